//===- Steps.cpp - What the steps of a level really move ------------------===//

#include "maestro/Target/Maestro/Compare/Steps.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

namespace {
/// Sorted, each once.
using Coordinates = std::vector<int64_t>;

/// [first, last) of each loop.
using Box = std::vector<std::pair<int64_t, int64_t>>;

/// Where a loop of the level is, and how many times as such.
struct Stand {
  Tile tile = Tile::First;
  int64_t times = 1;
  /// One of them: its tile, or fold.
  int64_t index = 0;
};

/// Executes steps of one level.
class Stepper {
public:
  Stepper(const Schedule &schedule, unsigned level, Idle idle)
      : problem(schedule.problem), maps(schedule.levels[level].maps),
        units(schedule.levels[level].units), idle(idle) {
    for (size_t i = 0; i < maps.size(); ++i)
      if (maps[i].spatial)
        spatial = i;
  }

  std::vector<StepKind> run() const;
  int64_t written() const;

private:
  int64_t extentOf(size_t map) const {
    return problem.loops[maps[map].loop].extent;
  }
  int64_t tilesOf(size_t map) const {
    return (extentOf(map) - 1) / maps[map].size + 1;
  }
  /// Tiles, or folds of a spatial map.
  int64_t countOf(size_t map) const {
    return maps[map].spatial ? (tilesOf(map) - 1) / units + 1 : tilesOf(map);
  }
  std::vector<Stand> standsOf(size_t map) const;
  std::vector<std::vector<Stand>> combinations() const;
  std::optional<std::vector<int64_t>>
  before(const std::vector<Stand> &stands) const;
  int64_t activeIn(int64_t fold) const;
  Box boxOf(const std::vector<int64_t> &indices, int64_t unit) const;
  StepKind execute(const std::vector<Stand> &stands) const;
  std::optional<int64_t> heldFold(int64_t fold, int64_t unit) const;
  Coordinates spreadOver(const IndexSum *sum,
                         const std::vector<int64_t> &indices,
                         int64_t unit) const;
  Coordinates heldBy(const IndexSum *sum, std::vector<int64_t> indices,
                     int64_t unit) const;
  StepKind::Moved move(const Operand &operand, const std::vector<int64_t> &now,
                       const std::optional<std::vector<int64_t>> &before) const;

  const Problem &problem;
  const std::vector<ScheduledMap> &maps;
  int64_t units;
  Idle idle;
  std::optional<size_t> spatial;
};
} // namespace

/// A last tile, or fold, is of its own kind where it is not like the others.
std::vector<Stand> Stepper::standsOf(size_t map) const {
  int64_t count = countOf(map);
  bool odd = extentOf(map) % maps[map].size != 0 ||
             (maps[map].spatial && tilesOf(map) % units != 0);
  std::vector<Stand> stands = {{Tile::First, 1, 0}};
  if (int64_t later = count - 1 - (odd && count > 1); later > 0)
    stands.push_back({Tile::Later, later, 1});
  if (odd && count > 1)
    stands.push_back({Tile::Last, 1, count - 1});
  return stands;
}

int64_t Stepper::activeIn(int64_t fold) const {
  return spatial ? std::min(units, tilesOf(*spatial) - fold * units) : 1;
}

Box Stepper::boxOf(const std::vector<int64_t> &indices, int64_t unit) const {
  Box box;
  for (const Loop &loop : problem.loops)
    box.push_back({0, loop.extent});
  for (size_t i = 0; i < maps.size(); ++i) {
    int64_t tile = maps[i].spatial ? indices[i] * units + unit : indices[i];
    int64_t first = tile * maps[i].size;
    box[maps[i].loop] = {first, std::min(first + maps[i].size, extentOf(i))};
  }
  return box;
}

static Coordinates touched(const IndexSum &sum, const Box &box) {
  Coordinates all = {0};
  for (const Term &term : sum) {
    Coordinates next;
    auto [first, last] = box[term.loop];
    next.reserve(all.size() * static_cast<size_t>(last - first));
    for (int64_t base : all)
      for (int64_t i = first; i < last; ++i)
        next.push_back(base + term.coefficient * i);
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    all = std::move(next);
  }
  return all;
}

