//===- Certificate.h - Proofs of answers as IR ------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_CERTIFICATE_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_CERTIFICATE_H

#include "SearchLayers.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace maestro {

/// A module with a function for each layer whose answer has a proof: the layer
/// by itself, with its target, answer and proof (docs/Certificate.md). Remarks
/// at the other layers say why they have none.
mlir::OwningOpRef<mlir::ModuleOp> makeCertificate(
    mlir::Operation *root, llvm::ArrayRef<const PlacedLayer *> layers,
    llvm::ArrayRef<FoundMapping> found, const SearchSettings &settings);

/// The proof of a layer, or null.
mlir::ArrayAttr storedProof(mlir::Operation *op);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_CERTIFICATE_H
