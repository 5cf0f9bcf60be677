//===- BindDirectivesTest.cpp - Rules M3 to M8 on small ops ---------------===//

#include "BindFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

//===----------------------------------------------------------------------===//
// M3, M4
//===----------------------------------------------------------------------===//

TEST(Bind, M3_rejectsSizesBelowOne) {
  EXPECT_EQ(
      errors(convolution(),
             mapping({level({temporal(0, 0, "K"), spatial(-2, -2, "C")})})),
      Strings({"directive 0.0: size must be at least 1: 0 [M3]",
               "directive 0.1: size must be at least 1: -2 [M3]"}));
}

TEST(Bind, M3_ignoresTheOffsetOfOneTile) {
  // C = 6 is no longer than 6 and 7, at any offset.
  for (int64_t size : {6, 7})
    for (int64_t offset : {1, 6, 9})
      EXPECT_EQ(levels(convolution(),
                       mapping({level({temporal(size, offset, "C")})})),
                Strings({"64:"}));
}

TEST(Bind, M4_rejectsTilesThatOverlap) {
  EXPECT_EQ(errors(convolution(), mapping({level({temporal(3, 2, "C")})})),
            Strings({"directive 0.0: offset 2 is smaller than size 3: the "
                     "tiles would overlap; use (3, 3) [M4]"}));
}

TEST(Bind, M4_rejectsTilesThatLeaveGaps) {
  EXPECT_EQ(errors(convolution(), mapping({level({spatial(3, 4, "C")})})),
            Strings({"directive 0.0: offset 4 is larger than size 3: what "
                     "lies between the tiles would be skipped; use (3, 3) "
                     "[M4]"}));
}

TEST(Bind, M4_isJudgedOnTheLongestRangeHandedDown) {
  // C = 6 in tiles of 4: ranges of 4 and, at the edge, 2. (2, 1) has one tile
  // in the edge, but two that overlap in the full one. (4, 1) has one in both.
  EXPECT_EQ(errors(convolution(), mapping({level({temporal(4, 4, "C")}),
                                           cluster(1, {temporal(2, 1, "C")})})),
            Strings({"directive 1.0: offset 1 is smaller than size 2: the "
                     "tiles would overlap; use (2, 2) [M4]"}));
  EXPECT_EQ(levels(convolution(), mapping({level({temporal(4, 4, "C")}),
                                           cluster(1, {temporal(4, 1, "C")})})),
            Strings({"64: temporal C 4", "1:"}));
}

//===----------------------------------------------------------------------===//
// M5
//===----------------------------------------------------------------------===//

TEST(Bind, M5_fullIsWhatTheLevelAboveHandsDown) {
  // Level 1 is handed 4 of C = 6: full is one tile of 4 there, so that level 2
  // still cuts 4.
  EXPECT_EQ(levels(convolution(),
                   mapping({level({temporal(4, 4, "C")}),
                            cluster(1, {temporal(full(), full(), "C")}),
                            cluster(1, {temporal(3, 3, "C")}),
                            cluster(1, {temporal(3, 1, "C")})})),
            Strings({"64: temporal C 4", "1:", "1: temporal C 3", "1:"}));
}

TEST(Bind, M5_sizesCanBeTheExtentOfALoop) {
  // R = 3 iterations of OX = 5.
  EXPECT_EQ(levels(convolution(),
                   mapping({level({spatial(sz("R"), sz("R"), "OX")})})),
            Strings({"64: spatial OX 3"}));
}

TEST(Bind, M5_theExtentIsTheOpsWhateverIsHandedDown) {
  // Level 1 is handed 2 of C, and Sz(R) is still R = 3: one tile.
  EXPECT_EQ(levels(convolution(),
                   mapping({level({temporal(1, 1, "R"), temporal(2, 2, "C")}),
                            cluster(1, {temporal(sz("R"), full(), "C")})})),
            Strings({"64: temporal R 1, temporal C 2", "1:"}));
}

TEST(Bind, M5_offsetsCanBeFullOrAnExtent) {
  // full = 6, S = 3.
  EXPECT_EQ(
      errors(convolution(), mapping({level({temporal(2, full(), "C"),
                                            temporal(2, sz("S"), "K")})})),
      Strings({"directive 0.0: offset 6 is larger than size 2: what "
               "lies between the tiles would be skipped; use (2, 2) "
               "[M4]",
               "directive 0.1: offset 3 is larger than size 2: what "
               "lies between the tiles would be skipped; use (2, 2) "
               "[M4]"}));
}

