//===- Annotate.cpp - Attach costs to layers ------------------------------===//

#include "Annotate.h"

#include "Diagnose.h"
#include "Optimality.h"
#include "Place.h"
#include "WriteTargets.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Save
//===----------------------------------------------------------------------===//

/// Stale costs must not survive a run.
static void removeCosts(ArrayRef<Layer> layers) {
  for (const Layer &layer : layers)
    layer.op->removeDiscardableAttr(
        DataflowDialect::CostAttrHelper::getNameStr());
}

static void save(const PlacedLayer &placed, const Evaluation &evaluation,
                 Annotated &annotated) {
  if (!evaluation.cost) {
    annotated.failed = true;
    return;
  }
  Operation *op = placed.layer->op;
  const Schedule &schedule = evaluation.binding->schedule;
  emitWarnings(placed, schedule, *evaluation.cost);
  op->setDiscardableAttr(
      DataflowDialect::CostAttrHelper::getNameStr(),
      fromModel(op->getContext(), schedule, *evaluation.cost));
  removeStaleOptimality(op, *evaluation.cost);
  ++annotated.costed;
  annotated.invalid += !evaluation.cost->valid();
}

/// Ops that are not modelled: errors, and the number of all.
static void saveNotModelled(ArrayRef<Layer> layers, Annotated &annotated) {
  annotated.notModelled = llvm::count_if(
      layers, [](const Layer &layer) { return layer.notModelled(); });
  if (failed(emitErrors(layers)))
    annotated.failed = true;
}

Annotated maestro::annotate(Operation *root, const AnnotateOptions &options,
                            Solver solve, Effort effort,
                            AnalysisManager analyses) {
  Annotated annotated;
  FailureOr<TargetOptions> values = readTargetOptions(
      root, options.accelerator, options.mappings, options.elementBits);
  if (failed(values)) {
    annotated.failed = true;
    return annotated;
  }
  Targets targets(root, *values);
  if (failed(targets.checkOptions())) {
    annotated.failed = true;
    return annotated;
  }

  std::vector<Layer> layers = readLayers(root);
  std::vector<PlacedLayer> placed;
  annotated.failed = !placeLayers(layers, targets, placed);
  warnOfMisplacedMappings(root);
  if (!placed.empty())
    warnOfUnused(root, *values, targets);
  writeTargets(root, targets, placed);

  Evaluations evaluations = evaluate(root, placed, solve, effort, analyses);
  annotated.evaluations = evaluations.distinct.size();

  removeCosts(layers);
  emitErrors(placed, evaluations);
  for (size_t i = 0; i < placed.size(); ++i)
    save(placed[i], evaluations[i], annotated);
  saveNotModelled(layers, annotated);
  if (options.remarks != RemarkMode::None)
    emitVoidDirectives(placed, evaluations, options.remarks);
  emitNotModelled(root, layers, options.remarks);
  return annotated;
}
