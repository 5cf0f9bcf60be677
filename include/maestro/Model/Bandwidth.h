//===- Bandwidth.h - What ports would have to carry -------------*- C++ -*-===//
//
// The peak bandwidth of D3 in docs/CostModel.md. It depends on single steps,
// hence simulator and analysis compute it, and must agree in every bit. It is
// no part of a Cost: whoever shows it asks for it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_BANDWIDTH_H
#define MAESTRO_MODEL_BANDWIDTH_H

#include "maestro/Model/InlineVector.h"
#include "maestro/Model/Limits.h"

namespace maestro {

/// The peak bandwidth of a memory's port (D3), in bytes per cycle and
/// instance: with this width, no step waits for the port. 0 where nothing has
/// to travel while something works.
struct PortPeak {
  /// What an instance sends inwards (T1: parent reads and psum reads).
  double down = 0;
  /// What it receives from inside (T1: parent writes).
  double up = 0;
};

/// The peak bandwidths of a schedule (D3).
struct PeakBandwidth {
  /// In the order of Schedule::memories.
  InlineVector<PortPeak, kMaxMemories> memories;
};

} // namespace maestro

#endif // MAESTRO_MODEL_BANDWIDTH_H
