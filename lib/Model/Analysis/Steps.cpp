//===- Steps.cpp - The cases of a step, loop by loop ----------------------===//

#include "Steps.h"

using namespace maestro;
using namespace maestro::analysis;

Indices analysis::advanced(const LoopPlan &loop, unsigned to, int left,
                           const Indices &now) {
  Indices next;
  for (unsigned k = 0; k < to; ++k) {
    int digit = loop.chain[k].digit;
    next[k] = digit == kNone || digit > left ? 0 : now[k] + (digit == left);
  }
  return next;
}

//===----------------------------------------------------------------------===//
// Instances
//===----------------------------------------------------------------------===//

template <typename Int>
Steps<Int>::Steps(const Plan &plan, const BoundaryPlan &boundary, Arena &arena)
    : plan(plan), boundary(boundary), arena(arena) {
  total = {};
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    classify(p);
}

template <typename Int> void Steps<Int>::classify(unsigned p) {
  const ParentPlan &parent = boundary.parents[p];
  InstanceClasses &result = classes[p];
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(parent.level), count = 0, all = 1;
    Indices unit = {};
    if (parent.instancesDiffer && !loop.regular) {
      all = 0;
      forEachUnits(loop, 0, to, unit, [&](int64_t) { ++all; });
    }
    Indices *units = arena.allocate<Indices>(all);
    unit = {};
    if (all == 1)
      units[count++] = unit;
    else
      forEachUnits(loop, 0, to, unit, [&](int64_t) { units[count++] = unit; });
    result.units[l] = units;
    result.count[l] = count;
    result.offset[l] = total[l];
    total[l] += count;
  }
}

//===----------------------------------------------------------------------===//
// Irregular loops
//===----------------------------------------------------------------------===//

template <typename Int>
Arrivals<Int> Steps<Int>::arrive(const ParentPlan &parent, unsigned l, int left,
                                 const Indices &next,
                                 const Indices &unit) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned to = loop.upTo(boundary.level);
  Arrivals<Int> result = {0, 0, 0, 0, {}};
  Arena::Mark mark = arena.mark();
  result.children =
      childrenOf(loop, loop.upTo(parent.level), to, left, next, unit, arena);
  if (!loop.inWindow)
    arena.release(mark);
  for (const Children &child : result.children) {
    Int length = Int(child.count) * child.now.length;
    result.active += child.count;
    result.touched += length;
    if (child.now == child.before)
      result.kept += length;
  }
  result.keptOutput = result.kept;
  // What an outer memory let go of in between is new (R2).
  for (int i = 1; i <= parent.outputLink && result.kept != 0; ++i) {
    unsigned end = loop.upTo(plan.output().chain[i].level);
    if (!(before(loop, end, left, next, unit) == walk(loop, end, next, unit)))
      result.keptOutput = 0;
  }
  return result;
}

template <typename Int>
Departures<Int> Steps<Int>::depart(const ParentPlan &parent, unsigned l,
                                   int entered, const Indices &now,
                                   const Indices &unit) const {
  const LoopPlan &loop = plan.loops[l];
  Departures<Int> result = {0, 0, 0};
  ArenaScope scope(arena);
  ChildList children =
      childrenOf(loop, loop.upTo(parent.level), loop.upTo(boundary.level),
                 entered, now, unit, arena);
  for (const Children &child : children) {
    Int length = Int(child.count) * child.before.length;
    result.active += child.count;
    result.held += length;
    if (child.now == child.before)
      result.kept += length;
  }
  return result;
}

template <typename Int> LoopCase<Int> Steps<Int>::room(unsigned l) const {
  LoopCase<Int> item;
  item.arrivals = arena.allocate<Arrivals<Int>>(total[l]);
  item.departures = arena.allocate<Departures<Int>>(total[l]);
  return item;
}

/// With one unit, what it is handed decides what follows; with several, or
/// where it matters which indices are 0, the position does.
template <typename Int>
int64_t Steps<Int>::keyOf(const LoopPlan &loop, unsigned to,
                          const LoopCase<Int> &item) const {
  bool alone = !plan.literal;
  int64_t position = 0;
  for (unsigned k = 0; k < to; ++k) {
    alone &= loop.chain[k].units == 1;
    position = position * loop.chain[k].folds + item.index[k];
  }
  return alone ? item.length : position;
}

