//===- StrategiesTest.cpp - Searches that see points one by one -----------===//

#include "SpaceFixtures.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Search/Points.h"
#include "maestro/Search/Search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
Objective objectiveOf(std::vector<Metric> metrics) {
  Objective objective;
  objective.metrics = std::move(metrics);
  return objective;
}

/// What the exhaustive search should find, the plain way.
std::optional<FoundPoint> plainBest(const Space &space,
                                    const Objective &objective) {
  std::optional<FoundPoint> best;
  Points(space).visit([&](const Schedule &point) {
    Result<Cost> cost = analyze(point);
    if (!cost || !cost->valid() ||
        (objective.limit &&
         valueOf(objective.limit->metric, *cost) > objective.limit->most))
      return true;
    auto values = [&](const Cost &cost) {
      std::vector<double> result;
      result.reserve(objective.metrics.size());
      for (Metric metric : objective.metrics)
        result.push_back(valueOf(metric, cost));
      return result;
    };
    if (!best || values(*cost) < values(best->cost) ||
        (values(*cost) == values(best->cost) &&
         precedes(point, best->schedule)))
      best = {point, *cost};
    return true;
  });
  return best;
}

bool areEqual(const Schedule &a, const Schedule &b) {
  return !precedes(a, b) && !precedes(b, a);
}
} // namespace

TEST(Strategies, ExhaustiveFindsTheBest) {
  Space space = smallSpace();
  for (const Objective &objective :
       {objectiveOf({Metric::Cycles}), objectiveOf({Metric::Energy}),
        objectiveOf({Metric::Edp}),
        objectiveOf({Metric::Cycles, Metric::Energy})}) {
    SearchResult result = exhaustiveSearch()->search(space, objective, {});
    EXPECT_TRUE(result.complete);
    EXPECT_EQ(std::to_string(result.evaluated), Points(space).size());
    EXPECT_LT(result.valid, result.evaluated) << "no point is invalid";
    std::optional<FoundPoint> best = plainBest(space, objective);
    ASSERT_TRUE(result.best && best);
    EXPECT_TRUE(areEqual(result.best->schedule, best->schedule));
    EXPECT_EQ(result.lowerBound,
              valueOf(objective.metrics.front(), best->cost));
  }
}

// 4 MACs on 4 PEs, with ports that take no time: 1 cycle, and none is less.
TEST(Strategies, KnownOptimum) {
  Accelerator target = machine(4);
  target.memories[0].down = target.memories[0].up = kUnlimited;
  Space space = defaultSpace(contraction(4, 1, 1), target, {});
  SearchResult result =
      exhaustiveSearch()->search(space, objectiveOf({Metric::Cycles}), {});
  ASSERT_TRUE(result.best);
  EXPECT_EQ(result.best->cost.cycles, 1);
}

// The second metric decides among equals only; a limit may cost energy.
TEST(Strategies, SecondMetricAndLimit) {
  Space space = smallSpace();
  auto search = [&](const Objective &objective) {
    SearchResult result = exhaustiveSearch()->search(space, objective, {});
    EXPECT_TRUE(result.best);
    return result.best->cost;
  };
  Cost fastest = search(objectiveOf({Metric::Cycles}));
  Cost frugal = search(objectiveOf({Metric::Energy}));
  Cost both = search(objectiveOf({Metric::Cycles, Metric::Energy}));
  EXPECT_EQ(both.cycles, fastest.cycles);
  EXPECT_LE(both.energy.total, fastest.energy.total);
  Objective limited = objectiveOf({Metric::Energy});
  limited.limit = {Metric::Cycles, static_cast<double>(fastest.cycles)};
  Cost atMost = search(limited);
  EXPECT_EQ(atMost.cycles, fastest.cycles);
  EXPECT_EQ(atMost.energy.total, both.energy.total);
  EXPECT_GE(atMost.energy.total, frugal.energy.total);
}

TEST(Strategies, LimitsEndASearch) {
  Space space = smallSpace();
  SearchLimits limits;
  limits.points = 10;
  SearchResult result = exhaustiveSearch()->search(space, {}, limits);
  EXPECT_FALSE(result.complete);
  EXPECT_EQ(result.evaluated, 10u);
  EXPECT_EQ(result.lowerBound, 0);
  SearchLimits interrupted;
  interrupted.goOn = [](const SearchProgress &) { return false; };
  EXPECT_EQ(exhaustiveSearch()->search(space, {}, interrupted).evaluated, 0u);
  SearchLimits expired;
  expired.time = std::chrono::milliseconds(0);
  EXPECT_EQ(randomSearch(1)->search(space, {}, expired).evaluated, 0u);
}

TEST(Strategies, RandomDependsOnItsSeedOnly) {
  Space space = smallSpace();
  SearchLimits limits;
  limits.points = 2000;
  SearchResult first = randomSearch(7)->search(space, {}, limits);
  SearchResult again = randomSearch(7)->search(space, {}, limits);
  ASSERT_TRUE(first.best && again.best);
  EXPECT_FALSE(first.complete);
  EXPECT_TRUE(areEqual(first.best->schedule, again.best->schedule));
  SearchResult best = exhaustiveSearch()->search(space, {}, {});
  EXPECT_GE(valueOf(Metric::Edp, first.best->cost),
            valueOf(Metric::Edp, best.best->cost));
}

// V1: nothing fits a byte.
TEST(Strategies, NoPointIsValid) {
  Accelerator target = smallMachine();
  target.memories[1].capacity = 1;
  target.memories[2].capacity = 1;
  SpaceOptions options;
  options.bypass = false;
  SearchResult result = exhaustiveSearch()->search(
      defaultSpace(contraction(4, 2, 2), target, options), {}, {});
  EXPECT_TRUE(result.complete);
  EXPECT_FALSE(result.best);
  EXPECT_EQ(result.valid, 0u);
  EXPECT_TRUE(std::isinf(result.lowerBound));
}

TEST(Strategies, OrderOfPointsIsTotal) {
  std::vector<Schedule> points;
  Points(defaultSpace(contraction(2, 2, 1), deepMachine({2}), {}))
      .visit([&](const Schedule &point) {
        points.push_back(point);
        return points.size() < 300;
      });
  std::sort(points.begin(), points.end(), precedes);
  for (size_t i = 1; i < points.size(); ++i)
    EXPECT_TRUE(precedes(points[i - 1], points[i]) &&
                !precedes(points[i], points[i - 1]));
}
