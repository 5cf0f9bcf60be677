//===- Traffic.cpp - What passes between memories -------------------------===//

#include "Traffic.h"

using namespace maestro;
using namespace maestro::analysis;

//===----------------------------------------------------------------------===//
// One loop
//===----------------------------------------------------------------------===//

template <typename Int>
typename Traffic<Int>::Sums
Traffic<Int>::loopSums(unsigned l, const Where &where, int entered) {
  const LoopPlan &loop = plan.loops[l];
  if (loop.regular)
    return regularSums(loop, where, entered);
  if (entered == kNone)
    return irregularSums(loop, where, entered);
  Known &before = known[l];
  Variant variant = variantOf(loop, loop.upTo(where.child), entered);
  for (unsigned i = 0; i < before.variants.size(); ++i)
    if (before.variants[i] == variant)
      return before.sums[i];
  Sums sums = irregularSums(loop, where, entered);
  before.sums[before.variants.size()] = sums;
  before.variants.push_back(variant);
  return sums;
}

template <typename Int>
typename Traffic<Int>::Sums Traffic<Int>::regularSums(const LoopPlan &loop,
                                                      const Where &where,
                                                      int entered) const {
  Int active = 1, instances = 1;
  bool moves = entered == kNone;
  unsigned to = loop.upTo(where.child);
  for (unsigned k = 0; k < to; ++k) {
    const Element &element = loop.chain[k];
    Int folds = 1;
    if (element.digit != kNone) {
      folds = element.digit < entered    ? element.folds
              : element.digit == entered ? element.folds - 1
                                         : 1;
      moves |= element.digit >= entered;
    }
    active *= folds * element.units;
    instances *= folds * (element.level <= where.parent ? element.units : 1);
  }
  Int length = to ? loop.chain[to - 1].size : loop.extent;
  return {active * length, moves ? Int(0) : active * length, active, instances};
}

template <typename Int>
typename Traffic<Int>::Sums Traffic<Int>::irregularSums(const LoopPlan &loop,
                                                        const Where &where,
                                                        int entered) const {
  Sums sums = {0, 0, 0, 0};
  unsigned inner = loop.upTo(where.parent), to = loop.upTo(where.child);
  Indices index, unit;
  forEachFolds<Int>(loop, 0, to, {entered, kAnyDigit}, {0, loop.extent}, false,
                    index, [&](const Times<Int> &steps) {
                      forEachUnits(loop, 0, to, unit, [&](int64_t units) {
                        Range now = walk(loop, to, index, unit);
                        if (!now)
                          return;
                        Int times = steps.total * units;
                        sums.active += times;
                        sums.touched += times * now.length;
                        if (stays(loop, where, entered, index, unit, now))
                          sums.kept += times * now.length;
                        bool first = true;
                        for (unsigned k = inner; k < to; ++k)
                          first &= unit[k] == 0;
                        if (first)
                          sums.instances += times;
                      });
                    });
  return sums;
}

