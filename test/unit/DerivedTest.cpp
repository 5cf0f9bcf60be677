//===- DerivedTest.cpp - Section 7 on small costs -------------------------===//

#include "ModelFixtures.h"

#include "maestro/Model/Derived.h"

#include <gtest/gtest.h>

#include <set>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// The worked example of docs/CostModel.md: 3x3 convolution with K 4, C 6,
/// OY 5, OX 5 on 8 PEs; L2 is outermost, L1 is in the PEs.
Schedule schedule() {
  Schedule result;
  result.problem = convolution();
  result.accelerator = accelerator(8, {memory("L1", 8)});
  result.accelerator.clock = 200;
  Memory &outermost = result.accelerator.memories[0];
  outermost.name = "L2";
  outermost.down = outermost.up = 8;
  outermost.latency = 2;
  result.levels = {
      {2, {{true, 1, 1}, {false, 2, 4}, {false, 3, 1}, {false, 4, 1}}},
      {4, {{true, 2, 1}}}};
  result.memories = {{0, 0, {{0, 0}, {1, 0}, {2, 0}}},
                     {1, 1, {{0, 1}, {1, 1}, {2, 1}}}};
  return result;
}

/// Its counts, as section 8 derives them.
Cost cost() {
  Cost result;
  result.macs = 5400;
  result.cycles = 924;
  // 100 steps of 3 x 3 MACs.
  result.computeCycles = 900;
  result.boundaries.push_back({1, 100});
  result.pairs.push_back({0, 0, 1, 2520, 1260, 0, 0, 0, 0});
  result.pairs.push_back({1, 0, 1, 216, 216, 0, 0, 0, 0});
  result.pairs.push_back({2, 0, 1, 0, 0, 600, 200, 100, 0});
  result.memories.resize(2);
  result.memories[0].readBits = 12608;
  result.memories[0].writtenBits = 1600;
  // 38 B.
  result.memories[1].needBits = 304;
  result.latchElements.resize(3);
  return result;
}

/// A ratio that must be there; none is negative.
double some(std::optional<double> ratio) { return ratio.value_or(-1); }

std::string bound(const Schedule &schedule, const Cost &cost) {
  return toString(schedule, derive(schedule, cost).bound);
}

/// Elements of an operand with one dimension that sums these.
std::optional<int64_t>
elements(std::initializer_list<std::pair<int64_t, int64_t>> terms) {
  Problem problem;
  problem.kind = OpKind::Generic;
  problem.operands = {{"in0", false, 8, {{}}}, {"out0", true, 8, {}}};
  for (auto [coefficient, extent] : terms) {
    unsigned loop = static_cast<unsigned>(problem.loops.size());
    problem.loops.push_back({"d" + std::to_string(loop), extent, true});
    problem.operands[0].index[0].push_back({coefficient, loop});
  }
  EXPECT_EQ(print(verify(problem)), Strings());
  Schedule schedule;
  schedule.problem = problem;
  schedule.accelerator = accelerator(1);
  schedule.levels = {{1, {}}};
  schedule.memories = {{0, 0, {{0, 0}, {1, 0}}}};
  Cost cost;
  cost.macs = problem.macs().value_or(0);
  cost.cycles = cost.computeCycles = 1;
  cost.memories.resize(1);
  return derive(schedule, cost).elements[0];
}

/// The same by listing them all.
int64_t listed(std::initializer_list<std::pair<int64_t, int64_t>> terms) {
  std::set<int64_t> values = {0};
  for (auto [coefficient, extent] : terms) {
    std::set<int64_t> next;
    for (int64_t base : values)
      for (int64_t i = 0; i < extent; ++i)
        next.insert(base + i * coefficient);
    values = next;
  }
  return static_cast<int64_t>(values.size());
}
} // namespace

TEST(Derived, D1_occupancyOfThePEs) {
  Derived derived = derive(schedule(), cost());
  EXPECT_DOUBLE_EQ(derived.occupancy, 5400.0 / (924 * 8));
  // Without stalls 900 cycles: C has a tile of 4 and one of 2, so 6 of 8 PEs
  // work in the mean.
  EXPECT_DOUBLE_EQ(derived.mappingOccupancy, 0.75);
}

