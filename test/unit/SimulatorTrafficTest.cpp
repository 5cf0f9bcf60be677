//===- SimulatorTrafficTest.cpp - Residency and traffic by hand -----------===//

#include "SimulatorFixtures.h"

using namespace maestro;
using namespace maestro::testing;

static void expectOutput(const PairTraffic &pair, int64_t drains,
                         int64_t parentWrites, int64_t psumReads,
                         int64_t accumulateReads) {
  EXPECT_EQ(pair.drains, drains);
  EXPECT_EQ(pair.parentWrites, parentWrites);
  EXPECT_EQ(pair.psumReads, psumReads);
  EXPECT_EQ(pair.accumulateReads, accumulateReads);
  EXPECT_EQ(pair.fills, 0);
  EXPECT_EQ(pair.parentReads, 0);
}

//===----------------------------------------------------------------------===//
// R1: chains
//===----------------------------------------------------------------------===//

TEST(SimulatorTrafficTest, R1_OperandsBypassMemoriesThatDoNotHoldThem) {
  // M1 holds rhs only, at the outer of two levels: rhs goes M0 -> M1 -> latch,
  // the others M0 -> latch.
  Cost cost = Scheduled(product(2, 2, 2))
                  .level(1, {temporal(N, 1)})
                  .level(1, {temporal(M, 1)})
                  .memory({{rhs, 0}})
                  .run();
  ASSERT_EQ(cost.pairs.size(), 4U);
  // By parent, then child with the latch last, then operand.
  auto is = [&](size_t i, unsigned operand, int parent, int child) {
    return cost.pairs[i].operand == operand && cost.pairs[i].parent == parent &&
           cost.pairs[i].child == child;
  };
  EXPECT_TRUE(is(0, rhs, 0, 1));
  EXPECT_TRUE(is(1, lhs, 0, kLatch));
  EXPECT_TRUE(is(2, output, 0, kLatch));
  EXPECT_TRUE(is(3, rhs, 1, kLatch));
}

TEST(SimulatorTrafficTest, R1_AMemoryAtTheLastLevelIsThePes) {
  // No operand has a latch, so each has one pair.
  Cost cost =
      Scheduled(product(2, 2, 2)).level(2, {spatial(M, 1)}).memory(0).run();
  ASSERT_EQ(cost.pairs.size(), 3U);
  for (const PairTraffic &pair : cost.pairs)
    EXPECT_EQ(pair.child, 1);
}

TEST(SimulatorTrafficTest, R1_LevelsWithoutMemoryOnlySpread) {
  // M over 2 clusters of 2 PEs each: rhs is read once for all 4 PEs, as nothing
  // between M0 and the latches holds it.
  Cost cost = Scheduled(product(4, 1, 1))
                  .level(2, {spatial(M, 2)})
                  .level(2, {spatial(M, 1)})
                  .run();
  ASSERT_EQ(cost.boundaries.size(), 1U);
  EXPECT_EQ(cost.boundaries[0].level, 1U);
  EXPECT_EQ(pairOf(cost, rhs).fills, 4);
  EXPECT_EQ(pairOf(cost, rhs).parentReads, 1);
}

//===----------------------------------------------------------------------===//
// R2, R3: what is kept
//===----------------------------------------------------------------------===//

TEST(SimulatorTrafficTest, R2_HalosAreKept) {
  // Output by output, S=3: the first needs 3 inputs, each of the other 3 only
  // one more.
  Cost cost = Scheduled(row(4, 3)).level(1, {temporal(OX, 1)}).run();
  EXPECT_EQ(pairOf(cost, 0).fills, 3 + 3 * 1);
  EXPECT_EQ(pairOf(cost, 1).fills, 3);
}

TEST(SimulatorTrafficTest, R2_ElementsThatNothingTouchesAreNotHeld) {
  // With stride 3 and one tap, inputs 0 and 3 are touched, 1 and 2 are not.
  Cost cost = Scheduled(row(2, 1, 3)).level(1).memory(0).run();
  EXPECT_EQ(pairOf(cost, 0, 0, 1).fills, 2);
  EXPECT_EQ(cost.memories[1].footprintBits, (2 + 1 + 2) * 8);
}

