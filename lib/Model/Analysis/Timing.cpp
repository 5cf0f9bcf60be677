//===- Timing.cpp - When everything happens -------------------------------===//

#include "Timing.h"

#include "Counting.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
Timing<Int>::Timing(const Tables<Int> &tables, Traffic<Int> &traffic,
                    Arena &arena, Arena &lasting)
    : plan(tables.plan), tables(tables), traffic(traffic), arena(arena) {
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    middles[b].reset(b == 0 ? 2 : 64, lasting);
}

template <typename Int> void Timing<Int>::count() {
  for (unsigned b = 0; b < plan.boundaries.size(); ++b) {
    ArenaScope scope(arena);
    Counting<Int>(plan, plan.boundaries[b], *tables.transfers[b], arena)
        .run(traffic);
  }
}

//===----------------------------------------------------------------------===//
// T2, T3: one step
//===----------------------------------------------------------------------===//

template <typename Int> Int Timing<Int>::work(unsigned b, const Step &step) {
  if (b < last())
    return inside(b + 1, step);
  return ceilDiv<Int>(tables.boxOf(step.now), plan.macsPerCycle);
}

/// T2.
template <typename Int>
Int Timing<Int>::busyWith(unsigned b, const Int &work, const Int &in,
                          const Int &out) const {
  const BoundaryPlan &boundary = plan.boundaries[b];
  return boundary.overhead + (boundary.overlaps
                                  ? std::max(work, std::max(in, out))
                                  : work + in + out);
}

template <typename Int> Int Timing<Int>::busy(unsigned b, const Step &step) {
  const Transfers<Int> &transfer = *tables.transfers[b];
  Int in = 0, out = 0;
  if (step.by.left != kNone) {
    InTimes<Int> times =
        transfer.inTimes(step.by.left, step.next, step.nextNumber);
    in = step.nextPartial ? times.partial : times.fresh;
  }
  if (step.by.entered != kNone)
    out = transfer.outTime(step.by.entered, step.now, step.nowNumber);
  return busyWith(b, work(b, step), in, out);
}

//===----------------------------------------------------------------------===//
// T3: all steps inside an outer one
//===----------------------------------------------------------------------===//

/// Sum of busy over the steps of boundary b inside a step of the outer one:
/// the first, the last, and those between.
template <typename Int> Int Timing<Int>::inside(unsigned b, const Step &outer) {
  const StepCases<Int> &all = *tables.cases[b];
  const Transfers<Int> &transfer = *tables.transfers[b];
  Step first, end;
  int firstDigit = all.collapsedDigit(), lastDigit = firstDigit;
  bool reduced = all.collapsedReduces();
  for (unsigned l : all.enumerated()) {
    const Ends &ends = all.ends(l, outer.now[l]);
    first.now[l] = ends.first;
    first.nowNumber += transfer.stride(l) * ends.first;
    end.now[l] = ends.last;
    end.nowNumber += transfer.stride(l) * ends.last;
    end.next[l] = all.ends(l, outer.next[l]).first;
    end.nextNumber += transfer.stride(l) * end.next[l];
    firstDigit = std::max(firstDigit, ends.firstDigit);
    lastDigit = std::max(lastDigit, ends.lastDigit);
    reduced |= ends.lastDigit != kNone && !plan.loops[l].inOutput;
  }
  first.partial = outer.partial;
  end.by.left = outer.by.left;
  end.partial = outer.partial || reduced;
  end.nextPartial = outer.nextPartial;
  if (firstDigit == kNone) {
    end.by.entered = outer.by.entered;
    return busy(b, end);
  }
  for (unsigned l : all.enumerated()) {
    const Ends &ends = all.ends(l, outer.now[l]);
    first.next[l] = ends.firstDigit == firstDigit ? ends.second : ends.first;
    first.nextNumber += transfer.stride(l) * first.next[l];
  }
  first.by = {outer.by.entered, firstDigit};
  first.nextPartial = outer.partial || reduces(firstDigit);
  end.by.entered = lastDigit;
  return busy(b, first) + busy(b, end) +
         middle(b, outer.now, outer.nowNumber, outer.partial);
}

