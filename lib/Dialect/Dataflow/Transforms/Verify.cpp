//===- Verify.cpp - Check the costs that are stored on layers -------------===//

#include "Diagnose.h"
#include "Optimality.h"
#include "Stored.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"
#include "maestro/Simulator/Simulator.h"

namespace maestro {
#define GEN_PASS_DEF_VERIFYPASS
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"
} // namespace maestro

using namespace maestro;

/// Costs on ops that have none, and optimality without a cost: false where
/// there is one.
static bool checkOtherOps(mlir::Operation *root) {
  bool right = true;
  root->walk([&](mlir::Operation *op) {
    if (storedCost(op) && !isLayer(op)) {
      op->emitError("has a dataflow.cost, but is no layer");
      right = false;
    }
    if (!storedCost(op) && storedOptimality(op)) {
      op->emitError("has a dataflow.optimality, but no dataflow.cost");
      right = false;
    }
  });
  return right;
}

/// What the layers with a cost run on; false where it is not known.
static bool place(std::vector<Layer> &layers, Targets &targets,
                  std::vector<PlacedLayer> &placed) {
  bool complete = true;
  for (Layer &layer : layers) {
    if (!storedCost(layer.op))
      continue;
    auto emitError = [&] {
      return layer.op->emitError("its cost cannot be verified: ");
    };
    if (const NotModelled *notModelled = layer.notModelled()) {
      emitError() << notModelled->violation.str();
      complete = false;
      continue;
    }
    mlir::FailureOr<Target> target = targets.resolve(layer, emitError);
    if (mlir::succeeded(target))
      placed.push_back({&layer, *target});
    else
      complete = false;
  }
  return complete;
}

namespace {
struct VerifyPass : maestro::impl::VerifyPassBase<VerifyPass> {
  using VerifyPassBase::VerifyPassBase;

  void runOnOperation() override {
    mlir::Operation *root = getOperation();
    std::vector<Layer> layers = readLayers(root);
    Targets targets(root);
    std::vector<PlacedLayer> placed;
    bool right = checkOtherOps(root);
    right &= place(layers, targets, placed);

    Evaluations evaluations = evaluate(
        root, placed, [&](const Schedule &schedule) { return solve(schedule); },
        by == VerifyBy::Analysis ? Effort::Little : Effort::Much,
        getAnalysisManager());
    for (size_t i = 0; i < placed.size(); ++i)
      right &= isStoredRight(placed[i], evaluations[i]);
    numVerified += placed.size();
    markAllAnalysesPreserved();
    if (!right)
      signalPassFailure();
  }

private:
  Result<Cost> solve(const Schedule &schedule) const {
    if (by == VerifyBy::Analysis)
      return analyzeHere(schedule);
    SimulationLimit most;
    most.macs = limit;
    return simulate(schedule, most);
  }
};
} // namespace
