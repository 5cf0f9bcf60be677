//===- Attribute.cpp - Differences by case --------------------------------===//

#include "Attribute.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

//===----------------------------------------------------------------------===//
// Cases and kinds of steps
//===----------------------------------------------------------------------===//

/// MAESTRO's name for a loop.
static std::string dimOf(const std::string &loop) {
  return loop == "OY" ? "Y" : loop == "OX" ? "X" : loop;
}

/// The level of a schedule that is the mapping's first (M10).
static constexpr unsigned kOutermost = 1;

Cases::Cases(const ApproxProblem &problem, const Schedule &schedule)
    : problem(problem), schedule(schedule), volumes(problem, level()),
      cases(casesOf(level(), level().extents)),
      kinds(stepsOf(schedule, kOutermost)),
      dropping(stepsOf(schedule, kOutermost, Idle::Drops)) {
  const std::vector<ScheduledMap> &maps = schedule.levels[kOutermost].maps;
  for (const Case &each : cases) {
    std::vector<Tile> tiles(maps.size(), Tile::First);
    bool known = true;
    for (size_t i = 0; i < level().maps.size(); ++i) {
      auto map =
          std::find_if(maps.begin(), maps.end(), [&](const ScheduledMap &map) {
            return dimOf(schedule.problem.loops[map.loop].name) ==
                   level().maps[i].dim;
          });
      if (map != maps.end())
        tiles[map - maps.begin()] = each.states[i].tile;
      else
        known &= each.states[i].tile == Tile::First;
    }
    auto kind =
        std::find_if(kinds.begin(), kinds.end(),
                     [&](const StepKind &kind) { return kind.tiles == tiles; });
    kindOf.push_back(known && kind != kinds.end()
                         ? static_cast<int>(kind - kinds.begin())
                         : -1);
  }
}

//===----------------------------------------------------------------------===//
// Shares
//===----------------------------------------------------------------------===//

void Shares::add(std::vector<Cause> causes, double amount) {
  if (amount == 0)
    return;
  std::sort(causes.begin(), causes.end());
  auto known =
      std::find_if(shares.begin(), shares.end(),
                   [&](const Share &share) { return share.causes == causes; });
  if (known == shares.end())
    shares.push_back({std::move(causes), amount});
  else
    known->amount += amount;
}

double Shares::total() const {
  double sum = 0;
  for (const Share &share : shares)
    sum += share.amount;
  return sum;
}

std::vector<Share> Shares::sorted() const {
  std::vector<Share> result;
  for (const Share &share : shares)
    result.insert(std::upper_bound(result.begin(), result.end(), share,
                                   [](const Share &a, const Share &b) {
                                     return std::abs(a.amount) >
                                            std::abs(b.amount);
                                   }),
                  share);
  return result;
}

//===----------------------------------------------------------------------===//
// What holds in a case
//===----------------------------------------------------------------------===//

static bool dependsOn(const Cases &cases, Tensor tensor,
                      const std::string &dim) {
  const std::vector<std::string> &dims = cases.problem.dims[tensor];
  return std::find(dims.begin(), dims.end(), dim) != dims.end();
}

static bool isStrided(const Cases &cases) {
  const std::vector<Window> &windows = cases.schedule.problem.windows;
  return std::any_of(windows.begin(), windows.end(),
                     [](const Window &window) { return window.stride > 1; });
}

std::vector<Cause> dfsl::reasonsFor(const Cases &cases, Tensor tensor,
                                    const Case &at) {
  bool ragged = false, edge = false, halo = false, held = false;
  int moved = at.moved();
  for (size_t i = 0; i < at.states.size(); ++i) {
    const LevelMap &map = cases.level().maps[i];
    if (!dependsOn(cases, tensor, map.dim))
      continue;
    const LoopState &state = at.states[i];
    ragged |= !map.spatial && state.edge;
    edge |= map.spatial && state.edge;
    halo |= map.spatial && map.size > map.offset && cases.level().units > 1;
    held |= static_cast<int>(i) >= moved && moved >= 0 && !state.only &&
            map.size > map.offset;
  }
  std::vector<Cause> reasons;
  if (ragged)
    reasons.push_back(Cause::Ragged);
  if (edge)
    reasons.push_back(Cause::SpatialEdge);
  if (tensor == kInput && isStrided(cases))
    reasons.push_back(Cause::StrideHoles);
  if (reasons.empty() && halo)
    reasons.push_back(Cause::UnitHalo);
  if (reasons.empty() && held)
    reasons.push_back(Cause::HeldAgain);
  return reasons;
}

