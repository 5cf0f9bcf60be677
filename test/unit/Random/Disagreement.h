//===- Disagreement.h - Analysis against execution --------------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_DISAGREEMENT_H
#define MAESTRO_TEST_UNIT_RANDOM_DISAGREEMENT_H

#include "maestro/Model/Schedule.h"
#include "maestro/Simulator/Simulator.h"

#include <optional>
#include <string>

namespace maestro::testing {

/// What analysis and simulator say differently about a schedule, peak
/// bandwidths (D3) included; empty where they agree in every number, or that
/// one is too large (R8, E1). Nothing where the simulator refuses to execute
/// it.
std::optional<std::string> disagreement(const Schedule &schedule,
                                        SimulationLimit limit = {});

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_DISAGREEMENT_H