TEST(Bind, M5_theExtentOfALoopThatTheOpLacksIsOne) {
  EXPECT_EQ(levels(pooling(4, 2, 2),
                   mapping({level({temporal(sz("K"), sz("K"), "C")})})),
            Strings({"64: temporal C 1"}));
}

TEST(Bind, M5_rejectsTheExtentOfAnUnknownLoop) {
  EXPECT_EQ(
      errors(convolution(), mapping({level({temporal(sz("Y"), 1, "C")})})),
      Strings({"directive 0.0: unknown loop: Y; this convolution has N, "
               "K, C, OY, OX, R, S, Y, X [M11]"}));
}

//===----------------------------------------------------------------------===//
// M6
//===----------------------------------------------------------------------===//

TEST(Bind, M6_aLoopWithoutDirectiveHasOneTile) {
  // K = 4 comes down to level 2 whole.
  EXPECT_EQ(
      levels(convolution(), mapping({level({temporal(2, 2, "C")}), cluster(1),
                                     cluster(1, {temporal(full(), full(), "K"),
                                                 temporal(3, 3, "K")})})),
      Strings({"64: temporal C 2", "1:", "1: temporal K 3"}));
}

TEST(Bind, M6_aTemporalDirectiveOfFullSizeBesideAnotherIsVoid) {
  // Written as full, as the extent, or as more than that; before or after.
  for (const Directive &whole : {temporal(full(), full(), "C"),
                                 temporal(6, 6, "C"), temporal(9, 1, "C")}) {
    EXPECT_EQ(
        levels(convolution(), mapping({level({whole, spatial(2, 2, "C")})})),
        Strings({"64: spatial C 2"}));
    EXPECT_EQ(
        levels(convolution(), mapping({level({temporal(2, 2, "C"), whole})})),
        Strings({"64: temporal C 2"}));
    EXPECT_EQ(levels(convolution(), mapping({level({whole, whole})})),
              Strings({"64:"}));
  }
}

TEST(Bind, M6_rejectsTwoDirectivesOnALoop) {
  EXPECT_EQ(errors(convolution(),
                   mapping({level({temporal(4, 4, "C"), temporal(2, 2, "K"),
                                   temporal(2, 2, "d2")})})),
            Strings({"directive 0.2: loop C has two directives at level 0: "
                     "temporal_map(4, 4) C and temporal_map(2, 2) d2; at most "
                     "one may cut it [M6]"}));
}

TEST(Bind, M6_countsACoordinateAsItsOutputLoop) {
  // Y in windows of 3 is OY in tiles of 1.
  EXPECT_EQ(
      errors(convolution(),
             mapping({level({temporal(3, 1, "Y"), temporal(2, 2, "OY")})})),
      Strings({"directive 0.1: loop OY has two directives at level 0: "
               "temporal_map(3, 1) Y and temporal_map(2, 2) OY; at most "
               "one may cut it [M6]"}));
}

TEST(Bind, M6_rejectsASpatialDirectiveOfFullSizeBesideAnother) {
  // Only a temporal one is void there.
  EXPECT_EQ(errors(convolution(), mapping({level({spatial(full(), full(), "C"),
                                                  temporal(2, 2, "C")})})),
            Strings({"directive 0.1: loop C has two directives at level 0: "
                     "spatial_map(6, 6) C and temporal_map(2, 2) C; at most "
                     "one may cut it [M6]"}));
}

TEST(Bind, M6_rejectsTwoSpatialDirectives) {
  EXPECT_EQ(errors(convolution(),
                   mapping({level({spatial(1, 1, "K"), temporal(1, 1, "OX"),
                                   spatial(2, 2, "C")})})),
            Strings({"directive 0.2: level 0 has two spatial directives: "
                     "spatial_map(1, 1) K and spatial_map(2, 2) C; a level "
                     "spreads at most one loop: open a cluster for the second "
                     "[M6]"}));
}

TEST(Bind, M6_aSpatialDirectiveOfOneTileLeavesAllToUnit0) {
  EXPECT_EQ(levels(convolution(), mapping({level({spatial(full(), full(), "K"),
                                                  temporal(2, 2, "C")})})),
            Strings({"64: temporal C 2"}));
}

//===----------------------------------------------------------------------===//
// M7
//===----------------------------------------------------------------------===//

