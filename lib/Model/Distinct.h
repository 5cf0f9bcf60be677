//===- Distinct.h - How many values an index takes --------------*- C++ -*-===//

#ifndef MAESTRO_LIB_MODEL_DISTINCT_H
#define MAESTRO_LIB_MODEL_DISTINCT_H

#include "maestro/Model/Problem.h"

namespace maestro {

/// The number of values that the index takes over all iterations of its
/// loops. Nothing where counting would take more than `limit` intervals, which
/// takes at least three loops.
std::optional<int64_t> distinctValues(const Problem &problem,
                                      const IndexSum &sum, int64_t limit);

} // namespace maestro

#endif // MAESTRO_LIB_MODEL_DISTINCT_H
