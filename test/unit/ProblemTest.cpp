//===- ProblemTest.cpp - Names and rules of a problem ---------------------===//

#include "ModelFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
Strings wrong(const Problem &problem) { return print(verify(problem)); }
} // namespace

TEST(Problem, P2_macsAreTheProductOfTheExtents) {
  // 1 x 4 x 6 x 5 x 5 x 3 x 3 = 24 x 25 x 9.
  EXPECT_EQ(convolution().macs(), 5400);
  // 2^31 x 2^31 x 2 = 2^63, one too many; half of it fits.
  int64_t half = int64_t(1) << 31;
  EXPECT_EQ(contraction(half, half, 2).macs(), std::nullopt);
  EXPECT_EQ(contraction(half, half, 1).macs(), int64_t(1) << 62);
}

TEST(Problem, P2_oneInputMakesWindowOperations) {
  EXPECT_TRUE(pooling(3, 2, 2).isWindowOperation());
  EXPECT_FALSE(convolution().isWindowOperation());
  EXPECT_FALSE(contraction(4, 5, 6).isWindowOperation());
}

TEST(Problem, P3_findsLoopsByRoleAndNumber) {
  Problem problem = convolution();
  EXPECT_EQ(problem.findLoop("OY"), 3U);
  EXPECT_EQ(problem.findLoop("d3"), 3U);
  for (const char *name : {"d7", "d", "d-1", "d3x", "Y", "M", ""})
    EXPECT_EQ(problem.findLoop(name), std::nullopt) << name;
}

TEST(Problem, P3_findsOperandsByRoleAndNumber) {
  Problem problem = convolution();
  EXPECT_EQ(problem.findOperand("filter"), 1U);
  EXPECT_EQ(problem.findOperand("in1"), 1U);
  EXPECT_EQ(problem.findOperand("output"), 2U);
  EXPECT_EQ(problem.findOperand("out0"), 2U);
  for (const char *name : {"in2", "out1", "lhs", "in", ""})
    EXPECT_EQ(problem.findOperand(name), std::nullopt) << name;
}

TEST(Problem, M7_findsWindowsByCoordinate) {
  Problem problem = convolution();
  ASSERT_NE(problem.findWindow("X"), nullptr);
  EXPECT_EQ(problem.findWindow("X")->outputLoop, 4U);
  EXPECT_EQ(problem.findWindow("X")->filterLoop, 6U);
  EXPECT_EQ(problem.findWindow("Z"), nullptr);
}

TEST(Problem, P3_knowsTheNames) {
  for (const char *name : {"N", "G", "K", "C", "OZ", "OY", "OX", "T", "R", "S",
                           "B", "M", "M1", "K12", "OX1", "d0", "d15"})
    EXPECT_TRUE(isLoopName(name)) << name;
  for (const char *name :
       {"Y", "M0", "M01", "Mx", "d", "d03", "dx", "O", "q", ""})
    EXPECT_FALSE(isLoopName(name)) << name;
  for (const char *name : {"X", "Y", "Z"})
    EXPECT_TRUE(isCoordinateName(name)) << name;
  EXPECT_FALSE(isCoordinateName("OX"));
  for (const char *name :
       {"input", "filter", "output", "lhs", "rhs", "in0", "in12", "out0"})
    EXPECT_TRUE(isOperandName(name)) << name;
  for (const char *name : {"in", "out", "in00", "in0x", "weight", ""})
    EXPECT_FALSE(isOperandName(name)) << name;
}

TEST(Problem, P1_acceptsTheFixtures) {
  EXPECT_EQ(wrong(convolution()), Strings());
  EXPECT_EQ(wrong(pooling(4, 2, 2)), Strings());
  EXPECT_EQ(wrong(contraction(2, 3, 4)), Strings());
}

TEST(Problem, P1_extentsAndCoefficientsAreAtLeastOne) {
  Problem problem = contraction(0, 3, -4);
  problem.operands[0].index[0][0].coefficient = 0;
  EXPECT_EQ(wrong(problem),
            Strings({"problem: extent of loop M must be at least 1: 0 [P1]",
                     "problem: extent of loop K must be at least 1: -4 [P1]",
                     "problem: coefficient of loop M in operand lhs must be "
                     "positive: 0 [P1]"}));
}

TEST(Problem, P4_elementsHaveBits) {
  Problem problem = contraction(2, 3, 4);
  problem.operands[1].bits = 0;
  EXPECT_EQ(wrong(problem), Strings({"problem: element of operand rhs must "
                                     "have at least 1 bit: 0 [P4]"}));
}

