//===- SearchCase.cpp - One search that is measured -----------------------===//

#include "SearchCase.h"

#include "maestro/Library/Library.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include <ctime>

using namespace maestro;
using namespace maestro::benchmarks;

//===----------------------------------------------------------------------===//
// Outcome
//===----------------------------------------------------------------------===//

double SearchOutcome::gap() const {
  return value ? gapOf(*value, answer.lowerBound) : 1;
}

std::optional<double> SearchOutcome::improvement() const {
  if (!fixed || !value || *value <= 0)
    return std::nullopt;
  return fixed->value / *value;
}

bool SearchOutcome::isWorse() const {
  // docs/BestMapping.md: values that differ by less count as equal.
  constexpr double kEqual = 1.0 / (1LL << 40);
  return fixed && (!value || fixed->value < *value * (1 - kEqual));
}

//===----------------------------------------------------------------------===//
// Fixed mappings
//===----------------------------------------------------------------------===//

std::vector<Mapping>
benchmarks::fittedMappings(mlir::MLIRContext &context,
                           const Accelerator &accelerator) {
  std::vector<Mapping> mappings;
  mappings.reserve(libraryMappings().size());
  for (llvm::StringRef name : libraryMappings())
    mappings.push_back(fit(*loadMapping(&context, name), accelerator));
  return mappings;
}

/// The metric's value where the mapping is for such ops and valid on this one.
static std::optional<double> valueOf(const Problem &problem,
                                     const Accelerator &accelerator,
                                     const Mapping &mapping, Metric metric) {
  if (!isFor(mapping.kind, problem.kind))
    return std::nullopt;
  Result<Binding> bound = bind(problem, mapping, accelerator);
  if (!bound)
    return std::nullopt;
  Result<Cost> cost = analyze(bound->schedule);
  if (!cost || !cost->valid())
    return std::nullopt;
  return maestro::valueOf(metric, *cost);
}

static std::optional<FixedMapping> bestOf(llvm::ArrayRef<Mapping> mappings,
                                          const Problem &problem,
                                          const Accelerator &accelerator,
                                          Metric metric) {
  std::optional<FixedMapping> best;
  for (const Mapping &mapping : mappings) {
    std::optional<double> value =
        valueOf(problem, accelerator, mapping, metric);
    if (value && (!best || *value < best->value))
      best = FixedMapping{mapping.name, *value};
  }
  return best;
}

//===----------------------------------------------------------------------===//
// Search
//===----------------------------------------------------------------------===//

SearchOutcome benchmarks::searchLayer(const Problem &problem,
                                      const Accelerator &accelerator,
                                      llvm::ArrayRef<Mapping> fixed,
                                      const SearchQuestion &question) {
  Goal goal;
  goal.metrics = {question.metric};
  SearchLimits limits;
  limits.time = question.timeLimit;
  SearchOutcome outcome;
  std::clock_t start = std::clock();
  outcome.answer = solve({defaultSpace(problem, accelerator, question.space)},
                         goal, *provenSearch(), limits);
  outcome.milliseconds =
      1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  if (outcome.answer.best)
    outcome.value =
        maestro::valueOf(question.metric, outcome.answer.best->cost);
  outcome.fixed = bestOf(fixed, problem, accelerator, question.metric);
  return outcome;
}
