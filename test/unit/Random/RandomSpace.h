//===- RandomSpace.h - Random spaces of mappings ----------------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_RANDOMSPACE_H
#define MAESTRO_TEST_UNIT_RANDOM_RANDOMSPACE_H

#include "Random/Random.h"

#include "maestro/Search/Objective.h"
#include "maestro/Search/Space.h"

#include <cstdint>

namespace maestro::testing {

/// A machine of one to three memories around an array of up to 6 PEs. Some
/// have ports or energies that decide, some memories that hold little.
Accelerator drawMachine(Random &random);

/// The default space of a random layer of at most `mostMacs` MACs on a random
/// machine, with some of its choices taken away; it satisfies verify().
Space drawSpace(Random &random, int64_t mostMacs);
Space drawSpace(uint64_t seed, int64_t mostMacs);

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_RANDOMSPACE_H
