//===- Combs.h - Distinct points of intervals in rows -----------*- C++ -*-===//
//
// Equally spaced intervals form a comb; the union of a few has a size that
// does not depend on how many teeth they have, or hardly.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_COMBS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_COMBS_H

#include "Arena.h"

#include <cstdint>

namespace maestro::analysis {

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

/// Distinct points of combs in any order; they may be changed.
int64_t measure(Comb *combs, unsigned size, Arena &arena);

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_COMBS_H
