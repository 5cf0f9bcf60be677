//===- CheckCertificate.h - Check proofs of the best mappings ---*- C++ -*-===//

#ifndef MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_CHECKCERTIFICATE_H
#define MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_CHECKCERTIFICATE_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/raw_ostream.h"

namespace maestro {

/// Checks that each layer of a certificate costs what it says on its mapping,
/// and that no mapping of its space is better, by the proof that it carries
/// (docs/Certificate.md). Prints a line for each that holds; says at the others
/// what does not. Nothing of the search takes part.
///
/// Where there is a model, as dataflow-search wrote it, each of its layers must
/// have its answer in the certificate.
mlir::LogicalResult checkCertificate(mlir::ModuleOp certificate,
                                     mlir::ModuleOp model,
                                     llvm::raw_ostream &os);

} // namespace maestro

#endif // MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_CHECKCERTIFICATE_H
