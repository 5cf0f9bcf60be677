//===- FinishTest.cpp - Bits, energy and validity from counts -------------===//

#include "ModelFixtures.h"

#include "maestro/Model/Cost.h"

#include <gtest/gtest.h>

#include <limits>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// lhs[2, 4] x rhs[4, 3] of 24 MACs on DRAM, L2 and L1, which is in the PE and
/// holds no rhs. lhs has 4 bits, rhs 8, output 32.
Schedule schedule() {
  Schedule result;
  result.problem = contraction(2, 3, 4);
  result.problem.operands[0].bits = 4;
  result.problem.operands[2].bits = 32;
  result.accelerator =
      accelerator(1, {memory("L2", 1), memory("L1", 1, {"lhs", "output"})});
  result.levels = {{1, {}}, {1, {{false, 0, 1}}}};
  result.memories = {{0, 0, {{0, 0}, {1, 0}, {2, 0}}},
                     {1, 0, {{0, 0}, {1, 0}, {2, 0}}},
                     {2, 1, {{0, 1}, {2, 1}}}};
  return result;
}

/// Counts as different from each other as possible; not those of a run.
Cost counts() {
  Cost cost;
  cost.macs = 24;
  cost.cycles = 100;
  cost.memories.resize(3);
  cost.pairs.push_back({0, 0, 1, 8, 7, 0, 0, 0, 0});
  cost.pairs.push_back({2, 0, 1, 0, 0, 6, 5, 4, 3});
  cost.pairs.push_back({0, 1, 2, 16, 15, 0, 0, 0, 0});
  cost.pairs.push_back({2, 1, 2, 0, 0, 12, 11, 10, 9});
  cost.pairs.push_back({1, 1, kLatch, 20, 19, 0, 0, 0, 0});
  cost.latchElements.resize(3);
  return cost;
}
} // namespace

TEST(Finish, E1_countsTheBitsOfEveryMemory) {
  Schedule it = schedule();
  Cost cost = counts();
  ASSERT_TRUE(finish(it, cost));
  // DRAM reads 7 lhs, and of the output 4 psum and 3 accumulate reads; it is
  // written 5 outputs.
  EXPECT_EQ(cost.memories[0].readBits, 7 * 4 + (4 + 3) * 32);
  EXPECT_EQ(cost.memories[0].writtenBits, 5 * 32);
  // L2 reads 15 lhs, 19 rhs, 10 + 9 outputs for what is inside, and 6 outputs
  // that it drains; it is written 8 lhs, 4 outputs that come down and 11 that
  // come up.
  EXPECT_EQ(cost.memories[1].readBits, 15 * 4 + 19 * 8 + (10 + 9 + 6) * 32);
  EXPECT_EQ(cost.memories[1].writtenBits, 8 * 4 + (4 + 11) * 32);
}

TEST(Finish, R7_aMacReadsInputsAndUpdatesItsAccumulator) {
  Schedule it = schedule();
  Cost cost = counts();
  ASSERT_TRUE(finish(it, cost));
  // L1 is the PE's memory: 24 MACs read lhs and accumulator and write the
  // accumulator; rhs is in a latch and costs nothing. Beside them 12 drains,
  // 16 fills and 10 psums.
  EXPECT_EQ(cost.memories[2].readBits, 24 * (4 + 32) + 12 * 32);
  EXPECT_EQ(cost.memories[2].writtenBits, 24 * 32 + 16 * 4 + 10 * 32);
}

TEST(Finish, R7_anOperandKeptOutsideTheLastLevelEndsInALatch) {
  // L1 keeps lhs at level 0 (uneven): its MACs read a latch.
  Schedule it = schedule();
  it.memories[2].holds[0].level = 0;
  Cost cost = counts();
  ASSERT_TRUE(finish(it, cost));
  EXPECT_EQ(cost.memories[2].readBits, 24 * 32 + 12 * 32);
}

