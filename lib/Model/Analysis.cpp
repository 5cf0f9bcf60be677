//===- Analysis.cpp - The cost in closed form -----------------------------===//

#include "maestro/Model/Analysis.h"

#include "Analysis/Peaks.h"
#include "Analysis/Regular.h"
#include "Analysis/StepDelays.h"
#include "Analysis/Timing.h"

using namespace maestro;
using namespace maestro::analysis;

namespace {
/// The first number that did not fit a cost's field (R8).
struct Excess {
  /// Null where all fit.
  const char *what = nullptr;
  __int128 value = 0;
  /// Of a pair: indices as in PairTraffic. Of a memory: `parent`.
  int operand = kNone, parent = kNone, child = kNone;
};

/// Moves a value into a cost's field; remembers what did not fit.
class Store {
public:
  template <typename Int>
  void operator()(Int from, int64_t &to, const char *what,
                  const PairTraffic *pair = nullptr) {
    if (from > Int(INT64_MAX) && !excess.what) {
      excess = {what, from};
      if (pair) {
        excess.operand = static_cast<int>(pair->operand);
        excess.parent = pair->parent;
        excess.child = pair->child;
      }
    }
    to = static_cast<int64_t>(from);
  }
  Excess excess;
};

/// Fills in a cost from a plan.
template <typename Int> class Evaluation {
public:
  Evaluation(const Schedule &schedule, int64_t macs, Plan &plan, Arena &arena,
             Arena &lasting, Cost &cost)
      : schedule(schedule), macs(macs), plan(plan), arena(arena),
        lasting(lasting), cost(cost) {}

  /// False where a number exceeds 2^63 - 1 (R8).
  bool run() {
    // Field by field: the vectors' capacity is not worth clearing.
    cost.macs = macs;
    cost.boundaries.clear();
    cost.pairs.clear();
    cost.memories.clear();
    cost.latchElements.clear();
    if (plan.regular)
      solve(Regular<Int>(plan, traffic, arena));
    else
      solveIrregular();
    pairs();
    footprints();
    return !arena.isSpent() && !lasting.isSpent() && !store.excess.what &&
           finish(schedule, cost);
  }

  const Excess &excess() const { return store.excess; }

private:
  void solveIrregular() {
    Tables<Int> tables(plan, arena, lasting);
    solve(Timing<Int>(tables, traffic, arena, lasting));
  }

  template <typename Solver> void solve(Solver &&solver) {
    std::array<bool, kMaxMemories> reduction;
    for (unsigned m = 0; m < schedule.memories.size(); ++m)
      reduction[m] = memory(m).network.reduction;
    solver.count();
    traffic.balance(plan, reduction);
    for (unsigned b = 0; b < plan.boundaries.size(); ++b) {
      BoundaryCost boundary;
      boundary.level = plan.boundaries[b].level;
      store(solver.steps(b), boundary.steps, "steps");
      cost.boundaries.push_back(boundary);
    }
    store(solver.computeCycles(), cost.computeCycles, "compute_cycles");
    store(solver.cycles(), cost.cycles, "cycles");
  }

  const Memory &memory(int index) const {
    return schedule.accelerator.memories[schedule.memories[index].memory];
  }

  /// In the order that Cost documents: every memory is a parent in a chain
  /// once at most.
  void pairs() {
    int memories = static_cast<int>(schedule.memories.size());
    for (int parent = 0; parent < memories; ++parent) {
      std::array<int, kMaxOperands> links;
      for (unsigned i = 0; i < plan.operands.size(); ++i)
        links[i] = linkFrom(plan.operands[i], parent);
      for (int child = parent + 1; child <= memories; ++child)
        for (unsigned i = 0; i < plan.operands.size(); ++i)
          if (links[i] != kNone &&
              plan.operands[i].chain[links[i] + 1].memory ==
                  (child == memories ? kLatch : child))
            pair(i, links[i]);
    }
  }

  static int linkFrom(const OperandPlan &operand, int parent) {
    for (unsigned link = 0; link + 1 < operand.chain.size(); ++link)
      if (operand.chain[link].memory == parent)
        return static_cast<int>(link);
    return kNone;
  }

  void pair(unsigned i, unsigned link) {
    const OperandPlan &operand = plan.operands[i];
    const PairCounts<Int> &counts = traffic.of(i, link);
    PairTraffic pair;
    pair.operand = i;
    pair.parent = operand.chain[link].memory;
    pair.child = operand.chain[link + 1].memory;
    if (operand.output) {
      store(counts.entries, pair.drains, "drains", &pair);
      store(counts.writes, pair.parentWrites, "parent_writes", &pair);
      store(counts.psumReads, pair.psumReads, "psum_reads", &pair);
      store(counts.accumulateReads, pair.accumulateReads, "accumulate_reads",
            &pair);
    } else {
      store(counts.entries, pair.fills, "fills", &pair);
      store(memory(pair.parent).network.multicast ? counts.distinct
                                                  : counts.entries,
            pair.parentReads, "parent_reads", &pair);
    }
    cost.pairs.push_back(pair);
  }

  int64_t lengthAt(const TermPlan &term, int level) const {
    const LoopPlan &loop = plan.loops[term.loop];
    return loop.lengthAfter(loop.upTo(level));
  }

  Int footprint(const OperandPlan &operand, int level) const {
    Int elements = 1;
    for (const DimensionPlan &dim : operand.dims) {
      if (dim.size() == 1) {
        elements *= lengthAt(dim[0], level);
        continue;
      }
      std::array<int64_t, kMaxTerms> lengths;
      for (unsigned t = 0; t < dim.size(); ++t)
        lengths[t] = lengthAt(dim[t], level);
      elements *= footprintOf(dim, lengths, arena);
    }
    return elements;
  }

  /// V1, V2: the first unit's first footprint is the largest.
  void footprints() {
    cost.memories.resize(schedule.memories.size());
    cost.latchElements.resize(plan.operands.size());
    std::array<Int, kMaxMemories> single, need;
    for (unsigned m = 0; m < schedule.memories.size(); ++m)
      single[m] = need[m] = 0;
    for (unsigned i = 0; i < plan.operands.size(); ++i) {
      const auto &chain = plan.operands[i].chain;
      for (unsigned link = 1; link < chain.size(); ++link) {
        Int elements = footprint(plan.operands[i], chain[link].level);
        int m = chain[link].memory;
        if (m == kLatch) {
          store(elements, cost.latchElements[i], "latch_elements");
          continue;
        }
        const PairCounts<Int> &counts = traffic.of(i, link - 1);
        bool twice =
            memory(m).doubleBuffered && counts.entries != counts.firstEntries;
        single[m] += elements * plan.operands[i].bits;
        need[m] += elements * plan.operands[i].bits * (twice ? 2 : 1);
      }
    }
    for (unsigned m = 0; m < schedule.memories.size(); ++m) {
      store(single[m], cost.memories[m].footprintBits, "footprint_bits");
      store(need[m], cost.memories[m].needBits, "need_bits");
    }
  }

  const Schedule &schedule;
  int64_t macs;
  Plan &plan;
  Arena &arena, &lasting;
  Cost &cost;
  Traffic<Int> traffic;
  Store store;
};
} // namespace

