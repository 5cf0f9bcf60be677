//===- Windows.cpp - Elements of a dimension with several loops -----------===//

#include "Windows.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::analysis;

namespace {
/// One unit in all loops of the dimension: a range per term.
using Box = std::array<Range, kMaxTerms>;

/// [lo, hi).
struct Interval {
  int64_t lo = 0, hi = 0;

  int64_t size() const { return hi > lo ? hi - lo : 0; }
};

/// `count` intervals, `spacing` apart.
struct Comb {
  Interval tooth;
  int64_t count, spacing;
};

//===----------------------------------------------------------------------===//
// Footprints that are intervals
//===----------------------------------------------------------------------===//

/// The interval that a box spans. True where its footprint has no holes.
bool asInterval(const DimensionPlan &dim, const Box &box, Interval &result) {
  result = {0, 1};
  for (unsigned t = 0; t < dim.size(); ++t) {
    result.lo += dim[t].coefficient * box[t].lo;
    result.hi += dim[t].coefficient * (box[t].lo + box[t].length - 1);
  }
  return isSolid(dim, [&](unsigned t) { return box[t].length; });
}

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

/// Distinct points of combs that are sorted by their first tooth.
int64_t sweep(const Comb *combs, unsigned size) {
  int64_t points = 0, end = INT64_MIN;
  for (unsigned i = 0; i < size; ++i) {
    Interval tooth = combs[i].tooth;
    for (int64_t left = combs[i].count; left > 0; --left) {
      points += std::max<int64_t>(0, tooth.hi - std::max(end, tooth.lo));
      bool leads = tooth.hi >= end;
      end = std::max(end, tooth.hi);
      // From here on every tooth adds the same, unless something that came
      // before reaches further.
      if (leads && left > 1) {
        points += (left - 1) * std::min(tooth.size(), combs[i].spacing);
        end = tooth.hi + (left - 1) * combs[i].spacing;
        break;
      }
      tooth = {tooth.lo + combs[i].spacing, tooth.hi + combs[i].spacing};
    }
  }
  return points;
}

/// Combs may interleave only where the earlier one is a single tooth or solid.
bool canSweep(const Comb *combs, unsigned size) {
  for (unsigned i = 0; i + 1 < size; ++i) {
    int64_t last = combs[i].tooth.lo + (combs[i].count - 1) * combs[i].spacing;
    if (combs[i].tooth.size() < combs[i].spacing && combs[i].count > 1 &&
        combs[i + 1].tooth.lo < last)
      return false;
  }
  return true;
}

/// Combs of one period, all of whose first teeth lie within it: what the first
/// teeth have in common, the others have too.
bool shareOnePeriod(const Comb *combs, unsigned size) {
  int64_t end = INT64_MIN;
  for (unsigned i = 0; i < size; ++i) {
    if (combs[i].count != combs[0].count ||
        combs[i].spacing != combs[0].spacing)
      return false;
    end = std::max(end, combs[i].tooth.hi);
  }
  return size > 0 && end - combs[0].tooth.lo <= combs[0].spacing;
}

/// Distinct points of combs in any order; they may be reordered.
int64_t measure(Comb *combs, unsigned size, Arena &arena) {
  auto byStart = [](const Comb &a, const Comb &b) {
    return a.tooth.lo < b.tooth.lo;
  };
  if (!std::is_sorted(combs, combs + size, byStart))
    std::sort(combs, combs + size, byStart);
  if (canSweep(combs, size))
    return sweep(combs, size);
  if (shareOnePeriod(combs, size)) {
    int64_t count = combs[0].count;
    for (unsigned i = 0; i < size; ++i)
      combs[i].count = 1;
    return count * sweep(combs, size);
  }
  int64_t teeth = 0;
  for (unsigned i = 0; i < size; ++i)
    teeth += combs[i].count;
  ArenaScope scope(arena);
  Comb *all = arena.allocate<Comb>(teeth);
  unsigned n = 0;
  for (unsigned i = 0; i < size; ++i)
    for (int64_t c = 0; c < combs[i].count; ++c) {
      int64_t shift = c * combs[i].spacing;
      all[n++] = {{combs[i].tooth.lo + shift, combs[i].tooth.hi + shift}, 1, 0};
    }
  std::sort(all, all + n, byStart);
  return sweep(all, n);
}

//===----------------------------------------------------------------------===//
// Footprints with holes
//===----------------------------------------------------------------------===//

/// A sorted list of disjoint intervals. Element e of the dimension stands at
/// e mod m (its residue class) times a large step, plus e div m.
struct Pieces {
  Interval *items = nullptr;
  unsigned size = 0;

