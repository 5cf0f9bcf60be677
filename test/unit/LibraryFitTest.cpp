//===- LibraryFitTest.cpp - Fitting library mappings to targets -----------===//

#include "BindFixtures.h"

#include "maestro/Library/Library.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
std::string print(const Size &size) {
  switch (size.kind) {
  case Size::Kind::Constant:
    return std::to_string(size.value);
  case Size::Kind::Full:
    return "full";
  case Size::Kind::Hole:
    return "?";
  case Size::Kind::ExtentOf:
    break;
  }
  return "Sz(" + size.loop + ")";
}

/// "K 64, *C 1": the directives of a level, spatial ones with a star.
std::string print(const MappingLevel &level) {
  std::string text;
  for (const Directive &directive : level.directives) {
    EXPECT_EQ(directive.size, directive.offset) << directive.dim;
    text += (text.empty() ? "" : ", ") +
            std::string(directive.spatial ? "*" : "") + directive.dim + " " +
            print(directive.size);
  }
  return text;
}

Strings levelsOf(const Mapping &mapping) {
  Strings result;
  for (const MappingLevel &level : mapping.levels)
    result.push_back(print(level));
  return result;
}

Strings clustersOf(const Mapping &mapping) {
  Strings result;
  for (size_t j = 1; j < mapping.levels.size(); ++j)
    result.push_back(print(mapping.levels[j].units));
  return result;
}

/// The memories kept at each level.
Strings keepsOf(const Mapping &mapping) {
  Strings result;
  for (const MappingLevel &level : mapping.levels) {
    std::string text;
    for (const Keep &keep : level.keeps) {
      EXPECT_EQ(keep.operands, Strings());
      text += (text.empty() ? "" : ", ") + keep.memory;
    }
    result.push_back(text);
  }
  return result;
}

Mapping clusters(const std::vector<Amount> &units) {
  std::vector<MappingLevel> levels = {level({})};
  for (const Amount &each : units)
    levels.push_back(cluster(each));
  return mapping(levels);
}

Accelerator withArray(std::vector<int64_t> array) {
  Accelerator result = accelerator(168);
  result.array = std::move(array);
  return result;
}

/// A memory for everything in each PE, so that boxes stay.
Accelerator withPeMemory(int64_t pes) {
  return accelerator(pes, {memory("L1", pes)});
}
} // namespace

//===----------------------------------------------------------------------===//
// Clusters
//===----------------------------------------------------------------------===//

TEST(LibraryFit, theFirstClusterTakesThePEsThatTheOthersLeave) {
  // 168 / 64 = 2 and 40 left over; 168 / (4 x 3) = 14; 256 / 12 = 21 and 4.
  EXPECT_EQ(clustersOf(fit(clusters({64, 64}), accelerator(168))),
            Strings({"2", "64"}));
  EXPECT_EQ(clustersOf(fit(clusters({1, 4, 3}), accelerator(168))),
            Strings({"14", "4", "3"}));
  EXPECT_EQ(clustersOf(fit(clusters({14, 4, 3}), accelerator(256))),
            Strings({"21", "4", "3"}));
  EXPECT_EQ(clustersOf(fit(clusters({64}), accelerator(168))),
            Strings({"168"}));
}

TEST(LibraryFit, clustersAreCappedFromTheInnermostOutwards) {
  // 64 becomes 20, which leaves 1 PE for each of the others.
  EXPECT_EQ(clustersOf(fit(clusters({8, 4, 64}), accelerator(20))),
            Strings({"1", "1", "20"}));
  // 3 fit; 20 / 3 = 6, so that 8 becomes 6; 6 / 6 = 1.
  EXPECT_EQ(clustersOf(fit(clusters({2, 8, 3}), accelerator(20))),
            Strings({"1", "6", "3"}));
  EXPECT_EQ(clustersOf(fit(clusters({8, 8}), accelerator(1))),
            Strings({"1", "1"}));
}

