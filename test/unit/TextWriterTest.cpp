//===- TextWriterTest.cpp - Values as MAESTRO's text ----------------------===//

#include "TextFormatFixtures.h"

#include "maestro/Target/Maestro/FromModel.h"
#include "maestro/Target/Maestro/Hardware.h"
#include "maestro/Target/Maestro/Layer.h"
#include "maestro/Target/Maestro/Writer.h"

#include <gtest/gtest.h>

#include <random>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::fixtures;

//===----------------------------------------------------------------------===//
// Writer
//===----------------------------------------------------------------------===//

static const char *const kText = R"(num_pes: 256
noc_hop_latency: 2
Accelerator {
  PE {
    MultPrecision: FP8;
    AddPrecision: FP32;
  }
}

Network n {
  Layer Conv2d-1 {
    Type: CONV
    Stride { Y: 2, X: 2 }
    Dilation { X: 3 }
    Dimensions { N: 2, K: 4, C: 3, R: 3, S: 3, Y: 9, X': 9 }
    Dataflow {
      SpatialMap(1,1) K;
      TemporalMap(Sz(R),1) Y;
      Cluster(Sz(R), P);
      Cluster(4, L);
      TemporalMap(64,64) C;
    }
  }
}

Network {
  Layer b {
    Type: GEMM
    Dimensions { K: 1, M: 2, N: 3 }
  }
}
)";

TEST(TextWriterTest, WritesWhatIsRead) {
  EXPECT_EQ(write(readText(kText)), kText);
  EXPECT_EQ(write(File()), "");
}

TEST(TextWriterTest, HardwareIsAFileOfItsOwn) {
  Hardware hardware = readText(kText).hardware;
  EXPECT_EQ(write(hardware), "num_pes: 256\nnoc_hop_latency: 2\n");
  Hardware all = readText("num_pes 1 l1_size_cstr 2 l2_size_cstr 3 noc_bw_cstr "
                          "4 NoC_NumHops 5 noc_hop_latency 6 offchip_bw_cstr 7 "
                          "num_simd_lanes 8")
                     .hardware;
  EXPECT_EQ(write(all),
            "num_pes: 1\nl1_size_cstr: 2\nl2_size_cstr: 3\nnoc_bw_cstr: 4\n"
            "NoC_NumHops: 5\nnoc_hop_latency: 6\noffchip_bw_cstr: 7\n"
            "num_simd_lanes: 8\n");
}

TEST(TextWriterTest, NamesAreRead) {
  EXPECT_EQ(toName("Conv2d-1"), "Conv2d-1");
  EXPECT_EQ(toName("conv 1"), "conv_1");
  EXPECT_EQ(toName("a{b}\n"), "a_b__");
  EXPECT_EQ(toName("a//b"), "a/_b");
  EXPECT_EQ(toName("///"), "/_/");
  EXPECT_EQ(toName("(a)"), "_a_");
  EXPECT_EQ(toName(";"), "_");
  EXPECT_EQ(toName(""), "_");
}

/// Any bytes, mostly those that mean something.
TEST(TextWriterTest, AnyNameIsReadAsItIsWritten) {
  // The same names each time.
  // NOLINTNEXTLINE(bugprone-random-generator-seed)
  std::mt19937 random;
  const std::string alphabet = "ab/ -,>(){};:\t\r\n\v\f'\xC3\xA4";
  for (int i = 0; i < 2000; ++i) {
    std::string name;
    for (unsigned size = random() % 6; name.size() < size;)
      name += alphabet[random() % alphabet.size()];
    name = toName(name);
    EXPECT_EQ(toName(name), name);
    File file;
    file.networks.push_back(
        {name, {}, {readLayer("Type: GEMM Dimensions { K: 1 }")}});
    file.networks[0].layers[0].name = name;
    File read = readText(write(file));
    ASSERT_EQ(read.networks.size(), 1U) << name;
    EXPECT_EQ(read.networks[0].name, name);
    EXPECT_EQ(read.networks[0].layers[0].name, name);
  }
}

//===----------------------------------------------------------------------===//
// Problems
//===----------------------------------------------------------------------===//

