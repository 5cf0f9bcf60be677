//===- ModelFixtures.h - Small problems, mappings, targets ------*- C++ -*-===//
//
// What the tests of the Model room write often.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TEST_UNIT_MODELFIXTURES_H
#define MAESTRO_TEST_UNIT_MODELFIXTURES_H

#include "maestro/Model/Bind.h"

#include <string>
#include <utility>
#include <vector>

namespace maestro::fixtures {

/// Loops N K C OY OX R S with 1-byte elements, windows Y and X.
struct ConvolutionShape {
  int64_t n = 1, k = 4, c = 6, oy = 5, ox = 5, r = 3, s = 3;
  int64_t stride = 1, dilation = 1;
};

inline Problem convolution(ConvolutionShape shape = {}) {
  Problem problem;
  problem.kind = OpKind::Convolution;
  problem.loops = {{"N", shape.n, false},   {"K", shape.k, false},
                   {"C", shape.c, true},    {"OY", shape.oy, false},
                   {"OX", shape.ox, false}, {"R", shape.r, true},
                   {"S", shape.s, true}};
  int64_t stride = shape.stride, dilation = shape.dilation;
  problem.operands = {
      {"input",
       false,
       8,
       {{{1, 0}},
        {{1, 2}},
        {{stride, 3}, {dilation, 5}},
        {{stride, 4}, {dilation, 6}}}},
      {"filter", false, 8, {{{1, 1}}, {{1, 2}}, {{1, 5}}, {{1, 6}}}},
      {"output", true, 8, {{{1, 0}}, {{1, 1}}, {{1, 3}}, {{1, 4}}}}};
  problem.windows = {{"Y", 3, 5, stride, dilation},
                     {"X", 4, 6, stride, dilation}};
  return problem;
}

/// Loops M N K of lhs[M, K] x rhs[K, N].
inline Problem contraction(int64_t m, int64_t n, int64_t k) {
  Problem problem;
  problem.kind = OpKind::Contraction;
  problem.loops = {{"M", m, false}, {"N", n, false}, {"K", k, true}};
  problem.operands = {{"lhs", false, 8, {{{1, 0}}, {{1, 2}}}},
                      {"rhs", false, 8, {{{1, 2}}, {{1, 1}}}},
                      {"output", true, 8, {{{1, 0}}, {{1, 1}}}}};
  return problem;
}

/// Loops N C OY OX R S of a pooling with windows of 2 x 2 that do not
/// overlap.
inline Problem pooling(int64_t c, int64_t oy, int64_t ox) {
  Problem problem;
  problem.kind = OpKind::Pooling;
  problem.loops = {{"N", 1, false},   {"C", c, false}, {"OY", oy, false},
                   {"OX", ox, false}, {"R", 2, true},  {"S", 2, true}};
  problem.operands = {
      {"input",
       false,
       8,
       {{{1, 0}}, {{1, 1}}, {{2, 2}, {1, 4}}, {{2, 3}, {1, 5}}}},
      {"output", true, 8, {{{1, 0}}, {{1, 1}}, {{1, 2}}, {{1, 3}}}}};
  problem.windows = {{"Y", 2, 4, 2, 1}, {"X", 3, 5, 2, 1}};
  return problem;
}

inline Memory memory(std::string name, int64_t instances,
                     std::vector<std::string> operands = {}) {
  Memory result;
  result.name = std::move(name);
  result.instances = instances;
  result.operands = std::move(operands);
  return result;
}

/// A target of that many PEs with an unbounded DRAM and what is inside it.
inline Accelerator accelerator(int64_t pes, std::vector<Memory> inner = {}) {
  Accelerator result;
  result.name = "test";
  result.pes = pes;
  result.memories = {memory("DRAM", 1)};
  result.memories.insert(result.memories.end(), inner.begin(), inner.end());
  return result;
}

/// A size as tests write it: a number, or a Size.
struct Amount {
  Amount(int64_t value) : size(Size::constant(value)) {}
  Amount(Size size) : size(std::move(size)) {}
  Size size;
};

inline Directive temporal(Amount size, Amount offset, std::string dim) {
  return {false, std::move(size.size), std::move(offset.size), std::move(dim)};
}
inline Directive spatial(Amount size, Amount offset, std::string dim) {
  return {true, std::move(size.size), std::move(offset.size), std::move(dim)};
}

/// The first level's units are not used (M2).
inline MappingLevel level(std::vector<Directive> directives,
                          std::vector<Keep> keeps = {}) {
  return {Size::constant(1), std::move(directives), std::move(keeps)};
}
inline MappingLevel cluster(Amount units,
                            std::vector<Directive> directives = {},
                            std::vector<Keep> keeps = {}) {
  return {std::move(units.size), std::move(directives), std::move(keeps)};
}

inline Mapping mapping(std::vector<MappingLevel> levels,
                       MappingKind kind = MappingKind::Convolution) {
  return {"test", kind, std::move(levels)};
}

/// "<place>: <message> [<rule>]" of each, in order.
inline std::string print(const Violation &violation) {
  const Place &place = violation.place;
  std::string level = std::to_string(place.level);
  std::string index = std::to_string(place.index);
  switch (place.kind) {
  case Place::Kind::Problem:
    return "problem: " + violation.str();
  case Place::Kind::Mapping:
    return "mapping: " + violation.str();
  case Place::Kind::Level:
    return "level " + level + ": " + violation.str();
  case Place::Kind::Directive:
    return "directive " + level + "." + index + ": " + violation.str();
  case Place::Kind::Keep:
    return "keep " + level + "." + index + ": " + violation.str();
  case Place::Kind::Accelerator:
    return "accelerator: " + violation.str();
  }
  return "";
}

using Strings = std::vector<std::string>;

inline Strings print(const std::vector<Violation> &violations) {
  Strings result;
  result.reserve(violations.size());
  for (const Violation &violation : violations)
    result.push_back(print(violation));
  return result;
}

/// "2: spatial K 1, temporal C 4": the units and directives of each level.
inline Strings printLevels(const Schedule &schedule) {
  Strings result;
  for (const ScheduledLevel &level : schedule.levels) {
    std::string line = std::to_string(level.units) + ":";
    const char *separator = " ";
    for (const ScheduledMap &map : level.maps) {
      line += separator;
      line += map.spatial ? "spatial " : "temporal ";
      line += schedule.problem.loops[map.loop].name + " " +
              std::to_string(map.size);
      separator = ", ";
    }
    result.push_back(std::move(line));
  }
  return result;
}

/// "L1 at 1: input 1, output 0": the level of each inner memory and of each
/// operand that it holds.
inline Strings printMemories(const Schedule &schedule) {
  Strings result;
  for (const ScheduledMemory &memory : schedule.memories) {
    if (memory.memory == 0)
      continue;
    std::string line = schedule.accelerator.memories[memory.memory].name +
                       " at " + std::to_string(memory.level) + ":";
    const char *separator = " ";
    for (const Residency &kept : memory.holds) {
      line += separator + schedule.problem.operands[kept.operand].name + " " +
              std::to_string(kept.level);
      separator = ", ";
    }
    result.push_back(std::move(line));
  }
  return result;
}

} // namespace maestro::fixtures

#endif // MAESTRO_TEST_UNIT_MODELFIXTURES_H
