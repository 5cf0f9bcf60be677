//===- SimulatorTest.cpp - Steps, limits and what follows from counts -----===//

#include "SimulatorFixtures.h"

using namespace maestro;
using namespace maestro::testing;

//===----------------------------------------------------------------------===//
// The worked example of the cost model
//===----------------------------------------------------------------------===//

/// K=4 C=6 OY=5 OX=5 R=3 S=3 on 8 PEs: K over 2 clusters, C over the 4 PEs of
/// each.
static Scheduled workedExample() {
  Problem problem;
  problem.kind = OpKind::Convolution;
  problem.loops = {{"K", 4, false},  {"C", 6, true}, {"OY", 5, false},
                   {"OX", 5, false}, {"R", 3, true}, {"S", 3, true}};
  problem.operands = {
      {"input", false, 8, {{{1, 1}}, {{1, 2}, {1, 4}}, {{1, 3}, {1, 5}}}},
      {"filter", false, 8, {{{1, 0}}, {{1, 1}}, {{1, 4}}, {{1, 5}}}},
      {"output", true, 8, {{{1, 0}}, {{1, 2}}, {{1, 3}}}}};
  Scheduled example(problem);
  example
      .level(2, {spatial(0, 1), temporal(1, 4), temporal(2, 1), temporal(3, 1)})
      .level(4, {spatial(1, 1)})
      .memory(1);
  example.hardware(0).down = example.hardware(0).up = 8;
  example.hardware(0).latency = 2;
  return example;
}

TEST(SimulatorTest, WorkedExample) {
  // Steps: 2 folds of K x 2 tiles of C (4 and 2) x 5 x 5 = 100.
  // Per PE at a step: one k, one c, one output, 3 x 3 taps: 9 MACs, 9 input, 9
  // filter and 1 output elements = 19 bytes, all of which change: need 38.
  // macs = 4 x 6 x 5 x 5 x 3 x 3. The filter is loaded once: 4 x 6 x 9 = 216.
  Cost cost = workedExample().run();
  EXPECT_EQ(cost.macs, 5400);
  ASSERT_EQ(cost.boundaries.size(), 1U);
  EXPECT_EQ(cost.boundaries[0].level, 1U);
  EXPECT_EQ(cost.boundaries[0].steps, 100);
  PairTraffic input = pairOf(cost, 0, 0, 1);
  EXPECT_EQ(input.fills, 2520);
  EXPECT_EQ(input.parentReads, 1260);
  PairTraffic filter = pairOf(cost, 1, 0, 1);
  EXPECT_EQ(filter.fills, 216);
  EXPECT_EQ(filter.parentReads, 216);
  PairTraffic result = pairOf(cost, 2, 0, 1);
  EXPECT_EQ(result.drains, 600);
  EXPECT_EQ(result.parentWrites, 200);
  EXPECT_EQ(result.psumReads, 100);
  EXPECT_EQ(result.accumulateReads, 0);
  EXPECT_EQ(cost.cycles, 924);
  EXPECT_EQ(cost.computeCycles, 100 * 9);
  EXPECT_EQ(cost.memories[1].footprintBits, 19 * 8);
  EXPECT_EQ(cost.memories[1].needBits, 38 * 8);
}

//===----------------------------------------------------------------------===//
// S1 to S3: steps
//===----------------------------------------------------------------------===//

TEST(SimulatorTest, S1_SpatialTilesFoldOntoUnits) {
  // 5 tiles of M on 2 units are ceil(5 / 2) = 3 folds of 1 MAC per unit; in the
  // last one unit 1 is idle. Each m is loaded once; each unit loads the one
  // element of rhs.
  Cost cost = Scheduled(product(5, 1, 1)).level(2, {spatial(M, 1)}).run();
  EXPECT_EQ(cost.boundaries[0].steps, 3);
  EXPECT_EQ(cost.computeCycles, 3);
  EXPECT_EQ(pairOf(cost, lhs).fills, 5);
  EXPECT_EQ(pairOf(cost, rhs).fills, 2);
}

