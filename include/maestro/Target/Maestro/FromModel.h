//===- FromModel.h - Our values as MAESTRO's text has them ------*- C++ -*-===//
//
// The inverse of Layer.h and Hardware.h. What MAESTRO's text cannot say is a
// violation, never an approximation: what these functions return means the
// very value that they were given.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TARGET_MAESTRO_FROMMODEL_H
#define MAESTRO_TARGET_MAESTRO_FROMMODEL_H

#include "maestro/Model/Accelerator.h"
#include "maestro/Model/Mapping.h"
#include "maestro/Model/Problem.h"
#include "maestro/Target/Maestro/Syntax.h"

namespace maestro::dfsl {

/// Input rows and columns that the operand has, where it may have more than
/// the windows need; 0: as many as they need.
struct InputSizes {
  int64_t y = 0, x = 0;
};

/// Type, dimensions, strides and dilations of the layer that computes this;
/// without name and dataflow. The order of loops and of an operand's
/// dimensions does not count, and loops of extent 1 may be missing.
Result<Layer> fromProblem(const Problem &problem, InputSizes inputs = {});

/// The dataflow that means `mapping` on `layer`, which is `problem`: numbers
/// instead of `full` and roles instead of `dN`. The violation has the place
/// of what cannot be said.
Result<Dataflow> fromMapping(const Mapping &mapping, const Problem &problem,
                             const Layer &layer);

/// The entries of this accelerator. Its name is not one of them.
Result<Hardware> fromAccelerator(const Accelerator &accelerator);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_FROMMODEL_H
