//===- Layers.h - The layers that are measured ------------------*- C++ -*-===//

#ifndef MAESTRO_TEST_BENCHMARK_LAYERS_H
#define MAESTRO_TEST_BENCHMARK_LAYERS_H

#include "maestro/Model/Problem.h"

#include "mlir/IR/MLIRContext.h"

#include <string>
#include <vector>

namespace maestro::benchmarks {

/// One layer of a model.
struct BenchmarkLayer {
  /// Name of its location, or else of its op.
  std::string name;
  Problem problem;
};

/// A context with every dialect that models are written in.
std::unique_ptr<mlir::MLIRContext> modelContext();

/// Loops and extents: "K64_C64_R3". No two loops that are equal in it need be
/// equal in their strides.
std::string shapeOf(const Problem &problem);

/// The layers of a model that differ in shape, strides or element sizes, each
/// where it stands first: of a file, or of one in test/models, whose name
/// without suffix is enough. Empty, with a diagnostic, where it cannot be read.
std::vector<BenchmarkLayer> distinctLayers(mlir::MLIRContext &context,
                                           const std::string &model);

} // namespace maestro::benchmarks

#endif // MAESTRO_TEST_BENCHMARK_LAYERS_H
