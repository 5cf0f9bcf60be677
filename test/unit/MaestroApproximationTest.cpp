//===- MaestroApproximationTest.cpp - MAESTRO's formulas, one by one ------===//

#include "maestro/Target/Maestro/Compare/Approximation.h"
#include "maestro/Target/Maestro/Reader.h"

#include "gtest/gtest.h"

using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

/// A layer of one network.
static ApproxProblem problemOf(const std::string &layer, int64_t pes) {
  Parsed parsed = parse("Network N { Layer L { " + layer + " } }");
  EXPECT_TRUE(parsed.ok());
  return toApproximate(parsed.file.networks.at(0).layers.at(0), pes).value();
}

//===----------------------------------------------------------------------===//
// Levels
//===----------------------------------------------------------------------===//

/// Three outputs of a 3-wide filter with stride 2 lie in 7 inputs: size
/// 3 * min(2, 3) + (3 - 2) = 7 and offset 3 * 2. With a filter of 1, inner
/// levels pack the inputs: 3 of them, 3 apart.
TEST(MaestroApproximation, Stride) {
  LevelMap map{"Y", false, 7, 1};
  applyStride(map, 2, 3, true);
  EXPECT_EQ(map.size, 7);
  EXPECT_EQ(map.offset, 6);
  map = {"Y", false, 5, 1};
  applyStride(map, 2, 1, false);
  EXPECT_EQ(map.size, 3);
  EXPECT_EQ(map.offset, 3);
}

/// A level takes over what it lacks, the innermost loop above first, and the
/// outermost level gets one tile of the rest.
TEST(MaestroApproximation, MissingDirectives) {
  ApproxProblem problem =
      problemOf("Type: GEMM Dimensions { M: 6, N: 5, K: 4 } Dataflow { "
                "SpatialMap(1,1) M; TemporalMap(2,2) N; Cluster(2, P); "
                "SpatialMap(1,1) K; }",
                8);
  ASSERT_EQ(problem.levels.size(), 2U);
  const LoopLevel &outer = problem.levels[0], &inner = problem.levels[1];
  EXPECT_EQ(outer.units, 4);
  EXPECT_EQ(outer.maps.back().dim, "K");
  EXPECT_EQ(outer.maps.back().size, 4);
  ASSERT_EQ(inner.maps.size(), 3U);
  EXPECT_EQ(inner.maps[0].dim, "N");
  EXPECT_EQ(inner.maps[1].dim, "M");
  EXPECT_FALSE(inner.maps[1].spatial);
  EXPECT_EQ(inner.extents.at("N"), 2);
}

//===----------------------------------------------------------------------===//
// Cases
//===----------------------------------------------------------------------===//

/// [0,4) [3,7) [6,10) [9,12): first, 2 full ones, and 3 that remain.
TEST(MaestroApproximation, TemporalStates) {
  std::vector<LoopState> states = statesOf({"Y", false, 4, 3}, 12, 1);
  ASSERT_EQ(states.size(), 3U);
  EXPECT_EQ(states[1].times, 2);
  EXPECT_EQ(states[2].tile, Tile::Last);
  EXPECT_TRUE(states[2].edge);
  states = statesOf({"Y", false, 4, 4}, 3, 1);
  ASSERT_EQ(states.size(), 1U);
  EXPECT_TRUE(states[0].only && states[0].edge);
}

/// 11 tiles of 2 on 4 units: 2 full folds, then 3 units, the last with 1 of 21.
/// MAESTRO finds the full ones only.
TEST(MaestroApproximation, SpatialStates) {
  LevelMap map{"K", true, 2, 2};
  std::vector<LoopState> states = statesOf(map, 21, 4);
  ASSERT_EQ(states.size(), 3U);
  EXPECT_EQ(states[1].times, 1);
  EXPECT_TRUE(states[2].edge && states[2].shortUnit);
  LoopLevel level;
  level.maps = {map};
  level.extents = {{"K", 21}};
  level.units = 4;
  EXPECT_EQ(edgeUnits(level), 2);
}

/// 65,537 x 65,537 steps are 131,073 in 32 bits.
TEST(MaestroApproximation, Overflow32) {
  LoopLevel level;
  level.maps = {{"Y", false, 1, 1}, {"X", false, 1, 1}};
  level.extents = {{"Y", 65538}, {"X", 65538}};
  for (const Case &each : casesOf(level, level.extents))
    if (each.moved() == 1 && each.states[0].tile == Tile::Later) {
      EXPECT_EQ(each.times, int64_t{65537} * 65537);
      EXPECT_EQ(each.times32, 131073);
    }
}

