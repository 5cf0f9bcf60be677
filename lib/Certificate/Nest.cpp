//===- Nest.cpp - How the loops of a space may be cut ---------------------===//

#include "Nest.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::certificate;

Nest::Nest(const Layout &layout, const std::vector<ScheduledMemory> &memories)
    : layout(layout) {
  const std::vector<SpaceLevel> &levels = layout.space().levels;
  std::set<unsigned> ends = {static_cast<unsigned>(levels.size()) - 1};
  for (size_t m = 1; m < memories.size(); ++m)
    for (const Residency &kept : memories[m].holds)
      ends.insert(kept.level);
  unsigned slot = 0, level = 0;
  for (unsigned end : ends) {
    Segment segment;
    segment.firstSlot = slot;
    for (; level <= end; ++level)
      slot += static_cast<unsigned>(levels[level].slots.size());
    segment.endSlot = slot;
    segment.lastLevel = end;
    segments.push_back(segment);
  }
  numberOf({SlotState(layout.counters().size(), Counter::kUnused)});
}

unsigned Nest::segmentOf(unsigned level) const {
  auto at = std::find_if(
      segments.begin(), segments.end(),
      [&](const Segment &segment) { return segment.lastLevel >= level; });
  return static_cast<unsigned>(at - segments.begin());
}

Cut Nest::cutOf(int64_t extent, const Chain &chain) const {
  Cut cut;
  cut.size = extent;
  for (const Link &link : chain) {
    int64_t tiles = tilesOf(cut.size, link.size);
    int64_t units = layout.units(link.slot, tiles);
    cut.isEven &= cut.size % link.size == 0 && tiles % units == 0;
    if (tiles > units) {
      // Of two such directives the inner one starts again and again.
      cut.shift = cut.trips == 1 ? link.size * units : 0;
      cut.trips *= tilesOf(tiles, units);
      cut.isAdjacent = cut.spatial == 1;
    }
    cut.spatial *= units;
    cut.size = link.size;
  }
  if (cut.trips == 1)
    cut.isAdjacent = true;
  return cut;
}

const std::vector<Cut> &Nest::cuts(unsigned segment, unsigned loop,
                                   int64_t extent) {
  auto [entry, isNew] = known.try_emplace({segment, loop, extent});
  if (!isNew)
    return entry->second;
  std::map<Cut, std::set<SlotState>> ways;
  auto optionsOf = [&](unsigned slot, int64_t left) {
    return layout.options(slot, loop, left);
  };
  visitChains(layout, segments[segment].firstSlot, segments[segment].endSlot,
              extent, optionsOf,
              [&](const Chain &chain, const SlotState &state) {
                SlotState alone = state;
                for (size_t c = 0; c < alone.size(); ++c)
                  if (layout.counters()[c].group != kNoIndex)
                    alone[c] = Counter::kUnused;
                ways[cutOf(extent, chain)].insert(alone);
              });
  std::set<Cut> found;
  for (auto &[cut, states] : ways) {
    Cut placed = cut;
    placed.places = numberOf(states);
    found.insert(placed);
  }
  entry->second.assign(found.rbegin(), found.rend());
  return entry->second;
}

int64_t Nest::smallest(unsigned segment, unsigned loop, int64_t extent) {
  const std::vector<Cut> &here = cuts(segment, loop, extent);
  return here.empty() ? extent : here.back().size;
}

unsigned Nest::numberOf(const std::set<SlotState> &wanted) {
  auto [entry, isNew] =
      numbers.try_emplace(wanted, static_cast<unsigned>(states.size()));
  if (isNew)
    states.push_back(wanted);
  return entry->second;
}

std::optional<unsigned> Nest::join(unsigned a, unsigned b) {
  auto entry = joined.find({a, b});
  if (entry != joined.end())
    return entry->second;
  std::set<SlotState> both;
  for (const SlotState &mine : states[a])
    for (const SlotState &theirs : states[b]) {
      SlotState state = mine;
      if (layout.merge(state, theirs))
        both.insert(state);
    }
  std::optional<unsigned> result;
  if (!both.empty())
    result = numberOf(both);
  joined[{a, b}] = result;
  return result;
}
