//===- Mapspace.cpp - Print how much a search may choose from -------------===//

#include "Diagnose.h"
#include "Output.h"
#include "Place.h"
#include "Sources.h"
#include "Spaces.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"
#include "maestro/Report/Spaces.h"
#include "maestro/Search/Points.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Threading.h"
#include "llvm/Support/raw_ostream.h"

namespace maestro {
#define GEN_PASS_DEF_MAPSPACEPASS
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"
} // namespace maestro

using namespace maestro;

namespace {
/// The space of a layer, counted.
struct Counted {
  SpaceSize size;
  size_t spaces = 0;
  std::vector<Violation> errors;
};
} // namespace

static Counted countSpaces(const PlacedLayer &placed,
                           const SpaceOptions &options) {
  Counted counted;
  Result<std::vector<Space>> spaces = spacesOf(placed, options);
  if (!spaces) {
    counted.errors = spaces.errors();
    return counted;
  }
  counted.spaces = spaces->size();
  counted.size = sizeOf(*spaces);
  if (counted.size.approximate == 0)
    counted.errors.push_back({"M6",
                              "the space has no point: whatever fills the "
                              "holes breaks a rule",
                              {Place::Kind::Mapping}});
  return counted;
}

namespace {
struct MapspacePass : maestro::impl::MapspacePassBase<MapspacePass> {
  using MapspacePassBase::MapspacePassBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    mlir::Operation *root = getOperation();
    mlir::FailureOr<TargetOptions> target =
        readTargetOptions(root, accelerator, mapping, elementBits);
    if (mlir::failed(target))
      return signalPassFailure();
    target->use = MappingUse::Space;
    Targets targets(root, *target);
    if (mlir::failed(targets.checkOptions()))
      return signalPassFailure();

    std::vector<Layer> layers = readLayers(root);
    std::vector<PlacedLayer> placed;
    bool complete = placeLayers(layers, targets, placed);
    warnOfMisplacedMappings(root);
    if (!placed.empty())
      warnOfUnused(root, *target, targets);
    std::vector<SpaceRow> rows;
    if (mlir::failed(count(layers, placed, rows)) || !complete ||
        mlir::failed(emitErrors(layers)))
      signalPassFailure();
    emitNotModelled(root, layers, remarks);
    if (mlir::failed(publish(rows)))
      signalPassFailure();
  }

private:
  /// Adds a row for each layer with a space; the others are errors.
  mlir::LogicalResult count(llvm::ArrayRef<Layer> layers,
                            llvm::ArrayRef<PlacedLayer> placed,
                            std::vector<SpaceRow> &rows) {
    SpaceOptions options{sizes, pairs, bypass};
    DistinctLayers distinct = distinctLayers(placed);
    std::vector<Counted> counted(distinct.layers.size());
    mlir::parallelFor(&getContext(), 0, counted.size(), [&](size_t i) {
      counted[i] = countSpaces(*distinct.layers[i], options);
    });
    bool failed = false;
    for (size_t i = 0; i < placed.size(); ++i) {
      const PlacedLayer &layer = placed[i];
      const Counted &found = counted[distinct.of[i]];
      emitErrors(layer, found.errors);
      failed |= !found.errors.empty();
      if (found.errors.empty())
        rows.push_back(
            {sourceOf(layer.layer->op, layer.layer - layers.data() + 1),
             nameOfSpaces(layer.target), found.spaces, found.size.exact,
             found.size.approximate});
    }
    return mlir::failure(failed);
  }

  mlir::LogicalResult publish(llvm::ArrayRef<SpaceRow> rows) {
    std::string text;
    llvm::raw_string_ostream os(text);
    writeSpaces(rows, os);
    return writeOutput(getOperation(), output, text);
  }
};
} // namespace
