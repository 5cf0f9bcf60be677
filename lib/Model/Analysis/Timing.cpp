//===- Timing.cpp - When everything happens -------------------------------===//

#include "Timing.h"

using namespace maestro;
using namespace maestro::analysis;

//===----------------------------------------------------------------------===//
// Cases of all loops
//===----------------------------------------------------------------------===//

template <typename Int> Segment Timing<Int>::segment(unsigned b) const {
  if (b == 0)
    return {kNone, 0};
  return {plan.boundaries[b - 1].level, plan.boundaries[b - 1].digits};
}

template <typename Int>
template <typename F>
void Timing<Int>::visitChoices(
    const std::array<LoopCases<Int>, kMaxLoops> &cases, unsigned l,
    Choice<Int> &choice, const Times<Int> &times, F &f) {
  if (l == plan.loops.size())
    return f(const_cast<const Choice<Int> &>(choice), times);
  for (unsigned i = 0; i < cases[l].size; ++i) {
    choice[l] = &cases[l].items[i];
    visitChoices(cases, l + 1, choice, times * choice[l]->times, f);
  }
}

/// Calls f(choice, times) for each combination of cases of the loops.
template <typename Int>
template <typename F>
void Timing<Int>::forEachChoice(unsigned b, Segment segment, StepClass step,
                                const Choice<Int> *outside, F &&f) {
  ArenaScope scope(arena);
  std::array<LoopCases<Int>, kMaxLoops> cases;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    cases[l] = transfers[b]->loops().cases(
        l, segment, step, outside ? &(*outside)[l]->index : nullptr);
    if (cases[l].size == 0)
      return;
  }
  Choice<Int> choice;
  visitChoices(cases, 0, choice, Times<Int>(), f);
}

//===----------------------------------------------------------------------===//
// T1 to T3
//===----------------------------------------------------------------------===//

/// Sum of busy over the steps of boundary b inside a step of the outer one.
template <typename Int>
Int Timing<Int>::busySteps(unsigned b, const OuterStep<Int> &outer) {
  int first = segment(b).digits, last = plan.boundaries[b].digits;
  Int sum =
      innermostAlways(b) >= first ? Int(0) : busyClass(b, outer, outer.step);
  for (int d = first; d < last; ++d) {
    if (d < innermostAlways(b))
      continue;
    sum += busyClass(b, outer, {outer.step.entered, d});
    sum += busyClass(b, outer, {d, outer.step.left});
  }
  return sum + busyMiddle(b, outer);
}

/// Every step advances this digit, on entering or on leaving it.
template <typename Int> int Timing<Int>::innermostAlways(unsigned b) const {
  int d = plan.boundaries[b].digits - 1;
  while (d >= segment(b).digits && !plan.digits[d].always)
    --d;
  return d;
}

/// The part of the sum that does not depend on how the outer step is entered
/// and left, only on where it stands.
template <typename Int>
Int Timing<Int>::busyMiddle(unsigned b, const OuterStep<Int> &outer) {
  Memo &memo = memos[b];
  std::array<int64_t, kMaxLoops + 1> key = {};
  key[kMaxLoops] = outer.partial;
  for (unsigned l = 0; outer.choice && l < plan.loops.size(); ++l)
    key[l] = (*outer.choice)[l]->key;
  for (unsigned i = 0; i < memo.size; ++i)
    if (memo.keys[i] == key)
      return memo.sums[i];
  int first = segment(b).digits, last = plan.boundaries[b].digits;
  int always = innermostAlways(b);
  Int sum = 0;
  for (int entered = first; entered < last; ++entered)
    for (int left = first; left < last; ++left)
      if (std::max(entered, left) >= always)
        sum += busyClass(b, outer, {entered, left});
  if (memo.size < Memo::kRoom) {
    memo.keys[memo.size] = key;
    memo.sums[memo.size++] = sum;
  }
  return sum;
}

