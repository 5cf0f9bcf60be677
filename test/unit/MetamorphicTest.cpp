//===- MetamorphicTest.cpp - What changes no number -----------------------===//
//
// Random schedules are rewritten in ways that mean the same. Analysis and
// simulator are held to it separately, so that a mistake that both make alike
// is found too.
//
//===----------------------------------------------------------------------===//

#include "Random/PrintIR.h"
#include "Random/RandomCase.h"

#include "maestro/Cases/Numbers.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"
#include "maestro/Simulator/Simulator.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace maestro;
using namespace maestro::testing;

/// Rewrites a schedule.
using Rewrite = std::function<void(Random &random, Schedule &schedule)>;
/// What becomes of the cost; nothing but the levels' numbers can change.
using Renumber = std::function<void(const Schedule &rewritten, Cost &cost)>;

static Result<Cost> execute(const Schedule &schedule) {
  return simulate(schedule);
}

static Result<Cost> compute(const Schedule &schedule) {
  static Evaluator evaluator;
  Cost cost;
  if (evaluator.evaluate(schedule, cost))
    return cost;
  return Violation{"R8", "a count exceeds 2^63 - 1", {}};
}

static void expectSameCost(uint64_t seed, const Schedule &schedule,
                           const Schedule &rewritten,
                           const Renumber &renumber) {
  ASSERT_TRUE(verify(rewritten).empty())
      << "seed " << seed << ": " << verify(rewritten).front().str();
  for (auto *engine : {&execute, &compute}) {
    Result<Cost> before = engine(schedule), after = engine(rewritten);
    ASSERT_TRUE(before && after) << "seed " << seed;
    renumber(rewritten, *before);
    EXPECT_EQ(differences("before", toNumbers(schedule, *before), "after",
                          toNumbers(schedule, *after)),
              std::vector<std::string>())
        << "seed " << seed
        << (engine == &compute ? ", analysis" : ", simulator");
  }
}

static void expectInvariance(
    const Rewrite &rewrite,
    const Renumber &renumber = [](const Schedule &, Cost &) {}) {
  for (uint64_t seed = 1; seed <= 1000; ++seed) {
    RandomCase drawn = drawCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound)
      continue;
    Random random(seed);
    Schedule rewritten = bound->schedule;
    rewrite(random, rewritten);
    expectSameCost(seed, bound->schedule, rewritten, renumber);
    if (::testing::Test::HasFailure()) {
      FAIL() << printIR(drawn);
    }
  }
}

//===----------------------------------------------------------------------===//
// Names and layouts
//===----------------------------------------------------------------------===//

