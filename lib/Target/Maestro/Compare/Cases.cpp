//===- Cases.cpp - How MAESTRO sorts steps into cases ---------------------===//

#include "maestro/Target/Maestro/Compare/Approximation.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

static std::vector<LoopState> temporalStates(const LevelMap &map,
                                             int64_t extent) {
  LoopState first;
  first.only = extent <= map.size;
  first.edge = extent < map.size;
  std::vector<LoopState> states = {first};
  if (first.only)
    return states;
  int64_t later = (extent - map.size) / map.offset;
  if (later > 0)
    states.push_back({Tile::Later, later});
  if (later * map.offset + map.size < extent)
    states.push_back({Tile::Last, 1, false, true});
  return states;
}

/// Folds, not tiles.
static std::vector<LoopState> spatialStates(const LevelMap &map, int64_t extent,
                                            int64_t units) {
  int64_t fold = map.offset * units;
  int64_t covered = map.size + map.offset * (units - 1);
  LoopState first;
  first.only = extent <= covered;
  first.edge = first.shortUnit = extent < covered;
  std::vector<LoopState> states = {first};
  if (first.only)
    return states;
  int64_t later = ((extent - map.size) / map.offset + 1) / units - 1;
  if (later > 0)
    states.push_back({Tile::Later, later});
  if ((later + 1) * fold + covered <= extent ||
      later * fold + covered == extent)
    return states;
  int64_t rest = extent - (later + 1) * fold;
  int64_t active = rest < map.size ? 1 : (rest - map.size) / map.offset + 1;
  bool shortUnit = (active - 1) * map.offset + map.size < rest;
  states.push_back({Tile::Last, 1, false, true, shortUnit});
  return states;
}

std::vector<LoopState> approx::statesOf(const LevelMap &map, int64_t extent,
                                        int64_t units) {
  return map.spatial ? spatialStates(map, extent, units)
                     : temporalStates(map, extent);
}

int64_t approx::edgeUnits(const LoopLevel &level) {
  const LevelMap &map = level.spatial();
  int64_t extent = level.extents.at(map.dim), units = level.units;
  if (extent <= map.size)
    return 1;
  if (extent <= map.offset * (units - 1) + map.size) {
    int64_t active = (extent - map.size) / map.offset + 1;
    bool isPart = map.offset * (active - 1) + map.size < extent;
    return active + (isPart ? 1 : 0);
  }
  int64_t full = ((extent - map.size) / map.offset + 1) / units;
  int64_t rest = extent - full * map.offset * units;
  return rest < map.size ? 1 : (rest - map.size) / map.offset + 1;
}

int Case::moved() const {
  int last = -1;
  for (size_t i = 0; i < states.size(); ++i)
    if (states[i].tile != Tile::First)
      last = static_cast<int>(i);
  return last;
}

/// Behind the first case, every loop is one state ahead
/// [IterationAnalysis::ConstructIterationStatusTable].
std::vector<Case> approx::casesOf(const LoopLevel &level,
                                  const Extents &extents) {
  std::vector<std::vector<LoopState>> states;
  size_t count = 1;
  for (const LevelMap &map : level.maps) {
    states.push_back(statesOf(map, extents.at(map.dim), level.units));
    count *= states.back().size();
  }
  std::vector<Case> cases(count);
  for (size_t number = 0; number < count; ++number) {
    size_t period = count;
    for (const std::vector<LoopState> &each : states) {
      period /= each.size();
      size_t state = number ? ((number - 1) / period + 1) % each.size() : 0;
      cases[number].states.push_back(each[state]);
      cases[number].times *= each[state].times;
      cases[number].times32 =
          static_cast<int32_t>(static_cast<uint32_t>(cases[number].times32) *
                               static_cast<uint32_t>(each[state].times));
    }
  }
  return cases;
}
