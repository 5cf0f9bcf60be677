//===- CasesTest.cpp - Case files -----------------------------------------===//

#include "maestro/Cases/Cases.h"
#include "maestro/Cases/Numbers.h"
#include "maestro/Simulator/Simulator.h"

#include "llvm/ADT/StringExtras.h"

#include "gtest/gtest.h"

using namespace maestro;

/// M=2 K=3 on 2 PEs with one memory in each that keeps `a` a level further out.
static const char base[] = R"({
  "case": {
    "kind": "gemm", "stride": 1, "dilation": 1,
    "loops": {"M": 2, "K": 3},
    "tensors": [
      {"name": "a", "output": false, "bits": 8, "index": [[[1, "M"]], [[1, "K"]]]},
      {"name": "b", "output": false, "bits": 4, "index": [[[1, "K"]]]},
      {"name": "c", "output": true, "bits": 16, "index": [[[1, "M"]]]}],
    "pes": 2, "macs_per_pe_per_cycle": 1, "pe_overhead": 0,
    "levels": [
      {"units": 2, "maps": [["spatial", "M", 1]]},
      {"units": 1, "maps": [["temporal", "K", 1]]}],
    "memories": [
      {"name": "L2", "level": null, "holds": ["a", "b", "c"], "down": 8, "up": 8,
       "multicast": true, "reduction": true, "latency": 2, "overhead": 0,
       "double_buffered": true},
      {"name": "L1", "level": 1, "holds": ["c", "a", "b"], "at": {"a": 0},
       "down": 1, "up": 2, "multicast": false, "reduction": false, "latency": 0,
       "overhead": 3, "double_buffered": false}]
  }
})";

static llvm::Expected<Case> parse(const std::string &text) {
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(text);
  if (!value)
    return value.takeError();
  return parseCase(*value);
}

/// What parseCase() says about the base case with `from` replaced by `to`.
static std::string errorOf(const std::string &from, const std::string &to) {
  std::string text = base;
  size_t place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  llvm::Expected<Case> parsed = parse(text.replace(place, from.size(), to));
  return parsed ? "" : toString(parsed.takeError());
}

TEST(CasesTest, ReadsProblem) {
  Case item = cantFail(parse(base));
  const Problem &problem = item.schedule.problem;
  EXPECT_EQ(problem.kind, OpKind::Contraction);
  ASSERT_EQ(problem.loops.size(), 2U);
  const Loop &m = problem.loops[problem.findLoop("M").value_or(9)];
  const Loop &k = problem.loops[problem.findLoop("K").value_or(9)];
  EXPECT_EQ(m.extent, 2);
  EXPECT_FALSE(m.reduction);
  EXPECT_EQ(k.extent, 3);
  EXPECT_TRUE(k.reduction);
  EXPECT_EQ(problem.operands[1].bits, 4);
  EXPECT_EQ(problem.operands[0].index[1].front().loop,
            problem.findLoop("K").value_or(9));
}

TEST(CasesTest, ReadsSchedule) {
  Case item = cantFail(parse(base));
  const Schedule &schedule = item.schedule;
  ASSERT_EQ(schedule.levels.size(), 2U);
  EXPECT_EQ(schedule.levels[0].units, 2);
  EXPECT_TRUE(schedule.levels[0].maps[0].spatial);
  EXPECT_FALSE(schedule.levels[1].maps[0].spatial);
  ASSERT_EQ(schedule.memories.size(), 2U);
  // In the order of the tensors, `a` at its own level.
  const ScheduledMemory &memory = schedule.memories[1];
  EXPECT_EQ(memory.level, 1U);
  ASSERT_EQ(memory.holds.size(), 3U);
  EXPECT_EQ(memory.holds[0].operand, 0U);
  EXPECT_EQ(memory.holds[0].level, 0U);
  EXPECT_EQ(memory.holds[1].level, 1U);
  const Memory &hardware = schedule.accelerator.memories[1];
  EXPECT_EQ(hardware.instances, 2);
  EXPECT_EQ(hardware.up, 2);
  EXPECT_EQ(hardware.overhead, 3);
  EXPECT_FALSE(hardware.doubleBuffered);
  EXPECT_FALSE(hardware.network.multicast);
  EXPECT_FALSE(item.expect);
}

