//===- SearchTable.cpp - What is written about searches -------------------===//

#include "SearchTable.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace maestro;
using namespace maestro::benchmarks;
using llvm::format;

llvm::StringRef benchmarks::toString(SizeChoice sizes) {
  switch (sizes) {
  case SizeChoice::Divisors:
    return "divisors";
  case SizeChoice::Balanced:
    return "balanced";
  case SizeChoice::All:
    return "all";
  }
  llvm_unreachable("all choices are handled");
}

/// "any": operands may bypass memories; "every": none does.
static llvm::StringRef keepsOf(const SpaceOptions &space) {
  return space.bypass ? "any" : "every";
}

//===----------------------------------------------------------------------===//
// CSV
//===----------------------------------------------------------------------===//

void benchmarks::writeCsvHeader(llvm::raw_ostream &os) {
  os << "network,layer,shape,accelerator,objective,sizes,keeps,value,"
        "lower_bound,gap,closing,ms,evaluated,bounded,points,fixed,"
        "fixed_value,ratio\n";
}

static void writeCell(llvm::raw_ostream &os, const char *form,
                      std::optional<double> number) {
  os << ',';
  if (number)
    os << format(form, *number);
}

void benchmarks::writeCsv(llvm::raw_ostream &os, const SearchGroup &group,
                          const BenchmarkLayer &layer,
                          const SearchOutcome &outcome) {
  const Answer &answer = outcome.answer;
  os << group.network << ',' << layer.name << ',' << shapeOf(layer.problem)
     << ',' << group.accelerator << ','
     << maestro::toString(group.question.metric) << ','
     << toString(group.question.space.sizes) << ','
     << keepsOf(group.question.space);
  writeCell(os, "%.15g", outcome.value);
  writeCell(os, "%.15g", answer.lowerBound);
  writeCell(os, "%.6g", outcome.gap());
  os << ',' << maestro::toString(answer.closing);
  writeCell(os, "%.3f", outcome.milliseconds);
  os << ',' << answer.evaluated << ',' << answer.bounded << ',' << answer.points
     << ',';
  if (outcome.fixed)
    os << outcome.fixed->name;
  std::optional<double> fixed;
  if (outcome.fixed)
    fixed = outcome.fixed->value;
  writeCell(os, "%.15g", fixed);
  writeCell(os, "%.6g", outcome.improvement());
  os << '\n';
  // What was measured stays when the rest is given up.
  os.flush();
}

//===----------------------------------------------------------------------===//
// Summary
//===----------------------------------------------------------------------===//

namespace {
/// The numbers of one line.
struct Summary {
  explicit Summary(llvm::ArrayRef<SearchOutcome> outcomes) {
    std::vector<double> times;
    times.reserve(outcomes.size());
    double logarithms = 0;
    size_t compared = 0;
    for (const SearchOutcome &outcome : outcomes) {
      times.push_back(outcome.milliseconds);
      closed += isComplete(outcome.answer.closing);
      worse += outcome.isWorse();
      gap = std::max(gap, outcome.gap());
      if (std::optional<double> ratio = outcome.improvement()) {
        logarithms += std::log(*ratio);
        ++compared;
      }
    }
    llvm::sort(times);
    median = (times[times.size() / 2] + times[(times.size() - 1) / 2]) / 2;
    longest = times.back();
    if (compared > 0)
      improvement = std::exp(logarithms / static_cast<double>(compared));
  }

  size_t closed = 0, worse = 0;
  /// Milliseconds.
  double median = 0, longest = 0;
  double gap = 0;
  /// Geometric mean; 0: there is nothing to compare with.
  double improvement = 0;
};
} // namespace

void benchmarks::printSummary(llvm::raw_ostream &os,
                              llvm::ArrayRef<SearchGroup> groups) {
  constexpr const char *kForm =
      "{0,-16} {1,-22} {2,-7} {3,-9} {4,-6} {5,7} {6,7} {7,10} {8,10} {9,9} "
      "{10,8} {11,6}\n";
  os << llvm::formatv(kForm, "network", "accelerator", "metric", "sizes",
                      "keeps", "layers", "closed", "median ms", "max ms",
                      "worst gap", "x better", "worse");
  for (const SearchGroup &group : groups) {
    if (group.outcomes.empty())
      continue;
    Summary line(group.outcomes);
    os << llvm::formatv(kForm, group.network, group.accelerator,
                        maestro::toString(group.question.metric),
                        toString(group.question.space.sizes),
                        keepsOf(group.question.space), group.outcomes.size(),
                        line.closed, llvm::formatv("{0:f1}", line.median),
                        llvm::formatv("{0:f1}", line.longest),
                        llvm::formatv("{0:p2}", line.gap),
                        llvm::formatv("{0:f2}", line.improvement), line.worse);
  }
}