TEST(SimulatorTest, S1_WithoutSpatialDirectiveOneUnitWorks) {
  // Unit 0 does all 5 MACs in one step; unit 1 loads nothing.
  Cost cost = Scheduled(product(5, 1, 1)).level(2).run();
  EXPECT_EQ(cost.boundaries[0].steps, 1);
  EXPECT_EQ(cost.computeCycles, 5);
  EXPECT_EQ(pairOf(cost, rhs).fills, 1);
}

TEST(SimulatorTest, S2_UnitsWithSmallerTilesAreIdleAtTheEnd) {
  // M=5 in tiles of 3 and 2; each unit goes through its own one by one. Unit 1
  // has nothing at the third step, which exists because unit 0 has.
  Cost cost = Scheduled(product(5, 1, 1))
                  .level(2, {spatial(M, 3)})
                  .level(1, {temporal(M, 1)})
                  .run();
  EXPECT_EQ(cost.boundaries[0].steps, 3);
  EXPECT_EQ(cost.computeCycles, 3);
  EXPECT_EQ(pairOf(cost, output).drains, 5);
}

TEST(SimulatorTest, S2_StepsOfAnInnerLevelDependOnTheTileOutside) {
  // M=5 in tiles of 3 and 2, each cut into tiles of 2: 2 steps (2, 1) inside
  // the first and 1 step (2) inside the second.
  Cost cost = Scheduled(product(5, 1, 1))
                  .level(1, {temporal(M, 3)})
                  .level(1, {temporal(M, 2)})
                  .memory(0)
                  .run();
  ASSERT_EQ(cost.boundaries.size(), 2U);
  EXPECT_EQ(cost.boundaries[0].steps, 2);
  EXPECT_EQ(cost.boundaries[1].steps, 3);
}

TEST(SimulatorTest, S3_EveryMacIsDoneOnce) {
  // One PE does one MAC per cycle, whatever the tiles: 5 x 4 x 7 cycles.
  Cost cost = Scheduled(product(5, 4, 7))
                  .level(1, {temporal(K, 2), temporal(M, 3), temporal(N, 3)})
                  .level(1, {temporal(N, 2), temporal(M, 1)})
                  .run();
  EXPECT_EQ(cost.macs, 140);
  EXPECT_EQ(cost.computeCycles, 140);
}

//===----------------------------------------------------------------------===//
// R7, E1: bits and energy
//===----------------------------------------------------------------------===//

/// M=2 N=1 K=1, one m after the other, all in a memory of the one PE: 2 MACs;
/// fills 2 (lhs) + 1 (rhs), drains 2.
static Scheduled twoProducts() {
  Scheduled schedule(product(2, 1, 1));
  schedule.level(1, {temporal(M, 1)}).memory(0);
  return schedule;
}

TEST(SimulatorTest, R7_ThePesMemoryServesEveryMac) {
  // M1 reads 2 x (lhs + rhs + accumulator) for the MACs and 2 drains: 8 bytes;
  // it writes 2 accumulators and 3 fills: 5 bytes. M0 reads 3, writes 2.
  Cost cost = twoProducts().run();
  EXPECT_EQ(cost.memories[1].readBits, 64);
  EXPECT_EQ(cost.memories[1].writtenBits, 40);
  EXPECT_EQ(cost.memories[0].readBits, 24);
  EXPECT_EQ(cost.memories[0].writtenBits, 16);
}

TEST(SimulatorTest, R7_LatchesAreNotCounted) {
  // The same without the memory: only M0 is read and written.
  Cost cost = Scheduled(product(2, 1, 1)).level(1, {temporal(M, 1)}).run();
  ASSERT_EQ(cost.memories.size(), 1U);
  EXPECT_EQ(cost.memories[0].readBits, 24);
  EXPECT_EQ(cost.memories[0].writtenBits, 16);
}

