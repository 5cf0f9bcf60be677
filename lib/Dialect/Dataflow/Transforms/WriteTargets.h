//===- WriteTargets.h - Complete IR with its targets ------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_WRITETARGETS_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_WRITETARGETS_H

#include "Evaluate.h"

#include "mlir/IR/Builders.h"
#include "llvm/ADT/StringSet.h"

namespace maestro {

/// Writes mappings as symbols at the start of an op that holds symbols.
class MappingWriter {
public:
  explicit MappingWriter(mlir::Operation *root);

  /// Writes the mapping behind the ones before it, under its name or, where
  /// that is not free, one like it, which it gets.
  MappingOp write(mlir::Location loc, Mapping &mapping);

private:
  llvm::StringSet<> used;
  mlir::OpBuilder builder;
};

/// Writes into `root` the accelerator and element sizes that `targets` took
/// from options or library.
void writeAccelerator(mlir::Operation *root, const Targets &targets);

/// Writes into `root` what `targets` took from options or library: accelerator
/// and element sizes onto `root`, mappings as symbols at its start under names
/// that are free, and `dataflow.mapping` onto the layers. Where `root` holds no
/// symbols, mappings stay in the library.
void writeTargets(mlir::Operation *root, const Targets &targets,
                  llvm::ArrayRef<PlacedLayer> layers);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_WRITETARGETS_H
