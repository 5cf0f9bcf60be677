//===- Traffic.h - What passes between memories -----------------*- C++ -*-===//
//
// The counts of section 4: what crosses between each pair of neighbours.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TRAFFIC_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TRAFFIC_H

#include "Plan.h"

namespace maestro::analysis {

/// Traffic of one pair, in a type wide enough for intermediate sums.
template <typename Int> struct PairCounts {
  /// What enters children: summed over them, and distinct per instance of the
  /// parent and step.
  Int entries, distinct;
  /// Entries of the first step.
  Int firstEntries;
  /// Outputs (R5, R6).
  Int writes, psumReads, accumulateReads;
};

/// Counts of every pair.
template <typename Int> class Traffic {
public:
  /// What follows for the output from what enters children (R5, R6).
  /// `reduction[m]`: what several children drain into memory m in one step is
  /// one write.
  void balance(const Plan &plan,
               const std::array<bool, kMaxMemories> &reduction);

  PairCounts<Int> &of(unsigned operand, unsigned link) {
    return counts[operand][link];
  }
  const PairCounts<Int> &of(unsigned operand, unsigned link) const {
    return counts[operand][link];
  }

private:
  std::array<std::array<PairCounts<Int>, kMaxMemories + 1>, kMaxOperands>
      counts;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TRAFFIC_H
