//===- Compare.cpp - Why MAESTRO's numbers differ from ours ---------------===//

#include "maestro/Target/Maestro/Compare/Compare.h"

#include "Columns.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>

using namespace maestro;
using namespace maestro::dfsl;

static bool isWhole(const std::string &text) {
  return !text.empty() &&
         text.find_first_not_of("0123456789-") == std::string::npos;
}

static std::string inSixDigits(const std::string &text) {
  char buffer[32];
  std::snprintf(buffer, sizeof(buffer), "%.6g",
                std::strtod(text.c_str(), nullptr));
  return buffer;
}

/// A whole number with more than 6 digits is printed in full, so that the
/// column holds whole numbers.
bool dfsl::printsAs(const std::string &ours, const std::string &theirs) {
  if (ours == theirs)
    return true;
  if (isWhole(theirs) && theirs.size() > 6)
    return !isWhole(ours) && std::strtod(ours.c_str(), nullptr) ==
                                 std::strtod(theirs.c_str(), nullptr);
  return inSixDigits(ours) == inSixDigits(theirs);
}

static bool isName(unsigned column) { return column < 2; }

/// Sums in doubles are as good as their digits.
static bool addsUp(const Shares &shares, const std::string &ours,
                   const std::string &theirs) {
  double a = std::strtod(ours.c_str(), nullptr);
  double b = std::strtod(theirs.c_str(), nullptr);
  double tolerance = isWhole(ours) && isWhole(theirs)
                         ? 0.5
                         : 1e-5 * std::max(std::abs(a), std::abs(b));
  return std::abs(a - b - shares.total()) <= tolerance;
}

static bool isKnown(const Shares &shares) {
  std::vector<Share> all = shares.sorted();
  return !all.empty() &&
         std::none_of(all.begin(), all.end(), [](const Share &share) {
           return std::find(share.causes.begin(), share.causes.end(),
                            Cause::Unknown) != share.causes.end();
         });
}

static Comparison explain(const Explainer &explainer, Comparison comparison) {
  std::string column = columnName(comparison.column);
  std::string formula = explainer.reconstruct(column);
  if (!printsAs(formula, comparison.theirs)) {
    comparison.formula = std::move(formula);
    return comparison;
  }
  bool complete = false;
  Shares shares = explainer.explain(column, complete);
  if (!isKnown(shares))
    return comparison;
  comparison.shares = shares.sorted();
  bool shown = complete && addsUp(shares, comparison.ours, comparison.theirs);
  comparison.verdict = shown ? Verdict::Shown : Verdict::Likely;
  return comparison;
}

std::vector<Comparison> dfsl::compare(const ComparedLayer &layer) {
  std::optional<approx::ApproxProblem> problem = approx::toApproximate(
      *layer.row.layer, layer.row.cost->schedule.accelerator.pes);
  std::unique_ptr<Explainer> explainer;
  std::vector<Comparison> result;
  for (unsigned i = 0; i < csvColumns().size(); ++i) {
    if (isName(i))
      continue;
    Comparison comparison;
    comparison.column = i;
    comparison.ours = csvColumns()[i].value(layer.row);
    comparison.theirs = layer.theirs[i];
    if (!printsAs(comparison.ours, comparison.theirs)) {
      if (problem && !explainer)
        explainer = std::make_unique<Explainer>(layer, *problem);
      comparison.verdict = Verdict::Unexplained;
      if (explainer)
        comparison = explain(*explainer, std::move(comparison));
    }
    result.push_back(std::move(comparison));
  }
  return result;
}
