//===- Objective.h - What a search makes small ------------------*- C++ -*-===//

#ifndef MAESTRO_SEARCH_OBJECTIVE_H
#define MAESTRO_SEARCH_OBJECTIVE_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

#include <optional>
#include <vector>

namespace maestro {

/// A number of a cost that a search can make small.
enum class Metric {
  /// T5.
  Cycles,
  /// E1, pJ.
  Energy,
  /// Their product (D5), in pJ x cycles: the clock is the same for all.
  Edp,
};

/// The metric's value. Cycles beyond 2^53 are rounded.
double valueOf(Metric metric, const Cost &cost);

/// The first metric counts, among equals the second, and so on. Among points
/// that are equal in all of them, the first in the total order of `precedes`.
struct Objective {
  /// At least one.
  std::vector<Metric> metrics = {Metric::Edp};
  /// Only points whose value is at most so large.
  struct Limit {
    Metric metric = Metric::Cycles;
    double most = 0;
  };
  std::optional<Limit> limit;
};

/// A total order of the points of a space, which says which of equally good
/// ones is the answer: fewer directives first, level by level; then the
/// directives in order, temporal before spatial, by loop and size; then where
/// memories keep operands.
bool precedes(const Schedule &a, const Schedule &b);

/// Whether point `a` is a better answer than `b`: by the metrics, and among
/// equals by `precedes`. The limit is not asked.
bool isBetter(const Objective &objective, const Schedule &a,
              const Cost &costOfA, const Schedule &b, const Cost &costOfB);

} // namespace maestro

#endif // MAESTRO_SEARCH_OBJECTIVE_H