static Coordinates common(const Coordinates &a, const Coordinates &b) {
  Coordinates result;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(result));
  return result;
}

static int64_t countDistinct(Coordinates &all) {
  std::sort(all.begin(), all.end());
  return std::unique(all.begin(), all.end()) - all.begin();
}

/// The fold of the tile that a unit holds after `fold`.
std::optional<int64_t> Stepper::heldFold(int64_t fold, int64_t unit) const {
  if (!spatial || unit < activeIn(fold))
    return fold;
  if (idle == Idle::Drops || fold == 0)
    return std::nullopt;
  return fold - 1;
}

/// What a unit touches along the dimension that is spread over the units.
Coordinates Stepper::spreadOver(const IndexSum *sum,
                                const std::vector<int64_t> &indices,
                                int64_t unit) const {
  return sum ? touched(*sum, boxOf(indices, unit)) : Coordinates{0};
}

/// The same for what it still holds after a step.
Coordinates Stepper::heldBy(const IndexSum *sum, std::vector<int64_t> indices,
                            int64_t unit) const {
  std::optional<int64_t> fold = heldFold(spatial ? indices[*spatial] : 0, unit);
  if (!fold)
    return {};
  if (spatial)
    indices[*spatial] = *fold;
  return spreadOver(sum, indices, unit);
}

/// A tile is the product of what it touches along the dimension that is spread
/// over the units (A) and along all others (B). Of A x B a unit holds already
/// (A and A') x (B and B').
StepKind::Moved
Stepper::move(const Operand &operand, const std::vector<int64_t> &now,
              const std::optional<std::vector<int64_t>> &before) const {
  int64_t rest = 1, heldRest = before ? 1 : 0;
  const IndexSum *spread = nullptr;
  Box box = boxOf(now, 0), old = boxOf(before.value_or(now), 0);
  for (const IndexSum &sum : operand.index) {
    bool isSpread =
        spatial && std::any_of(sum.begin(), sum.end(), [&](const Term &term) {
          return term.loop == maps[*spatial].loop;
        });
    if (isSpread) {
      spread = &sum;
      continue;
    }
    Coordinates all = touched(sum, box);
    rest *= static_cast<int64_t>(all.size());
    heldRest *= static_cast<int64_t>(common(all, touched(sum, old)).size());
  }
  Coordinates any, missing;
  StepKind::Moved moved;
  for (int64_t unit = 0; unit < activeIn(spatial ? now[*spatial] : 0); ++unit) {
    Coordinates own = spreadOver(spread, now, unit);
    Coordinates held = before ? heldBy(spread, *before, unit) : Coordinates();
    auto both = static_cast<int64_t>(common(own, held).size());
    moved.filled += static_cast<int64_t>(own.size()) * rest - both * heldRest;
    any.insert(any.end(), own.begin(), own.end());
    std::set_difference(own.begin(), own.end(), held.begin(), held.end(),
                        std::back_inserter(missing));
  }
  int64_t distinct = countDistinct(any);
  moved.touched = distinct * rest;
  moved.read = distinct * (rest - heldRest) + countDistinct(missing) * heldRest;
  return moved;
}

/// What each loop stood at when the step of `stands` began; nothing before the
/// first step.
std::optional<std::vector<int64_t>>
Stepper::before(const std::vector<Stand> &stands) const {
  std::vector<int64_t> indices;
  int moved = -1;
  for (size_t i = 0; i < stands.size(); ++i) {
    indices.push_back(stands[i].index);
    if (stands[i].tile != Tile::First)
      moved = static_cast<int>(i);
  }
  if (moved < 0)
    return std::nullopt;
  --indices[moved];
  for (size_t i = moved + 1; i < indices.size(); ++i)
    indices[i] = countOf(i) - 1;
  return indices;
}

