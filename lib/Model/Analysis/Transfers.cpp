//===- Transfers.cpp - What crosses a boundary in one step ----------------===//

#include "Transfers.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
Transfers<Int>::Transfers(const Plan &plan, const BoundaryPlan &boundary,
                          Arena &arena, Arena &lasting)
    : plan(plan), boundary(boundary), arena(arena),
      steps(plan, boundary, arena, lasting) {
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    if (!plan.collapses(plan.loops[l])) {
      enumerated.push_back(static_cast<uint8_t>(l));
      remembers &= plan.loops[l].chain.size() <= kMostCodes;
    }
  remembers &= !plan.literal;
  for (Memo **memos : {&incoming[0], &incoming[1], &outgoing}) {
    *memos = lasting.allocate<Memo>(boundary.digits);
    for (int d = 0; d < boundary.digits; ++d)
      (*memos)[d] = {lasting.allocate<int64_t>(kMemoRoom * enumerated.size()),
                     lasting.allocate<Int>(kMemoRoom), 0};
  }
}

/// Looks a transfer time up by what it depends on, or computes it.
template <typename Int>
template <typename F>
Int Transfers<Int>::remember(Memo &memo, const Choice<Int> &choice,
                             int64_t LoopCase<Int>::*key, F &&compute) const {
  unsigned width = enumerated.size();
  auto matches = [&](const int64_t *keys) {
    for (unsigned i = 0; i < width; ++i)
      if (keys[i] != choice[enumerated[i]]->*key)
        return false;
    return true;
  };
  for (unsigned i = 0; i < memo.size; ++i)
    if (matches(memo.keys + i * width))
      return memo.times[i];
  Int time = compute();
  if (!remembers || memo.size == kMemoRoom)
    return time;
  for (unsigned i = 0; i < width; ++i)
    memo.keys[memo.size * width + i] = choice[enumerated[i]]->*key;
  memo.times[memo.size++] = time;
  return time;
}

//===----------------------------------------------------------------------===//
// In: parent reads and psum reads
//===----------------------------------------------------------------------===//

template <typename Int>
Elements Transfers<Int>::window(unsigned p, const DimensionPlan &dim,
                                bool distinct, int left,
                                const Choice<Int> &choice,
                                const Instance &instance) const {
  ChildLists lists;
  for (unsigned t = 0; t < dim.size(); ++t)
    lists[t] =
        steps.arrivals(p, dim[t].loop, left, *choice[dim[t].loop], instance)
            .children;
  return distinct ? distinctElements(dim, lists, arena)
                  : summedElements(dim, lists, arena);
}

template <typename Int>
Int Transfers<Int>::entries(unsigned p, const OperandPlan &operand,
                            bool distinct, int left, const Choice<Int> &choice,
                            const Instance &instance) const {
  Int touched = 1, kept = 1;
  bool stands = true;
  for (const DimensionPlan &dim : operand.dims) {
    for (const TermPlan &term : dim) {
      const Arrivals<Int> &arrivals =
          steps.arrivals(p, term.loop, left, *choice[term.loop], instance);
      Int stay = operand.output ? arrivals.keptOutput : arrivals.kept;
      stands &= stay == arrivals.touched;
      if (dim.size() > 1)
        continue;
      touched *= arrivals.touched;
      kept *= stay;
    }
  }
  if (stands)
    return 0;
  for (unsigned l : operand.absent) {
    Int active = steps.arrivals(p, l, left, *choice[l], instance).active;
    touched *= distinct ? Int(active != 0) : active;
    kept *= distinct ? Int(active != 0) : active;
  }
  for (const DimensionPlan &dim : operand.dims) {
    if (dim.size() == 1 || touched == 0)
      continue;
    Elements elements = window(p, dim, distinct, left, choice, instance);
    touched *= elements.touched;
    kept *= elements.kept;
  }
  return touched - kept;
}

