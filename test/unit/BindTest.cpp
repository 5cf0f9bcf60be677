//===- BindTest.cpp - What mappings mean on small ops ---------------------===//

#include "BindFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

//===----------------------------------------------------------------------===//
// P3
//===----------------------------------------------------------------------===//

TEST(Bind, P3_rejectsMappingsForAnotherKind) {
  Mapping convolutions = mapping({level({temporal(1, 1, "K")})});
  Mapping contractions =
      mapping({level({temporal(1, 1, "K")})}, MappingKind::Contraction);
  EXPECT_EQ(errors(contraction(4, 4, 4), convolutions),
            Strings({"mapping: mapping test is for convolution ops and this "
                     "op is of kind contraction, where K means something "
                     "else: use a mapping for this kind, or d0 to d2 [P3]"}));
  EXPECT_EQ(errors(convolution(), contractions),
            Strings({"mapping: mapping test is for contraction ops and this "
                     "op is of kind convolution, where K means something "
                     "else: use a mapping for this kind, or d0 to d6 [P3]"}));
}

TEST(Bind, P3_fitsMappingsForConvolutionsToPoolingsAndDepthwise) {
  Mapping mapping = fixtures::mapping({level({temporal(2, 2, "C")})});
  EXPECT_EQ(levels(pooling(4, 2, 2), mapping), Strings({"64: temporal C 2"}));
  Problem depthwise = pooling(4, 2, 2);
  depthwise.kind = OpKind::Depthwise;
  EXPECT_EQ(levels(depthwise, mapping), Strings({"64: temporal C 2"}));
}

TEST(Bind, P3_fitsNumberedLoopsToAnyKind) {
  // d1 is K of the convolution and N of the product.
  for (MappingKind kind :
       {MappingKind::Any, MappingKind::Convolution, MappingKind::Contraction}) {
    Mapping mapping = fixtures::mapping(
        {level({temporal(2, 2, "d1")}), cluster(sz("d1"))}, kind);
    EXPECT_EQ(levels(convolution(), mapping),
              Strings({"16: temporal K 2", "4:"}));
    EXPECT_EQ(levels(contraction(8, 4, 8), mapping),
              Strings({"16: temporal N 2", "4:"}));
    Problem generic = contraction(8, 4, 8);
    generic.kind = OpKind::Generic;
    EXPECT_EQ(levels(generic, mapping), Strings({"16: temporal N 2", "4:"}));
  }
}

TEST(Bind, P3_rejectsRoleNamesWithoutAKindAndOnGenericOps) {
  Mapping kindless =
      mapping({level({temporal(sz("K"), sz("K"), "d0")})}, MappingKind::Any);
  EXPECT_EQ(errors(convolution(), kindless),
            Strings({"mapping: mapping test uses K but says no kind of op, "
                     "and names of roles differ between kinds: make it a "
                     "convolution or contraction mapping, or use d0 to d6 "
                     "[P3]"}));
  Problem generic = contraction(4, 4, 4);
  generic.kind = OpKind::Generic;
  EXPECT_EQ(errors(generic, mapping({level({}), cluster(sz("Y"))},
                                    MappingKind::Contraction)),
            Strings({"mapping: mapping test is for contraction ops and this "
                     "op is of kind generic, where Y means something else: "
                     "use a mapping for this kind, or d0 to d2 [P3]"}));
}

//===----------------------------------------------------------------------===//
// M1, M2
//===----------------------------------------------------------------------===//

TEST(Bind, M1_rejectsNoLevelAndTooManyLevels) {
  EXPECT_EQ(errors(convolution(), mapping({})),
            Strings({"mapping: a mapping has at least 1 level: 0 [M1]"}));
  EXPECT_EQ(errors(convolution(),
                   mapping(std::vector<MappingLevel>(100, cluster(1)))),
            Strings({"mapping: too many levels: 100 > 16 [M1]"}));
}

TEST(Bind, M1_countsImplicitLevelsToo) {
  // 16 levels of the mapping are as many as there can be; L2's is one more.
  Result<Binding> result =
      bind(convolution(), mapping(std::vector<MappingLevel>(16, cluster(1))),
           accelerator(64, {memory("L2", 1)}));
  EXPECT_EQ(print(result.errors()),
            Strings({"mapping: too many levels: 16 and 1 for memories of one "
                     "instance > 16 [M1]"}));
}

