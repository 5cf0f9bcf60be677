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

#include "Layers.h"
#include "RateSummary.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Library/Library.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include <benchmark/benchmark.h>

using namespace maestro;
using namespace maestro::benchmarks;

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

/// Registers layers, each with every mapping that fits.
class Layers {
public:
  explicit Layers(mlir::MLIRContext &context)
      : target(toModel(loadAccelerator(&context, defaultAccelerator()))) {
    for (llvm::StringRef name : libraryMappings())
      mappings.push_back(fit(*loadMapping(&context, name), target));
  }

  void add(const BenchmarkLayer &layer) {
    for (const Mapping &mapping : mappings) {
      Result<Binding> bound = bind(layer.problem, mapping, target);
      if (!bound)
        continue;
      std::string name =
          layer.model + "/" + shapeOf(layer.problem) + "/" + mapping.name;
      benchmark::RegisterBenchmark(
          name.c_str(), [schedule = bound->schedule](benchmark::State &state) {
            evaluate(state, schedule);
          });
    }
  }

private:
  Accelerator target;
  std::vector<Mapping> mappings;
};
} // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 1;
  std::unique_ptr<mlir::MLIRContext> context = modelContext();
  Layers layers(*context);
  for (const BenchmarkLayer &layer :
       distinctLayers(*context, {"alexnet", "bert_base", "mobilenet_v2",
                                 "resnet50", "resnext50", "vgg16"}))
    layers.add(layer);
  RateSummary summary("evaluations", 50000);
  benchmark::RunSpecifiedBenchmarks(&summary);
  return 0;
}
