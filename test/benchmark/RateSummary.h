//===- RateSummary.h - How rates are spread ---------------------*- C++ -*-===//

#ifndef MAESTRO_TEST_BENCHMARK_RATESUMMARY_H
#define MAESTRO_TEST_BENCHMARK_RATESUMMARY_H

#include "llvm/Support/raw_ostream.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

namespace maestro::benchmarks {

/// Prints each run, and in the end how the items per second are spread.
class RateSummary : public benchmark::ConsoleReporter {
public:
  /// What the items are, and how many there should be per second. Colours are
  /// for terminals, not for files.
  RateSummary(const char *items, int64_t bar)
      : ConsoleReporter(llvm::outs().is_displayed() ? OO_Defaults : OO_Tabular),
        items(items), bar(bar) {}

  void ReportRuns(const std::vector<Run> &runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run &run : runs)
      if (!run.error_occurred)
        rates.push_back(
            static_cast<int64_t>(run.counters.at("items_per_second").value));
  }

  void Finalize() override {
    if (rates.empty())
      return;
    std::sort(rates.begin(), rates.end());
    llvm::outs() << rates.size() << " cases, " << items
                 << " per second: median " << rates[rates.size() / 2]
                 << ", least " << rates.front() << ", below " << bar << ": "
                 << (std::lower_bound(rates.begin(), rates.end(), bar) -
                     rates.begin())
                 << "\n";
  }

private:
  const char *items;
  int64_t bar;
  std::vector<int64_t> rates;
};

} // namespace maestro::benchmarks

#endif // MAESTRO_TEST_BENCHMARK_RATESUMMARY_H