template <typename Int>
Int Transfers<Int>::sentBits(unsigned p, int left, bool partial,
                             const Choice<Int> &choice,
                             const Instance &instance) const {
  const ParentPlan &parent = boundary.parents[p];
  Int bits = 0;
  for (const PairPlan &pair : parent.pairs) {
    const OperandPlan &operand = plan.operands[pair.operand];
    bool distinct = operand.output || parent.multicast;
    if (operand.output) {
      bool waiting = plan.literal
                         ? hasPartialSums(p, pair.link, left, choice, instance)
                         : partial;
      if (!waiting)
        continue;
    }
    bits +=
        operand.bits * entries(p, operand, distinct, left, choice, instance);
  }
  return bits;
}

template <typename Int>
Int Transfers<Int>::inTime(int left, bool partial,
                           const Choice<Int> &choice) const {
  return remember(incoming[partial][left], choice, &LoopCase<Int>::leaveKey,
                  [&] { return computeIn(left, partial, choice); });
}

template <typename Int>
Int Transfers<Int>::computeIn(int left, bool partial,
                              const Choice<Int> &choice) const {
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    steps.forEachInstance(p, [&](const Instance &instance) {
      Int bits = sentBits(p, left, partial, choice, instance);
      most = std::max(most, boundary.parents[p].down(bits));
    });
  return most;
}

/// The deepest digit that changes what this instance holds of the output at
/// `level`: since it advanced, the instance has held the same.
template <typename Int>
int Transfers<Int>::residencyDigit(int level, unsigned p, int left,
                                   const Choice<Int> &choice,
                                   const Instance &instance) const {
  int deepest = kNone;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(level);
    if (!loop.inOutput)
      continue;
    const Indices &unit = steps.units(p, l, instance);
    Indices next = advanced(loop, to, left, choice[l]->index), last = {};
    Range handed = {0, loop.extent};
    for (unsigned k = 0; k < to && handed; ++k) {
      if (ownLast(loop, k, to, handed, unit, last) && last[k] > 0)
        deepest = std::max(deepest, loop.chain[k].digit);
      handed = tileOf(loop.chain[k], handed, next[k], unit[k]);
    }
  }
  return deepest;
}

/// R6: an instance has values of what its children enter if it was visited
/// before in its residency, or if its residency began with values: those move
/// to the first of the instances that share them.
template <typename Int>
bool Transfers<Int>::hasPartialSums(unsigned p, unsigned link, int left,
                                    const Choice<Int> &choice,
                                    const Instance &instance) const {
  const auto &chain = plan.output().chain;
  auto isFirst = [&](unsigned link) {
    for (unsigned l = 0; l < plan.loops.size(); ++l) {
      const LoopPlan &loop = plan.loops[l];
      if (loop.inOutput)
        continue;
      for (unsigned k = loop.upTo(chain[link - 1].level);
           k < loop.upTo(chain[link].level); ++k)
        if (steps.units(p, l, instance)[k] != 0)
          return false;
    }
    return true;
  };
  while (link > 0 && isFirst(link))
    --link;
  int since =
      link == 0 ? kNone
                : residencyDigit(chain[link].level, p, left, choice, instance);
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(boundary.level);
    if (loop.inOutput)
      continue;
    Indices next = advanced(loop, to, left, choice[l]->index);
    for (unsigned k = 0; k < to; ++k)
      if (loop.chain[k].digit > since && next[k] > 0)
        return true;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Out: parent writes
//===----------------------------------------------------------------------===//

/// What active children drain while their parent holds what it held.
template <typename Int>
Int Transfers<Int>::drainsInPlace(unsigned p, int entered,
                                  const Choice<Int> &choice,
                                  const Instance &instance) const {
  const OperandPlan &output = plan.output();
  Int held = 1, kept = 1;
  for (unsigned l : output.absent) {
    Int active = steps.departures(p, l, entered, *choice[l], instance).active;
    held *= boundary.parents[p].reduction ? Int(active != 0) : active;
  }
  kept = held;
  for (const DimensionPlan &dim : output.dims) {
    unsigned l = dim[0].loop;
    const Departures<Int> &departures =
        steps.departures(p, l, entered, *choice[l], instance);
    held *= departures.held;
    kept *= departures.kept;
  }
  return held - kept;
}

template <typename Int>
bool Transfers<Int>::isActive(int level, unsigned p, const Choice<Int> &choice,
                              const Instance &instance) const {
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    if (!plan.collapses(loop) && !walk(loop, loop.upTo(level), choice[l]->index,
                                       steps.units(p, l, instance)))
      return false;
  }
  return true;
}

