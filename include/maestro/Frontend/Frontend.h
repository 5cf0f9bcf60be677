//===- Frontend.h - From a linalg op to a problem ---------------*- C++ -*-===//
//
// Reads what a linalg op computes (rules P1 to P5): its loops, operands, roles
// and windows, as a value of the Model room. What cannot be modelled is named
// with its reason and never dropped.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_FRONTEND_FRONTEND_H
#define MAESTRO_FRONTEND_FRONTEND_H

#include "maestro/Model/Problem.h"

#include <string_view>
#include <variant>

namespace mlir {
class Operation;
} // namespace mlir

namespace maestro {

/// Why an op is not modelled: what a summary counts by (P5).
enum class Reason {
  /// No linalg structured op, so no loop nest: winograd, softmax, pack (P1).
  NotStructured,
  /// More than one result (P2).
  SeveralResults,
  /// No result at all (P2).
  NoResult,
  /// The body reads a tensor or memref at an index of its own (P2).
  Gather,
  /// The body of a reduction depends on the loop index (P2).
  IndexInBody,
  /// No operand that carries data (P2).
  Fill,
  /// Every element is one element of an input, unchanged: copy, transpose,
  /// broadcast (P2).
  DataMovement,
  /// No reduction loop (P2).
  ElementWise,
  /// A reduction of one input without a window (P2).
  PlainReduction,
  /// A reduction of two inputs or more that does not sum up products (P2).
  NoProduct,
  /// A window over one input whose elements are not combined (P2).
  NoPooling,
  /// A dimension without static size (P1).
  DynamicShape,
  /// An index that is no sum of positive coefficient x loop, a loop in two
  /// dimensions, a window in the output (P1).
  UnsupportedIndex,
  /// An operand that does not store all of its elements (P4).
  SparseOperand,
  /// An element type that has no size of its own (P4).
  ElementType,
  /// Larger, or smaller, than the model can hold (P1, R8).
  OutsideLimits,
};

/// A short noun phrase that never changes: "element-wise op", "gather" ...
std::string_view toString(Reason reason);

/// An op that is not modelled.
struct NotModelled {
  Reason reason = Reason::NotStructured;
  /// The rule it breaks, and how, with the numbers.
  Violation violation;
};

/// True for the ops that a report has a line for, modelled or not (P5): all
/// ops of the linalg dialect but those inside another one's body.
bool isLayer(mlir::Operation *op);

/// What `op` computes. Loops keep the op's order; operands are ordered by
/// role: input, filter, output; lhs, rhs, output. Reads `op` only, so that
/// several threads may read ops of one function at a time.
std::variant<Problem, NotModelled> readProblem(mlir::Operation *op);

} // namespace maestro

#endif // MAESTRO_FRONTEND_FRONTEND_H
