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
    result.width += term.coefficient * (lengthOf(loop, child) - 1);
    for (unsigned k = loop.upTo(parent.level); k < loop.upTo(child); ++k)
      if (loop.chain[k].units > 1) {
        ++split;
        result.count = loop.chain[k].units;
        result.spacing = term.coefficient * loop.chain[k].size;
      }
  }
  result.simple = split <= 1 && isSolid(dim, [&](unsigned t) {
                    return lengthOf(plan.loops[dim[t].loop], child);
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
typename Regular<Int>::Crossing
Regular<Int>::crossing(const OperandPlan &operand, const ParentPlan &parent,
                       int child) const {
  Crossing result;
  result.parent = &parent;
  result.child = child;
  for (const DimensionPlan &dim : operand.dims) {
    if (dim.size() > 1) {
      result.windows.push_back(window(dim, parent, child));
      continue;
    }
    const LoopPlan &loop = plan.loops[dim[0].loop];
    result.single |= Mask(1) << dim[0].loop;
    result.elements *=
        unitsOf(loop, parent.level, child) * lengthOf(loop, child);
  }
  for (unsigned l : operand.absent)
    result.copies *= unitsOf(plan.loops[l], parent.level, child);
  result.touched = result.elements * result.copies;
  result.touchedDistinct = result.elements;
  for (const Window &window : result.windows) {
    result.touched *= window.all.touched;
    result.touchedDistinct *= window.distinct.touched;
  }
  return result;
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

template <typename Int>
void Regular<Int>::addPort(const ParentPlan &parent, const OperandPlan &operand,
                           const Fresh &total, const Fresh &partial) {
  PortBits<Int> &port = ports[parent.memory];
  if (operand.output) {
    port.sent += operand.bits * partial.distinct;
    port.received +=
        operand.bits * (parent.reduction ? total.distinct : total.summed);
  } else {
    port.sent +=
        operand.bits * (parent.multicast ? total.distinct : total.summed);
  }
}

template <typename Int>
void Regular<Int>::countParent(unsigned b, const ParentPlan &parent) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  BoundaryTimes &time = times[b];
  ArenaScope scope(arena);
  Int *in = arena.allocate<Int>(boundary.digits);
  Int *psum = arena.allocate<Int>(boundary.digits);
  Int *out = arena.allocate<Int>(boundary.digits);
  std::fill(in, in + boundary.digits, Int(0));
  std::fill(psum, psum + boundary.digits, Int(0));
  std::fill(out, out + boundary.digits, Int(0));
  Int instances = 1, firstIn = 0, lastOut = 0;
  for (const LoopPlan &loop : plan.loops)
    instances *= unitsOf(loop, kNone, parent.level);

  for (const PairPlan &pair : parent.pairs) {
    const OperandPlan &operand = plan.operands[pair.operand];
    Crossing cross = crossing(operand, parent, boundary.level);
    Fresh total = {cross.touched, cross.touchedDistinct}, partial = {0, 0};
    Int read = parent.multicast ? cross.touchedDistinct : cross.touched;
    Int write = parent.reduction ? cross.touchedDistinct : cross.touched;
    if (operand.output)
      lastOut += operand.bits * write;
    else
      firstIn += operand.bits * read;
    Mask all = cross.single;
    for (const Window &window : cross.windows)
      all |= window.loops;
    for (int d = 0; d < boundary.digits; ++d) {
      if (!(all & moved[d]))
        continue;
      Fresh here = fresh(cross, d, moved[d]);
      total.summed += advances[d] * here.summed;
      total.distinct += advances[d] * here.distinct;
      if (operand.output) {
        partial.distinct += (advances[d] - freshAdvances[d]) * here.distinct;
        psum[d] += operand.bits * here.distinct;
        out[d] +=
            operand.bits * (parent.reduction ? here.distinct : here.summed);
      } else {
        in[d] +=
            operand.bits * (parent.multicast ? here.distinct : here.summed);
      }
    }
    PairCounts<Int> &counts = traffic.of(pair.operand, pair.link);
    counts.entries = instances * total.summed;
    counts.distinct = instances * total.distinct;
    counts.firstEntries = instances * cross.touched;
    addPort(parent, operand, total, partial);
  }

  for (int d = 0; d < boundary.digits; ++d) {
    Transfer &transfer = time.transfers[d];
    transfer.in[0] = std::max(transfer.in[0], parent.down(in[d]));
    transfer.in[1] = std::max(transfer.in[1], parent.down(in[d] + psum[d]));
    transfer.out = std::max(transfer.out, parent.up(out[d]));
  }
  if (firstIn != 0)
    time.first =
        std::max<Int>(time.first, parent.latency + parent.down(firstIn));
  if (lastOut != 0)
    time.last = std::max<Int>(time.last, parent.latency + parent.up(lastOut));
}

template <typename Int> void Regular<Int>::countBoundary(unsigned b) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  BoundaryTimes &time = times[b];
  time.first = time.last = 0;
  time.transfers = arena.allocate<Transfer>(boundary.digits);
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
  ports = {};
  advanceDigits();
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    countBoundary(b);
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

template <typename Int>
Int Regular<Int>::inTime(unsigned b, int left, bool partial) const {
  return left == kNone ? Int(0) : times[b].transfers[left].in[partial];
}

template <typename Int>
Int Regular<Int>::outTime(unsigned b, int entered) const {
  return entered == kNone ? Int(0) : times[b].transfers[entered].out;
}

template <typename Int>
Int Regular<Int>::work(unsigned b, StepClass step, bool partial,
                       bool nextPartial) const {
  return b == last() ? box() : inside(b + 1, step, partial, nextPartial);
}

/// T2.
template <typename Int>
Int Regular<Int>::step(unsigned b, StepClass step, bool partial,
                       bool nextPartial) const {
  const BoundaryPlan &boundary = plan.boundaries[b];
  Int busy = work(b, step, partial, nextPartial);
  Int in = inTime(b, step.left, nextPartial), out = outTime(b, step.entered);
  busy =
      boundary.overlaps ? std::max(busy, std::max(in, out)) : busy + in + out;
  return boundary.overhead + busy;
}

/// Sum of busy over the steps of boundary b inside one outer step.
template <typename Int>
Int Regular<Int>::inside(unsigned b, StepClass outer, bool partial,
                         bool nextPartial) const {
  int first = firstDigit(b), inner = plan.boundaries[b].digits - 1;
  if (first > inner)
    return step(b, outer, partial, nextPartial);
  bool reduced = partial;
  for (int d = first; d <= inner; ++d)
    reduced |= reduces(d);
  return step(b, {outer.entered, inner}, partial, partial || reduces(inner)) +
         times[b].middle[partial] +
         step(b, {inner, outer.left}, reduced, nextPartial);
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
  for (unsigned b = last() + 1; b-- > 0;)
    if (firstDigit(b) < plan.boundaries[b].digits)
      for (bool partial : {false, true})
        times[b].middle[partial] = middle(b, partial);
  Int cycles = inside(0, {kNone, kNone}, false, false);
  for (unsigned b = 0; b <= last(); ++b)
    cycles += times[b].first + times[b].last;
  return std::max(cycles, portTime());
}

template class maestro::analysis::Regular<int64_t>;
template class maestro::analysis::Regular<__int128>;
