//===- Judge.cpp - Which of the points seen is the best -------------------===//

#include "Judge.h"

#include <limits>

using namespace maestro;

/// So many points are evaluated between two looks at clock and caller.
static constexpr uint64_t kPointsBetweenLooks = 1024;

/// So many bounds are made between two looks.
static constexpr uint64_t kBoundsBetweenLooks = 4096;

Judge::Judge(const Objective &objective, const SearchLimits &limits)
    : objective(objective), limits(limits),
      start(std::chrono::steady_clock::now()) {}

bool Judge::mayGoOn() {
  stopped |= limits.points && result.evaluated >= *limits.points;
  if (!stopped && result.evaluated % kPointsBetweenLooks == 0)
    return mayGoOnNow();
  return !stopped;
}

bool Judge::mayGoOnNow() {
  stopped = stopped || !isWithinLimits();
  return !stopped;
}

bool Judge::seeBound() {
  if (++result.bounded % kBoundsBetweenLooks == 0)
    mayGoOnNow();
  return !stopped;
}

/// Of clock and caller.
bool Judge::isWithinLimits() const {
  if (limits.time && std::chrono::steady_clock::now() - start >= *limits.time)
    return false;
  if (!limits.goOn)
    return true;
  SearchProgress progress;
  progress.evaluated = result.evaluated;
  if (result.best)
    progress.best = valueOf(objective.metrics.front(), result.best->cost);
  return limits.goOn(progress);
}

bool Judge::isBetter(const Schedule &point) const {
  return !result.best ||
         maestro::isBetter(objective, point, cost, result.best->schedule,
                           result.best->cost);
}

bool Judge::see(const Schedule &point) {
  if (!mayGoOn())
    return false;
  ++result.evaluated;
  if (!evaluator.evaluate(point, cost)) {
    ++result.uncountable;
    return true;
  }
  if (!cost.valid())
    return true;
  ++result.valid;
  if (objective.limit &&
      valueOf(objective.limit->metric, cost) > objective.limit->most)
    ++result.beyondLimit;
  else if (isBetter(point))
    result.best = {point, cost};
  return true;
}

void Judge::close() {
  result.complete = true;
  result.lowerBound = std::numeric_limits<double>::infinity();
  if (result.best)
    result.lowerBound = valueOf(objective.metrics.front(), result.best->cost);
}