TEST(Bind, M7_countsTheOutputsOfAnInputTile) {
  // Stride 2, dilation 2, R = 3: a window reaches (3-1)*2+1 = 5 inputs.
  // p = floor((9 - 5) / 2) + 1 = 3 outputs, offset 6/2 = 3.
  ConvolutionShape shape;
  shape.stride = shape.dilation = 2;
  EXPECT_EQ(levels(convolution(shape), mapping({level({temporal(9, 6, "Y")})})),
            Strings({"64: temporal OY 3"}));
}

TEST(Bind, M7_roundsDown) {
  // p = floor((10 - 5) / 2) + 1 = 3: the tenth input is of no use.
  ConvolutionShape shape;
  shape.stride = shape.dilation = 2;
  EXPECT_EQ(
      levels(convolution(shape), mapping({level({temporal(10, 6, "Y")})})),
      Strings({"64: temporal OY 3"}));
}

TEST(Bind, M7_usesTheFilterTileOfTheLevel) {
  // R is cut to 1 at this level, after Y in the order: a window reaches 1
  // input, p = floor((3 - 1) / 1) + 1 = 3.
  EXPECT_EQ(
      levels(convolution(),
             mapping({level({temporal(3, 3, "Y"), temporal(1, 1, "R")})})),
      Strings({"64: temporal OY 3, temporal R 1"}));
  // A void directive on R does not matter: p = floor((4 - 3) / 1) + 1 = 2.
  EXPECT_EQ(
      levels(convolution(), mapping({level({temporal(4, 2, "Y"),
                                            temporal(full(), full(), "R")})})),
      Strings({"64: temporal OY 2"}));
}

TEST(Bind, M7_usesTheFilterTileHandedDown) {
  // Level 0 hands down 2 of R = 3: p = floor((2 - 2) / 1) + 1 = 1.
  EXPECT_EQ(levels(convolution(), mapping({level({temporal(2, 2, "R")}),
                                           cluster(1, {temporal(2, 1, "Y")})})),
            Strings({"64: temporal R 2", "1: temporal OY 1"}));
}

TEST(Bind, M7_readsSzOfTheFilterAsOneOutput) {
  // (Sz(R), 1) Y: p = floor((3 - 3) / 1) + 1 = 1.
  EXPECT_EQ(
      levels(convolution(),
             mapping({level({temporal(sz("R"), Size::constant(1), "Y")})})),
      Strings({"64: temporal OY 1"}));
}

TEST(Bind, M7_fullIsTheWholeOutputExtent) {
  EXPECT_EQ(levels(convolution(),
                   mapping({level({temporal(2, 2, "OY")}),
                            cluster(1, {temporal(full(), full(), "Y")}),
                            cluster(1, {temporal(3, 1, "Y")})})),
            Strings({"64: temporal OY 2", "1:", "1: temporal OY 1"}));
  // As an offset it is a number of outputs as well: 5 here.
  EXPECT_EQ(
      errors(convolution(),
             mapping({level({temporal(Size::constant(3), full(), "Y")})})),
      Strings({"directive 0.0: offset 5 of Y moves by 5 of OY, which is "
               "larger than size 1: what lies between the tiles would "
               "be skipped; use (3, 1) [M4]"}));
}

TEST(Bind, M7_rejectsWindowsSmallerThanTheFilterTile) {
  ConvolutionShape shape;
  shape.dilation = 2;
  EXPECT_EQ(errors(convolution(shape), mapping({level({temporal(4, 1, "Y")})})),
            Strings({"directive 0.0: size 4 of Y is smaller than the window "
                     "of a filter tile of 3 with dilation 2: it must be at "
                     "least 5 [M7]"}));
}

TEST(Bind, M7_rejectsOffsetThatIsNoMultipleOfTheStride) {
  // p = floor((5 - 3) / 2) + 1 = 2 outputs, 4 inputs apart.
  ConvolutionShape shape;
  shape.stride = 2;
  EXPECT_EQ(errors(convolution(shape), mapping({level({temporal(5, 3, "Y")})})),
            Strings({"directive 0.0: offset 3 of Y is no multiple of the "
                     "stride 2: use 4 [M7]"}));
}

TEST(Bind, M7_rejectsOffsetsThatPartitionInputsButNotOutputs) {
  // (5, 5) Y with R = 3: 3 outputs, moved by 5; 2 are skipped. M4 is about
  // the output loop.
  EXPECT_EQ(errors(convolution(),
                   mapping({level({temporal(5, 5, "Y")}), cluster(1)})),
            Strings({"directive 0.0: offset 5 of Y moves by 5 of OY, which is "
                     "larger than size 3: what lies between the tiles would "
                     "be skipped; use (5, 3) [M4]"}));
}

