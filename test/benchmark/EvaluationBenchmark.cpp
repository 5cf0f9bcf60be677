//===- EvaluationBenchmark.cpp - Full evaluations per second --------------===//
//
// One benchmark per distinct layer of the models in test/models and shipped
// mapping, on the default accelerator: all counts, cycles, energy and validity,
// on one core. A last table has the median and the slowest.
//
//   bin/EvaluationBenchmark --benchmark_min_time=0.02
//   bin/EvaluationBenchmark --benchmark_filter=resnet50/.*/kc_p
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/Frontend.h"
#include "maestro/Library/Library.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/raw_ostream.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <set>

using namespace maestro;

namespace {
/// Evaluates one schedule again and again.
void evaluate(benchmark::State &state, const Schedule &schedule) {
  Evaluator evaluator;
  Cost cost;
  for (auto _ : state) {
    if (!evaluator.evaluate(schedule, cost))
      state.SkipWithError("a number exceeds 2^63 - 1");
    benchmark::DoNotOptimize(cost);
  }
  state.SetItemsProcessed(state.iterations());
}

std::string shapeOf(const Problem &problem) {
  std::string text;
  for (const Loop &loop : problem.loops)
    text += (text.empty() ? "" : "_") + loop.name + std::to_string(loop.extent);
  return text;
}

/// The index maps, so that layers of one shape with other strides differ.
std::string keyOf(const Problem &problem) {
  std::string text = shapeOf(problem);
  for (const Operand &operand : problem.operands)
    for (const IndexSum &sum : operand.index) {
      text += ';';
      for (const Term &term : sum)
        text += std::to_string(term.coefficient) + "*" +
                std::to_string(term.loop) + "+";
    }
  return text;
}

/// Registers the distinct layers of a model, each with every mapping that fits.
class Layers {
public:
  explicit Layers(mlir::MLIRContext &context)
      : context(context),
        target(toModel(loadAccelerator(&context, defaultAccelerator()))) {
    for (llvm::StringRef name : libraryMappings())
      mappings.push_back(fit(*loadMapping(&context, name), target));
  }

  void add(const std::string &model) {
    auto module = mlir::parseSourceFile<mlir::ModuleOp>(
        std::string(MAESTRO_MODELS) + "/" + model + ".mlir", &context);
    if (!module)
      return;
    module->walk([&](mlir::Operation *op) {
      auto read = readProblem(op);
      if (const auto *problem = std::get_if<Problem>(&read))
        if (seen.insert(keyOf(*problem)).second)
          add(model, *problem);
    });
  }

private:
  void add(const std::string &model, const Problem &problem) {
    for (const Mapping &mapping : mappings) {
      Result<Binding> bound = bind(problem, mapping, target);
      if (!bound)
        continue;
      std::string name = model + "/" + shapeOf(problem) + "/" + mapping.name;
      benchmark::RegisterBenchmark(
          name.c_str(), [schedule = bound->schedule](benchmark::State &state) {
            evaluate(state, schedule);
          });
    }
  }

  mlir::MLIRContext &context;
  Accelerator target;
  std::vector<Mapping> mappings;
  std::set<std::string> seen;
};

/// Prints each run, and in the end how the rates are spread.
class Summary : public benchmark::ConsoleReporter {
public:
  /// Colours are for terminals, not for files.
  Summary()
      : ConsoleReporter(llvm::outs().is_displayed() ? OO_Defaults
                                                    : OO_Tabular) {}

  void ReportRuns(const std::vector<Run> &runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run &run : runs)
      if (!run.error_occurred)
        rates.push_back(run.counters.at("items_per_second").value);
  }

  void Finalize() override {
    if (rates.empty())
      return;
    std::sort(rates.begin(), rates.end());
    llvm::outs() << rates.size() << " cases, evaluations per second: median "
                 << static_cast<int64_t>(rates[rates.size() / 2]) << ", least "
                 << static_cast<int64_t>(rates.front()) << ", below 50000: "
                 << (std::lower_bound(rates.begin(), rates.end(), 5e4) -
                     rates.begin())
                 << "\n";
  }

private:
  std::vector<double> rates;
};
} // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 1;
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  registry.insert<DataflowDialect>();
  mlir::MLIRContext context(registry);
  Layers layers(context);
  for (const char *model : {"alexnet", "bert_base", "mobilenet_v2", "resnet50",
                            "resnext50", "vgg16"})
    layers.add(model);
  Summary summary;
  benchmark::RunSpecifiedBenchmarks(&summary);
  return 0;
}
