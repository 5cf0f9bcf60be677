//===- Objective.cpp - What a search makes small --------------------------===//

#include "maestro/Search/Objective.h"

#include <tuple>

using namespace maestro;

double maestro::valueOf(Metric metric, const Cost &cost) {
  double cycles = static_cast<double>(cost.cycles);
  switch (metric) {
  case Metric::Cycles:
    return cycles;
  case Metric::Energy:
    return cost.energy.total;
  case Metric::Edp:
    return cost.energy.total * cycles;
  }
  return 0;
}

namespace {
/// Below 0, 0 or above 0, as in strcmp.
template <typename T> int compare(const T &a, const T &b) {
  return a < b ? -1 : b < a ? 1 : 0;
}
} // namespace

static int compareLevels(const ScheduledLevel &a, const ScheduledLevel &b) {
  if (int order = compare(a.maps.size(), b.maps.size()))
    return order;
  for (size_t i = 0; i < a.maps.size(); ++i) {
    const ScheduledMap &left = a.maps[i], &right = b.maps[i];
    if (int order = compare(std::tie(left.spatial, left.loop, left.size),
                            std::tie(right.spatial, right.loop, right.size)))
      return order;
  }
  return compare(a.units, b.units);
}

static int compareMemories(const ScheduledMemory &a, const ScheduledMemory &b) {
  if (int order = compare(a.holds.size(), b.holds.size()))
    return order;
  for (size_t i = 0; i < a.holds.size(); ++i)
    if (int order = compare(std::tie(a.holds[i].operand, a.holds[i].level),
                            std::tie(b.holds[i].operand, b.holds[i].level)))
      return order;
  return compare(a.level, b.level);
}

bool maestro::precedes(const Schedule &a, const Schedule &b) {
  if (int order = compare(a.levels.size(), b.levels.size()))
    return order < 0;
  for (size_t i = 0; i < a.levels.size(); ++i)
    if (int order = compareLevels(a.levels[i], b.levels[i]))
      return order < 0;
  if (int order = compare(a.memories.size(), b.memories.size()))
    return order < 0;
  for (size_t i = 0; i < a.memories.size(); ++i)
    if (int order = compareMemories(a.memories[i], b.memories[i]))
      return order < 0;
  return false;
}

bool maestro::isBetter(const Objective &objective, const Schedule &a,
                       const Cost &costOfA, const Schedule &b,
                       const Cost &costOfB) {
  for (Metric metric : objective.metrics)
    if (int order = compare(valueOf(metric, costOfA), valueOf(metric, costOfB)))
      return order < 0;
  return precedes(a, b);
}
