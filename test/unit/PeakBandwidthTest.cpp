//===- PeakBandwidthTest.cpp - Peak bandwidth by hand ---------------------===//
//
// D3 in both engines, which must agree in every bit.
//
//===----------------------------------------------------------------------===//

#include "ModelFixtures.h"
#include "SimulatorFixtures.h"

#include "maestro/Model/Analysis.h"

using namespace maestro;
using namespace maestro::testing;

/// The peaks by execution; expects those of the analysis to be the same.
static PeakBandwidth peaks(const Scheduled &scheduled) {
  const Schedule &schedule = scheduled.schedule;
  EXPECT_TRUE(verify(schedule).empty()) << verify(schedule).front().str();
  PeakBandwidth computed;
  EXPECT_TRUE(Evaluator().peakBandwidth(schedule, computed));
  Result<PeakBandwidth> executed = simulatePeakBandwidth(schedule);
  if (!executed) {
    ADD_FAILURE() << executed.errors().front().str();
    return computed;
  }
  EXPECT_EQ(executed->memories.size(), schedule.memories.size());
  EXPECT_EQ(computed.memories.size(), schedule.memories.size());
  for (size_t m = 0; m < computed.memories.size(); ++m) {
    EXPECT_EQ(executed->memories[m].down, computed.memories[m].down) << m;
    EXPECT_EQ(executed->memories[m].up, computed.memories[m].up) << m;
  }
  return *executed;
}

/// M=3, one m per step of one cycle, on one PE.
///   in:  lhs and rhs before step 1, then lhs on entering steps 2 and 3
///   out: output on entering steps 2 and 3 and after the end
static Scheduled threeSteps(int64_t bits = 8) {
  return Scheduled(product(3, 1, 1, bits)).level(1, {temporal(M, 1)});
}

/// M=4 in tiles of 2 in M1, one by one in the PE.
///   inside: 4 steps of one cycle, one element in and one back for each
///   outside: 2 steps, 2 elements of lhs for the second, 2 back from the first
static Scheduled tilesOfTwo(int64_t bits = 8) {
  return Scheduled(product(4, 1, 1, bits))
      .level(1, {temporal(M, 2)})
      .level(1, {temporal(M, 1)})
      .memory(0);
}

TEST(PeakBandwidth, D3_WhatTravelsInAStepOverItsWork) {
  // 12 bits per cycle, each way; the 24 bits before step 1 do not count.
  PeakBandwidth peak = peaks(threeSteps(12));
  EXPECT_EQ(peak.memories[0].down, 1.5);
  EXPECT_EQ(peak.memories[0].up, 1.5);
}

TEST(PeakBandwidth, D3_FirstLoadAndFinalDrainDoNotCount) {
  // All of M in one step.
  PeakBandwidth peak = peaks(Scheduled(product(3, 1, 1)).level(1));
  EXPECT_EQ(peak.memories[0].down, 0);
  EXPECT_EQ(peak.memories[0].up, 0);
}

TEST(PeakBandwidth, D3_ShortStepsLeaveLittleTime) {
  // M=5 in tiles of 2, 2 and 1 on one PE, 2 MACs per cycle: in(2) 2 bytes and
  // in(3) 1 byte in a cycle each; out(2) and out(3) 2 bytes in a cycle each.
  Scheduled schedule(product(5, 1, 1));
  schedule.level(1, {temporal(M, 2)}).pe().macsPerCycle = 2;
  EXPECT_EQ(peaks(schedule).memories[0].down, 2);
  EXPECT_EQ(peaks(schedule).memories[0].up, 2);
  // With one MAC per cycle, steps of 2, 2 and 1 cycles: in(2) has 2 cycles,
  // but the 2 bytes of out(3) have only one.
  schedule.pe().macsPerCycle = 1;
  EXPECT_EQ(peaks(schedule).memories[0].down, 1);
  EXPECT_EQ(peaks(schedule).memories[0].up, 2);
}

