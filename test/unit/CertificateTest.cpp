//===- CertificateTest.cpp - Bounds of the checker against enumeration ----===//
//
// On random small spaces no bound closes the pieces that have the best point: a
// claim that says a little more than the truth is broken by it, and the truth
// is not.
//
//===----------------------------------------------------------------------===//

#include "Certificate/Walk.h"
#include "Random/SmallSpaces.h"
#include "maestro/Search/Search.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::certificate;
using namespace maestro::testing;

namespace {
constexpr uint64_t kSeeds = 300;
constexpr double kMostPoints = 1500;

/// What breaks the claim under a piece.
std::optional<double> breach(Walk &walk, const Piece &piece) {
  std::optional<double> broken;
  if (Walk::decided(piece) == walk.size()) {
    if (!walk.ordersHold(piece))
      walk.evaluate(piece, broken);
    return broken;
  }
  std::vector<Piece> open;
  walk.children(piece,
                [&](uint64_t, const Piece &child) { open.push_back(child); });
  for (const Piece &child : open)
    if (std::optional<double> found = breach(walk, child))
      return found;
  return std::nullopt;
}

std::optional<double> breach(const Space &space, const Claim &claim) {
  Layout layout(space);
  std::vector<Shape> shapes;
  shapes.reserve(space.problem.operands.size());
  for (unsigned o = 0; o < space.problem.operands.size(); ++o)
    shapes.emplace_back(space.problem, o);
  Effort effort;
  for (unsigned k = 0; k < space.keeps.size(); ++k) {
    Walk walk(layout, shapes, k, claim, effort);
    if (std::optional<double> found = breach(walk, walk.whole()))
      return found;
  }
  return std::nullopt;
}

void testMetric(uint64_t firstSeed, Metric metric) {
  unsigned tested = 0;
  onSmallSpaces(
      firstSeed, kSeeds, kMostPoints, [&](const Space &space, uint64_t) {
        Objective objective;
        objective.metrics = {metric};
        SearchResult all = exhaustiveSearch()->search(space, objective, {});
        if (!all.best)
          return;
        double best = valueOf(metric, all.best->cost);
        double more = best * (1 + 0x1p-30);
        EXPECT_FALSE(breach(space, {metric, best}));
        std::optional<double> found = breach(space, {metric, more});
        ASSERT_TRUE(found);
        EXPECT_LE(*found, more);
        ++tested;
      });
  EXPECT_GT(tested, kSeeds / 4);
}
} // namespace

TEST(Certificate, EnergyIsBounded) { testMetric(0, Metric::Energy); }
TEST(Certificate, CyclesAreBounded) { testMetric(10000, Metric::Cycles); }
TEST(Certificate, EdpIsBounded) { testMetric(20000, Metric::Edp); }
