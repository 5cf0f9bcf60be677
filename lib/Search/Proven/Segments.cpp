//===- Segments.cpp - A space cut into pieces -----------------------------===//

#include "Segments.h"

#include <algorithm>
#include <functional>

using namespace maestro;
using namespace maestro::proven;

/// Without a dimension, tiles beyond the units follow in time (S1).
static bool isTemporal(const SpaceLevel &level) {
  return std::any_of(
      level.slots.begin(), level.slots.end(),
      [](const Slot &slot) { return !slot.spatial || slot.dim == kNoIndex; });
}

static bool isSpatial(const SpaceLevel &level) {
  return std::any_of(level.slots.begin(), level.slots.end(),
                     [](const Slot &slot) { return slot.spatial; });
}

std::set<unsigned>
maestro::proven::boundariesOf(const std::vector<ScheduledMemory> &memories) {
  std::set<unsigned> boundaries;
  for (size_t m = 1; m < memories.size(); ++m)
    for (const Residency &kept : memories[m].holds)
      boundaries.insert(kept.level);
  return boundaries;
}

Segments::Segments(const Layout &layout, Options &options,
                   const std::set<unsigned> &boundaries, bool single)
    : layout(layout), options(options) {
  const Space &space = layout.space();
  unsigned slot = 0;
  bool ends = true, spreads = false;
  for (unsigned level = 0; level < space.levels.size(); ++level) {
    bool temporal = isTemporal(space.levels[level]);
    if (ends || (temporal && (spreads || single))) {
      segments.push_back({level, level, slot, slot, 0});
      spreads = false;
    }
    slot += static_cast<unsigned>(space.levels[level].slots.size());
    segments.back().endLevel = level + 1;
    segments.back().endSlot = slot;
    segments.back().temporalLevels += temporal;
    spreads |= isSpatial(space.levels[level]);
    ends = boundaries.count(level) != 0;
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
                           const Visit &visit) {
  const Segment &within = segments[segment];
  auto optionsOf = [&](unsigned slot, int64_t left) -> const Layout::Options & {
    return options.of(slot, loop, left);
  };
  maestro::visitChains(
      layout, within.firstSlot, within.endSlot, extent, optionsOf,
      [&](const Chain &chain, const SlotState &) { visit(chain); });
}

/// Tiles of the last link's size that it makes of so many iterations.
static int64_t fullTiles(int64_t extent, const Chain &links, size_t at,
                         int64_t size) {
  if (at == links.size())
    return extent == size;
  int64_t tile = links[at].size;
  int64_t tiles = extent / tile * fullTiles(tile, links, at + 1, size);
  if (extent % tile != 0)
    tiles += fullTiles(extent % tile, links, at + 1, size);
  return tiles;
}

Move Segments::moveOf(int64_t extent, const Chain &links) const {
  Move move;
  move.size = extent;
  for (const Link &link : links) {
    int64_t tiles = tilesOf(move.size, link.size);
    int64_t units = layout.units(link.slot, tiles);
    move.spatial *= units;
    move.steps *= tilesOf(tiles, units);
    move.size = link.size;
  }
  move.full = fullTiles(extent, links, 0, move.size);
  return move;
}

const std::vector<Move> &Segments::moves(unsigned segment, unsigned loop,
                                         int64_t extent) {
  auto [entry, isNew] = known.try_emplace({segment, loop, extent});
  if (!isNew)
    return entry->second;
  std::map<Move, int64_t> found;
  visitChains(segment, loop, extent, [&](const Chain &chain) {
    Move move = moveOf(extent, chain);
    auto [known, isFirst] = found.try_emplace(move, move.full);
    known->second = std::min(known->second, move.full);
  });
  for (auto move = found.rbegin(); move != found.rend(); ++move) {
    entry->second.push_back(move->first);
    entry->second.back().full = move->second;
  }
  return entry->second;
}

/// Marks the slots of a segment that a chain leaves.
SlotState Segments::stateOf(unsigned segment, unsigned loop, int64_t extent,
                            const Chain &links) {
  SlotState state(layout.counters().size(), Counter::kUnused);
  size_t next = 0;
  for (unsigned s = segments[segment].firstSlot; s < segments[segment].endSlot;
       ++s) {
    if (next < links.size() && links[next].slot == s) {
      layout.use(state, s, extent, links[next].size);
      extent = links[next++].size;
    } else if (options.of(s, loop, extent).whole) {
      layout.leave(state, s);
    }
  }
  return state;
}

const std::vector<Segments::Way> &Segments::waysOf(unsigned segment,
                                                   unsigned loop,
                                                   int64_t extent,
                                                   const Move &move) {
  std::map<Move, std::vector<Way>> &found = ways[{segment, loop, extent}];
  if (found.empty())
    visitChains(segment, loop, extent, [&](const Chain &links) {
      found[moveOf(extent, links)].push_back(
          {links, stateOf(segment, loop, extent, links)});
    });
  return found[move];
}

unsigned Segments::placesOf(unsigned segment, unsigned loop, int64_t extent,
                            const Move &move) {
  auto [entry, isNew] = placeOf.try_emplace({segment, loop, extent, move}, 0);
  if (!isNew)
    return entry->second;
  std::set<SlotState> states;
  for (Way way : waysOf(segment, loop, extent, move)) {
    // Slots of groups have one loop each.
    for (size_t c = 0; c < way.state.size(); ++c)
      if (layout.counters()[c].group != kNoIndex)
        way.state[c] = Counter::kUnused;
    states.insert(way.state);
  }
  auto [number, isFirst] =
      placeNumbers.try_emplace(states, static_cast<unsigned>(places.size()));
  if (isFirst)
    places.emplace_back(states.begin(), states.end());
  return entry->second = number->second;
}

bool Segments::canPlace(const std::vector<unsigned> &wanted, size_t at,
                        const SlotState &before) const {
  if (at == wanted.size())
    return true;
  const std::vector<SlotState> &states = places[wanted[at]];
  return std::any_of(states.begin(), states.end(), [&](const SlotState &own) {
    SlotState state = before;
    return layout.merge(state, own) && canPlace(wanted, at + 1, state);
  });
}

bool Segments::canPlace(const std::vector<unsigned> &wanted) {
  auto [entry, isNew] = placeable.try_emplace(wanted, false);
  if (isNew)
    entry->second = canPlace(
        wanted, 0, SlotState(layout.counters().size(), Counter::kUnused));
  return entry->second;
}
