//===- Problem.h - What a layer computes ------------------------*- C++ -*-===//
//
// A problem (P1) is a perfect loop nest over operands whose dimensions are
// sums of coefficient x loop. It is what the frontend makes of a linalg op.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_PROBLEM_H
#define MAESTRO_MODEL_PROBLEM_H

#include "maestro/Model/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maestro {

/// What kind of op a problem is (P3). Depthwise convolutions and poolings
/// share the loop names of convolutions, and so their mappings.
enum class OpKind {
  Convolution,
  Depthwise,
  Pooling,
  Contraction,
  /// Admitted by P1, without roles: loops and operands have only dN, inN and
  /// outN names.
  Generic,
};

/// "convolution", "depthwise", "pooling", "contraction", "generic".
std::string_view toString(OpKind kind);

/// One loop of the iteration space.
struct Loop {
  /// Role name (P3): "K", "OY", "M1" ...; "d3" where it has no role.
  std::string name;
  /// Number of iterations, at least 1.
  int64_t extent = 1;
  /// True for a reduction loop, false for a parallel one.
  bool reduction = false;
};

/// `coefficient * loop` in an operand dimension.
struct Term {
  /// Positive (P1).
  int64_t coefficient = 1;
  /// Index into Problem::loops.
  unsigned loop = 0;
};

/// One dimension of an operand: the sum of its terms. A dimension without
/// terms is a constant index. More than one term make a window (P1).
/// Constants added to an index move an operand and change no count; they are
/// not stored.
using IndexSum = std::vector<Term>;

/// An operand that carries data.
struct Operand {
  /// Role name (P3): "input", "filter", "output", "lhs", "rhs"; "in0", "out0"
  /// where it has no role.
  std::string name;
  bool output = false;
  /// Bits per element (P4), at least 1.
  int64_t bits = 8;
  /// One entry per dimension of the operand.
  std::vector<IndexSum> index;
};

/// An output position loop paired with its filter loop through the input's
/// map: input coordinate = stride * outputLoop + dilation * filterLoop (M7).
struct Window {
  /// Name of the input coordinate: "Z", "Y" or "X".
  std::string coordinate;
  unsigned outputLoop = 0;
  unsigned filterLoop = 0;
  int64_t stride = 1;
  int64_t dilation = 1;
};

/// A layer: loops, operands, and what the windows are.
/// The last operand is the output; a problem has exactly one.
struct Problem {
  OpKind kind = OpKind::Generic;
  std::vector<Loop> loops;
  std::vector<Operand> operands;
  std::vector<Window> windows;

  /// Product of the extents (P2); nothing where it exceeds 2^63 - 1 (R8).
  std::optional<int64_t> macs() const;
  /// True where the points are window operations, which a model's MAC total
  /// leaves out (P2): there is one input, whatever the kind.
  bool isWindowOperation() const { return operands.size() == 2; }
  /// The loop of this name ("K" or "d2"), if the problem has it.
  std::optional<unsigned> findLoop(std::string_view name) const;
  /// The operand of this name ("filter", "in1" or "out0"), if it has it.
  std::optional<unsigned> findOperand(std::string_view name) const;
  /// The window of this input coordinate ("Y"), if it has one.
  const Window *findWindow(std::string_view coordinate) const;
};

/// True for the loop names of P3 ("N", "G", "K", "OY", "M1", ...), input
/// coordinates not included, and for every "dN", whatever the problem.
bool isLoopName(std::string_view name);
/// True for "Z", "Y" and "X".
bool isCoordinateName(std::string_view name);
/// True for the operand names of P3 and for every "inN" and "outN".
bool isOperandName(std::string_view name);

/// Checks P1 and the limits of Limits.h: extents and coefficients at least 1,
/// each loop at most once in an operand, one output that comes last, loop
/// indices in range; P3: no name or number that two loops or operands share;
/// and R8: MACs, operand dimensions and input coordinates
/// that can be counted in 63 bits. Returns everything that is wrong.
std::vector<Violation> verify(const Problem &problem);

} // namespace maestro

#endif // MAESTRO_MODEL_PROBLEM_H
