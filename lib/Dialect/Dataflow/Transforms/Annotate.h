//===- Annotate.h - Attach costs to layers ----------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_ANNOTATE_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_ANNOTATE_H

#include "Evaluate.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

namespace maestro {

/// The options of a pass that annotates, as they were given.
struct AnnotateOptions {
  std::string accelerator;
  llvm::ArrayRef<std::string> mappings;
  std::string elementBits;
  RemarkMode remarks = RemarkMode::Summary;
};

/// What became of the layers.
struct Annotated {
  /// Some layer has no cost because a rule is broken, or an option is wrong.
  bool failed = false;
  unsigned costed = 0, evaluations = 0, invalid = 0, notModelled = 0;
};

/// Attaches `dataflow.cost` to the layers in `root`, and writes into `root`
/// what was taken from options or library. Goes on where a layer breaks a rule.
Annotated annotate(mlir::Operation *root, const AnnotateOptions &options,
                   Solver solve, Effort effort, mlir::AnalysisManager analyses);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_ANNOTATE_H
