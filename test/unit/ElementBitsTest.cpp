//===- ElementBitsTest.cpp - Element sizes by option ----------------------===//

#include "maestro/Frontend/ElementBits.h"

#include "ModelFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// The sizes of all operands, in order, after `text` was applied; all have 8
/// bits before.
std::vector<int64_t> bitsAfter(std::string_view text, Problem problem) {
  Result<ElementBits> bits = parseElementBits(text);
  if (!bits)
    return {};
  apply(*bits, problem);
  std::vector<int64_t> sizes;
  sizes.reserve(problem.operands.size());
  for (const Operand &operand : problem.operands)
    sizes.push_back(operand.bits);
  return sizes;
}

std::string errorOf(std::string_view text) {
  Result<ElementBits> bits = parseElementBits(text);
  return bits ? "" : bits.errors().front().str();
}

using Bits = std::vector<int64_t>;
} // namespace

TEST(ElementBits, P4_nothingIsReplacedWithoutText) {
  EXPECT_EQ(bitsAfter("", convolution()), Bits({8, 8, 8}));
  EXPECT_EQ(bitsAfter(" ", convolution()), Bits({8, 8, 8}));
}

TEST(ElementBits, P4_oneNumberIsForAllOperands) {
  EXPECT_EQ(bitsAfter("16", convolution()), Bits({16, 16, 16}));
}

TEST(ElementBits, P4_namedOperandsHaveTheirOwn) {
  EXPECT_EQ(bitsAfter("filter:4", convolution()), Bits({8, 4, 8}));
  // The order in the text does not matter, and spaces do not either.
  EXPECT_EQ(bitsAfter("output:32, 16", convolution()), Bits({16, 16, 32}));
  EXPECT_EQ(bitsAfter("in0:2,out0:64", convolution()), Bits({2, 8, 64}));
}

TEST(ElementBits, P4_namesThatTheProblemLacksSayNothing) {
  EXPECT_EQ(bitsAfter("filter:4,lhs:2", contraction(4, 5, 6)), Bits({2, 8, 8}));
  EXPECT_EQ(bitsAfter("in1:4", pooling(3, 2, 2)), Bits({8, 8}));
}

TEST(ElementBits, P4_wrongTextIsRejected) {
  EXPECT_EQ(errorOf("0"),
            "element bits: '0'; use a number from 1 to 65536 [P4]");
  EXPECT_EQ(errorOf("input:65537"),
            "element bits: '65537'; use a number from 1 to 65536 [P4]");
  EXPECT_EQ(errorOf("8,"),
            "element bits: ''; use a number from 1 to 65536 [P4]");
  EXPECT_EQ(errorOf("input:8b"),
            "element bits: '8b'; use a number from 1 to 65536 [P4]");
  EXPECT_EQ(errorOf("weights:8"),
            "element bits of unknown operand 'weights'; use input, filter, "
            "output, lhs, rhs, inN or outN [P4]");
  EXPECT_EQ(errorOf("lhs:8,lhs:4"),
            "element bits of lhs given twice: 8 and 4 [P4]");
  EXPECT_EQ(errorOf("8,16"),
            "element bits of all operands given twice: 8 and 16 [P4]");
}