TEST(Problem, P1_eachLoopOccursOnceInAnOperand) {
  Problem problem = contraction(2, 3, 4);
  problem.operands[0].index[1].push_back({1, 0});
  EXPECT_EQ(wrong(problem),
            Strings({"problem: loop M occurs more than once in operand lhs "
                     "[P1]"}));
}

TEST(Problem, P1_oneOutputComesLast) {
  Problem problem = contraction(2, 3, 4);
  std::swap(problem.operands[0], problem.operands[2]);
  EXPECT_EQ(wrong(problem),
            Strings({"problem: the output must be the last operand [P1]"}));
  problem.operands[2].output = true;
  EXPECT_EQ(wrong(problem),
            Strings({"problem: a problem has 1 output: 2 [P1]"}));
}

TEST(Problem, P1_indicesAreInRange) {
  Problem problem = contraction(2, 3, 4);
  problem.operands[0].index[0][0].loop = 3;
  problem.windows = {{"Y", 0, 9, 0, -1}};
  EXPECT_EQ(wrong(problem),
            Strings({"problem: operand lhs names loop 3 of 3 [P1]",
                     "problem: window Y names loop 9 of 3 [P1]",
                     "problem: stride and dilation of window Y must be at "
                     "least 1: 0 and -1 [P1]"}));
}

TEST(Problem, P1_limitsAreThoseOfLimitsH) {
  Problem problem;
  EXPECT_EQ(wrong(problem),
            Strings({"problem: a problem has at least 1 loop: 0 [P1]",
                     "problem: a problem has 1 output: 0 [P1]"}));
  problem = contraction(2, 3, 4);
  for (int i = 3; i < 17; ++i)
    problem.loops.push_back({"d" + std::to_string(i), 1, true});
  problem.operands.insert(problem.operands.begin(), 6,
                          {"in", false, 8, {{{1, 0}}}});
  problem.operands[0].index.resize(13);
  problem.operands[1].index[0] = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}};
  EXPECT_EQ(
      wrong(problem),
      Strings({"problem: too many loops: 17 > 16 [P1]",
               "problem: too many operands: 9 > 8 [P1]",
               "problem: too many dimensions of operand in: 13 > 12 [P1]",
               "problem: too many loops in a dimension of operand in: 5 > 4 "
               "[P1]"}));
}

TEST(Problem, P1_theOutputHasNoWindows) {
  Problem problem = convolution();
  problem.operands[2].index[2].push_back({1, 5});
  EXPECT_EQ(wrong(problem),
            Strings({"problem: a dimension of output output must not be a "
                     "window: sum of 2 loops > 1 [P1]"}));
}

/// Found by FuzzAnalysis: the engines took the latch of a name that two
/// operands had for different ones.
TEST(Problem, P3_aNameStandsForOneThing) {
  Problem problem = contraction(2, 3, 4);
  problem.loops[2].name = "M";
  EXPECT_EQ(
      wrong(problem),
      Strings(
          {"problem: name M must stand for one loop: loop 2, or loop 0 [P3]"}));
  // d1 is N by its number and K by its name.
  problem.loops[2].name = "d1";
  EXPECT_EQ(wrong(problem), Strings({"problem: name d1 must stand for one "
                                     "loop: loop 1, or loop 2 [P3]"}));
  problem = contraction(2, 3, 4);
  problem.operands[0].name = "in1";
  EXPECT_EQ(wrong(problem),
            Strings({"problem: name in1 must stand for one operand: "
                     "operand 1, or operand 0 [P3]"}));
  problem.operands[0].name = "in0";
  EXPECT_EQ(wrong(problem), Strings());
}

TEST(Problem, R8_everyIndexCanBeCounted) {
  // 2 rows of outputs, 2^62 apart: the input is counted as 2^63 + 3 long.
  ConvolutionShape shape;
  shape.oy = 2;
  shape.stride = int64_t(1) << 62;
  shape.ox = 1;
  EXPECT_EQ(wrong(convolution(shape)),
            Strings({"problem: dimension 2 of operand input reaches beyond "
                     "2^63 - 1: 4611686018427387904 x 2 + 1 x 3 [R8]",
                     "problem: input coordinate Y reaches beyond 2^63 - 1: "
                     "4611686018427387904 x 2 + 1 x 3 [R8]"}));
}
