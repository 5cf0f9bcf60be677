//===- BindMemoriesTest.cpp - Rules M10 and R1 in bind() ------------------===//

#include "ModelFixtures.h"

#include "maestro/Model/Schedule.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// Where the memories of the target stand, or what is wrong.
Strings memories(const Problem &problem, const Mapping &mapping,
                 const Accelerator &target) {
  Result<Binding> result = bind(problem, mapping, target);
  if (!result)
    return print(result.errors());
  // What bind() makes satisfies what schedules from elsewhere must.
  EXPECT_EQ(print(verify(result->schedule)), Strings());
  return printMemories(result->schedule);
}

Strings memories(const Mapping &mapping, const Accelerator &target) {
  return memories(convolution(), mapping, target);
}

/// Three levels: 4, 4 x 2 and 4 x 2 x 2 units in all on 16 PEs.
Mapping threeLevels(std::vector<std::vector<Keep>> keeps) {
  keeps.resize(3);
  return mapping({level({temporal(2, 2, "C"), spatial(1, 1, "K")}, keeps[0]),
                  cluster(2, {temporal(1, 1, "C")}, keeps[1]),
                  cluster(2, {spatial(1, 1, "OX")}, keeps[2])});
}

/// Three levels of 16, 16 and 16 units in all.
Mapping unevenLevels(std::vector<std::vector<Keep>> keeps) {
  keeps.resize(3);
  return mapping({level({spatial(1, 1, "K")}, keeps[0]),
                  cluster(1, {temporal(2, 2, "C")}, keeps[1]),
                  cluster(1, {temporal(1, 1, "OX")}, keeps[2])});
}
} // namespace

//===----------------------------------------------------------------------===//
// Memories that no keep names
//===----------------------------------------------------------------------===//

TEST(BindMemories, M10_oneInstancePerPEIsBoundToTheLastLevel) {
  EXPECT_EQ(memories(threeLevels({}), accelerator(16, {memory("L1", 16)})),
            Strings({"L1 at 2: input 2, filter 2, output 2"}));
}

TEST(BindMemories, M10_oneInstanceInAllGetsAnImplicitOutermostLevel) {
  // Level 0 of the mapping has 4 units and one instance cannot serve them:
  // L2 is given the whole layer, and the mapping's levels move inwards.
  Result<Binding> result =
      bind(convolution(), threeLevels({}),
           accelerator(16, {memory("L2", 1), memory("L1", 16)}));
  ASSERT_TRUE(result);
  EXPECT_EQ(printLevels(result->schedule),
            Strings({"1:", "4: temporal C 2, spatial K 1", "2: temporal C 1",
                     "2: spatial OX 1"}));
  EXPECT_EQ(printMemories(result->schedule),
            Strings({"L2 at 0: input 0, filter 0, output 0",
                     "L1 at 3: input 3, filter 3, output 3"}));
  EXPECT_EQ(print(verify(result->schedule)), Strings());
}

TEST(BindMemories, M10_severalOfOneInstanceGetOneLevelEach) {
  EXPECT_EQ(memories(threeLevels({}),
                     accelerator(16, {memory("L3", 1), memory("L2", 1),
                                      memory("L1", 16)})),
            Strings({"L3 at 0: input 0, filter 0, output 0",
                     "L2 at 1: input 1, filter 1, output 1",
                     "L1 at 4: input 4, filter 4, output 4"}));
}

TEST(BindMemories, M10_instancesBetweenGoToTheInnermostLevelWithAsManyUnits) {
  // 4, 8 and 16 units in all: 8 and 9 instances reach level 1, 7 only level 0.
  EXPECT_EQ(memories(threeLevels({}), accelerator(16, {memory("L2", 8)})),
            Strings({"L2 at 1: input 1, filter 1, output 1"}));
  EXPECT_EQ(memories(threeLevels({}), accelerator(16, {memory("L2", 9)})),
            Strings({"L2 at 1: input 1, filter 1, output 1"}));
  EXPECT_EQ(memories(threeLevels({}), accelerator(16, {memory("L2", 7)})),
            Strings({"L2 at 0: input 0, filter 0, output 0"}));
}

TEST(BindMemories, M10_rejectsMemoriesWithoutALevel) {
  EXPECT_EQ(memories(threeLevels({}), accelerator(16, {memory("L2", 3)})),
            Strings({"mapping: every level has more units in all than memory "
                     "L2 has instances: 4, 8, 16 > 3; larger clusters leave "
                     "fewer units outside them [M10]"}));
}

TEST(BindMemories, M10_implicitLevelsBelongToTheirMemory) {
  // L3's level of one unit is no place for L2.
  EXPECT_EQ(memories(threeLevels({}),
                     accelerator(16, {memory("L3", 1), memory("L2", 3)})),
            Strings({"mapping: every level has more units in all than memory "
                     "L2 has instances: 4, 8, 16 > 3; larger clusters leave "
                     "fewer units outside them [M10]"}));
}

