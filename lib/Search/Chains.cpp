//===- Chains.cpp - How the slots of a space cut one loop -----------------===//

#include "Chains.h"

#include <algorithm>
#include <map>

using namespace maestro;

static std::vector<int64_t> rangeOf(SizeChoice choice, int64_t extent) {
  std::vector<int64_t> sizes;
  switch (choice) {
  case SizeChoice::All:
    for (int64_t size = 1; size < extent; ++size)
      sizes.push_back(size);
    return sizes;
  case SizeChoice::Divisors:
    for (int64_t size = 1; size <= extent / 2; ++size)
      if (extent % size == 0)
        sizes.push_back(size);
    return sizes;
  case SizeChoice::Balanced:
    // After a size, the smallest that gives fewer tiles.
    for (int64_t size = 1; size < extent;
         size = tilesOf(extent, tilesOf(extent, size) - 1))
      sizes.push_back(size);
    return sizes;
  }
  return sizes;
}

Layout::Options maestro::sizesOf(const SlotSizes &sizes, SizeChoice choice,
                                 int64_t extent) {
  Layout::Options options;
  if (!sizes.candidates.empty()) {
    for (int64_t size : sizes.candidates)
      if (size < extent)
        options.sizes.push_back(size);
    options.whole = sizes.candidates.back() >= extent;
    return options;
  }
  for (int64_t size : rangeOf(choice, extent))
    if (size >= sizes.least && (!sizes.most || size <= *sizes.most))
      options.sizes.push_back(size);
  options.whole = !sizes.most || *sizes.most >= extent;
  return options;
}

Layout::Layout(const Space &space) : spaceOf(&space) {
  std::map<int, unsigned> counterOfGroup;
  std::map<int, size_t> outerOfDim;
  for (unsigned level = 0; level < space.levels.size(); ++level)
    for (const Slot &slot : space.levels[level].slots) {
      PlacedSlot here;
      here.level = level;
      here.slot = &slot;
      bool counts = slot.group != kNoIndex && slot.loops.size() == 1;
      auto known = counterOfGroup.find(slot.group);
      if (counts && known != counterOfGroup.end()) {
        here.counter = known->second;
      } else {
        here.counter = static_cast<unsigned>(counted.size());
        counted.push_back({counts ? slot.group : kNoIndex});
        if (counts)
          counterOfGroup[slot.group] = here.counter;
      }
      if (slot.dim != kNoIndex) {
        auto [outer, isFirst] = outerOfDim.try_emplace(slot.dim, placed.size());
        if (!isFirst) {
          here.outer = static_cast<int>(placed[outer->second].counter);
          here.shared = placed[outer->second].shared = true;
        }
      }
      placed.push_back(here);
    }
}

Layout::Options Layout::options(unsigned slot, unsigned loop,
                                int64_t extent) const {
  const Slot &here = *placed[slot].slot;
  if (!std::binary_search(here.loops.begin(), here.loops.end(), loop))
    return {{}, false, true};
  Options options = sizesOf(here.sizes, spaceOf->sizes, extent);
  if (here.dim != kNoIndex) {
    // No folds: the array has room for all tiles.
    int64_t room = spaceOf->dims[static_cast<size_t>(here.dim)];
    int64_t least = tilesOf(extent, room);
    auto first =
        std::lower_bound(options.sizes.begin(), options.sizes.end(), least);
    options.sizes.erase(options.sizes.begin(), first);
  }
  options.whole |= here.optional;
  options.skip = options.whole || here.loops.size() > 1;
  return options;
}

bool Layout::fits(const SlotState &state, const PlacedSlot &slot) const {
  if (slot.outer == kNoIndex || state[slot.counter] < Counter::kUsed)
    return true;
  // A loop alone in a dimension has its first slot.
  int64_t outer = state[static_cast<size_t>(slot.outer)];
  if (outer < Counter::kUsed)
    return false;
  int64_t room = spaceOf->dims[static_cast<size_t>(slot.slot->dim)];
  return outer - Counter::kUsed <=
         room / (state[slot.counter] - Counter::kUsed);
}

/// The most tiles that leave the other slot of a dimension as much room.
static int64_t alike(int64_t tiles, int64_t room) {
  return room / (room / tiles);
}

bool Layout::use(SlotState &state, unsigned slot, int64_t extent,
                 int64_t size) const {
  const PlacedSlot &here = placed[slot];
  int64_t &value = state[here.counter];
  if (counted[here.counter].group != kNoIndex) {
    ++value;
    return true;
  }
  // The two slots of a dimension are for two loops.
  if (here.outer != kNoIndex &&
      state[static_cast<size_t>(here.outer)] >= Counter::kUsed)
    return false;
  value = Counter::kUsed;
  if (here.shared)
    value += alike(tilesOf(extent, size),
                   spaceOf->dims[static_cast<size_t>(here.slot->dim)]);
  return true;
}

void Layout::leave(SlotState &state, unsigned slot) const {
  const PlacedSlot &here = placed[slot];
  if (counted[here.counter].group == kNoIndex)
    state[here.counter] = std::max(state[here.counter], Counter::kMayBeVoid);
}

bool Layout::merge(SlotState &state, const SlotState &added) const {
  for (unsigned i = 0; i < counted.size(); ++i) {
    if (counted[i].group != kNoIndex) {
      state[i] += added[i];
      continue;
    }
    if (state[i] >= Counter::kUsed && added[i] >= Counter::kUsed)
      return false;
    state[i] = std::max(state[i], added[i]);
  }
  if (!std::all_of(placed.begin(), placed.end(),
                   [&](const PlacedSlot &slot) { return fits(state, slot); }))
    return false;
  // Once both slots of a dimension are used, their tiles do not matter.
  for (const PlacedSlot &slot : placed)
    if (slot.outer != kNoIndex && state[slot.counter] >= Counter::kUsed)
      state[slot.counter] = state[static_cast<size_t>(slot.outer)] =
          Counter::kUsed + 1;
  return true;
}

bool Layout::isComplete(const SlotState &state) const {
  for (unsigned i = 0; i < counted.size(); ++i)
    if (counted[i].group == kNoIndex && state[i] == Counter::kUnused)
      return false;
  return true;
}

int64_t Layout::units(unsigned slot, int64_t tiles) const {
  const PlacedSlot &here = placed[slot];
  if (!here.slot->spatial)
    return 1;
  if (here.slot->dim != kNoIndex)
    return tiles;
  return std::min(tiles, spaceOf->levels[here.level].units);
}

std::vector<unsigned> maestro::movingLoops(const Problem &problem) {
  std::vector<unsigned> loops;
  for (unsigned l = 0; l < problem.loops.size(); ++l)
    if (problem.loops[l].extent > 1)
      loops.push_back(l);
  return loops;
}

int64_t maestro::mostUnits(const Space &space) {
  int64_t units = 1;
  for (int64_t dim : space.dims)
    units *= dim;
  for (const SpaceLevel &level : space.levels)
    if (!level.slots.empty())
      units *= level.units;
  return units;
}
