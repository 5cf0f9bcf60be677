//===- SpaceBenchmark.cpp - How fast the size of a space is found ---------===//
//
// One benchmark per distinct layer of ResNet-50 and BERT-base, accelerator and
// choice of sizes: the exact number of points of the full default space.
//
//   bin/SpaceBenchmark --benchmark_min_time=0.02
//   bin/SpaceBenchmark --benchmark_filter=eyeriss/.*/divisors
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/Frontend.h"
#include "maestro/Library/Library.h"
#include "maestro/Search/Points.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"

#include <benchmark/benchmark.h>

#include <set>

using namespace maestro;

static void count(benchmark::State &state, const Problem &problem,
                  const Accelerator &accelerator, const SpaceOptions &options) {
  Space space = defaultSpace(problem, accelerator, options);
  for (auto _ : state)
    benchmark::DoNotOptimize(Points(space).size());
  state.SetLabel(Points(space).size() + " points");
}

static std::string shapeOf(const Problem &problem) {
  std::string text;
  for (const Loop &loop : problem.loops)
    text += (text.empty() ? "" : "_") + loop.name + std::to_string(loop.extent);
  return text;
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

static void addModel(const std::string &model, mlir::MLIRContext &context) {
  auto module = mlir::parseSourceFile<mlir::ModuleOp>(
      std::string(MAESTRO_MODELS) + "/" + model + ".mlir", &context);
  if (!module)
    return;
  std::set<std::string> seen;
  module->walk([&](mlir::Operation *op) {
    auto read = readProblem(op);
    if (const auto *problem = std::get_if<Problem>(&read))
      if (seen.insert(shapeOf(*problem)).second)
        add(*problem, context);
  });
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 1;
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  registry.insert<DataflowDialect>();
  mlir::MLIRContext context(registry);
  addModel("resnet50", context);
  addModel("bert_base", context);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
