//===- Analysis.h - The cost in closed form ---------------------*- C++ -*-===//

#ifndef MAESTRO_MODEL_ANALYSIS_H
#define MAESTRO_MODEL_ANALYSIS_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

namespace maestro {

/// Computes every number of sections 3 to 6 without executing anything.
/// Fails where a count exceeds 2^63 - 1 (R8).
Result<Cost> analyze(const Schedule &schedule);

} // namespace maestro

#endif // MAESTRO_MODEL_ANALYSIS_H
