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
    /// Digits between the outer boundary and this one: the first, and the
    /// innermost.
    int outer, inner;
    /// Some of them leaves partial sums.
    bool reduces;
    /// By digit; [kNone] is no transfer.
    Transfer *transfers;
    Int first, last;
    /// By the digit that enters, or leaves, the outer step; from [kNone] on.
    Ends *ends;
    /// Sum of busy over the steps inside an outer step, but its first and its
    /// last one; without and with partial sums in the outer step.
    Int middle[2];
  };
  /// A window of an operand that crosses a boundary: each child touches
  /// `width` elements, `count` children stand `spacing` apart.
  struct Window {
    const DimensionPlan *dim;
    /// The innermost digit that moves it.
    int deepest;
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
    /// The innermost digits that move it, and that move all of it.
    int deepest, wholly;
    InlineVector<Window, kMaxRank> windows;
    /// Elements of the dimensions with one loop, over all children.
    Int elements;
    /// Children that differ only in loops that the operand lacks.
    Int copies;
    Int touched, touchedDistinct;
    /// What enters children over all steps: summed over the children,
    /// distinct, and distinct where partial sums are waiting.
    Int entries, distinct, partial;
  };
  /// Elements, summed over the children and distinct.
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
  Fresh keptOf(const Window &window, const Crossing &crossing,
               int entered) const;
  Fresh fresh(const Crossing &crossing, int entered) const;
  void findUnits(int parent, int child);
  Transfer transfer(const ParentPlan &parent, Crossing *crossings,
                    int digit) const;
  void addDigits(const ParentPlan &parent, Crossing *crossings,
                 BoundaryTimes &time) const;
  void finishPair(const ParentPlan &parent, const PairPlan &pair,
                  const Crossing &crossing, BoundaryTimes &time);

  Int step(unsigned b, StepClass step, bool partial, bool nextPartial) const;
  Int inside(unsigned b, StepClass outer, bool partial, bool nextPartial) const;
  Ends endsOf(unsigned b, int outerDigit) const;
  Int middleFresh(unsigned b) const;
  Int middlePartial(unsigned b) const;
  Int portTime() const;
  /// There is one step inside an outer one.
  bool isSingle(unsigned b) const { return times[b].outer > times[b].inner; }
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
  /// Steps of the digits before each; those among them that no digit outside
  /// the output has advanced in: the first visits of an output tile.
  Int *stepsBefore, *freshBefore;
  std::array<PortBits<Int>, kMaxMemories> ports;
  /// Of each loop: what a child has at the boundary being counted, and how
  /// many children an instance of the parent being counted has.
  std::array<int64_t, kMaxLoops> lengths, units;
  /// The innermost digit that moves it, at the boundary being counted.
  std::array<int, kMaxLoops> deepest;
  /// Levels that `units` are between, and instances at the outer one.
  int unitsFrom, unitsTo;
  Int instances;
  /// Work in a step of the last level.
  Int boxCycles;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_REGULAR_H