TEST(Finish, E1_addsEnergyInItsOrder) {
  Schedule it = schedule();
  it.accelerator.clock = 200;
  it.accelerator.pe.macEnergy = 0.5;
  it.accelerator.pe.leakage = 2;
  std::vector<Memory> &memories = it.accelerator.memories;
  memories[0].readEnergy = 100;
  memories[0].writeEnergy = 200;
  memories[1].readEnergy = 10;
  memories[1].leakage = 3;
  memories[2].writeEnergy = 1;
  memories[0].network.energy = 5;
  memories[1].network.energy = 0.25;
  Cost cost = counts();
  ASSERT_TRUE(finish(it, cost));
  const EnergyCost &energy = cost.energy;
  // 24 MACs x 0.5 pJ.
  EXPECT_EQ(energy.pe, 12.0);
  // DRAM: 252 bits read = 31.5 B x 100, 160 written = 20 B x 200.
  ASSERT_EQ(energy.memories.size(), 3U);
  EXPECT_EQ(energy.memories[0], 7150.0);
  // L2: 1012 bits = 126.5 B x 10. L1: 1152 bits written = 144 B x 1.
  EXPECT_EQ(energy.memories[1], 1265.0);
  EXPECT_EQ(energy.memories[2], 144.0);
  // DRAM's network: 8 lhs and 6 + 4 outputs = 352 bits = 44 B x 5. L2's:
  // 16 lhs, 20 rhs, 12 + 10 outputs = 64 + 160 + 704 bits = 116 B x 0.25.
  ASSERT_EQ(energy.networks.size(), 3U);
  EXPECT_EQ(energy.networks[0], 220.0);
  EXPECT_EQ(energy.networks[1], 29.0);
  EXPECT_EQ(energy.networks[2], 0.0);
  // (1 x 2 + 1 x 3) mW x 100 cycles / 200 MHz = 5 mW x 0.5 us = 2.5 nJ.
  EXPECT_EQ(energy.leakage, 2500.0);
  EXPECT_EQ(energy.total, 12.0 + 7150 + 1265 + 144 + 220 + 29 + 2500);
}

TEST(Finish, E1_canBeCalledAgain) {
  Schedule it = schedule();
  Cost once = counts();
  ASSERT_TRUE(finish(it, once));
  Cost twice = once;
  ASSERT_TRUE(finish(it, twice));
  EXPECT_EQ(once.memories[1].readBits, twice.memories[1].readBits);
  EXPECT_EQ(once.energy.total, twice.energy.total);
  EXPECT_EQ(twice.energy.memories.size(), 3U);
}

TEST(Finish, V1_comparesNeedsWithCapacities) {
  Schedule it = schedule();
  it.accelerator.memories[0].capacity = 1;
  it.accelerator.memories[1].capacity = 10;
  it.accelerator.memories[2].capacity = 10;
  Cost cost = counts();
  // 80 bits are 10 B and fit; 81 bits do not. The outermost memory has no
  // need.
  cost.memories[1].needBits = 80;
  cost.memories[2].needBits = 81;
  ASSERT_TRUE(finish(it, cost));
  EXPECT_FALSE(cost.memories[0].overflows);
  EXPECT_FALSE(cost.memories[1].overflows);
  EXPECT_TRUE(cost.memories[2].overflows);
  EXPECT_FALSE(cost.valid());
  cost.memories[2].needBits = 80;
  ASSERT_TRUE(finish(it, cost));
  EXPECT_TRUE(cost.valid());
}

TEST(Finish, V1_withoutCapacityEverythingFits) {
  Schedule it = schedule();
  Cost cost = counts();
  cost.memories[1].needBits = std::numeric_limits<int64_t>::max();
  ASSERT_TRUE(finish(it, cost));
  EXPECT_TRUE(cost.valid());
}

TEST(Finish, V2_comparesFootprintsWithLatches) {
  Schedule it = schedule();
  it.accelerator.pe.macsPerCycle = 2;
  Cost cost = counts();
  // Nothing is said of rhs: as many elements as MACs per cycle.
  cost.latchElements[1] = 2;
  ASSERT_TRUE(finish(it, cost));
  EXPECT_EQ(cost.latchOverflows, 0U);
  cost.latchElements[1] = 3;
  ASSERT_TRUE(finish(it, cost));
  EXPECT_EQ(cost.latchOverflows, 1U << 1);
  EXPECT_FALSE(cost.valid());
  // By role or by number; names of other ops are void.
  it.accelerator.pe.latches = {{"filter", 1}, {"in1", 3}};
  ASSERT_TRUE(finish(it, cost));
  EXPECT_TRUE(cost.valid());
  it.accelerator.pe.latches = {{"rhs", 0}};
  ASSERT_TRUE(finish(it, cost));
  EXPECT_EQ(cost.latchOverflows, 1U << 1);
}

TEST(Finish, R8_refusesSumsBeyond63Bits) {
  Schedule it = schedule();
  // 2^59 outputs x 32 bits = 2^64 drained.
  Cost cost = counts();
  cost.pairs[3].drains = int64_t(1) << 59;
  EXPECT_FALSE(finish(it, cost));
  // (2^58 - 1) x 32 + 2^58 x 32 bits: each fits, their sum does not.
  cost = counts();
  cost.pairs[1].drains = int64_t(1) << 57;
  cost.pairs[3].psumReads = int64_t(1) << 57;
  EXPECT_FALSE(finish(it, cost));
  // So for what MACs access: 2^58 x 32 = 2^63.
  cost = counts();
  cost.macs = int64_t(1) << 58;
  EXPECT_FALSE(finish(it, cost));
}

TEST(Finish, R8_refusesEnergiesBeyondDoubles) {
  Schedule it = schedule();
  it.accelerator.pe.macEnergy = std::numeric_limits<double>::max();
  Cost cost = counts();
  EXPECT_FALSE(finish(it, cost));
}
