//===- Flow.h - What travels at least between memories ----------*- C++ -*-===//
//
// Lower bounds of R3 to R6, derived from docs/CostModel.md alone: nothing here
// is shared with those of the search.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_CERTIFICATE_FLOW_H
#define MAESTRO_LIB_CERTIFICATE_FLOW_H

#include "Nest.h"

namespace maestro::certificate {

/// Loops as bits.
using LoopSet = uint32_t;

/// By loop.
using Sizes = std::array<int64_t, kMaxLoops>;

/// The dimensions of an operand.
class Shape {
public:
  Shape(const Problem &problem, unsigned operand);

  LoopSet loops = 0;
  /// Bits per element.
  double bits = 8;
  bool isOutput = false;
  /// Elements that the layer touches, at least and at most.
  double touched = 1, touchedAtMost = 1;

  /// Elements of a tile, at least.
  double elements(const Sizes &sizes) const;
  /// Elements of a tile, at most.
  double elementsAtMost(const Sizes &sizes) const;
  /// Units have tiles of `sizes` beside each other, `together` of all. Each
  /// tile is moved by so many iterations of each loop: elements that are new to
  /// the unit that gets them, at least, counted once over all units.
  double added(const Sizes &sizes, const Sizes &together,
               const Sizes &moved) const;
  /// The loop shares its dimension with no other one.
  bool isPlain(unsigned loop) const { return (plain >> loop & 1) != 0; }
  /// The other loops of its dimension.
  LoopSet partners(unsigned loop) const { return others[loop]; }
  /// A tile has neighbouring values only in the loop's dimension.
  bool isDense(unsigned loop, const Sizes &sizes) const;

private:
  double valuesOf(const IndexSum &sum, const Sizes &sizes) const;
  struct Move;
  Move moveOf(const IndexSum &sum, const Sizes &sizes,
              const Sizes &moved) const;
  double newOf(const IndexSum &sum, const Sizes &sizes, const Sizes &together,
               const Move &move) const;

  std::vector<IndexSum> sums;
  LoopSet plain = 0;
  std::array<LoopSet, kMaxLoops> others = {};
  /// A loop is in several dimensions, which are not counted apart.
  bool isSkewed = false;
  /// Elements are counted exactly.
  bool isExact = true;
};

/// Segments that are cut at once, from outside: how often loops go on, and the
/// innermost directive of each (Cut).
struct Stage {
  Sizes trips = {}, lastTrips = {}, shift = {};
  /// Loops that are not cut yet: they may go on.
  LoopSet open = 0;
  /// Loops whose tiles are not all full and on all units.
  LoopSet uneven = 0;
  /// The innermost of its loops, innermost first.
  std::vector<unsigned> inner;
  /// Loops whose innermost directive is known to go on so often and so far at
  /// least, not just so.
  LoopSet unsure = 0;

  /// A loop that is cut.
  void set(unsigned loop, const Cut &cut);
};

/// A boundary with all that is outside it.
struct View {
  std::vector<Stage> stages;
  /// Of a unit, and units beside each other.
  Sizes sizes = {}, spatial = {};
  /// Units beside each other down to the parents' boundary.
  Sizes parents = {};
  /// Loops whose units below a parent have no neighbouring iterations.
  LoopSet scattered = 0;

  /// Those of any stage.
  LoopSet uneven() const;
};

/// Elements that travel between two neighbours of a chain (R1), at least.
struct Flow {
  /// Into the children, or out of them, over all (R3, R5).
  double each = 0;
  /// The same, where what several children get, or give, in a step counts once
  /// for their parent (R4, R5).
  double merged = 0;
};
/// Which of them are wanted; others stay 0.
struct Wanted {
  bool each = true, merged = true;
};
Flow flowOf(const Shape &shape, const View &view, Wanted wanted);

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_FLOW_H
