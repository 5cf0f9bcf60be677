//===- Import.h - From MAESTRO's text to IR ---------------------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_IR_IMPORT_H
#define MAESTRO_TARGET_MAESTRO_IR_IMPORT_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/StringRef.h"

namespace maestro {

/// A text of MAESTRO's, and what its file is called in locations.
struct MaestroText {
  llvm::StringRef text;
  llvm::StringRef fileName;
};

/// The discardable attribute that says of which of MAESTRO's types a layer
/// is, where its op does not tell.
inline constexpr llvm::StringLiteral kMaestroType = "maestro.type";

/// The module that a text is: a function per network, an op per layer, a
/// symbol per distinct dataflow, and the accelerator, where `source` or
/// `hardware` says something of it (of what both say, `hardware` counts).
/// Emits everything that is wrong, where it stands in the text; null where
/// something is.
mlir::OwningOpRef<mlir::ModuleOp>
importMaestro(mlir::MLIRContext *context, const MaestroText &source,
              const MaestroText &hardware = {});

} // namespace maestro

#endif // MAESTRO_TARGET_MAESTRO_IR_IMPORT_H