/// The output tile of the unit at `level` is another one than before.
template <typename Int>
bool Transfers<Int>::hasMoved(int level, unsigned p, int entered,
                              const Choice<Int> &choice,
                              const Instance &instance) const {
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(level);
    if (!loop.inOutput)
      continue;
    if (plan.collapses(loop)) {
      for (unsigned k = 0; k < to; ++k)
        if (loop.chain[k].digit >= entered && loop.chain[k].digit != kNone)
          return true;
      continue;
    }
    const Indices &now = choice[l]->index;
    const Indices &unit = steps.units(p, l, instance);
    if (!(before(loop, to, entered, now, unit) == walk(loop, to, now, unit)))
      return true;
  }
  return false;
}

template <typename Int>
Int Transfers<Int>::drains(unsigned p, unsigned link, int entered,
                           const Choice<Int> &choice,
                           const Instance &instance) const {
  const auto &chain = plan.output().chain;
  int level = chain[link].level;
  if (level == kNone || plan.digits[entered].level > level)
    return drainsInPlace(p, entered, choice, instance);
  // The innermost memory around the children that takes part in this step.
  unsigned awake = link;
  while (awake > 0 && !isActive(chain[awake].level, p, choice, instance))
    --awake;
  if (awake > 0 && hasMoved(chain[awake].level, p, entered, choice, instance))
    return heldBelow(p, awake, link, entered, &choice, instance);
  return awake == link ? drainsInPlace(p, entered, choice, instance) : 0;
}

/// What the children of chain[to] hold when chain[from] lets go of its tile:
/// entered by an advance of digit `entered`, or after the last step (kNone).
/// A child holds something if it was active since its parent took its tile,
/// and so on outwards (R2).
template <typename Int>
Int Transfers<Int>::heldBelow(unsigned p, unsigned from, unsigned to,
                              int entered, const Choice<Int> *choice,
                              const Instance &instance) const {
  const OperandPlan &output = plan.output();
  std::array<Indices, kMaxLoops> index;
  std::array<unsigned, kMaxLoops> fixed = {};
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    if (entered == kNone || plan.collapses(loop))
      continue;
    unsigned k = 0;
    for (; k < loop.upTo(boundary.level); ++k) {
      int digit = loop.chain[k].digit;
      if (digit > entered)
        break;
      index[l][k] = (*choice)[l]->index[k] - (digit == entered);
    }
    fixed[l] = k;
  }
  int limit = entered;
  for (unsigned link = from; link <= to; ++link) {
    int level = output.chain[link].level, deepest = limit;
    for (unsigned l = 0; l < plan.loops.size(); ++l) {
      const LoopPlan &loop = plan.loops[l];
      unsigned end = loop.upTo(level);
      if (plan.collapses(loop)) {
        for (unsigned k = 0; k < end && loop.inOutput; ++k)
          deepest = std::max(deepest, loop.chain[k].digit);
        continue;
      }
      if (fixed[l] >= end)
        continue;
      const Indices &unit = steps.units(p, l, instance);
      Range handed = walk(loop, fixed[l], index[l], unit);
      if (!handed || !ownLast(loop, fixed[l], end, handed, unit, index[l]))
        return 0;
      for (unsigned k = fixed[l]; k < end && loop.inOutput; ++k)
        if (index[l][k] > 0)
          deepest = std::max(deepest, loop.chain[k].digit);
    }
    limit = deepest;
    for (unsigned l = 0; l < plan.loops.size(); ++l) {
      const LoopPlan &loop = plan.loops[l];
      if (!plan.collapses(loop))
        while (fixed[l] < loop.upTo(level) &&
               loop.chain[fixed[l]].digit <= limit)
          ++fixed[l];
    }
  }
  Int held = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned inner = loop.upTo(output.chain[to].level);
    unsigned end = loop.upTo(boundary.level);
    Int lengths = 0, active = 0;
    if (plan.collapses(loop)) {
      active = 1;
      for (unsigned k = inner; k < end; ++k)
        active *= loop.chain[k].units;
      lengths = active * (end ? loop.chain[end - 1].size : loop.extent);
    } else {
      Indices unit = steps.units(p, l, instance);
      forEachUnits(loop, inner, end, unit, [&](int64_t units) {
        Indices last = index[l];
        Range handed = walk(loop, fixed[l], index[l], unit);
        if (!handed)
          return;
        Range range = ownLast(loop, fixed[l], end, handed, unit, last);
        lengths += Int(units) * range.length;
        active += range ? Int(units) : Int(0);
      });
    }
    if (loop.inOutput)
      held *= lengths;
    else
      held *= boundary.parents[p].reduction ? Int(active != 0) : active;
  }
  return held;
}

