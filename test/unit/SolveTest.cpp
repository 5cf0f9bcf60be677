//===- SolveTest.cpp - The best point of several spaces -------------------===//

#include "maestro/Search/Solve.h"
#include "SpaceFixtures.h"
#include "maestro/Search/Points.h"
#include "maestro/Search/Resolve.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
Goal goalOf(std::vector<Metric> metrics) {
  Goal goal;
  goal.metrics = std::move(metrics);
  return goal;
}

/// M over clusters of 1, 2 or 4 of 4 PEs, and K in any tiles: three spaces.
std::vector<Space> threeSpaces() {
  Mapping holes =
      mapping({level({spatial(Size::hole(), Size::hole(), "M")}),
               cluster(1, {temporal(Size::hole(), Size::hole(), "K")})},
              MappingKind::Contraction);
  holes.levels[1].units = Size::hole();
  // V2: latches with room for all.
  Accelerator target = accelerator(4);
  target.pe.macsPerCycle = 32;
  Result<std::vector<Space>> spaces =
      resolve(contraction(4, 2, 4), holes, target, SizeChoice::All);
  EXPECT_TRUE(spaces);
  return spaces ? *spaces : std::vector<Space>();
}
} // namespace

// O4, O5: all points of all spaces were seen, and there is nothing below the
// best.
TEST(Solve, BestOfSeveralSpaces_O3_O4_O5) {
  std::vector<Space> spaces = threeSpaces();
  ASSERT_GT(spaces.size(), 1u);
  Answer answer =
      solve(spaces, goalOf({Metric::Cycles}), *exhaustiveSearch(), {});
  ASSERT_TRUE(answer.best);
  EXPECT_EQ(answer.closing, Closing::Enumerated);
  EXPECT_EQ(answer.points, std::to_string(answer.evaluated));
  EXPECT_EQ(answer.lowerBound, valueOf(Metric::Cycles, answer.best->cost));
  int64_t least = answer.best->cost.cycles;
  for (const Space &space : spaces) {
    Objective objective;
    objective.metrics = {Metric::Cycles};
    SearchResult one = exhaustiveSearch()->search(space, objective, {});
    ASSERT_TRUE(one.best);
    EXPECT_GE(one.best->cost.cycles, least);
  }
}

// O2: no more cycles than 10 % above the least, and no less energy than that
// allows.
TEST(Solve, Within_O2) {
  std::vector<Space> spaces = {smallSpace()};
  Goal goal = goalOf({Metric::Energy});
  Answer frugal = solve(spaces, goal, *exhaustiveSearch(), {});
  Answer fast =
      solve(spaces, goalOf({Metric::Cycles}), *exhaustiveSearch(), {});
  goal.within = Within{Metric::Cycles, 0.1};
  Answer answer = solve(spaces, goal, *exhaustiveSearch(), {});
  ASSERT_TRUE(answer.best && answer.within && frugal.best && fast.best);
  EXPECT_EQ(answer.within->best, fast.best->cost.cycles);
  EXPECT_EQ(answer.within->lowerBound, fast.best->cost.cycles);
  EXPECT_DOUBLE_EQ(answer.within->most, 1.1 * answer.within->best);
  EXPECT_LE(answer.best->cost.cycles, answer.within->most);
  EXPECT_GE(answer.best->cost.energy.total, frugal.best->cost.energy.total);
  EXPECT_EQ(answer.closing, Closing::Enumerated);
  EXPECT_EQ(answer.lowerBound, answer.best->cost.energy.total);
}

TEST(Solve, LimitsLeaveAGap_O3_O4) {
  std::vector<Space> spaces = threeSpaces();
  Goal goal = goalOf({Metric::Cycles});
  SearchLimits limits;
  limits.points = 4;
  Answer answer = solve(spaces, goal, *exhaustiveSearch(), limits);
  EXPECT_EQ(answer.evaluated, 4u);
  EXPECT_EQ(answer.closing, Closing::PointLimit);
  ASSERT_TRUE(answer.best);
  double value = valueOf(Metric::Cycles, answer.best->cost);
  EXPECT_GT(gapOf(value, answer.lowerBound), 0);
  EXPECT_LE(gapOf(value, answer.lowerBound), 1);

  SearchLimits expired;
  expired.time = std::chrono::milliseconds(0);
  EXPECT_EQ(solve(spaces, goal, *exhaustiveSearch(), expired).closing,
            Closing::TimeLimit);
  EXPECT_EQ(solve(spaces, goal, *randomSearch(1), limits).closing,
            Closing::Sampled);
}

// The second of two searches cannot forget what the first one found.
TEST(Solve, InterruptedAfterTheFirstSearch_O2_O4) {
  std::vector<Space> spaces = {smallSpace()};
  Goal goal = goalOf({Metric::Energy});
  goal.within = Within{Metric::Cycles, 0.05};
  uint64_t all = std::stoull(Points(spaces.front()).size());
  SearchLimits limits;
  limits.goOn = [&](const SearchProgress &progress) {
    return progress.evaluated < all;
  };
  Answer answer = solve(spaces, goal, *exhaustiveSearch(), limits);
  EXPECT_EQ(answer.closing, Closing::Interrupted);
  ASSERT_TRUE(answer.best && answer.within);
  EXPECT_EQ(answer.best->cost.cycles, answer.within->best);
  EXPECT_EQ(answer.lowerBound, 0);
}

TEST(Solve, NoSpaces) {
  Answer answer = solve({}, {}, *exhaustiveSearch(), {});
  EXPECT_FALSE(answer.best);
  EXPECT_EQ(answer.points, "0");
  EXPECT_TRUE(isComplete(answer.closing));
  EXPECT_EQ(gapOf(0, 0), 0);
}