TEST(BindMemories, M10_withOnePETheInnermostHolderIsInThePE) {
  // Every memory has one instance per PE and one in all. Nothing inside holds
  // what I, F and O hold, so they are in the PE; L2 is outside them.
  Mapping single = mapping({level({temporal(1, 1, "K")})});
  EXPECT_EQ(memories(single,
                     accelerator(1, {memory("L2", 1), memory("I", 1, {"input"}),
                                     memory("F", 1, {"filter"}),
                                     memory("O", 1, {"output"})})),
            Strings({"L2 at 0: input 0, filter 0, output 0", "I at 1: input 1",
                     "F at 1: filter 1", "O at 1: output 1"}));
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

TEST(BindMemories, R1_operandsThatAMemoryDoesNotListBypassIt) {
  EXPECT_EQ(memories(threeLevels({}),
                     accelerator(16, {memory("L2", 1, {"out0", "input", "rhs"}),
                                      memory("L1", 16, {"filter"})})),
            Strings({"L2 at 0: input 0, output 0", "L1 at 3: filter 3"}));
}

TEST(BindMemories, R1_aMemoryWithNothingOfThisOpStaysWithoutALevel) {
  // A pooling has no filter: F holds nothing and gets no implicit level.
  Result<Binding> result =
      bind(pooling(4, 2, 2), mapping({level({temporal(1, 1, "C")})}),
           accelerator(16, {memory("F", 1, {"filter"}), memory("L1", 16)}));
  ASSERT_TRUE(result);
  EXPECT_EQ(printLevels(result->schedule), Strings({"16: temporal C 1"}));
  EXPECT_EQ(printMemories(result->schedule),
            Strings({"F at 0:", "L1 at 0: input 0, output 0"}));
  EXPECT_EQ(print(verify(result->schedule)), Strings());
}

//===----------------------------------------------------------------------===//
// keep
//===----------------------------------------------------------------------===//

TEST(BindMemories, M10_keepBindsAMemoryToItsLevel) {
  EXPECT_EQ(memories(threeLevels({{}, {{"L2", {}}}, {}}),
                     accelerator(16, {memory("L2", 8), memory("L1", 16)})),
            Strings({"L2 at 1: input 1, filter 1, output 1",
                     "L1 at 2: input 2, filter 2, output 2"}));
}

TEST(BindMemories, M10_keepReplacesTheImplicitLevel) {
  Mapping kept = mapping({level({temporal(2, 2, "C")}, {{"L2", {}}}),
                          cluster(16, {spatial(1, 1, "K")})});
  EXPECT_EQ(
      memories(kept, accelerator(16, {memory("L2", 1), memory("L1", 16)})),
      Strings({"L2 at 0: input 0, filter 0, output 0",
               "L1 at 1: input 1, filter 1, output 1"}));
}

TEST(BindMemories, M10_operandsThatNoKeepNamesBypass) {
  EXPECT_EQ(memories(threeLevels({{}, {{"L2", {"output", "in0"}}}, {}}),
                     accelerator(16, {memory("L2", 8)})),
            Strings({"L2 at 1: input 1, output 1"}));
}

TEST(BindMemories, M10_severalKeepsKeepUnevenly) {
  // Levels 1 and 2 have one unit each, so all three have the same instances.
  // The memory's own level is the outermost of them.
  EXPECT_EQ(memories(unevenLevels({{{"L1", {"filter"}}},
                                   {{"L1", {"input"}}},
                                   {{"L1", {"output"}}}}),
                     accelerator(16, {memory("L1", 16)})),
            Strings({"L1 at 0: input 1, filter 0, output 2"}));
  EXPECT_EQ(
      memories(unevenLevels({{}, {{"L1", {"input"}}, {"L1", {"output"}}}, {}}),
               accelerator(16, {memory("L1", 16)})),
      Strings({"L1 at 1: input 1, output 1"}));
}

TEST(BindMemories, R1_rejectsUnevenKeepingAcrossUnits) {
  EXPECT_EQ(
      memories(threeLevels({{{"L1", {"filter"}}}, {{"L1", {"input"}}}, {}}),
               accelerator(16, {memory("L1", 16)})),
      Strings({"keep 1.0: memory L1 keeps filter at level 0 with 4 "
               "units in all and input at level 1 with 8: the levels "
               "between must have 1 unit each [R1]"}));
}

TEST(BindMemories, M10_rejectsLevelsWithMoreUnitsThanInstances) {
  EXPECT_EQ(memories(threeLevels({{}, {}, {{"L2", {}}}}),
                     accelerator(16, {memory("L2", 8)})),
            Strings({"keep 2.0: level 2 has more units in all than memory L2 "
                     "has instances: 16 > 8; keep it at a level with at most "
                     "8 [M10]"}));
}

// Not even where the level has more units than the memory has instances.
TEST(BindMemories, M10_aKeepOfNothingLeavesTheMemoryEmpty) {
  Strings kept = memories(threeLevels({{{"L2", {}, true}}}),
                          accelerator(16, {memory("L2", 1)}));
  EXPECT_EQ(kept, Strings({"L2 at 0:"}));
}

TEST(BindMemories, M10_rejectsUnknownMemoriesAndTheOutermost) {
  EXPECT_EQ(memories(threeLevels({{{"L7", {}}, {"DRAM", {"input"}}}}),
                     accelerator(16, {memory("L2", 8), memory("L1", 16)})),
            Strings({"keep 0.0: unknown memory: L7; inside DRAM the "
                     "accelerator has L2, L1 [M10]",
                     "keep 0.1: the outermost memory holds everything and is "
                     "bound to no level: DRAM; inside DRAM the accelerator "
                     "has L2, L1 [M10]"}));
  EXPECT_EQ(memories(threeLevels({{{"L2", {}}}}), accelerator(16)),
            Strings({"keep 0.0: unknown memory: L2; inside DRAM the "
                     "accelerator has no memory [M10]"}));
}

TEST(BindMemories, M10_rejectsOperandsThatTheMemoryDoesNotHold) {
  EXPECT_EQ(memories(threeLevels({{{"L2", {"filter", "input", "weight"}}}}),
                     accelerator(16, {memory("L2", 8, {"input", "output"})})),
            Strings({"keep 0.0: memory L2 does not hold filter; of this op's "
                     "operands it holds input, output [M10]",
                     "keep 0.0: unknown operand: weight; this convolution has "
                     "input, filter, output [M10]"}));
}

TEST(BindMemories, M10_rejectsAnOperandKeptTwice) {
  EXPECT_EQ(memories(unevenLevels({{{"L1", {}}}, {{"L1", {"filter"}}}, {}}),
                     accelerator(16, {memory("L1", 16)})),
            Strings({"keep 1.0: memory L1 keeps filter twice, at levels 0 and "
                     "1: name each operand in one keep [M10]"}));
}

TEST(BindMemories, M11_keepingAnOperandThatTheOpLacksIsVoid) {
  Problem problem = pooling(4, 2, 2);
  Mapping kept =
      mapping({level({temporal(1, 1, "C")}, {{"L1", {"filter", "input"}}})});
  Result<Binding> result =
      bind(problem, kept, accelerator(16, {memory("L1", 16)}));
  ASSERT_TRUE(result);
  EXPECT_EQ(printMemories(result->schedule), Strings({"L1 at 0: input 0"}));
  EXPECT_EQ(print(result->remarks),
            Strings({"keep 0.0: this pooling has no filter: there is nothing "
                     "to keep [M11]"}));
}

//===----------------------------------------------------------------------===//
// Chains
//===----------------------------------------------------------------------===//

TEST(BindMemories, R1_rejectsTwoMemoriesOfAnOperandAtOneLevel) {
  // One register file per PE inside another: both would be at the last level.
  EXPECT_EQ(memories(threeLevels({}),
                     accelerator(
                         16, {memory("L1", 16), memory("L0", 16, {"output"})})),
            Strings({"mapping: memory L0 keeps output at level 2, memory L1 "
                     "outside it at level 2: levels must increase inwards; "
                     "add a keep that separates them [R1]"}));
}

TEST(BindMemories, R1_rejectsMemoriesInTheWrongOrder) {
  EXPECT_EQ(
      memories(unevenLevels(
                   {{{"L0", {"input"}}}, {{"L1", {"input", "filter"}}}, {}}),
               accelerator(16, {memory("L1", 16), memory("L0", 16)})),
      Strings({"keep 0.0: memory L0 keeps input at level 0, memory L1 "
               "outside it at level 1: levels must increase inwards; "
               "add a keep that separates them [R1]"}));
  // An implicit level is outside every level that a keep can name.
  Mapping kept = mapping({level({temporal(2, 2, "C")}, {{"L3", {}}}),
                          cluster(16, {spatial(1, 1, "K")})});
  EXPECT_EQ(memories(kept, accelerator(16, {memory("L3", 1),
                                            memory("L2", 1, {"filter"})})),
            Strings({"keep 0.0: memory L2 keeps filter at an implicit level "
                     "outside the mapping, memory L3 outside it at level 0: "
                     "levels must increase inwards; add a keep that separates "
                     "them [R1]"}));
}

TEST(BindMemories, R1_operandsOfDifferentMemoriesDoNotMeet) {
  // Two memories at one level, each with its own operands.
  EXPECT_EQ(
      memories(threeLevels({}), accelerator(16, {memory("F", 16, {"filter"}),
                                                 memory("O", 16, {"output"})})),
      Strings({"F at 2: filter 2", "O at 2: output 2"}));
}
