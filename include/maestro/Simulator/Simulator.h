//===- Simulator.h - The cost by execution ----------------------*- C++ -*-===//

#ifndef MAESTRO_SIMULATOR_SIMULATOR_H
#define MAESTRO_SIMULATOR_SIMULATOR_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

namespace maestro {

/// What a simulation is willing to execute.
struct SimulationLimit {
  int64_t macs = 10'000'000;
};

/// Executes the definition of docs/CostModel.md, element by element and step
/// by step. Refuses what exceeds the limit, with both numbers (R8).
Result<Cost> simulate(const Schedule &schedule, SimulationLimit limit = {});

} // namespace maestro

#endif // MAESTRO_SIMULATOR_SIMULATOR_H
