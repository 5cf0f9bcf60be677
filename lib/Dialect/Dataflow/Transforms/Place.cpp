//===- Place.cpp - Give layers their targets ------------------------------===//

#include "Place.h"

#include "mlir/IR/Builders.h"

using namespace maestro;
using namespace mlir;

ElementBitsAttr maestro::attributeOf(MLIRContext *context,
                                     const ElementBits &bits) {
  Builder builder(context);
  NamedAttrList operands;
  for (const auto &[name, size] : bits.operands)
    operands.append(name, builder.getI64IntegerAttr(size));
  return ElementBitsAttr::get(context, bits.all,
                              operands.getDictionary(context));
}

FailureOr<TargetOptions>
maestro::readTargetOptions(Operation *root, StringRef accelerator,
                           ArrayRef<std::string> mappings,
                           StringRef elementBits) {
  Result<ElementBits> bits = parseElementBits(elementBits);
  if (!bits) {
    emitError(root->getLoc()) << bits.errors().front().str();
    return failure();
  }
  TargetOptions values;
  values.accelerator = accelerator;
  values.mappings = mappings;
  if (!elementBits.empty())
    values.elementBits = attributeOf(root->getContext(), *bits);
  return values;
}

bool maestro::placeLayers(std::vector<Layer> &layers, Targets &targets,
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

void maestro::warnOfUnused(Operation *root, const TargetOptions &options,
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

void maestro::warnOfMisplacedMappings(Operation *root) {
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
