//===- Optimality.h - How good the mappings of layers are -------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_OPTIMALITY_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_OPTIMALITY_H

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Search/Solve.h"

namespace maestro {

/// What a search in these spaces found, which must be a point. `space` is the
/// name of the mapspace; empty for the full space.
OptimalityAttr fromAnswer(mlir::MLIRContext *context, const Goal &goal,
                          const Answer &answer, llvm::StringRef space,
                          const SpaceOptions &options);

/// The one of a layer, or null.
OptimalityAttr storedOptimality(mlir::Operation *op);

/// The metric that was made small first.
Metric firstMetric(OptimalityAttr optimality);
/// What the space of the search left open.
SpaceOptions spaceOptionsOf(OptimalityAttr optimality);

/// Why no mapping with this cost has this optimality, with both numbers;
/// nothing where it may (O2, O3).
std::optional<std::string> contradiction(OptimalityAttr optimality,
                                         const Cost &cost);

/// Removes from a layer with a new cost what contradicts it.
void removeStaleOptimality(mlir::Operation *op, const Cost &cost);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_OPTIMALITY_H
