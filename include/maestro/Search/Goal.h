//===- Goal.h - What a search is asked for ----------------------*- C++ -*-===//
//
// Objectives as users write them: `cycles,energy` and `cycles:5%`.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_SEARCH_GOAL_H
#define MAESTRO_SEARCH_GOAL_H

#include "maestro/Model/Result.h"
#include "maestro/Search/Objective.h"

#include <string_view>

namespace maestro {

/// "cycles", "energy" or "edp".
std::string_view toString(Metric metric);
/// The metric of this name, if any.
std::optional<Metric> findMetric(std::string_view name);

/// Only points are admitted whose value of the metric is at most so much above
/// the best one: 0.05 for 5 % (O2).
struct Within {
  Metric metric = Metric::Cycles;
  double share = 0;
};

/// What a search is asked for.
struct Goal {
  /// The first counts, among equals the second, and so on (O1).
  std::vector<Metric> metrics = {Metric::Edp};
  std::optional<Within> within;
};

/// Reads the names of metrics, and "cycles:5%" or nothing. Fails with O1 where
/// a name is none or there twice, and with O2 where `within` is not of this
/// form or speaks of what is made small anyway.
Result<Goal> parseGoal(const std::vector<std::string> &metrics,
                       std::string_view within);

} // namespace maestro

#endif // MAESTRO_SEARCH_GOAL_H
