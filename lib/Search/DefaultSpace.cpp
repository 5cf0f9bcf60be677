//===- DefaultSpace.cpp - The full space of an accelerator ----------------===//

#include "Chains.h"

#include <algorithm>

using namespace maestro;

namespace {
/// A place for a memory: each operand at one of the levels, or nowhere.
struct Home {
  unsigned memory = 0;
  std::vector<unsigned> levels;
};

/// Builds levels from the outermost memory inwards.
class Builder {
public:
  Builder(const Problem &problem, const Accelerator &accelerator,
          const SpaceOptions &options)
      : options(options) {
    space.problem = problem;
    space.accelerator = accelerator;
    space.sizes = options.sizes;
    space.dims = accelerator.array;
    if (space.dims.empty())
      space.dims = {accelerator.pes};
    loops = movingLoops(problem);
  }

  Space run() {
    addTemporal();
    const std::vector<Memory> &memories = space.accelerator.memories;
    for (unsigned m = 1; m < memories.size(); ++m)
      place(m, memories[m]);
    while (nextDim < space.dims.size())
      addDim();
    chooseKeeps({outermost()}, 0);
    return std::move(space);
  }

private:
  unsigned last() const {
    return static_cast<unsigned>(space.levels.size()) - 1;
  }

  /// A slot for each loop, in any order.
  void addTemporal() {
    SpaceLevel level;
    for (unsigned loop : loops) {
      Slot slot;
      slot.loops = {loop};
      slot.group = static_cast<int>(space.levels.size());
      level.slots.push_back(slot);
    }
    space.levels.push_back(level);
    // What stands here is inside the same instances as the level outside it.
    for (Home &home : homes)
      if (!isSpread(home.levels.back()))
        home.levels.push_back(last());
  }

  /// The level, or one inside it, has units.
  bool isSpread(unsigned level) const { return level < firstOfUnits; }

  void addDim() {
    for (int slots = options.pairs && loops.size() > 1 ? 2 : 1; slots > 0;
         --slots) {
      SpaceLevel level;
      if (!loops.empty()) {
        Slot slot;
        slot.spatial = true;
        slot.loops = loops;
        slot.dim = static_cast<int>(nextDim);
        level.slots.push_back(slot);
      }
      space.levels.push_back(level);
    }
    units *= space.dims[nextDim++];
    firstOfUnits = last();
  }

  void place(unsigned m, const Memory &memory) {
    while (nextDim < space.dims.size() &&
           space.dims[nextDim] <= memory.instances / units)
      addDim();
    std::vector<unsigned> operands = heldOperands(space.problem, memory);
    bool isTaken =
        std::any_of(operands.begin(), operands.end(), [&](unsigned operand) {
          return std::find(taken.begin(), taken.end(), operand) != taken.end();
        });
    if (isTaken) {
      addTemporal();
      taken.clear();
    }
    taken.insert(taken.end(), operands.begin(), operands.end());
    homes.push_back({m, {last()}});
    if (nextDim < space.dims.size()) {
      addTemporal();
      taken.clear();
    }
  }

  /// Decides for one memory after the other where it keeps its operands.
  void chooseKeeps(std::vector<ScheduledMemory> chosen, unsigned home) {
    if (home == homes.size()) {
      space.keeps.push_back(chosen);
      return;
    }
    ScheduledMemory memory;
    memory.memory = homes[home].memory;
    chosen.push_back(memory);
    chooseOperands(
        chosen, home,
        heldOperands(space.problem, space.accelerator.memories[memory.memory]),
        0);
  }

  void chooseOperands(const std::vector<ScheduledMemory> &chosen, unsigned home,
                      const std::vector<unsigned> &operands, unsigned next) {
    if (next == operands.size())
      return chooseKeeps(withLevel(chosen), home + 1);
    for (unsigned level : homes[home].levels) {
      if (!isInside(chosen, operands[next], level))
        continue;
      std::vector<ScheduledMemory> more = chosen;
      more.back().holds.push_back({operands[next], level});
      chooseOperands(more, home, operands, next + 1);
    }
    if (options.bypass)
      chooseOperands(chosen, home, operands, next + 1);
  }

  /// The last memory is bound to the outermost level at which it keeps
  /// something.
  static std::vector<ScheduledMemory>
  withLevel(std::vector<ScheduledMemory> chosen) {
    const std::vector<Residency> &holds = chosen.back().holds;
    if (!holds.empty())
      chosen.back().level =
          std::min_element(holds.begin(), holds.end(),
                           [](const Residency &a, const Residency &b) {
                             return a.level < b.level;
                           })
              ->level;
    return chosen;
  }

  /// R1: the levels of a chain increase.
  static bool isInside(const std::vector<ScheduledMemory> &outer,
                       unsigned operand, unsigned level) {
    for (unsigned m = 1; m < outer.size(); ++m)
      for (const Residency &kept : outer[m].holds)
        if (kept.operand == operand && kept.level >= level)
          return false;
    return true;
  }

  ScheduledMemory outermost() const {
    ScheduledMemory memory;
    for (unsigned i = 0; i < space.problem.operands.size(); ++i)
      memory.holds.push_back({i, 0});
    return memory;
  }

  const SpaceOptions &options;
  Space space;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;
  std::vector<Home> homes;
  /// Operands that a memory keeps at the last level.
  std::vector<unsigned> taken;
  unsigned nextDim = 0;
  int64_t units = 1;
  /// The last level of a dimension.
  unsigned firstOfUnits = 0;
};
} // namespace

Space maestro::defaultSpace(const Problem &problem,
                            const Accelerator &accelerator,
                            const SpaceOptions &options) {
  return Builder(problem, accelerator, options).run();
}
