//===- Fit.cpp - Fits a library mapping to a target -----------------------===//

#include "maestro/Library/Library.h"

#include <algorithm>

using namespace maestro;

/// Caps clusters from the innermost outwards; the first takes what is left.
static void fitClusters(Mapping &mapping, int64_t pes) {
  int64_t left = pes;
  for (size_t j = mapping.levels.size() - 1; j >= 1; --j) {
    Size &units = mapping.levels[j].units;
    units.value = j == 1 ? left : std::min(units.value, left);
    left /= units.value;
  }
}

/// Keeps shared memories at the level of tiles.
static void keepShared(Mapping &mapping, const Accelerator &accelerator) {
  for (size_t m = 1; m < accelerator.memories.size(); ++m)
    if (accelerator.memories[m].instances == 1)
      mapping.levels.front().keeps.push_back(
          {accelerator.memories[m].name, {}});
}

Mapping maestro::fit(const Mapping &mapping, const Accelerator &accelerator) {
  Mapping fitted = mapping;
  fitClusters(fitted, accelerator.pes);
  keepShared(fitted, accelerator);
  return fitted;
}
