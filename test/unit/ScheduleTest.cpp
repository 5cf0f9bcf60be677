//===- ScheduleTest.cpp - What a schedule must satisfy --------------------===//

#include "ModelFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
Strings wrong(const Schedule &schedule) { return print(verify(schedule)); }

/// A right one to spoil: 2, 4 and 4 units in all on 4 PEs; L2 in each unit of
/// level 0, L1 in each PE with its input at level 1.
Schedule schedule() {
  Schedule result;
  result.problem = convolution();
  result.accelerator =
      accelerator(4, {memory("L2", 2), memory("L1", 4, {"input", "filter"})});
  result.levels = {{2, {{true, 1, 1}, {false, 2, 4}}},
                   {2, {{true, 2, 1}}},
                   {1, {{false, 4, 1}}}};
  result.memories = {{0, 0, {{0, 0}, {1, 0}, {2, 0}}},
                     {1, 0, {{0, 0}, {1, 0}, {2, 0}}},
                     {2, 2, {{0, 1}, {1, 2}}}};
  return result;
}
} // namespace

TEST(Schedule, acceptsWhatIsRight) { EXPECT_EQ(wrong(schedule()), Strings()); }

TEST(Schedule, P1_checksProblemAndAccelerator) {
  Schedule it = schedule();
  it.problem.loops[0].extent = 0;
  it.accelerator.clock = -1;
  EXPECT_EQ(wrong(it),
            Strings({"problem: extent of loop N must be at least 1: 0 [P1]",
                     "accelerator: clock must be a finite number of MHz "
                     "greater than 0: -1 [E1]"}));
}

TEST(Schedule, M1_hasAtLeastOneLevelAndNotTooMany) {
  Schedule it = schedule();
  it.levels.clear();
  EXPECT_EQ(wrong(it),
            Strings({"mapping: a schedule has 1 to 16 levels: 0 [M1]"}));
  it.levels.resize(17);
  EXPECT_EQ(wrong(it),
            Strings({"mapping: a schedule has 1 to 16 levels: 17 [M1]"}));
}

TEST(Schedule, M2_unitsFitThePEs) {
  Schedule it = schedule();
  it.levels[2].units = 2;
  EXPECT_EQ(wrong(it), Strings({"mapping: levels 0 to 2 need more PEs than "
                                "the 4 there are [M2]"}));
  // 2 x 2^62 = 2^63 does not fit.
  it.levels[1].units = int64_t(1) << 62;
  EXPECT_EQ(wrong(it), Strings({"mapping: levels 0 to 1 need more PEs than "
                                "the 4 there are [M2]"}));
  it.levels[1].units = 0;
  EXPECT_EQ(wrong(it), Strings({"mapping: units of level 1 must be at least "
                                "1: 0 [M2]"}));
}

TEST(Schedule, M3_sizesAreAtLeastOne) {
  Schedule it = schedule();
  it.levels[0].maps[1].size = 0;
  EXPECT_EQ(wrong(it), Strings({"mapping: size of loop C at level 0 must be "
                                "at least 1: 0 [M3]"}));
}

TEST(Schedule, M6_oneDirectivePerLoopAndOneSpatial) {
  Schedule it = schedule();
  it.levels[0].maps[1] = {true, 1, 2};
  EXPECT_EQ(wrong(it),
            Strings({"mapping: loop K has two directives at level 0 [M6]",
                     "mapping: level 0 has at most 1 spatial directive: 2 "
                     "[M6]"}));
}

TEST(Schedule, M11_loopsAreLoopsOfTheProblem) {
  Schedule it = schedule();
  it.levels[2].maps[0].loop = 7;
  EXPECT_EQ(wrong(it), Strings({"mapping: level 2 names loop 7 of 7 [M11]"}));
}

TEST(Schedule, R1_memoriesAreThoseOfTheAccelerator) {
  Schedule it = schedule();
  it.memories.pop_back();
  EXPECT_EQ(wrong(it), Strings({"mapping: a schedule has the 3 memories of "
                                "its accelerator in their order: 2 [R1]"}));
  it = schedule();
  std::swap(it.memories[1], it.memories[2]);
  EXPECT_EQ(wrong(it), Strings({"mapping: a schedule has the 3 memories of "
                                "its accelerator in their order: 3 [R1]"}));
}

TEST(Schedule, R1_theOutermostHoldsEverything) {
  Schedule it = schedule();
  it.memories[0].holds.pop_back();
  EXPECT_EQ(wrong(it), Strings({"mapping: the outermost memory holds all 3 "
                                "operands: 2 [R1]"}));
}

TEST(Schedule, R1_operandsAreNamedOnceAndInOrder) {
  Schedule it = schedule();
  std::swap(it.memories[1].holds[0], it.memories[1].holds[1]);
  EXPECT_EQ(wrong(it), Strings({"mapping: memory L2 names its operands once "
                                "and in order: 0 after 1 [R1]"}));
  it = schedule();
  it.memories[1].holds[2].operand = 3;
  EXPECT_EQ(wrong(it),
            Strings({"mapping: memory L2 holds operand 3 of 3 [R1]"}));
}

TEST(Schedule, R1_levelsIncreaseInwards) {
  Schedule it = schedule();
  it.accelerator.memories[1].instances = 4;
  it.memories[1].level = 1;
  it.memories[1].holds = {{0, 1}, {1, 1}, {2, 2}};
  EXPECT_EQ(wrong(it), Strings({"mapping: memory L1 keeps input at level 1, "
                                "memory L2 outside it at level 1: levels must "
                                "increase inwards [R1]"}));
}

TEST(Schedule, R1_unevenKeepingCrossesOnlyLevelsOfOneUnit) {
  // Level 1 has 2 units, so levels 0 and 2 are not the same instance.
  Schedule it = schedule();
  it.memories[1].holds = {};
  it.memories[2].holds[0].level = 0;
  EXPECT_EQ(wrong(it),
            Strings({"mapping: memory L1 is bound to level 2 with 4 units in "
                     "all and keeps operand 0 at level 0 with 2: the levels "
                     "between must have 1 unit each [R1]"}));
}

TEST(Schedule, M10_levelsExist) {
  Schedule it = schedule();
  it.memories[2].holds[1].level = 3;
  EXPECT_EQ(wrong(it),
            Strings({"mapping: memory L1 is bound to level 3 of 3 [M10]"}));
}

TEST(Schedule, M10_everyUnitHasAnInstance) {
  Schedule it = schedule();
  it.accelerator.memories[2].instances = 3;
  EXPECT_EQ(wrong(it), Strings({"mapping: level 2 has 4 units in all, memory "
                                "L1 only 3 instances [M10]"}));
}
