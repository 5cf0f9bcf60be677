//===- Count.h - How many points a space has, fast --------------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_COUNT_H
#define MAESTRO_LIB_SEARCH_COUNT_H

#include "Chains.h"
#include "Drawing.h"

#include <optional>

namespace maestro {

/// The exact number of points, as PointTables has it, in about a millisecond
/// where loops compete for few slots only. Nothing where a slot of several
/// loops must not be void, a group stands in several levels, or the ways to
/// share the slots are too many to go through.
std::optional<BigInt> countPoints(const Layout &layout);

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_COUNT_H