//===----------------------------------------------------------------------===//
// Volumes
//===----------------------------------------------------------------------===//

/// Loops M (tiles of 2 of 5), N over 2 units, K in tiles of 3 of 6.
static ApproxProblem gemm() {
  return problemOf("Type: GEMM Dimensions { M: 5, N: 3, K: 6 } Dataflow { "
                   "TemporalMap(2,2) M; SpatialMap(1,1) N; TemporalMap(3,3) K; "
                   "}",
                   2);
}

/// The case in which the loops are there.
static Case find(const ApproxProblem &problem, std::vector<Tile> tiles) {
  const LoopLevel &level = problem.levels[0];
  for (const Case &each : casesOf(level, level.extents)) {
    bool same = true;
    for (size_t i = 0; i < tiles.size(); ++i)
      same &= each.states[i].tile == tiles[i];
    if (same)
      return each;
  }
  ADD_FAILURE() << "no such case";
  return {};
}

TEST(MaestroApproximation, Ingress) {
  ApproxProblem problem = gemm();
  Volumes volumes(problem, problem.levels[0]);
  using T = Tile;
  // The first step: 2 x 3 of M x K; 3 x 1 of K x N for each of 2 units.
  Case first = find(problem, {T::First, T::First, T::First});
  EXPECT_EQ(volumes.ingress(kInput, first), 6);
  EXPECT_EQ(volumes.ingress(kFilter, first), 6);
  EXPECT_EQ(volumes.egress(first), 4);
  EXPECT_EQ(volumes.macs(first), 12);
  EXPECT_EQ(volumes.macsOfFirst(first), 6);
  // Another N, whereby K restarts: the input does not depend on N.
  Case fold = find(problem, {T::First, T::Last, T::First});
  EXPECT_EQ(volumes.ingress(kInput, fold), 0);
  EXPECT_EQ(volumes.ingress(kFilter, fold), 3);
  // The last tile of M has 1 row; 2 are charged.
  Case last = find(problem, {T::Last, T::First, T::First});
  EXPECT_EQ(volumes.ingress(kInput, last), 6);
  EXPECT_EQ(volumes.egress(last), 2);
}

/// Room for outputs is counted with Y and X, of inputs: 3 x 4 instead of 1 x 2.
TEST(MaestroApproximation, OutputTileIsInputTile) {
  ApproxProblem problem = problemOf(
      "Type: CONV Dimensions { K: 2, C: 2, R: 3, S: 3, Y: 6, X: 6 } Dataflow { "
      "SpatialMap(1,1) K; TemporalMap(3,1) Y; TemporalMap(4,2) X; }",
      2);
  Volumes volumes(problem, problem.levels[0]);
  EXPECT_EQ(volumes.tile(kOutput), 1 * 3 * 4);
  EXPECT_EQ(lengthsOf(problem.levels[0])["X'"].full, 2);
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// 9 elements over 4 per cycle go in 3; the last is not counted. Nothing takes
/// less than no time.
TEST(MaestroApproximation, Delay) {
  EXPECT_EQ(delayOf(9, 4, 0), 2);
  EXPECT_EQ(delayOf(8, 4, 5), 6);
  EXPECT_EQ(delayOf(0, 4, 0), -1);
}

/// Steps: 3 M x 2 N x 2 K; of N, the second fold has 1 unit. Inputs: 6 for the
/// first step and 6 for each other of 6 tiles of M x K, as N is not charged.
TEST(MaestroApproximation, Sums) {
  Numbers numbers = approximate(gemm(), {});
  EXPECT_EQ(numbers.macs, 90);
  EXPECT_EQ(numbers.l2Read[kInput], 6 * (3 + 3 * 2));
  EXPECT_EQ(numbers.l1Write[kInput], numbers.l2Read[kInput]);
  // Every step writes its tile: (4 + 4 + 2 + 2 + 1 + 1) x 2 tiles of K ...
  EXPECT_EQ(numbers.l2Write[kOutput], 2 * (2 * 4 + 2 * 2 + 2 + 1));
  // ... and they are never read back.
  EXPECT_EQ(numbers.l2Read[kOutput], 15);
  // 4 steps of 6 MACs in a PE for each M, but the last M has 3.
  EXPECT_EQ(numbers.workCycles, 2 * 4 * 6 + 4 * 3);
}