TEST(Bind, M2_dividesThePEsAmongLevels) {
  // floor(168 / (4 x 3)) = 14.
  EXPECT_EQ(levels(convolution(),
                   mapping({level({}), cluster(4), cluster(sz("R"))}), 168),
            Strings({"14:", "4:", "3:"}));
}

TEST(Bind, M2_leavesOutPEsThatDoNotMakeACluster) {
  // floor(8 / 3) = 2: two PEs are unused.
  EXPECT_EQ(levels(convolution(), mapping({level({}), cluster(3)}), 8),
            Strings({"2:", "3:"}));
}

TEST(Bind, M2_rejectsClustersThatExceedThePEs) {
  EXPECT_EQ(errors(convolution(),
                   mapping({level({}), cluster(4), cluster(sz("R"))}), 11),
            Strings({"level 2: clusters need more PEs than there are: 4 x 3 "
                     "> 11; their product must be at most 11 [M2]"}));
  // The product, 2^80, does not fit 63 bits.
  int64_t many = int64_t(1) << 40;
  EXPECT_EQ(errors(convolution(),
                   mapping({level({}), cluster(many), cluster(many)}), 11),
            Strings({"level 2: clusters need more PEs than there are: "
                     "1099511627776 x 1099511627776 > 11; their product must "
                     "be at most 11 [M2]"}));
}

TEST(Bind, M2_rejectsClustersWithoutUnits) {
  EXPECT_EQ(errors(convolution(), mapping({level({}), cluster(0), cluster(-4),
                                           cluster(full()), cluster(sz("Q"))})),
            Strings({"level 1: units of a cluster must be at least 1: 0 [M2]",
                     "level 2: units of a cluster must be at least 1: -4 [M2]",
                     "level 3: a cluster needs a number of units, or Sz of a "
                     "loop: full [M2]",
                     "level 4: unknown loop: Q; this convolution has N, K, C, "
                     "OY, OX, R, S, Y, X [M11]"}));
}

TEST(Bind, M2_countsOneUnitForTheSizeOfALoopThatTheOpLacks) {
  EXPECT_EQ(levels(pooling(4, 2, 2), mapping({level({}), cluster(sz("K"))})),
            Strings({"64:", "1:"}));
}

//===----------------------------------------------------------------------===//
// M11
//===----------------------------------------------------------------------===//

TEST(Bind, M11_directivesOnLoopsThatTheOpLacksAreVoid) {
  // A pooling has no K and no Z; d9 is beyond its six loops. Said once each.
  Mapping mapping = fixtures::mapping(
      {level({spatial(1, 1, "K"), temporal(3, 1, "Z"), temporal(2, 2, "C"),
              temporal(1, 1, "d9")}),
       cluster(sz("K"), {spatial(1, 1, "K"), temporal(3, 1, "Z")})});
  EXPECT_EQ(levels(pooling(4, 2, 2), mapping),
            Strings({"64: temporal C 2", "1:"}));
  EXPECT_EQ(remarks(pooling(4, 2, 2), mapping),
            Strings({"directive 0.0: this pooling has no K: directives on it "
                     "are void and its size is 1 [M11]",
                     "directive 0.1: this pooling has no Z: directives on it "
                     "are void [M11]",
                     "directive 0.3: this pooling has no d9: directives on it "
                     "are void and its size is 1 [M11]"}));
}

TEST(Bind, M11_aVoidSpatialDirectiveLeavesRoomForAnother) {
  EXPECT_EQ(levels(pooling(4, 2, 2),
                   mapping({level({spatial(1, 1, "K"), spatial(1, 1, "C")})})),
            Strings({"64: spatial C 1"}));
}

TEST(Bind, M11_rejectsUnknownNames) {
  EXPECT_EQ(errors(contraction(2, 2, 2),
                   mapping({level({temporal(1, 1, "Q"), temporal(1, 1, "d"),
                                   temporal(1, 1, "M0")})},
                           MappingKind::Contraction)),
            Strings({"directive 0.0: unknown loop: Q; this contraction has M, "
                     "N, K [M11]",
                     "directive 0.1: unknown loop: d; this contraction has M, "
                     "N, K [M11]",
                     "directive 0.2: unknown loop: M0; this contraction has "
                     "M, N, K [M11]"}));
}