TEST(LibraryFit, clustersTakeTheDimensionsOfAnArrayOfAsMany) {
  EXPECT_EQ(clustersOf(fit(clusters({64, 64}), withArray({14, 12}))),
            Strings({"14", "12"}));
  EXPECT_EQ(clustersOf(fit(clusters({64, 64}), withArray({2, 84}))),
            Strings({"2", "84"}));
  // Other numbers of dimensions say nothing about these clusters.
  EXPECT_EQ(clustersOf(fit(clusters({64, 64}), withArray({168}))),
            Strings({"2", "64"}));
  EXPECT_EQ(clustersOf(fit(clusters({14, 4, 3}), withArray({14, 12}))),
            Strings({"14", "4", "3"}));
}

TEST(LibraryFit, clustersOfAnExtentStayAndCountAsOne) {
  EXPECT_EQ(clustersOf(fit(clusters({8, sz("R")}), accelerator(20))),
            Strings({"20", "Sz(R)"}));
  EXPECT_EQ(clustersOf(fit(clusters({sz("R"), 8}), accelerator(20))),
            Strings({"Sz(R)", "8"}));
}

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

/// K over the clusters, C inside them.
static Mapping channels(int64_t k, int64_t c, int64_t inner) {
  return mapping(
      {level({temporal(k, k, "K"), temporal(7, 7, "OY"), temporal(c, c, "C"),
              temporal(full(), full(), "R")}),
       cluster(inner, {spatial(1, 1, "K"), temporal(inner, inner, "C"),
                       temporal(full(), full(), "R")}),
       cluster(inner, {spatial(1, 1, "C")})});
}

TEST(LibraryFit, tilesOfSharedBuffersDoubleWhileUnitsLackWork) {
  // 512 PEs are 8 clusters of 64: K 2 becomes 8, C 24 becomes 48 (96 > 64).
  EXPECT_EQ(levelsOf(fit(channels(2, 24, 64), withPeMemory(512))).front(),
            "K 8, OY 7, C 48, R full");
  // 16 K are twice what 8 clusters take at a time: they take turns.
  EXPECT_EQ(levelsOf(fit(channels(16, 64, 64), withPeMemory(512))).front(),
            "K 16, OY 7, C 64, R full");
}

TEST(LibraryFit, tilesInAClusterBecomeWhatIsSpreadInsideAtATime) {
  // 36 PEs: inner clusters stay 16, or take the array's 6.
  EXPECT_EQ(levelsOf(fit(channels(2, 24, 16), withPeMemory(36)))[1],
            "*K 1, C 16, R full");
  Accelerator target = withPeMemory(36);
  target.array = {6, 6};
  EXPECT_EQ(levelsOf(fit(channels(2, 24, 16), target))[1], "*K 1, C 6, R full");
}

TEST(LibraryFit, tilesCountTheSizesOfSpatialMaps) {
  // 12 units take tiles of 4 at a time: 48.
  Mapping sets = mapping({level({temporal(4, 4, "C")}),
                          cluster(1, {temporal(16, 16, "C")}),
                          cluster(12, {spatial(4, 4, "C")})});
  EXPECT_EQ(levelsOf(fit(sets, withPeMemory(12))),
            Strings({"C 32", "C 48", "*C 4"}));
}

//===----------------------------------------------------------------------===//
// Boxes
//===----------------------------------------------------------------------===//

TEST(LibraryFit, V2_withoutMemoryAPEHoldsOneElement) {
  // K is cut last in the inner level, R where it was handed over whole; level
  // 0 and what is spread are none of the PE's.
  Mapping rows =
      mapping({level({temporal(8, 8, "K"), temporal(4, 4, "OX")}),
               cluster(1, {temporal(4, 4, "K"), temporal(full(), full(), "R"),
                           temporal(2, 2, "OX")}),
               cluster(4, {spatial(1, 1, "C"), temporal(2, 2, "K")})});
  EXPECT_EQ(levelsOf(fit(rows, accelerator(4))),
            Strings({"K 8, OX 4", "K 4, R 1, OX 1", "*C 1, K 1"}));
  EXPECT_EQ(levelsOf(fit(rows, withPeMemory(4))), levelsOf(rows));
}