TEST(CasesTest, T1_PortsCanBeUnlimited) {
  std::string text = base;
  text.replace(text.find("\"up\": 2"), 7, "\"up\": \"unlimited\"");
  Case item = cantFail(parse(text));
  EXPECT_EQ(item.schedule.accelerator.memories[1].up, kUnlimited);
  EXPECT_EQ(item.schedule.accelerator.memories[1].down, 1);
  // What is written is what was read.
  const auto *memories = item.description.getAsObject()->getArray("memories");
  EXPECT_EQ((*memories)[1].getAsObject()->getString("up"), "unlimited");

  EXPECT_EQ(errorOf("\"up\": 2", "\"up\": \"wide\""),
            "case.memories[1].up: must be an integer or 'unlimited': 'wide'");
  EXPECT_EQ(errorOf("\"up\": 2", "\"up\": 0"),
            "case.memories[1].up: must be at least 1: 0");
  EXPECT_EQ(errorOf("\"up\": 2", "\"up\": null"),
            "case.memories[1].up: must be an integer: null");
}

TEST(CasesTest, NamesMissingKeys) {
  EXPECT_EQ(errorOf("\"pes\": 2,", ""), "case: missing key 'pes'");
  EXPECT_EQ(errorOf("\"up\": 2, ", ""), "case.memories[1]: missing key 'up'");
  EXPECT_EQ(errorOf("\"units\": 1, ", ""),
            "case.levels[1]: missing key 'units'");
}

TEST(CasesTest, NamesUnknownKeys) {
  EXPECT_EQ(errorOf("\"units\": 1,", "\"units\": 1, \"unit\": 2,"),
            "case.levels[1]: unknown key 'unit'; known are units, maps");
  EXPECT_EQ(errorOf("\"case\"", "\"other\": 1, \"case\""),
            "unknown key 'other'; known are case, expect");
}

TEST(CasesTest, NamesWrongTypes) {
  EXPECT_EQ(errorOf("\"pes\": 2", "\"pes\": \"2\""),
            "case.pes: must be an integer: a string");
  EXPECT_EQ(errorOf("\"M\": 2", "\"M\": 2.5"),
            "case.loops.M: must be an integer: a number");
  EXPECT_EQ(errorOf("\"M\": 2", "\"M\": 9223372036854775808"),
            "case.loops.M: must be an integer: a number");
  EXPECT_EQ(errorOf("\"output\": true", "\"output\": 1"),
            "case.tensors[2].output: must be true or false: a number");
  EXPECT_EQ(errorOf("[\"a\", \"b\", \"c\"]", "{}"),
            "case.memories[0].holds: must be an array: an object");
  EXPECT_EQ(errorOf("{\"M\": 2, \"K\": 3}", "[]"),
            "case.loops: must be an object: an array");
  EXPECT_EQ(errorOf("\"gemm\"", "null"), "case.kind: must be a string: null");
  EXPECT_EQ(toString(parseCase(llvm::json::Value(3)).takeError()),
            "must be an object: a number");
}

