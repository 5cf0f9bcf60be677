//===- SimulatorTimeTest.cpp - Time by hand -------------------------------===//

#include "SimulatorFixtures.h"

using namespace maestro;
using namespace maestro::testing;

/// M=3, one m per step, on one PE; M0's ports carry 1 byte per cycle.
///   in:  lhs and rhs (2 bytes) on entering step 1, then lhs (1, 1)
///   out: output (1 byte) on entering steps 2 and 3 and after the end
static Scheduled threeSteps(int64_t bits = 8) {
  Scheduled schedule(product(3, 1, 1, bits));
  schedule.level(1, {temporal(M, 1)});
  schedule.hardware(0).down = schedule.hardware(0).up = 1;
  return schedule;
}

TEST(SimulatorTimeTest, T4_FirstLoadWorkFinalDrain) {
  // busy: max(1, in 1, out 0), max(1, 1, 1), max(1, 0, 1).
  EXPECT_EQ(threeSteps().run().cycles, 2 + (1 + 1 + 1) + 1);
}

TEST(SimulatorTimeTest, T1_TransfersTakeWholeCycles) {
  // Elements of 4 bits: the first load is 8 bits, all else half a byte, which
  // takes a cycle too.
  EXPECT_EQ(threeSteps(4).run().cycles, 1 + 3 + 1);
}

TEST(SimulatorTimeTest, T1_OperandsShareAPort) {
  // Elements of 12 bits: 24 bits are 3 cycles together, not 2 + 2; the others
  // take 2: busy 2, 2, 2.
  EXPECT_EQ(threeSteps(12).run().cycles, 3 + (2 + 2 + 2) + 2);
}

TEST(SimulatorTimeTest, T4_LatencyOfFirstLoadAndFinalDrain) {
  Scheduled schedule = threeSteps();
  schedule.hardware(0).latency = 10;
  EXPECT_EQ(schedule.run().cycles, (10 + 2) + 3 + (10 + 1));
}

TEST(SimulatorTimeTest, T4_OnlyWhoSendsTheFirstLoadAddsItsLatency) {
  // M1 holds the output only and sends nothing in the first step, as there is
  // no partial sum yet: its latency counts for the final drain alone. Outputs
  // 0, 1, 0, 1 with K outside M; ports are wide. M0 sends lhs and rhs to the
  // latch in 1 cycle; 4 steps of 1; M1 receives in 1 + 7, M0 in 1.
  Scheduled schedule(product(2, 1, 2));
  schedule.level(1)
      .level(1, {temporal(K, 1), temporal(M, 1)})
      .memory({{output, 0}});
  schedule.hardware(1).latency = 7;
  EXPECT_EQ(schedule.run().cycles, 1 + 4 + (7 + 1) + 1);
}

TEST(SimulatorTimeTest, T2_OverheadOfThePe) {
  Scheduled schedule = threeSteps();
  schedule.pe().overhead = 2;
  EXPECT_EQ(schedule.run().cycles, 2 + 3 * (2 + 1) + 1);
  EXPECT_EQ(schedule.run().computeCycles, 3);
}

TEST(SimulatorTimeTest, T2_OverheadOfTheMemoryInThePe) {
  // Where a memory keeps something at the last level, its overhead counts and
  // the PE's does not.
  Scheduled schedule = threeSteps();
  schedule.memory(0);
  schedule.pe().overhead = 100;
  schedule.hardware(1).overhead = 3;
  EXPECT_EQ(schedule.run().cycles, 2 + 3 * (3 + 1) + 1);
}

TEST(SimulatorTimeTest, T2_MemoriesOfOneBoundaryCountOnce) {
  // Two memories at the last level: the larger overhead counts, not the sum.
  Scheduled schedule = threeSteps();
  schedule.memory({{lhs, 0}}).memory({{rhs, 0}, {output, 0}});
  schedule.hardware(1).overhead = 3;
  schedule.hardware(2).overhead = 1;
  EXPECT_EQ(schedule.run().cycles, 2 + 3 * (3 + 1) + 1);
}

TEST(SimulatorTimeTest, T2_WithoutDoubleBufferNothingOverlaps) {
  // busy: 1 + 1 + 0, 1 + 1 + 1, 1 + 0 + 1.
  Scheduled schedule = threeSteps();
  schedule.memory(0);
  schedule.hardware(1).doubleBuffered = false;
  EXPECT_EQ(schedule.run().cycles, 2 + (2 + 3 + 2) + 1);
}

TEST(SimulatorTimeTest, T2_OneSingleBufferStopsTheOverlap) {
  // The same as with one memory: busy 2, 3, 2.
  Scheduled schedule = threeSteps();
  schedule.memory({{lhs, 0}}).memory({{rhs, 0}, {output, 0}});
  schedule.hardware(2).doubleBuffered = false;
  EXPECT_EQ(schedule.run().cycles, 2 + (2 + 3 + 2) + 1);
}

TEST(SimulatorTimeTest, T3_WorkIsThatOfTheBusiestPe) {
  // M=5 in tiles of 3 and 2 on two PEs of 2 MACs per cycle: ceil(3 / 2).
  Scheduled schedule(product(5, 1, 1));
  schedule.level(2, {spatial(M, 3)});
  schedule.pe().macsPerCycle = 2;
  EXPECT_EQ(schedule.run().computeCycles, 2);
}

