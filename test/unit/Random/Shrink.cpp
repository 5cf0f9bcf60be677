//===- Shrink.cpp - The smallest case that still fails --------------------===//

#include "Random/Shrink.h"

#include "maestro/Model/Bind.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::testing;

//===----------------------------------------------------------------------===//
// Without roles
//===----------------------------------------------------------------------===//

static std::string loopName(unsigned loop) {
  return "d" + std::to_string(loop);
}

static std::string operandName(const Problem &problem, unsigned operand) {
  return problem.operands[operand].output ? "out0"
                                          : "in" + std::to_string(operand);
}

/// The levels of a schedule, as an author would write them.
static Mapping writeMapping(const Schedule &schedule) {
  Mapping mapping;
  mapping.name = "shrunk";
  mapping.kind = MappingKind::Any;
  for (const ScheduledLevel &level : schedule.levels) {
    MappingLevel &written = mapping.levels.emplace_back();
    written.units = Size::constant(level.units);
    for (const ScheduledMap &map : level.maps)
      written.directives.push_back({map.spatial, Size::constant(map.size),
                                    Size::constant(map.size),
                                    loopName(map.loop)});
  }
  for (size_t m = 1; m < schedule.memories.size(); ++m)
    for (const Residency &kept : schedule.memories[m].holds)
      mapping.levels[kept.level].keeps.push_back(
          {schedule.accelerator.memories[schedule.memories[m].memory].name,
           {operandName(schedule.problem, kept.operand)}});
  return mapping;
}

RandomCase maestro::testing::withoutRoles(const RandomCase &named) {
  Schedule schedule =
      bind(named.problem, named.mapping, named.accelerator)->schedule;
  RandomCase plain{named.problem, writeMapping(schedule), named.accelerator};
  for (auto &[name, elements] : plain.accelerator.pe.latches)
    name =
        operandName(plain.problem, plain.problem.findOperand(name).value_or(0));
  for (size_t m = 0; m < plain.accelerator.memories.size(); ++m)
    plain.accelerator.memories[m].operands.clear();
  plain.problem.kind = OpKind::Generic;
  plain.problem.windows.clear();
  for (unsigned i = 0; i < plain.problem.loops.size(); ++i)
    plain.problem.loops[i].name = loopName(i);
  for (unsigned i = 0; i < plain.problem.operands.size(); ++i)
    plain.problem.operands[i].name = operandName(plain.problem, i);
  return plain;
}

//===----------------------------------------------------------------------===//
// Single steps
//===----------------------------------------------------------------------===//

namespace {
/// Tries one simplification after the other.
class Shrinker {
public:
  Shrinker(RandomCase failing, const Fails &fails)
      : best(std::move(failing)), fails(fails) {}

  RandomCase run() {
    isPlain = attempt(withoutRoles(best));
    do {
      improved = false;
      shrinkMapping();
      shrinkProblem();
      shrinkAccelerator();
    } while (improved);
    return best;
  }

private:
  /// Takes a smaller case if it still fails.
  bool attempt(RandomCase smaller) {
    if (!fails(smaller))
      return false;
    best = std::move(smaller);
    improved = true;
    return true;
  }

  /// Tries what `change` makes of the case.
  template <typename Change> bool attemptChange(const Change &change) {
    RandomCase smaller = best;
    change(smaller);
    return attempt(std::move(smaller));
  }

  /// Tries to remove each item of the list that `list` selects, last first.
  template <typename List> void removeItems(const List &list) {
    for (size_t i = list(best).size(); i-- > 0;)
      attemptChange([&](RandomCase &smaller) {
        auto &items = list(smaller);
        items.erase(items.begin() + static_cast<long>(i));
      });
  }

  /// Tries smaller values of the number that `number` selects.
  template <typename Number> void reduce(const Number &number, int64_t least) {
    for (int64_t divisor = 0; divisor < 3; ++divisor) {
      int64_t value = number(best);
      int64_t smaller = divisor == 0   ? least
                        : divisor == 1 ? value / 2
                                       : value - 1;
      if (smaller >= least && smaller < value)
        attemptChange([&](RandomCase &changed) { number(changed) = smaller; });
    }
  }

  /// Tries a plain value of a property of the hardware.
  template <typename Property, typename Value>
  void simplify(const Property &property, const Value &value) {
    if (property(best) != value)
      attemptChange([&](RandomCase &changed) { property(changed) = value; });
  }

  void shrinkMapping();
  void shrinkDirective(size_t level, size_t index);
  void shrinkProblem();
  void removeLoop(unsigned loop);
  void removeOperand(unsigned operand);
  void shrinkOperand(size_t operand);
  void shrinkAccelerator();
  void shrinkMemory(size_t memory);
  void removeMemory(size_t memory);

  RandomCase best;
  const Fails &fails;
  bool improved = false;
  /// The roles are gone.
  bool isPlain = false;
};
} // namespace

