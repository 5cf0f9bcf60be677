//===- Search.cpp - Give every layer its best mapping ---------------------===//

#include "Certificate.h"
#include "Diagnose.h"
#include "Output.h"
#include "Place.h"
#include "SearchLayers.h"
#include "Spaces.h"
#include "WriteTargets.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/STLExtras.h"

#include <cmath>

namespace maestro {
#define GEN_PASS_DEF_SEARCHPASS
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"
} // namespace maestro

using namespace maestro;
using mlir::failed;
using mlir::LogicalResult;

/// So many points are drawn where nothing else ends a search by chance.
static constexpr uint64_t kDrawnPoints = 10000;

//===----------------------------------------------------------------------===//
// Check
//===----------------------------------------------------------------------===//

/// Which stores are too small, and what would be enough.
static void addNotes(const PlacedLayer &placed, const Explanation &explanation,
                     mlir::InFlightDiagnostic &diagnostic) {
  const Problem &problem = *placed.layer->problem();
  const Accelerator &accelerator = *placed.target.accelerator;
  for (const StoreNeed &need : explanation.tooSmall)
    diagnostic.attachNote() << toString(need, problem, accelerator);
  if (explanation.tooSmall.empty())
    diagnostic.attachNote()
        << "each memory and latch is large enough for some of the points, but "
           "for none are all of them";
  mlir::Diagnostic &note = diagnostic.attachNote();
  if (explanation.change.empty()) {
    note << "which larger memories would be enough was not found in time";
    return;
  }
  note << "the least change after which a mapping fits: ";
  llvm::interleaveComma(explanation.change, note,
                        [&](const StoreGrowth &growth) {
                          note << toString(growth, problem, accelerator);
                        });
}

/// Why a search found nothing.
static LogicalResult emitNothingFound(const PlacedLayer &placed,
                                      const FoundMapping &found) {
  const Answer &answer = found.answer;
  mlir::Operation *op = placed.layer->op;
  if (answer.points == "0")
    return op->emitError("no mapping: the space has no point: whatever fills "
                         "the holes breaks a rule [M6]");
  std::string space = nameOfSpaces(placed.target);
  if (isComplete(answer.closing)) {
    mlir::InFlightDiagnostic diagnostic = op->emitError();
    diagnostic << "no mapping: none of the " << answer.points << " points of "
               << space << " fits the memories and latches [V1, V2]";
    addNotes(placed, *found.explanation, diagnostic);
    return mlir::failure();
  }
  bool isInterrupted = answer.closing == Closing::Interrupted;
  mlir::InFlightDiagnostic diagnostic =
      isInterrupted ? emitWarning(op->getLoc()) : op->emitError();
  diagnostic << "no mapping found before the search ended ("
             << llvm::StringRef(toString(answer.closing))
             << "): " << answer.valid << " of " << answer.evaluated
             << " points were valid, of the " << answer.points << " of "
             << space << " [O4]";
  return mlir::success(isInterrupted);
}

