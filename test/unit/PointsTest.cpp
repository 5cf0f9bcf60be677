//===- PointsTest.cpp - The points of a space -----------------------------===//

#include "maestro/Search/Points.h"
#include "SpaceFixtures.h"
#include "maestro/Model/Bind.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
std::set<std::string> keysOf(const Space &space) {
  std::set<std::string> keys;
  Points(space).visit([&](const Schedule &schedule) {
    EXPECT_TRUE(verify(schedule).empty()) << verify(schedule).front().str();
    EXPECT_TRUE(keys.insert(keyOf(schedule)).second) << keyOf(schedule);
    return true;
  });
  return keys;
}

std::mt19937_64 generator(uint64_t seed) { return std::mt19937_64(seed); }

Slot temporal(unsigned loop, int group = kNoIndex) {
  Slot slot;
  slot.loops = {loop};
  slot.group = group;
  return slot;
}

Slot spatial(std::vector<unsigned> loops) {
  Slot slot;
  slot.spatial = true;
  slot.loops = std::move(loops);
  return slot;
}

Space emptySpace(const Problem &problem, SizeChoice sizes) {
  Space space;
  space.problem = problem;
  space.accelerator = machine(4);
  space.sizes = sizes;
  ScheduledMemory outermost;
  for (unsigned i = 0; i < problem.operands.size(); ++i)
    outermost.holds.push_back({i, 0});
  space.keeps = {{outermost}};
  return space;
}
} // namespace

// M = 4, N = 3 and K = 1 at one level, in any order. M has sizes 1 and 2 or is
// whole, N size 1 or is whole: 1 point with neither, 2 with M alone, 1 with N
// alone, 2 with both in each of 2 orders.
TEST(Points, OrdersOfAGroup_H3) {
  Space space = emptySpace(contraction(4, 3, 1), SizeChoice::Divisors);
  space.levels = {{1, {temporal(0, 0), temporal(1, 0)}}};
  EXPECT_EQ(Points(space).size(), "8");
  EXPECT_EQ(keysOf(space).size(), 8u);
}

// The same in a fixed order: 3 x 2.
TEST(Points, FixedOrder) {
  Space space = emptySpace(contraction(4, 3, 1), SizeChoice::Divisors);
  space.levels = {{1, {temporal(0), temporal(1)}}};
  EXPECT_EQ(Points(space).size(), "6");
  EXPECT_EQ(keysOf(space).size(), 6u);
}

// M = 7: sizes 1 and whole divide it; ceil(7 / k) are 1, 2, 3, 4 and 7.
TEST(Points, Sizes_H1) {
  Space space = emptySpace(contraction(7, 1, 1), SizeChoice::Divisors);
  space.levels = {{1, {temporal(0)}}};
  EXPECT_EQ(Points(space).size(), "2");
  space.sizes = SizeChoice::Balanced;
  EXPECT_EQ(Points(space).size(), "5");
  space.sizes = SizeChoice::All;
  EXPECT_EQ(Points(space).size(), "7");
  space.levels[0].slots[0].sizes.least = 3;
  space.levels[0].slots[0].sizes.most = 5;
  EXPECT_EQ(Points(space).size(), "3");
  space.levels[0].slots[0].sizes.candidates = {2, 4, 7, 9};
  EXPECT_EQ(Points(space).size(), "3") << "7 and 9 both leave it whole";
}

// One slot for M = 4 or N = 3: neither, M in 1 or 2, N in 1.
TEST(Points, ChoiceOfLoop_H2) {
  Space space = emptySpace(contraction(4, 3, 1), SizeChoice::Divisors);
  space.levels = {{4, {spatial({0, 1})}}};
  EXPECT_EQ(Points(space).size(), "4");
  EXPECT_EQ(keysOf(space).size(), 4u);
  space.levels[0].slots[0].sizes.candidates = {1};
  EXPECT_EQ(Points(space).size(), "2") << "some loop must be cut";
}