static Problem problemOf(const Layer &layer) {
  std::vector<Diagnostic> diagnostics;
  return toProblem(layer.type, *shapeOf(layer, diagnostics));
}

static std::string errorsOf(const std::vector<Violation> &violations) {
  std::string text;
  for (const Violation &violation : violations)
    text += violation.str() + "\n";
  return text;
}

/// The layer's problem as a layer again.
static std::string again(const std::string &body, InputSizes inputs = {}) {
  Result<Layer> layer = fromProblem(problemOf(readLayer(body)), inputs);
  return layer ? dump(*layer) : errorsOf(layer.errors());
}

TEST(TextWriterTest, ProblemsAreLayers) {
  EXPECT_EQ(again("Type: CONV Stride { Y: 2 } Dilation { X: 2 } Dimensions { "
                  "K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 }"),
            "CONV  K=4 C=6 R=3 S=3 Y=9 X=9 stride Y=2 dilation X=2");
  EXPECT_EQ(
      again("Type: DSCONV Dimensions { N: 2, C: 6, R: 3, S: 3, Y: 9, X: 9 "
            "}"),
      "DSCONV  N=2 C=6 R=3 S=3 Y=9 X=9");
  EXPECT_EQ(
      again("Type: DSCONV Dimensions { K: 2, C: 6, R: 3, S: 3, Y: 9, X: 9 "
            "}"),
      "DSCONV  K=2 C=6 R=3 S=3 Y=9 X=9");
  EXPECT_EQ(
      again("Type: NGCONV Dimensions { G: 1, K: 4, C: 6, R: 3, S: 3, Y: 9, "
            "X: 9 }"),
      "NGCONV  G=1 K=4 C=6 R=3 S=3 Y=9 X=9");
  EXPECT_EQ(again("Type: GEMM Dimensions { N: 1, M: 4, K: 6 }"),
            "GEMM  K=6 M=4 N=1");
  EXPECT_EQ(again("Type: BMM Dimensions { N: 1, M: 4, K: 6, B: 1 }"),
            "BMM  B=1 K=6 M=4 N=1");
}

TEST(TextWriterTest, InputsMayBeLargerThanNeeded) {
  // 4 outputs with stride 2 need (4 - 1) * 2 + 3 = 9 inputs, and have 10.
  std::string body =
      "Type: CONV Stride { Y: 2 } Dimensions { K: 4, C: 6, R: 3, "
      "S: 3, Y: 10, X: 9 }";
  EXPECT_EQ(again(body, {10, 9}), "CONV  K=4 C=6 R=3 S=3 Y=10 X=9 stride Y=2");
  EXPECT_EQ(again(body), "CONV  K=4 C=6 R=3 S=3 Y=9 X=9 stride Y=2");
  // 11 would be good for 5 outputs.
  EXPECT_EQ(again(body, {11, 9}), "CONV  K=4 C=6 R=3 S=3 Y=9 X=9 stride Y=2");
}

TEST(TextWriterTest, TheOrderOfLoopsDoesNotCount) {
  Problem problem = problemOf(readLayer(
      "Type: CONV Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 }"));
  // As in conv_2d_nhwc_hwcf: loops N OY OX K R S C, operands likewise.
  Problem moved = problem;
  const unsigned order[] = {0, 2, 3, 1, 5, 6, 4};
  unsigned place[7];
  for (unsigned i = 0; i < 7; ++i) {
    moved.loops[i] = problem.loops[order[i]];
    place[order[i]] = i;
  }
  for (Operand &operand : moved.operands) {
    for (IndexSum &sum : operand.index)
      for (Term &term : sum)
        term.loop = place[term.loop];
    std::rotate(operand.index.begin(), operand.index.begin() + 1,
                operand.index.end());
  }
  for (Window &window : moved.windows) {
    window.outputLoop = place[window.outputLoop];
    window.filterLoop = place[window.filterLoop];
  }
  ASSERT_TRUE(verify(moved).empty());
  Result<Layer> layer = fromProblem(moved);
  ASSERT_TRUE(bool(layer)) << errorsOf(layer.errors());
  EXPECT_EQ(dump(*layer), "CONV  K=4 C=6 R=3 S=3 Y=9 X=9");
}

