//===- Solve.h - The best point of several spaces, and how sure -*- C++ -*-===//

#ifndef MAESTRO_SEARCH_SOLVE_H
#define MAESTRO_SEARCH_SOLVE_H

#include "maestro/Search/Goal.h"
#include "maestro/Search/Search.h"

#include <string>
#include <string_view>

namespace maestro {

/// How a search came to its end (O4), surest first.
enum class Closing {
  /// Every point was evaluated.
  Enumerated,
  /// Every point was evaluated or excluded by a bound.
  Proven,
  /// Points were drawn by chance.
  Sampled,
  /// Every point was seen, but some have counts beyond 2^63 - 1 (R8).
  Uncountable,
  PointLimit,
  TimeLimit,
  Interrupted,
};

/// "proven", "time_limit", ...
std::string_view toString(Closing closing);
/// Nothing is left open: the value is the best there is.
bool isComplete(Closing closing);

/// What `within` became: values of the metric that it bounds.
struct WithinAnswer {
  /// The best that a search found, and what none is below.
  double best = 0, lowerBound = 0;
  /// What is admitted.
  double most = 0;
};

/// What a search found, and what is known of what it did not find.
struct Answer {
  std::optional<FoundPoint> best;
  /// No admitted point has a smaller value of the first metric (O3).
  double lowerBound = 0;
  Closing closing = Closing::Proven;
  /// Points of all spaces, exactly (O5).
  std::string points = "0";
  /// Of all searches.
  uint64_t evaluated = 0, bounded = 0, valid = 0;
  std::optional<WithinAnswer> within;
};

/// How far a value may be from the best one, as a share of it (O3): 0 if it is
/// the best.
double gapOf(double value, double lowerBound);

/// Searches spaces that satisfy verify(), which are of one problem and
/// accelerator and have no point in common. The limits are shared: points in
/// proportion to the sizes of the spaces, time in equal parts, what one leaves
/// for the next. With `within`, one search finds the best value of the metric
/// that is bounded, and another one what is asked for.
Answer solve(const std::vector<Space> &spaces, const Goal &goal,
             const SearchStrategy &strategy, const SearchLimits &limits);

} // namespace maestro

#endif // MAESTRO_SEARCH_SOLVE_H
