//===- SearchBenchmark.cpp - Points per second of a search ----------------===//
//
// One benchmark per layer of Inputs/mappers.mlir, machine, objective and choice
// of sizes: how many points are evaluated, and sets of points excluded by a
// bound, per second of one core. A search may take half a second.
//
//   bin/SearchBenchmark --benchmark_min_time=0.02
//   bin/SearchBenchmark --benchmark_filter=gemmini/.*/balanced
//
//===----------------------------------------------------------------------===//

#include "Layers.h"
#include "Machines.h"
#include "RateSummary.h"
#include "maestro/Search/Search.h"

#include "llvm/Support/FormatVariadic.h"

#include <benchmark/benchmark.h>

using namespace maestro;
using namespace maestro::benchmarks;

static void search(benchmark::State &state, const Space &space, Metric metric) {
  Objective objective;
  objective.metrics = {metric};
  SearchLimits limits;
  limits.time = std::chrono::milliseconds(500);
  uint64_t seen = 0;
  for (auto _ : state) {
    SearchResult result = provenSearch()->search(space, objective, limits);
    seen += result.evaluated + result.bounded;
    state.SetLabel(result.complete ? "complete" : "open");
  }
  state.SetItemsProcessed(static_cast<int64_t>(seen));
}

static void add(const BenchmarkLayer &layer, const Accelerator &machine,
                bool divisors) {
  SpaceOptions options;
  options.sizes = divisors ? SizeChoice::Divisors : SizeChoice::Balanced;
  Space space = defaultSpace(layer.problem, machine, options);
  for (bool energy : {true, false}) {
    std::string name = llvm::formatv("{0}/{1}/{2}/{3}", machine.name,
                                     layer.name, energy ? "energy" : "edp",
                                     divisors ? "divisors" : "balanced");
    benchmark::RegisterBenchmark(name.c_str(), search, space,
                                 energy ? Metric::Energy : Metric::Edp)
        ->Unit(benchmark::kMillisecond);
  }
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 1;
  std::unique_ptr<mlir::MLIRContext> context = modelContext();
  for (const BenchmarkLayer &layer : distinctLayers(*context, {MAESTRO_LAYERS}))
    for (const char *name : {"gemmini", "plain_128k_16x16_256"})
      for (bool divisors : {true, false})
        add(layer, *findMachine(*context, name), divisors);
  RateSummary summary("points and bounds", 1000000);
  benchmark::RunSpecifiedBenchmarks(&summary);
  return 0;
}
