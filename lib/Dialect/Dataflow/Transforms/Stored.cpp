//===- Stored.cpp - Costs that are stored on layers -----------------------===//

#include "Stored.h"

#include "Diagnose.h"
#include "Optimality.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"

using namespace maestro;

CostAttr maestro::storedCost(mlir::Operation *op) {
  return op->getAttrOfType<CostAttr>(
      DataflowDialect::CostAttrHelper::getNameStr());
}

bool maestro::isStoredRight(const PlacedLayer &placed,
                            const Evaluation &evaluation) {
  if (!evaluation.cost) {
    emitErrors(placed, evaluation.errors);
    return false;
  }
  mlir::Operation *op = placed.layer->op;
  CostAttr expected = fromModel(op->getContext(), evaluation.binding->schedule,
                                *evaluation.cost);
  if (std::optional<std::string> difference =
          firstDifference(storedCost(op), expected)) {
    op->emitError("stale or wrong cost: ") << *difference;
    return false;
  }
  OptimalityAttr optimality = storedOptimality(op);
  if (!optimality)
    return true;
  if (std::optional<std::string> wrong =
          contradiction(optimality, *evaluation.cost)) {
    op->emitError("stale or wrong optimality: ") << *wrong;
    return false;
  }
  return true;
}
