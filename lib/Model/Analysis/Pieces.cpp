//===- Pieces.cpp - Windows with holes ------------------------------------===//
//
// Where footprints of a window have holes, they are counted as intervals in
// each residue class modulo one coefficient.
//
//===----------------------------------------------------------------------===//

#include "WindowChildren.h"

#include <algorithm>
#include <numeric>

using namespace maestro;
using namespace maestro::analysis;

namespace {
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

  /// So many neighbouring children of a row have their elements in different
  /// residue classes; then those of the first come again.
  int64_t cycle(const Combination &child) const {
    int64_t shift = child.spacing * dim[child.term].coefficient;
    return std::min(child.count, modulus / std::gcd(modulus, shift));
  }

  /// How far a piece moves along the axis in so many children of a row.
  int64_t quotient(const Combination &child, int64_t children) const {
    return child.spacing * dim[child.term].coefficient * children / modulus;
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

/// What bounds the pieces of a dimension.
struct Survey {
  /// Longest ranges, and a bound of the elements.
  std::array<int64_t, kMaxTerms> most = {};
  int64_t reach = 0;

  void include(const DimensionPlan &dim, const Box &box,
               const Combination &child) {
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
    result.include(dim, child.now, child);
    if (isHeld(dim, child.before))
      result.include(dim, child.before, child);
  });
  return result;
}

/// Calls f(now, before, comb) with the pieces of children: what every piece
/// stands for is a comb of that count and spacing, the children that have it in
/// the same residue class. `together`: all children of a row at once, moved to
/// where the first one is.
template <typename F>
void forEachPieces(const DimensionPlan &dim, const ChildLists &lists,
                   const Residues &residues, bool together, Arena &arena,
                   F &&f) {
  forEachChild(dim, lists, [&](const Combination &child) {
    ArenaScope scope(arena);
    Interval *now = arena.allocate<Interval>(residues.room(child.now));
    Interval *before = arena.allocate<Interval>(residues.room(child.before));
    Box here = child.now, held = child.before;
    if (!isHeld(dim, held))
      held = {};
    int64_t cycle = together ? 1 : residues.cycle(child);
    for (int64_t c = 0; c < cycle; ++c) {
      Comb row = {{}, (child.count - 1 - c) / cycle + 1, 0};
      row.spacing = residues.quotient(child, cycle);
      f(residues.of(here, now), residues.of(held, before), row);
      here[child.term].lo += child.spacing;
      held[child.term].lo += child.spacing;
    }
  });
}

/// Whether an evaluation may go through all pieces of all children.
bool canAfford(const DimensionPlan &dim, const ChildLists &lists,
               const Residues &residues, bool together, Arena &arena) {
  forEachChild(dim, lists, [&](const Combination &child) {
    int64_t cycle = together ? 1 : residues.cycle(child);
    arena.spend(residues.room(child.now), cycle);
    arena.spend(residues.room(child.before), cycle);
  });
  return !arena.isSpent();
}

/// Appends a comb for each piece.
void append(Pieces pieces, Comb row, Comb *combs, unsigned &size) {
  for (unsigned i = 0; i < pieces.size; ++i)
    combs[size++] = {pieces.items[i], row.count, row.spacing};
}

} // namespace

Elements analysis::distinctPieces(const DimensionPlan &dim,
                                  const ChildLists &lists, Arena &arena) {
  ArenaScope scope(arena);
  if (!arena.spend(combinations(dim, lists)))
    return {};
  Survey seen = survey(dim, lists);
  Residues residues(dim, seen.most, seen.reach);
  if (!canAfford(dim, lists, residues, /*together=*/false, arena))
    return {};
  int64_t room = 0, freshRoom = 0, most = 0;
  forEachChild(dim, lists, [&](const Combination &child) {
    int64_t now = residues.room(child.now);
    int64_t both = now + residues.room(child.before);
    room += residues.cycle(child) * now;
    freshRoom += residues.cycle(child) * both;
    most = std::max(most, both);
  });
  Comb *touched = arena.allocate<Comb>(room);
  Comb *fresh = arena.allocate<Comb>(freshRoom);
  Interval *pieces = arena.allocate<Interval>(most);
  unsigned nTouched = 0, nFresh = 0;
  forEachPieces(dim, lists, residues, /*together=*/false, arena,
                [&](Pieces now, Pieces before, Comb row) {
                  append(now, row, touched, nTouched);
                  append({pieces, subtract(now, before, pieces, 0)}, row, fresh,
                         nFresh);
                });
  Elements result;
  result.touched = measure(touched, nTouched, arena);
  result.kept = result.touched - measure(fresh, nFresh, arena);
  return result;
}

Elements analysis::summedPieces(const DimensionPlan &dim,
                                const ChildLists &lists, Arena &arena) {
  if (!arena.spend(combinations(dim, lists)))
    return {};
  Survey seen = survey(dim, lists);
  Residues residues(dim, seen.most, seen.reach);
  if (!canAfford(dim, lists, residues, /*together=*/true, arena))
    return {};
  Elements result;
  forEachPieces(dim, lists, residues, /*together=*/true, arena,
                [&](Pieces now, Pieces before, Comb row) {
                  ArenaScope scope(arena);
                  Interval *fresh =
                      arena.allocate<Interval>(now.size + before.size);
                  unsigned nFresh = subtract(now, before, fresh, 0);
                  int64_t points = now.points();
                  result.touched += row.count * points;
                  result.kept +=
                      row.count * (points - Pieces{fresh, nFresh}.points());
                });
  return result;
}
