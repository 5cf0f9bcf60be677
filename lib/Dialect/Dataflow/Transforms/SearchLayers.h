//===- SearchLayers.h - The best mappings of layers -------------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SEARCHLAYERS_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SEARCHLAYERS_H

#include "Evaluate.h"
#include "maestro/Certificate/Certificate.h"
#include "maestro/Search/Explain.h"
#include "maestro/Search/Solve.h"

namespace maestro {

/// What is asked for, of every layer.
struct SearchSettings {
  Goal goal;
  SpaceOptions space;
  std::unique_ptr<SearchStrategy> strategy;
  SearchLimits limits;
  /// Complete answers get a proof.
  bool prove = false;
};

/// What became of the search for a layer.
struct FoundMapping {
  /// Why there is no space.
  std::vector<Violation> errors;
  Answer answer;
  /// Where no point of the spaces is valid.
  std::optional<Explanation> explanation;
  /// Where the answer has a point: the mapping that binds to it, and what came
  /// of binding and evaluating it.
  Mapping mapping;
  Evaluation evaluation;
  /// Where one is wanted, and the answer is complete and without `within`.
  std::optional<Result<Proof>> proof;
};

/// Searches the spaces of layers on several threads, in a timing scope of its
/// own. The result has the order of the layers.
std::vector<FoundMapping>
searchLayers(mlir::Operation *root, llvm::ArrayRef<const PlacedLayer *> layers,
             const SearchSettings &settings, mlir::AnalysisManager analyses);

/// Writes each different mapping that was found into `root`, and onto the
/// layers which one is theirs, what it costs and how good it is. `of` is the
/// index into `found`, by layer. Layers without a point are left alone.
void writeAnswers(mlir::Operation *root, llvm::ArrayRef<PlacedLayer> layers,
                  llvm::ArrayRef<size_t> of, llvm::ArrayRef<FoundMapping> found,
                  const SearchSettings &settings);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SEARCHLAYERS_H
