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
      cut.shift = link.size * units;
      cut.lastTrips = tilesOf(tiles, units);
      cut.trips *= cut.lastTrips;
      cut.isAdjacent = cut.spatial == 1;
    }
    cut.spatial *= units;
    cut.size = link.size;
  }
  if (cut.trips == 1)
    cut.isAdjacent = true;
  return cut;
}

using Key = std::pair<int64_t, int64_t>;

/// Of several ways to a size and a number of units, what is the same for all.
static void addWay(std::map<Key, Cut> &found, const Cut &cut) {
  auto [known, isFirst] = found.try_emplace({cut.size, cut.spatial}, cut);
  Cut &least = known->second;
  least.isSure &= cut.isSure && cut.lastTrips == least.lastTrips &&
                  cut.shift == least.shift;
  least.trips = std::min(least.trips, cut.trips);
  least.lastTrips = std::min(least.lastTrips, cut.lastTrips);
  least.shift = std::min(least.shift, cut.shift);
  least.isEven &= cut.isEven;
  least.isAdjacent &= cut.isAdjacent;
}

static std::vector<Cut> largestFirst(const std::map<Key, Cut> &found) {
  std::vector<Cut> cuts;
  cuts.reserve(found.size());
  for (auto cut = found.rbegin(); cut != found.rend(); ++cut)
    cuts.push_back(cut->second);
  return cuts;
}

const std::vector<Cut> &Nest::cuts(unsigned segment, unsigned loop,
                                   int64_t extent) {
  auto [entry, isNew] = known.try_emplace({segment, loop, extent});
  if (!isNew)
    return entry->second;
  std::map<Key, Cut> found;
  std::map<Key, std::set<SlotState>> states;
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
                Cut cut = cutOf(extent, chain);
                addWay(found, cut);
                states[{cut.size, cut.spatial}].insert(alone);
              });
  for (auto &[key, cut] : found)
    cut.places = numberOf(states[key]);
  entry->second = largestFirst(found);
  return entry->second;
}

/// The cut of an outer segment, and then that of the next one.
static Cut both(const Cut &outer, const Cut &inner, int64_t extent) {
  Cut cut = inner.trips > 1 ? inner : outer;
  cut.isSure = inner.isSure && outer.isSure;
  cut.size = inner.size;
  cut.spatial = outer.spatial * inner.spatial;
  cut.trips = tilesOf(tilesOf(extent, cut.size), cut.spatial);
  cut.lastTrips = std::min(cut.lastTrips, cut.trips);
  cut.isEven = outer.isEven && inner.isEven;
  cut.isAdjacent = false;
  cut.places = Nest::kNothing;
  return cut;
}

const std::vector<Cut> &Nest::merged(unsigned segment, unsigned loop) {
  auto [entry, isNew] = knownMerged.try_emplace({segment, loop});
  if (!isNew)
    return entry->second;
  int64_t extent = layout.space().problem.loops[loop].extent;
  Cut whole;
  whole.size = extent;
  std::vector<Cut> outside = {whole};
  if (segment > 0)
    outside = merged(segment - 1, loop);
  std::map<Key, Cut> found;
  for (const Cut &outer : outside)
    for (const Cut &inner : cuts(segment, loop, outer.size))
      addWay(found, both(outer, inner, extent));
  entry->second = largestFirst(found);
  return entry->second;
}

size_t Nest::indexOf(const std::vector<Cut> &cuts, int64_t size,
                     int64_t units) {
  auto at = std::find_if(cuts.begin(), cuts.end(), [&](const Cut &cut) {
    return cut.size == size && cut.spatial == units;
  });
  return static_cast<size_t>(at - cuts.begin());
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
