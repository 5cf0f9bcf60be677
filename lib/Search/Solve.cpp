//===- Solve.cpp - The best point of several spaces, and how sure ---------===//

#include "maestro/Search/Solve.h"

#include "maestro/Search/Points.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace maestro;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

std::string_view maestro::toString(Closing closing) {
  switch (closing) {
  case Closing::Enumerated:
    return "enumerated";
  case Closing::Proven:
    return "proven";
  case Closing::Sampled:
    return "sampled";
  case Closing::Uncountable:
    return "uncountable";
  case Closing::PointLimit:
    return "point_limit";
  case Closing::TimeLimit:
    return "time_limit";
  case Closing::Interrupted:
    return "interrupted";
  }
  return "";
}

bool maestro::isComplete(Closing closing) { return closing <= Closing::Proven; }

double maestro::gapOf(double value, double lowerBound) {
  return value > 0 ? (value - lowerBound) / value : 0;
}

namespace {
/// What is left of the limits, and who ended the searches.
class Budget {
public:
  explicit Budget(const SearchLimits &limits)
      : left(limits), caller(limits.goOn) {}

  /// The limits of a search that may take so much of what is left. They refer
  /// to this budget.
  SearchLimits part(double pointShare, size_t parts) {
    SearchLimits limits;
    if (left.points)
      limits.points = std::min(
          *left.points, static_cast<uint64_t>(std::ceil(
                            static_cast<double>(*left.points) * pointShare)));
    if (left.time)
      limits.time = *left.time / parts;
    if (caller)
      limits.goOn = [this](const SearchProgress &progress) {
        SearchProgress all = progress;
        all.evaluated += evaluated;
        isInterrupted |= !caller(all);
        return !isInterrupted;
      };
    began = Clock::now();
    return limits;
  }

  /// Takes what the search used; says how it ended.
  Closing take(const SearchStrategy &strategy, const SearchLimits &given,
               const SearchResult &result) {
    milliseconds used =
        std::chrono::duration_cast<milliseconds>(Clock::now() - began);
    evaluated += result.evaluated;
    if (left.points)
      *left.points -= std::min(*left.points, result.evaluated);
    if (left.time)
      *left.time -= std::min(*left.time, used);
    if (result.complete)
      return strategy.name() == "exhaustive" ? Closing::Enumerated
                                             : Closing::Proven;
    if (isInterrupted)
      return Closing::Interrupted;
    if (strategy.name() == "random")
      return Closing::Sampled;
    if (given.points && result.evaluated >= *given.points)
      return Closing::PointLimit;
    return given.time && used >= *given.time ? Closing::TimeLimit
                                             : Closing::Uncountable;
  }

private:
  SearchLimits left;
  std::function<bool(const SearchProgress &)> caller;
  Clock::time_point began;
  uint64_t evaluated = 0;
  bool isInterrupted = false;
};
} // namespace

/// The share of each space in the points; without a limit on them, nobody asks.
static std::vector<double> sharesOf(const std::vector<Space> &spaces,
                                    const SearchLimits &limits) {
  std::vector<double> shares(spaces.size(), 1);
  if (limits.points && spaces.size() > 1)
    for (size_t i = 0; i < spaces.size(); ++i)
      shares[i] = Points(spaces[i]).approximateSize();
  return shares;
}

static void keepBetter(const std::optional<FoundPoint> &point,
                       const Objective &objective, Answer &answer) {
  if (point &&
      (!answer.best || isBetter(objective, point->schedule, point->cost,
                                answer.best->schedule, answer.best->cost)))
    answer.best = point;
}

/// Adds what a search found in one of the spaces.
static void add(const SearchResult &result, const Objective &objective,
                Answer &answer) {
  answer.evaluated += result.evaluated;
  answer.bounded += result.bounded;
  answer.valid += result.valid;
  answer.lowerBound = std::min(answer.lowerBound, result.lowerBound);
  keepBetter(result.best, objective, answer);
}

/// One search of each space; so many searches follow, which share the limits.
static Answer searchAll(const std::vector<Space> &spaces,
                        const std::vector<double> &shares,
                        const Objective &objective,
                        const SearchStrategy &strategy, Budget &budget,
                        size_t later) {
  Answer answer;
  answer.closing = Closing::Enumerated;
  answer.lowerBound = std::numeric_limits<double>::infinity();
  double left = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (size_t i = 0; i < spaces.size(); ++i) {
    double share = left > 0 ? std::min(1.0, shares[i] / left) : 1;
    left -= shares[i];
    SearchLimits limits =
        budget.part(later ? share / 2 : share, spaces.size() - i + later);
    SearchResult result = strategy.search(spaces[i], objective, limits);
    answer.closing =
        std::max(answer.closing, budget.take(strategy, limits, result));
    add(result, objective, answer);
  }
  if (answer.best)
    answer.lowerBound =
        std::min(answer.lowerBound,
                 valueOf(objective.metrics.front(), answer.best->cost));
  else if (std::isinf(answer.lowerBound))
    answer.lowerBound = 0;
  return answer;
}

/// The second of two searches knows the point that the first one found.
static void addFirst(const Answer &first, const Objective &objective,
                     Answer &answer) {
  answer.evaluated += first.evaluated;
  answer.bounded += first.bounded;
  answer.valid += first.valid;
  answer.closing = std::max(answer.closing, first.closing);
  keepBetter(first.best, objective, answer);
}

/// All but the number of points.
static Answer search(const std::vector<Space> &spaces, const Goal &goal,
                     const SearchStrategy &strategy,
                     const SearchLimits &limits) {
  std::vector<double> shares = sharesOf(spaces, limits);
  Budget budget(limits);
  Objective objective;
  objective.metrics = goal.metrics;
  if (!goal.within)
    return searchAll(spaces, shares, objective, strategy, budget, 0);

  Objective bounded;
  bounded.metrics = {goal.within->metric};
  Answer first =
      searchAll(spaces, shares, bounded, strategy, budget, spaces.size());
  if (!first.best)
    return first;
  WithinAnswer within;
  within.best = valueOf(goal.within->metric, first.best->cost);
  within.lowerBound = first.lowerBound;
  within.most = within.best * (1 + goal.within->share);
  objective.limit = {goal.within->metric, within.most};
  Answer answer = searchAll(spaces, shares, objective, strategy, budget, 0);
  addFirst(first, objective, answer);
  answer.within = within;
  return answer;
}

Answer maestro::solve(const std::vector<Space> &spaces, const Goal &goal,
                      const SearchStrategy &strategy,
                      const SearchLimits &limits) {
  Answer answer = search(spaces, goal, strategy, limits);
  answer.points = sizeOf(spaces).exact;
  return answer;
}
