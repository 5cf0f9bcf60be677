//===- Segments.cpp - A space cut into pieces -----------------------------===//

#include "Segments.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace maestro;
using namespace maestro::proven;

/// Levels at which some choice keeps an operand.
static std::set<unsigned> levelsOfMemories(const Space &space) {
  std::set<unsigned> levels;
  for (const std::vector<ScheduledMemory> &memories : space.keeps)
    for (size_t m = 1; m < memories.size(); ++m)
      for (const Residency &kept : memories[m].holds)
        levels.insert(kept.level);
  return levels;
}

/// Without a dimension, tiles beyond the units follow in time (S1).
static bool isTemporal(const SpaceLevel &level) {
  return std::any_of(
      level.slots.begin(), level.slots.end(),
      [](const Slot &slot) { return !slot.spatial || slot.dim == kNoIndex; });
}

Segments::Segments(const Layout &layout) : layout(layout) {
  const Space &space = layout.space();
  std::set<unsigned> memories = levelsOfMemories(space);
  unsigned slot = 0;
  bool joins = false;
  for (unsigned level = 0; level < space.levels.size(); ++level) {
    bool temporal = isTemporal(space.levels[level]);
    if (!joins || temporal)
      segments.push_back({level, level, slot, slot, temporal});
    slot += static_cast<unsigned>(space.levels[level].slots.size());
    segments.back().endLevel = level + 1;
    segments.back().endSlot = slot;
    joins = !temporal && memories.count(level) == 0;
  }
}

unsigned Segments::ofLevel(unsigned level) const {
  unsigned segment = 0;
  while (segments[segment].endLevel <= level)
    ++segment;
  return segment;
}

template <typename Visit>
void Segments::visitChains(unsigned segment, unsigned loop, int64_t extent,
                           Visit &&visit) const {
  const Segment &here = segments[segment];
  SlotState empty(layout.counters().size(), Counter::kUnused);
  Chain chain;
  std::function<void(unsigned, int64_t, int, SlotState)> go =
      [&](unsigned slot, int64_t left, int level, const SlotState &state) {
        if (slot == here.endSlot)
          return visit(chain);
        Layout::Options options = layout.options(slot, loop, left);
        if (options.skip)
          go(slot + 1, left, level, state);
        int ownLevel = static_cast<int>(layout.slots()[slot].level);
        if (ownLevel == level) // M6
          return;
        for (int64_t size : options.sizes) {
          SlotState grown = state;
          if (!layout.use(grown, slot, left, size))
            continue;
          chain.push_back({slot, size});
          go(slot + 1, size, ownLevel, grown);
          chain.pop_back();
        }
      };
  go(here.firstSlot, extent, kNoIndex, empty);
}

Move Segments::moveOf(unsigned segment, int64_t extent,
                      const Chain &links) const {
  (void)segment;
  Move move;
  move.size = extent;
  for (const Link &link : links) {
    const PlacedSlot &slot = layout.slots()[link.slot];
    int64_t tiles = tilesOf(move.size, link.size);
    int64_t units = 1;
    if (slot.slot->spatial)
      units = slot.slot->dim != kNoIndex
                  ? tiles
                  : std::min(tiles, layout.space().levels[slot.level].units);
    move.spatial *= units;
    move.steps *= tilesOf(tiles, units);
    move.size = link.size;
  }
  return move;
}

const std::vector<Move> &Segments::moves(unsigned segment, unsigned loop,
                                         int64_t extent) {
  auto [entry, isNew] = known.try_emplace({segment, loop, extent});
  if (!isNew)
    return entry->second;
  std::set<Move> found;
  visitChains(segment, loop, extent, [&](const Chain &chain) {
    found.insert(moveOf(segment, extent, chain));
  });
  entry->second.assign(found.rbegin(), found.rend());
  return entry->second;
}

std::vector<Chain> Segments::chainsOf(unsigned segment, unsigned loop,
                                      int64_t extent, const Move &move) const {
  std::vector<Chain> chains;
  visitChains(segment, loop, extent, [&](const Chain &chain) {
    if (moveOf(segment, extent, chain) == move)
      chains.push_back(chain);
  });
  return chains;
}
