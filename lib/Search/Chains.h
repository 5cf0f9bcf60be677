//===- Chains.h - How the slots of a space cut one loop ---------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_CHAINS_H
#define MAESTRO_LIB_SEARCH_CHAINS_H

#include "maestro/Search/Space.h"

#include <vector>

namespace maestro {

/// What a state counts: the used slots of a group that have one loop, or a slot
/// that stands alone or has several loops.
struct Counter {
  /// kNoIndex for a slot.
  int group = kNoIndex;
  /// Values of a slot. From kUsed on, it has value - kUsed more tiles, as far
  /// as the other slot of its dimension can notice.
  static constexpr int64_t kUnused = 0, kMayBeVoid = 1, kUsed = 2;
};

/// A value of each counter: what matters of some loops' tiles to the others.
using SlotState = std::vector<int64_t>;

/// A slot with its place.
struct PlacedSlot {
  unsigned level = 0;
  const Slot *slot = nullptr;
  /// Index into a SlotState.
  unsigned counter = 0;
  /// Counter of the other slot of its dimension that stands outside it.
  int outer = kNoIndex;
  /// Its dimension has two slots.
  bool shared = false;
};

/// One link of a chain: the slot cuts what it is handed into tiles of `size`.
struct Link {
  unsigned slot = 0;
  int64_t size = 1;
};
using Chain = std::vector<Link>;

/// The slots of a space in order, and how they share its loops.
class Layout {
public:
  explicit Layout(const Space &space);

  const Space &space() const { return *spaceOf; }
  const std::vector<PlacedSlot> &slots() const { return placed; }
  const std::vector<Counter> &counters() const { return counted; }

  /// What a slot can make of some iterations of a loop.
  struct Options {
    /// Those that give two tiles or more.
    std::vector<int64_t> sizes;
    /// Some size leaves the iterations in one tile.
    bool whole = false;
    /// The slot need not map the loop.
    bool skip = false;
  };
  Options options(unsigned slot, unsigned loop, int64_t extent) const;

  /// Adds a link to a state. False: the slot is in use, or its dimension full.
  bool use(SlotState &state, unsigned slot, int64_t extent, int64_t size) const;
  /// Notes that the slot may be void.
  void leave(SlotState &state, unsigned slot) const;
  /// Adds a loop's state to that of the loops before it. False where they
  /// need the same slot, or stand in a dimension in the wrong order.
  bool merge(SlotState &state, const SlotState &added) const;
  /// Every slot is used or may be void.
  bool isComplete(const SlotState &state) const;

private:
  bool fits(const SlotState &state, const PlacedSlot &slot) const;

  const Space *spaceOf;
  std::vector<PlacedSlot> placed;
  std::vector<Counter> counted;
};

inline int64_t tilesOf(int64_t extent, int64_t size) {
  return extent / size + (extent % size != 0);
}

/// The sizes that a slot's own candidates or range allow where `extent`
/// iterations are handed down: those below it in increasing order.
Layout::Options sizesOf(const SlotSizes &sizes, SizeChoice choice,
                        int64_t extent);

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_CHAINS_H
