//===- SearchTable.h - What is written about searches -----------*- C++ -*-===//

#ifndef MAESTRO_TEST_BENCHMARK_SEARCHTABLE_H
#define MAESTRO_TEST_BENCHMARK_SEARCHTABLE_H

#include "SearchCase.h"

#include "llvm/Support/raw_ostream.h"

namespace maestro::benchmarks {

/// Layers that share everything but the layer.
struct SearchGroup {
  std::string network, accelerator;
  SearchQuestion question;
  std::vector<SearchOutcome> outcomes;
};

/// "divisors", "balanced" or "all".
llvm::StringRef toString(SizeChoice sizes);

/// The names of the columns.
void writeCsvHeader(llvm::raw_ostream &os);
/// A line for one layer of a group. Empty: there is no such number.
void writeCsv(llvm::raw_ostream &os, const SearchGroup &group,
              const BenchmarkLayer &layer, const SearchOutcome &outcome);

/// A line per group: layers, how many closed, median and longest time, largest
/// gap, and how much better than the best fixed mapping.
void printSummary(llvm::raw_ostream &os, llvm::ArrayRef<SearchGroup> groups);

} // namespace maestro::benchmarks

#endif // MAESTRO_TEST_BENCHMARK_SEARCHTABLE_H
