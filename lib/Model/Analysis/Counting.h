//===- Counting.h - Traffic where some loop is irregular --------*- C++ -*-===//
//
// Traffic factorises (docs/ClosedForm.md): what enters the children of a pair
// is a sum over digits of products over dimensions.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_COUNTING_H
#define MAESTRO_LIB_MODEL_ANALYSIS_COUNTING_H

#include "Traffic.h"
#include "Transfers.h"

namespace maestro::analysis {

/// Sums of a window over the steps of a class and all instances.
template <typename Int> struct WindowSums {
  Int touched = 0, kept = 0, distinct = 0, distinctKept = 0;
};

/// Counts the pairs that cross one boundary.
template <typename Int> class Counting {
public:
  Counting(const Plan &plan, const BoundaryPlan &boundary,
           const Transfers<Int> &transfers, Arena &arena);

  /// Fills in what enters children of every pair.
  void run(Traffic<Int> &traffic);

private:
  void addClass(unsigned p, const OperandPlan &operand, int entered,
                PairCounts<Int> &result);
  WindowSums<Int> windowSums(unsigned p, const DimensionPlan &dim, int entered);
  void addWindow(unsigned p, const DimensionPlan &dim, int entered,
                 unsigned term, const Int &times, Shapes &shapes,
                 WindowSums<Int> &sums) const;

  const Plan &plan;
  const BoundaryPlan &boundary;
  const Transfers<Int> &transfers;
  const Situations<Int> &loops;
  Memo<WindowSums<Int>> known;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_COUNTING_H
