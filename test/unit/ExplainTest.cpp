//===- ExplainTest.cpp - Explanations against enumeration -----------------===//
//
// On random small spaces, with capacities so small that nothing fits, every
// point says which stores are too small for it, and by how much. What is
// explained must be the least of that.
//
//===----------------------------------------------------------------------===//

#include "maestro/Search/Explain.h"
#include "Random/SmallSpaces.h"
#include "SpaceFixtures.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Validity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace maestro;
using namespace maestro::testing;

namespace {
constexpr uint64_t kSeeds = 5000;
constexpr double kMostPoints = 1000;
/// Capacities that each space is given.
constexpr int kAttempts = 10;

/// By memory, and behind them by operand's latch: what a point needs.
using PointNeeds = std::vector<int64_t>;

std::vector<PointNeeds> enumerate(const Space &space) {
  std::vector<PointNeeds> all;
  Evaluator evaluator;
  size_t memories = space.accelerator.memories.size();
  Points(space).visit([&](const Schedule &point) {
    Cost cost;
    EXPECT_TRUE(evaluator.evaluate(point, cost));
    PointNeeds needs(memories + space.problem.operands.size());
    for (size_t m = 1; m < point.memories.size(); ++m)
      needs[point.memories[m].memory] = (cost.memories[m].needBits + 7) / 8;
    for (size_t o = 0; o < cost.latchElements.size(); ++o)
      needs[memories + o] = cost.latchElements[o];
    all.push_back(needs);
    return true;
  });
  return all;
}

std::vector<std::optional<int64_t>> capacitiesOf(const Space &space) {
  std::vector<std::optional<int64_t>> result;
  result.reserve(space.accelerator.memories.size() +
                 space.problem.operands.size());
  for (const Memory &memory : space.accelerator.memories)
    result.push_back(memory.capacity);
  for (unsigned o = 0; o < space.problem.operands.size(); ++o)
    result.emplace_back(latchCapacity(space.problem, space.accelerator.pe, o));
  result.front().reset();
  return result;
}

/// Stores that would have to grow for a point, and bits in all.
std::pair<size_t, int64_t>
growthOf(const PointNeeds &needs, const Space &space,
         const std::vector<std::optional<int64_t>> &capacities) {
  std::pair<size_t, int64_t> growth;
  size_t memories = space.accelerator.memories.size();
  for (size_t i = 0; i < needs.size(); ++i) {
    if (!capacities[i] || needs[i] <= *capacities[i])
      continue;
    int64_t bits = i < memories ? 8 : space.problem.operands[i - memories].bits;
    ++growth.first;
    growth.second += (needs[i] - *capacities[i]) * bits;
  }
  return growth;
}

/// Makes capacities small: of each store between nothing and what the point
/// that needs most of it needs.
void shrink(Random &random, const std::vector<PointNeeds> &all, Space &space) {
  size_t memories = space.accelerator.memories.size();
  for (size_t i = 1; i < all.front().size(); ++i) {
    int64_t least = all.front()[i], most = least;
    for (const PointNeeds &needs : all) {
      least = std::min(least, needs[i]);
      most = std::max(most, needs[i]);
    }
    int64_t capacity = random.between(random.chance(60) ? least : 0, most);
    if (i < memories)
      space.accelerator.memories[i].capacity = std::max<int64_t>(1, capacity);
    else if (random.chance(50))
      space.accelerator.pe.latches.emplace_back(
          space.problem.operands[i - memories].name, capacity);
  }
}

size_t placeOf(const Store &store, const Space &space) {
  return store.isLatch ? space.accelerator.memories.size() + store.index
                       : store.index;
}

/// True if no point was valid.
bool testExplanation(const Space &space, const std::vector<PointNeeds> &all) {
  auto capacities = capacitiesOf(space);
  std::pair<size_t, int64_t> least = growthOf(all.front(), space, capacities);
  for (const PointNeeds &needs : all)
    least = std::min(least, growthOf(needs, space, capacities));
  if (least.first == 0)
    return false;
  Explanation explanation = explain({space});

  std::map<size_t, int64_t> tooSmall, expected;
  for (const StoreNeed &need : explanation.tooSmall)
    tooSmall[placeOf(need.store, space)] = need.least;
  for (size_t i = 0; i < capacities.size(); ++i) {
    auto smallest = std::min_element(
        all.begin(), all.end(),
        [&](const PointNeeds &a, const PointNeeds &b) { return a[i] < b[i]; });
    if (capacities[i] && (*smallest)[i] > *capacities[i])
      expected[i] = (*smallest)[i];
  }
  EXPECT_EQ(tooSmall, expected);

  // With the change a point is valid; as the growth is the least, none is with
  // less.
  EXPECT_EQ(explanation.change.size(), least.first);
  PointNeeds grown(capacities.size());
  for (const StoreGrowth &growth : explanation.change) {
    size_t place = placeOf(growth.store, space);
    grown[place] = growth.capacity;
    capacities[place] = growth.capacity;
  }
  EXPECT_EQ(growthOf(grown, space, capacitiesOf(space)), least);
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const PointNeeds &needs) {
    return growthOf(needs, space, capacities).first == 0;
  }));
  return true;
}
} // namespace

TEST(Explain, IsTheLeastOfAllPoints) {
  unsigned tested = 0;
  onSmallSpaces(0, kSeeds, kMostPoints, [&](const Space &space, uint64_t seed) {
    // Other numbers than those that the space is made of.
    Random random(kSeeds + seed);
    std::vector<PointNeeds> all = enumerate(space);
    for (int i = 0; i < kAttempts; ++i) {
      Space smaller = space;
      shrink(random, all, smaller);
      tested += testExplanation(smaller, all) ? 1 : 0;
    }
  });
  EXPECT_GT(tested, 1000U);
}

/// O[4][2] += W[4][2] I[2][2] in elements of one byte. A buffer that must keep
/// all three, and nothing twice, needs a byte of each.
TEST(Explain, NamesPartsAndChange) {
  Accelerator accelerator = fixtures::smallMachine();
  accelerator.memories[1].capacity = 2;
  accelerator.memories[1].doubleBuffered = false;
  accelerator.memories[2].capacity.reset();
  SpaceOptions options;
  options.bypass = false;
  Space space =
      defaultSpace(fixtures::contraction(4, 2, 2), accelerator, options);
  Explanation explanation = explain({space});
  ASSERT_EQ(explanation.tooSmall.size(), 1U);
  EXPECT_EQ(
      toString(explanation.tooSmall.front(), space.problem, accelerator),
      "memory Buffer: needs at least 3 bytes (lhs: 1, rhs: 1, output: 1), "
      "has 2 [V1]");
  ASSERT_EQ(explanation.change.size(), 1U);
  EXPECT_EQ(toString(explanation.change.front(), space.problem, accelerator),
            "memory Buffer with 3 bytes instead of 2");
}
