//===- Diagnose.h - What passes say about layers ----------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_DIAGNOSE_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_DIAGNOSE_H

#include "Evaluate.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

namespace maestro {

/// An error at the layer for each broken rule, with a note at the directive
/// that breaks it.
void emitErrors(const PlacedLayer &placed,
                llvm::ArrayRef<Violation> violations);

/// The same for all layers that have no cost. What a mapping leaves open (H1 to
/// H4) is said once, at each hole, with a note at the first of its layers.
void emitErrors(llvm::ArrayRef<PlacedLayer> layers,
                const Evaluations &evaluations);

/// An error at each layer with a count that is out of range (R8), unlike the
/// other reasons why an op is not modelled. Fails where there is one.
mlir::LogicalResult emitErrors(llvm::ArrayRef<Layer> layers);

/// A warning at the layer for each memory and latch that overflows (V1, V2).
void emitWarnings(const PlacedLayer &placed, const Schedule &schedule,
                  const Cost &cost);

/// Says about each mapping once what is void in it (M11). Mappings of the
/// library are made for all ops: about them it is said only with
/// RemarkMode::All.
void emitVoidDirectives(llvm::ArrayRef<PlacedLayer> layers,
                        const Evaluations &evaluations, RemarkMode mode);

/// Says what is not modelled (P2, P5), all at once or each at its place.
void emitNotModelled(mlir::Operation *root, llvm::ArrayRef<Layer> layers,
                     RemarkMode mode);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_DIAGNOSE_H
