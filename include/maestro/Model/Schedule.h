//===- Schedule.h - A mapping that has met an op ----------------*- C++ -*-===//
//
// What remains of mapping and accelerator when rules M2 to M11 have been
// applied: loops are loops of the problem, sizes are integers, every memory
// stands at its level. Analysis and simulator both start here.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_SCHEDULE_H
#define MAESTRO_MODEL_SCHEDULE_H

#include "maestro/Model/Accelerator.h"
#include "maestro/Model/Problem.h"

#include <cstdint>
#include <string>
#include <vector>

namespace maestro {

/// A directive: tiles of `size` of what is handed down (M3); offset == size,
/// or one tile (M4).
struct ScheduledMap {
  bool spatial = false;
  unsigned loop = 0;
  int64_t size = 1;
};

/// One level: at most one spatial directive, at most one directive per loop
/// (M6). Void directives are gone.
struct ScheduledLevel {
  /// Units per cluster; at level 0: units in all (M2).
  int64_t units = 1;
  std::vector<ScheduledMap> maps;
};

/// Which level an operand of a memory is kept at (M10).
struct Residency {
  /// Index into Problem::operands.
  unsigned operand = 0;
  /// Index into Schedule::levels. Not used for the outermost memory.
  unsigned level = 0;
};

/// A memory with the level(s) it is bound to.
struct ScheduledMemory {
  /// Index into Accelerator::memories.
  unsigned memory = 0;
  /// The level it is bound to (R1). An instance belongs to each unit of it.
  /// Not used for the outermost memory.
  unsigned level = 0;
  /// The operands that it holds, in the order of the problem's operands,
  /// each with its own level (uneven keeping). All, for the outermost.
  std::vector<Residency> holds;
};

/// A complete, checked mapping of a problem onto an accelerator.
struct Schedule {
  Problem problem;
  Accelerator accelerator;
  /// Outermost first; the units of the last level are the PEs.
  std::vector<ScheduledLevel> levels;
  /// Outermost first; the first is the outermost memory, bound to no level.
  std::vector<ScheduledMemory> memories;
};

/// R1: the operands of a problem that a memory can hold, as indices in the
/// problem's order.
std::vector<unsigned> heldOperands(const Problem &problem,
                                   const Memory &memory);

/// Checks what a schedule must satisfy to be evaluated: R1 (chains strictly
/// increase, uneven keeping crosses only levels of one unit), M2 (the units
/// fit the PEs), M6, sizes at least 1, the limits of Limits.h, and that the
/// problem is right. For schedules that did not come out of bind().
std::vector<Violation> verify(const Schedule &schedule);

} // namespace maestro

#endif // MAESTRO_MODEL_SCHEDULE_H