// A size of 2 must cut M = 4; it leaves N = 2 whole.
TEST(Points, FixedSizeIsNoChoice_H1) {
  Space space = emptySpace(contraction(4, 2, 1), SizeChoice::Divisors);
  space.levels = {{1, {temporal(0), temporal(1)}}};
  for (Slot &slot : space.levels[0].slots)
    slot.sizes.candidates = {2};
  EXPECT_EQ(Points(space).size(), "1");
}

// M = 4 and N = 3 on 6 PEs, where two loops may share them. M takes 2 or 4
// tiles, N 3: nothing; M in 2 or 4; N in 3; M and N in 2 x 3, but not 4 x 3.
TEST(Points, TwoLoopsShareADimension) {
  Space space = emptySpace(contraction(4, 3, 1), SizeChoice::Divisors);
  space.accelerator = machine(6);
  space.dims = {6};
  Slot slot = spatial({0, 1});
  slot.dim = 0;
  space.levels = {{1, {slot}}, {1, {slot}}};
  EXPECT_TRUE(verify(space).empty());
  EXPECT_EQ(Points(space).size(), "5");
  EXPECT_EQ(keysOf(space).size(), 5u);
}

TEST(Points, CountIsWhatAVisitSees) {
  for (SizeChoice sizes :
       {SizeChoice::Divisors, SizeChoice::Balanced, SizeChoice::All})
    for (bool pairs : {false, true}) {
      SpaceOptions options;
      options.sizes = sizes;
      options.pairs = pairs;
      for (const Problem &problem :
           {contraction(4, 2, 1), contraction(1, 3, 2)}) {
        Space space = defaultSpace(problem, deepMachine({3, 2}), options);
        EXPECT_TRUE(verify(space).empty());
        EXPECT_EQ(Points(space).size(), std::to_string(keysOf(space).size()));
      }
    }
}

// The chance of each point is the same: in 200 draws for each of n points, the
// counts' sum of squared errors over the expectation has mean n - 1 and
// variance 2 (n - 1); 6 deviations are allowed.
TEST(Points, DrawsAreUniform) {
  SpaceOptions options;
  options.bypass = false;
  Space space = defaultSpace(contraction(3, 2, 1), deepMachine({2}), options);
  Points points(space);
  std::set<std::string> keys = keysOf(space);
  std::map<std::string, double> seen;
  std::mt19937_64 random = generator(1);
  for (size_t i = 0; i < 200 * keys.size(); ++i)
    ++seen[keyOf(points.draw(random))];
  double sum = 0, n = static_cast<double>(keys.size());
  for (const std::string &key : keys)
    sum += (seen[key] - 200) * (seen[key] - 200) / 200;
  EXPECT_EQ(seen.size(), keys.size());
  EXPECT_LT(sum, n - 1 + 6 * std::sqrt(2 * (n - 1)));
}

// What is found can be written down as a mapping.
TEST(Points, AreMappings_M2_M10) {
  SpaceOptions options;
  std::mt19937_64 random = generator(1);
  for (const std::vector<int64_t> &array :
       {std::vector<int64_t>{14, 12}, {6, 6}, {7}, {1}}) {
    Space space = defaultSpace(convolution({1, 6, 5, 8, 7, 3, 3}),
                               deepMachine(array), options);
    Points points(space);
    for (int i = 0; i < 50; ++i) {
      Schedule point = points.draw(random);
      Result<Binding> bound =
          bind(space.problem, toMapping(point), space.accelerator);
      ASSERT_TRUE(bool(bound)) << bound.errors().front().str();
      EXPECT_EQ(keyOf(bound->schedule), keyOf(point));
    }
  }
}

TEST(Points, DefaultSpaceOfALayerIsCountedExactly) {
  Problem layer = convolution({1, 64, 64, 56, 56, 3, 3});
  SpaceOptions options;
  options.sizes = SizeChoice::Divisors;
  Space space = defaultSpace(layer, deepMachine({14, 12}), options);
  EXPECT_TRUE(verify(space).empty());
  Points points(space);
  EXPECT_GT(points.approximateSize(), 1e12);
  std::mt19937_64 random = generator(1);
  for (int i = 0; i < 10; ++i)
    EXPECT_TRUE(verify(points.draw(random)).empty());
}
