//===- AcceleratorTest.cpp - What a target must satisfy -------------------===//

#include "ModelFixtures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
Strings wrong(const Accelerator &target) { return print(verify(target)); }

/// A right one to spoil.
Accelerator target() {
  Accelerator result = accelerator(
      168, {memory("L2", 1), memory("L1", 168, {"filter", "rhs", "in3"})});
  result.array = {14, 12};
  result.pe.latches = {{"input", 2}, {"out0", 0}};
  return result;
}
} // namespace

TEST(Accelerator, acceptsWhatIsRight) { EXPECT_EQ(wrong(target()), Strings()); }

TEST(Accelerator, E1_leakageIsThatOfPEsAndInstances) {
  // 168 x 0.5 + 1 x 3 + 1 x 2 + 168 x 0.25 = 84 + 3 + 2 + 42 = 131 mW.
  Accelerator it = target();
  it.pe.leakage = 0.5;
  it.memories[0].leakage = 3;
  it.memories[1].leakage = 2;
  it.memories[2].leakage = 0.25;
  EXPECT_EQ(it.leakage(), 131.0);
}

TEST(Accelerator, R1_needsAnOutermostMemory) {
  Accelerator it = target();
  it.memories.clear();
  EXPECT_EQ(wrong(it), Strings({"accelerator: an accelerator needs an "
                                "outermost memory: it has 0 memories [R1]"}));
}

TEST(Accelerator, R1_rejectsAHundredMemories) {
  Accelerator it = target();
  it.memories.clear();
  for (int i = 0; i < 100; ++i)
    it.memories.push_back(memory("L" + std::to_string(i), 1));
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: too many memories: 100 > 16 [R1]"}));
}

TEST(Accelerator, R1_theOutermostHoldsEverythingInOneInstance) {
  Accelerator it = target();
  it.memories[0].instances = 2;
  it.memories[0].operands = {"input", "output"};
  it.memories[1].instances = 2;
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: the outermost memory DRAM must have 1 "
                     "instance: 2 [R1]",
                     "accelerator: the outermost memory DRAM holds every "
                     "operand and takes no list of them: it names 2 [R1]"}));
}

TEST(Accelerator, R1_instancesGrowInwards) {
  Accelerator it = target();
  it.memories[1].instances = 14;
  it.memories[2].instances = 12;
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: instances of memory L1 must not be fewer "
                     "than those of memory L2 outside it: 12 < 14 [R1]"}));
  it.memories[1].instances = 0;
  it.memories[2].instances = 169;
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: instances of memory L2 must be at least 1: "
                     "0 [R1]",
                     "accelerator: instances of memory L1 must not be more "
                     "than the PEs: 169 > 168 [R1]"}));
}

TEST(Accelerator, R1_namesAreDistinctAndNotReserved) {
  Accelerator it = target();
  it.memories[1].name = "";
  it.memories[2].name = "PE";
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: memory 1 needs a name [R1]",
                     "accelerator: name of memory 2 must not be PE, which "
                     "means the latches [R1]"}));
  it.memories[1].name = "DRAM";
  it.memories[2].name = "L1";
  EXPECT_EQ(wrong(it), Strings({"accelerator: memories 0 and 1 have the same "
                                "name: DRAM [R1]"}));
}

TEST(Accelerator, P3_operandsHaveNamesThatSomeOpHas) {
  Accelerator it = target();
  it.memories[1].operands = {"input", "weights", "input"};
  it.pe.latches = {{"psum", 1}};
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: unknown operand in the PE's latches: psum; "
                     "the names are input, filter, lhs, rhs, output and in0, "
                     "in1, ..., out0 [P3]",
                     "accelerator: unknown operand in operands of memory L2: "
                     "weights; the names are input, filter, lhs, rhs, output "
                     "and in0, in1, ..., out0 [P3]",
                     "accelerator: operand named twice in operands of memory "
                     "L2: input [R1]"}));
}

TEST(Accelerator, M2_theArrayHasAsManyPEs) {
  Accelerator it = target();
  it.array = {14, 13};
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: the array has 182 PEs, the accelerator "
                     "168: the two must be equal [M2]"}));
  it.array = {14, -12};
  EXPECT_EQ(wrong(it), Strings({"accelerator: extent of the array must be at "
                                "least 1: -12 [M2]"}));
}

