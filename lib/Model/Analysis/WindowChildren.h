//===- WindowChildren.h - The children of a window --------------*- C++ -*-===//
//
// The children of an instance in the loops of one dimension, combined.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_WINDOWCHILDREN_H
#define MAESTRO_LIB_MODEL_ANALYSIS_WINDOWCHILDREN_H

#include "Combs.h"
#include "Windows.h"

#include <algorithm>

namespace maestro::analysis {

/// One unit in all loops of the dimension: a range per term.
using Box = std::array<Range, kMaxTerms>;

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

/// How many calls forEachChild() makes.
inline int64_t combinations(const DimensionPlan &dim, const ChildLists &lists,
                            unsigned term = 0, int64_t units = 1,
                            int64_t longest = 1) {
  if (term == dim.size() || term == kMaxTerms)
    return units / longest;
  int64_t sum = 0;
  for (const Children &children : lists[term])
    sum += combinations(dim, lists, term + 1, units * children.count,
                        std::max(longest, children.count));
  return sum;
}

/// Nothing was held if one range is empty.
inline bool isHeld(const DimensionPlan &dim, const Box &before) {
  for (unsigned t = 0; t < dim.size(); ++t)
    if (!before[t])
      return false;
  return true;
}

inline bool sameBox(const DimensionPlan &dim, const Box &a, const Box &b) {
  for (unsigned t = 0; t < dim.size(); ++t)
    if (!(a[t] == b[t]))
      return false;
  return true;
}

/// The interval that a box spans. True where its footprint has no holes.
inline bool asInterval(const DimensionPlan &dim, const Box &box,
                       Interval &result) {
  result = {0, 1};
  for (unsigned t = 0; t < dim.size(); ++t) {
    result.lo += dim[t].coefficient * box[t].lo;
    result.hi += dim[t].coefficient * (box[t].lo + box[t].length - 1);
  }
  return isSolid(dim, [&](unsigned t) { return box[t].length; });
}

/// The same where footprints have holes: intervals per residue class.
Elements distinctPieces(const DimensionPlan &dim, const ChildLists &lists,
                        Arena &arena);
Elements summedPieces(const DimensionPlan &dim, const ChildLists &lists,
                      Arena &arena);

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_WINDOWCHILDREN_H
