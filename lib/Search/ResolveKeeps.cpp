//===- ResolveKeeps.cpp - Where memories may keep operands ----------------===//

#include "ResolveKeeps.h"

#include <algorithm>

using namespace maestro;

namespace {
/// An operand that a memory may keep at several levels, or nowhere.
struct OpenOperand {
  std::string memory, operand;
  /// Level, and which of its keeps.
  std::vector<std::pair<size_t, size_t>> places;
};

/// Fills the open keeps of a mapping in every way, and asks bind().
class KeepChooser {
public:
  KeepChooser(const Problem &problem, const Mapping &mapping,
              const Accelerator &accelerator)
      : problem(problem), accelerator(accelerator), skeleton(mapping) {
    for (size_t j = 0; j < skeleton.levels.size(); ++j) {
      skeleton.levels[j].directives.clear();
      for (size_t i = 0; i < skeleton.levels[j].keeps.size(); ++i)
        open(j, i);
    }
  }

  Result<BoundKeeps> run() {
    choose(0);
    if (bound.keeps.empty())
      return errors;
    return std::move(bound);
  }

private:
  /// Notes what an open keep may keep, and empties it.
  void open(size_t level, size_t index) {
    Keep &keep = skeleton.levels[level].keeps[index];
    if (!keep.choice.open)
      return;
    for (const std::string &name : namesOf(keep)) {
      auto known = std::find_if(operands.begin(), operands.end(),
                                [&](const OpenOperand &other) {
                                  return other.memory == keep.memory &&
                                         problem.findOperand(other.operand) ==
                                             problem.findOperand(name);
                                });
      if (known == operands.end())
        known = operands.insert(operands.end(), {keep.memory, name, {}});
      known->places.push_back({level, index});
    }
    keep.choice = {};
    keep.nothing = true;
  }

  /// Names of the op's operands; those that the memory does not hold are left
  /// to bind() to reject where they are named.
  std::vector<std::string> namesOf(const Keep &keep) const {
    std::vector<std::string> names;
    for (const std::string &name : keep.choice.names)
      if (problem.findOperand(name))
        names.push_back(name);
    if (!keep.choice.names.empty())
      return names;
    for (const Memory &memory : accelerator.memories)
      if (memory.name == keep.memory)
        for (unsigned operand : heldOperands(problem, memory))
          names.push_back(problem.operands[operand].name);
    return names;
  }

  void choose(size_t next) {
    if (next == operands.size())
      return ask();
    for (auto [level, index] : operands[next].places) {
      Keep &keep = skeleton.levels[level].keeps[index];
      keep.nothing = false;
      keep.operands.push_back(operands[next].operand);
      choose(next + 1);
      keep.operands.pop_back();
      keep.nothing = keep.operands.empty();
    }
    choose(next + 1);
  }

  void ask() {
    Result<Binding> way = bind(problem, skeleton, accelerator);
    if (!way) {
      if (errors.empty())
        errors = way.errors();
      return;
    }
    const Schedule &schedule = way->schedule;
    bound.keeps.push_back(schedule.memories);
    bound.implicitLevels = schedule.levels.size() - skeleton.levels.size();
    bound.units.clear();
    for (size_t j = bound.implicitLevels; j < schedule.levels.size(); ++j)
      bound.units.push_back(schedule.levels[j].units);
  }

  const Problem &problem;
  const Accelerator &accelerator;
  /// The mapping without directives.
  Mapping skeleton;
  std::vector<OpenOperand> operands;
  BoundKeeps bound;
  std::vector<Violation> errors;
};
} // namespace

Result<BoundKeeps> maestro::resolveKeeps(const Problem &problem,
                                         const Mapping &mapping,
                                         const Accelerator &accelerator) {
  return KeepChooser(problem, mapping, accelerator).run();
}
