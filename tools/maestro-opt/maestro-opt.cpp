//===- maestro-opt.cpp - Runs passes over IR ------------------------------===//
//
// mlir-opt with the dataflow dialect and its passes.
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/Interruption.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"

#ifdef MAESTRO_INCLUDE_TESTS
#include "TestPasses.h"
#endif

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllPasses();
  registry.insert<maestro::DataflowDialect>();
  maestro::registerDataflowPasses();
  maestro::letInterruptsEndSearches();
#ifdef MAESTRO_INCLUDE_TESTS
  maestro::test::registerTestProblemPass();
#endif
  return mlir::asMainReturnCode(mlir::MlirOptMain(
      argc, argv, "Modular optimizer driver with DNN dataflows\n", registry));
}
