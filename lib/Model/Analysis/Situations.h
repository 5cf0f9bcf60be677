//===- Situations.h - What a step means for one loop ------------*- C++ -*-===//
//
// For the steps of a boundary that are entered by an advance of one digit:
// what the children of each memory receive and give up, loop by loop. It
// depends on the position of the loop in the step and on the digit's variant,
// and is computed when it is asked for, once.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_SITUATIONS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_SITUATIONS_H

#include "Children.h"
#include "Memo.h"

namespace maestro::analysis {

/// The children of one instance in one loop on entering a step: those that are
/// active in it.
template <typename Int> struct Movement {
  /// Sums of their ranges now, and of those that they held before.
  Int touched, held;
  /// The part that stays, of an input and of an output.
  Int kept, keptOutput;
  Int active;
  /// Which of the loop's shapes the children have (only of loops that are in a
  /// window).
  uint32_t shape;
};

/// What happens to every loop in a step: of all parents, class by class.
template <typename Int>
using Moves = std::array<const Movement<Int> *, kMaxLoops>;

/// How often children have a shape.
template <typename Int> struct ShapeTimes {
  uint32_t shape;
  Int times;
};

/// Movements over all steps of a variant, and over all instances.
template <typename Int> struct MovementSums {
  Int touched = 0, kept = 0, keptOutput = 0, active = 0;
  /// Instances with an active child.
  Int instances = 0;
  /// Only of loops that are in a window.
  ShapeTimes<Int> *shapes = nullptr;
  unsigned shapeCount = 0;
};

/// Which shape the children have in each loop of a window.
using Shapes = std::array<uint32_t, kMaxTerms>;

/// Where every loop stands in a step.
using Standing = std::array<PositionId, kMaxLoops>;

/// The classes of one instance, one per loop.
using Instance = std::array<unsigned, kMaxLoops>;

template <typename Int> class Situations {
public:
  /// What is computed once stays in `lasting`.
  Situations(const Plan &plan, const BoundaryPlan &boundary,
             const LoopPositions *positions, Arena &arena, Arena &lasting);

  /// Positions of loop l at the boundary.
  const LoopPositions &positions(unsigned l) const { return allPositions[l]; }
  unsigned depth(unsigned l) const { return loops[l].depth; }

  /// The number of what an advance of this digit means to loop l.
  unsigned code(unsigned l, int entered) const {
    return entered == kNone ? 2 * loops[l].depth + 2 : loops[l].codes[entered];
  }

  /// What happens on entering a step by an advance of digit `entered` (kNone:
  /// the first one).
  const Movement<Int> &movement(unsigned p, unsigned l, int entered,
                                PositionId id, const Instance &instance) const {
    return movements(l, entered, id)[loops[l].offset[p] + instance[l]];
  }
  /// The same of all loops.
  Moves<Int> moves(int entered, const Standing &standing) const {
    Moves<Int> result;
    for (unsigned l = 0; l < plan.loops.size(); ++l)
      result[l] = movements(l, entered, standing[l]);
    return result;
  }
  const Movement<Int> &of(const Moves<Int> &moves, unsigned p, unsigned l,
                          const Instance &instance) const {
    return moves[l][loops[l].offset[p] + instance[l]];
  }
  /// The first parent with instances at the same level: what happens to their
  /// children is the same.
  unsigned firstAtLevel(unsigned p) const { return sameLevel[p]; }
  /// Elements of a window of several loops, whose children have these shapes.
  Elements window(const DimensionPlan &dim, bool distinct,
                  const Shapes &shapes) const;

  /// Over all steps that an advance of this digit enters.
  const MovementSums<Int> &sums(unsigned p, unsigned l, int entered) const;
  /// Indices of loop l that position `id` stands for in such steps.
  Int occurrences(unsigned l, int entered, PositionId id) const {
    return analysis::occurrences<Int>(positions(l), depth(l),
                                      variant(l, entered), id);
  }
  /// One of them.
  const Indices &index(unsigned l, int entered, PositionId id) const {
    const Indices *&known =
        loops[l].indices[code(l, entered) * loops[l].positions + id];
    if (!known)
      known = new (lasting.allocate<Indices>(1)) Indices(
          representative(positions(l), depth(l), variant(l, entered), id));
    return *known;
  }

  /// The units of an instance, at the elements down to its level.
  const Indices &units(unsigned p, unsigned l, const Instance &instance) const {
    return loops[l].units[loops[l].offset[p] + instance[l]];
  }
  /// Calls f(instance) for every instance that may differ from the others.
  template <typename F> void forEachInstance(unsigned p, F &&f) const {
    Instance instance = {};
    if (boundary.parents[p].instancesDiffer)
      visitInstances(p, 0, instance, f);
    else
      f(const_cast<const Instance &>(instance));
  }

private:
  struct PerLoop {
    /// Elements down to the boundary; positions there.
    unsigned depth;
    PositionId positions;
    /// Of each digit.
    const uint8_t *codes;
    /// By code and position.
    const Movement<Int> **movements;
    const Indices **indices;
    /// By parent and code; null until asked for.
    const MovementSums<Int> **sums;
    /// Instance classes by parent: where they start, how many there are; a
    /// unit of each, and how many units it stands for.
    std::array<uint32_t, kMaxMemories> offset, count;
    uint32_t classes;
    Indices *units;
    Int *times;
    /// Lists of children that differ (only of loops that are in a window).
    ChildList *shapes;
    unsigned shapeCount, shapeRoom;
  };

  unsigned codesOf(unsigned l) const { return 2 * loops[l].depth + 3; }
  Variant variant(unsigned l, int entered) const {
    return variantOf(plan.loops[l], loops[l].depth, entered);
  }

  template <typename F>
  void visitInstances(unsigned p, unsigned l, Instance &instance, F &f) const {
    if (l == plan.loops.size())
      return f(const_cast<const Instance &>(instance));
    for (unsigned c = 0; c < loops[l].count[p]; ++c) {
      instance[l] = c;
      visitInstances(p, l + 1, instance, f);
    }
  }

  void prepare(unsigned l);
  void classify(unsigned l);
  const Movement<Int> *movements(unsigned l, int entered, PositionId id) const {
    const PerLoop &loop = loops[l];
    const Movement<Int> *&known =
        loop.movements[code(l, entered) * loop.positions + id];
    if (!known)
      known = move(l, entered, id);
    return known;
  }
  const Movement<Int> *move(unsigned l, int entered, PositionId id) const;
  Movement<Int> moveAt(const ParentPlan &parent, unsigned l, int entered,
                       const Indices &now, const Indices &unit) const;
  Movement<Int> moveTogether(const ParentPlan &parent, unsigned l,
                             int entered) const;
  uint32_t shapeOf(unsigned l, ChildList children) const;
  MovementSums<Int> sumUp(unsigned p, unsigned l, int entered) const;

  const Plan &plan;
  const BoundaryPlan &boundary;
  const LoopPositions *allPositions;
  Arena &arena, &lasting;
  mutable std::array<PerLoop, kMaxLoops> loops;
  std::array<unsigned, kMaxMemories> sameLevel;
  /// Place in the output's chain of the parent that the output crosses from.
  int outputLink;
  mutable Memo<Elements> windows;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_SITUATIONS_H
