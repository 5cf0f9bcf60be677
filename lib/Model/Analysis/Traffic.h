//===- Traffic.h - What passes between memories -----------------*- C++ -*-===//
//
// Counts fills, reads, drains and writes (R3 to R6) of every pair of
// neighbours as sums over step classes of products over dimensions.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TRAFFIC_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TRAFFIC_H

#include "Cases.h"

namespace maestro::analysis {

/// Traffic of one pair, in a type wide enough for intermediate sums.
template <typename Int> struct PairCounts {
  /// What enters children: summed over them, and distinct per instance of the
  /// parent and step.
  Int entries = 0, distinct = 0;
  /// Entries of the first step.
  Int firstEntries = 0;
  /// Outputs (R5, R6).
  Int writes = 0, psumReads = 0, accumulateReads = 0;
};

/// Counts of every pair, in the order of `pairs`: by operand, then along its
/// chain.
template <typename Int> class Traffic {
public:
  Traffic(const Plan &plan, Arena &arena) : plan(plan), arena(arena) {}

  /// Counts what enters the children of every pair.
  void count();
  /// What follows for the output (R5, R6). `reduction[m]`: what several
  /// children drain into memory m in one step is one write.
  void balance(const std::array<bool, kMaxMemories> &reduction);

  PairCounts<Int> &of(unsigned operand, unsigned link) {
    return counts[operand][link];
  }

  const PairCounts<Int> &of(unsigned operand, unsigned link) const {
    return counts[operand][link];
  }

private:
  struct Sums {
    Int touched, kept, active, instances;
  };
  /// Sums of one loop that were computed for this pair before.
  struct Known {
    InlineVector<Variant, 2 * kMaxLevels + 1> variants;
    std::array<Sums, 2 * kMaxLevels + 1> sums;
  };
  struct Where {
    const OperandPlan *operand;
    unsigned link;
    int parent, child;
  };

  void countPair(const Where &where, PairCounts<Int> &result);
  void addClass(const Where &where, int entered, PairCounts<Int> &result);
  Sums loopSums(unsigned l, const Where &where, int entered);
  Sums regularSums(const LoopPlan &loop, const Where &where, int entered) const;
  Sums irregularSums(const LoopPlan &loop, const Where &where,
                     int entered) const;
  bool stays(const LoopPlan &loop, const Where &where, int entered,
             const Indices &index, const Indices &unit, Range now) const;
  Int outputSize() const;

  const Plan &plan;
  Arena &arena;
  std::array<Known, kMaxLoops> known;
  std::array<std::array<PairCounts<Int>, kMaxMemories + 1>, kMaxOperands>
      counts;
};

/// One situation of a loop on steps of a class: the children of an instance,
/// and how many instances and steps it stands for.
template <typename Int> struct WindowCase {
  Int times;
  ChildList children;
};

template <typename Int> struct WindowCases {
  WindowCase<Int> *items = nullptr;
  unsigned size = 0;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TRAFFIC_H
