//===- PropertyTest.cpp - Analysis against execution ----------------------===//
//
// The proof that the closed form computes what the definition says: random
// cases of all kinds, in every number.
//
//   MAESTRO_PROPERTY_CASES  how many seeds to try
//   MAESTRO_PROPERTY_SEED   the first of them; case i has seed first + i
//
// A long run on all cores, a million cases in slices of 50,000:
//
//   seq 0 50000 950000 | xargs -P "$(nproc)" -I{} env
//     MAESTRO_PROPERTY_CASES=50000 MAESTRO_PROPERTY_SEED={}
//     bin/PropertyTest --gtest_filter='*Agree*' --gtest_brief=1
//
// One failing case: its seed, with MAESTRO_PROPERTY_CASES=1.
//
//===----------------------------------------------------------------------===//

#include "ModelFixtures.h"
#include "Random/Disagreement.h"
#include "Random/PrintIR.h"
#include "Random/RandomCase.h"
#include "Random/Shrink.h"

#include "maestro/Cases/Numbers.h"
#include "maestro/Model/Bind.h"
#include "maestro/Simulator/Simulator.h"

#include "gtest/gtest.h"

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace maestro;
using namespace maestro::testing;
using namespace maestro::fixtures;

static uint64_t fromEnvironment(const char *name, uint64_t otherwise) {
  const char *text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

static std::string reasons(const std::vector<Violation> &violations) {
  std::string text;
  for (const Violation &violation : violations)
    text += "  " + violation.str() + "\n";
  return text;
}

/// One case in 25 has numbers of any size.
static RandomCase drawAnyCase(uint64_t seed) {
  return seed % 25 == 0 ? drawHugeCase(seed) : drawCase(seed);
}

static bool disagrees(const RandomCase &drawn) {
  Result<Binding> bound = bind(drawn.problem, drawn.mapping, drawn.accelerator);
  return bound && disagreement(bound->schedule) != "";
}

/// Shrinks a case on which the engines disagree and says how to see it.
static std::string report(uint64_t seed, const RandomCase &drawn) {
  RandomCase smallest = shrink(drawn, disagrees);
  Binding bound =
      *bind(smallest.problem, smallest.mapping, smallest.accelerator);
  return "seed " + std::to_string(seed) + ", shrunk:\n" +
         disagreement(bound.schedule).value_or("not executed\n") +
         printIR(smallest);
}

TEST(PropertyTest, AnalysisAndSimulatorAgree) {
  uint64_t cases = fromEnvironment("MAESTRO_PROPERTY_CASES", 6000);
  uint64_t first = fromEnvironment("MAESTRO_PROPERTY_SEED", 1);
  std::printf("seeds %llu to %llu\n", static_cast<unsigned long long>(first),
              static_cast<unsigned long long>(first + cases - 1));
  uint64_t compared = 0;
  for (uint64_t seed = first; seed != first + cases; ++seed) {
    RandomCase drawn = drawAnyCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound)
      continue;
    ++compared;
    if (disagreement(bound->schedule) != "")
      FAIL() << report(seed, drawn);
  }
  std::printf("%llu cases compared\n",
              static_cast<unsigned long long>(compared));
  RecordProperty("compared", std::to_string(compared));
  // The generator writes mappings that an author could have written: where
  // binding refuses many of them, one of the two is wrong.
  EXPECT_GE(10 * compared, 9 * cases);
}

/// R2: found by one of some million random cases. Rows come in tiles of 5 and
/// 1, two at a time to two units: unit 1 has rows 2 and 3 of the first tile,
/// nothing in fold 1 nor in the second tile. When L1 takes that one, unit 1's
/// L2 lets go of rows 2 and 3 while it is idle. Its next step is in the next
/// column, where its PE must not drain them again: 8 cycles at 1 byte per
/// cycle.
TEST(PropertyTest, R2_AnIdleInstanceLetsGoOnce) {
  Problem problem = contraction(6, 2, 1);
  problem.operands.back().bits = 32;
  Memory l2 = memory("L2", 8, {"output"});
  for (int64_t tile : {5, 4, 6}) {
    Result<Binding> bound =
        bind(problem,
             mapping({level({temporal(1, 1, "N"), temporal(tile, tile, "M")}),
                      cluster(2, {spatial(2, 2, "M")}, {{"L2", {"output"}}}),
                      cluster(1)},
                     MappingKind::Contraction),
             accelerator(8, {memory("L1", 4), l2}));
    ASSERT_TRUE(bool(bound)) << reasons(bound.errors());
    EXPECT_EQ(disagreement(bound->schedule), "") << "tile " << tile;
  }
}

