//===- Regular.cpp - Schedules whose loops all split evenly ---------------===//

#include "Regular.h"

using namespace maestro;
using namespace maestro::analysis;

//===----------------------------------------------------------------------===//
// Loops and digits
//===----------------------------------------------------------------------===//

template <typename Int>
Int Regular<Int>::unitsOf(const LoopPlan &loop, int outer, int inner) const {
  Int units = 1;
  for (unsigned k = loop.upTo(outer); k < loop.upTo(inner); ++k)
    units *= loop.chain[k].units;
  return units;
}

template <typename Int>
int64_t Regular<Int>::lengthOf(const LoopPlan &loop, int level) const {
  return loop.lengthAfter(loop.upTo(level));
}

/// Cycles of work in a step of the last level (T3).
template <typename Int> Int Regular<Int>::box() const {
  Int macs = 1;
  for (const LoopPlan &loop : plan.loops)
    macs *= lengthOf(loop, plan.levels - 1);
  return ceilDiv<Int>(macs, plan.macsPerCycle);
}

template <typename Int> void Regular<Int>::advanceDigits() {
  unsigned digits = plan.digits.size();
  stepsBefore = arena.allocate<Int>(digits + 1);
  freshBefore = arena.allocate<Int>(digits + 1);
  stepsBefore[0] = freshBefore[0] = 1;
  for (unsigned d = 0; d < digits; ++d) {
    stepsBefore[d + 1] = stepsBefore[d] * folds(d);
    freshBefore[d + 1] = freshBefore[d] * (reduces(d) ? 1 : folds(d));
  }
}

//===----------------------------------------------------------------------===//
// What crosses a boundary
//===----------------------------------------------------------------------===//

template <typename Int>
typename Regular<Int>::Window Regular<Int>::window(const DimensionPlan &dim,
                                                   const ParentPlan &parent,
                                                   int child) const {
  Window result = {&dim, kNone, true, 1, 1, 0, {}, {}};
  unsigned split = 0;
  for (const TermPlan &term : dim) {
    const LoopPlan &loop = plan.loops[term.loop];
    result.deepest = std::max(result.deepest, deepest[term.loop]);
    result.width += term.coefficient * (lengths[term.loop] - 1);
    for (unsigned k = loop.upTo(parent.level);
         units[term.loop] > 1 && k < loop.upTo(child); ++k)
      if (loop.chain[k].units > 1) {
        ++split;
        result.count = loop.chain[k].units;
        result.spacing = term.coefficient * loop.chain[k].size;
      }
  }
  result.simple = split <= 1 && isSolid(dim, [&](unsigned t) {
                    return lengths[dim[t].loop];
                  });
  if (result.simple) {
    result.all.touched = result.count * result.width;
    result.distinct.touched =
        (result.count - 1) * std::min(result.spacing, result.width) +
        result.width;
  } else {
    ArenaScope scope(arena);
    ChildLists lists;
    for (unsigned t = 0; t < dim.size(); ++t) {
      const LoopPlan &loop = plan.loops[dim[t].loop];
      lists[t] = regularChildren(loop, loop.upTo(parent.level),
                                 loop.upTo(child), kNone, arena);
    }
    result.all = summedElements(dim, lists, arena);
    result.distinct = distinctElements(dim, lists, arena);
  }
  return result;
}

template <typename Int>
void Regular<Int>::cross(const OperandPlan &operand, const ParentPlan &parent,
                         int child, Crossing &result) const {
  result.operand = &operand;
  result.parent = &parent;
  result.child = child;
  result.deepest = result.wholly = kNone;
  result.windows.clear();
  result.elements = result.copies = 1;
  for (const DimensionPlan &dim : operand.dims) {
    if (dim.size() > 1) {
      result.windows.push_back(window(dim, parent, child));
      result.deepest = std::max(result.deepest, result.windows.back().deepest);
      continue;
    }
    unsigned l = dim[0].loop;
    result.wholly = std::max(result.wholly, deepest[l]);
    result.elements *= units[l] * lengths[l];
  }
  result.deepest = std::max(result.deepest, result.wholly);
  for (unsigned l : operand.absent)
    result.copies *= units[l];
  result.touched = result.elements * result.copies;
  result.touchedDistinct = result.elements;
  for (const Window &window : result.windows) {
    result.touched *= window.all.touched;
    result.touchedDistinct *= window.distinct.touched;
  }
  // The first step, and those in which all of it is new.
  const Int &whole = stepsBefore[result.wholly + 1];
  result.entries = result.touched * whole;
  result.distinct = result.touchedDistinct * whole;
  result.partial =
      result.touchedDistinct * (whole - freshBefore[result.wholly + 1]);
}

