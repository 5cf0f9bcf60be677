//===- CheckCertificate.cpp - Check proofs of the best mappings -----------===//

#include "maestro/Dialect/Dataflow/Transforms/CheckCertificate.h"

#include "Certificate.h"
#include "Diagnose.h"
#include "Optimality.h"
#include "Spaces.h"
#include "Stored.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Search/Points.h"

#include "llvm/Support/FormatVariadic.h"

#include <set>

using namespace maestro;
using namespace mlir;

namespace {
/// Equal for layers with the same answer to the same question.
using Key = std::tuple<std::string, const void *, const void *, const void *>;

/// Goes through the layers of a certificate, and then of a model.
class CertificateChecker {
public:
  explicit CertificateChecker(llvm::raw_ostream &os) : os(os) {}

  bool checkProofs(ModuleOp certificate);
  bool checkModel(ModuleOp model);

private:
  bool checkProof(const PlacedLayer &placed, const Cost &cost);
  std::optional<std::vector<Space>> readSpaces(const PlacedLayer &placed,
                                               OptimalityAttr optimality);
  Key keyOf(const PlacedLayer &placed) const;

  llvm::raw_ostream &os;
  std::set<Key> proven;
};
} // namespace

/// Layers with their targets, whose costs are right; says what is not.
template <typename Visit>
static bool visitAnswers(ModuleOp module, const Visit &visit) {
  bool isRight = true;
  std::vector<Layer> layers = readLayers(module);
  Targets targets(module);
  for (Layer &layer : layers) {
    if (!layer.problem())
      continue;
    if (!storedCost(layer.op) || !storedOptimality(layer.op)) {
      layer.op->emitError("has no answer of dataflow-search: no dataflow.cost "
                          "and dataflow.optimality");
      isRight = false;
      continue;
    }
    FailureOr<Target> target =
        targets.resolve(layer, [&] { return layer.op->emitError(); });
    if (failed(target)) {
      isRight = false;
      continue;
    }
    PlacedLayer placed = {&layer, *target};
    Evaluation evaluation = evaluate(placed);
    isRight &=
        isStoredRight(placed, evaluation) && visit(placed, *evaluation.cost);
  }
  return isRight;
}

/// The name of a mapspace is not the same in a certificate.
static OptimalityAttr withoutName(OptimalityAttr attr) {
  return OptimalityAttr::get(
      attr.getContext(), attr.getObjective(), attr.getWithin(), attr.getValue(),
      attr.getLowerBound(), attr.getGap(), attr.getClosed(), attr.getPoints(),
      attr.getEvaluated(), "", attr.getSizes(), attr.getPairs(),
      attr.getBypass());
}

Key CertificateChecker::keyOf(const PlacedLayer &placed) const {
  Operation *op = placed.layer->op;
  return {textOf(*placed.layer->problem()),
          placed.target.attr.getAsOpaquePointer(),
          storedCost(op).getAsOpaquePointer(),
          withoutName(storedOptimality(op)).getAsOpaquePointer()};
}

/// The spaces in which the answer is said to be the best.
std::optional<std::vector<Space>>
CertificateChecker::readSpaces(const PlacedLayer &placed,
                               OptimalityAttr optimality) {
  Operation *op = placed.layer->op;
  PlacedLayer searched = placed;
  searched.target.mapping = nullptr;
  KnownMapping mapspace;
  if (StringRef name = optimality.getSpace(); !name.empty()) {
    auto symbol = SymbolTable::lookupNearestSymbolFrom<MappingOp>(
        op, StringAttr::get(op->getContext(), name));
    if (!symbol) {
      op->emitError("unknown mapspace: @") << name;
      return std::nullopt;
    }
    mapspace = {toModel(symbol), symbol, false};
    searched.target.mapping = &mapspace;
  }
  Result<std::vector<Space>> spaces =
      spacesOf(searched, spaceOptionsOf(optimality));
  if (!spaces) {
    emitErrors(searched, spaces.errors());
    return std::nullopt;
  }
  std::string points = sizeOf(*spaces).exact;
  if (points != optimality.getPoints()) {
    op->emitError("points of ")
        << nameOfSpaces(searched.target) << ": stored "
        << optimality.getPoints() << ", expected " << points << " [O5]";
    return std::nullopt;
  }
  return *spaces;
}

bool CertificateChecker::checkProof(const PlacedLayer &placed,
                                    const Cost &cost) {
  Operation *op = placed.layer->op;
  ArrayAttr texts = storedProof(op);
  if (!texts)
    return op->emitError("has no dataflow.proof"), false;
  OptimalityAttr optimality = storedOptimality(op);
  if (optimality.getWithin())
    return op->emitError("a bound on another metric is not certified [O2]"),
           false;
  std::optional<std::vector<Space>> spaces = readSpaces(placed, optimality);
  if (!spaces)
    return false;
  Proof proof;
  for (StringRef text : texts.getAsValueRange<StringAttr>())
    proof.push_back(text.str());
  if (!cost.valid())
    return op->emitError("its mapping does not fit [V1, V2]"), false;
  Metric metric = firstMetric(optimality);
  Result<ProofTally> tally = check(*spaces, claimOf(metric, cost), proof);
  if (!tally)
    return op->emitError("not proven: ") << tally.errors().front().str(), false;
  if (auto loc = op->getLoc()->findInstanceOf<FileLineColLoc>())
    os << loc.getFilename().getValue() << ':' << loc.getLine() << ": ";
  llvm::SmallString<32> value;
  optimality.getValue().toString(value);
  os << llvm::formatv("{0} {1} is the least of {2} mappings: {3} pieces, {4} "
                      "points evaluated\n",
                      StringRef(toString(metric)), value,
                      optimality.getPoints(), tally->pieces, tally->evaluated);
  return true;
}

bool CertificateChecker::checkProofs(ModuleOp certificate) {
  bool hold = visitAnswers(certificate,
                           [&](const PlacedLayer &placed, const Cost &cost) {
                             bool holds = checkProof(placed, cost);
                             if (holds)
                               proven.insert(keyOf(placed));
                             return holds;
                           });
  if (hold && proven.empty())
    return certificate->emitError("has no answer that could be checked"), false;
  return hold;
}

bool CertificateChecker::checkModel(ModuleOp model) {
  return visitAnswers(model, [&](const PlacedLayer &placed, const Cost &) {
    if (proven.count(keyOf(placed)) > 0)
      return true;
    placed.layer->op->emitError("the certificate does not prove its answer");
    return false;
  });
}

LogicalResult maestro::checkCertificate(ModuleOp certificate, ModuleOp model,
                                        llvm::raw_ostream &os) {
  CertificateChecker checker(os);
  bool isRight = checker.checkProofs(certificate);
  if (model)
    isRight &= checker.checkModel(model);
  return success(isRight);
}
