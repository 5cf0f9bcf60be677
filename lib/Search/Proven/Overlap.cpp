//===- Overlap.cpp - What a window keeps when it moves --------------------===//

#include "Overlap.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace maestro::proven;

using Marks = std::vector<bool>;

static int64_t spanOf(const WindowTiles &tiles) {
  int64_t span = 1;
  for (size_t i = 0; i < 2; ++i)
    span += tiles.coefficients[i] * (tiles.sizes[i] * tiles.units[i] - 1);
  return span;
}

/// The values of one unit.
static void mark(const WindowTiles &tiles, int64_t first, Marks &marks) {
  for (int64_t x = 0; x < tiles.sizes[0]; ++x)
    for (int64_t y = 0; y < tiles.sizes[1]; ++y)
      marks[static_cast<size_t>(first + tiles.coefficients[0] * x +
                                tiles.coefficients[1] * y)] = true;
}

static int64_t find(const WindowTiles &tiles, int64_t shift) {
  auto span = static_cast<size_t>(spanOf(tiles) + shift);
  Marks all(span), fresh(span);
  for (int64_t x = 0; x < tiles.units[0]; ++x)
    for (int64_t y = 0; y < tiles.units[1]; ++y) {
      int64_t first = tiles.coefficients[0] * tiles.sizes[0] * x +
                      tiles.coefficients[1] * tiles.sizes[1] * y;
      Marks before(span), now(span);
      mark(tiles, first, before);
      mark(tiles, first + shift, now);
      for (size_t i = 0; i < span; ++i) {
        if (!now[i])
          continue;
        all[i] = true;
        if (!before[i])
          fresh[i] = true;
      }
    }
  return std::count(all.begin(), all.end(), true) -
         std::count(fresh.begin(), fresh.end(), true);
}

int64_t Overlaps::kept(const WindowTiles &tiles, int64_t shift) {
  // Tiles are their own mirror images.
  shift = std::abs(shift);
  if (shift >= spanOf(tiles))
    return 0;
  auto [entry, isNew] = known.try_emplace(
      {tiles.coefficients[0], tiles.coefficients[1], tiles.sizes[0],
       tiles.sizes[1], tiles.units[0], tiles.units[1], shift},
      0);
  if (isNew)
    entry->second = find(tiles, shift);
  return entry->second;
}