template <typename Int>
void Steps<Int>::fill(unsigned l, StepClass step, LoopCase<Int> &item) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned to = loop.upTo(boundary.level);
  Indices zero = {};
  item.length = walk(loop, to, item.index, zero).length;
  item.key = keyOf(loop, to, item);
  Indices next = item.index;
  if (step.left != kNone)
    next = advanced(loop, to, step.left, item.index);
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    for (unsigned c = 0; c < classes[p].count[l]; ++c) {
      const Indices &unit = classes[p].units[l][c];
      unsigned at = classes[p].offset[l] + c;
      if (step.left != kNone)
        item.arrivals[at] =
            arrive(boundary.parents[p], l, step.left, next, unit);
      if (step.entered != kNone && step.entered != kAnyDigit &&
          boundary.parents[p].outputLink != kNone)
        item.departures[at] =
            depart(boundary.parents[p], l, step.entered, item.index, unit);
    }
}

template <typename Int>
LoopCases<Int> Steps<Int>::enumerated(unsigned l, Segment segment,
                                      StepClass step,
                                      const Indices *outside) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned from = loop.upTo(segment.outside), to = loop.upTo(boundary.level);
  Indices index = {}, zero = {};
  if (outside)
    std::copy(outside->begin(), outside->begin() + from, index.begin());
  Range handed = walk(loop, from, index, zero);
  bool first = plan.literal && !loop.inOutput;
  unsigned count = 0;
  forEachFolds<Int>(loop, from, to, step, handed, first, index,
                    [&](const Times<Int> &) { ++count; });
  auto *items = arena.allocate<LoopCase<Int>>(count);
  count = 0;
  forEachFolds<Int>(loop, from, to, step, handed, first, index,
                    [&](const Times<Int> &times) {
                      LoopCase<Int> item = room(l);
                      item.index = index;
                      item.times = times;
                      fill(l, step, item);
                      items[count++] = item;
                    });
  return {items, count};
}

//===----------------------------------------------------------------------===//
// Regular loops: one case stands for all
//===----------------------------------------------------------------------===//

template <typename Int>
Times<Int> Steps<Int>::collapsedTimes(unsigned l, Segment segment,
                                      StepClass step) const {
  const LoopPlan &loop = plan.loops[l];
  Times<Int> times;
  for (unsigned k = loop.upTo(segment.outside); k < loop.upTo(boundary.level);
       ++k) {
    const Element &element = loop.chain[k];
    if (element.digit == kNone)
      continue;
    Class folds = foldsIn(step, element.digit, element.folds);
    times = times * timesOf<Int>(loop, element.digit, step, folds);
  }
  return times;
}

template <typename Int>
void Steps<Int>::fillCollapsed(unsigned l, StepClass step,
                               LoopCase<Int> &item) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned to = loop.upTo(boundary.level);
  item.length = to ? loop.chain[to - 1].size : loop.extent;
  item.key = 0;
  bool arriveMoved = false, departMoved = false;
  for (unsigned k = 0; k < to; ++k) {
    int digit = loop.chain[k].digit;
    arriveMoved |= digit != kNone && digit >= step.left;
    departMoved |= digit != kNone && digit >= step.entered;
  }
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    unsigned inner = loop.upTo(boundary.parents[p].level);
    Int units = 1;
    for (unsigned k = inner; k < to; ++k)
      units *= loop.chain[k].units;
    Int all = units * item.length;
    Arrivals<Int> &arrivals = item.arrivals[classes[p].offset[l]];
    arrivals = {
        all, arriveMoved ? Int(0) : all, arriveMoved ? Int(0) : all, units, {}};
    if (step.left != kNone && loop.inWindow)
      arrivals.children = regularChildren(loop, inner, to, step.left, arena);
    item.departures[classes[p].offset[l]] = {all, departMoved ? Int(0) : all,
                                             units};
  }
}

template <typename Int>
LoopCases<Int> Steps<Int>::collapsed(unsigned l, Segment segment,
                                     StepClass step) const {
  Times<Int> times = collapsedTimes(l, segment, step);
  if (times.total == 0)
    return {};
  auto *item = arena.allocate<LoopCase<Int>>(1);
  *item = room(l);
  item->times = times;
  fillCollapsed(l, step, *item);
  return {item, 1};
}

template <typename Int>
LoopCases<Int> Steps<Int>::cases(unsigned l, Segment segment, StepClass step,
                                 const Indices *outside) const {
  return collapses(l) ? collapsed(l, segment, step)
                      : enumerated(l, segment, step, outside);
}

template class maestro::analysis::Steps<int64_t>;
template class maestro::analysis::Steps<__int128>;