/// Why MAESTRO lets a case move `theirs` instead of `ours`.
static std::vector<Cause> label(const Cases &cases, Tensor tensor, size_t index,
                                int64_t theirs, int64_t ours) {
  const Case &at = cases.cases[index];
  if (tensor == kOutput && ours == 0)
    return {Cause::EachStepWrites};
  int moved = at.moved();
  if (tensor != kOutput && theirs == 0 && ours > 0 && moved >= 0) {
    const std::string &dim = cases.level().maps[moved].dim;
    bool isFilter = tensor == kInput && (dim == "R" || dim == "S");
    if (!dependsOn(cases, tensor, dim))
      return {isFilter ? Cause::FilterLoop : Cause::Restart};
  }
  std::vector<Cause> reasons = reasonsFor(cases, tensor, at);
  int64_t ifDropped = cases.dropping[cases.kindOf[index]].moved[tensor].read;
  if (reasons.empty())
    reasons.push_back(ifDropped == theirs ? Cause::IdleKeeps : Cause::Unknown);
  return reasons;
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

static double real(int64_t value) { return static_cast<double>(value); }

/// Sums up over all cases what the two sides say of one step. `label` takes the
/// number of a case, and what the two sides say of it.
static Shares attribute(
    const Cases &cases, const std::function<int64_t(size_t)> &theirsOf,
    const std::function<int64_t(const StepKind &)> &oursOf,
    const std::function<std::vector<Cause>(size_t, int64_t, int64_t)> &label) {
  Shares shares;
  std::vector<bool> met(cases.kinds.size());
  for (size_t i = 0; i < cases.cases.size(); ++i) {
    const Case &each = cases.cases[i];
    int64_t theirs = theirsOf(i);
    shares.add({Cause::Overflow32},
               real(theirs) * (real(each.times) - real(each.times32)));
    if (cases.kindOf[i] < 0) {
      shares.add({Cause::OtherSteps}, -real(theirs) * real(each.times));
      continue;
    }
    const StepKind &kind = cases.kinds[cases.kindOf[i]];
    met[cases.kindOf[i]] = true;
    int64_t ours = oursOf(kind);
    shares.add({Cause::OtherSteps},
               real(theirs) * (real(kind.times) - real(each.times)));
    if (theirs != ours)
      shares.add(label(i, theirs, ours),
                 real(kind.times) * (real(ours) - real(theirs)));
  }
  for (size_t i = 0; i < met.size(); ++i)
    if (!met[i])
      shares.add({Cause::OtherSteps},
                 real(cases.kinds[i].times) * real(oursOf(cases.kinds[i])));
  return shares;
}

Shares dfsl::attributeTraffic(const Cases &cases, Tensor tensor,
                              double &exact) {
  exact = 0;
  for (const StepKind &kind : cases.kinds)
    exact += real(kind.times) * real(kind.moved[tensor].read);
  return attribute(
      cases,
      [&](size_t index) -> int64_t {
        const Case &at = cases.cases[index];
        if (tensor == kOutput)
          return cases.volumes.egress(at);
        return cases.volumes.macsOfFirst(at) > 0
                   ? cases.volumes.ingress(tensor, at)
                   : 0;
      },
      [&](const StepKind &kind) { return kind.moved[tensor].read; },
      [&](size_t index, int64_t theirs, int64_t ours) {
        return label(cases, tensor, index, theirs, ours);
      });
}

/// Edges are all that can be wrong, of this level or of those inside.
static std::vector<Cause> edgesOf(const Cases &cases, size_t index) {
  const Case &at = cases.cases[index];
  bool ragged = false, edge = false;
  for (size_t i = 0; i < at.states.size(); ++i)
    (cases.level().maps[i].spatial ? edge : ragged) |= at.states[i].edge;
  std::vector<Cause> reasons;
  if (edge)
    reasons.push_back(Cause::SpatialEdge);
  if (ragged)
    reasons.push_back(Cause::Ragged);
  bool inside = cases.problem.levels.size() > 1;
  if (reasons.empty() && isStrided(cases))
    reasons.push_back(Cause::StrideHoles);
  if (reasons.empty())
    reasons.push_back(inside ? Cause::SpatialEdge : Cause::Unknown);
  return reasons;
}

Shares dfsl::attributeMacs(const Cases &cases) {
  return attribute(
      cases,
      [&](size_t index) -> int64_t {
        const Case &at = cases.cases[index];
        return cases.volumes.macsOfFirst(at) > 0 ? cases.volumes.macs(at) : 0;
      },
      [](const StepKind &kind) { return kind.macs; },
      [&](size_t index, int64_t, int64_t) { return edgesOf(cases, index); });
}

Shares dfsl::attributeWork(const Cases &cases, const Machine &machine) {
  std::vector<int64_t> theirs = workOfCases(cases.problem, machine);
  return attribute(
      cases, [&](size_t index) { return theirs[index]; },
      [&](const StepKind &kind) {
        return workOf(cases.schedule, kOutermost, kind, machine.lanes);
      },
      [&](size_t index, int64_t, int64_t) { return edgesOf(cases, index); });
}
