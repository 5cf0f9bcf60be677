//===- TextMappingTest.cpp - What MAESTRO's dataflows mean ----------------===//

#include "TextFormatFixtures.h"

#include "maestro/Target/Maestro/Layer.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::fixtures;

static std::string dump(const Size &size) {
  return size.kind == Size::Kind::Constant ? std::to_string(size.value)
         : size.kind == Size::Kind::Full   ? "full"
                                           : "Sz(" + size.loop + ")";
}

static std::string dump(const Mapping &mapping) {
  std::string text;
  for (const MappingLevel &level : mapping.levels) {
    if (&level != &mapping.levels.front())
      text += " | " + dump(level.units);
    for (const Directive &directive : level.directives)
      text += (text.empty() ? "" : " ") +
              std::string(directive.spatial ? "S" : "T") + "(" +
              dump(directive.size) + "," + dump(directive.offset) + ")" +
              directive.dim;
  }
  return text;
}

static Shape shapeOf(const Layer &layer) {
  std::vector<Diagnostic> diagnostics;
  std::optional<Shape> shape = dfsl::shapeOf(layer, diagnostics);
  EXPECT_EQ(fixtures::dump(diagnostics), "");
  return shape.value_or(Shape());
}

static std::string mappingOf(const std::string &body) {
  Layer layer = readLayer(body);
  return dump(toMapping(layer, shapeOf(layer)));
}

/// R = S = 3 and Y = X = 9 inputs, strides as said.
static std::string convolved(const std::string &directives,
                             const std::string &strides = "") {
  return mappingOf("Type: CONV " + strides +
                   " Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 } "
                   "Dataflow { " +
                   directives + " }");
}

static const char *const kStrides = "Stride { Y: 2, X: 2 }";

TEST(TextMappingTest, NamesAndSizes) {
  EXPECT_EQ(convolved("SpatialMap(1,1) K; TemporalMap(Sz(C),2) C; "
                      "TemporalMap(Sz(R),1) Y; TemporalMap(1,1) X'; "
                      "Cluster(Sz(R), P); Cluster(4, L); SpatialMap(1,1) R"),
            "S(1,1)K T(Sz(C),2)C T(Sz(R),1)Y T(1,1)OX | Sz(R) | 4 S(1,1)R");
  // Sz of an input coordinate is its number; that of an output is a loop's.
  EXPECT_EQ(convolved("TemporalMap(Sz(Y),Sz(X)) Y; TemporalMap(Sz(Y'),1) Y'"),
            "T(9,9)Y T(Sz(OY),1)OY");
  EXPECT_EQ(mappingOf("Type: GEMM Dimensions { K: 4, M: 6, N: 3 } "
                      "Dataflow { SpatialMap(1,1) M; TemporalMap(Sz(K),1) N }"),
            "S(1,1)M T(Sz(K),1)N");
}

TEST(TextMappingTest, M9CountsOutputsOnStridedCoordinates) {
  // p = floor((size - 3) / 2) + 1.
  EXPECT_EQ(convolved("TemporalMap(Sz(R),1) Y", kStrides), "T(1,1)OY");
  EXPECT_EQ(convolved("TemporalMap(3,1) X", kStrides), "T(1,1)OX");
  EXPECT_EQ(convolved("SpatialMap(7,1) Y", kStrides), "S(3,3)OY");
  EXPECT_EQ(convolved("SpatialMap(8,1) Y", kStrides), "S(3,3)OY");
  EXPECT_EQ(convolved("TemporalMap(Sz(Y),1) Y", kStrides), "T(4,4)OY");
  // Only along the axis that has a stride.
  EXPECT_EQ(
      convolved("TemporalMap(3,1) Y; TemporalMap(3,1) X", "Stride { X: 2 }"),
      "T(3,1)Y T(1,1)OX");
}

TEST(TextMappingTest, M9UsesTheTileOfTheFilter) {
  // With a tile of 1 of R: p = (3 - 1) / 2 + 1 = 2, wherever it stands.
  EXPECT_EQ(convolved("TemporalMap(3,1) Y; TemporalMap(1,1) R", kStrides),
            "T(2,2)OY T(1,1)R");
  // Handed down from the level above.
  EXPECT_EQ(convolved("SpatialMap(1,1) R; Cluster(2, P); TemporalMap(3,1) Y",
                      kStrides),
            "S(1,1)R | 2 T(2,2)OY");
  // A window of 3 with dilation 2 reaches over 5: (7 - 5) / 2 + 1 = 2.
  EXPECT_EQ(convolved("TemporalMap(7,1) Y",
                      std::string(kStrides) + " Dilation { Y: 2 }"),
            "T(2,2)OY");
}

TEST(TextMappingTest, M9LeavesTheRestAlone) {
  // Stride 1, other offsets, outputs.
  EXPECT_EQ(convolved("TemporalMap(3,1) Y"), "T(3,1)Y");
  EXPECT_EQ(convolved("TemporalMap(5,2) Y; TemporalMap(1,1) X'", kStrides),
            "T(5,2)Y T(1,1)OX");
  // Half a diagonal (M8).
  EXPECT_EQ(convolved("SpatialMap(1,1) Y; SpatialMap(1,1) R", kStrides),
            "S(1,1)Y S(1,1)R");
  // Too small for one output: M7 says so.
  EXPECT_EQ(convolved("TemporalMap(2,1) Y", kStrides), "T(2,1)Y");
}

TEST(TextMappingTest, ShapesAreCompleted) {
  Shape shape = shapeOf(readLayer("Type: CONV Stride { Y: 2 } Dimensions { "
                                  "K: 4, C: 6, R: 3, S: 5, Y: 10, X': 7 }"));
  EXPECT_EQ(shape.n, 1);
  // (10 - 3) / 2 + 1 outputs; 7 - 1 + 5 inputs.
  EXPECT_EQ(shape.y, 10);
  EXPECT_EQ(shape.oy, 4);
  EXPECT_EQ(shape.x, 11);
  EXPECT_EQ(shape.ox, 7);
}

TEST(TextMappingTest, PlacesAreThoseOfTheText) {
  Layer layer = readLayer("Type: GEMM Dimensions { K: 1, M: 1, N: 1 } Dataflow "
                          "{\nSpatialMap(1,1) M\nCluster(1, P)\n"
                          "TemporalMap(1,1) N\nTemporalMap(1,1) K }");
  auto at = [&](Place place) { return toString(positionOf(layer, place)); };
  EXPECT_EQ(at({Place::Kind::Problem}), "1:19");
  EXPECT_EQ(at({Place::Kind::Accelerator}), "1:19");
  EXPECT_EQ(at({Place::Kind::Mapping}), "1:75");
  EXPECT_EQ(at({Place::Kind::Level, 1}), "3:1");
  EXPECT_EQ(at({Place::Kind::Directive, 0, 0}), "2:1");
  EXPECT_EQ(at({Place::Kind::Directive, 1, 1}), "5:1");
  EXPECT_EQ(at({Place::Kind::Directive, 1, 7}), "3:1");
  EXPECT_EQ(at({Place::Kind::Level, 7}), "1:75");
}
