//===- DelaysTest.cpp - Delays of single steps by hand --------------------===//
//
// D6 in both engines, which must agree in every number.
//
//===----------------------------------------------------------------------===//

#include "SimulatorFixtures.h"

#include "maestro/Model/Analysis.h"

using namespace maestro;
using namespace maestro::testing;

static void expectEqual(const StepCycles &a, const StepCycles &b) {
  EXPECT_EQ(a.least, b.least);
  EXPECT_EQ(a.most, b.most);
  EXPECT_EQ(a.sum, b.sum);
}

static void expect(const StepCycles &cycles, int64_t least, int64_t most,
                   int64_t sum) {
  expectEqual(cycles, {least, most, sum});
}

/// The delays by execution; expects those of the analysis to be the same.
static Delays delays(const Scheduled &scheduled) {
  const Schedule &schedule = scheduled.schedule;
  EXPECT_TRUE(verify(schedule).empty()) << verify(schedule).front().str();
  Delays computed;
  EXPECT_TRUE(Evaluator().delays(schedule, computed));
  Result<Delays> executed = simulateDelays(schedule);
  if (!executed) {
    ADD_FAILURE() << executed.errors().front().str();
    return computed;
  }
  for (size_t m = 0; m < schedule.memories.size(); ++m) {
    EXPECT_EQ(executed->memories[m].steps, computed.memories[m].steps);
    expectEqual(executed->memories[m].down, computed.memories[m].down);
    expectEqual(executed->memories[m].up, computed.memories[m].up);
  }
  expectEqual(executed->work, computed.work);
  return *executed;
}

TEST(Delays, D6_FirstLoadAndFinalDrainCount) {
  // M=3, one m per step, ports of one byte: lhs and rhs before step 1, then lhs
  // twice; an output on entering steps 2 and 3, and one after the end.
  Scheduled schedule = Scheduled(product(3, 1, 1)).level(1, {temporal(M, 1)});
  schedule.hardware(0).down = schedule.hardware(0).up = 1;
  Delays found = delays(schedule);
  EXPECT_EQ(found.memories[0].steps, 3);
  expect(found.memories[0].down, 1, 2, 4);
  expect(found.memories[0].up, 1, 1, 3);
  expect(found.work, 1, 1, 3);
}

TEST(Delays, D6_RaggedStepsTakeLess) {
  // M=5 in tiles of 2: 2 + 1, 2 and 1 elements in, 2, 2 and 1 back; as many
  // MACs. Ports of one byte.
  Scheduled schedule = Scheduled(product(5, 1, 1)).level(1, {temporal(M, 2)});
  schedule.hardware(0).down = schedule.hardware(0).up = 1;
  Delays found = delays(schedule);
  expect(found.memories[0].down, 1, 3, 6);
  expect(found.memories[0].up, 1, 2, 5);
  expect(found.work, 1, 2, 5);
}

TEST(Delays, D6_PartialSumsComeToo) {
  // K=2 outside of M=2: steps (0,0) (0,1) (1,0) (1,1). In: lhs and rhs 2; lhs
  // 1; lhs, rhs and a partial sum 3; lhs and a partial sum 2. Back: one output
  // on entering steps 2, 3, 4 and one after the end.
  Scheduled schedule =
      Scheduled(product(2, 1, 2)).level(1, {temporal(K, 1), temporal(M, 1)});
  schedule.hardware(0).down = schedule.hardware(0).up = 1;
  Delays found = delays(schedule);
  expect(found.memories[0].down, 1, 3, 8);
  expect(found.memories[0].up, 1, 1, 4);
}

TEST(Delays, D6_LatencyIsNotADelayAndUnlimitedPortsTakeNone) {
  Scheduled schedule = Scheduled(product(3, 1, 1)).level(1, {temporal(M, 1)});
  schedule.hardware(0).down = kUnlimited;
  schedule.hardware(0).up = 1;
  schedule.hardware(0).latency = 7;
  Delays found = delays(schedule);
  expect(found.memories[0].down, 0, 0, 0);
  expect(found.memories[0].up, 1, 1, 3);
}

TEST(Delays, D6_EachMemoryAtItsInnermostBoundary) {
  // M=4 in tiles of 2 in M1, one by one in the PE. Outside, 2 steps: 2 + 1 and
  // 2 elements in, 2 and 2 back. Inside, 4 steps: 2, 1, 1 and 1 in, since rhs
  // stays; 1 back for each.
  Scheduled schedule = Scheduled(product(4, 1, 1))
                           .level(1, {temporal(M, 2)})
                           .level(1, {temporal(M, 1)})
                           .memory(0);
  for (unsigned m : {0U, 1U})
    schedule.hardware(m).down = schedule.hardware(m).up = 1;
  Delays found = delays(schedule);
  EXPECT_EQ(found.memories[0].steps, 2);
  expect(found.memories[0].down, 2, 3, 5);
  expect(found.memories[0].up, 2, 2, 4);
  EXPECT_EQ(found.memories[1].steps, 4);
  expect(found.memories[1].down, 1, 2, 5);
  expect(found.memories[1].up, 1, 1, 4);
}
