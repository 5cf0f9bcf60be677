//===- CostAttrTest.cpp - #dataflow.cost and the values behind it ---------===//

#include "ModelFixtures.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Model/Analysis.h"

#include "mlir/AsmParser/AsmParser.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace maestro;
using namespace maestro::fixtures;

namespace {
class CostAttrTest : public testing::Test {
protected:
  CostAttrTest() { context.loadDialect<DataflowDialect>(); }

  static std::string text(mlir::Attribute attr) {
    std::string result;
    llvm::raw_string_ostream(result) << attr;
    return result;
  }

  CostAttr parse(const std::string &fields) {
    return mlir::cast<CostAttr>(
        mlir::parseAttribute("#dataflow.cost<" + fields + ">", &context));
  }

  /// The first difference between costs of these fields.
  std::string difference(const std::string &stored,
                         const std::string &expected) {
    return firstDifference(parse(stored), parse(expected)).value_or("none");
  }

  mlir::MLIRContext context;
};
} // namespace

/// The worked example of docs/CostModel.md, with energies that doubles hold
/// exactly.
static Schedule workedExample() {
  Accelerator target = accelerator(8);
  target.memories = {memory("L2", 1), memory("L1", 8)};
  target.memories[0].down = target.memories[0].up = 8;
  target.memories[0].latency = 2;
  target.memories[0].readEnergy = 1;
  target.memories[0].writeEnergy = 2;
  target.memories[0].network.energy = 0.5;
  target.memories[1].readEnergy = target.memories[1].writeEnergy = 0.25;
  target.pe.macEnergy = 0.5;
  target.pe.leakage = 1;
  target.clock = 1024;
  Mapping dataflow =
      mapping({level({spatial(1, 1, "K"), temporal(4, 4, "C"),
                      temporal(1, 1, "OY"), temporal(1, 1, "OX")}),
               cluster(4, {spatial(1, 1, "C")})});
  return bind(convolution(), dataflow, target)->schedule;
}

/// Counts: the cost model's own. 100 steps of 3 x 3 MACs are 900 cycles of
/// work; 5400 / (924 x 8) is the occupancy. L2 sends 1260 + 216 + 100 bytes at
/// 8 per cycle, so the PEs' 900 cycles bound the layer.
/// Energy: 5400 x 0.5 = 2700; L2 12608 / 8 x 1 + 1600 / 8 x 2 = 1976; L1
/// (134400 + 65888) / 8 x 0.25 = 6259; L2's network carries 2520 + 216 + 600 +
/// 100 bytes, x 0.5 = 1718; leakage 8 mW x 924 / 1024 us = 7218.75 pJ.
static const char *const workedText =
    "#dataflow.cost<valid = true, macs = 5400, cycles = 924, "
    "compute_cycles = 900, occupancy = 0.7305194805194806, bound = \"PE\", "
    "energy = <total = 19871.75, pe = 2700.0, memories = [1976.0, 6259.0], "
    "networks = [1718.0, 0.0], leakage = 7218.75>, "
    "boundaries = [<level = 1, steps = 100>], "
    "traffic = [<input: L2 -> L1, fills = 2520, reads = 1260>, "
    "<filter: L2 -> L1, fills = 216, reads = 216>, "
    "<output: L2 -> L1, drains = 600, writes = 200, psum_reads = 100>], "
    "memories = [<L2, read_bits = 12608, written_bits = 1600>, "
    "<L1, read_bits = 134400, written_bits = 65888, footprint_bits = 152, "
    "need_bits = 304>]>";

TEST_F(CostAttrTest, NamesTheNumbersOfTheWorkedExample) {
  Schedule schedule = workedExample();
  Result<Cost> cost = analyze(schedule);
  ASSERT_TRUE(cost);
  EXPECT_EQ(text(fromModel(&context, schedule, *cost)), workedText);
}

TEST_F(CostAttrTest, ComesBack) {
  Schedule schedule = workedExample();
  Result<Cost> cost = analyze(schedule);
  CostAttr attr = fromModel(&context, schedule, *cost);
  Result<Cost> back = toModel(attr, schedule);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->pairs.size(), 3U);
  EXPECT_EQ(back->pairs[2].psumReads, 100);
  EXPECT_EQ(back->memories[1].needBits, 304);
  EXPECT_EQ(back->energy.networks[0], 1718.0);
  EXPECT_EQ(fromModel(&context, schedule, *back), attr);
}

