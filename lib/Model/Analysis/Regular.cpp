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
  unsigned to = loop.upTo(level);
  return to ? loop.chain[to - 1].size : loop.extent;
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
  advances = arena.allocate<Int>(digits);
  freshAdvances = arena.allocate<Int>(digits);
  moved = arena.allocate<Mask>(digits);
  Int steps = 1, freshSteps = 1;
  unsigned b = 0;
  for (unsigned d = 0; d <= digits; ++d) {
    for (; b <= last() && plan.boundaries[b].digits == static_cast<int>(d); ++b)
      times[b].steps = steps;
    if (d == digits)
      break;
    Int n = folds(d);
    advances[d] = (n - 1) * steps;
    freshAdvances[d] = reduces(d) ? Int(0) : (n - 1) * freshSteps;
    steps *= n;
    freshSteps *= reduces(d) ? Int(1) : n;
  }
}

//===----------------------------------------------------------------------===//
// What crosses a boundary
//===----------------------------------------------------------------------===//

/// The children of one instance in one loop: alike, in a row.
template <typename Int>
Children Regular<Int>::childrenOf(const LoopPlan &loop, int outer, int inner,
                                  int entered) const {
  Children result = {{0, lengthOf(loop, inner)}, {0, 0}, 1, 0};
  unsigned to = loop.upTo(inner);
  int64_t shift = 0;
  for (unsigned k = 0; k < to; ++k) {
    const Element &element = loop.chain[k];
    if (element.digit >= entered && element.digit != kNone)
      shift += (element.digit == entered ? 1 : 1 - element.folds) *
               element.units * element.size;
    if (element.level > outer && element.units > 1) {
      result.count = element.units;
      result.spacing = element.size;
    }
  }
  result.before.length = result.now.length;
  (shift < 0 ? result.before.lo : result.now.lo) += shift < 0 ? -shift : shift;
  return result;
}

