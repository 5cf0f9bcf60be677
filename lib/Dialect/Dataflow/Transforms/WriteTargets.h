//===- WriteTargets.h - Complete IR with its targets ------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_WRITETARGETS_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_WRITETARGETS_H

#include "Evaluate.h"

namespace maestro {

/// Writes into `root` what `targets` took from options or library: accelerator
/// and element sizes onto `root`, mappings as symbols at its start under names
/// that are free, and `dataflow.mapping` onto the layers. Where `root` holds no
/// symbols, mappings stay in the library.
void writeTargets(mlir::Operation *root, const Targets &targets,
                  llvm::ArrayRef<PlacedLayer> layers);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_WRITETARGETS_H
