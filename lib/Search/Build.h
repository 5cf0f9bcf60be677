//===- Build.h - From chains to a schedule ----------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_BUILD_H
#define MAESTRO_LIB_SEARCH_BUILD_H

#include "Chains.h"

#include <map>

namespace maestro {

/// A used slot.
struct Use {
  unsigned loop = 0;
  int64_t size = 0;
  int64_t tiles = 0;
};

/// Slots that are used, in an order in which they stand: a permutation within
/// each group.
struct Assembly {
  /// By slot; a size of 0: not used.
  std::vector<Use> uses;
  /// The used slots of each group, in order.
  std::map<int, std::vector<unsigned>> groups;
};

/// Gathers the chains of all loops.
Assembly assemble(const Layout &layout, const std::vector<Chain> &chains);

/// Sets levels and units of `schedule`, whose problem and accelerator stand.
void setLevels(const Layout &layout, const Assembly &assembly,
               Schedule &schedule);

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_BUILD_H
