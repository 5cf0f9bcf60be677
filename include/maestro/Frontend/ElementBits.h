//===- ElementBits.h - The element sizes an accelerator uses ----*- C++ -*-===//
//
// Exported models are often f32 while the accelerator computes in less. This
// option says what it computes in, and replaces what the types say (P4).
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_FRONTEND_ELEMENTBITS_H
#define MAESTRO_FRONTEND_ELEMENTBITS_H

#include "maestro/Model/Limits.h"
#include "maestro/Model/Problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace maestro {

/// Bits per element that replace those of the operand types (P4).
struct ElementBits {
  /// For every operand that `operands` does not name.
  std::optional<int64_t> all;
  /// By operand name of P3: {"filter", 4}.
  std::vector<std::pair<std::string, int64_t>> operands;
};

/// Reads `8`, `input:8,filter:4` or `8,output:32`; the empty text replaces
/// nothing. Fails on a name that P3 does not know, on a name given twice and
/// on sizes outside 1 .. kMaxElementBits.
Result<ElementBits> parseElementBits(std::string_view text);

/// Replaces the element sizes of `problem`. A name that this problem lacks
/// says nothing about it: one option serves all ops of a model.
void apply(const ElementBits &bits, Problem &problem);

} // namespace maestro

#endif // MAESTRO_FRONTEND_ELEMENTBITS_H
