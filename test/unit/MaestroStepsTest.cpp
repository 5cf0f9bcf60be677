//===- MaestroStepsTest.cpp - What steps move -----------------------------===//

#include "maestro/Target/Maestro/Compare/Steps.h"

#include "gtest/gtest.h"

using namespace maestro;
using namespace maestro::dfsl::approx;

/// A product of M x K and K x N, each operand with an index per loop.
static Schedule product(int64_t m, int64_t n, int64_t k,
                        std::vector<ScheduledMap> maps, int64_t units) {
  Schedule schedule;
  schedule.problem.loops = {{"M", m, false}, {"N", n, false}, {"K", k, true}};
  auto at = [](unsigned loop) { return IndexSum{{1, loop}}; };
  schedule.problem.operands = {{"lhs", false, 8, {at(0), at(2)}},
                               {"rhs", false, 8, {at(2), at(1)}},
                               {"output", true, 8, {at(0), at(1)}}};
  schedule.levels = {{units, std::move(maps)}};
  return schedule;
}

/// 5 columns on 2 units, in 3 folds; K in 2 tiles. In the last fold one unit is
/// idle. Per fold K runs through both tiles, so lhs (3 x 4) is read each time.
TEST(MaestroSteps, Folds) {
  Schedule schedule = product(3, 5, 4, {{true, 1, 1}, {false, 2, 2}}, 2);
  int64_t steps = 0, macs = 0, lhs = 0, rhs = 0, filled = 0;
  for (const StepKind &kind : stepsOf(schedule, 0)) {
    steps += kind.times;
    macs += kind.times * kind.macs;
    lhs += kind.times * kind.moved[kInput].read;
    filled += kind.times * kind.moved[kInput].filled;
    rhs += kind.times * kind.moved[kFilter].read;
  }
  EXPECT_EQ(steps, 3 * 2);
  EXPECT_EQ(macs, 3 * 5 * 4);
  EXPECT_EQ(lhs, 3 * 3 * 4);
  EXPECT_EQ(filled, 3 * 4 * 5);
  EXPECT_EQ(rhs, 4 * 5);
}

/// R2. 3 columns on 2 units: the second unit has column 1, then nothing. When
/// M moves on it needs column 1 again, which it has kept.
TEST(MaestroSteps, IdleUnitKeepsOrDrops) {
  Schedule schedule = product(2, 3, 1, {{false, 0, 1}, {true, 1, 1}}, 2);
  auto rhs = [&](Idle idle) {
    int64_t sum = 0;
    for (const StepKind &kind : stepsOf(schedule, 0, idle))
      sum += kind.times * kind.moved[kFilter].read;
    return sum;
  };
  // Columns 0, 1, 2, and 0 again in unit 0; unit 0 has column 2 at the end.
  EXPECT_EQ(rhs(Idle::Keeps), 3 + 2);
  EXPECT_EQ(rhs(Idle::Drops), 3 + 3);
}

/// Windows of 3 along 4 outputs, 2 on a unit: inputs [0,4) and [2,6). Together
/// 6, of which 2 go to both.
TEST(MaestroSteps, UnitHalo) {
  Schedule schedule;
  schedule.problem.loops = {{"OX", 4, false}, {"S", 3, true}};
  schedule.problem.operands = {{"input", false, 8, {IndexSum{{1, 0}, {1, 1}}}},
                               {"output", true, 8, {IndexSum{{1, 0}}}}};
  schedule.levels = {{2, {{true, 0, 2}}}};
  std::vector<StepKind> kinds = stepsOf(schedule, 0);
  ASSERT_EQ(kinds.size(), 1U);
  EXPECT_EQ(kinds[0].moved[0].read, 6);
  EXPECT_EQ(kinds[0].moved[0].filled, 8);
  EXPECT_EQ(kinds[0].moved[1].touched, 4);
}

/// With stride 2 and no filter, every other input is needed.
TEST(MaestroSteps, Stride) {
  Schedule schedule;
  schedule.problem.loops = {{"OX", 4, false}, {"C", 1, true}};
  schedule.problem.operands = {{"input", false, 8, {IndexSum{{2, 0}}}},
                               {"output", true, 8, {IndexSum{{1, 0}}}}};
  schedule.levels = {{1, {{false, 0, 2}}}};
  std::vector<StepKind> kinds = stepsOf(schedule, 0);
  ASSERT_EQ(kinds.size(), 2U);
  EXPECT_EQ(kinds[0].moved[0].read, 2);
  EXPECT_EQ(kinds[1].moved[0].read, 2);
  EXPECT_EQ(writtenByDropping(schedule, 0), 4);
}
