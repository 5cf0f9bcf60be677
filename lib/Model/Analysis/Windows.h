//===- Windows.h - Elements of a dimension with several loops ---*- C++ -*-===//
//
// In a dimension that is a sum of loops (`oy * stride + r * dilation`) the
// footprints of neighbouring units and of successive steps overlap. This file
// counts distinct elements exactly: by arithmetic on interval ends where a
// footprint is an interval, and as intervals per residue class where it has
// holes. The cost depends on strides and dilations, not on extents nor on the
// length of a row of units; what costs too much is not counted (Arena::spend).
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_WINDOWS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_WINDOWS_H

#include "Arena.h"
#include "LoopPath.h"

namespace maestro::analysis {

/// Units that are alike in one loop: `count` of them, `spacing` apart, each
/// with its range now and the one that it held before (length 0: none).
struct Children {
  Range now, before;
  int64_t count, spacing;
};

/// The children of one instance in one loop.
struct ChildList {
  const Children *items = nullptr;
  unsigned size = 0;

  const Children *begin() const { return items; }
  const Children *end() const { return items + size; }
};

using ChildLists = std::array<ChildList, kMaxTerms>;

/// How many elements of a dimension the children of an instance touch, and how
/// many of these bring nothing new.
struct Elements {
  int64_t touched = 0, kept = 0;
};

/// Distinct elements: `kept` are those that no child is new to (R4).
Elements distinctElements(const DimensionPlan &dim, const ChildLists &lists,
                          Arena &arena);
/// Sums over the children; `kept` sums what each keeps itself (R3).
Elements summedElements(const DimensionPlan &dim, const ChildLists &lists,
                        Arena &arena);
/// Elements of one footprint, given the lengths of its ranges.
int64_t footprintOf(const DimensionPlan &dim,
                    const std::array<int64_t, kMaxTerms> &lengths,
                    Arena &arena);

/// The footprint of ranges of these lengths is an interval: in ascending order
/// of coefficient, each term starts no further than the ones before it reach.
template <typename F> bool isSolid(const DimensionPlan &dim, F &&lengthOf) {
  if (dim.size() == 2) {
    unsigned small = dim[0].coefficient <= dim[1].coefficient ? 0 : 1;
    const TermPlan &inner = dim[small], &outer = dim[1 - small];
    int64_t length = lengthOf(small);
    if (lengthOf(1 - small) == 1)
      return length == 1 || inner.coefficient == 1;
    return length == 1 ? outer.coefficient == 1
                       : inner.coefficient == 1 && outer.coefficient <= length;
  }
  int64_t span = 1;
  uint32_t done = 0;
  for (unsigned round = 0; round < dim.size(); ++round) {
    unsigned next = kMaxTerms;
    for (unsigned t = 0; t < dim.size(); ++t)
      if (!(done >> t & 1) &&
          (next == kMaxTerms || dim[t].coefficient < dim[next].coefficient))
        next = t;
    done |= 1u << next;
    int64_t length = lengthOf(next);
    if (length == 1)
      continue;
    if (dim[next].coefficient > span)
      return false;
    span += dim[next].coefficient * (length - 1);
  }
  return true;
}

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_WINDOWS_H