/// V1 and V2: all of a product of 2 x 2 x 2 at once, in a PE that latches one
/// element of each operand: 4 do not fit.
TEST_F(CostAttrTest, StatesLatches_V2) {
  Schedule schedule =
      bind(contraction(2, 2, 2), mapping({level({})}, MappingKind::Any),
           accelerator(1))
          ->schedule;
  schedule.accelerator.pe.latches = {{"rhs", 4}};
  Result<Cost> cost = analyze(schedule);
  ASSERT_TRUE(cost);
  CostAttr attr = fromModel(&context, schedule, *cost);
  EXPECT_FALSE(attr.getValid());
  EXPECT_NE(text(attr).find("latches = {lhs = 4, output = 4, rhs = 4}, "
                            "latch_overflows = [lhs, output]>"),
            std::string::npos)
      << text(attr);
  Result<Cost> back = toModel(attr, schedule);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->latchElements[1], 4);
  // Operands 0 (lhs) and 2 (output).
  EXPECT_EQ(back->latchOverflows, 5U);
}

TEST_F(CostAttrTest, RejectsNamesThatTheScheduleLacks) {
  Schedule schedule = workedExample();
  CostAttr attr = parse("valid = true, traffic = [<lhs: L3 -> PE>], "
                        "memories = [<L3>]");
  EXPECT_EQ(print(toModel(attr, schedule).errors()),
            (Strings{"problem: the op has no operand lhs [R1]",
                     "problem: the accelerator has no memory L3 [R1]",
                     "problem: the accelerator has no memory L3 [R1]"}));
}

TEST_F(CostAttrTest, RejectsMoreMemoriesThanTheScheduleHas) {
  CostAttr attr = parse("valid = true, memories = [<L2>, <L1>, <L0>]");
  EXPECT_EQ(print(toModel(attr, workedExample()).errors()),
            Strings{"problem: too many memories: 3 > 2 [R1]"});
}

//===----------------------------------------------------------------------===//
// Differences
//===----------------------------------------------------------------------===//

TEST_F(CostAttrTest, EqualCostsDoNotDiffer) {
  EXPECT_EQ(difference("valid = true, macs = 1", "macs = 1, valid = true"),
            "none");
  // An absent count is 0.
  EXPECT_EQ(difference("valid = true, memories = [<L2>]",
                       "valid = true, memories = [<L2, read_bits = 0>]"),
            "none");
}

TEST_F(CostAttrTest, NamesTheFieldThatDiffers) {
  EXPECT_EQ(
      difference("valid = true, cycles = 924", "valid = true, cycles = 925"),
      "cycles: stored 924, expected 925");
  EXPECT_EQ(difference("valid = true", "valid = true, macs = 5"),
            "macs: stored 0, expected 5");
  EXPECT_EQ(difference("valid = true, macs = 5", "valid = true"),
            "macs: stored 5, expected 0");
  EXPECT_EQ(difference("valid = true, bound = \"PE\"", "valid = true"),
            "bound: stored PE, expected nothing");
  // Neighbouring doubles.
  EXPECT_EQ(difference("valid = true, occupancy = 0.1",
                       "valid = true, occupancy = 0.10000000000000002"),
            "occupancy: stored 0.1, expected 0.10000000000000002");
}

TEST_F(CostAttrTest, NamesThePartThatDiffers) {
  EXPECT_EQ(difference("valid = true, energy = <networks = [1]>, "
                       "memories = [<L2>]",
                       "valid = true, energy = <networks = [2]>, "
                       "memories = [<L2>]"),
            "energy of the network inside L2: stored 1.0, expected 2.0");
  EXPECT_EQ(difference("valid = true, boundaries = [<level = 1, steps = 2>]",
                       "valid = true, boundaries = [<level = 2, steps = 2>]"),
            "steps at level 2: stored 0, expected 2");
  EXPECT_EQ(difference("valid = true, traffic = [<input: L2 -> PE>], "
                       "memories = [<L2>]",
                       "valid = true, traffic = [<input: L2 -> PE, "
                       "reads = 7>], memories = [<L2>]"),
            "input: L2 -> PE, reads: stored 0, expected 7");
  EXPECT_EQ(difference("valid = false, memories = [<L2, overflows = true>]",
                       "valid = false, memories = [<L2>], "
                       "latch_overflows = [input]"),
            "latch of input overflows: stored false, expected true");
  EXPECT_EQ(difference("valid = true, latches = {input = 1}",
                       "valid = true, latches = {input = 2}"),
            "latch of input: stored 1, expected 2");
}