StepKind Stepper::execute(const std::vector<Stand> &stands) const {
  StepKind kind;
  std::vector<int64_t> now;
  for (const Stand &stand : stands) {
    kind.tiles.push_back(stand.tile);
    kind.times *= stand.times;
    now.push_back(stand.index);
  }
  kind.active = activeIn(spatial ? now[*spatial] : 0);
  for (int64_t unit = 0; unit < kind.active; ++unit) {
    int64_t macs = 1;
    std::vector<int64_t> &handed = kind.handed.emplace_back();
    for (auto [first, last] : boxOf(now, unit)) {
      handed.push_back(last - first);
      macs *= last - first;
    }
    kind.macs += macs;
    kind.mostMacs = std::max(kind.mostMacs, macs);
  }
  for (const Operand &operand : problem.operands)
    kind.moved.push_back(move(operand, now, before(stands)));
  return kind;
}

std::vector<std::vector<Stand>> Stepper::combinations() const {
  std::vector<std::vector<Stand>> combinations = {{}};
  for (size_t i = 0; i < maps.size(); ++i) {
    std::vector<std::vector<Stand>> longer;
    for (const std::vector<Stand> &prefix : combinations)
      for (const Stand &stand : standsOf(i)) {
        longer.push_back(prefix);
        longer.back().push_back(stand);
      }
    combinations = std::move(longer);
  }
  return combinations;
}

std::vector<StepKind> Stepper::run() const {
  std::vector<std::vector<Stand>> all = combinations();
  std::vector<StepKind> kinds;
  kinds.reserve(all.size());
  for (const std::vector<Stand> &each : all)
    kinds.push_back(execute(each));
  return kinds;
}

/// Backwards in time, what goes out comes in.
int64_t Stepper::written() const {
  const Operand &output = problem.operands.back();
  std::vector<int64_t> last(maps.size());
  for (size_t i = 0; i < maps.size(); ++i)
    last[i] = countOf(i) - 1;
  int64_t sum = move(output, last, std::nullopt).read;
  for (const std::vector<Stand> &each : combinations())
    if (std::optional<std::vector<int64_t>> previous = before(each)) {
      std::vector<int64_t> now;
      int64_t times = 1;
      for (const Stand &stand : each) {
        now.push_back(stand.index);
        times *= stand.times;
      }
      sum += times * move(output, *previous, now).read;
    }
  return sum;
}

std::vector<StepKind> approx::stepsOf(const Schedule &schedule, unsigned level,
                                      Idle idle) {
  return Stepper(schedule, level, idle).run();
}

int64_t approx::writtenByDropping(const Schedule &schedule, unsigned level) {
  return Stepper(schedule, level, Idle::Drops).written();
}

/// The schedule of a unit that is handed these extents.
static Schedule handTo(const Schedule &schedule,
                       const std::vector<int64_t> &extents) {
  Schedule inner = schedule;
  for (size_t i = 0; i < extents.size(); ++i)
    inner.problem.loops[i].extent = extents[i];
  return inner;
}

/// Units move together, and the one with the largest extents has all steps.
int64_t approx::workOf(const Schedule &schedule, unsigned level,
                       const StepKind &kind, int64_t lanes) {
  if (level + 1 == schedule.levels.size())
    return (kind.mostMacs + lanes - 1) / lanes;
  std::set<std::vector<int64_t>> distinct(kind.handed.begin(),
                                          kind.handed.end());
  int64_t most = 0;
  for (const std::vector<int64_t> &extents : distinct) {
    Schedule inner = handTo(schedule, extents);
    int64_t work = 0;
    for (const StepKind &each : stepsOf(inner, level + 1))
      work += each.times * workOf(inner, level + 1, each, lanes);
    most = std::max(most, work);
  }
  return most;
}

double approx::meanActivePEs(const Schedule &schedule, unsigned level) {
  bool innermost = level + 1 == schedule.levels.size();
  double sum = 0, steps = 0;
  std::map<std::vector<int64_t>, double> known;
  for (const StepKind &kind : stepsOf(schedule, level)) {
    double active = innermost ? static_cast<double>(kind.active) : 0;
    for (const std::vector<int64_t> &extents : kind.handed) {
      if (innermost)
        break;
      auto [unit, isNew] = known.try_emplace(extents, 0);
      if (isNew)
        unit->second = meanActivePEs(handTo(schedule, extents), level + 1);
      active += unit->second;
    }
    sum += static_cast<double>(kind.times) * active;
    steps += static_cast<double>(kind.times);
  }
  return sum / steps;
}
