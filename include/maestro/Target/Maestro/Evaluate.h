//===- Evaluate.h - What a layer of MAESTRO's text costs --------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_EVALUATE_H
#define MAESTRO_TARGET_MAESTRO_EVALUATE_H

#include "maestro/Model/Analysis.h"
#include "maestro/Target/Maestro/Hardware.h"
#include "maestro/Target/Maestro/Layer.h"

namespace maestro::dfsl {

/// Memories of toAccelerator(), and so of every schedule here.
enum : unsigned { kDram, kL2, kL1 };

/// A layer with its cost on the accelerator of toAccelerator(), where L2 has
/// room for the layer.
struct LayerCost {
  Schedule schedule;
  Cost cost;
  PeakBandwidth peak;
  Delays delays;
  /// What L2 needs (V1) where it holds the data of one step of level 0 at a
  /// time: the working set that MAESTRO calls its requirement. In `cost`, L2
  /// holds the whole layer (M10).
  int64_t workingSetBits = 0;
  /// PEs that are active, in the mean over the steps (S2).
  double activePEs = 0;
};

/// The schedule of the same steps in which L2 holds what level 0 works on in
/// one step: the union of what its units hold.
Schedule stageSteps(const Schedule &schedule);

/// Costs one layer after the other.
class LayerEvaluator {
public:
  explicit LayerEvaluator(const Hardware &hardware);

  /// Adds what is wrong, with the label of the rule and at its place in the
  /// text, and returns nothing where an error is among it.
  std::optional<LayerCost> evaluate(const Layer &layer,
                                    std::vector<Diagnostic> &diagnostics);

private:
  Hardware hardware;
  Accelerator accelerator;
  Evaluator evaluator;
};

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_EVALUATE_H
