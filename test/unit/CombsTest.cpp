//===- CombsTest.cpp - Distinct points of intervals in rows ---------------===//

#include "Analysis/Combs.h"
#include "Random/Random.h"

#include "gtest/gtest.h"

#include <set>
#include <vector>

using namespace maestro;
using namespace maestro::analysis;
using namespace maestro::testing;

static int64_t measured(std::vector<Comb> combs) {
  Arena arena;
  return measure(combs.data(), static_cast<unsigned>(combs.size()), arena);
}

/// The definition: all points, one by one.
static int64_t counted(const std::vector<Comb> &combs) {
  std::set<int64_t> points;
  for (const Comb &comb : combs)
    for (int64_t c = 0; c < comb.count; ++c)
      for (int64_t i = comb.tooth.lo; i < comb.tooth.hi; ++i)
        points.insert(i + c * comb.spacing);
  return static_cast<int64_t>(points.size());
}

/// Combs of one period, beside single intervals; now and then of several.
static std::vector<Comb> drawCombs(Random &random) {
  std::vector<Comb> combs(random.between(1, 5));
  int64_t period = random.between(1, 12);
  for (Comb &comb : combs) {
    int64_t lo = random.between(0, 60);
    comb.tooth = {lo, lo + random.between(1, 15)};
    comb.count = random.chance(25) ? 1 : random.between(1, 40);
    comb.spacing = random.chance(5) ? random.between(1, 12) : period;
  }
  return combs;
}

TEST(Combs, MeasureIsTheNumberOfPoints) {
  for (uint64_t seed = 1; seed <= 20000; ++seed) {
    Random random(seed);
    std::vector<Comb> combs = drawCombs(random);
    ASSERT_EQ(measured(combs), counted(combs)) << "seed " << seed;
  }
}

/// Two combs of 2^40 teeth each 10 apart, of 3 and of 4 points, the second 2
/// after the first: [0, 3) and [2, 6), which are 6 points of every 10.
TEST(Combs, TeethAreNotGoneThrough) {
  int64_t n = int64_t(1) << 40;
  EXPECT_EQ(measured({{{0, 3}, n, 10}, {{2, 6}, n, 10}}), 6 * n);
  // The second 2 periods later: they meet in n - 2 periods, and each is alone
  // in 2, the first with 2 * 3 points and the second with 2 * 4.
  EXPECT_EQ(measured({{{0, 3}, n, 10}, {{22, 26}, n, 10}}),
            6 * (n - 2) + 6 + 8);
  // Below an interval that covers all but the last tooth.
  EXPECT_EQ(measured({{{0, 10 * n - 10}, 1, 0}, {{5, 7}, n, 10}}),
            10 * n - 10 + 2);
}

/// R8: combs of different periods are counted tooth by tooth, up to a limit.
TEST(Combs, R8_TooManyTeethAreNotCounted) {
  Arena arena;
  std::vector<Comb> combs = {{{0, 1}, Arena::kMostWork, 3},
                             {{0, 1}, Arena::kMostWork, 5}};
  measure(combs.data(), 2, arena);
  EXPECT_TRUE(arena.isSpent());
  arena.clear();
  EXPECT_FALSE(arena.isSpent());
}