template <typename Int>
Int Timing<Int>::busyClass(unsigned b, const OuterStep<Int> &outer,
                           StepClass step) {
  Int sum = 0;
  forEachChoice(b, segment(b), step, outer.choice,
                [&](const Choice<Int> &choice, const Times<Int> &times) {
                  sum += busy(b, outer, step, choice, times);
                });
  return sum;
}

/// T2, over all the steps that a choice stands for. They differ only in
/// whether partial sums are waiting, now and in the next step.
template <typename Int>
Int Timing<Int>::busy(unsigned b, const OuterStep<Int> &outer, StepClass step,
                      const Choice<Int> &choice, const Times<Int> &times) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  const Transfers<Int> &transfer = *transfers[b];
  bool leavesInside = step.left >= segment(b).digits;
  const Int often[2][2] = {
      {times.bothFresh, times.nowFresh - times.bothFresh},
      {times.nextFresh - times.bothFresh,
       times.total - times.nowFresh - times.nextFresh + times.bothFresh}};
  Int out =
      step.entered == kNone ? Int(0) : transfer.outTime(step.entered, choice);
  Int sum = 0;
  for (bool now : {false, true})
    for (bool next : {false, true}) {
      if (often[now][next] == 0)
        continue;
      bool partial = outer.partial || now;
      bool nextPartial =
          leavesInside ? outer.partial || next : outer.nextPartial;
      Int in = step.left == kNone
                   ? Int(0)
                   : transfer.inTime(step.left, nextPartial, choice);
      Int busy = work(b, {step, partial, nextPartial, &choice});
      busy = boundary.overlaps ? std::max(busy, std::max(in, out))
                               : busy + in + out;
      sum += often[now][next] * (boundary.overhead + busy);
    }
  return sum;
}

/// T3.
template <typename Int>
Int Timing<Int>::work(unsigned b, const OuterStep<Int> &here) {
  if (b + 1 < plan.boundaries.size())
    return busySteps(b + 1, here);
  Int box = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    box *= (*here.choice)[l]->length;
  return ceilDiv<Int>(box, plan.macsPerCycle);
}

//===----------------------------------------------------------------------===//
// T4, T5
//===----------------------------------------------------------------------===//

/// What one memory's instances send and receive over all boundaries, in bits.
/// With one instance, that is the pairs' traffic.
template <typename Int>
typename Timing<Int>::PortBits
Timing<Int>::totalBits(const ParentPlan &parent) const {
  PortBits bits;
  for (const PairPlan &pair : parent.pairs) {
    const OperandPlan &operand = plan.operands[pair.operand];
    const PairCounts<Int> &counts = traffic.of(pair.operand, pair.link);
    if (operand.output) {
      bits.sent += operand.bits * counts.psumReads;
      bits.received += operand.bits * counts.writes;
    } else {
      bits.sent +=
          operand.bits * (parent.multicast ? counts.distinct : counts.entries);
    }
  }
  return bits;
}

template <typename Int>
bool Timing<Int>::isAlone(const ParentPlan &parent) const {
  for (const LoopPlan &loop : plan.loops)
    for (unsigned k = 0; k < loop.upTo(parent.level); ++k)
      if (loop.chain[k].units > 1)
        return false;
  return true;
}

/// Adds what every instance of parent p sends and receives across boundary b.
template <typename Int>
void Timing<Int>::addInstances(unsigned b, unsigned p, PortBits *bits) {
  const BoundaryPlan &boundary = plan.boundaries[b];
  const ParentPlan &parent = boundary.parents[p];
  const Transfers<Int> &transfer = *transfers[b];
  auto receives = [&](int left, const Choice<Int> &choice,
                      const Instance &instance) {
    return parent.outputLink == kNone
               ? Int(0)
               : plan.output().bits * transfer.entries(p, plan.output(),
                                                       parent.reduction, left,
                                                       choice, instance);
  };
  // What children enter is what they drain in the end.
  for (int left = 0; left < boundary.digits; ++left)
    forEachChoice(
        b, {kNone, 0}, {kAnyDigit, left}, nullptr,
        [&](const Choice<Int> &choice, const Times<Int> &times) {
          unsigned i = 0;
          transfer.loops().forEachInstance(p, [&](const Instance &instance) {
            PortBits &sum = bits[i++];
            sum.sent += times.nextFresh *
                        transfer.sentBits(p, left, false, choice, instance);
            sum.sent += (times.total - times.nextFresh) *
                        transfer.sentBits(p, left, true, choice, instance);
            sum.received += times.total * receives(left, choice, instance);
          });
        });
  unsigned i = 0;
  transfer.loops().forEachInstance(p, [&](const Instance &instance) {
    PortBits first = transfer.firstBits(p, instance);
    bits[i].sent += first.sent;
    bits[i++].received += first.received;
  });
}

