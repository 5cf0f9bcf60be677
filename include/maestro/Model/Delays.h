//===- Delays.h - How long single steps take --------------------*- C++ -*-===//
//
// D6 of docs/CostModel.md. Like the peak bandwidths, delays depend on single
// steps: simulator and analysis compute them, and must agree in every number.
// They are no part of a Cost: whoever shows them asks for them.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_DELAYS_H
#define MAESTRO_MODEL_DELAYS_H

#include "maestro/Model/InlineVector.h"
#include "maestro/Model/Limits.h"

#include <cstdint>

namespace maestro {

/// Cycles over the steps of a boundary.
struct StepCycles {
  int64_t least = 0, most = 0;
  /// Of all steps, added up.
  int64_t sum = 0;
};

/// A memory's port at the innermost boundary that it serves (D6); all 0 where
/// it serves none.
struct PortDelays {
  /// Steps of that boundary.
  int64_t steps = 0;
  /// in(1) to in(n), and out(2) to out(n+1).
  StepCycles down, up;
};

/// The delays of a schedule (D6).
struct Delays {
  /// In the order of Schedule::memories.
  InlineVector<PortDelays, kMaxMemories> memories;
  /// work(1) to work(n) of the last level's steps (T3).
  StepCycles work;
};

} // namespace maestro

#endif // MAESTRO_MODEL_DELAYS_H
