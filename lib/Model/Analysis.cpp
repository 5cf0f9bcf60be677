//===- Analysis.cpp - The cost in closed form -----------------------------===//

#include "maestro/Model/Analysis.h"

#include "Analysis/Timing.h"

#include <cmath>

using namespace maestro;
using namespace maestro::analysis;

namespace {
/// Moves a value into a cost's field; remembers what did not fit (R8).
class Store {
public:
  template <typename Int> void operator()(Int from, int64_t &to) {
    if (from > Int(INT64_MAX))
      overflow = true;
    to = static_cast<int64_t>(from);
  }
  bool overflow = false;
};

/// Fills in a cost from a plan.
template <typename Int> class Evaluation {
public:
  Evaluation(const Schedule &schedule, const Plan &plan, Arena &arena,
             Cost &cost)
      : schedule(schedule), plan(plan), arena(arena), cost(cost),
        traffic(plan, arena) {}

  bool run() {
    cost = Cost();
    cost.macs = *schedule.problem.macs();
    std::array<bool, kMaxMemories> reduction = {};
    for (unsigned m = 0; m < schedule.memories.size(); ++m)
      reduction[m] = schedule.accelerator.memories[schedule.memories[m].memory]
                         .network.reduction;
    traffic.count(reduction);
    pairs();
    footprints();
    Timing<Int> timing(plan, traffic, arena);
    for (unsigned b = 0; b < plan.boundaries.size(); ++b) {
      BoundaryCost boundary;
      boundary.level = plan.boundaries[b].level;
      store(timing.steps(b), boundary.steps);
      cost.boundaries.push_back(boundary);
    }
    store(timing.computeCycles(), cost.computeCycles);
    store(timing.cycles(), cost.cycles);
    return !store.overflow && finish(schedule, cost);
  }

private:
  /// In the order that Cost documents.
  void pairs() {
    int memories = static_cast<int>(schedule.memories.size());
    for (int parent = 0; parent < memories; ++parent)
      for (int child = parent + 1; child <= memories; ++child)
        for (unsigned i = 0; i < plan.operands.size(); ++i) {
          const auto &chain = plan.operands[i].chain;
          for (unsigned link = 0; link + 1 < chain.size(); ++link)
            if (chain[link].memory == parent &&
                chain[link + 1].memory == (child == memories ? kLatch : child))
              pair(i, link);
        }
  }

  void pair(unsigned i, unsigned link) {
    const OperandPlan &operand = plan.operands[i];
    const PairCounts<Int> &counts = traffic.of(i, link);
    PairTraffic pair;
    pair.operand = i;
    pair.parent = operand.chain[link].memory;
    pair.child = operand.chain[link + 1].memory;
    if (operand.output) {
      store(counts.entries, pair.drains);
      store(counts.writes, pair.parentWrites);
      store(counts.psumReads, pair.psumReads);
      store(counts.accumulateReads, pair.accumulateReads);
    } else {
      const Memory &parent =
          schedule.accelerator.memories[schedule.memories[pair.parent].memory];
      store(counts.entries, pair.fills);
      store(parent.network.multicast ? counts.distinct : counts.entries,
            pair.parentReads);
    }
    cost.pairs.push_back(pair);
  }

  Int footprint(const OperandPlan &operand, int level) const {
    Int elements = 1;
    for (const DimensionPlan &dim : operand.dims) {
      std::array<int64_t, kMaxTerms> lengths = {};
      for (unsigned t = 0; t < dim.size(); ++t) {
        const LoopPlan &loop = plan.loops[dim[t].loop];
        unsigned to = loop.upTo(level);
        lengths[t] = to ? loop.chain[to - 1].size : loop.extent;
      }
      elements *=
          dim.size() == 1 ? lengths[0] : footprintOf(dim, lengths, arena);
    }
    return elements;
  }

  /// V1, V2: the first unit's first footprint is the largest.
  void footprints() {
    cost.memories.resize(schedule.memories.size());
    cost.latchElements.resize(plan.operands.size());
    std::array<Int, kMaxMemories> single = {}, need = {};
    for (unsigned i = 0; i < plan.operands.size(); ++i) {
      const auto &chain = plan.operands[i].chain;
      for (unsigned link = 1; link < chain.size(); ++link) {
        Int elements = footprint(plan.operands[i], chain[link].level);
        if (chain[link].memory == kLatch) {
          store(elements, cost.latchElements[i]);
          continue;
        }
        int m = chain[link].memory;
        const PairCounts<Int> &counts = traffic.of(i, link - 1);
        bool twice = schedule.accelerator.memories[schedule.memories[m].memory]
                         .doubleBuffered &&
                     counts.entries != counts.firstEntries;
        single[m] += elements * plan.operands[i].bits;
        need[m] += elements * plan.operands[i].bits * (twice ? 2 : 1);
      }
    }
    for (unsigned m = 0; m < schedule.memories.size(); ++m) {
      store(single[m], cost.memories[m].footprintBits);
      store(need[m], cost.memories[m].needBits);
    }
  }

  const Schedule &schedule;
  const Plan &plan;
  Arena &arena;
  Cost &cost;
  Traffic<Int> traffic;
  Store store;
};
} // namespace

Result<Cost> maestro::analyze(const Schedule &schedule) {
  if (!schedule.problem.macs())
    return Violation{"R8", "the number of MACs exceeds 2^63 - 1", {}};
  Plan plan;
  Arena arena;
  Cost cost;
  layOut(schedule, plan);
  if (!Evaluation<__int128>(schedule, plan, arena, cost).run())
    return Violation{"R8", "a count exceeds 2^63 - 1", {}};
  return cost;
}
