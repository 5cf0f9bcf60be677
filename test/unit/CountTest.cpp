//===- CountTest.cpp - The fast number of points --------------------------===//

#include "Count.h"
#include "PointTables.h"
#include "Random/Random.h"
#include "SpaceFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;
using maestro::testing::Random;

namespace {
/// What PointTables counts state by state.
BigInt slowCount(const Space &space) {
  PointTables tables(space);
  tables.count();
  return tables.total;
}

/// A space of some levels: slots of one loop or several, in groups, or in one
/// of two dimensions.
class SpaceDrawer {
public:
  explicit SpaceDrawer(uint64_t seed) : random(seed) {}

  Space run() {
    Space space;
    space.problem = contraction(random.between(1, 12), random.between(1, 12),
                                random.between(1, 7));
    space.sizes = random.oneOf(
        {SizeChoice::Divisors, SizeChoice::Balanced, SizeChoice::All});
    space.dims = {random.between(2, 12), random.between(2, 12)};
    space.keeps.resize(static_cast<size_t>(random.between(1, 3)));
    for (auto levels = random.between(1, 5); levels > 0; --levels)
      space.levels.push_back(drawLevel(static_cast<int>(levels)));
    return space;
  }

private:
  SpaceLevel drawLevel(int number) {
    SpaceLevel level;
    for (auto slots = random.between(0, 3); slots > 0; --slots) {
      Slot slot;
      slot.loops = drawLoops(50);
      slot.group = random.chance(60) ? number : kNoIndex;
      slot.optional = random.chance(70);
      if (random.chance(20))
        slot.sizes.most = random.between(1, 8);
      level.slots.push_back(slot);
    }
    auto dim = static_cast<size_t>(random.between(0, 1));
    if (random.chance(60) && slotsOfDim[dim] < 2) {
      Slot slot;
      slot.spatial = true;
      slot.loops = drawLoops(80);
      slot.dim = static_cast<int>(dim);
      ++slotsOfDim[dim];
      level.slots.push_back(slot);
    }
    return level;
  }

  std::vector<unsigned> drawLoops(int percent) {
    std::vector<unsigned> loops;
    for (unsigned loop = 0; loop < 3; ++loop)
      if (random.chance(percent))
        loops.push_back(loop);
    return loops.empty() ? std::vector{0U} : loops;
  }

  Random random;
  int slotsOfDim[2] = {0, 0};
};
} // namespace

TEST(Count, EqualsThatOfTheTables) {
  int fast = 0, several = 0;
  for (uint64_t seed = 1; seed <= 1000; ++seed) {
    Space space = SpaceDrawer(seed).run();
    std::optional<BigInt> count = countPoints(Layout(space));
    if (!count)
      continue;
    ++fast;
    several += *count > 100 ? 1 : 0;
    ASSERT_EQ(*count, slowCount(space)) << "seed " << seed;
  }
  EXPECT_GT(fast, 500);
  EXPECT_GT(several, 200);
}

TEST(Count, DefaultSpaces) {
  for (SizeChoice sizes : {SizeChoice::Divisors, SizeChoice::Balanced})
    for (const std::vector<int64_t> &array :
         {std::vector<int64_t>{14, 12}, {16, 16}, {7}, {2, 3, 2}})
      for (const Problem &problem :
           {contraction(12, 10, 6), convolution({1, 1, 1, 6, 6, 3, 3})}) {
        SpaceOptions options;
        options.sizes = sizes;
        options.bypass = false;
        Space space = defaultSpace(problem, deepMachine(array), options);
        std::optional<BigInt> count = countPoints(Layout(space));
        ASSERT_TRUE(count);
        EXPECT_EQ(*count, slowCount(space));
      }
}

// 16 slots for each of 3 loops of 60: with k of them used, C(16, k) choices of
// the slots and C(59, k) of decreasing sizes below 60; all together C(75, 16),
// 8.55e15. The cube does not fit 128 bits.
TEST(Count, BeyondTheWidestInteger) {
  Space space;
  space.problem = contraction(60, 60, 60);
  space.sizes = SizeChoice::All;
  space.keeps.resize(1);
  space.levels.resize(16);
  for (SpaceLevel &level : space.levels)
    for (unsigned loop = 0; loop < 3; ++loop) {
      level.slots.emplace_back();
      level.slots.back().loops = {loop};
    }
  BigInt ways = 1;
  for (int i = 1; i <= 16; ++i)
    ways = ways * (59 + i) / i;
  EXPECT_GT(ways * ways * ways, BigInt(1) << 128);
  EXPECT_EQ(countPoints(Layout(space)), ways * ways * ways);
}
