//===- Limits.h - How large the things we model may be ----------*- C++ -*-===//
//
// An evaluation works on arrays of fixed size. These are their sizes; what is
// larger is rejected with both numbers, never truncated.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_LIMITS_H
#define MAESTRO_MODEL_LIMITS_H

#include <cstdint>

namespace maestro {

/// Loops of a problem. A 3-D grouped convolution has 10.
inline constexpr unsigned kMaxLoops = 16;
/// Operands of a problem, the output included.
inline constexpr unsigned kMaxOperands = 8;
/// Dimensions of an operand.
inline constexpr unsigned kMaxRank = 12;
/// Loops in one operand dimension (a window has 2).
inline constexpr unsigned kMaxTerms = 4;
/// Levels of a mapping, implicit ones included.
inline constexpr unsigned kMaxLevels = 16;
/// Memories of an accelerator, the outermost included.
inline constexpr unsigned kMaxMemories = 16;
/// Operand pairs of neighbours in a chain: each operand passes each memory.
inline constexpr unsigned kMaxPairs = kMaxOperands * kMaxMemories;
/// Bits that an element size may be set to (P4).
inline constexpr int64_t kMaxElementBits = 1 << 16;

} // namespace maestro

#endif // MAESTRO_MODEL_LIMITS_H
