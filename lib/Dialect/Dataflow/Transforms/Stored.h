//===- Stored.h - Costs that are stored on layers ---------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_STORED_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_STORED_H

#include "Evaluate.h"

namespace maestro {

/// The cost of a layer, or null.
CostAttr storedCost(mlir::Operation *op);

/// What is stored on the layer, a cost and perhaps an optimality, is what came
/// of evaluating it; says at the layer what is not.
bool isStoredRight(const PlacedLayer &placed, const Evaluation &evaluation);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_STORED_H
