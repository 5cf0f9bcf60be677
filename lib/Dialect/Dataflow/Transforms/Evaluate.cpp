//===- Evaluate.cpp - What layers cost on their targets -------------------===//

#include "Evaluate.h"

#include "mlir/IR/Threading.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "llvm/Support/raw_ostream.h"

#include <map>
#include <tuple>

using namespace maestro;

namespace {
/// A nested scope of --mlir-timing, which knows passes and their analyses.
class TimingScope {
public:
  TimingScope(mlir::PassInstrumentor *instrumentor, mlir::Operation *op)
      : instrumentor(instrumentor), op(op) {
    if (instrumentor)
      instrumentor->runBeforeAnalysis(kName, id(), op);
  }
  ~TimingScope() {
    if (instrumentor)
      instrumentor->runAfterAnalysis(kName, id(), op);
  }
  TimingScope(const TimingScope &) = delete;
  TimingScope &operator=(const TimingScope &) = delete;

private:
  static constexpr llvm::StringLiteral kName = "evaluation";
  static mlir::TypeID id() { return mlir::TypeID::get<Evaluations>(); }

  mlir::PassInstrumentor *instrumentor;
  mlir::Operation *op;
};

/// Equal exactly for equal problems on equal targets.
using Key = std::tuple<const KnownMapping *, const Accelerator *, std::string>;
} // namespace

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

/// The problem as text.
static std::string print(const Problem &problem) {
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

static Evaluation evaluate(const PlacedLayer &placed, Solver solve) {
  Evaluation evaluation;
  Result<Binding> bound =
      bind(*placed.layer->problem(), placed.target.mapping->value,
           *placed.target.accelerator);
  if (!bound) {
    evaluation.errors = bound.errors();
    return evaluation;
  }
  Result<Cost> cost = solve(bound->schedule);
  evaluation.binding = std::move(*bound);
  if (cost)
    evaluation.cost = *cost;
  else
    evaluation.errors = cost.errors();
  return evaluation;
}

Evaluations maestro::evaluate(mlir::Operation *root,
                              llvm::ArrayRef<PlacedLayer> layers, Solver solve,
                              mlir::AnalysisManager analyses) {
  Evaluations evaluations;
  std::map<Key, size_t> indices;
  std::vector<const PlacedLayer *> distinct;
  for (const PlacedLayer &placed : layers) {
    Key key{placed.target.mapping, placed.target.accelerator,
            print(*placed.layer->problem())};
    auto [it, isNew] = indices.try_emplace(std::move(key), distinct.size());
    if (isNew)
      distinct.push_back(&placed);
    evaluations.of.push_back(it->second);
  }
  evaluations.distinct.resize(distinct.size());

  TimingScope scope(analyses.getPassInstrumentor(), root);
  mlir::parallelFor(root->getContext(), 0, distinct.size(), [&](size_t i) {
    evaluations.distinct[i] = ::evaluate(*distinct[i], solve);
  });
  return evaluations;
}
