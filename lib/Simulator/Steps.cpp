//===- Steps.cpp - Which unit works on what, and when ---------------------===//

#include "Steps.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::simulator;

int64_t simulator::volume(const Box &box) {
  int64_t product = 1;
  for (const Range &range : box)
    product *= range.length();
  return product;
}

int64_t simulator::unitsInAll(const Schedule &schedule, int level) {
  int64_t product = 1;
  for (int i = 0; i <= level; ++i)
    product *= schedule.levels[i].units;
  return product;
}

static int64_t divideUp(int64_t a, int64_t b) { return (a - 1) / b + 1; }

/// Number of tiles of a range (M3).
static int64_t tiles(int64_t length, int64_t size) {
  return divideUp(length, size);
}

/// Time iterations that a directive makes of a range (S1).
static int64_t iterations(const ScheduledMap &map, int64_t units,
                          int64_t length) {
  int64_t count = tiles(length, map.size);
  return map.spatial ? divideUp(count, units) : count;
}

/// Tile `number` of `range`, if there is one (M3).
static std::optional<Range> tile(Range range, int64_t size, int64_t number) {
  if (number >= tiles(range.length(), size))
    return std::nullopt;
  int64_t lo = range.lo + number * size;
  return Range{lo, size < range.hi - lo ? lo + size : range.hi};
}

//===----------------------------------------------------------------------===//
// How many steps there are
//===----------------------------------------------------------------------===//

/// Steps that `loop` alone makes of `length` iterations, from `level` inwards,
/// in the first unit.
static int64_t countSteps(const Schedule &schedule, unsigned loop,
                          unsigned level, int64_t length) {
  if (level == schedule.levels.size())
    return 1;
  const ScheduledLevel &here = schedule.levels[level];
  auto map =
      std::find_if(here.maps.begin(), here.maps.end(),
                   [&](auto &candidate) { return candidate.loop == loop; });
  if (map == here.maps.end())
    return countSteps(schedule, loop, level + 1, length);
  int64_t trips = iterations(*map, here.units, length);
  int64_t lastTile = (trips - 1) * (map->spatial ? here.units : 1);
  int64_t last = std::min(map->size, length - lastTile * map->size);
  int64_t steps = countSteps(schedule, loop, level + 1, last);
  if (trips > 1)
    steps += (trips - 1) * countSteps(schedule, loop, level + 1, map->size);
  return steps;
}

int64_t simulator::countSteps(const Schedule &schedule) {
  int64_t product = 1;
  for (unsigned loop = 0; loop < schedule.problem.loops.size(); ++loop)
    product *=
        ::countSteps(schedule, loop, 0, schedule.problem.loops[loop].extent);
  return product;
}

//===----------------------------------------------------------------------===//
// S1, S2, S3
//===----------------------------------------------------------------------===//

Steps::Steps(const Schedule &schedule) : schedule(schedule) {
  Unit everything;
  everything.active = true;
  for (const Loop &loop : schedule.problem.loops)
    everything.box.push_back({0, loop.extent});
  whole.push_back(everything);
  for (unsigned level = 0; level < schedule.levels.size(); ++level)
    now.emplace_back(unitsInAll(schedule, static_cast<int>(level)));
}

void Steps::run(const std::function<void(unsigned)> &callback) {
  enter = &callback;
  outermostNew = 0;
  runLevel(0);
}

const std::vector<Unit> &Steps::parents(unsigned level) const {
  return level == 0 ? whole : now[level - 1];
}

/// S2: the steps of a level are run in order inside each step of the level
/// around it; those in which every unit is idle do not exist.
void Steps::runLevel(unsigned level) {
  if (level == schedule.levels.size()) {
    (*enter)(outermostNew);
    outermostNew = level;
    return;
  }
  Indices limit = trips(level), step(limit.size(), 0);
  for (bool more = true; more;) {
    if (handDown(level, step)) {
      outermostNew = std::min(outermostNew, level);
      runLevel(level + 1);
    }
    more = false;
    for (size_t i = step.size(); i-- > 0 && !more;) {
      more = ++step[i] < limit[i];
      if (!more)
        step[i] = 0;
    }
  }
}

/// S1: the most iterations that any unit makes of each directive.
Steps::Indices Steps::trips(unsigned level) const {
  const ScheduledLevel &here = schedule.levels[level];
  Indices most(here.maps.size(), 1);
  for (const Unit &parent : parents(level))
    for (size_t i = 0; parent.active && i < most.size(); ++i) {
      const ScheduledMap &map = here.maps[i];
      most[i] = std::max(
          most[i], iterations(map, here.units, parent.box[map.loop].length()));
    }
  return most;
}

/// Gives every unit of a level its box at a step; false where all are idle.
bool Steps::handDown(unsigned level, const Indices &step) {
  int64_t cluster = schedule.levels[level].units;
  auto count = static_cast<int64_t>(now[level].size());
  bool any = false;
  for (int64_t i = 0; i < count; ++i) {
    const Unit &parent = parents(level)[i / cluster];
    now[level][i] = handDown(level, step, parent, i % cluster);
    any |= now[level][i].active;
  }
  return any;
}

/// The box of one unit of a cluster: of each directive, the tile of its time
/// index, or in fold f the tile f*U + position (S1).
Unit Steps::handDown(unsigned level, const Indices &step, const Unit &parent,
                     int64_t position) const {
  const ScheduledLevel &here = schedule.levels[level];
  Unit unit = parent;
  bool hasSpatial = false;
  for (size_t i = 0; unit.active && i < here.maps.size(); ++i) {
    const ScheduledMap &map = here.maps[i];
    hasSpatial |= map.spatial;
    int64_t number = map.spatial ? step[i] * here.units + position : step[i];
    Range &range = unit.box[map.loop];
    std::optional<Range> mine = tile(range, map.size, number);
    unit.active = mine.has_value();
    range = mine.value_or(range);
  }
  unit.active &= hasSpatial || position == 0;
  return unit;
}
