//===- SpaceBenchmark.cpp - How fast the size of a space is found ---------===//
//
// One benchmark per distinct layer of ResNet-50 and BERT-base, accelerator and
// choice of sizes: the exact number of points of the full default space.
//
//   bin/SpaceBenchmark --benchmark_min_time=0.02
//   bin/SpaceBenchmark --benchmark_filter=eyeriss/.*/divisors
//
//===----------------------------------------------------------------------===//

#include "Layers.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Library/Library.h"
#include "maestro/Search/Points.h"

#include <benchmark/benchmark.h>

using namespace maestro;
using namespace maestro::benchmarks;

static void count(benchmark::State &state, const Problem &problem,
                  const Accelerator &accelerator, const SpaceOptions &options) {
  Space space = defaultSpace(problem, accelerator, options);
  for (auto _ : state)
    benchmark::DoNotOptimize(Points(space).size());
  state.SetLabel(Points(space).size() + " points");
}

static void add(const Problem &problem, mlir::MLIRContext &context) {
  for (const char *name : {"eyeriss", "gemmini", "tpu_v1"}) {
    Accelerator accelerator = toModel(loadAccelerator(&context, name));
    for (bool divisors : {true, false}) {
      SpaceOptions options;
      options.sizes = divisors ? SizeChoice::Divisors : SizeChoice::Balanced;
      std::string test = name + ("/" + shapeOf(problem)) +
                         (divisors ? "/divisors" : "/balanced");
      benchmark::RegisterBenchmark(test.c_str(), count, problem, accelerator,
                                   options)
          ->Unit(benchmark::kMillisecond);
    }
  }
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 1;
  std::unique_ptr<mlir::MLIRContext> context = modelContext();
  for (const BenchmarkLayer &layer :
       distinctLayers(*context, {"resnet50", "bert_base"}))
    add(layer.problem, *context);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