TEST(PeakBandwidth, D3_AnOuterStepWorksAsLongAsItsInnerSteps) {
  // Outside 2 bytes in 2 cycles, inside 1 byte in each.
  PeakBandwidth peak = peaks(tilesOfTwo());
  for (unsigned m : {0, 1}) {
    EXPECT_EQ(peak.memories[m].down, 1) << m;
    EXPECT_EQ(peak.memories[m].up, 1) << m;
  }
}

TEST(PeakBandwidth, D3_IdealWorkDoesNotWait) {
  // Elements of 3 bytes over a port of 1 byte make inner steps last 3 cycles,
  // but they work for 1: 3 bytes for it inside, 2 x 3 bytes for 2 outside.
  Scheduled schedule = tilesOfTwo(24);
  schedule.hardware(1).down = schedule.hardware(1).up = 1;
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[0].down, 3);
  EXPECT_EQ(peak.memories[1].down, 3);
  EXPECT_EQ(peak.memories[0].up, 3);
  EXPECT_EQ(peak.memories[1].up, 3);
}

TEST(PeakBandwidth, D3_OverheadInsideIsWorkOutside) {
  // The PE spends 3 cycles more on each inner step: 2 x (3 + 1) cycles for 2
  // bytes outside. Inside, a transfer must not outlast the work itself (T2).
  Scheduled schedule = tilesOfTwo();
  schedule.pe().overhead = 3;
  // M1's overhead is of outer steps, whose work it does not prolong.
  schedule.hardware(1).overhead = 5;
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[0].down, 0.25);
  EXPECT_EQ(peak.memories[0].up, 0.25);
  EXPECT_EQ(peak.memories[1].down, 1);
  EXPECT_EQ(peak.memories[1].up, 1);
}

TEST(PeakBandwidth, D3_SingleBuffersCountAlike) {
  Scheduled schedule = threeSteps();
  schedule.memory(0).hardware(1).doubleBuffered = false;
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[0].down, 1);
  EXPECT_EQ(peak.memories[0].up, 1);
  // M1 is the PE's own.
  EXPECT_EQ(peak.memories[1].down, 0);
  EXPECT_EQ(peak.memories[1].up, 0);
}

TEST(PeakBandwidth, D3_PartialSumsTravelToo) {
  // Steps (k, m) = 00, 01, 10, 11. Entering 10: lhs, rhs and the partial sum of
  // m = 0 that was drained on entering 01. One output back for each step.
  Scheduled schedule(product(2, 1, 2));
  schedule.level(1, {temporal(K, 1), temporal(M, 1)});
  EXPECT_EQ(peaks(schedule).memories[0].down, 3);
  EXPECT_EQ(peaks(schedule).memories[0].up, 1);
}

TEST(PeakBandwidth, D3_AccumulateReadsDoNotTravel) {
  // K on two PEs, m by m: 2 bytes of lhs for the second step. Without
  // reduction, both PEs write their output and M0 is read to add the second
  // one, but only the writes cross.
  Scheduled schedule(product(2, 1, 2));
  schedule.level(2, {spatial(K, 1), temporal(M, 1)});
  schedule.hardware(0).network.reduction = false;
  EXPECT_EQ(pairOf(schedule.run(), output).accumulateReads, 2);
  EXPECT_EQ(peaks(schedule).memories[0].down, 2);
  EXPECT_EQ(peaks(schedule).memories[0].up, 2);
  schedule.hardware(0).network.reduction = true;
  EXPECT_EQ(peaks(schedule).memories[0].up, 1);
}