TEST(TextWriterTest, OtherProblemsAreNoLayers) {
  Problem problem =
      problemOf(readLayer("Type: GEMM Dimensions { K: 1, M: 2, N: 3 }"));
  problem.kind = OpKind::Pooling;
  EXPECT_EQ(errorsOf(fromProblem(problem).errors()),
            "MAESTRO has no type of layer for a pooling op [P3]\n");
  problem.kind = OpKind::Convolution;
  EXPECT_EQ(errorsOf(fromProblem(problem).errors()),
            "a convolution of MAESTRO's has 2 spatial dimensions: 0 [P3]\n");
  problem.kind = OpKind::Contraction;
  problem.loops.push_back({"M1", 7, false});
  EXPECT_EQ(errorsOf(fromProblem(problem).errors()),
            "this op is no GEMM of MAESTRO's: loops M = 2, M1 = 7, N = 3 "
            "instead of M = 2, N = 3 [P3]\n");
  problem.loops.pop_back();
  std::swap(problem.operands[0].index, problem.operands[1].index);
  EXPECT_EQ(errorsOf(fromProblem(problem).errors()),
            "this op is no GEMM of MAESTRO's: lhs indexed by [1 N] instead of "
            "[1 M] [P3]\n");
  std::swap(problem.operands[0].index, problem.operands[1].index);
  problem.operands[1].bits = 4;
  EXPECT_EQ(errorsOf(fromProblem(problem).errors()),
            "this op is no GEMM of MAESTRO's: rhs of 4 bits instead of 8 "
            "[P3]\n");
}

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

namespace {
/// A convolution of stride 2 in Y, and what a level of directives is there.
struct MappingCase {
  Layer layer = readLayer("Type: CONV Stride { Y: 2 } Dimensions { K: 4, C: 6, "
                          "R: 3, S: 3, Y: 9, X: 9 }");
  Problem problem = problemOf(layer);
  Mapping mapping;

  std::string text() const {
    Result<Dataflow> dataflow = fromMapping(mapping, problem, layer);
    return dataflow ? dump(*dataflow) : errorsOf(dataflow.errors());
  }
};
} // namespace

static std::string textOf(std::vector<Directive> directives,
                          MappingKind kind = MappingKind::Convolution) {
  MappingCase item;
  item.mapping.kind = kind;
  item.mapping.levels = {{{}, std::move(directives), {}}};
  return item.text();
}

TEST(TextWriterTest, MappingsAreDataflows) {
  Size one = Size::constant(1);
  EXPECT_EQ(textOf({{true, one, one, "K"},
                    {false, Size::extentOf("R"), Size::constant(2), "Y"},
                    {false, one, one, "OX"},
                    {false, Size::extentOf("OY"), one, "C"}}),
            "{S(1,1)K T(Sz(R),2)Y T(1,1)X' T(Sz(Y'),1)C}");
}

TEST(TextWriterTest, FullIsANumber) {
  Size full = Size::full(), two = Size::constant(2);
  // K has 4 iterations; a row has (9 - 3) / 2 + 1 = 4 outputs.
  EXPECT_EQ(textOf({{false, full, full, "K"},
                    {false, full, full, "R"},
                    {false, full, full, "Y"},
                    {false, full, full, "OX"},
                    {false, full, full, "G"}}),
            "{T(4,4)K T(Sz(R),Sz(R))R T(4,4)Y' T(7,7)X' T(1,1)G}");
  MappingCase item;
  item.mapping.kind = MappingKind::Convolution;
  item.mapping.levels = {{{},
                          {{false, two, two, "C"},
                           {false, two, two, "R"},
                           {false, Size::constant(5), two, "Y"}},
                          {}},
                         {two,
                          {{false, full, full, "C"},
                           {false, full, full, "R"},
                           {true, full, full, "Y"}},
                          {}}};
  // Handed down are 2 of C, 2 of R and (5 - 2) / 2 + 1 = 2 of OY.
  EXPECT_EQ(item.text(),
            "{T(2,2)C T(2,2)R T(5,2)Y | 2P T(2,2)C T(2,2)R S(2,2)Y'"
            "}");
}