/// Everything that an evaluation adds up stays below 2^63: it is at most some
/// bits per MAC and operand, some cycles per step, and the latencies.
static bool fitsInt64(const Schedule &schedule, int64_t macs) {
  double bits = 0, cycles = 1, latency = 0;
  for (const Operand &operand : schedule.problem.operands)
    bits += static_cast<double>(operand.bits);
  for (const Memory &memory : schedule.accelerator.memories) {
    cycles += static_cast<double>(memory.overhead);
    latency += static_cast<double>(memory.latency);
  }
  cycles += static_cast<double>(schedule.accelerator.pe.overhead);
  double perMac = 4 * bits * static_cast<double>(schedule.memories.size());
  return static_cast<double>(macs) * (perMac + 4 * cycles) + 4 * latency < 4e18;
}

struct Evaluator::State {
  /// Lays out the schedule; nothing where its MACs cannot be counted.
  std::optional<int64_t> prepare(const Schedule &schedule) {
    std::optional<int64_t> macs = schedule.problem.macs();
    arena.clear();
    lasting.clear();
    if (macs)
      layOut(schedule, plan);
    return macs;
  }

  Plan plan;
  /// What scopes take and give back, and what one evaluation keeps.
  Arena arena, lasting;
  /// R8: counting item by item would have taken too long.
  bool isSpent() const { return arena.isSpent() || lasting.isSpent(); }
  /// Of the last evaluation.
  Excess excess;
};

