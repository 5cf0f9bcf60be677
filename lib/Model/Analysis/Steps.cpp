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
Steps<Int>::Steps(const Plan &plan, const BoundaryPlan &boundary, Arena &arena,
                  Arena &lasting)
    : plan(plan), boundary(boundary), arena(arena), lasting(lasting) {
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    bool hasKeys = plan.loops[l].chain.size() <= kMostCodes;
    auto prepare = [&](auto &known) {
      using Entry = std::remove_pointer_t<decltype(known.entries)>;
      known = {lasting.allocate<Entry>(known.kRoom), hasKeys ? known.kRoom : 0,
               0};
    };
    prepare(knownArrivals[l]);
    prepare(knownDepartures[l]);
  }
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
    Indices *units = lasting.allocate<Indices>(all);
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
  Arena::Mark mark = lasting.mark();
  result.children =
      childrenOf(loop, loop.upTo(parent.level), to, left, next, unit, lasting);
  if (!loop.inWindow)
    lasting.release(mark);
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

/// The indices of digits up to `last`, as far as they matter: whether they are
/// the last of a range that does not split evenly.
static int64_t transitionKey(const LoopPlan &loop, unsigned to, int last,
                             const Indices &index) {
  int64_t key = 0;
  Range handed = {0, loop.extent};
  for (unsigned k = 0; k < to; ++k) {
    const Element &element = loop.chain[k];
    if (element.digit != kNone && element.digit <= last)
      key = key * kFoldCodes + foldCode(loop, k, handed.length, index[k]);
    handed = tileOf(element, handed, element.digit <= last ? index[k] : 0, 0);
  }
  return key;
}

template <typename Int>
const Arrivals<Int> *Steps<Int>::arrivalsOf(unsigned l, int left,
                                            const LoopCase<Int> &item) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned to = loop.upTo(boundary.level);
  Variant variant = variantOf(loop, to, left);
  if (const auto *known = knownArrivals[l].find(variant, item.leaveKey))
    return known;
  auto *values = lasting.allocate<Arrivals<Int>>(total[l]);
  Indices next;
  if (!collapses(l))
    next = advanced(loop, to, left, item.index);
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    for (unsigned c = 0; c < classes[p].count[l]; ++c)
      values[classes[p].offset[l] + c] =
          collapses(l) ? arriveCollapsed(boundary.parents[p], l, left)
                       : arrive(boundary.parents[p], l, left, next,
                                classes[p].units[l][c]);
  knownArrivals[l].add(variant, item.leaveKey, values);
  return values;
}

template <typename Int>
const Departures<Int> *
Steps<Int>::departuresOf(unsigned l, int entered,
                         const LoopCase<Int> &item) const {
  const LoopPlan &loop = plan.loops[l];
  Variant variant = variantOf(loop, loop.upTo(boundary.level), entered);
  if (const auto *known = knownDepartures[l].find(variant, item.enterKey))
    return known;
  auto *values = lasting.allocate<Departures<Int>>(total[l]);
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    for (unsigned c = 0; c < classes[p].count[l]; ++c)
      values[classes[p].offset[l] + c] =
          collapses(l) ? departCollapsed(boundary.parents[p], l, entered)
                       : depart(boundary.parents[p], l, entered, item.index,
                                classes[p].units[l][c]);
  knownDepartures[l].add(variant, item.enterKey, values);
  return values;
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
  forEachFolds<Int>(
      loop, from, to, step, handed, first, index, [&](const Times<Int> &times) {
        LoopCase<Int> item;
        item.index = index;
        item.times = times;
        item.length = walk(loop, to, index, zero).length;
        item.key = keyOf(loop, to, item);
        item.enterKey = transitionKey(loop, to, step.entered, index);
        item.leaveKey = transitionKey(loop, to, step.left,
                                      advanced(loop, to, step.left, index));
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

/// Some digit of the loop moves when digit `advancing` advances.
static bool moves(const LoopPlan &loop, unsigned to, int advancing) {
  for (unsigned k = 0; k < to; ++k)
    if (loop.chain[k].digit != kNone && loop.chain[k].digit >= advancing)
      return true;
  return false;
}

template <typename Int>
Arrivals<Int> Steps<Int>::arriveCollapsed(const ParentPlan &parent, unsigned l,
                                          int left) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned inner = loop.upTo(parent.level), to = loop.upTo(boundary.level);
  Departures<Int> same = departCollapsed(parent, l, left);
  Arrivals<Int> result = {same.held, same.kept, same.kept, same.active, {}};
  if (loop.inWindow)
    result.children = regularChildren(loop, inner, to, left, lasting);
  return result;
}

template <typename Int>
Departures<Int> Steps<Int>::departCollapsed(const ParentPlan &parent,
                                            unsigned l, int entered) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned inner = loop.upTo(parent.level), to = loop.upTo(boundary.level);
  Int units = 1;
  for (unsigned k = inner; k < to; ++k)
    units *= loop.chain[k].units;
  Int all = units * (to ? loop.chain[to - 1].size : loop.extent);
  return {all, moves(loop, to, entered) ? Int(0) : all, units};
}

template <typename Int>
LoopCases<Int> Steps<Int>::collapsed(unsigned l, Segment segment,
                                     StepClass step) const {
  Times<Int> times = collapsedTimes(l, segment, step);
  if (times.total == 0)
    return {};
  auto *item = arena.allocate<LoopCase<Int>>(1);
  *item = LoopCase<Int>();
  item->times = times;
  unsigned to = plan.loops[l].upTo(boundary.level);
  item->length = to ? plan.loops[l].chain[to - 1].size : plan.loops[l].extent;
  item->key = item->enterKey = item->leaveKey = 0;
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
