//===- Positions.h - Where a loop can stand ---------------------*- C++ -*-===//
//
// The folds of one loop's elements fall into few classes that behave alike:
// which tiles are full, which is the edge, which units have none. The classes
// form a tree: depth k has the positions of elements [0, k), inside each are
// those of element k. All loops have one; that of a regular loop is a path.
//
// A step class (docs/ClosedForm.md) is named by the digit that advances on
// entering a step. What that does to a loop is its variant: digits of one
// variant mean the same to the loop.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_POSITIONS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_POSITIONS_H

#include "Arena.h"
#include "LoopPath.h"

namespace maestro::analysis {

/// The number of a position among those of its depth.
using PositionId = uint32_t;

/// A class of positions of elements [0, k) of a loop.
struct Position {
  /// Folds of element k - 1 that it stands for.
  Class folds;
  /// What the first unit has there.
  int64_t length;
  /// The position around it, and those inside it: consecutive numbers.
  PositionId outer, firstInner, inner;
  /// Bit i: some unit has loop.lengths[k][i] (irregular loops only).
  uint32_t lengths;
};

/// All positions of a loop, by depth.
struct LoopPositions {
  std::array<Position *, kMaxLevels + 1> at;
  std::array<PositionId, kMaxLevels + 1> count;

  const Position &operator()(unsigned depth, PositionId id) const {
    return at[depth][id];
  }
  /// The first position at depth `to` inside one at `from`.
  PositionId firstInside(unsigned from, unsigned to, PositionId id) const;
};

/// Cuts the positions of a loop. `zero`: fold 0 stands apart.
void cutPositions(const LoopPlan &loop, bool zero, Arena &arena,
                  LoopPositions &result);

/// What an advance of a digit does to the elements [0, to) of a loop: the
/// first that moves, and whether it advances or starts anew.
struct Variant {
  uint8_t firstMoving;
  bool advances;

  /// A number below 2 * to + 2.
  unsigned code() const { return 2U * firstMoving + (advances ? 0 : 1); }
  /// Elements whose folds are not 0 for certain.
  unsigned free() const { return firstMoving + (advances ? 1U : 0U); }
};
Variant variantOf(const LoopPlan &loop, unsigned to, int advancing);

/// How many of the indices that a position of depth `to` stands for can be
/// entered in such a way.
template <typename Int>
Int occurrences(const LoopPositions &positions, unsigned to, Variant variant,
                PositionId id) {
  Int times = 1;
  for (unsigned k = to; k > 0; --k) {
    const Position &position = positions(k, id);
    bool advances = variant.advances && k == variant.free();
    if (k <= variant.free())
      times *= position.folds.count - (advances && position.folds.first == 0);
    else if (position.folds.first != 0)
      return 0;
    id = position.outer;
  }
  return times;
}

/// An index that the position stands for and that can be entered so.
Indices representative(const LoopPositions &positions, unsigned to,
                       Variant variant, PositionId id);

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_POSITIONS_H