  int64_t points() const {
    int64_t sum = 0;
    for (unsigned i = 0; i < size; ++i)
      sum += items[i].size();
    return sum;
  }
};

/// Sorts and merges in place.
Pieces normalise(Interval *items, unsigned size) {
  std::sort(items, items + size,
            [](Interval a, Interval b) { return a.lo < b.lo; });
  unsigned n = 0;
  for (unsigned i = 0; i < size; ++i) {
    if (n && items[i].lo <= items[n - 1].hi)
      items[n - 1].hi = std::max(items[n - 1].hi, items[i].hi);
    else
      items[n++] = items[i];
  }
  return {items, n};
}

/// Appends a - b to `out`; returns its new size.
unsigned subtract(Pieces a, Pieces b, Interval *out, unsigned size) {
  unsigned j = 0;
  for (unsigned i = 0; i < a.size; ++i) {
    int64_t lo = a.items[i].lo, hi = a.items[i].hi;
    while (j < b.size && b.items[j].hi <= lo)
      ++j;
    for (unsigned k = j; k < b.size && b.items[k].lo < hi; ++k) {
      if (b.items[k].lo > lo)
        out[size++] = {lo, b.items[k].lo};
      lo = std::max(lo, b.items[k].hi);
    }
    if (lo < hi)
      out[size++] = {lo, hi};
  }
  return size;
}

/// Turns boxes into pieces: one term is the axis, along which a footprint is
/// an interval in each residue class modulo its coefficient; the positions of
/// the other terms are enumerated.
class Residues {
public:
  /// `most` bounds each box that will be asked for, `reach` their elements.
  Residues(const DimensionPlan &dim, const std::array<int64_t, kMaxTerms> &most,
           int64_t reach)
      : dim(dim) {
    for (unsigned t = 1; t < dim.size(); ++t)
      if (others(most, t) < others(most, axis))
        axis = t;
    modulus = dim[axis].coefficient;
    step = reach / modulus + 2;
  }

  /// Room that a box needs at most.
  int64_t room(const Box &box) const {
    std::array<int64_t, kMaxTerms> lengths = {};
    for (unsigned t = 0; t < dim.size(); ++t)
      lengths[t] = box[t].length;
    return others(lengths, axis);
  }

  Pieces of(const Box &box, Interval *out) const {
    if (box[0].length == 0)
      return {out, 0};
    unsigned size = 0;
    add(box, 0, 0, out, size);
    return normalise(out, size);
  }

private:
  /// Positions to enumerate if `t` is the axis.
  int64_t others(const std::array<int64_t, kMaxTerms> &lengths,
                 unsigned t) const {
    if (classesSuffice(lengths, t))
      return std::min(dim[t].coefficient, lengths[1 - t]);
    int64_t product = 1;
    for (unsigned o = 0; o < dim.size(); ++o)
      if (o != t && __builtin_mul_overflow(product, lengths[o], &product))
        return INT64_MAX;
    return product;
  }

  /// With two terms, positions of one residue class join along an axis that is
  /// at least as long as the other coefficient.
  bool classesSuffice(const std::array<int64_t, kMaxTerms> &lengths,
                      unsigned t) const {
    return dim.size() == 2 && lengths[t] >= dim[1 - t].coefficient;
  }

  Interval at(int64_t offset, Range along) const {
    int64_t quotient = offset / modulus + along.lo;
    int64_t lo = offset % modulus * step + quotient;
    return {lo, lo + along.length};
  }

  void add(const Box &box, unsigned term, int64_t offset, Interval *out,
           unsigned &size) const {
    if (term == dim.size() || term == kMaxTerms) {
      out[size++] = at(offset, box[axis]);
      return;
    }
    if (term == axis)
      return add(box, term + 1, offset, out, size);
    std::array<int64_t, kMaxTerms> lengths = {};
    for (unsigned t = 0; t < dim.size(); ++t)
      lengths[t] = box[t].length;
    if (classesSuffice(lengths, axis))
      return addClasses(box[term], box[axis], dim[term].coefficient, out, size);
    for (int64_t i = 0; i < box[term].length; ++i)
      add(box, term + 1, offset + dim[term].coefficient * (box[term].lo + i),
          out, size);
  }

  /// One interval per residue class of the other term's positions.
  void addClasses(Range other, Range along, int64_t coefficient, Interval *out,
                  unsigned &size) const {
    for (int64_t i = 0; i < std::min(modulus, other.length); ++i) {
      int64_t last = i + (other.length - 1 - i) / modulus * modulus;
      Interval first = at(coefficient * (other.lo + i), along);
      first.hi = at(coefficient * (other.lo + last), along).hi;
      out[size++] = first;
    }
  }

