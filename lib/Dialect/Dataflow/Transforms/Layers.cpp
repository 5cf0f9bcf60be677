//===- Layers.cpp - The layers that a pass works on -----------------------===//

#include "Layers.h"

#include "mlir/IR/Threading.h"

using namespace maestro;

std::vector<Layer> maestro::readLayers(mlir::Operation *root) {
  std::vector<Layer> layers;
  root->walk<mlir::WalkOrder::PreOrder>([&](mlir::Operation *op) {
    if (isLayer(op))
      layers.emplace_back().op = op;
  });
  mlir::parallelForEach(root->getContext(), layers, [](Layer &layer) {
    layer.reading = readProblem(layer.op);
  });
  return layers;
}
