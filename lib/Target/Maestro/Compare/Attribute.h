//===- Attribute.h - Differences by case ------------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_COMPARE_ATTRIBUTE_H
#define MAESTRO_LIB_TARGET_MAESTRO_COMPARE_ATTRIBUTE_H

#include "maestro/Target/Maestro/Compare/Compare.h"

#include <functional>

namespace maestro::dfsl {

/// MAESTRO's cases and the steps that they stand for.
struct Cases {
  Cases(const approx::ApproxProblem &problem, const Schedule &schedule);

  const approx::ApproxProblem &problem;
  const Schedule &schedule;
  approx::Volumes volumes;
  std::vector<approx::Case> cases;
  std::vector<approx::StepKind> kinds;
  /// The same kinds where idle units drop what they hold.
  std::vector<approx::StepKind> dropping;
  /// Of each case, the kind of step that it stands for; -1: there is none.
  std::vector<int> kindOf;

  const approx::LoopLevel &level() const { return problem.levels.front(); }
};

/// What adds up to a difference, by cause, from amounts of single cases.
class Shares {
public:
  void add(std::vector<Cause> causes, double amount);
  double total() const;
  /// Largest first.
  std::vector<Share> sorted() const;

private:
  std::vector<Share> shares;
};

/// Shares of the difference in elements of a tensor that go between L2 and the
/// units of the outermost level; the sum of the exact side goes to `exact`.
Shares attributeTraffic(const Cases &cases, approx::Tensor tensor,
                        double &exact);
/// What can make MAESTRO's volume of a tensor in a case wrong.
std::vector<Cause> reasonsFor(const Cases &cases, approx::Tensor tensor,
                              const approx::Case &at);
/// In MACs.
Shares attributeMacs(const Cases &cases);
/// In cycles of work, without what inner levels wait for.
Shares attributeWork(const Cases &cases, const approx::Machine &machine);

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_COMPARE_ATTRIBUTE_H
