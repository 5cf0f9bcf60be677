//===- Hardware.h - MAESTRO's accelerator as ours ---------------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_HARDWARE_H
#define MAESTRO_TARGET_MAESTRO_HARDWARE_H

#include "maestro/Model/Accelerator.h"
#include "maestro/Target/Maestro/Syntax.h"

namespace maestro::dfsl {

/// Energies in multiples of one MAC, and what a MAC takes, as in MAESTRO at
/// commit 4eb08d1: cost-model/include/base/BASE_constants.hpp
/// (l1_energy_multiplier, l2_energy_multiplier) and
/// .../design-space-exploration/DSE_cost-database.hpp (mac_energy, in nJ).
inline constexpr double kL1AccessPerMac = 1.68;
inline constexpr double kL2AccessPerMac = 18.61;
inline constexpr double kMacNanojoules = 0.00023;

/// The accelerator that MAESTRO assumes: off-chip memory, the shared buffer
/// L2, and L1 in each PE; what is not given is not limited, and there are 256
/// PEs. L2 serves the PEs over a network with `nocHops * hopLatency` cycles of
/// latency. Off-chip accesses take no energy.
Accelerator toAccelerator(const Hardware &hardware);

/// What the second says, and else what the first says.
Hardware overlay(const Hardware &below, const Hardware &above);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_HARDWARE_H
