//===- Traffic.cpp - What passes between memories -------------------------===//

#include "Traffic.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int> static Int outputSize(const Plan &plan) {
  Int size = 1;
  for (const DimensionPlan &dim : plan.output().dims)
    size *= plan.loops[dim[0].loop].extent;
  return size;
}

/// R6: values that leave a memory come back to it, or moved on. What moves in
/// balances what is drained.
template <typename Int>
void Traffic<Int>::balance(const Plan &plan,
                           const std::array<bool, kMaxMemories> &reduction) {
  const OperandPlan &operand = plan.output();
  unsigned index = plan.operands.size() - 1;
  Int started = outputSize<Int>(plan), outerPsum = 0, outerDrains = started;
  for (unsigned link = 0; link + 1 < operand.chain.size(); ++link) {
    PairCounts<Int> &pair = counts[index][link];
    pair.writes =
        reduction[operand.chain[link].memory] ? pair.distinct : pair.entries;
    pair.psumReads = pair.distinct - started;
    pair.accumulateReads =
        pair.writes + outerPsum - pair.psumReads - outerDrains;
    // Residencies of the child that start without a value.
    started = pair.entries - pair.psumReads;
    outerPsum = pair.psumReads;
    outerDrains = pair.entries;
  }
}

template class maestro::analysis::Traffic<int64_t>;
template class maestro::analysis::Traffic<__int128>;
