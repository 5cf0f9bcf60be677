//===- LoopPath.h - Where a unit is in one loop -----------------*- C++ -*-===//
//
// The tiles of one loop that a unit works on, by the definition (M3, S1, S2):
// `index[k]` is the fold of element k, `unit[k]` the unit's number at it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_LOOPPATH_H
#define MAESTRO_LIB_MODEL_ANALYSIS_LOOPPATH_H

#include "Plan.h"

namespace maestro::analysis {

using Indices = std::array<int64_t, kMaxLevels>;

/// [lo, lo + length) of a loop; length 0: none, the unit is idle.
struct Range {
  int64_t lo = 0, length = 0;

  explicit operator bool() const { return length != 0; }
  bool operator==(const Range &other) const {
    return lo == other.lo && length == other.length;
  }
};

/// The tile of element k in fold f for unit u of what is handed down.
inline Range tileOf(const Element &element, Range handed, int64_t fold,
                    int64_t unit) {
  uint64_t tile = static_cast<uint64_t>(fold) * element.units + unit;
  uint64_t start;
  if (__builtin_mul_overflow(tile, static_cast<uint64_t>(element.size),
                             &start) ||
      start >= static_cast<uint64_t>(handed.length))
    return {};
  int64_t rest = handed.length - static_cast<int64_t>(start);
  return {handed.lo + static_cast<int64_t>(start),
          rest < element.size ? rest : element.size};
}

/// The range after elements [from, to) at these indices.
inline Range walk(const LoopPlan &loop, unsigned from, unsigned to,
                  Range handed, const Indices &index, const Indices &unit) {
  for (unsigned k = from; k < to && handed; ++k)
    handed = tileOf(loop.chain[k], handed, index[k], unit[k]);
  return handed;
}

/// The range after elements [0, to).
inline Range walk(const LoopPlan &loop, unsigned to, const Indices &index,
                  const Indices &unit) {
  return walk(loop, 0, to, {0, loop.extent}, index, unit);
}

/// The range after elements [from, to) with all indices 0.
inline Range start(const LoopPlan &loop, unsigned from, unsigned to,
                   Range handed, const Indices &unit) {
  for (unsigned k = from; k < to && handed; ++k)
    handed = tileOf(loop.chain[k], handed, 0, unit[k]);
  return handed;
}

/// The unit's last indices at elements [from, to) of what is handed down, and
/// the range there; none where the unit never works. The last tile may be too
/// small to give this unit anything further in; the one before it is full.
inline Range ownLast(const LoopPlan &loop, unsigned from, unsigned to,
                     Range handed, const Indices &unit, Indices &index) {
  for (unsigned k = from; k < to; ++k) {
    const Element &element = loop.chain[k];
    int64_t tiles = ceilDiv(handed.length, element.size);
    if (unit[k] >= tiles)
      return {};
    int64_t fold = (tiles - 1 - unit[k]) / element.units;
    Range tile = tileOf(element, handed, fold, unit[k]);
    if (!start(loop, k + 1, to, tile, unit)) {
      if (fold == 0)
        return {};
      tile = tileOf(element, handed, --fold, unit[k]);
    }
    index[k] = fold;
    handed = tile;
  }
  return handed;
}

/// Folds of element k for the first unit, which has the most (S2).
inline int64_t foldsOf(const Element &element, int64_t length) {
  return ceilDiv(ceilDiv(length, element.size), element.units);
}

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_LOOPPATH_H