/// Errors where a layer cannot be given what was found.
static LogicalResult check(const PlacedLayer &placed,
                           const FoundMapping &found) {
  emitErrors(placed, found.errors);
  if (!found.errors.empty())
    return mlir::failure();
  if (!found.answer.best)
    return emitNothingFound(placed, found);
  mlir::Operation *op = placed.layer->op;
  const Evaluation &evaluation = found.evaluation;
  emitErrors(placed, evaluation.errors);
  if (!evaluation.cost)
    return mlir::failure();
  const FoundPoint &point = *found.answer.best;
  if (std::optional<std::string> difference = firstDifference(
          fromModel(op->getContext(), point.schedule, point.cost),
          fromModel(op->getContext(), evaluation.binding->schedule,
                    *evaluation.cost)))
    return op->emitError("the mapping that was found costs something else than "
                         "the search says: ")
           << *difference;
  return mlir::success();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static std::unique_ptr<SearchStrategy> makeStrategy(StrategyKind kind,
                                                    uint64_t seed) {
  switch (kind) {
  case StrategyKind::Proven:
    return provenSearch();
  case StrategyKind::Exhaustive:
    return exhaustiveSearch();
  case StrategyKind::Random:
    return randomSearch(seed);
  }
  llvm_unreachable("all strategies are handled");
}

namespace {
struct SearchPass : maestro::impl::SearchPassBase<SearchPass> {
  using SearchPassBase::SearchPassBase;

  void runOnOperation() override {
    if (failed(search()))
      signalPassFailure();
  }

private:
  LogicalResult error(const llvm::Twine &message) {
    return emitError(getOperation()->getLoc()) << message;
  }

  LogicalResult search() {
    mlir::Operation *root = getOperation();
    SearchSettings settings;
    mlir::FailureOr<TargetOptions> target =
        readTargetOptions(root, accelerator, mapping, elementBits);
    if (failed(target) || failed(read(settings)))
      return mlir::failure();
    target->use = MappingUse::Space;
    Targets targets(root, *target);
    if (failed(targets.checkOptions()))
      return mlir::failure();

    std::vector<Layer> layers = readLayers(root);
    std::vector<PlacedLayer> placed;
    bool complete = placeLayers(layers, targets, placed);
    warnOfMisplacedMappings(root);
    if (!placed.empty())
      warnOfUnused(root, *target, targets);
    complete &= succeeded(emitErrors(layers));
    emitNotModelled(root, layers, remarks);
    DistinctLayers distinct = distinctLayers(placed);
    std::vector<FoundMapping> found =
        searchLayers(root, distinct.layers, settings, getAnalysisManager());
    for (size_t i = 0; i < placed.size(); ++i)
      complete &= succeeded(check(placed[i], found[distinct.of[i]]));
    if (!complete)
      return mlir::failure();
    if (failed(certify(distinct.layers, found, settings)))
      return mlir::failure();
    writeAccelerator(root, targets);
    writeAnswers(root, placed, distinct.of, found, settings);
    count(distinct, found);
    return mlir::success();
  }

  /// Writes the file that the option names, if it does.
  LogicalResult certify(llvm::ArrayRef<const PlacedLayer *> layers,
                        llvm::ArrayRef<FoundMapping> found,
                        const SearchSettings &settings) {
    if (certificate.empty())
      return mlir::success();
    mlir::Operation *root = getOperation();
    std::string text;
    llvm::raw_string_ostream os(text);
    makeCertificate(root, layers, found, settings)->print(os);
    os << '\n';
    return writeOutput(root, certificate, text);
  }

  /// The options as values.
  LogicalResult read(SearchSettings &settings) {
    if (!getOperation()->hasTrait<mlir::OpTrait::SymbolTable>())
      return error("dataflow-search writes mappings as symbols, which '" +
                   getOperation()->getName().getStringRef() +
                   "' cannot hold: run it on a module");
    std::vector<std::string> metrics(objective.begin(), objective.end());
    if (metrics.empty())
      metrics = {"edp"};
    Result<Goal> goal = parseGoal(metrics, within);
    if (!goal)
      return error(goal.errors().front().str());
    if (!std::isfinite(timeLimit) || timeLimit < 0 || timeLimit > 1e9)
      return error("time-limit must be a number of seconds from 0 to 10^9: " +
                   std::to_string(timeLimit));
    if (seed != 0 && strategy != StrategyKind::Random)
      return error("seed: " + llvm::Twine(seed) +
                   " is for strategy=random, where points are drawn");
    settings.goal = *goal;
    settings.space = {sizes, pairs, bypass};
    settings.prove = !certificate.empty();
    settings.strategy = makeStrategy(strategy, seed);
    if (points != 0)
      settings.limits.points = points;
    if (timeLimit > 0)
      settings.limits.time = std::chrono::milliseconds(
          static_cast<int64_t>(std::ceil(timeLimit * 1000)));
    if (strategy == StrategyKind::Random && points == 0 && timeLimit == 0)
      settings.limits.points = kDrawnPoints;
    return mlir::success();
  }

  void count(const DistinctLayers &distinct,
             llvm::ArrayRef<FoundMapping> found) {
    numSearches += found.size();
    for (const FoundMapping &each : found)
      numEvaluated += each.answer.evaluated;
    for (size_t index : distinct.of) {
      numSearched += found[index].answer.best.has_value();
      numBest +=
          found[index].answer.best && isComplete(found[index].answer.closing);
    }
  }
};
} // namespace
