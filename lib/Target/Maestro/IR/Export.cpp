//===- Export.cpp - From IR to MAESTRO's text -----------------------------===//

#include "maestro/Target/Maestro/IR/Export.h"

#include "BuildLayers.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/ElementBits.h"
#include "maestro/Frontend/Frontend.h"
#include "maestro/Target/Maestro/FromModel.h"
#include "maestro/Target/Maestro/IR/Import.h"
#include "maestro/Target/Maestro/Writer.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/MapVector.h"

#include <map>

using namespace maestro;
using namespace maestro::dfsl;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Reading ops
//===----------------------------------------------------------------------===//

/// The name that a report gives the layer, or its number in the network.
static std::string nameOf(Operation *op, size_t number) {
  NameLoc name;
  op->getLoc()->walk([&](Location part) {
    name = dyn_cast<NameLoc>(part);
    return name ? WalkResult::interrupt() : WalkResult::advance();
  });
  return name && !name.getName().empty() ? toName(name.getName().str())
                                         : "LAYER" + std::to_string(number);
}

/// The size of the input's dimension that a window moves over; 0 where there
/// is none.
static int64_t inputSize(linalg::LinalgOp op, const Window *window) {
  if (!window)
    return 0;
  for (OpOperand *input : op.getDpsInputOperands()) {
    ArrayRef<int64_t> shape = op.getShape(input);
    AffineMap map = op.getMatchingIndexingMap(input);
    for (auto [size, expr] : llvm::zip_equal(shape, map.getResults()))
      if (expr.isFunctionOfDim(window->outputLoop) &&
          expr.isFunctionOfDim(window->filterLoop))
        return size;
  }
  return 0;
}

namespace {
/// MAESTRO's names of the element types of a layer; empty where it has none.
struct Precisions {
  std::string factor, sum;
};
} // namespace

/// `dataflow.element_bits` replaces types, and says no more than bits.
static Precisions precisionsOf(linalg::LinalgOp op, const Problem &problem) {
  if (findElementBits(op)) {
    auto name = [&](const Operand &operand) {
      auto type = IntegerType::get(op->getContext(), operand.bits);
      return toPrecision(type).str();
    };
    return {name(problem.operands.front()), name(problem.operands.back())};
  }
  Precisions result;
  for (OpOperand *input : op.getDpsInputOperands())
    if (isa<ShapedType>(input->get().getType())) {
      Type type = getElementTypeOrSelf(input->get());
      std::string name = toPrecision(type).str();
      if (!result.factor.empty() && name != result.factor)
        return {};
      result.factor = name;
    }
  result.sum =
      toPrecision(getElementTypeOrSelf(op.getDpsInitOperand(0)->get())).str();
  return result;
}

/// P4: as the passes do it.
static void replaceElementBits(Operation *op, Problem &problem) {
  ElementBitsAttr attr = findElementBits(op);
  if (!attr)
    return;
  ElementBits bits;
  bits.all = attr.getAll();
  for (NamedAttribute entry : attr.getOperands())
    bits.operands.emplace_back(entry.getName().str(),
                               cast<IntegerAttr>(entry.getValue()).getInt());
  apply(bits, problem);
}

//===----------------------------------------------------------------------===//
// Exporting
//===----------------------------------------------------------------------===//

namespace {
/// Exports layer by layer.
class Exporter {
public:
  Exporter(Operation *root, const MaestroExportOptions &options)
      : root(root), options(options) {}

  std::optional<File> run() {
    root->walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (isLayer(op))
        addLayer(op);
    });
    for (auto &[function, network] : networks)
      file.networks.push_back(std::move(network));
    warnLeftOut();
    addHardware();
    return correct ? std::optional(std::move(file)) : std::nullopt;
  }

private:
  /// Without the op, which a diagnostic of its own would print.
  InFlightDiagnostic fail(Operation *op) {
    correct = false;
    return emitError(op->getLoc()) << "cannot be said in MAESTRO's text: ";
  }
  void fail(Operation *op, ArrayRef<Violation> violations) {
    for (const Violation &violation : violations)
      fail(op) << violation.str();
  }

  void addLayer(Operation *op);
  dfsl::Network &networkOf(Operation *op);
  bool checkType(Operation *op, dfsl::Layer &layer);
  bool addMapping(Operation *op, const Problem &problem, dfsl::Layer &layer,
                  const dfsl::Network &network);
  bool addPrecisions(linalg::LinalgOp op, const Problem &problem);
  bool addAccelerator(Operation *op);
  void addHardware();
  void warnLeftOut();

  Operation *root;
  const MaestroExportOptions &options;
  File file;
  /// By function; null for layers outside of functions.
  llvm::MapVector<Operation *, dfsl::Network> networks;
  /// What all layers must agree upon, and the first of them.
  Operation *first = nullptr;
  Precisions precisions;
  std::map<std::string_view, size_t> leftOut;
  bool correct = true;
};
} // namespace

dfsl::Network &Exporter::networkOf(Operation *op) {
  auto function = op->getParentOfType<FunctionOpInterface>();
  dfsl::Network &network = networks[function];
  if (function && network.name.empty())
    network.name = toName(function.getName().str());
  return network;
}

