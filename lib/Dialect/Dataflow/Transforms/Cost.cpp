//===- Cost.cpp - Annotate every layer with what it costs -----------------===//

#include "Annotate.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

namespace maestro {
#define GEN_PASS_DEF_COSTPASS
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"
} // namespace maestro

using namespace maestro;

namespace {
struct CostPass : maestro::impl::CostPassBase<CostPass> {
  using CostPassBase::CostPassBase;

  void runOnOperation() override {
    Annotated annotated =
        annotate(getOperation(), {accelerator, mapping, elementBits, remarks},
                 analyzeHere, Effort::Little, getAnalysisManager());
    numCosted += annotated.costed;
    numEvaluations += annotated.evaluations;
    numInvalid += annotated.invalid;
    numNotModelled += annotated.notModelled;
    if (annotated.failed)
      signalPassFailure();
  }
};
} // namespace