/// Of a window that has moved, what is kept: overlaps of intervals.
template <typename Int>
typename Regular<Int>::Fresh Regular<Int>::keptOf(const Window &window,
                                                  const Crossing &crossing,
                                                  int entered) const {
  if (window.simple) {
    int64_t shift = 0;
    for (const TermPlan &term : *window.dim)
      shift +=
          term.coefficient *
          regularShift(plan.loops[term.loop],
                       plan.loops[term.loop].upTo(crossing.child), entered);
    int64_t fresh = std::min(shift < 0 ? -shift : shift, window.width);
    return {window.count * (window.width - fresh),
            window.distinct.touched -
                ((window.count - 1) * std::min(window.spacing, fresh) + fresh)};
  }
  ArenaScope scope(arena);
  ChildLists lists;
  for (unsigned t = 0; t < window.dim->size(); ++t) {
    const LoopPlan &loop = plan.loops[(*window.dim)[t].loop];
    lists[t] = regularChildren(loop, loop.upTo(crossing.parent->level),
                               loop.upTo(crossing.child), entered, arena);
  }
  return {summedElements(*window.dim, lists, arena).kept,
          distinctElements(*window.dim, lists, arena).kept};
}

/// What the children of an instance have not held before the digit advanced.
template <typename Int>
typename Regular<Int>::Fresh Regular<Int>::fresh(const Crossing &crossing,
                                                 int entered) const {
  if (entered <= crossing.wholly)
    return {crossing.touched, crossing.touchedDistinct};
  Int kept = crossing.elements * crossing.copies;
  Int keptDistinct = crossing.elements;
  for (const Window &window : crossing.windows) {
    Fresh each = entered > window.deepest
                     ? Fresh{window.all.touched, window.distinct.touched}
                     : keptOf(window, crossing, entered);
    kept *= each.summed;
    keptDistinct *= each.distinct;
  }
  return {crossing.touched - kept, crossing.touchedDistinct - keptDistinct};
}

//===----------------------------------------------------------------------===//
// Counts
//===----------------------------------------------------------------------===//

/// Times of what crosses in the steps that an advance of one digit enters;
/// counts what is new in them only in part.
template <typename Int>
typename Regular<Int>::Transfer Regular<Int>::transfer(const ParentPlan &parent,
                                                       Crossing *crossings,
                                                       int digit) const {
  Int in = 0, psum = 0, out = 0;
  for (unsigned i = 0; i < parent.pairs.size(); ++i) {
    Crossing &cross = crossings[i];
    if (digit > cross.deepest)
      continue;
    Fresh here = fresh(cross, digit);
    const OperandPlan &operand = *cross.operand;
    if (operand.output) {
      psum = operand.bits * here.distinct;
      out = operand.bits * (parent.reduction ? here.distinct : here.summed);
    } else {
      in += operand.bits * (parent.multicast ? here.distinct : here.summed);
    }
    if (digit > cross.wholly) {
      // Outputs have no windows: all of them is new, or nothing.
      Int advances = stepsBefore[digit + 1] - stepsBefore[digit];
      cross.entries += advances * here.summed;
      cross.distinct += advances * here.distinct;
    }
  }
  return {{parent.down(in), parent.down(in + psum)}, parent.up(out)};
}

template <typename Int>
void Regular<Int>::addDigits(const ParentPlan &parent, Crossing *crossings,
                             BoundaryTimes &time) const {
  int deepest = kNone, wholly = INT32_MAX;
  for (unsigned i = 0; i < parent.pairs.size(); ++i) {
    deepest = std::max(deepest, crossings[i].deepest);
    if (crossings[i].deepest != kNone)
      wholly = std::min(wholly, crossings[i].wholly);
  }
  Transfer here;
  for (int d = 0; d <= deepest; ++d) {
    // Up to `wholly`, all digits bring the same.
    if (d == 0 || d > wholly)
      here = transfer(parent, crossings, d);
    Transfer &most = time.transfers[d];
    most.in[0] = std::max(most.in[0], here.in[0]);
    most.in[1] = std::max(most.in[1], here.in[1]);
    most.out = std::max(most.out, here.out);
  }
}