/// TRCONV is a convolution as far as the op can tell.
bool Exporter::checkType(Operation *op, dfsl::Layer &layer) {
  Attribute attr = op->getDiscardableAttr(kMaestroType);
  if (!attr)
    return true;
  auto type = dyn_cast<StringAttr>(attr);
  if (type && type.getValue() == StringRef(toString(layer.type)))
    return true;
  if (type && type.getValue() == "TRCONV" && layer.type == LayerType::Conv) {
    layer.type = LayerType::Trconv;
    return true;
  }
  fail(op) << kMaestroType << " is " << attr << ", but the op is a "
           << StringRef(toString(layer.type));
  return false;
}

bool Exporter::addMapping(Operation *op, const Problem &problem,
                          dfsl::Layer &layer, const dfsl::Network &network) {
  if (!op->hasAttr(DataflowDialect::MappingAttrHelper::getNameStr())) {
    bool inherits = !network.layers.empty() && network.layers.back().dataflow;
    if (inherits)
      fail(op) << "a layer without mapping after one that has one: it would "
                  "have the mapping of '"
               << network.layers.back().name << "'";
    return !inherits;
  }
  MappingOp mapping = findMapping(op);
  if (!mapping) {
    fail(op) << "there is no such mapping: "
             << op->getAttr(DataflowDialect::MappingAttrHelper::getNameStr());
    return false;
  }
  Result<Dataflow> dataflow = fromMapping(toModel(mapping), problem, layer);
  if (dataflow) {
    layer.dataflow = *dataflow;
    return true;
  }
  for (const Violation &violation : dataflow.errors()) {
    InFlightDiagnostic diagnostic = fail(op) << violation.str();
    if (Operation *place = findPlace(mapping, violation.place))
      diagnostic.attachNote(place->getLoc())
          << "in mapping @" << mapping.getSymName() << ", here";
  }
  return false;
}

/// P4: a text has one precision for all factors, and one for all sums.
bool Exporter::addPrecisions(linalg::LinalgOp op, const Problem &problem) {
  Precisions found = precisionsOf(op, problem);
  if (found.factor.empty() || found.sum.empty()) {
    InFlightDiagnostic diagnostic = fail(op);
    diagnostic << "elements are INT4, INT8, INT16, INT32, FP4, FP8, FP16, "
                  "FP32 or BF16, and those of all inputs alike:";
    for (const Operand &operand : problem.operands)
      diagnostic << " " << operand.name << " has " << operand.bits << " bits";
    diagnostic << " [P4]";
    return false;
  }
  if (!first)
    precisions = found;
  if (found.factor == precisions.factor && found.sum == precisions.sum)
    return true;
  InFlightDiagnostic diagnostic =
      fail(op) << "all layers have elements of the same types: " << found.factor
               << " and " << found.sum << " instead of " << precisions.factor
               << " and " << precisions.sum << " [P4]";
  diagnostic.attachNote(first->getLoc()) << "the first layer is here";
  return false;
}

bool Exporter::addAccelerator(Operation *op) {
  if (!first || findAccelerator(op) == findAccelerator(first))
    return true;
  InFlightDiagnostic diagnostic = fail(op)
                                  << "all layers run on one accelerator";
  diagnostic.attachNote(first->getLoc()) << "the first layer is here";
  return false;
}

void Exporter::addLayer(Operation *op) {
  std::variant<Problem, NotModelled> read = readProblem(op);
  if (auto *reason = std::get_if<NotModelled>(&read)) {
    if (reason->violation.rule == "R8")
      return fail(op, reason->violation);
    ++leftOut[toString(reason->reason)];
    return;
  }
  auto &problem = std::get<Problem>(read);
  replaceElementBits(op, problem);
  auto linalgOp = cast<linalg::LinalgOp>(op);
  Result<dfsl::Layer> layer =
      fromProblem(problem, {inputSize(linalgOp, problem.findWindow("Y")),
                            inputSize(linalgOp, problem.findWindow("X"))});
  if (!layer && options.leaveOut) {
    emitWarning(op->getLoc()) << "left out: " << layer.errors().front().str();
    return;
  }
  if (!layer)
    return fail(op, layer.errors());
  dfsl::Network &network = networkOf(op);
  layer->name = nameOf(op, network.layers.size() + 1);
  // Each says what is wrong, whatever the others say.
  bool sayable = checkType(op, *layer);
  sayable &= addPrecisions(linalgOp, problem);
  sayable &= addAccelerator(op);
  sayable &= addMapping(op, problem, *layer, network);
  if (!first)
    first = op;
  if (sayable)
    network.layers.push_back(std::move(*layer));
}

void Exporter::addHardware() {
  if (AcceleratorAttr attr = findAccelerator(first ? first : root)) {
    Result<Hardware> hardware = fromAccelerator(toModel(attr));
    if (hardware)
      file.hardware = *hardware;
    else
      fail(first ? first : root, hardware.errors());
  }
  if (first && (precisions.factor != "INT8" || precisions.sum != "INT8")) {
    file.hardware.factorType = precisions.factor;
    file.hardware.sumType = precisions.sum;
  }
}

void Exporter::warnLeftOut() {
  if (leftOut.empty())
    return;
  InFlightDiagnostic warning = emitWarning(root->getLoc());
  warning << "left out, since no cost is defined for them: ";
  llvm::interleaveComma(leftOut, warning, [&](const auto &count) {
    warning << StringRef(count.first) << ": " << count.second;
  });
  warning << " [P5]";
}

std::optional<File>
maestro::exportMaestro(Operation *root, const MaestroExportOptions &options) {
  return Exporter(root, options).run();
}
