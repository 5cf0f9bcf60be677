//===- ElementBits.cpp - The element sizes an accelerator uses ------------===//

#include "maestro/Frontend/ElementBits.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace maestro;
using llvm::StringRef;

static Violation fail(std::string message) {
  return {"P4", std::move(message), {}};
}

/// Reads one `8` or `filter:4` into `bits`; says what is wrong.
static std::optional<Violation> readEntry(StringRef entry, ElementBits &bits) {
  auto [name, size] =
      entry.contains(':') ? entry.split(':') : std::pair(StringRef(), entry);
  int64_t value = 0;
  if (size.trim().getAsInteger(10, value) || value < 1 ||
      value > kMaxElementBits)
    return fail(llvm::formatv("element bits: '{0}'; use a number from 1 to {1}",
                              size.trim(), kMaxElementBits));
  if (!entry.contains(':')) {
    if (bits.all)
      return fail(llvm::formatv("element bits of all operands given twice: {0} "
                                "and {1}",
                                *bits.all, value));
    bits.all = value;
    return std::nullopt;
  }
  name = name.trim();
  if (!isOperandName(std::string_view(name)))
    return fail(llvm::formatv("element bits of unknown operand '{0}'; use "
                              "input, filter, output, lhs, rhs, inN or outN",
                              name));
  for (const auto &[other, before] : bits.operands)
    if (name == other)
      return fail(llvm::formatv("element bits of {0} given twice: {1} and {2}",
                                name, before, value));
  bits.operands.emplace_back(name.str(), value);
  return std::nullopt;
}

Result<ElementBits> maestro::parseElementBits(std::string_view text) {
  ElementBits bits;
  if (StringRef(text).trim().empty())
    return bits;
  for (StringRef entry : llvm::split(StringRef(text), ','))
    if (std::optional<Violation> wrong = readEntry(entry.trim(), bits))
      return *wrong;
  return bits;
}

void maestro::apply(const ElementBits &bits, Problem &problem) {
  if (bits.all)
    for (Operand &operand : problem.operands)
      operand.bits = *bits.all;
  for (const auto &[name, value] : bits.operands)
    if (std::optional<unsigned> operand = problem.findOperand(name))
      problem.operands[*operand].bits = value;
}
