//===- Plan.cpp - A schedule laid out for evaluation ----------------------===//

#include "Plan.h"

#include "maestro/Model/Cost.h"

#include <algorithm>
#include <cassert>
#include <numeric>

using namespace maestro;
using namespace maestro::analysis;

namespace {
/// Fills in a plan, part by part.
class Builder {
public:
  Builder(const Schedule &schedule, Plan &plan)
      : schedule(schedule), plan(plan) {}

  void run() {
    plan.levels = static_cast<int>(schedule.levels.size());
    plan.memories = static_cast<int>(schedule.memories.size());
    plan.macsPerCycle = schedule.accelerator.pe.macsPerCycle;
    plan.loops.clear();
    plan.digits.clear();
    plan.operands.clear();
    plan.boundaries.clear();
    loops();
    elements();
    plan.regular = true;
    for (LoopPlan &loop : plan.loops) {
      classify(loop);
      plan.regular &= loop.regular;
    }
    for (int m = 0; m < plan.memories; ++m)
      parentAt[m] = keepsAt[m] = 0;
    for (unsigned i = 0; i < schedule.problem.operands.size(); ++i)
      operand(i);
    for (int level = 0; level < plan.levels; ++level)
      boundary(level);
    plan.literal = !plan.regular && needsLiteral();
  }

private:
  void loops() {
    const Problem &problem = schedule.problem;
    for (unsigned i = 0; i < problem.loops.size(); ++i) {
      number[i] = kNone;
      if (problem.loops[i].extent == 1)
        continue;
      number[i] = static_cast<int>(plan.loops.size());
      LoopPlan &loop = plan.loops.grow();
      loop.extent = problem.loops[i].extent;
      loop.inOutput = loop.inWindow = false;
      loop.chain.clear();
    }
  }

  void elements() {
    for (int level = 0; level < plan.levels; ++level) {
      for (LoopPlan &loop : plan.loops)
        loop.chainUpTo[level] = static_cast<uint8_t>(loop.chain.size());
      for (const ScheduledMap &map : schedule.levels[level].maps)
        if (number[map.loop] != kNone)
          element(level, map);
      digitsUpTo[level] = static_cast<int>(plan.digits.size());
    }
    for (LoopPlan &loop : plan.loops)
      loop.chainUpTo[plan.levels] = static_cast<uint8_t>(loop.chain.size());
  }

  void element(int level, const ScheduledMap &map) {
    LoopPlan &loop = plan.loops[number[map.loop]];
    int64_t handed = loop.chain.empty() ? loop.extent : loop.chain.back().size;
    if (map.size >= handed)
      return;
    int64_t tiles = ceilDiv(handed, map.size);
    int64_t units =
        map.spatial ? std::min(schedule.levels[level].units, tiles) : 1;
    int64_t folds = ceilDiv(tiles, units);
    int digit = kNone;
    if (folds > 1) {
      digit = static_cast<int>(plan.digits.size());
      plan.digits.push_back({static_cast<uint8_t>(number[map.loop]),
                             static_cast<uint8_t>(loop.chain.size()), level,
                             true});
    }
    loop.chain.push_back({map.size, units, tiles, folds, level, digit, {}});
  }

  /// Finds out whether a loop is regular and, if not, which lengths occur.
  void classify(LoopPlan &loop) {
    loop.regular = true;
    int64_t handed = loop.extent;
    for (const Element &element : loop.chain) {
      loop.regular &=
          handed % element.size == 0 && element.tiles % element.units == 0;
      handed = element.size;
    }
    if (loop.regular)
      return;
    loop.lengths[0].clear();
    loop.lengths[0].push_back(loop.extent);
    for (unsigned k = 0; k + 1 < loop.chain.size(); ++k)
      handDown(loop.chain[k].size, loop.lengths[k], loop.lengths[k + 1]);
    for (unsigned k = 0; k < loop.chain.size(); ++k)
      if (loop.chain[k].digit != kNone)
        plan.digits[loop.chain[k].digit].always =
            *std::min_element(loop.lengths[k].begin(), loop.lengths[k].end()) >
            loop.chain[k].size * loop.chain[k].units;
  }

  static void handDown(int64_t size,
                       const InlineVector<int64_t, kMaxLevels + 1> &from,
                       InlineVector<int64_t, kMaxLevels + 1> &to) {
    to.clear();
    to.push_back(size);
    for (int64_t length : from) {
      int64_t rest = length < size ? length : length % size;
      if (rest && std::find(to.begin(), to.end(), rest) == to.end())
        to.push_back(rest);
    }
  }

  void operand(unsigned index) {
    const Operand &from = schedule.problem.operands[index];
    OperandPlan &to = plan.operands.grow();
    to.bits = from.bits;
    to.output = from.output;
    to.dims.clear();
    to.absent.clear();
    to.chain.clear();
    uint32_t has = 0;
    for (const IndexSum &sum : from.index)
      dimension(sum, to, has);
    for (unsigned l = 0; l < plan.loops.size(); ++l)
      if (!(has >> l & 1))
        to.absent.push_back(static_cast<uint8_t>(l));
      else if (to.output)
        plan.loops[l].inOutput = true;
    chain(index, to);
  }