template <typename Int>
Int Transfers<Int>::outTime(int entered, const Choice<Int> &choice) const {
  return remember(outgoing[entered], choice, &LoopCase<Int>::enterKey,
                  [&] { return computeOut(entered, choice); });
}

template <typename Int>
Int Transfers<Int>::computeOut(int entered, const Choice<Int> &choice) const {
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    for (const PairPlan &pair : parent.pairs) {
      if (!plan.operands[pair.operand].output)
        continue;
      steps.forEachInstance(p, [&](const Instance &instance) {
        Int bits = plan.output().bits *
                   drains(p, pair.link, entered, choice, instance);
        most = std::max(most, parent.up(bits));
      });
    }
  }
  return most;
}

//===----------------------------------------------------------------------===//
// The first load and the final drain
//===----------------------------------------------------------------------===//

template <typename Int>
PortBits<Int> Transfers<Int>::firstBits(unsigned p,
                                        const Instance &instance) const {
  ArenaScope scope(arena);
  const ParentPlan &parent = boundary.parents[p];
  auto children = [&](unsigned l) {
    const LoopPlan &loop = plan.loops[l];
    Indices zero = {};
    return childrenOf(loop, loop.upTo(parent.level), loop.upTo(boundary.level),
                      kNone, zero, steps.units(p, l, instance), arena);
  };
  PortBits<Int> bits;
  for (const PairPlan &pair : parent.pairs) {
    const OperandPlan &operand = plan.operands[pair.operand];
    bool distinct = operand.output ? parent.reduction : parent.multicast;
    Int elements = 1;
    for (const DimensionPlan &dim : operand.dims) {
      ChildLists lists;
      for (unsigned t = 0; t < dim.size(); ++t)
        lists[t] = children(dim[t].loop);
      elements *= distinct ? distinctElements(dim, lists, arena).touched
                           : summedElements(dim, lists, arena).touched;
    }
    for (unsigned l : operand.absent) {
      Int active = 0;
      for (const Children &child : children(l))
        active += child.count;
      elements *= distinct ? Int(active != 0) : active;
    }
    (operand.output ? bits.received : bits.sent) += operand.bits * elements;
  }
  return bits;
}

template <typename Int> Int Transfers<Int>::firstTime() const {
  // The first instance has the most: all its tiles are full.
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    Int bits = firstBits(p, {}).sent;
    if (bits != 0)
      most = std::max<Int>(most, parent.latency + parent.down(bits));
  }
  return most;
}

template <typename Int> Int Transfers<Int>::lastTime() const {
  const auto &chain = plan.output().chain;
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    for (const PairPlan &pair : parent.pairs) {
      if (!plan.operands[pair.operand].output)
        continue;
      steps.forEachInstance(p, [&](const Instance &instance) {
        unsigned from = chain[pair.link].level == kNone ? pair.link : 1;
        Int bits = plan.output().bits *
                   heldBelow(p, from, pair.link, kNone, nullptr, instance);
        if (bits != 0)
          most = std::max<Int>(most, parent.latency + parent.up(bits));
      });
    }
  }
  return most;
}

template class maestro::analysis::Transfers<int64_t>;
template class maestro::analysis::Transfers<__int128>;