TEST(Derived, D1_occupancyCountsMacsPerCycle) {
  Schedule it = schedule();
  it.accelerator.pe.macsPerCycle = 2;
  Cost counts = cost();
  // ceil(9 / 2) = 5 cycles a step.
  counts.computeCycles = 500;
  EXPECT_DOUBLE_EQ(derive(it, counts).mappingOccupancy, 5400.0 / (500 * 8 * 2));
}

TEST(Derived, D1_occupancyOfMemories) {
  Schedule it = schedule();
  EXPECT_EQ(derive(it, cost()).memories[1].occupancy, std::nullopt);
  // 38 of 50 bytes; the outermost memory holds everything and has no need.
  it.accelerator.memories[0].capacity = 1000;
  it.accelerator.memories[1].capacity = 50;
  EXPECT_EQ(derive(it, cost()).memories[1].occupancy, 0.76);
  EXPECT_EQ(derive(it, cost()).memories[0].occupancy, std::nullopt);
}

TEST(Derived, D2_reuseOfInputsAndOutput) {
  Derived derived = derive(schedule(), cost());
  ASSERT_EQ(derived.pairs.size(), 3U);
  // Input: 5400 MACs from 2520 fills, each read serves the 2 units of K.
  EXPECT_DOUBLE_EQ(some(derived.pairs[0].temporal), 5400.0 / 2520);
  EXPECT_DOUBLE_EQ(some(derived.pairs[0].spatial), 2.0);
  EXPECT_DOUBLE_EQ(some(derived.pairs[0].total), 5400.0 / 1260);
  // Filter: each element is used at 25 outputs, and nobody shares it.
  EXPECT_DOUBLE_EQ(some(derived.pairs[1].temporal), 25.0);
  EXPECT_DOUBLE_EQ(some(derived.pairs[1].spatial), 1.0);
  // Output: 9 MACs in a drain, 4 and 2 units in a write.
  EXPECT_DOUBLE_EQ(some(derived.pairs[2].temporal), 9.0);
  EXPECT_DOUBLE_EQ(some(derived.pairs[2].spatial), 3.0);
  EXPECT_DOUBLE_EQ(some(derived.pairs[2].total), 27.0);
}

TEST(Derived, D2_reuseOfNothingIsUndefined) {
  Cost counts = cost();
  counts.pairs[1].fills = counts.pairs[1].parentReads = 0;
  counts.pairs[2].parentWrites = 0;
  Derived derived = derive(schedule(), counts);
  EXPECT_EQ(derived.pairs[1].temporal, std::nullopt);
  EXPECT_EQ(derived.pairs[1].spatial, std::nullopt);
  EXPECT_EQ(derived.pairs[1].total, std::nullopt);
  EXPECT_EQ(derived.pairs[2].spatial, std::nullopt);
  EXPECT_EQ(derived.pairs[2].total, std::nullopt);
}

TEST(Derived, D2_maximumReuseIsThatOfTheElementsTouched) {
  Derived derived = derive(schedule(), cost());
  // Input 6 x 7 x 7, filter 4 x 6 x 3 x 3, output 4 x 5 x 5.
  EXPECT_EQ(derived.elements[0], 294);
  EXPECT_EQ(derived.elements[1], 216);
  EXPECT_EQ(derived.elements[2], 100);
  EXPECT_DOUBLE_EQ(some(derived.maximumReuse[0]), 5400.0 / 294);
  EXPECT_DOUBLE_EQ(some(derived.maximumReuse[1]), 25.0);
  EXPECT_DOUBLE_EQ(some(derived.maximumReuse[2]), 54.0);
}

TEST(Derived, D2_windowsAreCountedWithTheirHoles) {
  // 5 outputs 1 apart, 3 filter positions 1 apart: 7.
  EXPECT_EQ(elements({{1, 5}, {1, 3}}), 7);
  // Stride 4: windows of 3 leave a gap each: 5 x 3.
  EXPECT_EQ(elements({{4, 5}, {1, 3}}), 15);
  // Stride 2, dilation 3: 0 2 4 6 8 + 0 3 6 = 0 2 3 4 5 6 7 8 9 10 11 12 14.
  EXPECT_EQ(elements({{2, 5}, {3, 3}}), 13);
  // Stride and dilation 2: only even positions, 7 of them.
  EXPECT_EQ(elements({{2, 5}, {2, 3}}), 7);
  // A constant index.
  EXPECT_EQ(elements({{3, 1}}), 1);
}

