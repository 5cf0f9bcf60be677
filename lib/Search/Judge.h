//===- Judge.h - Which of the points seen is the best -----------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_JUDGE_H
#define MAESTRO_LIB_SEARCH_JUDGE_H

#include "maestro/Model/Analysis.h"
#include "maestro/Search/Search.h"

namespace maestro {

/// Evaluates points, keeps the best and knows when to stop.
class Judge {
public:
  Judge(const Objective &objective, const SearchLimits &limits);

  /// Evaluates a point. False: a limit is reached, and it was not.
  bool see(const Schedule &point);

  /// Counts a set of points that is bounded. False: a limit is reached, which
  /// is looked for now and then.
  bool seeBound();

  /// A limit was reached.
  bool stopped = false;

  /// What the last point costs that was seen.
  const Cost &seen() const { return cost; }

  /// Every point was seen or excluded.
  void close();

  /// What was seen.
  SearchResult result;

  /// False: a limit is reached. Looks at clock and caller now and then.
  bool mayGoOn();
  /// The same, but looks now.
  bool mayGoOnNow();

private:
  bool isWithinLimits() const;
  bool isBetter(const Schedule &point) const;

  const Objective &objective;
  const SearchLimits &limits;
  std::chrono::steady_clock::time_point start;
  Evaluator evaluator;
  /// Of the point that is seen.
  Cost cost;
};

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_JUDGE_H
