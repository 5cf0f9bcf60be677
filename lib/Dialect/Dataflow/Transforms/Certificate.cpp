//===- Certificate.cpp - Proofs of answers as IR --------------------------===//

#include "Certificate.h"

#include "Optimality.h"
#include "Place.h"
#include "WriteTargets.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace maestro;
using namespace mlir;

ArrayAttr maestro::storedProof(Operation *op) {
  return op->getAttrOfType<ArrayAttr>(
      DataflowDialect::ProofAttrHelper::getNameStr());
}

/// Why the answer has no proof.
static std::string whyNone(const FoundMapping &found) {
  const Answer &answer = found.answer;
  if (answer.within)
    return "a bound on another metric is not certified [O2]";
  if (!isComplete(answer.closing))
    return "the search did not close the space (" +
           std::string(toString(answer.closing)) + ") [O4]";
  return found.proof->errors().front().str();
}

static ElementBits elementBitsOf(const Problem &problem) {
  ElementBits bits;
  for (const maestro::Operand &operand : problem.operands)
    bits.operands.emplace_back(operand.name, operand.bits);
  return bits;
}

namespace {
/// Writes one layer after the other into a module.
class CertificateWriter {
public:
  CertificateWriter(Operation *root, const SearchSettings &settings)
      : context(root->getContext()), settings(settings),
        dialect(*context->getLoadedDialect<DataflowDialect>()),
        module(ModuleOp::create(root->getLoc())), mappings(*module) {}

  void write(const PlacedLayer &placed, const FoundMapping &found) {
    Operation *layer = writeLayer(placed);
    Mapping best = found.mapping;
    best.name = "best";
    mappings.write(layer->getLoc(), best);
    dialect.getMappingAttrHelper().setAttr(
        layer, FlatSymbolRefAttr::get(context, best.name));
    const Evaluation &evaluation = found.evaluation;
    dialect.getCostAttrHelper().setAttr(
        layer,
        fromModel(context, evaluation.binding->schedule, *evaluation.cost));
    dialect.getOptimalityAttrHelper().setAttr(
        layer, fromAnswer(context, settings.goal, found.answer,
                          writeSpace(placed), settings.space));
    SmallVector<StringRef> texts(found.proof->operator*().begin(),
                                 found.proof->operator*().end());
    dialect.getProofAttrHelper().setAttr(
        layer, Builder(context).getStrArrayAttr(texts));
  }

  OwningOpRef<ModuleOp> take() { return std::move(module); }

private:
  /// The layer in a function of its own, whose arguments are all that it reads.
  Operation *writeLayer(const PlacedLayer &placed) {
    Operation *layer = placed.layer->op;
    SetVector<Value> values(layer->operand_begin(), layer->operand_end());
    getUsedValuesDefinedAbove(layer->getRegions(), values);
    OpBuilder builder = OpBuilder::atBlockEnd(module->getBody());
    SmallVector<Type> types(
        llvm::map_range(values, [](Value value) { return value.getType(); }));
    auto function = func::FuncOp::create(builder, layer->getLoc(),
                                         ("layer" + Twine(written++)).str(),
                                         builder.getFunctionType(types, {}));
    dialect.getAcceleratorAttrHelper().setAttr(function, placed.target.attr);
    dialect.getElementBitsAttrHelper().setAttr(
        function,
        attributeOf(context, elementBitsOf(*placed.layer->problem())));
    Block *body = function.addEntryBlock();
    IRMapping arguments;
    arguments.map(values.getArrayRef(), body->getArguments());
    builder.setInsertionPointToEnd(body);
    Operation *copy = builder.clone(*layer, arguments);
    func::ReturnOp::create(builder, layer->getLoc());
    return copy;
  }

  /// The name of the mapspace that was searched, which is written once.
  StringRef writeSpace(const PlacedLayer &placed) {
    const KnownMapping *space = placed.target.mapping;
    if (!space)
      return {};
    std::string &name = spaces[space];
    if (name.empty()) {
      Mapping copy = space->value;
      mappings.write(placed.layer->op->getLoc(), copy);
      name = copy.name;
    }
    return name;
  }

  MLIRContext *context;
  const SearchSettings &settings;
  DataflowDialect &dialect;
  OwningOpRef<ModuleOp> module;
  MappingWriter mappings;
  llvm::DenseMap<const KnownMapping *, std::string> spaces;
  unsigned written = 0;
};
} // namespace

OwningOpRef<ModuleOp>
maestro::makeCertificate(Operation *root, ArrayRef<const PlacedLayer *> layers,
                         ArrayRef<FoundMapping> found,
                         const SearchSettings &settings) {
  CertificateWriter writer(root, settings);
  for (auto [placed, each] : llvm::zip(layers, found)) {
    if (!each.answer.best)
      continue;
    if (each.proof && *each.proof)
      writer.write(*placed, each);
    else
      emitRemark(placed->layer->op->getLoc(), "no certificate: ")
          << whyNone(each);
  }
  return writer.take();
}