/// The counts of a pair, and what it adds to its parent's port.
template <typename Int>
void Regular<Int>::finishPair(const ParentPlan &parent, const PairPlan &pair,
                              const Crossing &crossing, BoundaryTimes &time) {
  PairCounts<Int> &counts = traffic.of(pair.operand, pair.link);
  counts.entries = instances * crossing.entries;
  counts.distinct = instances * crossing.distinct;
  counts.firstEntries = instances * crossing.touched;

  const OperandPlan &operand = *crossing.operand;
  PortBits<Int> &port = ports[parent.memory];
  if (operand.output) {
    port.sent += operand.bits * crossing.partial;
    port.received += operand.bits *
                     (parent.reduction ? crossing.distinct : crossing.entries);
    Int drained = operand.bits * (parent.reduction ? crossing.touchedDistinct
                                                   : crossing.touched);
    time.last = std::max<Int>(time.last, parent.latency + parent.up(drained));
  } else {
    port.sent += operand.bits *
                 (parent.multicast ? crossing.distinct : crossing.entries);
  }
}

/// Memories at one level have the same.
template <typename Int> void Regular<Int>::findUnits(int parent, int child) {
  if (unitsFrom == parent && unitsTo == child)
    return;
  unitsFrom = parent;
  unitsTo = child;
  instances = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    units[l] = static_cast<int64_t>(unitsOf(plan.loops[l], parent, child));
    if (parent != kNone)
      instances *= unitsOf(plan.loops[l], kNone, parent);
  }
}

template <typename Int>
void Regular<Int>::countParent(unsigned b, const ParentPlan &parent) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  BoundaryTimes &time = times[b];
  ArenaScope scope(arena);
  findUnits(parent.level, boundary.level);
  auto *crossings = arena.allocate<Crossing>(parent.pairs.size());
  Int firstIn = 0;
  for (unsigned i = 0; i < parent.pairs.size(); ++i) {
    const OperandPlan &operand = plan.operands[parent.pairs[i].operand];
    cross(operand, parent, boundary.level, crossings[i]);
    if (!operand.output)
      firstIn += operand.bits * (parent.multicast ? crossings[i].touchedDistinct
                                                  : crossings[i].touched);
  }
  if (firstIn != 0)
    time.first =
        std::max<Int>(time.first, parent.latency + parent.down(firstIn));
  addDigits(parent, crossings, time);
  for (unsigned i = 0; i < parent.pairs.size(); ++i)
    finishPair(parent, parent.pairs[i], crossings[i], time);
}

template <typename Int> void Regular<Int>::countBoundary(unsigned b) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  BoundaryTimes &time = times[b];
  time.first = time.last = 0;
  time.outer = b == 0 ? 0 : plan.boundaries[b - 1].digits;
  time.inner = boundary.digits - 1;
  time.reduces = false;
  for (int d = time.outer; d <= time.inner; ++d)
    time.reduces |= reduces(d);
  time.transfers = arena.allocate<Transfer>(boundary.digits + 1) + 1;
  time.transfers[kNone] = {{0, 0}, 0};
  time.steps = stepsBefore[boundary.digits];
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    lengths[l] = lengthOf(plan.loops[l], boundary.level);
    deepest[l] = kNone;
  }
  for (int d = 0; d < boundary.digits; ++d) {
    deepest[plan.digits[d].loop] = d;
    time.transfers[d] = {{0, 0}, 0};
  }
  for (const ParentPlan &parent : boundary.parents)
    countParent(b, parent);
}

