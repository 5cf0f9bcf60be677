//===- Analysis.h - The cost in closed form ---------------------*- C++ -*-===//

#ifndef MAESTRO_MODEL_ANALYSIS_H
#define MAESTRO_MODEL_ANALYSIS_H

#include "maestro/Model/Bandwidth.h"
#include "maestro/Model/Cost.h"
#include "maestro/Model/Delays.h"
#include "maestro/Model/Schedule.h"

#include <memory>

namespace maestro {

/// Evaluates schedules, one after the other, without touching the heap (the
/// first few may grow its workspace). Not for several threads at a time.
class Evaluator {
public:
  Evaluator();
  ~Evaluator();

  /// Computes every number of sections 3 to 6 of docs/CostModel.md without
  /// executing anything. `schedule` must satisfy verify(). Returns false, and
  /// leaves `cost` unspecified, where a number exceeds 2^63 - 1 or holes of
  /// windows are too many to count (R8).
  bool evaluate(const Schedule &schedule, Cost &cost);

  /// Computes the peak bandwidths (D3), which a cost does not contain, under
  /// the same conditions. Returns false, and leaves `peak` unspecified, where
  /// the number of MACs exceeds 2^63 - 1 or holes are too many (R8).
  bool peakBandwidth(const Schedule &schedule, PeakBandwidth &peak);

  /// Computes the delays of single steps (D6), likewise. Returns false, and
  /// leaves `delays` unspecified, where the number of MACs or a sum exceeds
  /// 2^63 - 1 (R8).
  bool delays(const Schedule &schedule, Delays &delays);

  /// Why the last evaluate() failed, which was given these (R8, E1).
  Violation violation(const Schedule &schedule, const Cost &cost) const;

private:
  struct State;
  std::unique_ptr<State> state;
};

/// One evaluation. Fails where a number exceeds 2^63 - 1 (R8).
Result<Cost> analyze(const Schedule &schedule);

} // namespace maestro

#endif // MAESTRO_MODEL_ANALYSIS_H