TEST(Derived, D2_countsAnySumAsListingItDoes) {
  for (int64_t a = 1; a <= 7; ++a)
    for (int64_t b = 1; b <= 7; ++b)
      for (int64_t n = 1; n <= 5; ++n)
        for (int64_t m = 1; m <= 5; ++m) {
          auto two = {std::pair(a, n), std::pair(b, m)};
          EXPECT_EQ(elements(two), listed(two));
          auto three = {std::pair(a, n), std::pair(b, m),
                        std::pair<int64_t, int64_t>(5, 3)};
          EXPECT_EQ(elements(three), listed(three));
          auto four = {std::pair(a, n), std::pair(b, m),
                       std::pair<int64_t, int64_t>(9, 2),
                       std::pair<int64_t, int64_t>(4, 3)};
          EXPECT_EQ(elements(four), listed(four));
        }
}

TEST(Derived, R8_countsElementsOfAnyExtent) {
  // 2 x [0, n) + 3 x [0, n): all of 0 .. 5n - 5 but 1 and 5n - 6.
  int64_t n = int64_t(1) << 31;
  EXPECT_EQ(elements({{2, n}, {3, n}}), 5 * n - 6);
  // Two terms make everything: 1 x [0, 5) + 5 x [0, n) + 7 x [0, 3).
  EXPECT_EQ(elements({{1, 5}, {5, n}, {7, 3}}), 5 * n + 14);
  // Nothing merges, and two of the terms are too long to enumerate.
  EXPECT_EQ(elements({{6, 2000}, {10, 2000}, {15, 2000}}), std::nullopt);
}

TEST(Derived, D3_averageBandwidthOfAPort) {
  Derived derived = derive(schedule(), cost());
  // Down 1260 + 216 + 100 B, up 200 B, of one instance in 924 cycles.
  EXPECT_EQ(derived.memories[0].instances, 1);
  EXPECT_EQ(derived.memories[0].down.bytes, 1576.0);
  EXPECT_DOUBLE_EQ(derived.memories[0].down.bytesPerCycle, 1576.0 / 924);
  EXPECT_DOUBLE_EQ(derived.memories[0].down.busyCycles, 197.0);
  EXPECT_EQ(derived.memories[0].up.bytes, 200.0);
  EXPECT_DOUBLE_EQ(derived.memories[0].up.busyCycles, 25.0);
  // L1 has 2 x 4 instances and nothing inside.
  EXPECT_EQ(derived.memories[1].instances, 8);
  EXPECT_EQ(derived.memories[1].down.bytes, 0.0);
}

TEST(Derived, D3_bandwidthIsPerInstanceInUse) {
  // Make L1 the parent of the filter: 4 bits each, 216 elements over the 8
  // instances.
  Schedule it = schedule();
  it.problem.operands[1].bits = 4;
  Cost counts = cost();
  counts.pairs[1] = {1, 1, kLatch, 216, 216, 0, 0, 0, 0};
  Derived derived = derive(it, counts);
  EXPECT_EQ(derived.memories[1].down.bytes, 108.0);
  EXPECT_DOUBLE_EQ(derived.memories[1].down.busyCycles, 13.5);
}

TEST(Derived, D4_arithmeticIntensityAndRoofline) {
  Derived derived = derive(schedule(), cost());
  // 12608 + 1600 bits are 1776 B. 8 PEs would need 675 cycles, the port 197.
  EXPECT_DOUBLE_EQ(some(derived.arithmeticIntensity), 5400.0 / 1776);
  EXPECT_DOUBLE_EQ(derived.roofline, 8.0);
  // A port of 1 B per cycle needs 1576.
  Schedule narrow = schedule();
  narrow.accelerator.memories[0].down = 1;
  EXPECT_DOUBLE_EQ(derive(narrow, cost()).roofline, 5400.0 / 1576);
  Cost idle = cost();
  idle.memories[0].readBits = idle.memories[0].writtenBits = 0;
  EXPECT_EQ(derive(schedule(), idle).arithmeticIntensity, std::nullopt);
}