template <typename Int> void Regular<Int>::count() {
  for (int m = 0; m < plan.memories; ++m)
    ports[m] = {};
  unitsFrom = unitsTo = kNone;
  advanceDigits();
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    countBoundary(b);
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

/// T2, T3: one step of boundary b.
template <typename Int>
inline Int Regular<Int>::step(unsigned b, StepClass step, bool partial,
                              bool nextPartial) const {
  const BoundaryPlan &boundary = plan.boundaries[b];
  Int work =
      b == last() ? boxCycles : inside(b + 1, step, partial, nextPartial);
  const Int &in = times[b].transfers[step.left].in[nextPartial];
  const Int &out = times[b].transfers[step.entered].out;
  return boundary.overhead + (boundary.overlaps
                                  ? std::max(work, std::max(in, out))
                                  : work + in + out);
}

/// Sum of busy over the steps of boundary b inside one outer step: its first
/// depends on how the outer one is entered, its last on how it is left.
template <typename Int>
Int Regular<Int>::inside(unsigned b, StepClass outer, bool partial,
                         bool nextPartial) const {
  if (isSingle(b))
    return step(b, outer, partial, nextPartial);
  const BoundaryTimes &time = times[b];
  return time.ends[outer.entered].first[partial] + time.middle[partial] +
         time.ends[outer.left].last[partial][nextPartial];
}

template <typename Int>
typename Regular<Int>::Ends Regular<Int>::endsOf(unsigned b,
                                                 int outerDigit) const {
  const BoundaryTimes &time = times[b];
  int inner = time.inner;
  Ends ends;
  ends.first[0] = step(b, {outerDigit, inner}, false, reduces(inner));
  ends.last[0][0] = step(b, {inner, outerDigit}, time.reduces, false);
  // Outside the outermost boundary nothing is waiting.
  if (b == 0)
    return ends;
  ends.first[1] = step(b, {outerDigit, inner}, true, true);
  ends.last[0][1] = step(b, {inner, outerDigit}, time.reduces, true);
  ends.last[1][0] = step(b, {inner, outerDigit}, true, false);
  ends.last[1][1] = step(b, {inner, outerDigit}, true, true);
  return ends;
}

/// The steps that are neither the first nor the last, where partial sums are
/// waiting in all: entered by the innermost digit, left by it, or both.
template <typename Int> Int Regular<Int>::middlePartial(unsigned b) const {
  int inner = times[b].inner;
  Int sum = 0, outside = 1;
  for (int d = times[b].outer; d < inner; ++d) {
    sum += (folds(d) - 1) * outside *
           (step(b, {d, inner}, true, true) + step(b, {inner, d}, true, true));
    outside *= folds(d);
  }
  return sum +
         (folds(inner) - 2) * outside * step(b, {inner, inner}, true, true);
}

/// The same where none are waiting outside: steps are grouped by the digit
/// that advances on entering (the innermost leaves them, unless they are the
/// last inside it) and by whether partial sums are waiting.
template <typename Int> Int Regular<Int>::middleFresh(unsigned b) const {
  int inner = times[b].inner;
  Int sum = 0, outside = 1, freshOutside = 1;
  auto add = [&](StepClass which, const Int &times, bool now, bool next) {
    if (times != 0)
      sum += times * step(b, which, now, next);
  };
  // The innermost digit that leaves partial sums behind.
  int reducing = inner;
  while (reducing >= times[b].outer && !reduces(reducing))
    --reducing;
  for (int d = times[b].outer; d < inner; ++d) {
    Int n = folds(d), advanced = n - 1;
    // Entered by d, all digits inside at 0.
    Int fresh = reduces(d) ? Int(0) : advanced * freshOutside;
    add({d, inner}, fresh, false, reduces(inner));
    add({d, inner}, advanced * outside - fresh, true, true);
    // Left by d, all digits inside at their last index.
    bool now = reducing > d;
    if (reduces(d)) {
      // Only index 0 of d is fresh now; no next step is.
      add({inner, d}, freshOutside, now, true);
      add({inner, d}, advanced * outside - freshOutside, true, true);
    } else {
      add({inner, d}, fresh, now, false);
      add({inner, d}, advanced * outside - fresh, true, true);
    }
    outside *= n;
    freshOutside *= reduces(d) ? Int(1) : n;
  }
  // Between the first and the last index of the innermost digit.
  Int between = folds(inner) - 2;
  Int fresh = reduces(inner) ? Int(0) : freshOutside;
  add({inner, inner}, between * fresh, false, false);
  add({inner, inner}, between * (outside - fresh), true, true);
  return sum;
}

/// T5: no port is used beyond its rate.
template <typename Int> Int Regular<Int>::portTime() const {
  Int most = 0;
  for (const BoundaryPlan &boundary : plan.boundaries)
    for (const ParentPlan &parent : boundary.parents) {
      const PortBits<Int> &port = ports[parent.memory];
      most = std::max(
          most, std::max(parent.down(port.sent), parent.up(port.received)));
    }
  return most;
}

/// T4, T5.
template <typename Int> Int Regular<Int>::cycles() {
  boxCycles = box();
  for (unsigned b = last() + 1; b-- > 0;) {
    BoundaryTimes &time = times[b];
    if (isSingle(b))
      continue;
    time.ends = arena.allocate<Ends>(time.outer + 1) + 1;
    for (int d = kNone; d < time.outer; ++d)
      time.ends[d] = endsOf(b, d);
    time.middle[0] = middleFresh(b);
    if (b > 0)
      time.middle[1] = middlePartial(b);
  }
  Int cycles = inside(0, {kNone, kNone}, false, false);
  for (unsigned b = 0; b <= last(); ++b)
    cycles += times[b].first + times[b].last;
  return std::max(cycles, portTime());
}

template class maestro::analysis::Regular<int64_t>;
template class maestro::analysis::Regular<__int128>;