TEST(SimulatorTimeTest, T3_AnOuterStepLastsAsLongAsItsInnerSteps) {
  // M=4 in tiles of 2 in M1, one by one in the PE. M0 carries 1 byte per
  // cycle, M1 all in one.
  //   inside: 4 steps, busy 1 each; first load 1, final drain 1
  //   outside: in 3 (lhs 2, rhs 1), then 2; out 2 on entering step 2, 2 at the
  //   end; busy max(2, 2, 0), max(2, 0, 2)
  Scheduled schedule(product(4, 1, 1));
  schedule.level(1, {temporal(M, 2)}).level(1, {temporal(M, 1)}).memory(0);
  schedule.hardware(0).down = schedule.hardware(0).up = 1;
  EXPECT_EQ(schedule.run().cycles, (3 + 1) + (2 + 2) + (2 + 1));
}

TEST(SimulatorTimeTest, T5_NoPortIsUsedBeyondItsRate) {
  // M0 sends lhs to M1 (4 bytes at each of 2 outer steps) and rhs past it to
  // the PE (1 byte at each of 8 inner steps). Each hides behind the other, but
  // one byte per cycle goes through: 16 cycles.
  //   inside: busy 1 each (4 MACs at 4 per cycle; in 1; out 4 bytes over 4)
  //   outside: busy max(4, in 4), 4
  //   T4: first loads 4 + 1, 8, final drain 1: 14
  Scheduled schedule(product(8, 4, 1));
  schedule.level(1, {temporal(M, 4)})
      .level(1, {temporal(N, 1)})
      .memory({{lhs, 0}});
  schedule.pe().macsPerCycle = 4;
  schedule.hardware(0).down = 1;
  schedule.hardware(0).up = 4;
  schedule.hardware(1).down = 4;
  EXPECT_EQ(schedule.run().cycles, 16);
  // With twice the rate, busy is 1 and 4 as before and the first load 2.
  schedule.hardware(0).down = 2;
  EXPECT_EQ(schedule.run().cycles, (2 + 1) + (4 + 4) + 1);
}

TEST(SimulatorTimeTest, T1_EveryInstanceHasAPort) {
  // Two instances of M1 serve one PE each: 2 bytes of lhs and rhs per instance
  // over 1 byte per cycle take 2 cycles, not 4. M0: 3 bytes, 2 outputs, wide.
  Scheduled schedule(product(2, 1, 1));
  schedule.level(2, {spatial(M, 1)}).level(1).memory(0);
  schedule.hardware(1).down = schedule.hardware(1).up = 1;
  EXPECT_EQ(schedule.run().cycles, (1 + 2) + 1 + (1 + 1));
}

//===----------------------------------------------------------------------===//
// Unlimited ports
//===----------------------------------------------------------------------===//

TEST(SimulatorTimeTest, T1_AnUnlimitedPortTakesNoTime) {
  // Elements of 4 bytes. With 1 byte per cycle each way: first load 8, busy
  // max(1, in 4, out 0), max(1, 4, 4), max(1, 0, 4), final drain 4. T5: 16 in.
  Scheduled schedule = threeSteps(32);
  EXPECT_EQ(schedule.run().cycles, 8 + (4 + 4 + 4) + 4);
  // Loads take no time: busy max(1, 0, 0), max(1, 0, 4) twice. T5: 12 out.
  schedule.hardware(0).down = kUnlimited;
  EXPECT_EQ(schedule.run().cycles, 0 + (1 + 4 + 4) + 4);
  // Drains take none: busy max(1, 4, 0) twice, max(1, 0, 0). T5: 16 in.
  schedule.hardware(0).down = 1;
  schedule.hardware(0).up = kUnlimited;
  EXPECT_EQ(schedule.run().cycles, 8 + (4 + 4 + 1) + 0);
  // Neither: the work is left.
  schedule.hardware(0).down = kUnlimited;
  EXPECT_EQ(schedule.run().cycles, 3);
}

TEST(SimulatorTimeTest, T4_AnUnlimitedPortHasItsLatency) {
  Scheduled schedule = threeSteps();
  schedule.hardware(0).down = schedule.hardware(0).up = kUnlimited;
  schedule.hardware(0).latency = 10;
  EXPECT_EQ(schedule.run().cycles, (10 + 0) + 3 + (10 + 0));
}

TEST(SimulatorTimeTest, T2_UnlimitedPortsAndSingleBuffers) {
  // Nothing overlaps, but there is nothing to add either; overhead is.
  Scheduled schedule = threeSteps();
  schedule.memory(0);
  schedule.hardware(1).doubleBuffered = false;
  schedule.hardware(1).overhead = 3;
  schedule.hardware(0).down = schedule.hardware(0).up = kUnlimited;
  EXPECT_EQ(schedule.run().cycles, 3 * (3 + 1));
}

TEST(SimulatorTimeTest, T5_AnUnlimitedPortIsNeverTheBound) {
  // As in T5_NoPortIsUsedBeyondItsRate, where M0's port takes 16 cycles for
  // what it sends. Without them: first loads 0 to M1 and max(0, 4 bytes over 4)
  // to the PE, busy 4 and 4, final drain 1; T5: M0 receives 32 bytes over 4.
  Scheduled schedule(product(8, 4, 1));
  schedule.level(1, {temporal(M, 4)})
      .level(1, {temporal(N, 1)})
      .memory({{lhs, 0}});
  schedule.pe().macsPerCycle = 4;
  schedule.hardware(0).down = kUnlimited;
  schedule.hardware(0).up = 4;
  schedule.hardware(1).down = 4;
  EXPECT_EQ(schedule.run().cycles, 1 + (4 + 4) + 1);
}