TEST(PeakBandwidth, D3_IsOfOneInstance) {
  // Two instances of M1 with rows 0-1 and 2 of M, one by one in their PEs: the
  // first sends 1 byte for the second step, while the other is idle. For M0
  // everything is first load and final drain.
  Scheduled schedule(product(3, 1, 1));
  schedule.level(2, {spatial(M, 2)}).level(1, {temporal(M, 1)}).memory(0);
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[0].down, 0);
  EXPECT_EQ(peak.memories[0].up, 0);
  EXPECT_EQ(peak.memories[1].down, 1);
  EXPECT_EQ(peak.memories[1].up, 1);
  // With rows 0-1 and 2-3, both do that at the same time.
  schedule.schedule.problem = product(4, 1, 1);
  EXPECT_EQ(peaks(schedule).memories[1].down, 1);
  EXPECT_EQ(peaks(schedule).memories[1].up, 1);
}

TEST(PeakBandwidth, D3_TheFirstInstanceMayHaveLess) {
  // A filter of 2 whose dilation is 3, in turns, over outputs 0-4 in the first
  // instance of M1 and 5-7 in the second; each PE takes two outputs at a time:
  // 01, 23, 4 (one cycle) and 56, 7, idle. For the second turn,
  //   first:  inputs 3, 4 (of which it has 4), partial sums 0, 1, the filter
  //   second: inputs 8, 9 (it has 7), partial sums 5, 6, the filter
  // must come in that one cycle, in which outputs 2, 3 go back. M0 sends inputs
  // 5 to 10 and one filter in 2 + 2 + 1 cycles.
  Problem problem = row(8, 2);
  problem.operands[0].index = {{{1, OX}, {3, S}}};
  problem.windows[0].dilation = 3;
  Scheduled schedule(problem);
  schedule.level(2, {temporal(S, 1), spatial(OX, 5)})
      .level(1, {temporal(OX, 2)})
      .memory(0);
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[1].down, 5);
  EXPECT_EQ(peak.memories[1].up, 2);
  EXPECT_EQ(peak.memories[0].down, 7.0 / 5);
  EXPECT_EQ(peak.memories[0].up, 0);
}

TEST(PeakBandwidth, D3_EachBoundaryIsOnItsOwn) {
  // M0 sends lhs to M1, 4 bytes in the 4 cycles of an outer step, and rhs past
  // it to the PE, 1 byte in each inner step of 1 cycle: 1 and 1, not 2. M1
  // sends 4 bytes of lhs for the first inner step of a tile. The PE's 4 outputs
  // go straight to M0.
  Scheduled schedule(product(8, 4, 1));
  schedule.level(1, {temporal(M, 4)})
      .level(1, {temporal(N, 1)})
      .memory({{lhs, 0}});
  schedule.pe().macsPerCycle = 4;
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[0].down, 1);
  EXPECT_EQ(peak.memories[0].up, 4);
  EXPECT_EQ(peak.memories[1].down, 4);
  EXPECT_EQ(peak.memories[1].up, 0);
}

TEST(PeakBandwidth, D3_NarrowerPortsStall) {
  // The example of docs/CostModel.md: 100 steps of 9 cycles; the second fold
  // needs 8 filters and 4 windows of 9 bytes; 2 outputs are drained per step.
  Scheduled schedule(fixtures::convolution());
  constexpr unsigned k = 1, c = 2, oy = 3, ox = 4;
  schedule
      .level(2,
             {spatial(k, 1), temporal(c, 4), temporal(oy, 1), temporal(ox, 1)})
      .level(4, {spatial(c, 1)})
      .memory(1);
  PeakBandwidth peak = peaks(schedule);
  EXPECT_EQ(peak.memories[0].down, 108.0 / 9);
  EXPECT_EQ(peak.memories[0].up, 2.0 / 9);
  // With this width the first load takes 9 cycles and nothing waits after it;
  // with one byte less, both the first load and the second fold's take 10.
  schedule.hardware(0).up = 1;
  schedule.hardware(0).down = 12;
  EXPECT_EQ(schedule.run().cycles, 9 + 100 * 9 + 2);
  schedule.hardware(0).down = 11;
  EXPECT_EQ(schedule.run().cycles, 10 + 99 * 9 + 10 + 2);
}