/// Gives every loop another number and name.
static void renameLoops(Random &random, Schedule &schedule) {
  std::vector<Loop> &loops = schedule.problem.loops;
  std::vector<unsigned> numbers(loops.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  random.shuffle(numbers);
  std::vector<Loop> old = loops;
  for (unsigned i = 0; i < old.size(); ++i) {
    loops[numbers[i]] = old[i];
    loops[numbers[i]].name = "d" + std::to_string(numbers[i]);
  }
  for (Operand &operand : schedule.problem.operands)
    for (IndexSum &sum : operand.index)
      for (Term &term : sum)
        term.loop = numbers[term.loop];
  for (ScheduledLevel &level : schedule.levels)
    for (ScheduledMap &map : level.maps)
      map.loop = numbers[map.loop];
  schedule.problem.windows.clear();
}

TEST(MetamorphicTest, RenamingLoops) { expectInvariance(renameLoops); }

TEST(MetamorphicTest, PermutingLayouts) {
  expectInvariance([](Random &random, Schedule &schedule) {
    for (Operand &operand : schedule.problem.operands) {
      random.shuffle(operand.index);
      for (IndexSum &sum : operand.index)
        random.shuffle(sum);
    }
  });
}

//===----------------------------------------------------------------------===//
// Extents of 1
//===----------------------------------------------------------------------===//

/// Adds a loop of extent 1 to some operands, in dimensions of its own or in
/// windows, and directives on it to some levels.
static void addUnitLoop(Random &random, Schedule &schedule) {
  Problem &problem = schedule.problem;
  auto loop = static_cast<unsigned>(problem.loops.size());
  problem.loops.push_back({"d" + std::to_string(loop), 1, random.chance(50)});
  for (Operand &operand : problem.operands) {
    Term term{random.between(1, 3), loop};
    if (random.chance(40))
      operand.index.insert(operand.index.begin() +
                               random.between(0, int64_t(operand.index.size())),
                           {term});
    else if (!operand.output && !operand.index.empty() && random.chance(70)) {
      IndexSum &sum = operand.index[random.between(
          0, static_cast<int64_t>(operand.index.size()) - 1)];
      if (sum.size() < kMaxTerms)
        sum.insert(sum.begin() + random.between(0, int64_t(sum.size())), term);
    }
  }
  for (ScheduledLevel &level : schedule.levels)
    if (random.chance(40))
      level.maps.insert(level.maps.begin() +
                            random.between(0, int64_t(level.maps.size())),
                        {false, loop, random.between(1, 2)});
}

TEST(MetamorphicTest, AddingExtentsOfOne) {
  expectInvariance([](Random &random, Schedule &schedule) {
    for (int64_t i = random.between(1, 3); i > 0; --i)
      addUnitLoop(random, schedule);
  });
}

//===----------------------------------------------------------------------===//
// Directives with one tile
//===----------------------------------------------------------------------===//

/// Adds the directives that bind() drops: their size covers the whole loop, and
/// so what is handed down.
static void addVoidDirectives(Random &random, Schedule &schedule) {
  for (ScheduledLevel &level : schedule.levels)
    for (unsigned loop = 0; loop < schedule.problem.loops.size(); ++loop) {
      bool taken = false, spreads = false;
      for (const ScheduledMap &map : level.maps) {
        taken |= map.loop == loop;
        spreads |= map.spatial;
      }
      if (!taken && random.chance(40))
        level.maps.insert(
            level.maps.begin() + random.between(0, int64_t(level.maps.size())),
            {!spreads && random.chance(50), loop,
             schedule.problem.loops[loop].extent + random.between(0, 2)});
    }
}

TEST(MetamorphicTest, M6_AddingDirectivesWithOneTile) {
  expectInvariance(addVoidDirectives);
}

//===----------------------------------------------------------------------===//
// Levels
//===----------------------------------------------------------------------===//

/// Splits the directives of level `split` in two; the inner part has a level
/// of its own. The part with the spatial directive keeps the units, the other
/// gets a cluster of 1. What was kept at the level is kept at its inner part.
static void splitLevel(Random &random, Schedule &schedule, unsigned split) {
  ScheduledLevel outer = schedule.levels[split], inner;
  auto at = outer.maps.begin() +
            random.between(0, static_cast<int64_t>(outer.maps.size()));
  inner.maps.assign(at, outer.maps.end());
  outer.maps.erase(at, outer.maps.end());
  bool spreads =
      std::any_of(outer.maps.begin(), outer.maps.end(),
                  [](const ScheduledMap &map) { return map.spatial; });
  if (!spreads)
    std::swap(outer.units, inner.units);
  schedule.levels[split] = outer;
  schedule.levels.insert(schedule.levels.begin() + split + 1, inner);
  for (size_t m = 1; m < schedule.memories.size(); ++m) {
    schedule.memories[m].level += schedule.memories[m].level >= split;
    for (Residency &kept : schedule.memories[m].holds)
      kept.level += kept.level >= split;
  }
}

TEST(MetamorphicTest, SplittingALevelByAUnitCluster) {
  unsigned split = 0;
  expectInvariance(
      [&](Random &random, Schedule &schedule) {
        split = static_cast<unsigned>(
            random.between(0, int64_t(schedule.levels.size()) - 1));
        splitLevel(random, schedule, split);
      },
      [&](const Schedule &, Cost &cost) {
        for (BoundaryCost &boundary : cost.boundaries)
          boundary.level += boundary.level >= split;
      });
}

//===----------------------------------------------------------------------===//
// Hardware that is not used
//===----------------------------------------------------------------------===//

/// Recomputes what depends on the leakage, or on the cycles: the total is a sum
/// in order (E1).
static void leak(const Schedule &rewritten, Cost &cost) {
  cost.energy.leakage =
      rewritten.accelerator.leakage() *
      (static_cast<double>(cost.cycles) / rewritten.accelerator.clock) * 1000;
  double total = cost.energy.pe;
  for (double energy : cost.energy.memories)
    total += energy;
  for (double energy : cost.energy.networks)
    total += energy;
  cost.energy.total = total + cost.energy.leakage;
}

TEST(MetamorphicTest, MoreLeftOverPEsCostOnlyLeakage) {
  expectInvariance(
      [](Random &random, Schedule &schedule) {
        schedule.accelerator.pes += random.between(1, 5);
        schedule.accelerator.pe.leakage = 0;
      },
      leak);
}

//===----------------------------------------------------------------------===//
// Unlimited ports
//===----------------------------------------------------------------------===//

TEST(MetamorphicTest, T1_OnlyWorkTakesTimeWithoutPorts) {
  expectInvariance(
      [](Random &, Schedule &schedule) {
        schedule.accelerator.pe.overhead = 0;
        for (Memory &memory : schedule.accelerator.memories) {
          memory.down = memory.up = kUnlimited;
          memory.latency = memory.overhead = 0;
        }
      },
      [](const Schedule &rewritten, Cost &cost) {
        cost.cycles = cost.computeCycles;
        leak(rewritten, cost);
      });
}
