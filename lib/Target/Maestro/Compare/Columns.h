//===- Columns.h - How MAESTRO fills its columns ----------------*- C++ -*-===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_COMPARE_COLUMNS_H
#define MAESTRO_LIB_TARGET_MAESTRO_COMPARE_COLUMNS_H

#include "Attribute.h"

#include <map>

namespace maestro::dfsl {

/// The name of a column of csvColumns(), each once: MAESTRO calls two columns
/// "Compute Delay (Min)".
std::string columnName(unsigned column);

/// A layer in both programs, and MAESTRO's way to its numbers.
class Explainer {
public:
  Explainer(const ComparedLayer &layer, const approx::ApproxProblem &problem);

  /// The numbers of a column by MAESTRO's formula, as MAESTRO prints it;
  /// empty for columns that it does not compute.
  std::string reconstruct(const std::string &column) const;
  /// What the difference of a column is made of. `complete` where the shares
  /// are known to add up to it.
  Shares explain(const std::string &column, bool &complete) const;

private:
  double theirs(const std::string &column) const;
  double ours(const std::string &column) const;
  double before(const std::string &column) const;
  const PairTraffic &pair(approx::Tensor tensor, int parent) const;
  double l1Accesses(bool ofLayerBefore) const;
  double energy() const;
  std::string silicon(const std::string &column) const;
  std::string ofPerformance(const std::string &column) const;
  std::string ofTraffic(const std::string &column) const;
  std::string ofDelay(const std::string &column) const;

  Shares explainTraffic(approx::Tensor tensor, bool &complete) const;
  Shares explainOutputs(const std::string &column, bool &complete) const;
  Shares explainTime(bool &complete) const;
  Shares explainEnergy(bool &complete) const;
  Shares explainSize(bool innermost, bool &complete) const;
  Shares explainUnits(bool &complete) const;

  const ComparedLayer &layer;
  const LayerCost &cost;
  const approx::ApproxProblem &problem;
  approx::Machine machine;
  approx::Numbers numbers;
  Cases cases;
  std::map<std::string, unsigned> columns;
};

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_COMPARE_COLUMNS_H
