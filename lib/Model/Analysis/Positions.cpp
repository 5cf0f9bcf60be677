//===- Positions.cpp - Where a loop can stand -----------------------------===//

#include "Positions.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::analysis;

PositionId LoopPositions::firstInside(unsigned from, unsigned to,
                                      PositionId id) const {
  for (unsigned k = from; k < to; ++k)
    id = at[k][id].firstInner;
  return id;
}

Variant analysis::variantOf(const LoopPlan &loop, unsigned to, int advancing) {
  unsigned k = 0;
  while (k < to &&
         (loop.chain[k].digit == kNone || loop.chain[k].digit < advancing))
    ++k;
  return {static_cast<uint8_t>(k), k < to && loop.chain[k].digit == advancing};
}

Indices analysis::representative(const LoopPositions &positions, unsigned to,
                                 Variant variant, PositionId id) {
  Indices index;
  for (unsigned k = to; k > 0; --k) {
    const Position &position = positions(k, id);
    index[k - 1] = k <= variant.free() ? position.folds.first : 0;
    if (variant.advances && k == variant.free() && index[k - 1] == 0)
      index[k - 1] = 1;
    id = position.outer;
  }
  return index;
}

namespace {
/// Cuts the folds of one element after the other.
class Cutter {
public:
  Cutter(const LoopPlan &loop, bool zero, Arena &arena, LoopPositions &result)
      : loop(loop), zero(zero), arena(arena), result(result) {}

  void run() {
    result.at[0] = arena.allocate<Position>(1);
    result.at[0][0] = {{0, 1}, loop.extent, 0, 0, 0, 1};
    result.count[0] = 1;
    for (unsigned k = 0; k < loop.chain.size(); ++k)
      cutDepth(k);
  }

private:
  void cutDepth(unsigned k) {
    PositionId room = 0;
    for (PositionId id = 0; id < result.count[k]; ++id)
      room += roomInside(k, result.at[k][id]);
    inner = result.at[k + 1] = arena.allocate<Position>(room);
    size = 0;
    for (PositionId id = 0; id < result.count[k]; ++id)
      cutInside(k, id);
    result.count[k + 1] = size;
  }

  /// Two cuts for each length, one after fold 0.
  unsigned roomInside(unsigned k, const Position &outer) const {
    if (loop.chain[k].digit == kNone)
      return 1;
    return 2 * __builtin_popcount(outer.lengths) + 2;
  }

  void cutInside(unsigned k, PositionId id) {
    Position &outer = result.at[k][id];
    const Element &element = loop.chain[k];
    int64_t folds =
        loop.regular ? element.folds : foldsOf(element, outer.length);
    outer.firstInner = size;
    cuts.clear();
    if (folds > 1) {
      if (zero)
        cuts.push_back(1);
      if (!loop.regular)
        cutAtEdges(k, outer, folds);
      std::sort(cuts.begin(), cuts.end());
    }
    int64_t lo = 0;
    for (int64_t point : cuts) {
      if (point <= lo || point >= folds)
        continue;
      add(k, id, {lo, point - lo});
      lo = point;
    }
    add(k, id, {lo, folds - lo});
    outer.inner = size - outer.firstInner;
  }

  /// The last fold of each length that units may have, where it does not split
  /// evenly, and the folds after it, stand apart.
  void cutAtEdges(unsigned k, const Position &outer, int64_t folds) {
    const Element &element = loop.chain[k];
    for (unsigned i = 0; i < loop.lengths[k].size(); ++i) {
      if (!(outer.lengths >> i & 1))
        continue;
      int64_t length = loop.lengths[k][i], last = foldsOf(element, length);
      if (length % element.size != 0 ||
          length / element.size % element.units != 0)
        cuts.push_back(last - 1);
      if (last < folds)
        cuts.push_back(last);
    }
  }

  void add(unsigned k, PositionId id, Class folds) {
    const Position &outer = result.at[k][id];
    const Element &element = loop.chain[k];
    Range first = tileOf(element, {0, outer.length}, folds.first, 0);
    Position &position = inner[size++];
    position = {folds, first.length, id, 0, 0, 1};
    if (!loop.regular && k + 1 < loop.chain.size())
      position.lengths = lengthsAt(k, outer, folds.first);
  }

  /// Which lengths the units have in a fold.
  uint32_t lengthsAt(unsigned k, const Position &outer, int64_t fold) const {
    const Element &element = loop.chain[k];
    uint32_t seen = 0;
    for (unsigned i = 0; i < loop.lengths[k].size(); ++i) {
      if (!(outer.lengths >> i & 1))
        continue;
      int64_t length = loop.lengths[k][i];
      int64_t tiles = ceilDiv(length, element.size) - fold * element.units;
      if (tiles <= 0)
        continue;
      Range edge = tileOf(element, {0, length}, fold,
                          std::min(tiles, element.units) - 1);
      seen |= numberOf(k + 1, edge.length);
      if (tiles > 1 && element.units > 1)
        seen |= numberOf(k + 1, element.size);
    }
    return seen;
  }

  uint32_t numberOf(unsigned k, int64_t length) const {
    const auto &lengths = loop.lengths[k];
    return 1U << (std::find(lengths.begin(), lengths.end(), length) -
                  lengths.begin());
  }

  const LoopPlan &loop;
  bool zero;
  Arena &arena;
  LoopPositions &result;
  Position *inner = nullptr;
  PositionId size = 0;
  InlineVector<int64_t, 2 * std::size_t(kMaxLevels + 2)> cuts;
};
} // namespace

void analysis::cutPositions(const LoopPlan &loop, bool zero, Arena &arena,
                            LoopPositions &result) {
  Cutter(loop, zero, arena, result).run();
}