TEST(Bind, M11_aTileLargerThanWhatIsHandedDownIsOneTile) {
  EXPECT_EQ(levels(convolution(),
                   mapping({level({temporal(64, 64, "C"), spatial(8, 8, "K")}),
                            cluster(2, {spatial(3, 3, "C")})})),
            Strings({"32:", "2: spatial C 3"}));
}

TEST(Bind, M11_voidDirectivesMustStillBeWellFormed) {
  EXPECT_EQ(errors(pooling(4, 2, 2), mapping({level({
                                         temporal(0, 1, "K"),
                                         temporal(sz("Q"), full(), "K"),
                                     })})),
            Strings({"directive 0.0: size must be at least 1: 0 [M3]",
                     "directive 0.1: unknown loop: Q; this pooling has N, C, "
                     "OY, OX, R, S, Y, X [M11]"}));
}

//===----------------------------------------------------------------------===//
// Everything at once
//===----------------------------------------------------------------------===//

TEST(Bind, M10_bindsTheExampleOfTheCostModel) {
  // Section 8 of docs/CostModel.md.
  Result<Binding> result =
      bind(convolution(),
           mapping({level({spatial(1, 1, "K"), temporal(4, 4, "C"),
                           temporal(1, 1, "OY"), temporal(1, 1, "OX")}),
                    cluster(4, {spatial(1, 1, "C")})}),
           accelerator(8, {memory("L1", 8)}));
  ASSERT_TRUE(result);
  EXPECT_EQ(
      printLevels(result->schedule),
      Strings({"2: spatial K 1, temporal C 4, temporal OY 1, temporal OX 1",
               "4: spatial C 1"}));
  EXPECT_EQ(printMemories(result->schedule),
            Strings({"L1 at 1: input 1, filter 1, output 1"}));
}

TEST(Bind, reportsEveryRuleThatIsBroken) {
  // Names first, then tiles, then units.
  Mapping mapping = fixtures::mapping(
      {level({temporal(3, 2, "C"), temporal(1, 1, "Q")}), cluster(65)});
  EXPECT_EQ(errors(convolution(), mapping),
            Strings({"directive 0.1: unknown loop: Q; this convolution has N, "
                     "K, C, OY, OX, R, S, Y, X [M11]",
                     "directive 0.0: offset 2 is smaller than size 3: the "
                     "tiles would overlap; use (3, 3) [M4]",
                     "level 1: clusters need more PEs than there are: 65 > "
                     "64; their product must be at most 64 [M2]"}));
}

TEST(Bind, rejectsProblemsAndAcceleratorsThatAreWrong) {
  Problem problem = convolution();
  problem.loops[1].extent = 0;
  Accelerator target = accelerator(0);
  Mapping mapping = fixtures::mapping({level({})});
  EXPECT_EQ(print(bind(problem, mapping, target).errors()),
            Strings({"problem: extent of loop K must be at least 1: 0 [P1]",
                     "accelerator: number of PEs must be at least 1: 0 "
                     "[M2]"}));
}

TEST(Bind, R8_extentsNearTheLimitDoNotOverflow) {
  // One loop of 2^63 - 1: sizes near it are still compared exactly.
  int64_t most = INT64_MAX;
  Problem problem = contraction(most, 1, 1);
  Mapping whole =
      mapping({level({temporal(most, 1, "M")})}, MappingKind::Contraction);
  EXPECT_EQ(levels(problem, whole), Strings({"64:"}));
  Mapping cut = mapping({level({temporal(most - 1, most - 1, "M")})},
                        MappingKind::Contraction);
  EXPECT_EQ(levels(problem, cut),
            Strings({"64: temporal M 9223372036854775806"}));
  EXPECT_EQ(print(bind(contraction(most, 2, 1), cut, accelerator(64)).errors()),
            Strings({"problem: more than 2^63 - 1 MACs: 9223372036854775807 x "
                     "2 x 1 [R8]"}));
}

TEST(Bind, R8_windowsNearTheLimitDoNotOverflow) {
  // Size and offset as large as can be, on an op with the largest stride for
  // which 3 outputs still have an input each.
  ConvolutionShape shape;
  shape.oy = 3;
  shape.stride = INT64_MAX / 5 - 1;
  Problem problem = convolution(shape);
  EXPECT_EQ(levels(problem,
                   mapping({level({temporal(INT64_MAX, shape.stride, "Y")})})),
            Strings({"64:"}));
  EXPECT_EQ(levels(problem, mapping({level({temporal(3, shape.stride, "Y")})})),
            Strings({"64: temporal OY 1"}));
}
