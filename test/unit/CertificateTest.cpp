//===- CertificateTest.cpp - Bounds of the checker against enumeration ----===//
//
// On random small spaces no bound closes the pieces that have the best point: a
// claim that says a little more than the truth is broken by it, and the truth
// is not.
//
//===----------------------------------------------------------------------===//

#include "maestro/Certificate/Certificate.h"
#include "Random/SmallSpaces.h"
#include "maestro/Search/Search.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::testing;

namespace {
constexpr uint64_t kSeeds = 300;
constexpr double kMostPoints = 5000;
/// Windows over tiles with gaps take some loops.
constexpr int64_t kMostMacs = 1000;

void testMetric(uint64_t firstSeed, Metric metric, uint64_t seeds = kSeeds,
                double mostPoints = kMostPoints) {
  unsigned tested = 0;
  onSmallSpaces(
      firstSeed, seeds, mostPoints,
      [&](const Space &space, uint64_t) {
        Objective objective;
        objective.metrics = {metric};
        SearchResult all = exhaustiveSearch()->search(space, objective, {});
        if (!all.best)
          return;
        Claim claim = claimOf(metric, all.best->cost);
        Result<Proof> proof = prove({space}, claim);
        ASSERT_TRUE(proof) << proof.errors().front().str();
        Result<ProofTally> checked = check({space}, claim, *proof);
        EXPECT_TRUE(checked) << checked.errors().front().str();
        claim.value *= 1 + 0x1p-30;
        Result<Proof> wrong = prove({space}, claim);
        ASSERT_FALSE(wrong);
        EXPECT_EQ(wrong.errors().front().rule, "C4");
        EXPECT_FALSE(check({space}, claim, *proof));
        ++tested;
      },
      kMostMacs);
  EXPECT_GT(tested, seeds / 8);
}
} // namespace

TEST(Certificate, EnergyIsBounded) { testMetric(0, Metric::Energy); }
TEST(Certificate, CyclesAreBounded) { testMetric(10000, Metric::Cycles); }
// A tile with gaps that moves further may have more in common with its old
// place.
TEST(Certificate, TilesHaveGaps) { testMetric(521142, Metric::Edp, 1, 10000); }
TEST(Certificate, EdpIsBounded) { testMetric(20000, Metric::Edp); }