TEST(SimulatorTrafficTest, R2_AnIdleUnitKeepsInputs) {
  // N outside, M=3 over 2 units: unit 0 has m 0, 2, 0, 2 and loads 4 times;
  // unit 1 has m=1, idles, and still has it when n=1 begins.
  Cost cost = Scheduled(product(3, 2, 1))
                  .level(2, {temporal(N, 1), spatial(M, 1)})
                  .run();
  EXPECT_EQ(pairOf(cost, lhs).fills, 4 + 1);
}

TEST(SimulatorTrafficTest, R2_AnIdleUnitDrainsWhatItsParentLetsGo) {
  // M1 keeps tiles of M=4 of 3 and 1. Unit 1 has m=1, idles for m=2 and keeps
  // it, idles for m=3 too but drains it, as M1 holds only m=3 then. So M1
  // receives m 0; 1 and 2; 3 (after the end). With K=2 the work is 2 per step,
  // which hides 2 cycles of M1's port; everything else takes 1 per transfer.
  // First loads 1 + 1, M0 to M1 and M1 to the PEs; 3 steps of 2; final drains
  // 1 + 1. Had unit 1 kept m=1 to the end, the last would take 2.
  Scheduled schedule(product(4, 1, 2));
  schedule.level(1, {temporal(M, 3)}).level(2, {spatial(M, 1)}).memory(0);
  schedule.hardware(1).up = 1;
  Cost cost = schedule.run();
  EXPECT_EQ(cost.cycles, 1 + 1 + 3 * 2 + 1 + 1);
  expectOutput(pairOf(cost, output, 1), 4, 4, 0, 0);
  expectOutput(pairOf(cost, output, 0, 1), 4, 4, 0, 0);
}

TEST(SimulatorTrafficTest, R3_StepsOfAPairAreThoseDownToItsChild) {
  // M1 gets each m once and keeps it for both n; the latches lose rhs at every
  // step: per m (2), n 0 and 1.
  Cost cost = Scheduled(product(2, 2, 1))
                  .level(1, {temporal(M, 1)})
                  .level(1, {temporal(N, 1)})
                  .memory(0)
                  .run();
  EXPECT_EQ(pairOf(cost, lhs, 0, 1).fills, 2);
  EXPECT_EQ(pairOf(cost, rhs, 0, 1).fills, 2);
  EXPECT_EQ(pairOf(cost, lhs, 1).fills, 2);
  EXPECT_EQ(pairOf(cost, rhs, 1).fills, 4);
}

//===----------------------------------------------------------------------===//
// R4: multicast
//===----------------------------------------------------------------------===//

TEST(SimulatorTrafficTest, R4_MulticastReadsSharedElementsOnce) {
  // Two units with n 0 and 1 share lhs.
  Scheduled schedule(product(1, 2, 1));
  schedule.level(2, {spatial(N, 1)});
  Cost with = schedule.run();
  schedule.hardware(0).network.multicast = false;
  Cost without = schedule.run();
  for (const Cost &cost : {with, without}) {
    EXPECT_EQ(pairOf(cost, lhs).fills, 2);
    EXPECT_EQ(pairOf(cost, rhs).fills, 2);
    EXPECT_EQ(pairOf(cost, rhs).parentReads, 2);
  }
  EXPECT_EQ(pairOf(with, lhs).parentReads, 1);
  EXPECT_EQ(pairOf(without, lhs).parentReads, 2);
}

TEST(SimulatorTrafficTest, R4_EveryInstanceOfTheParentReadsForItsOwn) {
  // M1 is there twice; each sends lhs to its own two PEs in one read.
  Cost cost = Scheduled(product(1, 4, 1))
                  .level(2, {spatial(N, 2)})
                  .level(2, {spatial(N, 1)})
                  .memory(0)
                  .run();
  EXPECT_EQ(pairOf(cost, lhs, 0, 1).fills, 2);
  EXPECT_EQ(pairOf(cost, lhs, 0, 1).parentReads, 1);
  EXPECT_EQ(pairOf(cost, lhs, 1).fills, 4);
  EXPECT_EQ(pairOf(cost, lhs, 1).parentReads, 2);
}

//===----------------------------------------------------------------------===//
// R5, R6: outputs
//===----------------------------------------------------------------------===//

TEST(SimulatorTrafficTest, R5_ReductionWritesSharedElementsOnce) {
  // Two units with k 0 and 1 have a part of the same output each.
  Scheduled schedule(product(1, 1, 2));
  schedule.level(2, {spatial(K, 1)});
  expectOutput(pairOf(schedule.run(), output), 2, 1, 0, 0);
  // Without reduction the second write adds to the first.
  schedule.hardware(0).network.reduction = false;
  expectOutput(pairOf(schedule.run(), output), 2, 2, 0, 1);
}