/// T5 for one memory.
template <typename Int> Int Timing<Int>::portTime(int memory) {
  ArenaScope scope(arena);
  PortBits *bits = nullptr, alone;
  unsigned instances = 0;
  const ParentPlan *parent = nullptr;
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    for (unsigned p = 0; p < plan.boundaries[b].parents.size(); ++p) {
      if (plan.boundaries[b].parents[p].memory != memory)
        continue;
      parent = &plan.boundaries[b].parents[p];
      if (isAlone(*parent)) {
        PortBits total = totalBits(*parent);
        alone.sent += total.sent;
        alone.received += total.received;
        continue;
      }
      if (!bits) {
        transfers[b]->loops().forEachInstance(
            p, [&](const Instance &) { ++instances; });
        bits = arena.allocate<PortBits>(instances);
        std::fill(bits, bits + instances, PortBits());
      }
      addInstances(b, p, bits);
    }
  if (!parent)
    return 0;
  for (unsigned i = 0; i < instances; ++i) {
    alone.sent = std::max(alone.sent, bits[i].sent);
    alone.received = std::max(alone.received, bits[i].received);
  }
  return std::max(parent->down(alone.sent), parent->up(alone.received));
}

template <typename Int> void Timing<Int>::count() {
  traffic.count();
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    transfers[b] = new (lasting.allocate<Transfers<Int>>(1))
        Transfers<Int>(plan, plan.boundaries[b], arena, lasting);
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    memos[b] = {
        lasting.allocate<std::array<int64_t, kMaxLoops + 1>>(Memo::kRoom),
        lasting.allocate<Int>(Memo::kRoom), 0};
}

template <typename Int> Int Timing<Int>::cycles() {
  Int cycles = busySteps(0, {});
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    cycles += transfers[b]->firstTime() + transfers[b]->lastTime();
  for (int memory = 0; memory < plan.memories; ++memory)
    cycles = std::max(cycles, portTime(memory));
  return cycles;
}

//===----------------------------------------------------------------------===//
// Sums over steps
//===----------------------------------------------------------------------===//

template <typename Int> Int Timing<Int>::steps(unsigned b) const {
  Int steps = 1;
  for (const LoopPlan &loop : plan.loops) {
    Indices index;
    Int count = 0;
    forEachFolds<Int>(loop, 0, loop.upTo(plan.boundaries[b].level),
                      {kAnyDigit, kAnyDigit}, {0, loop.extent}, false, index,
                      [&](const Times<Int> &times) { count += times.total; });
    steps *= count;
  }
  return steps;
}

template <typename Int> Int Timing<Int>::computeCycles() {
  Int sum = 0;
  unsigned last = plan.boundaries.size() - 1;
  forEachChoice(last, {kNone, 0}, {kAnyDigit, kAnyDigit}, nullptr,
                [&](const Choice<Int> &choice, const Times<Int> &times) {
                  Int box = 1;
                  for (unsigned l = 0; l < plan.loops.size(); ++l)
                    box *= choice[l]->length;
                  sum += times.total * ceilDiv<Int>(box, plan.macsPerCycle);
                });
  return sum;
}

template class maestro::analysis::Timing<int64_t>;
template class maestro::analysis::Timing<__int128>;