/// R6: with the outermost memory as parent, one write of each element finds no
/// value, another one for each value that has moved away, and the others add.
TEST(PropertyTest, R6_WritesAndMovesBalance) {
  for (uint64_t seed = 1; seed <= 500; ++seed) {
    RandomCase drawn = drawCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound)
      continue;
    Result<Cost> cost = simulate(bound->schedule);
    ASSERT_TRUE(bool(cost)) << reasons(cost.errors());
    int64_t elements = 1;
    for (const Loop &loop : drawn.problem.loops)
      elements *= loop.reduction ? 1 : loop.extent;
    for (const PairTraffic &pair : cost->pairs)
      if (drawn.problem.operands[pair.operand].output && pair.parent == 0) {
        EXPECT_EQ(pair.accumulateReads,
                  pair.parentWrites - pair.psumReads - elements)
            << "seed " << seed;
      }
  }
}

/// A case that fails for a known reason shrinks to what this reason needs.
TEST(PropertyTest, ShrinkKeepsOnlyWhatFails) {
  // The "fault": the cost has any psum reads. This needs a reduction cut in
  // two outside a loop that the output has, so two loops of extent 2.
  auto fails = [](const RandomCase &tried) {
    Result<Binding> bound =
        bind(tried.problem, tried.mapping, tried.accelerator);
    Result<Cost> cost =
        bound ? simulate(bound->schedule) : Result<Cost>(Cost());
    if (!cost)
      return false;
    for (const PairTraffic &pair : cost->pairs)
      if (pair.psumReads > 0)
        return true;
    return false;
  };
  for (uint64_t seed = 1; seed <= 30; ++seed) {
    RandomCase drawn = drawCase(seed);
    if (!fails(drawn))
      continue;
    RandomCase smallest = shrink(drawn, fails);
    EXPECT_TRUE(fails(smallest)) << "seed " << seed;
    EXPECT_EQ(smallest.problem.macs(), 4) << printIR(smallest);
    EXPECT_EQ(smallest.mapping.levels.size(), 1U) << printIR(smallest);
    EXPECT_EQ(smallest.mapping.levels[0].directives.size(), 2U)
        << printIR(smallest);
    EXPECT_EQ(smallest.accelerator.memories.size(), 1U) << printIR(smallest);
  }
}

/// The same schedule, whether it is written with roles or without them.
TEST(PropertyTest, ShrinkWithoutRolesChangesNoNumber) {
  for (uint64_t seed = 1; seed <= 300; ++seed) {
    RandomCase drawn = drawCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound)
      continue;
    RandomCase plain = withoutRoles(drawn);
    Result<Binding> again =
        bind(plain.problem, plain.mapping, plain.accelerator);
    ASSERT_TRUE(bool(again)) << "seed " << seed << "\n"
                             << reasons(again.errors()) << printIR(plain);
    Result<Cost> cost = simulate(bound->schedule),
                 costAgain = simulate(again->schedule);
    ASSERT_TRUE(cost && costAgain);
    // Names of operands are the only difference.
    EXPECT_EQ(differences("named", toNumbers(again->schedule, *cost), "plain",
                          toNumbers(again->schedule, *costAgain)),
              std::vector<std::string>())
        << "seed " << seed;
  }
}

/// A draw takes the bytes that its range needs, the first one highest.
TEST(PropertyTest, BytesDecideDraws) {
  std::array<uint8_t, 4> bytes = {7, 1, 2, 9};
  Random random(bytes.data(), bytes.size()), rest(0);
  EXPECT_EQ(random.between(10, 19), 17);
  EXPECT_EQ(random.between(5, 5), 5);
  EXPECT_EQ(random.between(0, 999), 1 * 256 + 2);
  // One of two bytes is left, then none.
  EXPECT_EQ(random.between(0, 999), 9);
  EXPECT_EQ(random.between(0, 999), rest.between(0, 999));
}