TEST(Derived, D4_theLargestDemandBounds) {
  Schedule it = schedule();
  EXPECT_EQ(bound(it, cost()), "PE");
  EXPECT_DOUBLE_EQ(derive(it, cost()).boundCycles, 900.0);
  // 1576 B over 1 B per cycle exceed 900 cycles of work.
  it.accelerator.memories[0].down = 1;
  EXPECT_EQ(bound(it, cost()), "L2 down");
  EXPECT_DOUBLE_EQ(derive(it, cost()).boundCycles, 1576.0);
  // 200 B up never do; 2000 do.
  it = schedule();
  it.accelerator.memories[0].up = 1;
  EXPECT_EQ(bound(it, cost()), "PE");
  Cost counts = cost();
  counts.pairs[2].parentWrites = 2000;
  EXPECT_EQ(bound(it, counts), "L2 up");
}

TEST(Derived, T1_anUnlimitedPortIsNeverBusy) {
  // With 2000 B up at 1 B per cycle, that port bounds; without a limit, 1576 B
  // down at 1 B per cycle do; without that limit, the PEs.
  Schedule it = schedule();
  Memory &outermost = it.accelerator.memories[0];
  outermost.down = outermost.up = 1;
  Cost counts = cost();
  counts.pairs[2].parentWrites = 2000;
  EXPECT_EQ(bound(it, counts), "L2 up");
  EXPECT_DOUBLE_EQ(derive(it, counts).roofline, 5400.0 / 2000);
  outermost.up = kUnlimited;
  EXPECT_EQ(bound(it, counts), "L2 down");
  EXPECT_DOUBLE_EQ(derive(it, counts).roofline, 5400.0 / 1576);
  outermost.down = kUnlimited;
  EXPECT_EQ(bound(it, counts), "PE");
  Derived derived = derive(it, counts);
  EXPECT_EQ(derived.roofline, 8.0);
  EXPECT_EQ(derived.memories[0].down.busyCycles, 0.0);
  EXPECT_EQ(derived.memories[0].up.busyCycles, 0.0);
  // What it carries is counted.
  EXPECT_EQ(derived.memories[0].up.bytes, 2000.0);
  EXPECT_DOUBLE_EQ(derived.memories[0].down.bytesPerCycle, 1576.0 / 924);
}

TEST(Derived, D4_fixedCyclesOfStepsCanBound) {
  // 100 steps of 9 cycles of work: an overhead of 9 ties, 10 is larger. L1
  // keeps operands at the last level, so the PE's overhead does not count.
  Schedule it = schedule();
  it.accelerator.pe.overhead = 50;
  it.accelerator.memories[1].overhead = 9;
  EXPECT_EQ(bound(it, cost()), "PE");
  it.accelerator.memories[1].overhead = 10;
  EXPECT_EQ(bound(it, cost()), "overhead");
  EXPECT_DOUBLE_EQ(derive(it, cost()).boundCycles, 1000.0);
  // Without operands in L1 it is the PE's.
  it.memories[1].holds.clear();
  Cost counts = cost();
  for (PairTraffic &pair : counts.pairs)
    pair.child = kLatch;
  EXPECT_DOUBLE_EQ(derive(it, counts).boundCycles, 5000.0);
}

TEST(Derived, D4_latenciesCanBound) {
  // One boundary: L2's latency before the first step and after the last.
  Schedule it = schedule();
  it.accelerator.memories[0].latency = 450;
  EXPECT_EQ(bound(it, cost()), "PE");
  it.accelerator.memories[0].latency = 451;
  EXPECT_EQ(bound(it, cost()), "latency");
  EXPECT_DOUBLE_EQ(derive(it, cost()).boundCycles, 902.0);
}

TEST(Derived, D5_rates) {
  Cost counts = cost();
  counts.energy.total = 1000;
  Derived derived = derive(schedule(), counts);
  EXPECT_DOUBLE_EQ(derived.macsPerCycle, 5400.0 / 924);
  // 924 cycles at 200 MHz.
  EXPECT_DOUBLE_EQ(derived.microseconds, 4.62);
  EXPECT_DOUBLE_EQ(derived.macsPerSecond, 5400 / 4.62e-6);
  EXPECT_DOUBLE_EQ(derived.energyDelay, 4620.0);
}