  const DimensionPlan &dim;
  unsigned axis = 0;
  int64_t modulus = 1, step = 1;
};

//===----------------------------------------------------------------------===//
// Children of an instance
//===----------------------------------------------------------------------===//

/// Children that are alike in every term: `count` of them, `spacing` apart in
/// the loop of `term`.
struct Combination {
  Box now, before;
  int64_t count, spacing;
  unsigned term;
};

/// Goes through the combinations of children of the terms. Where several terms
/// have a row of children, the longest row stays one.
template <typename F> class ChildVisitor {
public:
  ChildVisitor(const DimensionPlan &dim, const ChildLists &lists, F &f)
      : dim(dim), lists(lists), f(f) {}

  void visit(unsigned term = 0) {
    if (term == dim.size() || term == kMaxTerms)
      return visitRows();
    for (const Children &children : lists[term]) {
      rows[term] = &children;
      child.now[term] = children.now;
      child.before[term] = children.before;
      visit(term + 1);
    }
  }

private:
  void visitRows() {
    child.term = 0;
    for (unsigned t = 1; t < dim.size(); ++t)
      if (rows[t]->count > rows[child.term]->count)
        child.term = t;
    child.count = rows[child.term]->count;
    child.spacing = child.count > 1 ? rows[child.term]->spacing : 0;
    visitEach(0);
  }

  void visitEach(unsigned term) {
    if (term == dim.size() || term == kMaxTerms)
      return f(const_cast<const Combination &>(child));
    if (term == child.term || rows[term]->count == 1)
      return visitEach(term + 1);
    const Children &row = *rows[term];
    for (int64_t c = 0; c < row.count; ++c) {
      child.now[term].lo = row.now.lo + c * row.spacing;
      child.before[term].lo = row.before.lo + c * row.spacing;
      visitEach(term + 1);
    }
    child.now[term] = row.now;
    child.before[term] = row.before;
  }

  const DimensionPlan &dim;
  const ChildLists &lists;
  F &f;
  std::array<const Children *, kMaxTerms> rows = {};
  Combination child;
};

/// Calls f with each combination of children of the terms.
template <typename F>
void forEachChild(const DimensionPlan &dim, const ChildLists &lists, F &&f) {
  ChildVisitor<std::remove_reference_t<F>>(dim, lists, f).visit();
}

/// Nothing was held if one range is empty.
bool isHeld(const DimensionPlan &dim, const Box &before) {
  for (unsigned t = 0; t < dim.size(); ++t)
    if (!before[t])
      return false;
  return true;
}

bool sameBox(const DimensionPlan &dim, const Box &a, const Box &b) {
  for (unsigned t = 0; t < dim.size(); ++t)
    if (!(a[t] == b[t]))
      return false;
  return true;
}

/// What decides how a dimension is counted.
struct Survey {
  /// Combinations, and units in them.
  int64_t combinations = 0, units = 0;
  bool intervals = true;
  /// Nothing is new anywhere, or everything is.
  bool allKept = true, noneHeld = true;
  /// Longest ranges, and a bound of the elements.
  std::array<int64_t, kMaxTerms> most = {};
  int64_t reach = 0;

