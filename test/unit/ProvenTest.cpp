//===- ProvenTest.cpp - Branch and bound against enumeration --------------===//
//
// On random small problems, machines and spaces the search that excludes by
// bounds finds what the one finds that evaluates every point.
//
//===----------------------------------------------------------------------===//

#include "Random/SmallSpaces.h"
#include "maestro/Search/Search.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace maestro;
using namespace maestro::testing;

namespace {
constexpr uint64_t kSeeds = 2000;
constexpr double kMostPoints = 1500;
/// Sums of energies round differently.
constexpr double kRounding = 0x1p-40;

bool areClose(double a, double b) {
  return a == b || std::abs(a - b) <= kRounding * std::max(a, b);
}

void compare(const Space &space, const Objective &objective) {
  SearchResult all = exhaustiveSearch()->search(space, objective, {});
  SearchResult proven = provenSearch()->search(space, objective, {});
  EXPECT_TRUE(proven.complete);
  ASSERT_EQ(all.best.has_value(), proven.best.has_value());
  if (!all.best) {
    EXPECT_TRUE(std::isinf(proven.lowerBound));
    return;
  }
  for (Metric metric : objective.metrics)
    EXPECT_PRED2(areClose, valueOf(metric, all.best->cost),
                 valueOf(metric, proven.best->cost));
  EXPECT_LE(proven.lowerBound,
            valueOf(objective.metrics.front(), all.best->cost) *
                (1 + kRounding));
  if (objective.limit) {
    EXPECT_LE(valueOf(objective.limit->metric, proven.best->cost),
              objective.limit->most);
  }
}

/// Calls `test` with each random space that is small enough to be enumerated.
template <typename Test>
void onRandomSpaces(uint64_t firstSeed, const Test &test) {
  unsigned tested = onSmallSpaces(firstSeed, kSeeds, kMostPoints, test);
  if (!::testing::Test::HasFailure()) {
    EXPECT_GT(tested, kSeeds / 3);
  }
}

void testObjective(uint64_t firstSeed, const std::vector<Metric> &metrics) {
  onRandomSpaces(firstSeed, [&](const Space &space, uint64_t) {
    Objective objective;
    objective.metrics = metrics;
    compare(space, objective);
  });
}
} // namespace

TEST(Proven, Energy) { testObjective(10000, {Metric::Energy}); }
TEST(Proven, Cycles) { testObjective(20000, {Metric::Cycles}); }
TEST(Proven, Edp) { testObjective(30000, {Metric::Edp}); }
TEST(Proven, CyclesThenEnergy) {
  testObjective(40000, {Metric::Cycles, Metric::Energy});
}
TEST(Proven, EnergyThenCycles) {
  testObjective(50000, {Metric::Energy, Metric::Cycles});
}

// The least energy within some share of the best cycles, and the other way
// round: a limit that the best point of the other metric just meets, and one
// that is a little above.
TEST(Proven, UnderALimit) {
  onRandomSpaces(60000, [&](const Space &space, uint64_t seed) {
    Random random(seed);
    Metric metric = random.oneOf({Metric::Cycles, Metric::Energy});
    Objective bounding;
    bounding.metrics = {metric};
    SearchResult best = exhaustiveSearch()->search(space, bounding, {});
    if (!best.best)
      return;
    Objective objective;
    objective.metrics = {metric == Metric::Cycles ? Metric::Energy
                                                  : Metric::Cycles};
    objective.limit = {metric, valueOf(metric, best.best->cost) *
                                   random.oneOf({1.0, 1.05, 1.5})};
    compare(space, objective);
  });
}
