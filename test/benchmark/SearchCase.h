//===- SearchCase.h - One search that is measured ---------------*- C++ -*-===//

#ifndef MAESTRO_TEST_BENCHMARK_SEARCHCASE_H
#define MAESTRO_TEST_BENCHMARK_SEARCHCASE_H

#include "Layers.h"
#include "maestro/Model/Accelerator.h"
#include "maestro/Model/Mapping.h"
#include "maestro/Search/Solve.h"

#include "llvm/ADT/ArrayRef.h"

namespace maestro::benchmarks {

/// What is asked of each layer, and how long it may take.
struct SearchQuestion {
  Metric metric = Metric::Edp;
  SpaceOptions space;
  /// None: until it is proven.
  std::optional<std::chrono::milliseconds> timeLimit;
};

/// The best of some fixed mappings.
struct FixedMapping {
  std::string name;
  double value = 0;
};

/// What became of one search.
struct SearchOutcome {
  Answer answer;
  /// Of the answer, by the metric that was asked for.
  std::optional<double> value;
  /// Of one core, with building and counting the space.
  double milliseconds = 0;
  /// Missing where none of them is valid.
  std::optional<FixedMapping> fixed;

  double gap() const;
  /// How many times the best fixed mapping's value is that of the search, where
  /// both have one.
  std::optional<double> improvement() const;
  /// A fixed mapping is better: by more than sums of energies are rounded, or
  /// because the search found nothing.
  bool isWorse() const;
};

/// The shipped mappings, fitted to a target.
std::vector<Mapping> fittedMappings(mlir::MLIRContext &context,
                                    const Accelerator &accelerator);

/// Searches the full space of one layer on one accelerator, and evaluates the
/// fixed mappings that fit.
SearchOutcome searchLayer(const Problem &problem,
                          const Accelerator &accelerator,
                          llvm::ArrayRef<Mapping> fixed,
                          const SearchQuestion &question);

} // namespace maestro::benchmarks

#endif // MAESTRO_TEST_BENCHMARK_SEARCHCASE_H
