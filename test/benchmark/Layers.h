//===- Layers.h - The layers that are measured ------------------*- C++ -*-===//

#ifndef MAESTRO_TEST_BENCHMARK_LAYERS_H
#define MAESTRO_TEST_BENCHMARK_LAYERS_H

#include "maestro/Model/Problem.h"

#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/ArrayRef.h"

#include <string>
#include <vector>

namespace maestro::benchmarks {

/// One layer of a model.
struct BenchmarkLayer {
  std::string model;
  /// Name of its location, or else of its op.
  std::string name;
  Problem problem;
};

/// A context with every dialect that models are written in.
std::unique_ptr<mlir::MLIRContext> modelContext();

/// Loops and extents: "K64_C64_R3". No two loops that are equal in it need be
/// equal in their strides.
std::string shapeOf(const Problem &problem);

/// The layers of models that differ in shape, strides or element sizes, each
/// where it stands first. A model is a file, or the name of one in test/models.
/// What cannot be read has none, and a diagnostic.
std::vector<BenchmarkLayer> distinctLayers(mlir::MLIRContext &context,
                                           llvm::ArrayRef<std::string> models);

} // namespace maestro::benchmarks

#endif // MAESTRO_TEST_BENCHMARK_LAYERS_H
