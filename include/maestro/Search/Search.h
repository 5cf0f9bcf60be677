//===- Search.h - The best point of a space ---------------------*- C++ -*-===//

#ifndef MAESTRO_SEARCH_SEARCH_H
#define MAESTRO_SEARCH_SEARCH_H

#include "maestro/Search/Objective.h"
#include "maestro/Search/Space.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace maestro {

/// How far a search is.
struct SearchProgress {
  uint64_t evaluated = 0;
  /// Value of the best point so far, by the first metric.
  std::optional<double> best;
};

/// When a search ends before it is complete.
struct SearchLimits {
  std::optional<std::chrono::milliseconds> time;
  /// Points that are evaluated.
  std::optional<uint64_t> points;
  /// Asked now and then; false interrupts the search.
  std::function<bool(const SearchProgress &)> goOn;
};

/// A point and what it costs.
struct FoundPoint {
  Schedule schedule;
  Cost cost;
};

struct SearchResult {
  /// The best valid point (V1, V2) that was seen, if any.
  std::optional<FoundPoint> best;
  /// Every point of the space was seen or excluded: `best` is the answer, and
  /// where it is missing, no point is valid.
  bool complete = false;
  /// No valid point within the objective's limit has a smaller value of the
  /// first metric. Where the search is complete, that of `best`; infinite where
  /// there is none.
  double lowerBound = 0;
  /// Points that were evaluated, and sets of points that a bound excluded.
  uint64_t evaluated = 0, bounded = 0;
  /// Valid ones among them, and those beyond the objective's limit.
  uint64_t valid = 0, beyondLimit = 0;
  /// Those whose cost cannot be counted (R8).
  uint64_t uncountable = 0;
};

/// A way to search. The exact cost (Analysis.h) is the only judge.
class SearchStrategy {
public:
  virtual ~SearchStrategy();
  /// "exhaustive", "random".
  virtual std::string_view name() const = 0;
  /// Searches a space that satisfies verify(). The result depends on the
  /// arguments only, unless time or `goOn` ends the search.
  virtual SearchResult search(const Space &space, const Objective &objective,
                              const SearchLimits &limits) const = 0;
};

/// Branch and bound: evaluates the points that bounds do not exclude
/// (docs/Search.md). The answer's values are those of the exhaustive search, up
/// to the rounding of sums of energies (2^-40).
std::unique_ptr<SearchStrategy> provenSearch();
/// Evaluates every point.
std::unique_ptr<SearchStrategy> exhaustiveSearch();
/// Evaluates points by chance, each with the same probability, so that valid
/// ones are drawn uniformly too; 10,000 where no limit is given. Never
/// complete.
std::unique_ptr<SearchStrategy> randomSearch(uint64_t seed);

} // namespace maestro

#endif // MAESTRO_SEARCH_SEARCH_H
