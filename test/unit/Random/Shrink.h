//===- Shrink.h - The smallest case that still fails ------------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_SHRINK_H
#define MAESTRO_TEST_UNIT_RANDOM_SHRINK_H

#include "Random/RandomCase.h"

#include <functional>

namespace maestro::testing {

/// Whether a case shows the fault that is looked for. It must be false for
/// cases that do not bind.
using Fails = std::function<bool(const RandomCase &)>;

/// Takes away directives, keeps, levels, memories, operands and loops, reduces
/// extents, sizes and units and makes the hardware plainer for as long as the
/// case still fails. Then no single step of this kind is possible.
RandomCase shrink(RandomCase failing, const Fails &fails);

/// The case without roles: a generic problem, a mapping that has only dN and
/// inN names and plain sizes, with a keep for every memory. It has the same
/// schedule, and nothing in it depends on what the roles are taken to be.
/// The case must bind.
RandomCase withoutRoles(const RandomCase &named);

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_SHRINK_H
