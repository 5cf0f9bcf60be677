//===- StepCases.h - How often a loop stands where --------------*- C++ -*-===//
//
// The steps of one boundary inside a step of the next outer one, class by
// class: where each loop can stand in them and in the next step, and how often.
// Loops that the plan collapses only have a number of times.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_STEPCASES_H
#define MAESTRO_LIB_MODEL_ANALYSIS_STEPCASES_H

#include "Positions.h"

#include <algorithm>

namespace maestro::analysis {

/// A digit number beyond all others: "whichever digit".
inline constexpr int kAnyDigit = kMaxDigits;

/// Which folds a digit may have in a step: the step is entered by an advance
/// of digit `entered` and left by one of digit `left` (kNone: it is the first,
/// or the last).
struct StepClass {
  int entered, left;
};

/// The fold numbers of a digit with `folds` folds in such steps.
inline Class foldsIn(StepClass step, int digit, int64_t folds) {
  int64_t lo = digit == step.entered ? 1 : 0;
  int64_t hi = digit > step.entered ? 0 : folds - 1;
  if (digit == step.left)
    hi = std::min(hi, folds - 2);
  if (digit > step.left)
    lo = std::max(lo, folds - 1);
  return {lo, std::max<int64_t>(0, hi - lo + 1)};
}

/// How often something happens: in all; where no loop outside the output has
/// advanced yet in this step; in the next step; in both. That decides whether
/// partial sums are waiting (R6).
template <typename Int> struct Times {
  Int total = 1, nowFresh = 1, nextFresh = 1, bothFresh = 1;

  Times operator*(const Times &other) const {
    return {total * other.total, nowFresh * other.nowFresh,
            nextFresh * other.nextFresh, bothFresh * other.bothFresh};
  }
};

/// The same for one digit with these folds.
template <typename Int>
Times<Int> timesOf(const LoopPlan &loop, int digit, StepClass step,
                   Class folds) {
  Int n = folds.count, first = folds.count && folds.first == 0;
  if (loop.inOutput)
    return {n, n, n, n};
  if (digit < step.left)
    return {n, first, first, first};
  if (digit == step.left)
    return {n, first, 0, 0};
  return {n, first, n, first};
}

/// One case of one loop: where it stands in the step and in the next one.
template <typename Int> struct StepCase {
  Times<Int> times;
  PositionId now, next;
};

template <typename Int> struct CaseList {
  const StepCase<Int> *items = nullptr;
  unsigned size = 0;
};

/// Where a loop stands in the first and the last step inside an outer one.
struct Ends {
  PositionId first, last;
  /// In the second step, if `firstDigit` advances.
  PositionId second;
  /// The innermost digits that leave the first step and enter the last one.
  int firstDigit, lastDigit;
};

template <typename Int> class StepCases {
public:
  /// Steps of a class, and how often the collapsed loops stand in them.
  struct Steps {
    StepClass by;
    Times<Int> times;
  };

  /// Of boundary b inside a step of the next outer one.
  StepCases(const Plan &plan, unsigned b, const LoopPositions *positions,
            Arena &lasting)
      : StepCases(plan, b == 0 ? nullptr : &plan.boundaries[b - 1],
                  plan.boundaries[b], positions, lasting) {}
  /// Of a boundary inside a step of an outer one; null: of all its steps.
  StepCases(const Plan &plan, const BoundaryPlan *outside,
            const BoundaryPlan &boundary, const LoopPositions *positions,
            Arena &lasting);

  /// Loops that are not collapsed.
  const InlineVector<uint8_t, kMaxLoops> &enumerated() const { return loops; }
  /// The classes of steps that are neither the first nor the last.
  const Steps *begin() const { return classes; }
  const Steps *end() const { return classes + size; }

  /// The cases of an enumerated loop that stands at `outer` in the outer step.
  const CaseList<Int> &of(unsigned l, PositionId outer, StepClass by) const {
    const PerLoop &loop = perLoop[l];
    unsigned codes = 2 * loop.digits + 1;
    CaseList<Int> &known =
        loop.cases[(outer * codes + loop.code[by.entered - firstDigit]) *
                       codes +
                   loop.code[by.left - firstDigit]];
    if (known.size == kUnknown)
      known = enumerate(l, outer, by);
    return known;
  }
  /// The same for any digits, not remembered; kAnyDigit: whichever advances.
  CaseList<Int> enumerate(unsigned l, PositionId outer, StepClass by) const;
  /// How often the collapsed loops are in such steps.
  Times<Int> collapsedTimes(StepClass by) const;
  const Ends &ends(unsigned l, PositionId outer) const {
    return perLoop[l].ends[outer];
  }
  /// The innermost digit of the collapsed loops; kNone without any.
  int collapsedDigit() const { return innermost; }
  /// Some digit of theirs leaves partial sums.
  bool collapsedReduces() const { return reduces; }

private:
  static constexpr unsigned kUnknown = ~0U;
  struct PerLoop {
    /// Elements outside, and down to the boundary.
    unsigned from, to;
    /// Digits between them.
    unsigned digits;
    /// What each digit of the boundary means to the loop.
    const uint8_t *code;
    Ends *ends;
    CaseList<Int> *cases;
  };
  class Enumerator;

  void prepare(unsigned l);
  void findClasses();
  Ends endsOf(unsigned l, PositionId outer) const;

  const Plan &plan;
  const LoopPositions *positions;
  Arena &lasting;
  int firstDigit, lastDigit;
  int outsideLevel, level;
  InlineVector<uint8_t, kMaxLoops> loops;
  std::array<PerLoop, kMaxLoops> perLoop;
  Steps *classes = nullptr;
  unsigned size = 0;
  int innermost = kNone;
  bool reduces = false;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_STEPCASES_H
