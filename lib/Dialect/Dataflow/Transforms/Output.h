//===- Output.h - What passes print -----------------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_OUTPUT_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_OUTPUT_H

#include "mlir/IR/Operation.h"
#include "mlir/Support/LLVM.h"

namespace maestro {

/// Columns of the terminal that the output goes to; zero where it goes
/// elsewhere.
size_t widthOfOutput(llvm::StringRef file);

/// Writes the text to the file; to standard error where it is empty, and to
/// standard output where it is -. Says at `root` what goes wrong, and leaves no
/// file then.
mlir::LogicalResult writeOutput(mlir::Operation *root, llvm::StringRef file,
                                llvm::StringRef text);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_OUTPUT_H