template <typename Int>
typename Regular<Int>::Window Regular<Int>::window(const DimensionPlan &dim,
                                                   const ParentPlan &parent,
                                                   int child) const {
  Window result = {&dim, 0, true, 1, 1, 0, {}, {}};
  unsigned split = 0;
  for (const TermPlan &term : dim) {
    const LoopPlan &loop = plan.loops[term.loop];
    result.loops |= Mask(1) << term.loop;
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
  result.loops = result.single = 0;
  result.windows.clear();
  result.elements = result.copies = 1;
  for (const DimensionPlan &dim : operand.dims) {
    if (dim.size() > 1) {
      result.windows.push_back(window(dim, parent, child));
      result.loops |= result.windows.back().loops;
      continue;
    }
    result.single |= Mask(1) << dim[0].loop;
    result.elements *= units[dim[0].loop] * lengths[dim[0].loop];
  }
  result.loops |= result.single;
  for (unsigned l : operand.absent)
    result.copies *= units[l];
  result.touched = result.elements * result.copies;
  result.touchedDistinct = result.elements;
  for (const Window &window : result.windows) {
    result.touched *= window.all.touched;
    result.touchedDistinct *= window.distinct.touched;
  }
  result.entries = result.touched;
  result.distinct = result.touchedDistinct;
  result.partial = 0;
}

/// Of a window that has moved, what is kept: overlaps of intervals.
template <typename Int>
Elements Regular<Int>::keptOf(const Window &window, const Crossing &crossing,
                              int entered, bool distinct) const {
  if (window.simple) {
    int64_t shift = 0;
    for (const TermPlan &term : *window.dim) {
      Children children =
          childrenOf(plan.loops[term.loop], crossing.parent->level,
                     crossing.child, entered);
      shift += term.coefficient * (children.now.lo - children.before.lo);
    }
    int64_t fresh = std::min(shift < 0 ? -shift : shift, window.width);
    if (!distinct)
      return {window.all.touched, window.count * (window.width - fresh)};
    return {window.distinct.touched,
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
  return distinct ? distinctElements(*window.dim, lists, arena)
                  : summedElements(*window.dim, lists, arena);
}

/// What the children of an instance have not held before the digit advanced.
template <typename Int>
typename Regular<Int>::Fresh
Regular<Int>::fresh(const Crossing &crossing, int entered, Mask moved) const {
  if (crossing.single & moved)
    return {crossing.touched, crossing.touchedDistinct};
  Int kept = crossing.elements * crossing.copies;
  Int keptDistinct = crossing.elements;
  for (const Window &window : crossing.windows) {
    bool stands = !(window.loops & moved);
    kept *= stands ? window.all.touched
                   : keptOf(window, crossing, entered, false).kept;
    keptDistinct *= stands ? window.distinct.touched
                           : keptOf(window, crossing, entered, true).kept;
  }
  return {crossing.touched - kept, crossing.touchedDistinct - keptDistinct};
}

//===----------------------------------------------------------------------===//
// Counts
//===----------------------------------------------------------------------===//

/// What crosses in the steps that an advance of one digit enters.
template <typename Int>
void Regular<Int>::addDigit(const ParentPlan &parent, Crossing *crossings,
                            int digit, Transfer &transfer) {
  Int in = 0, psum = 0, out = 0;
  for (unsigned i = 0; i < parent.pairs.size(); ++i) {
    Crossing &cross = crossings[i];
    if (!(cross.loops & moved[digit]))
      continue;
    Fresh here = fresh(cross, digit, moved[digit]);
    const OperandPlan &operand = *cross.operand;
    cross.entries += advances[digit] * here.summed;
    cross.distinct += advances[digit] * here.distinct;
    if (!operand.output) {
      in += operand.bits * (parent.multicast ? here.distinct : here.summed);
      continue;
    }
    cross.partial += (advances[digit] - freshAdvances[digit]) * here.distinct;
    psum = operand.bits * here.distinct;
    out = operand.bits * (parent.reduction ? here.distinct : here.summed);
  }
  transfer.in[0] = std::max(transfer.in[0], parent.down(in));
  transfer.in[1] = std::max(transfer.in[1], parent.down(in + psum));
  transfer.out = std::max(transfer.out, parent.up(out));
}

/// The counts of a pair, and what it adds to its parent's port.
template <typename Int>
void Regular<Int>::finishPair(const ParentPlan &parent, const PairPlan &pair,
                              const Crossing &crossing, BoundaryTimes &time) {
  Int instances = 1;
  if (parent.level != kNone)
    for (const LoopPlan &loop : plan.loops)
      instances *= unitsOf(loop, kNone, parent.level);
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

template <typename Int>
void Regular<Int>::countParent(unsigned b, const ParentPlan &parent) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  BoundaryTimes &time = times[b];
  ArenaScope scope(arena);
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    units[l] = static_cast<int64_t>(
        unitsOf(plan.loops[l], parent.level, boundary.level));
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
  for (int d = 0; d < boundary.digits; ++d)
    addDigit(parent, crossings, d, time.transfers[d]);
  for (unsigned i = 0; i < parent.pairs.size(); ++i)
    finishPair(parent, parent.pairs[i], crossings[i], time);
}

template <typename Int> void Regular<Int>::countBoundary(unsigned b) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  BoundaryTimes &time = times[b];
  time.first = time.last = 0;
  time.transfers = arena.allocate<Transfer>(boundary.digits);
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    lengths[l] = lengthOf(plan.loops[l], boundary.level);
  Mask inside = 0;
  for (int d = boundary.digits - 1; d >= 0; --d) {
    inside |= Mask(1) << plan.digits[d].loop;
    moved[d] = inside;
    time.transfers[d] = {{0, 0}, 0};
  }
  for (const ParentPlan &parent : boundary.parents)
    countParent(b, parent);
}

template <typename Int> void Regular<Int>::count() {
  for (int m = 0; m < plan.memories; ++m)
    ports[m] = {};
  advanceDigits();
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    countBoundary(b);
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

/// T2, T3: one step of boundary b.
template <typename Int>
Int Regular<Int>::step(unsigned b, StepClass step, bool partial,
                       bool nextPartial) const {
  const BoundaryPlan &boundary = plan.boundaries[b];
  const Transfer *transfers = times[b].transfers;
  Int busy =
      b == last() ? boxCycles : inside(b + 1, step, partial, nextPartial);
  Int in = step.left == kNone ? Int(0) : transfers[step.left].in[nextPartial];
  Int out = step.entered == kNone ? Int(0) : transfers[step.entered].out;
  return boundary.overhead + (boundary.overlaps
                                  ? std::max(busy, std::max(in, out))
                                  : busy + in + out);
}

/// Sum of busy over the steps of boundary b inside one outer step: its first
/// depends on how the outer one is entered, its last on how it is left.
template <typename Int>
Int Regular<Int>::inside(unsigned b, StepClass outer, bool partial,
                         bool nextPartial) const {
  if (isSingle(b))
    return step(b, outer, partial, nextPartial);
  const BoundaryTimes &time = times[b];
  return time.ends[outer.entered + 1].first[partial] + time.middle[partial] +
         time.ends[outer.left + 1].last[partial][nextPartial];
}

template <typename Int>
typename Regular<Int>::Ends Regular<Int>::endsOf(unsigned b,
                                                 int outerDigit) const {
  int inner = plan.boundaries[b].digits - 1;
  bool reduced = false;
  for (int d = firstDigit(b); d <= inner; ++d)
    reduced |= reduces(d);
  Ends ends;
  for (bool partial : {false, true}) {
    ends.first[partial] =
        step(b, {outerDigit, inner}, partial, partial || reduces(inner));
    for (bool next : {false, true})
      ends.last[partial][next] =
          step(b, {inner, outerDigit}, partial || reduced, next);
  }
  return ends;
}

/// The same without the first and the last one. Steps are grouped by the digit
/// that advances on entering (the innermost leaves them, unless they are the
/// last inside it) and by whether partial sums are waiting.
template <typename Int>
Int Regular<Int>::middle(unsigned b, bool partial) const {
  int first = firstDigit(b), inner = plan.boundaries[b].digits - 1;
  Int sum = 0, outside = 1, freshOutside = 1;
  auto add = [&](StepClass which, Int times, bool now, bool next) {
    if (times != 0)
      sum += times * step(b, which, now || partial, next || partial);
  };
  // Some digit after d, up to the innermost, leaves partial sums behind.
  auto reducesAfter = [&](int d) {
    for (int i = d + 1; i <= inner; ++i)
      if (reduces(i))
        return true;
    return false;
  };
  for (int d = first; d <= inner; ++d) {
    Int n = folds(d), advanced = n - 1;
    if (d == inner) {
      // Between the first and the last index of the innermost digit.
      Int fresh = reduces(d) ? Int(0) : freshOutside;
      add({d, d}, (n - 2) * fresh, false, false);
      add({d, d}, (n - 2) * (outside - fresh), true, true);
      break;
    }
    // Entered by d, all digits inside at 0.
    Int fresh = reduces(d) ? Int(0) : advanced * freshOutside;
    add({d, inner}, fresh, false, reduces(inner));
    add({d, inner}, advanced * outside - fresh, true, true);
    // Left by d, all digits inside at their last index.
    Int nextFresh = advanced * freshOutside;
    bool now = reducesAfter(d);
    if (reduces(d)) {
      // Only index 0 of d is fresh now; no next step is.
      add({inner, d}, freshOutside, now, true);
      add({inner, d}, advanced * outside - freshOutside, true, true);
    } else {
      add({inner, d}, nextFresh, now, false);
      add({inner, d}, advanced * outside - nextFresh, true, true);
    }
    outside *= n;
    freshOutside *= reduces(d) ? Int(1) : n;
  }
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
    if (isSingle(b))
      continue;
    times[b].ends = arena.allocate<Ends>(firstDigit(b) + 1);
    for (int d = kNone; d < firstDigit(b); ++d)
      times[b].ends[d + 1] = endsOf(b, d);
    times[b].middle[false] = middle(b, false);
    // Nothing is waiting outside the outermost boundary.
    if (b > 0)
      times[b].middle[true] = middle(b, true);
  }
  Int cycles = inside(0, {kNone, kNone}, false, false);
  for (unsigned b = 0; b <= last(); ++b)
    cycles += times[b].first + times[b].last;
  return std::max(cycles, portTime());
}

template class maestro::analysis::Regular<int64_t>;
template class maestro::analysis::Regular<__int128>;
