//===- SimulatorFixtures.h - Tiny schedules ---------------------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_SIMULATORFIXTURES_H
#define MAESTRO_TEST_UNIT_SIMULATORFIXTURES_H

#include "maestro/Simulator/Simulator.h"

#include "gtest/gtest.h"

namespace maestro::testing {

/// lhs[M, K] x rhs[K, N]; 1-byte elements. Loops 0, 1, 2 are M, N, K; operands
/// 0, 1, 2 are lhs, rhs, output.
inline Problem product(int64_t m, int64_t n, int64_t k, int64_t bits = 8) {
  Problem problem;
  problem.kind = OpKind::Contraction;
  problem.loops = {{"M", m, false}, {"N", n, false}, {"K", k, true}};
  problem.operands = {{"lhs", false, bits, {{{1, 0}}, {{1, 2}}}},
                      {"rhs", false, bits, {{{1, 2}}, {{1, 1}}}},
                      {"output", true, bits, {{{1, 0}}, {{1, 1}}}}};
  return problem;
}

/// A convolution of one channel in one dimension; 1-byte elements. Loops 0, 1
/// are OX, S; operands 0, 1, 2 are input, filter, output.
inline Problem row(int64_t ox, int64_t s, int64_t stride = 1) {
  Problem problem;
  problem.kind = OpKind::Convolution;
  problem.loops = {{"OX", ox, false}, {"S", s, true}};
  problem.operands = {{"input", false, 8, {{{stride, 0}, {1, 1}}}},
                      {"filter", false, 8, {{{1, 1}}}},
                      {"output", true, 8, {{{1, 0}}}}};
  problem.windows = {{"X", 0, 1, stride, 1}};
  return problem;
}

inline constexpr unsigned M = 0, N = 1, K = 2;
inline constexpr unsigned OX = 0, S = 1;
inline constexpr unsigned lhs = 0, rhs = 1, output = 2;

inline ScheduledMap temporal(unsigned loop, int64_t size) {
  return {false, loop, size};
}
inline ScheduledMap spatial(unsigned loop, int64_t size) {
  return {true, loop, size};
}

/// Builds a schedule. The outermost memory "M0" has ports of 64 bytes; all
/// else is as Accelerator.h has it.
class Scheduled {
public:
  explicit Scheduled(Problem problem) {
    schedule.problem = std::move(problem);
    Memory &outermost = schedule.accelerator.memories.emplace_back();
    outermost.name = "M0";
    outermost.down = outermost.up = 64;
    schedule.memories.push_back({0, 0, everything(0)});
  }

  /// Adds a level inside those there are.
  Scheduled &level(int64_t units, std::vector<ScheduledMap> maps = {}) {
    schedule.levels.push_back({units, std::move(maps)});
    schedule.accelerator.pes *= units;
    return *this;
  }

  /// Adds a memory inside those there are, with ports of 64 bytes, that keeps
  /// everything at a level.
  Scheduled &memory(unsigned level) {
    return memory({{0, level}, {1, level}, {2, level}});
  }
  /// The same for a memory that keeps some operands, each at its own level.
  Scheduled &memory(std::vector<Residency> holds) {
    auto index = static_cast<unsigned>(schedule.memories.size());
    Memory &added = schedule.accelerator.memories.emplace_back();
    added.name = "M" + std::to_string(index);
    added.down = added.up = 64;
    unsigned level = holds.front().level;
    for (unsigned j = 0; j <= level; ++j)
      added.instances *= schedule.levels[j].units;
    schedule.memories.push_back({index, level, std::move(holds)});
    return *this;
  }

  Memory &hardware(unsigned memory) {
    return schedule.accelerator.memories[memory];
  }
  ProcessingElement &pe() { return schedule.accelerator.pe; }

  Cost run() const {
    EXPECT_TRUE(verify(schedule).empty()) << verify(schedule).front().str();
    Result<Cost> cost = simulate(schedule);
    EXPECT_TRUE(bool(cost)) << cost.errors().front().str();
    return cost ? *cost : Cost();
  }

  Schedule schedule;

private:
  std::vector<Residency> everything(unsigned level) const {
    std::vector<Residency> all;
    all.reserve(schedule.problem.operands.size());
    for (unsigned i = 0; i < schedule.problem.operands.size(); ++i)
      all.push_back({i, level});
    return all;
  }
};

/// The traffic of an operand between two neighbours of its chain.
inline PairTraffic pairOf(const Cost &cost, unsigned operand, int parent = 0,
                          int child = kLatch) {
  for (const PairTraffic &pair : cost.pairs)
    if (pair.operand == operand && pair.parent == parent && pair.child == child)
      return pair;
  ADD_FAILURE() << "no pair of operand " << operand << " from " << parent
                << " to " << child;
  return {};
}

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_SIMULATORFIXTURES_H
