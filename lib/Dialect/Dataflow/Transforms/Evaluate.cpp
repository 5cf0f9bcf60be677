//===- Evaluate.cpp - What layers cost on their targets -------------------===//

#include "Evaluate.h"

#include "TimingScope.h"
#include "maestro/Model/Analysis.h"

#include "mlir/IR/Threading.h"
#include "llvm/Support/raw_ostream.h"

#include <map>
#include <tuple>

using namespace maestro;

/// So many evaluations of little effort are done before threads are awake.
static constexpr size_t kFewEvaluations = 256;

namespace {
/// Equal exactly for equal problems on equal targets.
using Key = std::tuple<const KnownMapping *, const Accelerator *, std::string>;
} // namespace

Result<Cost> maestro::analyzeHere(const Schedule &schedule) {
  thread_local Evaluator evaluator;
  Cost cost;
  if (evaluator.evaluate(schedule, cost))
    return cost;
  return evaluator.violation(schedule, cost);
}

static void print(const Operand &operand, llvm::raw_ostream &os) {
  os << operand.name << ':' << operand.bits << ':' << operand.output;
  for (const IndexSum &index : operand.index) {
    os << '[';
    for (const Term &term : index)
      os << term.coefficient << '*' << term.loop << '+';
    os << ']';
  }
  os << ';';
}

std::string maestro::textOf(const Problem &problem) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << toString(problem.kind) << ';';
  for (const Loop &loop : problem.loops)
    os << loop.name << '=' << loop.extent << ':' << loop.reduction << ';';
  for (const Operand &operand : problem.operands)
    print(operand, os);
  for (const Window &window : problem.windows)
    os << window.coordinate << '=' << window.stride << '*' << window.outputLoop
       << '+' << window.dilation << '*' << window.filterLoop << ';';
  return text;
}

/// check
static void bindLayer(const PlacedLayer &placed, Evaluation &evaluation) {
  Result<Binding> bound =
      bind(*placed.layer->problem(), placed.target.mapping->value,
           *placed.target.accelerator);
  if (bound)
    evaluation.binding = std::move(*bound);
  else
    evaluation.errors = bound.errors();
}

/// solve
static void solveLayer(Evaluation &evaluation, Solver solve) {
  if (!evaluation.binding)
    return;
  Result<Cost> cost = solve(evaluation.binding->schedule);
  if (cost)
    evaluation.cost = *cost;
  else
    evaluation.errors = cost.errors();
}

Evaluation maestro::evaluate(const PlacedLayer &placed) {
  Evaluation evaluation;
  bindLayer(placed, evaluation);
  solveLayer(evaluation, analyzeHere);
  return evaluation;
}

DistinctLayers maestro::distinctLayers(llvm::ArrayRef<PlacedLayer> layers) {
  DistinctLayers distinct;
  distinct.of.reserve(layers.size());
  std::map<Key, size_t> indices;
  for (const PlacedLayer &placed : layers) {
    Key key{placed.target.mapping, placed.target.accelerator,
            textOf(*placed.layer->problem())};
    auto [it, isNew] =
        indices.try_emplace(std::move(key), distinct.layers.size());
    if (isNew)
      distinct.layers.push_back(&placed);
    distinct.of.push_back(it->second);
  }
  return distinct;
}

Evaluations maestro::evaluate(mlir::Operation *root,
                              llvm::ArrayRef<PlacedLayer> layers, Solver solve,
                              Effort effort, mlir::AnalysisManager analyses) {
  DistinctLayers distinct = distinctLayers(layers);
  Evaluations evaluations;
  evaluations.of = std::move(distinct.of);
  evaluations.distinct.resize(distinct.layers.size());
  for (auto [placed, evaluation] :
       llvm::zip(distinct.layers, evaluations.distinct))
    bindLayer(*placed, evaluation);

  TimingScope scope("evaluation", analyses, root);
  auto solveOne = [&](Evaluation &evaluation) {
    solveLayer(evaluation, solve);
  };
  if (effort == Effort::Much || evaluations.distinct.size() > kFewEvaluations)
    mlir::parallelForEach(root->getContext(), evaluations.distinct, solveOne);
  else
    llvm::for_each(evaluations.distinct, solveOne);
  return evaluations;
}
