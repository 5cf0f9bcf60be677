//===- Tables.cpp - What is prepared where some loop is irregular ---------===//

#include "Tables.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
Tables<Int>::Tables(Plan &plan, Arena &arena, Arena &lasting) : plan(plan) {
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    LoopPlan &loop = plan.loops[l];
    if (!loop.regular)
      classifyUnits(loop, lasting);
    cutPositions(loop, plan.literal && !loop.inOutput, lasting, positions[l]);
    if (plan.collapses(loop))
      collapsedBox *= loop.lengthAfter(loop.chain.size());
  }
  for (unsigned b = 0; b < plan.boundaries.size(); ++b) {
    transfers[b] = new (lasting.allocate<Transfers<Int>>(1)) Transfers<Int>(
        plan, plan.boundaries[b], positions.data(), arena, lasting);
    cases[b] = new (lasting.allocate<StepCases<Int>>(1))
        StepCases<Int>(plan, b, positions.data(), lasting);
  }
}

template <typename Int> Int Tables<Int>::boxOf(const Standing &standing) const {
  Int box = collapsedBox;
  for (unsigned l : cases[0]->enumerated())
    box *= positions[l](plan.loops[l].chain.size(), standing[l]).length;
  return box;
}

template struct maestro::analysis::Tables<int64_t>;
template struct maestro::analysis::Tables<__int128>;
