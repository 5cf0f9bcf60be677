//===- OptimalityVerifier.cpp - What no search can have found -------------===//

#include "Syntax.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "llvm/ADT/StringExtras.h"

#include <cmath>

using namespace maestro;
using namespace mlir;

namespace {
/// Collects what is wrong with one optimality.
class OptimalityVerifier {
public:
  explicit OptimalityVerifier(function_ref<InFlightDiagnostic()> emitError)
      : emitError(emitError) {}

  void checkObjective(ArrayRef<MetricKind> objective) {
    if (objective.empty())
      fail("objective has no metric; there are cycles, energy, edp", "O1");
    for (size_t i = 0; i < objective.size(); ++i)
      if (llvm::is_contained(objective.take_front(i), objective[i]))
        fail("objective has " + stringifyEnum(objective[i]) + " twice", "O1");
  }

  void checkWithin(WithinAttr within, ArrayRef<MetricKind> objective) {
    if (!objective.empty() && within.getMetric() == objective.front())
      fail("within bounds the first objective, " +
               stringifyEnum(within.getMetric()),
           "O2");
    amount("share", within.getShare(), "O2");
    double best = amount("best", within.getBest(), "O2");
    atMost("lower_bound of " + stringifyEnum(within.getMetric()),
           amount("lower_bound", within.getLowerBound(), "O2"), "best", best,
           "O2");
    atMost("best", best, "most", amount("most", within.getMost(), "O2"), "O2");
  }

  void checkValue(const llvm::APFloat &value, const llvm::APFloat &lowerBound,
                  const llvm::APFloat &gap) {
    double found = amount("value", value, "O3");
    double least = amount("lower_bound", lowerBound, "O3");
    atMost("lower_bound", least, "value", found, "O3");
    double expected = found > 0 ? (found - least) / found : 0;
    if (isCorrect && gap.convertToDouble() != expected)
      fail("gap must be " + syntax::literal(expected) + " between " +
               syntax::literal(least) + " and " + syntax::literal(found) +
               ": " + syntax::literal(gap.convertToDouble()),
           "O3");
  }

  void checkClosed(ClosingKind closed, const llvm::APFloat &gap) {
    bool isComplete =
        closed == ClosingKind::Proven || closed == ClosingKind::Enumerated;
    if (isComplete && !gap.isZero())
      fail("a search that is " + stringifyEnum(closed) +
               " leaves no gap: " + syntax::literal(gap.convertToDouble()),
           "O4");
  }

  void checkPoints(StringRef points, int64_t evaluated) {
    if (points.empty() || points.front() == '0' ||
        !llvm::all_of(points, llvm::isDigit))
      fail("points must be a number of at least 1: " + points, "O5");
    if (evaluated < 0)
      fail("evaluated must be at least 0: " + Twine(evaluated), "O5");
  }

  LogicalResult result() const { return success(isCorrect); }

private:
  double amount(StringRef what, const llvm::APFloat &value, StringRef rule) {
    double number = value.convertToDouble();
    if (!std::isfinite(number) || number < 0)
      fail(what + " must be a finite number of at least 0: " +
               syntax::literal(number),
           rule);
    return number;
  }

  void atMost(const Twine &what, double value, StringRef limit, double most,
              StringRef rule) {
    if (value > most)
      fail(what + " must be at most " + limit + ": " + syntax::literal(value) +
               " > " + syntax::literal(most),
           rule);
  }

  void fail(const Twine &message, StringRef rule) {
    emitError() << message << " [" << rule << "]";
    isCorrect = false;
  }

  function_ref<InFlightDiagnostic()> emitError;
  bool isCorrect = true;
};
} // namespace

// mlir-tblgen declares doubles by value.
// NOLINTBEGIN(performance-unnecessary-value-param)
LogicalResult
OptimalityAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                       ArrayRef<MetricKind> objective, WithinAttr within,
                       llvm::APFloat value, llvm::APFloat lowerBound,
                       llvm::APFloat gap, ClosingKind closed, StringRef points,
                       int64_t evaluated, StringRef /*space*/,
                       SizesKind /*sizes*/, bool /*pairs*/, bool /*bypass*/) {
  OptimalityVerifier verifier(emitError);
  verifier.checkObjective(objective);
  if (within)
    verifier.checkWithin(within, objective);
  verifier.checkValue(value, lowerBound, gap);
  verifier.checkClosed(closed, gap);
  verifier.checkPoints(points, evaluated);
  return verifier.result();
}
// NOLINTEND(performance-unnecessary-value-param)
