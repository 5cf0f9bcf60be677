//===- Counting.cpp - Traffic where some loop is irregular ----------------===//

#include "Counting.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
Counting<Int>::Counting(const Plan &plan, const BoundaryPlan &boundary,
                        const Transfers<Int> &transfers, Arena &arena)
    : plan(plan), boundary(boundary), transfers(transfers),
      loops(transfers.situations()) {
  known.reset(128, arena);
}

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

template <typename Int>
void Counting<Int>::addWindow(unsigned p, const DimensionPlan &dim, int entered,
                              unsigned term, const Int &times, Shapes &shapes,
                              WindowSums<Int> &sums) const {
  if (term < dim.size() && term < kMaxTerms) {
    const MovementSums<Int> &loop = loops.sums(p, dim[term].loop, entered);
    for (unsigned i = 0; i < loop.shapeCount; ++i) {
      shapes[term] = loop.shapes[i].shape;
      addWindow(p, dim, entered, term + 1, times * loop.shapes[i].times, shapes,
                sums);
    }
    return;
  }
  Elements each = loops.window(dim, false, shapes);
  sums.touched += times * each.touched;
  sums.kept += times * each.kept;
  // Windows are those of inputs: distinct elements are what multicast saves.
  if (!boundary.parents[p].multicast)
    return;
  Elements distinct = loops.window(dim, true, shapes);
  sums.distinct += times * distinct.touched;
  sums.distinctKept += times * distinct.kept;
}

template <typename Int>
WindowSums<Int> Counting<Int>::windowSums(unsigned p, const DimensionPlan &dim,
                                          int entered) {
  static_assert(kMaxTerms < 8, "the codes of all terms fit a number");
  uint64_t codes = 1;
  for (const TermPlan &term : dim)
    codes = codes << 8 | loops.code(term.loop, entered);
  // Equal for parents at one level that save by multicast, or do not.
  static_assert(kMaxMemories <= 16, "a parent takes 4 bits");
  uint64_t from = 2 * loops.firstAtLevel(p) + boundary.parents[p].multicast;
  return known({codes, placeOf(plan, dim) << 5 | from}, [&] {
    WindowSums<Int> sums;
    Shapes shapes = {};
    addWindow(p, dim, entered, 0, 1, shapes, sums);
    return sums;
  });
}

//===----------------------------------------------------------------------===//
// One pair
//===----------------------------------------------------------------------===//

template <typename Int>
void Counting<Int>::addClass(unsigned p, const OperandPlan &operand,
                             int entered, PairCounts<Int> &result) {
  Int touched = 1, kept = 1, distinct = 1, distinctKept = 1;
  for (const DimensionPlan &dim : operand.dims) {
    if (dim.size() > 1) {
      WindowSums<Int> sums = windowSums(p, dim, entered);
      touched *= sums.touched;
      kept *= sums.kept;
      distinct *= sums.distinct;
      distinctKept *= sums.distinctKept;
      continue;
    }
    const MovementSums<Int> &sums = loops.sums(p, dim[0].loop, entered);
    touched *= sums.touched;
    distinct *= sums.touched;
    kept *= operand.output ? sums.keptOutput : sums.kept;
    distinctKept *= operand.output ? sums.keptOutput : sums.kept;
  }
  // Before the first step nothing is held.
  if (entered == kNone)
    kept = distinctKept = 0;
  Int active = 1, instances = 1;
  for (unsigned l : operand.absent) {
    const MovementSums<Int> &sums = loops.sums(p, l, entered);
    active *= sums.active;
    instances *= sums.instances;
  }
  result.entries += (touched - kept) * active;
  result.distinct += (distinct - distinctKept) * instances;
}

template <typename Int> void Counting<Int>::run(Traffic<Int> &traffic) {
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    for (const PairPlan &pair : boundary.parents[p].pairs) {
      const OperandPlan &operand = plan.operands[pair.operand];
      PairCounts<Int> &result = traffic.of(pair.operand, pair.link);
      result = {};
      addClass(p, operand, kNone, result);
      result.firstEntries = result.entries;
      for (int d = 0; d < boundary.digits; ++d)
        if (!transfers.stands(operand, d))
          addClass(p, operand, d, result);
    }
}

template class maestro::analysis::Counting<int64_t>;
template class maestro::analysis::Counting<__int128>;
