//===- Chains.h - How the slots of a space cut one loop ---------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_CHAINS_H
#define MAESTRO_LIB_SEARCH_CHAINS_H

#include "maestro/Search/Space.h"

#include <functional>
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

  /// Units that so many tiles of a slot are on at a time.
  int64_t units(unsigned slot, int64_t tiles) const;

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

/// Loops of more than one iteration.
std::vector<unsigned> movingLoops(const Problem &problem);

/// Units that the levels of a space have together at most.
int64_t mostUnits(const Space &space);

/// The sizes that a slot's own candidates or range allow where `extent`
/// iterations are handed down: those below it in increasing order.
Layout::Options sizesOf(const SlotSizes &sizes, SizeChoice choice,
                        int64_t extent);

/// Calls `visit` with each chain that the slots from `slot` to `endSlot` make
/// of a loop's iterations, and with the state that its links leave.
/// `optionsOf(slot, extent)`: Layout::options of the loop.
template <typename OptionsOf, typename Visit>
void visitChains(const Layout &layout, unsigned slot, unsigned endSlot,
                 int64_t extent, const OptionsOf &optionsOf,
                 const Visit &visit) {
  Chain chain;
  std::function<void(unsigned, int64_t, int, const SlotState &)> go =
      [&](unsigned slot, int64_t left, int level, const SlotState &state) {
        if (slot == endSlot)
          return visit(chain, state);
        const Layout::Options &here = optionsOf(slot, left);
        if (here.skip)
          go(slot + 1, left, level, state);
        int own = static_cast<int>(layout.slots()[slot].level);
        if (own == level) // M6
          return;
        for (int64_t size : here.sizes) {
          SlotState grown = state;
          if (!layout.use(grown, slot, left, size))
            continue;
          chain.push_back({slot, size});
          go(slot + 1, size, own, grown);
          chain.pop_back();
        }
      };
  go(slot, extent, kNoIndex,
     SlotState(layout.counters().size(), Counter::kUnused));
}

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_CHAINS_H
