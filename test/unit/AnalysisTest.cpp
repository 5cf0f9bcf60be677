//===- AnalysisTest.cpp - The closed form beyond what can be executed -----===//
//
// Small cases are compared with the simulator (PropertyTest, test/cases).
// These are too large to execute; the numbers are derived by hand.
//
//===----------------------------------------------------------------------===//

#include "ModelFixtures.h"

#include "maestro/Model/Analysis.h"

#include "gtest/gtest.h"

using namespace maestro;
using namespace maestro::fixtures;

/// One PE, and an outer memory with a port of this width.
static Accelerator onePe(int64_t width) {
  Accelerator result = accelerator(1);
  result.memories[0].down = result.memories[0].up = width;
  return result;
}

/// One level of temporal directives.
static Mapping nest(std::vector<Directive> directives,
                    MappingKind kind = MappingKind::Convolution) {
  return mapping({level(std::move(directives))}, kind);
}

static Result<Cost> costOf(const Problem &problem, const Mapping &mapping,
                           const Accelerator &accelerator) {
  Result<Binding> bound = bind(problem, mapping, accelerator);
  if (!bound)
    return bound.errors();
  return analyze(bound->schedule);
}

/// The peaks of the outer memory (D3).
static PortPeak peakOf(const Problem &problem, const Mapping &mapping,
                       const Accelerator &accelerator) {
  Result<Binding> bound = bind(problem, mapping, accelerator);
  PeakBandwidth peak;
  if (bound && Evaluator().peakBandwidth(bound->schedule, peak))
    return peak.memories[0];
  ADD_FAILURE() << "no peaks";
  return {};
}

TEST(Analysis, R8_countsUpToTheLimitAreExact) {
  // 2^18 x 2^20 x 2^20 = 2^58 MACs, K innermost in single steps. Each step
  // reads one element of lhs and of rhs; the output element stays while K runs.
  // The memory sends 2^62 bits.
  int64_t m = int64_t(1) << 18, n = int64_t(1) << 20, k = int64_t(1) << 20;
  Mapping mapping =
      nest({temporal(1, 1, "M"), temporal(1, 1, "N"), temporal(1, 1, "K")},
           MappingKind::Contraction);
  Result<Cost> cost = costOf(contraction(m, n, k), mapping, onePe(2));
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->macs, int64_t(1) << 58);
  EXPECT_EQ(cost->boundaries[0].steps, int64_t(1) << 58);
  EXPECT_EQ(cost->pairs[0].fills, int64_t(1) << 58);
  EXPECT_EQ(cost->pairs[1].fills, int64_t(1) << 58);
  EXPECT_EQ(cost->pairs[2].drains, m * n);
  EXPECT_EQ(cost->pairs[2].psumReads, 0);
  // A step works one cycle; two bytes in one cycle and one byte out fit beside
  // it (T2). The first load and the last drain take one cycle each (T4).
  EXPECT_EQ(cost->cycles, (int64_t(1) << 58) + 2);
}

TEST(Analysis, T1_anUnlimitedPortTakesNoTimeHoweverMuchItCarries) {
  // The same, where the port would need 2^62 / 8 cycles at 1 byte per cycle,
  // twice what the MACs take: these alone are left.
  int64_t m = int64_t(1) << 18, n = int64_t(1) << 20, k = int64_t(1) << 20;
  Mapping mapping =
      nest({temporal(1, 1, "M"), temporal(1, 1, "N"), temporal(1, 1, "K")},
           MappingKind::Contraction);
  Result<Cost> cost = costOf(contraction(m, n, k), mapping, onePe(kUnlimited));
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->cycles, int64_t(1) << 58);
  EXPECT_EQ(cost->memories[0].readBits, int64_t(1) << 62);
}

TEST(Analysis, T1_unlimitedPortsAndRaggedTiles) {
  // Rows in tiles of 4 with an edge of 3, elements of 100 bytes, down without a
  // limit. The first step works for 12 cycles and nothing else takes time; each
  // other one, the edge too, drains the 400 bytes of the step before it; 300
  // are left at the end. T5: 100 * rows are fewer.
  int64_t full = 250000000, rows = 4 * full + 3;
  Problem problem = convolution({1, 1, 1, rows, 1, 3, 1, 1, 1});
  for (Operand &operand : problem.operands)
    operand.bits = 800;
  Accelerator target = onePe(1);
  target.memories[0].down = kUnlimited;
  Result<Cost> cost = costOf(problem, nest({temporal(4, 4, "OY")}), target);
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->cycles, 12 + 400 * full + 300);
  // With neither, all steps work without a wait.
  target.memories[0].up = kUnlimited;
  cost = costOf(problem, nest({temporal(4, 4, "OY")}), target);
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->cycles, 3 * rows);
}

/// 2^61 MACs on 32-bit inputs, one in each step.
static std::pair<Problem, Mapping> hugeProduct() {
  int64_t m = int64_t(1) << 21, n = int64_t(1) << 20, k = int64_t(1) << 20;
  Problem problem = contraction(m, n, k);
  problem.operands[0].bits = problem.operands[1].bits = 32;
  return {problem,
          nest({temporal(1, 1, "M"), temporal(1, 1, "N"), temporal(1, 1, "K")},
               MappingKind::Contraction)};
}