TEST(Accelerator, R8_theArrayDoesNotOverflow) {
  // (2^32)^2 = 2^64, which is 0 in 64 bits.
  Accelerator it = target();
  it.array = {int64_t(1) << 32, int64_t(1) << 32};
  EXPECT_EQ(wrong(it), Strings({"accelerator: the array has more than 2^63 - "
                                "1 PEs, not 168 [R8]"}));
}

TEST(Accelerator, rejectsSizesAndWidthsBelowOne) {
  Accelerator it = target();
  it.memories[1].capacity = 0;
  it.memories[1].down = -2;
  it.memories[1].up = -1;
  it.pe.macsPerCycle = 0;
  EXPECT_EQ(
      wrong(it),
      Strings({"accelerator: MACs per cycle of the PE must be at least 1: 0 "
               "[T3]",
               "accelerator: capacity of memory L2 must be at least 1: 0 [V1]",
               "accelerator: port width down of memory L2 must be at least 1: "
               "-2 [T1]",
               "accelerator: port width up of memory L2 must be at least 1: "
               "-1 [T1]"}));
}

TEST(Accelerator, T1_portsCanBeUnlimited) {
  Accelerator it = target();
  for (Memory &memory : it.memories)
    memory.down = memory.up = kUnlimited;
  EXPECT_EQ(wrong(it), Strings());
}

TEST(Accelerator, R8_bytesCanBeCountedInBits) {
  // 8 x (2^60 - 1) = 2^63 - 8 is the last multiple of 8 below 2^63.
  Accelerator it = target();
  it.memories[1].capacity = (int64_t(1) << 60) - 1;
  EXPECT_EQ(wrong(it), Strings());
  it.memories[1].capacity = int64_t(1) << 60;
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: capacity of memory L2 must be at most "
                     "1152921504606846975 bytes, so that its bits can be "
                     "counted: 1152921504606846976 [R8]"}));
}

TEST(Accelerator, rejectsNegativeTimes) {
  Accelerator it = target();
  it.memories[1].latency = -1;
  it.memories[1].overhead = -2;
  it.pe.overhead = -3;
  it.pe.latches = {{"input", -4}};
  EXPECT_EQ(
      wrong(it),
      Strings({"accelerator: overhead of the PE must be at least 0: -3 [T2]",
               "accelerator: latch of operand input must be at least 0: -4 "
               "[V2]",
               "accelerator: latency of memory L2 must be at least 0: -1 [T4]",
               "accelerator: overhead of memory L2 must be at least 0: -2 "
               "[T2]"}));
}

TEST(Accelerator, E1_energiesAreFiniteAndNotNegative) {
  Accelerator it = target();
  it.pe.macEnergy = -0.5;
  it.pe.leakage = std::numeric_limits<double>::infinity();
  it.memories[1].readEnergy = -1;
  it.memories[1].writeEnergy = std::nan("");
  it.memories[1].network.energy = -2;
  it.memories[1].leakage = -3;
  auto message = [](const std::string &what, const std::string &value) {
    return "accelerator: " + what +
           " must be a finite number of at least 0: " + value + " [E1]";
  };
  EXPECT_EQ(wrong(it), Strings({message("energy per MAC of the PE", "-0.5"),
                                message("leakage of the PE", "inf"),
                                message("read energy of memory L2", "-1"),
                                message("write energy of memory L2", "nan"),
                                message("network energy of memory L2", "-2"),
                                message("leakage of memory L2", "-3")}));
}

TEST(Accelerator, E2_clockAndAreasAreSensible) {
  Accelerator it = target();
  it.clock = 0;
  it.area = -1;
  it.pe.area = -2;
  it.memories[1].area = -3;
  EXPECT_EQ(wrong(it),
            Strings({"accelerator: clock must be a finite number of MHz "
                     "greater than 0: 0 [E1]",
                     "accelerator: area must be a finite number of at least "
                     "0: -1 [E2]",
                     "accelerator: area of the PE must be a finite number of "
                     "at least 0: -2 [E2]",
                     "accelerator: area of memory L2 must be a finite number "
                     "of at least 0: -3 [E2]"}));
}