TEST(LibraryFit, V2_memoriesOfThePEsMustHoldAllOperands) {
  auto filterSize = [](const Accelerator &target, MappingKind kind) {
    return levelsOf(fit(mapping({level({}), cluster(1, {temporal(8, 8, "d5")})},
                                kind),
                        target))
        .back();
  };
  Accelerator weights = accelerator(4, {memory("W", 4, {"filter", "rhs"})});
  Accelerator all = accelerator(4, {memory("W", 4, {"filter", "rhs"}),
                                    memory("I", 4, {"input", "lhs"}),
                                    memory("O", 4, {"output"})});
  // A scratchpad that all PEs share holds no box of one of them.
  Accelerator shared = accelerator(4, {memory("L2", 1)});
  using Kind = MappingKind;
  EXPECT_EQ(filterSize(weights, Kind::Convolution), "d5 1");
  EXPECT_EQ(filterSize(shared, Kind::Convolution), "d5 1");
  EXPECT_EQ(filterSize(all, Kind::Convolution), "d5 8");
  EXPECT_EQ(filterSize(all, Kind::Contraction), "d5 8");
  EXPECT_EQ(filterSize(all, Kind::Any), "d5 1");
  EXPECT_EQ(filterSize(withPeMemory(4), Kind::Any), "d5 8");
}

//===----------------------------------------------------------------------===//
// Memories
//===----------------------------------------------------------------------===//

TEST(LibraryFit, M10_sharedMemoriesAreKeptAtTheLevelOfTiles) {
  Accelerator target =
      accelerator(16, {memory("In", 1, {"input"}), memory("Out", 1, {"output"}),
                       memory("L1", 16)});
  EXPECT_EQ(keepsOf(fit(clusters({4, 4}), target)),
            Strings({"In, Out", "", ""}));
}

TEST(LibraryFit, M10_ofTwoSharedMemoriesTheInnerOneHasTheTile) {
  // L3 is handed the whole layer; the filters' buffer shares nothing with In.
  Accelerator target =
      accelerator(16, {memory("L3", 1), memory("In", 1, {"input"}),
                       memory("Filters", 1, {"filter"}), memory("L1", 16)});
  EXPECT_EQ(keepsOf(fit(clusters({4, 4}), target)),
            Strings({"In, Filters", "", ""}));
}

TEST(LibraryFit, M10_memoriesBetweenBindThemselves) {
  // 4 clusters have an instance each: level 1. With 2 instances only level 0
  // has so few units, and L2 gives way.
  Mapping two = clusters({4, 4});
  Accelerator four = accelerator(16, {memory("L2", 1), memory("M", 4)});
  EXPECT_EQ(keepsOf(fit(two, four)), Strings({"L2", "", ""}));
  Accelerator pair = accelerator(16, {memory("L2", 1), memory("M", 2)});
  EXPECT_EQ(keepsOf(fit(two, pair)), Strings({"", "", ""}));
  // Both can be evaluated.
  EXPECT_TRUE(bind(convolution(), fit(two, four), four));
  EXPECT_TRUE(bind(convolution(), fit(two, pair), pair));
}

// L1 has what a PE works off, the registers one element; Sums shares none with
// the weights of L0, so that both are innermost.
TEST(LibraryFit, R1_memoriesOfAPEGetLevelsOfTheirOwn) {
  Accelerator target = accelerator(16, {memory("L2", 1), memory("L1", 16),
                                        memory("L0", 16, {"filter"}),
                                        memory("Sums", 16, {"output"})});
  Mapping fitted = fit(channels(2, 24, 4), target);
  EXPECT_EQ(keepsOf(fitted), Strings({"L2", "", "L1", ""}));
  EXPECT_EQ(clustersOf(fitted), Strings({"4", "4", "1"}));
  EXPECT_EQ(levelsOf(fitted).back(), "K 1, OY 1, C 1, R 1");
  EXPECT_TRUE(bind(convolution(), fitted, target));
  // A third one inside needs one more level.
  target.memories.push_back(memory("W", 16, {"filter"}));
  fitted = fit(channels(2, 24, 4), target);
  EXPECT_EQ(keepsOf(fitted), Strings({"L2", "", "L1", "L0", ""}));
  EXPECT_EQ(levelsOf(fitted)[3], "");
  EXPECT_TRUE(bind(convolution(), fitted, target));
}