TEST(SimulatorTest, E1_EnergyByComponent) {
  // Bytes as in R7_ThePesMemoryServesEveryMac. The network of M0 carries 3
  // fills and 2 drains, that of M1 nothing. Cycles: 1 + (1 + 1) + 1 = 4, as
  // every transfer takes one; 4 cycles at 500 MHz are 8 ns, at 4 mW 32 pJ.
  Scheduled schedule = twoProducts();
  schedule.schedule.accelerator.clock = 500;
  schedule.pe().macEnergy = 1;
  schedule.pe().leakage = 4;
  schedule.hardware(0).readEnergy = 10;
  schedule.hardware(0).writeEnergy = 20;
  schedule.hardware(0).network.energy = 0.5;
  schedule.hardware(1).readEnergy = 2;
  schedule.hardware(1).writeEnergy = 3;
  schedule.hardware(1).network.energy = 1000;
  Cost cost = schedule.run();
  EXPECT_EQ(cost.cycles, 4);
  EXPECT_EQ(cost.energy.pe, 2);
  EXPECT_EQ(cost.energy.memories[0], 3 * 10 + 2 * 20);
  EXPECT_EQ(cost.energy.memories[1], 8 * 2 + 5 * 3);
  EXPECT_EQ(cost.energy.networks[0], 2.5);
  EXPECT_EQ(cost.energy.networks[1], 0);
  EXPECT_EQ(cost.energy.leakage, 32);
  EXPECT_EQ(cost.energy.total, 2 + 70 + 31 + 2.5 + 0 + 32);
}

//===----------------------------------------------------------------------===//
// V1, V2: validity
//===----------------------------------------------------------------------===//

/// M=2 N=1 K=3 in steps of one m: 3 bytes of lhs and 1 of output, which change,
/// and 3 of rhs, which do not.
static Scheduled buffered(bool twice, int64_t capacity) {
  Scheduled schedule(product(2, 1, 3));
  schedule.level(1, {temporal(M, 1)}).memory(0);
  schedule.hardware(1).doubleBuffered = twice;
  schedule.hardware(1).capacity = capacity;
  return schedule;
}

TEST(SimulatorTest, V1_WhatChangesIsThereTwice) {
  // 2 x 3 + 3 + 2 x 1 = 11 bytes.
  Cost fits = buffered(true, 11).run(), fails = buffered(true, 10).run();
  EXPECT_EQ(fits.memories[1].footprintBits, 7 * 8);
  EXPECT_EQ(fits.memories[1].needBits, 11 * 8);
  EXPECT_FALSE(fits.memories[1].overflows);
  EXPECT_TRUE(fits.valid());
  EXPECT_TRUE(fails.memories[1].overflows);
  EXPECT_FALSE(fails.valid());
  EXPECT_EQ(fails.cycles, fits.cycles); // An invalid mapping is costed too.
}

TEST(SimulatorTest, V1_SingleBuffersHoldOneFootprint) {
  EXPECT_EQ(buffered(false, 7).run().memories[1].needBits, 7 * 8);
  EXPECT_TRUE(buffered(false, 7).run().valid());
  EXPECT_FALSE(buffered(false, 6).run().valid());
}

TEST(SimulatorTest, V1_NeedIsComparedInBits) {
  // Three elements of 4 bits that never change: 12 bits do not fit 1 byte.
  Scheduled schedule(product(1, 1, 1, 4));
  schedule.level(1).memory(0);
  schedule.hardware(1).capacity = 1;
  EXPECT_EQ(schedule.run().memories[1].needBits, 12);
  EXPECT_FALSE(schedule.run().valid());
  schedule.hardware(1).capacity = 2;
  EXPECT_TRUE(schedule.run().valid());
}

TEST(SimulatorTest, V1_EachOperandAtItsOwnLevel) {
  // lhs is kept for all of M=4, K=3 (12 bytes, never changes); rhs (3) and
  // output (1) for one m: 12 + 3 + 2 x 1.
  Cost cost = Scheduled(product(4, 1, 3))
                  .level(1)
                  .level(1, {temporal(M, 1)})
                  .memory({{lhs, 0}, {rhs, 1}, {output, 1}})
                  .run();
  EXPECT_EQ(cost.memories[1].footprintBits, 16 * 8);
  EXPECT_EQ(cost.memories[1].needBits, 17 * 8);
}

