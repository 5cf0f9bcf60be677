//===- StepCases.cpp - How often a loop stands where ----------------------===//

#include "StepCases.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
StepCases<Int>::StepCases(const Plan &plan, const BoundaryPlan *outside,
                          const BoundaryPlan &boundary,
                          const LoopPositions *positions, Arena &lasting)
    : plan(plan), positions(positions), lasting(lasting),
      firstDigit(outside ? outside->digits : 0), lastDigit(boundary.digits),
      outsideLevel(outside ? outside->level : kNone), level(boundary.level) {
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    if (!plan.collapses(plan.loops[l])) {
      loops.push_back(static_cast<uint8_t>(l));
      prepare(l);
    }
  for (int d = firstDigit; d < lastDigit; ++d) {
    const LoopPlan &loop = plan.loops[plan.digits[d].loop];
    if (!plan.collapses(loop))
      continue;
    innermost = d;
    reduces |= !loop.inOutput;
  }
  findClasses();
}

template <typename Int> void StepCases<Int>::prepare(unsigned l) {
  const LoopPlan &loop = plan.loops[l];
  PerLoop &result = perLoop[l];
  result.from = loop.upTo(outsideLevel);
  result.to = loop.upTo(level);
  result.digits = 0;
  auto *code = lasting.allocate<uint8_t>(lastDigit - firstDigit);
  for (int d = firstDigit; d < lastDigit; ++d) {
    bool own = plan.digits[d].loop == l;
    code[d - firstDigit] =
        static_cast<uint8_t>(2 * result.digits + (own ? 1 : 0));
    result.digits += own;
  }
  result.code = code;
  PositionId outside = positions[l].count[result.from];
  result.ends = lasting.allocate<Ends>(outside);
  for (PositionId id = 0; id < outside; ++id)
    result.ends[id] = endsOf(l, id);
  unsigned codes = 2 * result.digits + 1;
  std::size_t room = std::size_t(outside) * codes * codes;
  result.cases = lasting.allocate<CaseList<Int>>(room);
  for (std::size_t i = 0; i < room; ++i)
    result.cases[i].size = kUnknown;
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

template <typename Int>
Times<Int> StepCases<Int>::collapsedTimes(StepClass by) const {
  Times<Int> times;
  for (int d = firstDigit; d < lastDigit; ++d) {
    const LoopPlan &loop = plan.loops[plan.digits[d].loop];
    if (!plan.collapses(loop))
      continue;
    Class folds = foldsIn(by, d, loop.chain[plan.digits[d].element].folds);
    if (folds.count == 0)
      return {0, 0, 0, 0};
    times = times * timesOf<Int>(loop, d, by, folds);
  }
  return times;
}

template <typename Int> void StepCases<Int>::findClasses() {
  // Every step advances this digit, on entering or on leaving it.
  int always = lastDigit - 1;
  while (always >= firstDigit && !plan.digits[always].always)
    --always;
  int digits = lastDigit - firstDigit;
  classes = lasting.allocate<Steps>(std::size_t(digits) * digits);
  for (int entered = firstDigit; entered < lastDigit; ++entered)
    for (int left = firstDigit; left < lastDigit; ++left) {
      if (std::max(entered, left) < always)
        continue;
      Times<Int> times = collapsedTimes({entered, left});
      if (times.total != 0)
        classes[size++] = {{entered, left}, times};
    }
}

//===----------------------------------------------------------------------===//
// One loop
//===----------------------------------------------------------------------===//

template <typename Int>
Ends StepCases<Int>::endsOf(unsigned l, PositionId outer) const {
  const LoopPlan &loop = plan.loops[l];
  const LoopPositions &all = positions[l];
  unsigned from = perLoop[l].from, to = perLoop[l].to;
  Ends result = {outer, outer, outer, kNone, kNone};
  for (unsigned k = from; k < to; ++k) {
    const Position &first = all(k, result.first);
    PositionId next = all(k, result.second).firstInner;
    // The second fold is in the first class, or is the next one.
    if (first.inner > 1 || all(k + 1, first.firstInner).folds.count > 1) {
      result.firstDigit = loop.chain[k].digit;
      bool inFirst = all(k + 1, first.firstInner).folds.count > 1;
      next = first.firstInner + (inFirst ? 0 : 1);
    }
    const Position &last = all(k, result.last);
    if (last.inner > 1 || all(k + 1, last.firstInner).folds.count > 1)
      result.lastDigit = loop.chain[k].digit;
    result.first = first.firstInner;
    result.second = next;
    result.last = last.firstInner + last.inner - 1;
  }
  return result;
}

/// Lists the cases of one loop: where it is now, and in the next step.
template <typename Int> class StepCases<Int>::Enumerator {
public:
  Enumerator(const StepCases &steps, unsigned l, StepClass by)
      : loop(steps.plan.loops[l]), positions(steps.positions[l]), by(by),
        to(steps.perLoop[l].to) {}

  CaseList<Int> run(unsigned from, PositionId outer, StepCase<Int> *room) {
    items = room;
    visit(from, outer, outer, {});
    return {items, size};
  }

private:
  void visit(unsigned k, PositionId now, PositionId next,
             const Times<Int> &times) {
    if (k == to) {
      items[size++] = {times, now, next};
      return;
    }
    int digit = loop.chain[k].digit;
    const Position &here = positions(k, now);
    PositionId nextInner = positions(k, next).firstInner;
    if (digit == kNone)
      return visit(k + 1, here.firstInner, nextInner, times);
    const Class &end = positions(k + 1, here.firstInner + here.inner - 1).folds;
    Class all = foldsIn(by, digit, end.first + end.count);
    for (PositionId i = 0; i < here.inner && all.count > 0; ++i) {
      PositionId inner = here.firstInner + i;
      Class folds = overlap(positions(k + 1, inner).folds, all);
      if (folds.count == 0)
        continue;
      if (digit < by.left)
        add(k, inner, inner, times, folds);
      else if (digit > by.left)
        add(k, inner, nextInner, times, folds);
      else
        advance(k, inner, times, folds);
    }
  }

  /// The next fold is of the same class, but after the last one of it.
  void advance(unsigned k, PositionId inner, const Times<Int> &times,
               Class folds) {
    const Class &all = positions(k + 1, inner).folds;
    int64_t beyond = all.first + all.count - 1;
    int64_t within = std::min(folds.count, beyond - folds.first);
    add(k, inner, inner, times, {folds.first, within});
    add(k, inner, inner + 1, times,
        {folds.first + within, folds.count - within});
  }

  void add(unsigned k, PositionId now, PositionId next, const Times<Int> &times,
           Class folds) {
    if (folds.count > 0)
      visit(k + 1, now, next,
            times * timesOf<Int>(loop, loop.chain[k].digit, by, folds));
  }

  static Class overlap(Class a, Class b) {
    int64_t lo = std::max(a.first, b.first);
    int64_t hi = std::min(a.first + a.count, b.first + b.count);
    return {lo, std::max<int64_t>(0, hi - lo)};
  }

  const LoopPlan &loop;
  const LoopPositions &positions;
  StepClass by;
  unsigned to;
  StepCase<Int> *items = nullptr;
  unsigned size = 0;
};

template <typename Int>
CaseList<Int> StepCases<Int>::enumerate(unsigned l, PositionId outer,
                                        StepClass by) const {
  // From a position, an advance leads to itself or to the one after it.
  Arena::Mark start = lasting.mark();
  auto *room = lasting.allocate<StepCase<Int>>(
      2 * std::size_t(positions[l].count[perLoop[l].to]));
  CaseList<Int> list =
      Enumerator(*this, l, by).run(perLoop[l].from, outer, room);
  lasting.release(start);
  lasting.allocate<StepCase<Int>>(list.size);
  return list;
}

template class maestro::analysis::StepCases<int64_t>;
template class maestro::analysis::StepCases<__int128>;