/// The part of the sum that does not depend on how the outer step is entered
/// and left, only on where it stands.
template <typename Int>
Int Timing<Int>::middle(unsigned b, const Standing &outer, uint64_t number,
                        bool partial) {
  auto compute = [&] {
    Int sum = 0;
    for (const auto &steps : *tables.cases[b])
      sum += sumClass(b, outer, steps, partial);
    return sum;
  };
  if (number >> 48 != 0)
    return compute();
  return middles[b]({number << 2 | (partial ? 2 : 0) | 1, 0}, compute);
}

template <typename Int>
Int Timing<Int>::sumClass(unsigned b, const Standing &outer,
                          const typename StepCases<Int>::Steps &steps,
                          bool partial) {
  Sum sum;
  sum.b = b;
  sum.by = steps.by;
  sum.partial = partial;
  Chosen chosen = {steps.times, tables.collapsedBox, 0, 0};
  for (unsigned l : tables.cases[b]->enumerated()) {
    const CaseList<Int> &list = tables.cases[b]->of(l, outer[l], steps.by);
    if (list.size == 0)
      return 0;
    sum.cases[l] = list;
    if (list.size == 1)
      chosen = choose(sum, chosen, l, list.items[0]);
    else
      sum.open.push_back(static_cast<uint8_t>(l));
  }
  sumOpen(sum, 0, chosen);
  return sum.total;
}

template <typename Int>
inline typename Timing<Int>::Chosen
Timing<Int>::choose(Sum &sum, const Chosen &before, unsigned l,
                    const StepCase<Int> &which) const {
  sum.now[l] = which.now;
  sum.next[l] = which.next;
  uint64_t stride = tables.transfers[sum.b]->stride(l);
  Int box = before.box;
  if (sum.b == last())
    box *= tables.positions[l](plan.loops[l].chain.size(), which.now).length;
  return {before.times * which.times, box, before.now + stride * which.now,
          before.next + stride * which.next};
}

/// Tries all cases of open[i] and what follows.
template <typename Int>
void Timing<Int>::sumOpen(Sum &sum, unsigned i, const Chosen &chosen) {
  if (i == sum.open.size())
    return sum.b == last() ? addSteps(sum, chosen) : addOuterSteps(sum, chosen);
  unsigned l = sum.open[i];
  for (unsigned c = 0; c < sum.cases[l].size; ++c)
    sumOpen(sum, i + 1, choose(sum, chosen, l, sum.cases[l].items[c]));
}

/// At the last boundary: work does not depend on partial sums.
template <typename Int>
void Timing<Int>::addSteps(Sum &sum, const Chosen &chosen) const {
  const Transfers<Int> &transfer = *tables.transfers[sum.b];
  Int work = plan.macsPerCycle == 1
                 ? chosen.box
                 : ceilDiv<Int>(chosen.box, plan.macsPerCycle);
  Int out = transfer.outTime(sum.by.entered, sum.now, chosen.now);
  InTimes<Int> in = transfer.inTimes(sum.by.left, sum.next, chosen.next);
  Int fresh = sum.partial ? Int(0) : chosen.times.nextFresh;
  if (fresh != 0)
    sum.total += fresh * busyWith(sum.b, work, in.fresh, out);
  if (fresh != chosen.times.total)
    sum.total +=
        (chosen.times.total - fresh) * busyWith(sum.b, work, in.partial, out);
}

