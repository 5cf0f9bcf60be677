//===- Simulate.cpp - Annotate every layer with its cost, by execution ----===//

#include "Annotate.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"
#include "maestro/Simulator/Simulator.h"

namespace maestro {
#define GEN_PASS_DEF_SIMULATEPASS
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"
} // namespace maestro

using namespace maestro;

namespace {
struct SimulatePass : maestro::impl::SimulatePassBase<SimulatePass> {
  using SimulatePassBase::SimulatePassBase;

  void runOnOperation() override {
    SimulationLimit most;
    most.macs = limit;
    auto solve = [&](const Schedule &schedule) {
      return simulate(schedule, most);
    };
    Annotated annotated =
        annotate(getOperation(), {accelerator, mapping, elementBits, remarks},
                 solve, Effort::Much, getAnalysisManager());
    if (annotated.failed)
      signalPassFailure();
  }
};
} // namespace