TEST(CasesTest, NamesWrongValues) {
  EXPECT_EQ(errorOf("\"M\": 2", "\"M\": 0"),
            "case.loops.M: must be at least 1: 0");
  EXPECT_EQ(errorOf("\"spatial\"", "\"sideways\""),
            "case.levels[0].maps[0][0]: must be 'temporal' or 'spatial': "
            "'sideways'");
  EXPECT_EQ(errorOf("\"M\", 1]", "\"Q\", 1]"),
            "case.levels[0].maps[0][1]: unknown loop: 'Q'");
  EXPECT_EQ(errorOf("\"M\", 1]", "\"M\"]"),
            "case.levels[0].maps[0]: must have 3 items: 2");
  EXPECT_EQ(errorOf("{\"a\": 0}", "{\"z\": 0}"),
            "case.memories[1].at.z: unknown tensor: 'z'");
  EXPECT_EQ(errorOf("[\"c\", \"a\", \"b\"]", "[\"c\", \"b\"]"),
            "case.memories[1].at.a: tensor 'a' is not held");
  EXPECT_EQ(errorOf("{\"a\": 0}", "{\"a\": 2}"),
            "case.memories[1].at.a: no such level: 2 of 2");
  EXPECT_EQ(errorOf("\"name\": \"b\"", "\"name\": \"a\""),
            "case.tensors[1]: tensor 'a' occurs twice");
  EXPECT_EQ(errorOf("\"L1\"", "\"L2\""),
            "case.memories[1]: memory 'L2' occurs twice");
  EXPECT_EQ(errorOf("\"level\": 1", "\"level\": null"),
            "case.memories[1].level: null is for the first, outermost memory");
}

TEST(CasesTest, NamesTheKindsThatThereAre) {
  EXPECT_EQ(errorOf("\"gemm\"", "\"fft\""),
            "case.kind: unknown kind: 'fft'; known are conv, conv1d, conv3d, "
            "grouped, depthwise, multiplier, pooling, gemm, batch_matmul, "
            "generic");
}

TEST(CasesTest, M2_TheScheduleIsVerified) {
  // Level 0 has 2 units, and there is one PE.
  EXPECT_NE(errorOf("\"pes\": 2", "\"pes\": 1").find("[M2]"),
            std::string::npos);
}

TEST(CasesTest, ExpectIsChecked) {
  auto with = [](const std::string &expect) {
    return errorOf("\"case\"", "\"expect\": " + expect + ", \"case\"");
  };
  EXPECT_EQ(with("[]"), "expect: must be an object: an array");
  EXPECT_EQ(with("{\"macs\": 6}"), "expect: missing key 'cycles'");
  std::string start = "{\"macs\": 6, \"cycles\": 9, \"steps\": {}, ";
  EXPECT_EQ(with(start + "\"footprint_bits\": {\"L1\": true}, \"need_bits\": "
                         "{}, \"latch_elements\": {}, \"pairs\": {}, "
                         "\"memory\": {}}"),
            "expect.footprint_bits.L1: must be an integer: a boolean");
}

TEST(CasesTest, NumbersHaveTheNamesOfTheirKeys) {
  Case item = cantFail(parse(base));
  Cost cost = *simulate(item.schedule);
  Numbers numbers = flatten(toExpect(item.schedule, cost));
  EXPECT_EQ(numbers["macs"], "6");
  EXPECT_EQ(numbers["steps.1"], "3");
  // Each PE loads its row of `a` at once, and all of `b` one by one.
  EXPECT_EQ(numbers["pairs.a: L2->L1.fills"], "6");
  EXPECT_EQ(numbers["pairs.b: L2->L1.fills"], "6");
  EXPECT_EQ(numbers["pairs.a: L1->PE.fills"], "6");
  EXPECT_EQ(numbers["latch_elements.a"], "1");
  EXPECT_EQ(numbers.count("latch_elements.b"), 0U);
  EXPECT_EQ(numbers.count("need_bits.L2"), 0U);
}

TEST(CasesTest, DifferencesNameFieldAndValues) {
  EXPECT_EQ(differences("left", {{"a", "1"}, {"b", "2"}, {"c", "3"}}, "right",
                        {{"a", "1"}, {"b", "4"}, {"d", "5"}}),
            (std::vector<std::string>{"b: left 2, right 4",
                                      "c: left 3, right nothing",
                                      "d: left nothing, right 5"}));
}
