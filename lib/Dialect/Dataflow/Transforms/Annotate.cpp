//===- Annotate.cpp - Attach costs to layers ------------------------------===//

#include "Annotate.h"

#include "Diagnose.h"
#include "WriteTargets.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/ElementBits.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Load
//===----------------------------------------------------------------------===//

static ElementBitsAttr attributeOf(MLIRContext *context,
                                   const ElementBits &bits) {
  Builder builder(context);
  NamedAttrList operands;
  for (const auto &[name, size] : bits.operands)
    operands.append(name, builder.getI64IntegerAttr(size));
  return ElementBitsAttr::get(context, bits.all,
                              operands.getDictionary(context));
}

/// The options as values; says what is wrong with them.
static FailureOr<TargetOptions> read(Operation *root,
                                     const AnnotateOptions &options) {
  Result<ElementBits> bits = parseElementBits(options.elementBits);
  if (!bits) {
    emitError(root->getLoc()) << bits.errors().front().str();
    return failure();
  }
  TargetOptions values;
  values.accelerator = options.accelerator;
  values.mappings = options.mappings;
  if (!options.elementBits.empty())
    values.elementBits = attributeOf(root->getContext(), *bits);
  return values;
}

/// Finds what every layer runs on; false where something is missing.
static bool place(std::vector<Layer> &layers, Targets &targets,
                  std::vector<PlacedLayer> &placed) {
  bool complete = true;
  for (Layer &layer : layers) {
    if (!layer.problem())
      continue;
    FailureOr<Target> target =
        targets.resolve(layer, [&] { return layer.op->emitError(); });
    if (succeeded(target))
      placed.push_back({&layer, *target});
    else
      complete = false;
  }
  return complete;
}

/// An option that the IR always overrules is likely a mistake.
static void warnOfUnused(Operation *root, const TargetOptions &options,
                         const Targets &targets) {
  auto warn = [&](StringRef option, StringRef what) {
    emitWarning(root->getLoc())
        << "option " << option << " is not used: every layer has " << what;
  };
  if (!options.accelerator.empty() && !targets.takenAccelerator())
    warn("accelerator", "an accelerator in the IR, which counts");
  if (!options.mappings.empty() && !targets.usesMappingsOfOptions())
    warn("mapping", "a mapping in the IR, which counts, or is of another kind");
  if (options.elementBits && !targets.takenElementBits())
    warn("element-bits", "element sizes in the IR, which count");
}

/// On a function or module, a mapping looks like a default.
static void warnOfMisplacedMappings(Operation *root) {
  root->walk([](Operation *op) {
    if (isLayer(op) || !op->getDiscardableAttr(
                           DataflowDialect::MappingAttrHelper::getNameStr()))
      return;
    op->emitWarning()
        << "'" << op->getName()
        << "' has a dataflow.mapping, but is no layer: nothing in it takes the "
           "mapping; option mapping names a default";
  });
}

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
    emitErrors(placed, evaluation.errors);
    annotated.failed = true;
    return;
  }
  Operation *op = placed.layer->op;
  const Schedule &schedule = evaluation.binding->schedule;
  emitWarnings(placed, schedule, *evaluation.cost);
  op->setDiscardableAttr(
      DataflowDialect::CostAttrHelper::getNameStr(),
      fromModel(op->getContext(), schedule, *evaluation.cost));
  ++annotated.costed;
  annotated.invalid += !evaluation.cost->valid();
}

/// Ops that are not modelled: errors, and the number of all.
static void saveNotModelled(ArrayRef<Layer> layers, Annotated &annotated) {
  for (const Layer &layer : layers)
    if (const NotModelled *notModelled = layer.notModelled()) {
      ++annotated.notModelled;
      if (!isError(*notModelled))
        continue;
      layer.op->emitError() << notModelled->violation.str();
      annotated.failed = true;
    }
}

Annotated maestro::annotate(Operation *root, const AnnotateOptions &options,
                            Solver solve, Effort effort,
                            AnalysisManager analyses) {
  Annotated annotated;
  FailureOr<TargetOptions> values = read(root, options);
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
  annotated.failed = !place(layers, targets, placed);
  warnOfMisplacedMappings(root);
  if (!placed.empty())
    warnOfUnused(root, *values, targets);
  writeTargets(root, targets, placed);

  Evaluations evaluations = evaluate(root, placed, solve, effort, analyses);
  annotated.evaluations = evaluations.distinct.size();

  removeCosts(layers);
  for (size_t i = 0; i < placed.size(); ++i)
    save(placed[i], evaluations[i], annotated);
  saveNotModelled(layers, annotated);
  if (options.remarks != RemarkMode::None)
    emitVoidDirectives(placed, evaluations, options.remarks);
  emitNotModelled(root, layers, options.remarks);
  return annotated;
}
