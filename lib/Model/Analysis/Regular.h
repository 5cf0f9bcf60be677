//===- Regular.h - Schedules whose loops all split evenly -------*- C++ -*-===//
//
// Where every loop is regular, all units do the same in every step of a class:
// one number per class and operand gives the traffic, and one pair of transfer
// times per class gives the cycles. Most mappings that people use are of this
// kind, and the speed of an evaluation rests on it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_REGULAR_H
#define MAESTRO_LIB_MODEL_ANALYSIS_REGULAR_H

#include "Children.h"
#include "StepCases.h"
#include "Traffic.h"

namespace maestro::analysis {

template <typename Int> class Regular {
public:
  Regular(const Plan &plan, Traffic<Int> &traffic, Arena &arena)
      : plan(plan), traffic(traffic), arena(arena) {}

  /// Counts every pair into the traffic, and prepares the times.
  void count();
  /// T5, after count().
  Int cycles();
  /// Steps of boundary b.
  Int steps(unsigned b) const { return times[b].steps; }
  Int computeCycles() const { return times[last()].steps * box(); }

private:
  using Mask = uint32_t;

  /// What happens on entering a step of one class.
  struct Transfer {
    /// Cycles without and with partial sums waiting.
    Int in[2];
    Int out;
  };
  /// Busy times of the first and the last step inside an outer one, by whether
  /// partial sums are waiting in the outer step and in the next one.
  struct Ends {
    Int first[2], last[2][2];
  };
  struct BoundaryTimes {
    Int steps;
    /// By digit.
    Transfer *transfers;
    Int first, last;
    /// By the digit that enters, or leaves, the outer step, plus 1.
    Ends *ends;
    /// Sum of busy over the steps inside an outer step, but its first and its
    /// last one; without and with partial sums in the outer step.
    Int middle[2];
  };
  /// A window of an operand that crosses a boundary: each child touches
  /// `width` elements, `count` children stand `spacing` apart.
  struct Window {
    const DimensionPlan *dim;
    Mask loops;
    /// Each child's footprint is an interval, and children differ in one loop
    /// at most.
    bool simple;
    int64_t width, count, spacing;
    Elements all;
    Elements distinct;
  };
  /// An operand that crosses a boundary from one parent to the children of
  /// each of its instances.
  struct Crossing {
    const OperandPlan *operand;
    const ParentPlan *parent;
    int child;
    /// Its loops.
    Mask loops = 0;
    /// Loops with a dimension of their own.
    Mask single = 0;
    InlineVector<Window, kMaxRank> windows;
    /// Elements of the dimensions with one loop, over all children.
    Int elements = 1;
    /// Children that differ only in loops that the operand lacks.
    Int copies = 1;
    Int touched, touchedDistinct;
    /// What enters children over all steps: summed over the children,
    /// distinct, and distinct where partial sums are waiting.
    Int entries, distinct, partial;
  };
  struct Fresh {
    Int summed, distinct;
  };

  unsigned last() const { return plan.boundaries.size() - 1; }
  Int box() const;
  Int unitsOf(const LoopPlan &loop, int outer, int inner) const;
  int64_t lengthOf(const LoopPlan &loop, int level) const;
  void advanceDigits();
  void countBoundary(unsigned b);
  void countParent(unsigned b, const ParentPlan &parent);
  void cross(const OperandPlan &operand, const ParentPlan &parent, int child,
             Crossing &result) const;
  Window window(const DimensionPlan &dim, const ParentPlan &parent,
                int child) const;
  Children childrenOf(const LoopPlan &loop, int outer, int inner,
                      int entered) const;
  Elements keptOf(const Window &window, const Crossing &crossing, int entered,
                  bool distinct) const;
  Fresh fresh(const Crossing &crossing, int entered, Mask moved) const;
  void addDigit(const ParentPlan &parent, Crossing *crossings, int digit,
                Transfer &transfer);
  void finishPair(const ParentPlan &parent, const PairPlan &pair,
                  const Crossing &crossing, BoundaryTimes &time);

  Int step(unsigned b, StepClass step, bool partial, bool nextPartial) const;
  Int inside(unsigned b, StepClass outer, bool partial, bool nextPartial) const;
  Ends endsOf(unsigned b, int outerDigit) const;
  Int middle(unsigned b, bool partial) const;
  Int portTime() const;
  bool isSingle(unsigned b) const {
    return firstDigit(b) == plan.boundaries[b].digits;
  }
  int firstDigit(unsigned b) const {
    return b == 0 ? 0 : plan.boundaries[b - 1].digits;
  }
  int64_t folds(int digit) const {
    const Digit &d = plan.digits[digit];
    return plan.loops[d.loop].chain[d.element].folds;
  }
  /// An advance of the digit leaves partial sums behind.
  bool reduces(int digit) const {
    return !plan.loops[plan.digits[digit].loop].inOutput;
  }

  const Plan &plan;
  Traffic<Int> &traffic;
  Arena &arena;
  std::array<BoundaryTimes, kMaxLevels> times;
  /// Of each digit: how often it advances, in all and where the next step is
  /// the first visit of an output tile.
  Int *advances, *freshAdvances;
  /// Of each digit, at the boundary being counted: loops that stand elsewhere
  /// after it has advanced.
  Mask *moved;
  std::array<PortBits<Int>, kMaxMemories> ports;
  /// Of each loop: what a child has at the boundary being counted, and how
  /// many children an instance of the parent being counted has.
  std::array<int64_t, kMaxLoops> lengths, units;
  /// Work in a step of the last level.
  Int boxCycles;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_REGULAR_H