TEST(SimulatorTest, V1_TheOutermostMemoryHoldsEverything) {
  Scheduled schedule = buffered(true, 11);
  schedule.hardware(0).capacity = 1;
  EXPECT_TRUE(schedule.run().valid());
}

TEST(SimulatorTest, V2_LatchesHoldWhatThePeSays) {
  // M=2 at one step: 2 elements of lhs and output, 1 of rhs.
  Scheduled schedule(product(2, 1, 1));
  schedule.level(1);
  Cost cost = schedule.run();
  EXPECT_EQ(cost.latchElements[lhs], 2);
  EXPECT_EQ(cost.latchElements[rhs], 1);
  EXPECT_EQ(cost.latchElements[output], 2);
  EXPECT_EQ(cost.latchOverflows, 0b101U); // One MAC per cycle, one element.
  EXPECT_FALSE(cost.valid());
  schedule.pe().latches = {{"lhs", 2}, {"out0", 2}};
  EXPECT_TRUE(schedule.run().valid());
  schedule.pe().latches = {{"in1", 0}};
  schedule.pe().macsPerCycle = 2;
  EXPECT_EQ(schedule.run().latchOverflows, 0b010U);
}

TEST(SimulatorTest, V2_WhatEndsInAMemoryNeedsNoLatch) {
  Cost cost = Scheduled(product(2, 1, 1)).level(1).memory(0).run();
  for (unsigned operand : {lhs, rhs, output})
    EXPECT_EQ(cost.latchElements[operand], 0);
  EXPECT_TRUE(cost.valid());
}

//===----------------------------------------------------------------------===//
// R8: limits
//===----------------------------------------------------------------------===//

static std::string refusal(const Schedule &schedule, SimulationLimit limit) {
  Result<Cost> cost = simulate(schedule, limit);
  return cost ? "" : cost.errors().front().str();
}

TEST(SimulatorTest, R8_RefusesTooManyMacs) {
  SimulationLimit limit;
  limit.macs = 1000;
  Scheduled small(product(10, 10, 10)), large(product(10, 10, 11));
  EXPECT_EQ(refusal(small.level(1).schedule, limit), "");
  EXPECT_EQ(refusal(large.level(1).schedule, limit),
            "number of MACs exceeds what the simulator executes: 1100 > 1000 "
            "[R8]");
}

TEST(SimulatorTest, R8_RefusesMacsThatCannotBeCounted) {
  Scheduled huge(product(int64_t(1) << 40, int64_t(1) << 40, 1));
  EXPECT_EQ(refusal(huge.level(1).schedule, {}),
            "number of MACs exceeds what the simulator executes: 2^63 or more "
            "> 10000000 [R8]");
}

TEST(SimulatorTest, R8_RefusesTooManyUnits) {
  SimulationLimit limit;
  limit.units = 10;
  Scheduled wide(product(4, 1, 1));
  wide.level(3).level(4);
  EXPECT_EQ(refusal(wide.schedule, limit),
            "number of units exceeds what the simulator executes: at least 11 "
            "> 10 [R8]");
}

TEST(SimulatorTest, R8_RefusesTooManyStepsOfTooManyUnits) {
  // 5 in tiles of 2 over 2 units: 2 folds, of which the second has unit 0 work
  // on the edge tile of 1: 2 + 1 steps of the last level, times 2 x 1 units.
  SimulationLimit limit;
  Scheduled schedule(product(5, 1, 1));
  schedule.level(2, {spatial(M, 2)}).level(1, {temporal(M, 1)});
  limit.unitSteps = 6;
  EXPECT_EQ(refusal(schedule.schedule, limit), "");
  limit.unitSteps = 5;
  EXPECT_EQ(refusal(schedule.schedule, limit),
            "steps x units exceeds what the simulator executes: 3 x 2 > 5 "
            "[R8]");
}

TEST(SimulatorTest, R8_BitsBeyondTheRangeAreAnError) {
  // Three elements of 2^62 bits are read from M0.
  Scheduled huge(product(2, 1, 1, int64_t(1) << 62));
  EXPECT_EQ(refusal(huge.level(1).schedule, {}),
            "a count exceeds 2^63 - 1 [R8]");
}
