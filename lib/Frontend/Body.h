//===- Body.h - What one point of a linalg op computes ----------*- C++ -*-===//
//
// P2 is about the body of an op: whether it multiplies and adds, or combines
// what is in a window. These are the questions, one function each.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_FRONTEND_BODY_H
#define MAESTRO_LIB_FRONTEND_BODY_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace maestro {

/// The inputs that carry data (P1): tensors and memrefs with a dimension whose
/// element the body uses. Scalars, vectors and one-element tensors without
/// dimensions (zero points), and the window shape of a pooling, do not.
llvm::SmallVector<mlir::OpOperand *> dataInputs(mlir::linalg::LinalgOp op);

/// The op that reads a tensor, vector or memref by an index of its own, or
/// null.
mlir::Operation *findGather(mlir::linalg::LinalgOp op);

/// True where the result is one of the body's arguments as it is.
bool movesData(mlir::linalg::LinalgOp op);

/// True for `acc + a * b`, where a and b come from different data inputs,
/// every one of them takes part, and only casts stand between.
///
///   acc + a * b                          -> true
///   acc + (ext(a) - zp_a) * (ext(b) - zp_b) -> true   (quantised)
///   acc + (a * b) * scalar               -> true
///   fma(a, b, acc)                       -> true
///   acc | (a & b), all i1                -> true
///   acc + (a - b) * (a - b)              -> false  (a sum of squares)
///   acc + exp(a - b)                     -> false
///   max(acc, a * b)                      -> false
bool multipliesAndAdds(mlir::linalg::LinalgOp op);

/// True for `combine(acc, f(a))` with a combiner that MLIR knows how to reduce
/// with (sum, maximum, minimum ...).
bool combinesElements(mlir::linalg::LinalgOp op);

} // namespace maestro

#endif // MAESTRO_LIB_FRONTEND_BODY_H
