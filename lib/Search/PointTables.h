//===- PointTables.h - How many points of which kind ------------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_POINTTABLES_H
#define MAESTRO_LIB_SEARCH_POINTTABLES_H

#include "Chains.h"
#include "Drawing.h"

#include <map>
#include <optional>
#include <tuple>

namespace maestro {

/// Numbers of ways, in a fixed order.
using Counts = std::map<SlotState, BigInt>;

/// Where a chain stands: the slots before `slot` are decided.
struct Position {
  unsigned slot = 0;
  int64_t extent = 1;
  /// Level of the last link.
  int level = kNoIndex;

  bool operator<(const Position &other) const {
    return std::tie(slot, extent, level) <
           std::tie(other.slot, other.extent, other.level);
  }
};

/// A way to go on from a position.
struct Step {
  Position to;
  /// Of the tiles, where the slot cuts the loop.
  std::optional<int64_t> size;
  /// The slot leaves the loop whole.
  bool whole = false;
};

/// Counts the points of a space: slot after slot for each loop, then loop after
/// loop.
class PointTables {
public:
  explicit PointTables(const Space &space);
  /// Fills the tables below; what comes before them needs none.
  void count();

  SlotState emptyState() const {
    return SlotState(layout.counters().size(), Counter::kUnused);
  }
  unsigned loops() const {
    return static_cast<unsigned>(space.problem.loops.size());
  }
  Position start(unsigned loop) const {
    return {0, space.problem.loops[loop].extent, kNoIndex};
  }
  std::vector<Step> stepsFrom(unsigned loop, const Position &at) const;
  /// Adds a step from `at` to the state. False: it cannot be taken.
  bool apply(SlotState &state, const Position &at, const Step &step) const;
  /// In how many orders the used slots of the groups may stand.
  BigInt orders(const SlotState &state) const;

  const Space &space;
  Layout layout;
  /// By loop and number of slots: the ways to each position and state.
  std::vector<std::vector<std::map<Position, Counts>>> ways;
  /// By loop: states of its chains.
  std::vector<Counts> ofLoop;
  /// By number of loops: states of the first so many.
  std::vector<Counts> ofLoops;
  BigInt total = 0;

private:
  void countChains(unsigned loop);
};

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_POINTTABLES_H