/// The unit's range is the one that it held before; of an output, every memory
/// that its value came through held it all the while (R2).
template <typename Int>
bool Traffic<Int>::stays(const LoopPlan &loop, const Where &where, int entered,
                         const Indices &index, const Indices &unit,
                         Range now) const {
  unsigned to = loop.upTo(where.child);
  Variant variant = variantOf(loop, to, entered);
  if (entered == kNone || variant.advances)
    return false;
  if (variant.firstMoving == to)
    return true;
  if (!(before(loop, to, entered, index, unit) == now))
    return false;
  if (!where.operand->output)
    return true;
  for (unsigned link = 1; link <= where.link; ++link) {
    Range held = before(loop, loop.upTo(where.operand->chain[link].level),
                        entered, index, unit);
    if (now.lo < held.lo || now.lo + now.length > held.lo + held.length)
      return false;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

namespace {
bool sameChildren(const ChildList &a, const ChildList &b) {
  auto same = [](const Children &x, const Children &y) {
    return x.now == y.now && x.before == y.before && x.count == y.count &&
           (x.count == 1 || x.spacing == y.spacing);
  };
  return a.size == b.size && std::equal(a.begin(), a.end(), b.begin(), same);
}

/// Collects the situations of one loop, equal ones together.
template <typename Int> class CaseBuilder {
public:
  CaseBuilder(const LoopPlan &loop, int parent, int child, int entered,
              Arena &arena)
      : loop(loop), inner(loop.upTo(parent)), to(loop.upTo(child)),
        entered(entered), arena(arena) {}

  WindowCases<Int> run() {
    loop.regular ? regular() : irregular();
    return cases;
  }

private:
  static constexpr unsigned kRoom = 256;

  void regular() {
    Int times = 1;
    for (unsigned k = 0; k < to; ++k) {
      const Element &element = loop.chain[k];
      if (element.digit != kNone && element.digit <= entered)
        times *= element.folds - (element.digit == entered);
      if (k < inner)
        times *= element.units;
    }
    room = 1;
    cases.items = arena.allocate<WindowCase<Int>>(room);
    if (times != 0)
      add(times, regularChildren(loop, inner, to, entered, arena));
  }

  void irregular() {
    room = kRoom;
    cases.items = arena.allocate<WindowCase<Int>>(room);
    Indices index, unit;
    forEachFolds<Int>(loop, 0, to, {entered, kAnyDigit}, {0, loop.extent},
                      false, index, [&](const Times<Int> &steps) {
                        forEachUnits(loop, 0, inner, unit, [&](int64_t units) {
                          Arena::Mark mark = arena.mark();
                          ChildList list = childrenOf(loop, inner, to, entered,
                                                      index, unit, arena);
                          if (list.size == 0 || !add(steps.total * units, list))
                            arena.release(mark);
                        });
                      });
  }

  /// False where an equal case was there already.
  bool add(Int times, ChildList list) {
    for (unsigned i = 0; i < cases.size; ++i)
      if (sameChildren(cases.items[i].children, list)) {
        cases.items[i].times += times;
        return false;
      }
    if (cases.size == room)
      grow();
    cases.items[cases.size++] = {times, list};
    return true;
  }

  void grow() {
    auto *larger = arena.allocate<WindowCase<Int>>(2 * room);
    std::copy(cases.items, cases.items + room, larger);
    cases.items = larger;
    room *= 2;
  }

  const LoopPlan &loop;
  unsigned inner, to;
  int entered;
  Arena &arena;
  WindowCases<Int> cases;
  unsigned room = 0;
};

template <typename Int> struct WindowSums {
  Int touched = 0, kept = 0, distinct = 0, distinctKept = 0;
};

/// Sums of one window over the steps of a class and all instances.
template <typename Int> class WindowCounter {
public:
  WindowCounter(const Plan &plan, const DimensionPlan &dim, Arena &arena)
      : plan(plan), dim(dim), arena(arena) {}

  WindowSums<Int> run(int parent, int child, int entered) {
    ArenaScope scope(arena);
    for (unsigned t = 0; t < dim.size(); ++t)
      cases[t] = CaseBuilder<Int>(plan.loops[dim[t].loop], parent, child,
                                  entered, arena)
                     .run();
    visit(0, 1);
    return sums;
  }

private:
  void visit(unsigned term, Int times) {
    if (term == dim.size() || term == kMaxTerms)
      return add(times);
    for (unsigned i = 0; i < cases[term].size; ++i) {
      lists[term] = cases[term].items[i].children;
      visit(term + 1, times * cases[term].items[i].times);
    }
  }

  void add(Int times) {
    Elements each = summedElements(dim, lists, arena);
    Elements distinct = distinctElements(dim, lists, arena);
    sums.touched += times * each.touched;
    sums.kept += times * each.kept;
    sums.distinct += times * distinct.touched;
    sums.distinctKept += times * distinct.kept;
  }

  const Plan &plan;
  const DimensionPlan &dim;
  Arena &arena;
  std::array<WindowCases<Int>, kMaxTerms> cases;
  ChildLists lists;
  WindowSums<Int> sums;
};
} // namespace

//===----------------------------------------------------------------------===//
// One pair
//===----------------------------------------------------------------------===//

template <typename Int>
void Traffic<Int>::addClass(const Where &where, int entered,
                            PairCounts<Int> &result) {
  Int touched = 1, kept = 1, distinct = 1, distinctKept = 1;
  for (const DimensionPlan &dim : where.operand->dims) {
    if (dim.size() > 1) {
      WindowSums<Int> sums = WindowCounter<Int>(plan, dim, arena)
                                 .run(where.parent, where.child, entered);
      touched *= sums.touched;
      kept *= sums.kept;
      distinct *= sums.distinct;
      distinctKept *= sums.distinctKept;
      continue;
    }
    Sums sums = loopSums(dim[0].loop, where, entered);
    touched *= sums.touched;
    kept *= sums.kept;
    distinct *= sums.touched;
    distinctKept *= sums.kept;
  }
  Int active = 1, instances = 1;
  for (unsigned l : where.operand->absent) {
    Sums sums = loopSums(l, where, entered);
    active *= sums.active;
    instances *= sums.instances;
  }
  if (entered == kNone) {
    kept = distinctKept = 0;
    result.firstEntries = touched * active;
  }
  result.entries += (touched - kept) * active;
  result.distinct += (distinct - distinctKept) * instances;
}

template <typename Int>
void Traffic<Int>::countPair(const Where &where, PairCounts<Int> &result) {
  result = {};
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    known[l].variants.clear();
  addClass(where, kNone, result);
  for (int d = 0; d < static_cast<int>(plan.digits.size()); ++d)
    if (plan.digits[d].level <= where.child)
      addClass(where, d, result);
}

//===----------------------------------------------------------------------===//
// All pairs
//===----------------------------------------------------------------------===//

template <typename Int> Int Traffic<Int>::outputSize() const {
  Int size = 1;
  for (const DimensionPlan &dim : plan.output().dims)
    size *= plan.loops[dim[0].loop].extent;
  return size;
}

/// R6: values that leave a memory come back to it, or moved on. What moves in
/// balances what is drained.
template <typename Int>
void Traffic<Int>::balance(const std::array<bool, kMaxMemories> &reduction) {
  const OperandPlan &operand = plan.output();
  unsigned index = plan.operands.size() - 1;
  Int started = outputSize(), outerPsum = 0, outerDrains = outputSize();
  for (unsigned link = 0; link + 1 < operand.chain.size(); ++link) {
    PairCounts<Int> &pair = counts[index][link];
    pair.writes =
        reduction[operand.chain[link].memory] ? pair.distinct : pair.entries;
    pair.psumReads = pair.distinct - started;
    pair.accumulateReads =
        pair.writes + outerPsum - pair.psumReads - outerDrains;
    // Residencies of the child that start without a value.
    started = pair.entries - pair.psumReads;
    outerPsum = pair.psumReads;
    outerDrains = pair.entries;
  }
}

template <typename Int> void Traffic<Int>::count() {
  for (unsigned i = 0; i < plan.operands.size(); ++i) {
    const OperandPlan &operand = plan.operands[i];
    for (unsigned link = 0; link + 1 < operand.chain.size(); ++link)
      countPair({&operand, link, operand.chain[link].level,
                 operand.chain[link + 1].level},
                counts[i][link]);
  }
}

template class maestro::analysis::Traffic<int64_t>;
template class maestro::analysis::Traffic<__int128>;