  void include(const DimensionPlan &dim, const Box &box,
               const Combination &child) {
    Interval interval;
    intervals &= asInterval(dim, box, interval);
    int64_t top =
        (child.count - 1) * child.spacing * dim[child.term].coefficient;
    for (unsigned t = 0; t < dim.size(); ++t) {
      most[t] = std::max(most[t], box[t].length);
      top += dim[t].coefficient * (box[t].lo + box[t].length);
    }
    reach = std::max(reach, top);
  }
};

Survey survey(const DimensionPlan &dim, const ChildLists &lists) {
  Survey result;
  forEachChild(dim, lists, [&](const Combination &child) {
    ++result.combinations;
    result.units += child.count;
    result.include(dim, child.now, child);
    bool held = isHeld(dim, child.before);
    result.noneHeld &= !held;
    result.allKept &= held && sameBox(dim, child.now, child.before);
    if (held)
      result.include(dim, child.before, child);
  });
  return result;
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

/// Distinct elements where all footprints are intervals.
Elements distinctIntervals(const DimensionPlan &dim, const ChildLists &lists,
                           const Survey &seen, Arena &arena) {
  ArenaScope scope(arena);
  Elements result;
  bool known = countTogether(dim, lists, result.touched);
  Comb *touched = arena.allocate<Comb>(known ? 0 : seen.combinations);
  Comb *fresh = arena.allocate<Comb>(2 * seen.combinations);
  unsigned nTouched = 0, nFresh = 0;
  forEachChild(dim, lists, [&](const Combination &child) {
    int64_t spacing = child.spacing * dim[child.term].coefficient;
    Interval here, held = {0, 0};
    asInterval(dim, child.now, here);
    if (!known)
      touched[nTouched++] = {here, child.count, spacing};
    if (isHeld(dim, child.before))
      asInterval(dim, child.before, held);
    if (held.size() == 0 || held.hi <= here.lo || held.lo >= here.hi) {
      fresh[nFresh++] = {here, child.count, spacing};
      return;
    }
    if (here.lo < held.lo)
      fresh[nFresh++] = {{here.lo, held.lo}, child.count, spacing};
    if (held.hi < here.hi)
      fresh[nFresh++] = {{held.hi, here.hi}, child.count, spacing};
  });
  if (!known)
    result.touched = measure(touched, nTouched, arena);
  if (seen.allKept)
    result.kept = result.touched;
  else if (!seen.noneHeld)
    result.kept = result.touched - measure(fresh, nFresh, arena);
  return result;
}

/// Calls f(now, before) with the pieces of every child.
template <typename F>
void forEachPieces(const DimensionPlan &dim, const ChildLists &lists,
                   const Residues &residues, Arena &arena, F &&f) {
  forEachChild(dim, lists, [&](const Combination &child) {
    ArenaScope scope(arena);
    Interval *now = arena.allocate<Interval>(residues.room(child.now));
    Interval *before = arena.allocate<Interval>(residues.room(child.before));
    Box here = child.now, held = child.before;
    if (!isHeld(dim, held))
      held = {};
    for (int64_t c = 0; c < child.count; ++c) {
      f(residues.of(here, now), residues.of(held, before));
      here[child.term].lo += child.spacing;
      held[child.term].lo += child.spacing;
    }
  });
}

/// Distinct elements where footprints have holes.
Elements distinctPieces(const DimensionPlan &dim, const ChildLists &lists,
                        const Survey &seen, Arena &arena) {
  ArenaScope scope(arena);
  Residues residues(dim, seen.most, seen.reach);
  int64_t room = 0, freshRoom = 0;
  forEachChild(dim, lists, [&](const Combination &child) {
    int64_t now = residues.room(child.now);
    room += child.count * now;
    freshRoom += child.count * (now + residues.room(child.before));
  });
  Interval *touched = arena.allocate<Interval>(room);
  Interval *fresh = arena.allocate<Interval>(freshRoom);
  unsigned nTouched = 0, nFresh = 0;
  forEachPieces(dim, lists, residues, arena, [&](Pieces now, Pieces before) {
    nTouched = static_cast<unsigned>(
        std::copy(now.items, now.items + now.size, touched + nTouched) -
        touched);
    nFresh = subtract(now, before, fresh, nFresh);
  });
  Elements result;
  result.touched = normalise(touched, nTouched).points();
  result.kept = result.touched - normalise(fresh, nFresh).points();
  return result;
}

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

Elements summedPieces(const DimensionPlan &dim, const ChildLists &lists,
                      const Survey &seen, Arena &arena) {
  Residues residues(dim, seen.most, seen.reach);
  Elements result;
  forEachPieces(dim, lists, residues, arena, [&](Pieces now, Pieces before) {
    ArenaScope scope(arena);
    Interval *fresh = arena.allocate<Interval>(now.size + before.size);
    unsigned nFresh = subtract(now, before, fresh, 0);
    result.touched += now.points();
    result.kept += now.points() - Pieces{fresh, nFresh}.points();
  });
  return result;
}
} // namespace

Elements analysis::distinctElements(const DimensionPlan &dim,
                                    const ChildLists &lists, Arena &arena) {
  bool single = true;
  for (unsigned t = 0; t < dim.size(); ++t)
    single &= lists[t].size == 1 && lists[t].items[0].count == 1;
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
  Survey seen = survey(dim, lists);
  if (seen.combinations == 0)
    return {};
  return seen.intervals ? distinctIntervals(dim, lists, seen, arena)
                        : distinctPieces(dim, lists, seen, arena);
}

Elements analysis::summedElements(const DimensionPlan &dim,
                                  const ChildLists &lists, Arena &arena) {
  IntervalSums sums(dim, lists);
  if (sums.run())
    return sums.result();
  return summedPieces(dim, lists, survey(dim, lists), arena);
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
