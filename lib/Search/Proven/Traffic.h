//===- Traffic.h - What an operand cannot travel less than ------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_TRAFFIC_H
#define MAESTRO_LIB_SEARCH_PROVEN_TRAFFIC_H

#include "maestro/Model/Limits.h"
#include "maestro/Model/Problem.h"

#include <array>
#include <cstdint>

namespace maestro::proven {

/// How far a loop is cut where a segment ends.
struct Cut {
  /// Iterations of a unit's box.
  int64_t size = 1;
  /// Units beside each other, on which its tiles are spread.
  int64_t spatial = 1;
  /// Tiles of full size, at least.
  int64_t full = 1;
  /// Steps in time, at least.
  int64_t steps = 1;
};
using Box = std::array<Cut, kMaxLoops>;
/// All tiles are full, and as many on each unit.
inline bool isEven(const Cut &cut, int64_t extent) {
  return cut.full * cut.size == extent && cut.full % cut.spatial == 0;
}
/// The same for all loops.
bool isUniform(const Problem &problem, const Box &box);

using Elements = std::array<double, kMaxOperands>;

/// No loop is innermost.
inline constexpr int kNoLoop = -1;

/// Different values of a i + b j, i < x and j < y.
int64_t valuesOfTwo(int64_t a, int64_t x, int64_t b, int64_t y);

/// Bounds of an operand's traffic across one boundary, from the box outside a
/// temporal segment to that at the boundary.
class Traffic {
public:
  explicit Traffic(const Problem &problem);

  bool has(unsigned operand, unsigned loop) const {
    return (masks[operand] >> loop & 1) != 0;
  }
  /// Loops of the operand as bits.
  uint32_t mask(unsigned operand) const { return masks[operand]; }
  /// Loops of it that share a dimension with another.
  uint32_t windowMask(unsigned operand) const { return windows[operand]; }
  /// Elements that the layer touches.
  double elements(unsigned operand) const { return touched[operand]; }
  const Elements &all() const { return touched; }

  /// Elements that a unit's box touches: at least and at most, which differ
  /// where three loops or more share a dimension.
  double footprint(unsigned operand, const Box &box) const;
  double footprintAtMost(unsigned operand, const Box &box) const;

  struct Segment {
    /// Outside the segment, and at the boundary.
    const Box *outer = nullptr, *inner = nullptr;
    /// The innermost loop in time that has several steps in the segment.
    int innermost = kNoLoop;
    /// What a buffer of the outer box would receive.
    const Elements *received = nullptr;
    /// Of a loop's iterations, those in outer boxes of full size, at least.
    double portion = 1;
    /// No segment between is left open.
    bool exact = false;
  };
  /// Elements that enter at the boundary, each once where several units enter
  /// it in one step.
  double distinct(unsigned operand, const Segment &segment) const;
  /// The same, counted for each unit; `together` is what distinct() says.
  double each(unsigned operand, const Segment &segment, double together) const;

private:
  struct Facts;
  struct Window;
  double bound(unsigned operand, const Segment &segment, bool perUnit) const;
  double plain(unsigned operand, const Segment &segment) const;
  double sizeOf(const IndexSum &sum, const int64_t *sizes) const;
  double windowFactor(const IndexSum &sum, const Facts &facts,
                      int slides) const;
  double slideFactor(const IndexSum &sum, const Facts &facts,
                     unsigned slides) const;
  double withInnermost(unsigned operand, const Facts &facts, int slides) const;

  const Problem &problem;
  std::array<uint32_t, kMaxOperands> masks = {}, windows = {};
  /// More than two loops share a dimension of the operand.
  std::array<bool, kMaxOperands> wide = {};
  Elements touched = {};
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_TRAFFIC_H
