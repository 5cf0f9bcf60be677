//===- SearchLayers.cpp - The best mappings of layers ---------------------===//

#include "SearchLayers.h"

#include "Optimality.h"
#include "Progress.h"
#include "Spaces.h"
#include "TimingScope.h"
#include "WriteTargets.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Dialect/Dataflow/Transforms/Interruption.h"
#include "maestro/Model/Bind.h"

#include "mlir/IR/Threading.h"

#include <map>

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Search
//===----------------------------------------------------------------------===//

/// What is written is the mapping: evaluates that, and not the point.
static void evaluateMapping(const PlacedLayer &placed, FoundMapping &found) {
  found.mapping = toMapping(found.answer.best->schedule);
  Result<Binding> bound =
      bind(*placed.layer->problem(), found.mapping, *placed.target.accelerator);
  if (!bound) {
    found.evaluation.errors = bound.errors();
    return;
  }
  found.evaluation.binding = std::move(*bound);
  Result<Cost> cost = analyzeHere(found.evaluation.binding->schedule);
  if (cost)
    found.evaluation.cost = *cost;
  else
    found.evaluation.errors = cost.errors();
}

static Result<Proof> proveBest(const std::vector<Space> &spaces,
                               const SearchSettings &settings,
                               const FoundPoint &best) {
  ProofLimits limits;
  limits.goOn = [] { return !InterruptibleScope::isInterrupted(); };
  Claim claim = claimOf(settings.goal.metrics.front(), best.cost);
  return prove(spaces, claim, limits);
}

static FoundMapping searchLayer(const PlacedLayer &placed,
                                const SearchSettings &settings,
                                const SearchLimits &limits) {
  FoundMapping found;
  Result<std::vector<Space>> spaces = spacesOf(placed, settings.space);
  if (!spaces) {
    found.errors = spaces.errors();
    return found;
  }
  found.answer = solve(*spaces, settings.goal, *settings.strategy, limits);
  bool isSure = isComplete(found.answer.closing);
  if (found.answer.best)
    evaluateMapping(placed, found);
  else if (isSure && found.answer.points != "0")
    found.explanation = explain(*spaces);
  if (settings.prove && found.answer.best && isSure && !settings.goal.within)
    found.proof = proveBest(*spaces, settings, *found.answer.best);
  return found;
}

std::vector<FoundMapping>
maestro::searchLayers(Operation *root, ArrayRef<const PlacedLayer *> layers,
                      const SearchSettings &settings,
                      AnalysisManager analyses) {
  TimingScope timing("search", analyses, root);
  InterruptibleScope interruptible;
  Progress progress(layers.size());
  std::vector<FoundMapping> found(layers.size());
  parallelFor(root->getContext(), 0, layers.size(), [&](size_t i) {
    SearchLimits limits = settings.limits;
    limits.goOn = [&](const SearchProgress &soFar) {
      progress.update(i, soFar.evaluated);
      return !InterruptibleScope::isInterrupted();
    };
    found[i] = searchLayer(*layers[i], settings, limits);
    progress.finish();
  });
  return found;
}

//===----------------------------------------------------------------------===//
// Save
//===----------------------------------------------------------------------===//

static void print(const MappingLevel &level, llvm::raw_ostream &os) {
  for (const Directive &directive : level.directives)
    os << (directive.spatial ? 's' : 't') << directive.size.value << ' '
       << directive.dim << ';';
  for (const Keep &keep : level.keeps) {
    os << keep.memory.size() << keep.memory << '[';
    for (const std::string &operand : keep.operands)
      os << operand << ',';
    os << ']';
  }
}

/// Equal exactly for mappings that are written in the same way.
static std::string print(const Mapping &mapping) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << static_cast<int>(mapping.kind);
  print(mapping.levels.front(), os);
  for (const MappingLevel &level : llvm::drop_begin(mapping.levels)) {
    os << '{' << level.units.value << ':';
    print(level, os);
  }
  return text;
}

namespace {
/// Writes what was found for one layer after the other.
class AnswerWriter {
public:
  AnswerWriter(Operation *root, const SearchSettings &settings)
      : context(root->getContext()), settings(settings), mappings(root) {}

  void write(const PlacedLayer &placed, const FoundMapping &found) {
    auto *dialect = context->getLoadedDialect<DataflowDialect>();
    Operation *op = placed.layer->op;
    const KnownMapping *space = placed.target.mapping;
    StringRef name = space ? StringRef(space->value.name) : StringRef();
    dialect->getMappingAttrHelper().setAttr(
        op, symbolOf(found.mapping, name.empty() ? "best" : name + "_best"));
    const Evaluation &evaluation = found.evaluation;
    dialect->getCostAttrHelper().setAttr(
        op, fromModel(context, evaluation.binding->schedule, *evaluation.cost));
    dialect->getOptimalityAttrHelper().setAttr(
        op,
        fromAnswer(context, settings.goal, found.answer, name, settings.space));
  }

private:
  FlatSymbolRefAttr symbolOf(const Mapping &mapping, const Twine &name) {
    FlatSymbolRefAttr &symbol = symbols[print(mapping)];
    if (!symbol) {
      Mapping named = mapping;
      named.name = name.str();
      Location loc =
          NameLoc::get(StringAttr::get(context, "found by dataflow-search"));
      symbol = FlatSymbolRefAttr::get(mappings.write(loc, named));
    }
    return symbol;
  }

  MLIRContext *context;
  const SearchSettings &settings;
  MappingWriter mappings;
  std::map<std::string, FlatSymbolRefAttr> symbols;
};
} // namespace

void maestro::writeAnswers(Operation *root, ArrayRef<PlacedLayer> layers,
                           ArrayRef<size_t> of, ArrayRef<FoundMapping> found,
                           const SearchSettings &settings) {
  AnswerWriter writer(root, settings);
  for (size_t i = 0; i < layers.size(); ++i)
    if (found[of[i]].answer.best)
      writer.write(layers[i], found[of[i]]);
}
