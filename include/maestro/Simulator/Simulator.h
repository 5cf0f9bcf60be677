//===- Simulator.h - The cost by execution ----------------------*- C++ -*-===//

#ifndef MAESTRO_SIMULATOR_SIMULATOR_H
#define MAESTRO_SIMULATOR_SIMULATOR_H

#include "maestro/Model/Bandwidth.h"
#include "maestro/Model/Cost.h"
#include "maestro/Model/Delays.h"
#include "maestro/Model/Schedule.h"

namespace maestro {

/// What a simulation is willing to execute.
struct SimulationLimit {
  int64_t macs = 10'000'000;
  /// Units of the last level (M2): each has its contents.
  int64_t units = 1'000'000;
  /// Steps of the last level times its units: each is visited, idle or not.
  int64_t unitSteps = 1'000'000'000;
};

/// Executes the definition of docs/CostModel.md, element by element and step
/// by step. Refuses what exceeds the limit before it starts, with both numbers,
/// and fails where a count exceeds 2^63 - 1 (R8). The schedule must satisfy
/// verify().
Result<Cost> simulate(const Schedule &schedule, SimulationLimit limit = {});

/// The peak bandwidths (D3) by the same execution, under the same limit.
Result<PeakBandwidth> simulatePeakBandwidth(const Schedule &schedule,
                                            SimulationLimit limit = {});

/// The delays of single steps (D6) by the same execution, under the same limit.
/// Fails where a sum exceeds 2^63 - 1 (R8).
Result<Delays> simulateDelays(const Schedule &schedule,
                              SimulationLimit limit = {});

} // namespace maestro

#endif // MAESTRO_SIMULATOR_SIMULATOR_H