/// Further out: by whether partial sums are waiting, now and in the next step.
template <typename Int>
void Timing<Int>::addOuterSteps(Sum &sum, const Chosen &chosen) {
  const Times<Int> &times = chosen.times;
  Step step = {sum.by,      sum.now,     sum.next, chosen.now,
               chosen.next, sum.partial, false};
  auto add = [&](const Int &often, bool now, bool next) {
    if (often == 0)
      return;
    step.partial = now;
    step.nextPartial = next;
    sum.total += often * busy(sum.b, step);
  };
  if (sum.partial)
    return add(times.total, true, true);
  add(times.bothFresh, false, false);
  add(times.nowFresh - times.bothFresh, false, true);
  add(times.nextFresh - times.bothFresh, true, false);
  add(times.total - times.nowFresh - times.nextFresh + times.bothFresh, true,
      true);
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

/// Calls f(standing, times, fresh) for every standing that an advance of digit
/// `entered` can lead to: how often it does, and how often no loop outside the
/// output has advanced then.
template <typename Int>
template <typename F>
void Timing<Int>::forEachStanding(unsigned b, int entered, unsigned l,
                                  Standing &standing, const Int &times,
                                  const Int &fresh, F &f) const {
  if (l == plan.loops.size())
    return f(const_cast<const Standing &>(standing), times, fresh);
  const Situations<Int> &loops = tables.transfers[b]->situations();
  unsigned to = loops.depth(l);
  PositionId start = tables.positions[l].firstInside(0, to, 0);
  for (PositionId id = 0; id < tables.positions[l].count[to]; ++id) {
    Int often = loops.occurrences(l, entered, id);
    if (often == 0)
      continue;
    bool advances = entered != kNone && plan.digits[entered].loop == l;
    Int first = plan.loops[l].inOutput ? often : Int(!advances && id == start);
    standing[l] = id;
    forEachStanding(b, entered, l + 1, standing, times * often, fresh * first,
                    f);
  }
}

/// Adds what every instance of parent p sends and receives across boundary b.
template <typename Int>
void Timing<Int>::addInstances(unsigned b, unsigned p, PortBits *bits) {
  const Transfers<Int> &transfer = *tables.transfers[b];
  for (int entered = kNone; entered < plan.boundaries[b].digits; ++entered) {
    auto add = [&](const Standing &standing, Int times, Int fresh) {
      if (plan.literal)
        fresh = 0;
      unsigned i = 0;
      transfer.situations().forEachInstance(p, [&](const Instance &instance) {
        auto sent = transfer.sentBits(p, entered, standing, instance);
        bits[i].sent +=
            times * sent.inputs + (times - fresh) * sent.partialSums;
        bits[i++].received +=
            times * transfer.enteredBits(p, entered, standing, instance);
      });
    };
    Standing standing = {};
    forEachStanding(b, entered, 0, standing, Int(1), Int(1), add);
  }
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
        tables.transfers[b]->situations().forEachInstance(
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

template <typename Int> Int Timing<Int>::cycles() {
  Int cycles = inside(0, {});
  for (unsigned b = 0; b < plan.boundaries.size(); ++b)
    cycles +=
        tables.transfers[b]->firstTime() + tables.transfers[b]->lastTime();
  for (int memory = 0; memory < plan.memories; ++memory)
    cycles = std::max(cycles, portTime(memory));
  return cycles;
}

//===----------------------------------------------------------------------===//
// Sums over steps
//===----------------------------------------------------------------------===//

/// How often a loop stands somewhere at a depth.
template <typename Int>
static Int timesAt(const LoopPositions &positions, unsigned depth,
                   PositionId id) {
  return occurrences<Int>(positions, depth,
                          {static_cast<uint8_t>(depth), false}, id);
}

template <typename Int> Int Timing<Int>::steps(unsigned b) const {
  Int steps = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    unsigned depth = tables.transfers[b]->situations().depth(l);
    Int count = 0;
    for (PositionId id = 0; id < tables.positions[l].count[depth]; ++id)
      count += timesAt<Int>(tables.positions[l], depth, id);
    steps *= count;
  }
  return steps;
}

/// Sum of work over what the loops from l on do, given the others' boxes.
template <typename Int> Int Timing<Int>::sumWork(unsigned l, Int box) const {
  if (l == plan.loops.size())
    return ceilDiv<Int>(box, plan.macsPerCycle);
  unsigned depth = plan.loops[l].chain.size();
  Int sum = 0;
  for (PositionId id = 0; id < tables.positions[l].count[depth]; ++id)
    sum += timesAt<Int>(tables.positions[l], depth, id) *
           sumWork(l + 1, box * tables.positions[l](depth, id).length);
  return sum;
}

template <typename Int> Int Timing<Int>::computeCycles() const {
  if (plan.macsPerCycle != 1)
    return sumWork(0, 1);
  // Without rounding, the sum is a product of sums.
  Int sum = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    unsigned depth = plan.loops[l].chain.size();
    Int lengths = 0;
    for (PositionId id = 0; id < tables.positions[l].count[depth]; ++id)
      lengths += timesAt<Int>(tables.positions[l], depth, id) *
                 tables.positions[l](depth, id).length;
    sum *= lengths;
  }
  return sum;
}

template class maestro::analysis::Timing<int64_t>;
template class maestro::analysis::Timing<__int128>;
