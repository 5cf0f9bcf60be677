//===- Layers.h - The layers that a pass works on ---------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_LAYERS_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_LAYERS_H

#include "maestro/Frontend/Frontend.h"

#include "mlir/IR/Operation.h"

#include <variant>
#include <vector>

namespace maestro {

/// An op that a report has a line for, and what it computes.
struct Layer {
  mlir::Operation *op = nullptr;
  std::variant<Problem, NotModelled> reading;

  /// Null where it is not modelled.
  Problem *problem() { return std::get_if<Problem>(&reading); }
  const Problem *problem() const { return std::get_if<Problem>(&reading); }
  /// Null where it is modelled.
  const NotModelled *notModelled() const {
    return std::get_if<NotModelled>(&reading);
  }
};

/// The layers in `root`, in program order. Reads them on several threads.
std::vector<Layer> readLayers(mlir::Operation *root);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_LAYERS_H
