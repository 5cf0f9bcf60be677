//===- Validity.h - Why a mapping does not fit ------------------*- C++ -*-===//

#ifndef MAESTRO_MODEL_VALIDITY_H
#define MAESTRO_MODEL_VALIDITY_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

#include <vector>

namespace maestro {

/// Elements that the latch of an operand holds (V2): what the first entry of
/// its name says, or else the MACs per cycle.
int64_t latchCapacity(const Problem &problem, const ProcessingElement &pe,
                      unsigned operand);

/// The memories (V1, outermost first) and latches (V2) that overflow, each with
/// need and capacity; empty where the cost is valid. The cost must be one of
/// this schedule.
std::vector<Violation> reasonsInvalid(const Schedule &schedule,
                                      const Cost &cost);

} // namespace maestro

#endif // MAESTRO_MODEL_VALIDITY_H