void Shrinker::shrinkDirective(size_t level, size_t index) {
  auto directive = [&](RandomCase &changed) -> Directive & {
    return changed.mapping.levels[level].directives[index];
  };
  if (directive(best).size.kind != Size::Kind::Constant)
    return;
  for (int step = 0; step < 3; ++step) {
    int64_t size = directive(best).size.value;
    int64_t smaller = step == 0 ? 1 : step == 1 ? size / 2 : size - 1;
    if (smaller >= 1 && smaller < size)
      attemptChange([&](RandomCase &changed) {
        directive(changed).size = directive(changed).offset =
            Size::constant(smaller);
      });
  }
  simplify(
      [&](RandomCase &changed) -> bool & { return directive(changed).spatial; },
      false);
}

/// Appends level `j` to the one outside it.
static void joinLevels(std::vector<MappingLevel> &levels, size_t j) {
  MappingLevel &outer = levels[j - 1], inner = levels[j];
  outer.directives.insert(outer.directives.end(), inner.directives.begin(),
                          inner.directives.end());
  outer.keeps.insert(outer.keeps.end(), inner.keeps.begin(), inner.keeps.end());
  levels.erase(levels.begin() + static_cast<long>(j));
}

void Shrinker::shrinkMapping() {
  for (size_t j = best.mapping.levels.size(); j-- > 0;) {
    auto level = [j](RandomCase &changed) -> MappingLevel & {
      return changed.mapping.levels[j];
    };
    if (best.mapping.levels.size() > 1 &&
        attemptChange([&](RandomCase &changed) {
          changed.mapping.levels.erase(changed.mapping.levels.begin() +
                                       static_cast<long>(j));
        }))
      continue;
    if (j > 0 && attemptChange([j](RandomCase &changed) {
          joinLevels(changed.mapping.levels, j);
        }))
      continue;
    removeItems([&](RandomCase &c) -> auto & { return level(c).directives; });
    removeItems([&](RandomCase &c) -> auto & { return level(c).keeps; });
    for (size_t i = 0; i < best.mapping.levels[j].directives.size(); ++i)
      shrinkDirective(j, i);
    if (j > 0 && level(best).units.kind == Size::Kind::Constant)
      reduce([&](RandomCase &c) -> int64_t & { return level(c).units.value; },
             1);
  }
}

/// The name of item `name` of a numbered series, once item `removed` is gone.
static std::string renumbered(const std::string &name, char prefix,
                              size_t prefixLength, unsigned removed) {
  if (name.empty() || name[0] != prefix || name.size() <= prefixLength)
    return name;
  unsigned number = std::stoul(name.substr(prefixLength));
  return name.substr(0, prefixLength) +
         std::to_string(number > removed ? number - 1 : number);
}

/// Removes a loop of extent 1 from a case without roles.
void Shrinker::removeLoop(unsigned removed) {
  attemptChange([&](RandomCase &changed) {
    Problem &problem = changed.problem;
    problem.loops.erase(problem.loops.begin() + removed);
    for (unsigned i = 0; i < problem.loops.size(); ++i)
      problem.loops[i].name = loopName(i);
    for (Operand &operand : problem.operands)
      for (IndexSum &sum : operand.index) {
        sum.erase(std::remove_if(
                      sum.begin(), sum.end(),
                      [&](const Term &term) { return term.loop == removed; }),
                  sum.end());
        for (Term &term : sum)
          term.loop -= term.loop > removed;
      }
    for (MappingLevel &level : changed.mapping.levels) {
      auto &directives = level.directives;
      directives.erase(std::remove_if(directives.begin(), directives.end(),
                                      [&](const Directive &directive) {
                                        return directive.dim ==
                                               loopName(removed);
                                      }),
                       directives.end());
      for (Directive &directive : directives)
        directive.dim = renumbered(directive.dim, 'd', 1, removed);
    }
  });
}

/// Removes an input from a case without roles.
void Shrinker::removeOperand(unsigned removed) {
  attemptChange([&](RandomCase &changed) {
    std::vector<Operand> &operands = changed.problem.operands;
    std::string name = operands[removed].name;
    operands.erase(operands.begin() + removed);
    for (unsigned i = 0; i < operands.size(); ++i)
      operands[i].name = operandName(changed.problem, i);
    for (MappingLevel &level : changed.mapping.levels) {
      auto &keeps = level.keeps;
      keeps.erase(std::remove_if(keeps.begin(), keeps.end(),
                                 [&](const Keep &keep) {
                                   return keep.operands.front() == name;
                                 }),
                  keeps.end());
      for (Keep &keep : keeps)
        for (std::string &operand : keep.operands)
          operand = renumbered(operand, 'i', 2, removed);
    }
    auto &latches = changed.accelerator.pe.latches;
    latches.erase(
        std::remove_if(latches.begin(), latches.end(),
                       [&](const auto &latch) { return latch.first == name; }),
        latches.end());
    for (auto &[operand, elements] : latches)
      operand = renumbered(operand, 'i', 2, removed);
  });
}