TEST(SimulatorTrafficTest, R6_PartialSumsMoveBackIn) {
  // K outside M: output 0, 1, 0, 1; the second time each has a value in M0.
  Cost cost = Scheduled(product(2, 1, 2))
                  .level(1, {temporal(K, 1), temporal(M, 1)})
                  .run();
  expectOutput(pairOf(cost, output), 4, 4, 2, 0);
}

TEST(SimulatorTrafficTest, R6_WithoutInnerReductionNothingMovesBackIn) {
  // M outside K: each output is finished before the next.
  Cost cost = Scheduled(product(2, 1, 2))
                  .level(1, {temporal(M, 1), temporal(K, 1)})
                  .run();
  expectOutput(pairOf(cost, output), 2, 2, 0, 0);
}

TEST(SimulatorTrafficTest, R6_AValueMovesToTheFirstChildOnly) {
  // K=4 in tiles of 2 over 2 units, M inside: at each of 4 steps both units
  // hold the same output. It enters both again in the second half, but its
  // value moves once. 8 drains are 4 writes.
  Cost cost = Scheduled(product(2, 1, 4))
                  .level(1, {temporal(K, 2), temporal(M, 1)})
                  .level(2, {spatial(K, 1)})
                  .run();
  expectOutput(pairOf(cost, output), 8, 4, 2, 0);
}

TEST(SimulatorTrafficTest, R6_IdleUnitsKeepTheirPart) {
  // K=3 over 2 units, M=2 inside. Unit 0: outputs 0, 1, 0, 1; unit 1: 0, 1 and
  // idle, with 1 kept to the end. Writes on entering steps 2 (output 0, of
  // both), 3 (1, of unit 0), 4 (0) and after the end (1, of both). On entering
  // steps 3 and 4 unit 0 gets back a value.
  Scheduled schedule(product(2, 1, 3));
  schedule.level(2, {spatial(K, 1), temporal(M, 1)});
  expectOutput(pairOf(schedule.run(), output), 6, 4, 2, 0);
  // Without reduction the two writes of both count twice, and add.
  schedule.hardware(0).network.reduction = false;
  expectOutput(pairOf(schedule.run(), output), 6, 6, 2, 2);
}

TEST(SimulatorTrafficTest, R6_InnerMemoriesHavePartialSums) {
  // M1 holds both outputs throughout; K outside M inside it: the latch gets
  // both back from M1, and M0 only sees the results.
  Cost cost = Scheduled(product(2, 1, 2))
                  .level(1)
                  .level(1, {temporal(K, 1), temporal(M, 1)})
                  .memory(0)
                  .run();
  expectOutput(pairOf(cost, output, 1), 4, 4, 2, 0);
  expectOutput(pairOf(cost, output, 0, 1), 2, 2, 0, 0);
}

TEST(SimulatorTrafficTest, R6_ValuesPassThroughInOneStep) {
  // K outside M at M1's own level: M1 and the latch both let go of an output
  // at every step and get it back in the second half, through M1.
  Cost cost = Scheduled(product(2, 1, 2))
                  .level(1, {temporal(K, 1), temporal(M, 1)})
                  .level(1)
                  .memory(0)
                  .run();
  expectOutput(pairOf(cost, output, 0, 1), 4, 4, 2, 0);
  expectOutput(pairOf(cost, output, 1), 4, 4, 2, 0);
}

TEST(SimulatorTrafficTest, R6_AnInstanceWithoutValueStartsAtZero) {
  // K=4: two instances of M1 have k 0, 1 and k 2, 3 of the same outputs, M=2
  // inside. Each lets its own latch go through k and m: 4 entries, 2 of which
  // find a value. M0 gets both outputs from both instances in one step: 2
  // writes of 4 drains.
  Cost cost = Scheduled(product(2, 1, 4))
                  .level(2, {spatial(K, 2)})
                  .level(1, {temporal(K, 1), temporal(M, 1)})
                  .memory(0)
                  .run();
  expectOutput(pairOf(cost, output, 1), 8, 8, 4, 0);
  expectOutput(pairOf(cost, output, 0, 1), 4, 2, 0, 0);
}
