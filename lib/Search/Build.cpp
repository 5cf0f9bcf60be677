//===- Build.cpp - From chains to a schedule ------------------------------===//

#include "Build.h"

#include <algorithm>

using namespace maestro;

Assembly maestro::assemble(const Layout &layout,
                           const std::vector<Chain> &chains) {
  Assembly assembly;
  assembly.uses.resize(layout.slots().size());
  const std::vector<Loop> &loops = layout.space().problem.loops;
  for (unsigned loop = 0; loop < chains.size(); ++loop) {
    int64_t extent = loops[loop].extent;
    for (const Link &link : chains[loop]) {
      assembly.uses[link.slot] = {loop, link.size, tilesOf(extent, link.size)};
      extent = link.size;
    }
  }
  for (unsigned i = 0; i < assembly.uses.size(); ++i)
    if (int group = layout.slots()[i].slot->group;
        group != kNoIndex && assembly.uses[i].size > 0)
      assembly.groups[group].push_back(i);
  return assembly;
}

/// The units of a dimension's levels that take so many tiles, as many of them
/// as there is room for: what is left of the array should be no second array.
static std::pair<int64_t, int64_t> unitsOf(int64_t room, int64_t outer,
                                           int64_t inner) {
  if (inner == 0)
    return {room, 1};
  int64_t outers = room / inner, inners = room / outer;
  if (outers * inner >= outer * inners)
    return {outers, inner};
  return {outer, inners};
}

static void setUnits(const Layout &layout, const Assembly &assembly,
                     Schedule &schedule) {
  const Space &space = layout.space();
  std::vector<std::vector<unsigned>> ofDim(space.dims.size());
  for (unsigned i = 0; i < layout.slots().size(); ++i)
    if (int dim = layout.slots()[i].slot->dim; dim != kNoIndex)
      ofDim[static_cast<size_t>(dim)].push_back(i);
  for (size_t dim = 0; dim < ofDim.size(); ++dim) {
    const std::vector<unsigned> &slots = ofDim[dim];
    if (slots.empty())
      continue;
    int64_t inner = slots.size() > 1 ? assembly.uses[slots[1]].tiles : 0;
    auto [outers, inners] =
        unitsOf(space.dims[dim], assembly.uses[slots[0]].tiles, inner);
    schedule.levels[layout.slots()[slots[0]].level].units = outers;
    if (slots.size() > 1)
      schedule.levels[layout.slots()[slots[1]].level].units = inners;
  }
}

/// M2 gives level 0 as many units as all the others have room for. It should be
/// as many as it has here, so the last level takes what would be left.
static void fillArray(Schedule &schedule) {
  int64_t units = 1;
  for (const ScheduledLevel &level : schedule.levels)
    units *= level.units;
  if (schedule.levels.size() > 1)
    schedule.levels.back().units *= schedule.accelerator.pes / units;
}

void maestro::setLevels(const Layout &layout, const Assembly &assembly,
                        Schedule &schedule) {
  const Space &space = layout.space();
  schedule.levels.resize(space.levels.size());
  for (unsigned level = 0; level < space.levels.size(); ++level) {
    schedule.levels[level].units = space.levels[level].units;
    schedule.levels[level].maps.clear();
  }
  std::map<int, unsigned> nextOfGroup;
  for (unsigned i = 0; i < assembly.uses.size(); ++i) {
    if (assembly.uses[i].size == 0)
      continue;
    const Slot &slot = *layout.slots()[i].slot;
    unsigned chosen = i;
    if (slot.group != kNoIndex)
      chosen = assembly.groups.at(slot.group)[nextOfGroup[slot.group]++];
    const Use &use = assembly.uses[chosen];
    schedule.levels[layout.slots()[i].level].maps.push_back(
        {layout.slots()[chosen].slot->spatial, use.loop, use.size});
  }
  setUnits(layout, assembly, schedule);
  fillArray(schedule);
}
