//===- Windows.cpp - Elements of a dimension with several loops -----------===//

#include "WindowChildren.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::analysis;

namespace {
/// Distinct values of a sum of ranges. Two terms with coefficients a and b,
/// which have no divisor in common, meet where i and i + b, j and j - a are
/// both in range. False where more terms do not give an interval.
bool countUnion(const DimensionPlan &dim, const Box &all, int64_t &touched) {
  if (dim.size() != 2) {
    Interval interval;
    if (!asInterval(dim, all, interval))
      return false;
    touched = interval.size();
    return true;
  }
  int64_t n = all[0].length, m = all[1].length;
  int64_t twiceN = std::max<int64_t>(0, n - dim[1].coefficient);
  int64_t twiceM = std::max<int64_t>(0, m - dim[0].coefficient);
  touched = n * m - twiceN * twiceM;
  return true;
}

/// What all children have, where that is one range.
bool asRange(const ChildList &children, Range &result) {
  int64_t end = INT64_MIN;
  for (const Children &child : children) {
    if (child.count > 1 && child.spacing > child.now.length)
      return false;
    if (end != INT64_MIN && (child.now.lo > end || child.now.lo < result.lo))
      return false;
    if (end == INT64_MIN)
      result.lo = child.now.lo;
    end = std::max(end, child.now.lo + (child.count - 1) * child.spacing +
                            child.now.length);
  }
  result.length = end - result.lo;
  return children.size > 0;
}

/// Children are a product over loops, so the union of their footprints is the
/// footprint of the unions. False where these are not ranges.
bool countTogether(const DimensionPlan &dim, const ChildLists &lists,
                   int64_t &touched) {
  Box all;
  for (unsigned t = 0; t < dim.size(); ++t)
    if (!asRange(lists[t], all[t]))
      return false;
  return countUnion(dim, all, touched);
}

/// No child moves.
bool allStand(const DimensionPlan &dim, const ChildLists &lists) {
  for (unsigned t = 0; t < dim.size(); ++t)
    for (const Children &child : lists[t])
      if (!(child.now == child.before))
        return false;
  return true;
}

/// Nobody holds anything.
bool noneHolds(const DimensionPlan &dim, const ChildLists &lists) {
  for (unsigned t = 0; t < dim.size(); ++t)
    if (std::none_of(lists[t].begin(), lists[t].end(),
                     [](const Children &child) { return child.before; }))
      return true;
  return false;
}

/// Distinct elements where all footprints are intervals: what all touch, and
/// what is new to some child.
class IntervalUnion {
public:
  IntervalUnion(const DimensionPlan &dim, const ChildLists &lists, Arena &arena)
      : dim(dim), lists(lists), arena(arena) {}

  /// False where some footprint has holes.
  bool run(Elements &result) {
    ArenaScope scope(arena);
    int64_t room = combinations(dim, lists);
    if (!arena.spend(room))
      return true;
    together = countTogether(dim, lists, result.touched);
    touched = arena.allocate<Comb>(together ? 0 : room);
    fresh = arena.allocate<Comb>(2 * room);
    forEachChild(dim, lists, [&](const Combination &child) { add(child); });
    if (!intervals)
      return false;
    if (!together)
      result.touched = measure(touched, nTouched, arena);
    result.kept = result.touched - measure(fresh, nFresh, arena);
    return true;
  }

private:
  void add(const Combination &child) {
    int64_t spacing = child.spacing * dim[child.term].coefficient;
    Interval here, held = {0, 0};
    intervals &= asInterval(dim, child.now, here);
    if (isHeld(dim, child.before))
      intervals &= asInterval(dim, child.before, held);
    if (!together)
      touched[nTouched++] = {here, child.count, spacing};
    if (held.size() == 0 || held.hi <= here.lo || held.lo >= here.hi) {
      fresh[nFresh++] = {here, child.count, spacing};
      return;
    }
    if (here.lo < held.lo)
      fresh[nFresh++] = {{here.lo, held.lo}, child.count, spacing};
    if (held.hi < here.hi)
      fresh[nFresh++] = {{held.hi, here.hi}, child.count, spacing};
  }

  const DimensionPlan &dim;
  const ChildLists &lists;
  Arena &arena;
  bool together = false, intervals = true;
  Comb *touched = nullptr, *fresh = nullptr;
  unsigned nTouched = 0, nFresh = 0;
};

/// What one child keeps, where both footprints are intervals.
int64_t overlap(Interval here, Interval held) {
  return Interval{std::max(here.lo, held.lo), std::min(here.hi, held.hi)}
      .size();
}

/// Sums over the children where all footprints are intervals: children that
/// stand in a row are alike. False where some footprint has holes.
class IntervalSums {
public:
  IntervalSums(const DimensionPlan &dim, const ChildLists &lists)
      : dim(dim), lists(lists) {}

  bool run() { return visit(0, 1); }
  const Elements &result() const { return sums; }

private:
  bool visit(unsigned term, int64_t units) {
    if (term == dim.size() || term == kMaxTerms)
      return add(units);
    for (const Children &children : lists[term]) {
      now[term] = children.now;
      before[term] = children.before;
      if (!visit(term + 1, units * children.count))
        return false;
    }
    return true;
  }

  bool add(int64_t units) {
    int64_t size;
    if (!countUnion(dim, now, size))
      return false;
    sums.touched += units * size;
    if (!isHeld(dim, before))
      return true;
    int64_t kept = size;
    if (!sameBox(dim, now, before) && !countOverlap(kept))
      return false;
    sums.kept += units * kept;
    return true;
  }

  /// Where both are intervals, or apart.
  bool countOverlap(int64_t &kept) const {
    Interval here, held;
    bool solid = asInterval(dim, now, here);
    solid &= asInterval(dim, before, held);
    kept = overlap(here, held);
    return solid || kept == 0;
  }

  const DimensionPlan &dim;
  const ChildLists &lists;
  Box now, before;
  Elements sums;
};

} // namespace

Elements analysis::distinctElements(const DimensionPlan &dim,
                                    const ChildLists &lists, Arena &arena) {
  bool single = true;
  for (unsigned t = 0; t < dim.size(); ++t) {
    if (lists[t].size == 0)
      return {};
    single &= lists[t].size == 1 && lists[t].items[0].count == 1;
  }
  IntervalSums sums(dim, lists);
  if (single && sums.run())
    return sums.result();
  Elements result;
  bool stand = allStand(dim, lists);
  if ((stand || noneHolds(dim, lists)) &&
      countTogether(dim, lists, result.touched)) {
    result.kept = stand ? result.touched : 0;
    return result;
  }
  if (IntervalUnion(dim, lists, arena).run(result))
    return result;
  return distinctPieces(dim, lists, arena);
}

Elements analysis::summedElements(const DimensionPlan &dim,
                                  const ChildLists &lists, Arena &arena) {
  IntervalSums sums(dim, lists);
  return sums.run() ? sums.result() : summedPieces(dim, lists, arena);
}

int64_t analysis::footprintOf(const DimensionPlan &dim,
                              const std::array<int64_t, kMaxTerms> &lengths,
                              Arena &arena) {
  Box box;
  std::array<Children, kMaxTerms> units;
  ChildLists lists;
  for (unsigned t = 0; t < dim.size(); ++t) {
    box[t] = {0, lengths[t]};
    units[t] = {box[t], {0, 0}, 1, 0};
    lists[t] = {&units[t], 1};
  }
  int64_t elements;
  return countUnion(dim, box, elements)
             ? elements
             : summedElements(dim, lists, arena).touched;
}