TEST(TextWriterTest, NumberedLoopsHaveRoles) {
  Size one = Size::constant(1);
  // Loops are N K OY OX C R S.
  EXPECT_EQ(
      textOf({{true, one, one, "d1"}, {false, Size::extentOf("d5"), one, "d2"}},
             MappingKind::Any),
      "{S(1,1)K T(Sz(R),1)Y'}");
}

TEST(TextWriterTest, SomeMappingsAreNoDataflows) {
  Size one = Size::constant(1);
  EXPECT_EQ(textOf({{false, one, one, "M"}}, MappingKind::Contraction),
            "the mapping is not written for a convolution op [P3]\n");
  EXPECT_EQ(textOf({}), "a mapping without directives is no dataflow in "
                        "MAESTRO's text [M1]\n");
  EXPECT_EQ(textOf({{false, one, Size::constant(0), "K"}}),
            "an offset is at least 1 in MAESTRO's text: 0 [M3]\n");
  // 3 of Y with offset 1 is no step of outputs here, but would be read as one.
  EXPECT_EQ(textOf({{false, Size::constant(3), one, "Y"}}),
            "offset 1 on Y is a step of all outputs of a tile in MAESTRO's "
            "text; here it is a step of one input [M9]\n");
  EXPECT_EQ(textOf({{false, Size::full(), one, "Y"}}),
            "full on Y is no number here [M7]\n");
  MappingCase item;
  item.mapping.kind = MappingKind::Convolution;
  item.mapping.levels = {{{}, {{true, one, one, "K"}}, {{"L2", {}}}}};
  EXPECT_EQ(item.text(), "MAESTRO's text cannot say which level a memory "
                         "belongs to: keep of L2 [M10]\n");
}

//===----------------------------------------------------------------------===//
// Accelerators
//===----------------------------------------------------------------------===//

TEST(TextWriterTest, AcceleratorsAreEntries) {
  Hardware hardware =
      readText(
          "num_pes 16 l1_size_cstr 100 l2_size_cstr 3000 noc_bw_cstr 8 "
          "offchip_bw_cstr 4 noc_hops 2 noc_hop_latency 3 num_simd_lanes 5")
          .hardware;
  Result<Hardware> again = fromAccelerator(toAccelerator(hardware));
  ASSERT_TRUE(bool(again)) << errorsOf(again.errors());
  // 2 hops of 3 cycles are 1 of 6.
  EXPECT_EQ(write(*again),
            "num_pes: 16\nl1_size_cstr: 100\nl2_size_cstr: 3000\nnoc_bw_cstr: "
            "8\nnoc_hop_latency: 6\noffchip_bw_cstr: 4\nnum_simd_lanes: 5\n");
  Result<Hardware> silent = fromAccelerator(toAccelerator({}));
  ASSERT_TRUE(bool(silent)) << errorsOf(silent.errors());
  EXPECT_EQ(write(*silent), "num_pes: 256\n");
}

TEST(TextWriterTest, OtherAcceleratorsAreNone) {
  Accelerator accelerator = toAccelerator({});
  accelerator.memories[1].name = "GLB";
  accelerator.memories[1].network.multicast = false;
  accelerator.memories[2].instances = 4;
  accelerator.clock = 500;
  EXPECT_EQ(errorsOf(fromAccelerator(accelerator).errors()),
            "clock is 1000 in MAESTRO: 500 [E2]\n"
            "name of a memory is L2 in MAESTRO: GLB [E2]\n"
            "multicast of L2 is 1 in MAESTRO: 0 [E2]\n"
            "instances of L1 is 256 in MAESTRO: 4 [E2]\n");
  accelerator.memories.pop_back();
  EXPECT_EQ(errorsOf(fromAccelerator(accelerator).errors()),
            "MAESTRO's accelerator has 3 memories, DRAM, L2 and L1: 2 [R1]\n");
}