//===----------------------------------------------------------------------===//
// M8
//===----------------------------------------------------------------------===//

TEST(Bind, M8_theDiagonalIsOneSpatialDirectiveOnTheFilterLoop) {
  // Level 0 hands down one output row; level 1 spreads R over 3 units, in the
  // place where R stands.
  EXPECT_EQ(
      levels(convolution(),
             mapping({level({temporal(3, 1, "Y")}),
                      cluster(sz("R"), {spatial(1, 1, "Y"), temporal(1, 1, "S"),
                                        spatial(1, 1, "R")})})),
      Strings({"21: temporal OY 1", "3: temporal S 1, spatial R 1"}));
}

TEST(Bind, M8_needsNoMultipleOfTheStride) {
  // The directive on Y is dropped, so its offset of 1 is not divided by 2.
  ConvolutionShape shape;
  shape.stride = 2;
  EXPECT_EQ(levels(convolution(shape),
                   mapping({level({temporal(3, 2, "Y")}),
                            cluster(sz("R"), {spatial(1, 1, "R"),
                                              spatial(1, 1, "Y")})})),
            Strings({"21: temporal OY 1", "3: spatial R 1"}));
}

TEST(Bind, M8_rejectsMoreThanOneOutput) {
  EXPECT_EQ(
      errors(convolution(), mapping({level({temporal(4, 2, "Y")}),
                                     cluster(sz("R"), {spatial(1, 1, "Y"),
                                                       spatial(1, 1, "R")})})),
      Strings({"directive 1.0: the diagonal of Y and R needs 1 OY, and "
               "2 are handed down: give Y a tile of one output at a "
               "level outside [M8]"}));
}

TEST(Bind, M8_rejectsOtherSizes) {
  EXPECT_EQ(
      errors(convolution(), mapping({level({temporal(3, 1, "Y")}),
                                     cluster(sz("R"), {spatial(2, 1, "Y"),
                                                       spatial(1, 1, "R")})})),
      Strings({"directive 1.0: spatial directives on Y and R at one "
               "level are a diagonal and must both be (1, 1): (2, 1) Y "
               "[M8]"}));
  EXPECT_EQ(
      errors(convolution(), mapping({level({temporal(3, 1, "Y")}),
                                     cluster(sz("R"), {spatial(1, 1, "Y"),
                                                       spatial(2, 2, "R")})})),
      Strings({"directive 1.1: spatial directives on Y and R at one "
               "level are a diagonal and must both be (1, 1): (2, 2) R "
               "[M8]"}));
}

TEST(Bind, M8_isOnlyForACoordinateAndItsOwnFilterLoop) {
  // Y and S, and OY and R, are just two spatial directives (M6).
  Strings two =
      errors(convolution(),
             mapping({level({temporal(1, 1, "OY"), temporal(1, 1, "R")}),
                      cluster(3, {spatial(1, 1, "Y"), spatial(1, 1, "S")})}));
  ASSERT_EQ(two.size(), 1U);
  EXPECT_NE(two.front().find("[M6]"), std::string::npos) << two.front();
  two =
      errors(convolution(),
             mapping({level({temporal(1, 1, "OX")}),
                      cluster(3, {spatial(1, 1, "OY"), spatial(1, 1, "R")})}));
  ASSERT_EQ(two.size(), 1U);
  EXPECT_NE(two.front().find("[M6]"), std::string::npos) << two.front();
}

TEST(Bind, M8_twoDiagonalsAtOneLevelAreTwoSpatialDirectives) {
  Strings two =
      errors(convolution(),
             mapping({level({temporal(3, 1, "Y"), temporal(3, 1, "X")}),
                      cluster(3, {spatial(1, 1, "Y"), spatial(1, 1, "R"),
                                  spatial(1, 1, "X"), spatial(1, 1, "S")})}));
  EXPECT_EQ(two, Strings({"directive 1.3: level 1 has two spatial directives: "
                          "spatial_map(1, 1) R and spatial_map(1, 1) S; a "
                          "level spreads at most one loop: open a cluster for "
                          "the second [M6]"}));
}

TEST(Bind, M8_mergesOneCoordinateOnly) {
  Strings three =
      errors(convolution(),
             mapping({level({temporal(3, 1, "Y")}),
                      cluster(3, {spatial(1, 1, "Y"), spatial(1, 1, "R"),
                                  spatial(1, 1, "Y")})}));
  ASSERT_EQ(three.size(), 1U);
  EXPECT_NE(three.front().find("[M6]"), std::string::npos) << three.front();
}
