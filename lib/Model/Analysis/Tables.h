//===- Tables.h - What is prepared where some loop is irregular -*- C++ -*-===//
//
// The positions of all loops and, for each boundary, what crosses it and how
// often loops stand where. Entries are computed when they are asked for.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TABLES_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TABLES_H

#include "StepCases.h"
#include "Transfers.h"

namespace maestro::analysis {

template <typename Int> struct Tables {
  /// What is computed once stays in `lasting`. Cuts the plan's units into
  /// classes.
  Tables(Plan &plan, Arena &arena, Arena &lasting);

  /// MACs of the largest box of a step of the last boundary.
  Int boxOf(const Standing &standing) const;

  const Plan &plan;
  std::array<LoopPositions, kMaxLoops> positions;
  /// By boundary.
  std::array<Transfers<Int> *, kMaxLevels> transfers;
  std::array<StepCases<Int> *, kMaxLevels> cases;
  /// Of the loops that are not enumerated, at the last level.
  Int collapsedBox = 1;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TABLES_H