Evaluator::Evaluator() : state(std::make_unique<State>()) {}
Evaluator::~Evaluator() = default;

bool Evaluator::evaluate(const Schedule &schedule, Cost &cost) {
  std::optional<int64_t> macs = state->prepare(schedule);
  if (!macs)
    return false;
  auto run = [&](auto evaluation) {
    bool fits = evaluation.run();
    state->excess = evaluation.excess();
    return fits;
  };
  if (fitsInt64(schedule, *macs))
    return run(Evaluation<int64_t>(schedule, *macs, state->plan, state->arena,
                                   state->lasting, cost));
  return run(Evaluation<__int128>(schedule, *macs, state->plan, state->arena,
                                  state->lasting, cost));
}

static std::string decimal(__int128 value) {
  std::string digits;
  for (; value > 0; value /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + int(value % 10)));
  return digits;
}

/// "cycles", "fills of input between L2 and L1".
static std::string nameOf(const Schedule &schedule, const Excess &excess) {
  auto memory = [&](int index) {
    return index < 0
               ? std::string("the PE")
               : schedule.accelerator.memories[schedule.memories[index].memory]
                     .name;
  };
  if (excess.operand == kNone)
    return excess.what;
  return std::string(excess.what) + " of " +
         schedule.problem.operands[excess.operand].name + " between " +
         memory(excess.parent) + " and " + memory(excess.child);
}

Violation Evaluator::violation(const Schedule &schedule,
                               const Cost &cost) const {
  if (!schedule.problem.macs())
    return {"R8",
            "the number of MACs exceeds 2^63 - 1; counts are exact up to there",
            {}};
  if (state->isSpent())
    return {"R8",
            "more than " + std::to_string(Arena::kMostWork) +
                " intervals of windows with holes, or units that a loop is "
                "spread over at two levels, would have to be counted one by "
                "one",
            {}};
  if (!state->excess.what)
    return unfinished(schedule, cost);
  return {"R8",
          nameOf(schedule, state->excess) + ": " +
              decimal(state->excess.value) +
              " > 2^63 - 1; counts are exact up to there",
          {}};
}

template <typename Int>
static void findPeaks(Plan &plan, Arena &arena, Arena &lasting,
                      PeakBandwidth &peak) {
  Tables<Int> tables(plan, arena, lasting);
  Peaks<Int>(tables, lasting).find(peak);
}

bool Evaluator::peakBandwidth(const Schedule &schedule, PeakBandwidth &peak) {
  std::optional<int64_t> macs = state->prepare(schedule);
  if (!macs)
    return false;
  if (fitsInt64(schedule, *macs))
    findPeaks<int64_t>(state->plan, state->arena, state->lasting, peak);
  else
    findPeaks<__int128>(state->plan, state->arena, state->lasting, peak);
  return !state->isSpent();
}

template <typename Int>
static bool findDelays(Plan &plan, Arena &arena, Arena &lasting,
                       Delays &delays) {
  Tables<Int> tables(plan, arena, lasting);
  return StepDelays<Int>(tables, lasting).find(delays);
}

bool Evaluator::delays(const Schedule &schedule, Delays &delays) {
  std::optional<int64_t> macs = state->prepare(schedule);
  if (!macs)
    return false;
  return fitsInt64(schedule, *macs)
             ? findDelays<int64_t>(state->plan, state->arena, state->lasting,
                                   delays)
             : findDelays<__int128>(state->plan, state->arena, state->lasting,
                                    delays);
}

Result<Cost> maestro::analyze(const Schedule &schedule) {
  Cost cost;
  Evaluator evaluator;
  if (evaluator.evaluate(schedule, cost))
    return cost;
  return evaluator.violation(schedule, cost);
}
