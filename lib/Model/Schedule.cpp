//===- Schedule.cpp - A mapping that has met an op ------------------------===//

#include "maestro/Model/Schedule.h"

#include "Text.h"
#include "maestro/Model/Limits.h"

#include <algorithm>

using namespace maestro;

namespace {
/// Collects what is wrong with one schedule.
class Verifier {
public:
  explicit Verifier(const Schedule &schedule)
      : schedule(schedule), problem(schedule.problem) {}

  std::vector<Violation> run() {
    violations = verify(problem);
    for (Violation &violation : verify(schedule.accelerator))
      violations.push_back(std::move(violation));
    checkLevels();
    if (!unitsInAll.empty() && unitsInAll.size() == schedule.levels.size())
      checkMemories();
    return std::move(violations);
  }

private:
  void fail(const char *rule, std::string message) {
    violations.push_back({rule, std::move(message), {Place::Kind::Mapping}});
  }

  //===--------------------------------------------------------------------===//
  // M1, M2, M3, M6
  //===--------------------------------------------------------------------===//

  void checkLevels() {
    size_t count = schedule.levels.size();
    if (count < 1 || count > kMaxLevels)
      return fail("M1",
                  text("a schedule has 1 to ", kMaxLevels, " levels: ", count));
    for (size_t j = 0; j < count; ++j)
      checkMaps(j);
    countUnits();
  }

  void countUnits() {
    int64_t product = 1;
    for (size_t j = 0; j < schedule.levels.size(); ++j) {
      int64_t units = schedule.levels[j].units;
      if (units < 1)
        return fail("M2",
                    text("units of level ", j, " must be at least 1: ", units));
      if (__builtin_mul_overflow(product, units, &product) ||
          product > schedule.accelerator.pes)
        return fail("M2", text("levels 0 to ", j, " need more PEs than the ",
                               schedule.accelerator.pes, " there are"));
      unitsInAll.push_back(product);
    }
  }

  void checkMaps(size_t level) {
    std::vector<unsigned> seen(problem.loops.size());
    unsigned spatial = 0;
    for (const ScheduledMap &map : schedule.levels[level].maps) {
      if (map.loop >= problem.loops.size()) {
        fail("M11", text("level ", level, " names loop ", map.loop, " of ",
                         problem.loops.size()));
        continue;
      }
      if (map.size < 1)
        fail("M3",
             text("size of loop ", problem.loops[map.loop].name, " at level ",
                  level, " must be at least 1: ", map.size));
      if (++seen[map.loop] == 2)
        fail("M6", text("loop ", problem.loops[map.loop].name,
                        " has two directives at level ", level));
      spatial += map.spatial;
    }
    if (spatial > 1)
      fail("M6", text("level ", level,
                      " has at most 1 spatial directive: ", spatial));
  }

  //===--------------------------------------------------------------------===//
  // R1, M10
  //===--------------------------------------------------------------------===//

  void checkMemories() {
    if (!areInOrder())
      return;
    const std::vector<ScheduledMemory> &memories = schedule.memories;
    if (memories.front().holds.size() != problem.operands.size())
      fail("R1",
           text("the outermost memory holds all ", problem.operands.size(),
                " operands: ", memories.front().holds.size()));
    for (const ScheduledMemory &memory : memories)
      checkOperands(memory);
    if (std::any_of(memories.begin() + 1, memories.end(),
                    [&](const ScheduledMemory &memory) {
                      return !areLevelsInRange(memory);
                    }))
      return;
    for (size_t i = 1; i < memories.size(); ++i)
      checkResidency(memories[i]);
    for (unsigned i = 0; i < problem.operands.size(); ++i)
      checkChain(i);
  }

  /// The memories are those of the accelerator, outermost first.
  bool areInOrder() {
    const std::vector<ScheduledMemory> &memories = schedule.memories;
    size_t known = schedule.accelerator.memories.size();
    bool inOrder = memories.size() == known && known > 0;
    for (size_t i = 0; inOrder && i < memories.size(); ++i)
      inOrder = memories[i].memory == i;
    if (!inOrder)
      fail("R1", text("a schedule has the ", known,
                      " memories of its accelerator in their order: ",
                      memories.size()));
    return inOrder;
  }

  const std::string &nameOf(const ScheduledMemory &memory) const {
    return schedule.accelerator.memories[memory.memory].name;
  }

  void checkOperands(const ScheduledMemory &memory) {
    for (size_t i = 0; i < memory.holds.size(); ++i) {
      unsigned operand = memory.holds[i].operand;
      if (operand >= problem.operands.size())
        fail("R1", text("memory ", nameOf(memory), " holds operand ", operand,
                        " of ", problem.operands.size()));
      if (i > 0 && operand <= memory.holds[i - 1].operand)
        fail("R1", text("memory ", nameOf(memory),
                        " names its operands once and in order: ", operand,
                        " after ", memory.holds[i - 1].operand));
    }
  }

  bool areLevelsInRange(const ScheduledMemory &memory) {
    size_t levels = schedule.levels.size();
    unsigned deepest = memory.level;
    for (const Residency &kept : memory.holds)
      deepest = std::max(deepest, kept.level);
    if (deepest >= levels)
      fail("M10", text("memory ", nameOf(memory), " is bound to level ",
                       deepest, " of ", levels));
    return deepest < levels;
  }

  void checkResidency(const ScheduledMemory &memory) {
    if (memory.holds.empty())
      return;
    int64_t instances = schedule.accelerator.memories[memory.memory].instances;
    int64_t units = unitsInAll[memory.level];
    if (units > instances)
      fail("M10", text("level ", memory.level, " has ", units,
                       " units in all, memory ", nameOf(memory), " only ",
                       instances, " instances"));
    for (const Residency &kept : memory.holds)
      if (unitsInAll[kept.level] != units)
        fail("R1",
             text("memory ", nameOf(memory), " is bound to level ",
                  memory.level, " with ", units,
                  " units in all and keeps operand ", kept.operand,
                  " at level ", kept.level, " with ", unitsInAll[kept.level],
                  ": the levels between must have 1 unit each"));
  }

  void checkChain(unsigned operand) {
    const ScheduledMemory *outer = nullptr;
    unsigned level = 0;
    for (size_t i = 1; i < schedule.memories.size(); ++i) {
      const ScheduledMemory &memory = schedule.memories[i];
      auto kept = std::find_if(memory.holds.begin(), memory.holds.end(),
                               [&](const Residency &residency) {
                                 return residency.operand == operand;
                               });
      if (kept == memory.holds.end())
        continue;
      if (outer && kept->level <= level)
        fail("R1",
             text("memory ", nameOf(memory), " keeps ",
                  problem.operands[operand].name, " at level ", kept->level,
                  ", memory ", nameOf(*outer), " outside it at level ", level,
                  ": levels must increase inwards"));
      outer = &memory;
      level = kept->level;
    }
  }

  const Schedule &schedule;
  const Problem &problem;
  std::vector<Violation> violations;
  /// By level: product of the units down to it.
  std::vector<int64_t> unitsInAll;
};
} // namespace

std::vector<unsigned> maestro::heldOperands(const Problem &problem,
                                            const Memory &memory) {
  std::vector<unsigned> held;
  for (unsigned i = 0; i < problem.operands.size(); ++i)
    if (memory.operands.empty() ||
        std::any_of(memory.operands.begin(), memory.operands.end(),
                    [&](const std::string &name) {
                      return problem.findOperand(name) == i;
                    }))
      held.push_back(i);
  return held;
}

std::vector<Violation> maestro::verify(const Schedule &schedule) {
  return Verifier(schedule).run();
}
