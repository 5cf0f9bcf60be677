//===- MaestroPlugin.cpp - Dialect and passes for an unmodified mlir-opt --===//
//
// Loaded by --load-dialect-plugin (dialect and passes) or --load-pass-plugin
// (passes). mlir-opt reads its flags before it loads a plugin, so the passes
// are named in --pass-pipeline and not as flags of their own.
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"

#include "llvm/Config/llvm-config.h"
#include "llvm/Support/Compiler.h"

static void registerAll(mlir::DialectRegistry *registry) {
  registry->insert<maestro::DataflowDialect>();
  maestro::registerDataflowPasses();
}

extern "C" LLVM_ATTRIBUTE_WEAK mlir::DialectPluginLibraryInfo
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "Maestro", LLVM_VERSION_STRING, registerAll};
}

extern "C" LLVM_ATTRIBUTE_WEAK mlir::PassPluginLibraryInfo
mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "Maestro", LLVM_VERSION_STRING,
          maestro::registerDataflowPasses};
}
