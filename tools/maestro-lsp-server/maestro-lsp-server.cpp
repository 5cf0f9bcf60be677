//===- maestro-lsp-server.cpp - Dataflow IR in an editor ------------------===//
//
// MLIR's language server with the dataflow dialect: diagnostics, definitions
// and hover for IR that is being written.
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Tools/mlir-lsp-server/MlirLspServerMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  registry.insert<maestro::DataflowDialect>();
  return mlir::failed(mlir::MlirLspServerMain(argc, argv, registry));
}