  void dimension(const IndexSum &sum, OperandPlan &to, uint32_t &has) {
    DimensionPlan &dim = to.dims.grow();
    dim.clear();
    for (const Term &term : sum) {
      if (number[term.loop] == kNone)
        continue;
      assert(term.coefficient > 0 && "coefficients are positive (P1)");
      dim.push_back(
          {term.coefficient, static_cast<uint8_t>(number[term.loop])});
      has |= 1U << number[term.loop];
    }
    if (dim.empty())
      return to.dims.pop_back();
    if (dim.size() == 1)
      dim[0].coefficient = 1;
    else
      window(dim);
  }

  void window(DimensionPlan &dim) {
    int64_t divisor = 0;
    for (const TermPlan &term : dim)
      divisor = std::gcd(divisor, term.coefficient);
    for (TermPlan &term : dim) {
      term.coefficient /= divisor;
      plan.loops[term.loop].inWindow = true;
    }
  }

  void chain(unsigned operand, OperandPlan &to) {
    to.chain.push_back({0, kNone});
    for (unsigned m = 1; m < schedule.memories.size(); ++m)
      for (const Residency &residency : schedule.memories[m].holds)
        if (residency.operand == operand) {
          link(static_cast<int>(m), static_cast<int>(residency.level), to);
          keepsAt[m] |= 1U << residency.level;
        }
    if (to.chain.back().level != plan.levels - 1)
      link(kLatch, plan.levels - 1, to);
  }

  void link(int child, int level, OperandPlan &to) {
    parentAt[to.chain.back().memory] |= 1U << level;
    to.chain.push_back({child, level});
  }

  const Memory &memory(int index) const {
    return schedule.accelerator.memories[schedule.memories[index].memory];
  }

  void boundary(int level) {
    uint32_t kept = 0;
    for (int m = 0; m < plan.memories; ++m)
      kept |= keepsAt[m] >> level & 1;
    if (!kept && level != plan.levels - 1)
      return;
    BoundaryPlan &boundary = plan.boundaries.grow();
    boundary.level = level;
    boundary.digits = digitsUpTo[level];
    boundary.overhead = kept ? 0 : schedule.accelerator.pe.overhead;
    boundary.overlaps = true;
    boundary.parents.clear();
    for (int m = 0; m < plan.memories; ++m) {
      if (keepsAt[m] >> level & 1)
        keeps(memory(m), boundary);
      if (parentAt[m] >> level & 1)
        parent(m, level, boundary.parents.grow());
    }
  }

  /// Fills in memory `m` as a parent across the boundary at this level.
  void parent(int m, int level, ParentPlan &parent) {
    parent.memory = m;
    parent.outputLink = kNone;
    parent.pairs.clear();
    for (unsigned i = 0; i < plan.operands.size(); ++i) {
      const auto &chain = plan.operands[i].chain;
      for (unsigned link = 0; link + 1 < chain.size(); ++link) {
        if (chain[link].memory != m || chain[link + 1].level != level)
          continue;
        parent.level = chain[link].level;
        if (plan.operands[i].output)
          parent.outputLink = static_cast<int>(link);
        parent.pairs.push_back(
            {static_cast<uint8_t>(i), static_cast<uint8_t>(link)});
      }
    }
    const Memory &from = memory(m);
    parent.down = width(from.down);
    parent.up = width(from.up);
    parent.latency = from.latency;
    parent.multicast = from.network.multicast;
    parent.reduction = from.network.reduction;
    parent.instancesDiffer = !plan.regular && differ(parent.level);
  }

  static PortWidth width(int64_t bytes) {
    if (bytes == kUnlimited)
      return PortWidth::unlimited();
    // No transfer is larger than what still fits the bits.
    int64_t bits = 8 * std::min(bytes, int64_t(1) << 59);
    bool power = (bits & (bits - 1)) == 0;
    return {bits, power ? __builtin_ctzll(bits) : kNone};
  }

  /// What it means for a boundary that a memory keeps something there (T2).
  static void keeps(const Memory &memory, BoundaryPlan &boundary) {
    boundary.overhead = std::max(boundary.overhead, memory.overhead);
    boundary.overlaps &= memory.doubleBuffered;
  }

  /// Some irregular loop is split over units at levels 0..level.
  bool differ(int level) const {
    for (const LoopPlan &loop : plan.loops) {
      if (loop.regular)
        continue;
      for (unsigned k = 0; k < loop.upTo(level); ++k)
        if (loop.chain[k].units > 1)
          return true;
    }
    return false;
  }

  bool needsLiteral() const {
    for (const BoundaryPlan &boundary : plan.boundaries)
      for (const ParentPlan &parent : boundary.parents)
        if (parent.instancesDiffer && parent.outputLink != kNone)
          return true;
    return false;
  }

  const Schedule &schedule;
  Plan &plan;
  /// Loop of the plan for each loop of the problem.
  std::array<int, kMaxLoops> number;
  /// Digits at levels up to each.
  std::array<int, kMaxLevels> digitsUpTo;
  /// Levels at which children of each memory hold something, and at which it
  /// holds something itself, as bits.
  std::array<uint32_t, kMaxMemories> parentAt, keepsAt;
};
} // namespace

void analysis::layOut(const Schedule &schedule, Plan &plan) {
  Builder(schedule, plan).run();
}
