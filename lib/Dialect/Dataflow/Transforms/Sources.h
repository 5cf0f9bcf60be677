//===- Sources.h - Where layers come from -----------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SOURCES_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SOURCES_H

#include "maestro/Report/Report.h"

#include "mlir/IR/Operation.h"

namespace maestro {

/// How tables call a layer. `position` counts the layers from 1, for those
/// without any location.
LayerSource sourceOf(mlir::Operation *op, size_t position);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SOURCES_H