TEST(Analysis, R8_numberBeyondTheLimitIsAnError) {
  // 2^61 MACs as above, but one byte per cycle: each step needs another 4 bytes
  // of both inputs, 8 cycles. The first load, the last MAC and the final drain
  // of a byte come to 8 x 2^61 + 2 = 2^64 + 2.
  auto [problem, mapping] = hugeProduct();
  Result<Cost> cost = costOf(problem, mapping, onePe(1));
  ASSERT_FALSE(cost);
  EXPECT_EQ(cost.errors()[0].str(),
            "cycles: 18446744073709551618 > 2^63 - 1; counts are exact up to "
            "there [R8]");
}

TEST(Analysis, LargeConvolutionIsCountedLikeASmallOne) {
  // Rows of a 3 x 1 filter over a tall image, one output row per step: the
  // first step reads 3 rows, every other one the new row (R3).
  int64_t rows = 1000000007;
  Problem problem = convolution({1, 1, 1, rows, 1, 3, 1, 1, 1});
  Mapping mapping = nest({temporal(1, 1, "OY")});
  Result<Cost> cost = costOf(problem, mapping, onePe(1));
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->pairs[0].fills, 3 + (rows - 1));
  EXPECT_EQ(cost->pairs[1].fills, 3);
  EXPECT_EQ(cost->pairs[2].drains, rows);
  // Step work 3 cycles covers one byte in and one out. First load: 3 bytes of
  // input and 3 of the filter; last drain 1.
  EXPECT_EQ(cost->cycles, 6 + 3 * rows + 1);
}

TEST(Analysis, RaggedTilesOfAnyLengthCostTheSameToCount) {
  // Output rows in tiles of 4 with an edge of 3: the halo of 2 rows is kept
  // (R2), so every input row is read once.
  int64_t rows = 4 * int64_t(250000000) + 3;
  Problem problem = convolution({1, 1, 1, rows, 1, 3, 1, 1, 1});
  Mapping mapping = nest({temporal(4, 4, "OY")});
  Result<Cost> cost = costOf(problem, mapping, onePe(1));
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->boundaries[0].steps, 250000001);
  EXPECT_EQ(cost->pairs[0].fills, rows + 2);
  // Steps of 12 cycles (the edge: 9) cover 4 bytes in and 4 out. First load: 6
  // rows and 3 filter bytes. Last drain: 3.
  EXPECT_EQ(cost->cycles, 9 + 12 * int64_t(250000000) + 9 + 3);
}

TEST(Analysis, D3_peakOfATransferThatOnlyTheEdgeHas) {
  // As above: while a full step works 12 cycles, 4 bytes arrive for the next
  // one. Only the edge works 9 cycles while it drains the 4 outputs before it.
  int64_t rows = 4 * int64_t(250000000) + 3;
  Problem problem = convolution({1, 1, 1, rows, 1, 3, 1, 1, 1});
  PortPeak peak = peakOf(problem, nest({temporal(4, 4, "OY")}), onePe(1));
  EXPECT_EQ(peak.down, 4.0 / 12);
  EXPECT_EQ(peak.up, 4.0 / 9);
}

TEST(Analysis, D3_peakExistsWhereCountsDoNot) {
  // The 2^61 MACs whose bits exceed 2^63 - 1: 4 bytes of lhs and of rhs for
  // each step of one cycle; each output goes back, 1 byte, while the first step
  // of the next one works.
  auto [problem, mapping] = hugeProduct();
  EXPECT_EQ(peakOf(problem, mapping, onePe(1)).down, 8);
  EXPECT_EQ(peakOf(problem, mapping, onePe(1)).up, 1);
}

TEST(Analysis, R4_aRowOfWindowsWithHolesIsCountedAtOnce) {
  // Each PE has one output row, 3 input rows from the next, and 4 filter rows,
  // 5 apart: input rows 3u, 3u + 5, 3u + 10 and 3u + 15. These are all of two
  // residue classes modulo 3, n rows each, and of the third those of 3u and
  // 3u + 15, which are the same but for 5.
  int64_t n = int64_t(1) << 40;
  Problem problem = convolution({1, 1, 1, n, 1, 4, 1, 3, 5});
  Accelerator target = onePe(1);
  target.pes = n;
  Result<Cost> cost = costOf(problem, nest({spatial(1, 1, "OY")}), target);
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->pairs[0].fills, 4 * n);
  EXPECT_EQ(cost->pairs[0].parentReads, 3 * n + 5);
}

TEST(Analysis, R8_tooManyHolesAreAnError) {
  // Found by FuzzAnalysis, as memory that nobody has. Tiles of 2^25 output rows
  // meet those before, and an input row that two pairs of output row and filter
  // row share is rare: there are 2^25 pieces of them.
  int64_t tile = int64_t(1) << 25, far = int64_t(1) << 30;
  Problem problem = convolution({1, 1, 1, 3 * tile, 1, tile, 1, far, far});
  problem.operands[0].index[2][1].coefficient = far + 1;
  problem.windows[0].dilation = far + 1;
  Result<Cost> cost =
      costOf(problem, nest({temporal(tile, tile, "OY")}), onePe(1));
  ASSERT_FALSE(cost);
  EXPECT_EQ(cost.errors().front().str(),
            "more than 4194304 intervals of windows with holes, or units that "
            "a loop is spread over at two levels, would have to be counted one "
            "by one [R8]");
}
