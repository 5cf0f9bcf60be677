//===- Cases.h - The few cases of one loop ----------------------*- C++ -*-===//
//
// Indices and units of a loop fall into a few classes that behave alike: which
// tiles are full, which is the edge, which unit has none. These functions
// enumerate the classes, with a representative and how many it stands for.
//
// A step class (docs/ClosedForm.md) is named by the digit that advances on
// entering a step; kNone is the first step.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_CASES_H
#define MAESTRO_LIB_MODEL_ANALYSIS_CASES_H

#include "Windows.h"

#include <algorithm>

namespace maestro::analysis {

/// `count` consecutive values from `first` that behave alike.
struct Class {
  int64_t first, count;
};
/// Cuts of a range: some for each length that may be handed down.
inline constexpr std::size_t kMaxClasses = 4 * std::size_t(kMaxLevels);
using Classes = InlineVector<Class, kMaxClasses>;

/// Classes of the unit numbers of element k. The first unit is on its own, so
/// that it can be told apart.
Classes unitClasses(const LoopPlan &loop, unsigned k);
/// The same, joined where the loop is regular: all units are alike.
Classes alikeUnits(const LoopPlan &loop, unsigned k);
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

/// Cuts `folds` of element k, which is handed `handed` for the first unit,
/// into classes that behave alike in such steps. `first`: fold 0 stands apart.
Classes foldClasses(const LoopPlan &loop, unsigned k, int64_t handed,
                    StepClass step, Class folds, bool first);

/// Folds of an element fall into fewer classes than this.
inline constexpr int64_t kFoldCodes = 2 * (kMaxLevels + 1) + 1;
/// Elements whose codes fit a number of 63 bits.
inline constexpr unsigned kMostCodes = 12;
/// The class of a fold of element k: equal for folds in which all units have
/// tiles of the same lengths. `handed`: the first unit's length.
int64_t foldCode(const LoopPlan &loop, unsigned k, int64_t handed,
                 int64_t fold);

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

/// Calls f(units) for each combination of unit classes of elements
/// [from, to); `unit` is filled in, `units` is how many it stands for.
template <typename F>
void forEachUnits(const LoopPlan &loop, unsigned from, unsigned to,
                  Indices &unit, F &&f, int64_t units = 1) {
  while (from < to && loop.chain[from].units == 1)
    unit[from++] = 0;
  if (from == to)
    return f(units);
  for (const Class &alike : alikeUnits(loop, from)) {
    unit[from] = alike.first;
    forEachUnits(loop, from + 1, to, unit, f, units * alike.count);
  }
}

/// Calls f(times) for each combination of fold classes of elements [from, to)
/// that exists for the first unit, which is handed `handed`; `index` has a
/// representative. `first`: fold 0 stands apart.
template <typename Int, typename F>
void forEachFolds(const LoopPlan &loop, unsigned from, unsigned to,
                  StepClass step, Range handed, bool first, Indices &index,
                  F &&f, const Times<Int> &times = Times<Int>()) {
  while (from < to && loop.chain[from].digit == kNone) {
    index[from] = 0;
    handed = tileOf(loop.chain[from++], handed, 0, 0);
  }
  if (from == to)
    return f(times);
  const Element &element = loop.chain[from];
  Class all = foldsIn(step, element.digit, foldsOf(element, handed.length));
  if (all.count == 0)
    return;
  for (const Class &alike :
       foldClasses(loop, from, handed.length, step, all, first)) {
    index[from] = alike.first;
    forEachFolds<Int>(loop, from + 1, to, step,
                      tileOf(element, handed, alike.first, 0), first, index, f,
                      times * timesOf<Int>(loop, element.digit, step, alike));
  }
}

/// What an advance of digit `advancing` does to the elements [0, to) of a
/// loop: the first that moves, and whether it advances or starts anew. Digits
/// of one variant mean the same to the loop.
struct Variant {
  unsigned firstMoving;
  bool advances;

  bool operator==(const Variant &other) const {
    return firstMoving == other.firstMoving && advances == other.advances;
  }
};
Variant variantOf(const LoopPlan &loop, unsigned to, int advancing);

/// Where a unit was in the step before one of class `entered`, at elements
/// [0, to), given its indices now. None before the first step.
Range before(const LoopPlan &loop, unsigned to, int entered,
             const Indices &index, const Indices &unit);

/// All children of one instance in one loop: elements below `inner` belong to
/// the instance (`unit` has its numbers), elements [inner, to) to the
/// children. `index` is where time stands after a step of class `entered`.
ChildList childrenOf(const LoopPlan &loop, unsigned inner, unsigned to,
                     int entered, const Indices &index, Indices unit,
                     Arena &arena);

/// The same for a regular loop, without indices: all instances are alike.
ChildList regularChildren(const LoopPlan &loop, unsigned inner, unsigned to,
                          int entered, Arena &arena);

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_CASES_H