void Shrinker::shrinkOperand(size_t i) {
  simplify(
      [&](RandomCase &c) -> int64_t & { return c.problem.operands[i].bits; },
      int64_t(8));
  for (size_t d = best.problem.operands[i].index.size(); d-- > 0;) {
    auto sum = [&](RandomCase &changed) -> IndexSum & {
      return changed.problem.operands[i].index[d];
    };
    if (sum(best).empty() && attemptChange([&](RandomCase &changed) {
          auto &index = changed.problem.operands[i].index;
          index.erase(index.begin() + static_cast<long>(d));
        }))
      continue;
    for (size_t t = 0; t < sum(best).size(); ++t)
      reduce([&](RandomCase &c) -> int64_t & { return sum(c)[t].coefficient; },
             1);
  }
}

/// Whether the op is one that is modelled (P2).
static bool isModelled(const Problem &problem) {
  bool reduces = std::any_of(problem.loops.begin(), problem.loops.end(),
                             [](const Loop &loop) { return loop.reduction; });
  if (problem.operands.size() > 2)
    return reduces;
  const auto &input = problem.operands.front().index;
  return reduces && problem.operands.size() == 2 &&
         std::any_of(input.begin(), input.end(),
                     [](const IndexSum &sum) { return sum.size() > 1; });
}

void Shrinker::shrinkProblem() {
  if (!isPlain)
    return; // It fails with roles only.
  for (unsigned i = best.problem.loops.size(); i-- > 0;) {
    reduce(
        [&](RandomCase &c) -> int64_t & { return c.problem.loops[i].extent; },
        1);
    Problem without = best.problem;
    without.loops.erase(without.loops.begin() + i);
    if (best.problem.loops[i].extent == 1 && isModelled(without))
      removeLoop(i);
  }
  for (unsigned i = best.problem.operands.size(); i-- > 0;) {
    shrinkOperand(i);
    Problem without = best.problem;
    without.operands.erase(without.operands.begin() + i);
    if (!best.problem.operands[i].output && isModelled(without))
      removeOperand(i);
  }
}

void Shrinker::removeMemory(size_t removed) {
  attemptChange([&](RandomCase &changed) {
    auto &memories = changed.accelerator.memories;
    std::string name = memories[removed].name;
    memories.erase(memories.begin() + static_cast<long>(removed));
    for (MappingLevel &level : changed.mapping.levels)
      level.keeps.erase(
          std::remove_if(level.keeps.begin(), level.keeps.end(),
                         [&](const Keep &keep) { return keep.memory == name; }),
          level.keeps.end());
  });
}

void Shrinker::shrinkMemory(size_t m) {
  auto memory = [m](RandomCase &changed) -> Memory & {
    return changed.accelerator.memories[m];
  };
  for (auto width : {&Memory::down, &Memory::up})
    for (int64_t plain : {1, 64})
      if (memory(best).*width != 1)
        simplify([&](RandomCase &c) -> int64_t & { return memory(c).*width; },
                 plain);
  for (auto number : {&Memory::latency, &Memory::overhead})
    reduce([&](RandomCase &c) -> int64_t & { return memory(c).*number; }, 0);
  for (auto amount :
       {&Memory::readEnergy, &Memory::writeEnergy, &Memory::leakage})
    simplify([&](RandomCase &c) -> double & { return memory(c).*amount; }, 0.0);
  simplify([&](RandomCase &c) -> double & { return memory(c).network.energy; },
           0.0);
  for (auto property : {&Network::multicast, &Network::reduction})
    simplify(
        [&](RandomCase &c) -> bool & { return memory(c).network.*property; },
        true);
  simplify([&](RandomCase &c) -> bool & { return memory(c).doubleBuffered; },
           true);
  simplify([&](RandomCase &c) -> auto & { return memory(c).capacity; },
           std::optional<int64_t>());
}

void Shrinker::shrinkAccelerator() {
  for (size_t m = best.accelerator.memories.size(); m-- > 1;)
    removeMemory(m);
  for (size_t m = 0; m < best.accelerator.memories.size(); ++m)
    shrinkMemory(m);
  reduce([](RandomCase &c) -> int64_t & { return c.accelerator.pes; }, 1);
  for (size_t m = 1; m < best.accelerator.memories.size(); ++m)
    reduce(
        [&](RandomCase &c) -> int64_t & {
          return c.accelerator.memories[m].instances;
        },
        1);
  auto pe = [](RandomCase &changed) -> ProcessingElement & {
    return changed.accelerator.pe;
  };
  removeItems([&](RandomCase &c) -> auto & { return pe(c).latches; });
  reduce([&](RandomCase &c) -> int64_t & { return pe(c).macsPerCycle; }, 1);
  reduce([&](RandomCase &c) -> int64_t & { return pe(c).overhead; }, 0);
  for (auto amount :
       {&ProcessingElement::macEnergy, &ProcessingElement::leakage})
    simplify([&](RandomCase &c) -> double & { return pe(c).*amount; }, 0.0);
}

RandomCase maestro::testing::shrink(RandomCase failing, const Fails &fails) {
  return Shrinker(std::move(failing), fails).run();
}
