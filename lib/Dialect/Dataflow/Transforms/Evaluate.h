//===- Evaluate.h - What layers cost on their targets -----------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_EVALUATE_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_EVALUATE_H

#include "Targets.h"
#include "maestro/Model/Bind.h"
#include "maestro/Model/Cost.h"

#include "mlir/Pass/AnalysisManager.h"

#include <optional>

namespace maestro {

/// analyzeHere(), or simulate() with its limit.
using Solver = llvm::function_ref<Result<Cost>(const Schedule &)>;

/// How much work one call of a solver is: as little as the start of a thread,
/// or enough for a thread of its own.
enum class Effort { Little, Much };

/// analyze(), in a workspace that the thread keeps. Little effort.
Result<Cost> analyzeHere(const Schedule &schedule);

/// Equal exactly for equal problems.
std::string textOf(const Problem &problem);

/// A layer with its target.
struct PlacedLayer {
  Layer *layer = nullptr;
  Target target;
};

/// Layers that differ in problem, mapping or accelerator.
struct DistinctLayers {
  /// The first of each.
  std::vector<const PlacedLayer *> layers;
  /// Index into `layers`, by layer.
  std::vector<size_t> of;
};

/// Deterministic: in the order of the layers.
DistinctLayers distinctLayers(llvm::ArrayRef<PlacedLayer> layers);

/// What became of a layer on its target.
struct Evaluation {
  /// Absent where the mapping does not fit the op.
  std::optional<Binding> binding;
  /// Absent where the binding is, or where the solver failed.
  std::optional<Cost> cost;
  /// Why there is no cost.
  std::vector<Violation> errors;
};

/// The evaluations of layers; equal layers share one.
struct Evaluations {
  std::vector<Evaluation> distinct;
  /// Index into `distinct`, by layer.
  std::vector<size_t> of;

  const Evaluation &operator[](size_t layer) const {
    return distinct[of[layer]];
  }
};

/// Binds the layer's mapping, and analyzes that.
Evaluation evaluate(const PlacedLayer &placed);

/// Evaluates each different problem, mapping and accelerator once, on several
/// threads where that pays. The time that it takes is a scope of its own in
/// --mlir-timing, in the one of the pass whose `analyses` it is given.
Evaluations evaluate(mlir::Operation *root, llvm::ArrayRef<PlacedLayer> layers,
                     Solver solve, Effort effort,
                     mlir::AnalysisManager analyses);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_EVALUATE_H
