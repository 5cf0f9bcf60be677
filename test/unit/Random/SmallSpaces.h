//===- SmallSpaces.h - Random spaces that can be enumerated -----*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_SMALLSPACES_H
#define MAESTRO_TEST_UNIT_RANDOM_SMALLSPACES_H

#include "Random/RandomSpace.h"
#include "maestro/Search/Points.h"

#include <gtest/gtest.h>

namespace maestro::testing {

/// Calls `test(space, seed)` with the spaces of so many seeds that have points,
/// at most `mostPoints`, of layers with so many MACs, until something fails,
/// whose trace has the seed. Returns how many spaces there were.
template <typename Test>
unsigned onSmallSpaces(uint64_t firstSeed, uint64_t seeds, double mostPoints,
                       const Test &test, int64_t mostMacs = 100) {
  unsigned tested = 0;
  for (uint64_t seed = firstSeed; seed < firstSeed + seeds; ++seed) {
    Space space = drawSpace(seed, mostMacs);
    double size = Points(space).approximateSize();
    if (size == 0 || size > mostPoints)
      continue;
    SCOPED_TRACE(::testing::Message()
                 << "seed " << seed << ", " << size << " points");
    test(space, seed);
    ++tested;
    if (::testing::Test::HasFailure())
      break;
  }
  return tested;
}

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_SMALLSPACES_H
