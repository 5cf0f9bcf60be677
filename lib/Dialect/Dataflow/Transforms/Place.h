//===- Place.h - Give layers their targets ----------------------*- C++ -*-===//
//
// What passes over layers do first: read their options, find what each layer
// runs on, and say what looks like a mistake.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_PLACE_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_PLACE_H

#include "Evaluate.h"
#include "maestro/Frontend/ElementBits.h"

namespace maestro {

/// The element sizes as an attribute.
ElementBitsAttr attributeOf(mlir::MLIRContext *context,
                            const ElementBits &bits);

/// The options of a pass as values; says at `root` what is wrong with them.
mlir::FailureOr<TargetOptions>
readTargetOptions(mlir::Operation *root, llvm::StringRef accelerator,
                  llvm::ArrayRef<std::string> mappings,
                  llvm::StringRef elementBits);

/// Finds what every layer that is modelled runs on. False where something is
/// missing, which is said at its layer; the others are placed all the same.
bool placeLayers(std::vector<Layer> &layers, Targets &targets,
                 std::vector<PlacedLayer> &placed);

/// Warns of options that the IR always overrules: likely a mistake.
void warnOfUnused(mlir::Operation *root, const TargetOptions &options,
                  const Targets &targets);

/// Warns of mappings on ops that are no layers: on a function or module they
/// look like a default.
void warnOfMisplacedMappings(mlir::Operation *root);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_PLACE_H
