//===- Bottleneck.h - How busy the PEs are, and why not busier --*- C++ -*-===//

#ifndef MAESTRO_MODEL_BOTTLENECK_H
#define MAESTRO_MODEL_BOTTLENECK_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

#include <string>

namespace maestro {

/// Overall occupancy of the PEs (D1): MACs per MAC that all PEs of the
/// accelerator could have done in the cycles of the layer, from 0 to 1.
double occupancy(const Schedule &schedule, const Cost &cost);

/// What bounds the layer (D4): the resource that is in use for most cycles.
/// "PE" for the MACs (Cost::computeCycles), "L2 down" or "L2 up" for a
/// memory's port, whose cycles are the bits that it carries (T1) over its
/// width, spread evenly over the instances in use. Of equals, the PEs come
/// first, then the outermost memory, then down.
std::string bottleneck(const Schedule &schedule, const Cost &cost);

} // namespace maestro

#endif // MAESTRO_MODEL_BOTTLENECK_H
