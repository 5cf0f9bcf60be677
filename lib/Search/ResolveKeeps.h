//===- ResolveKeeps.h - Where memories may keep operands --------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_RESOLVEKEEPS_H
#define MAESTRO_LIB_SEARCH_RESOLVEKEEPS_H

#include "maestro/Model/Bind.h"

namespace maestro {

/// All ways to keep operands (H4) that satisfy M10 and R1.
struct BoundKeeps {
  /// Each is Schedule::memories.
  std::vector<std::vector<ScheduledMemory>> keeps;
  /// Levels outside the mapping's, for memories that no keep names (M10).
  size_t implicitLevels = 0;
  /// Of the mapping's levels (M2).
  std::vector<int64_t> units;
};

/// The ways of a mapping whose units are fixed. Fails with the rules that the
/// first way breaks, where all of them break one.
Result<BoundKeeps> resolveKeeps(const Problem &problem, const Mapping &mapping,
                                const Accelerator &accelerator);

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_RESOLVEKEEPS_H
