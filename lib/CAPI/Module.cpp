//===- Module.cpp - Models in the C API -----------------------------------===//

#include "Diagnostics.h"

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/BuildReport.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>
#include <cstring>
#include <new>

using namespace maestro;

/// A module in a context of its own: no two of them share anything.
struct MaestroModule {
  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> op;
};

//===----------------------------------------------------------------------===//
// Loading
//===----------------------------------------------------------------------===//

/// The dialects that maestro-opt knows.
static void registerDialects(mlir::MLIRContext &context) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  registry.insert<DataflowDialect>();
  context.appendDialectRegistry(registry);
  context.loadDialect<DataflowDialect>();
}

/// Null where the buffer is no valid IR.
static MaestroModule *parse(std::unique_ptr<llvm::MemoryBuffer> buffer,
                            MaestroDiagnostics *diagnostics) {
  auto module = std::make_unique<MaestroModule>();
  registerDialects(module->context);
  // What is said has a location; the op's text would only repeat the source.
  module->context.printOpOnDiagnostic(false);
  Collector collector(&module->context, diagnostics);
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  module->op = mlir::parseSourceFile<mlir::ModuleOp>(sources, &module->context);
  return module->op ? module.release() : nullptr;
}

MaestroModule *maestroModuleParse(const char *text, size_t length,
                                  const char *fileName,
                                  MaestroDiagnostics *diagnostics) {
  return guard(diagnostics, [&] {
    return parse(llvm::MemoryBuffer::getMemBufferCopy(
                     {text, length}, fileName ? fileName : "<string>"),
                 diagnostics);
  });
}

MaestroModule *maestroModuleLoad(const char *path,
                                 MaestroDiagnostics *diagnostics) {
  return guard(diagnostics, [&]() -> MaestroModule * {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    if (buffer)
      return parse(std::move(*buffer), diagnostics);
    addError(diagnostics, "cannot open input file '" + std::string(path) +
                              "': " + buffer.getError().message());
    return nullptr;
  });
}

void maestroModuleDestroy(MaestroModule *module) { delete module; }

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

static bool run(MaestroModule *module, std::unique_ptr<mlir::Pass> pass,
                MaestroDiagnostics *diagnostics) {
  Collector collector(&module->context, diagnostics);
  mlir::PassManager passes(&module->context,
                           mlir::ModuleOp::getOperationName());
  passes.addPass(std::move(pass));
  return mlir::succeeded(passes.run(*module->op));
}

static llvm::StringRef stringOrEmpty(const char *string) {
  return string ? string : "";
}

/// Sets the options that passes which cost have in common.
template <typename Options>
static void setTarget(Options &options, const MaestroTarget *target) {
  if (!target)
    return;
  options.accelerator = stringOrEmpty(target->accelerator);
  options.elementBits = stringOrEmpty(target->elementBits);
  llvm::StringRef mappings = stringOrEmpty(target->mapping);
  if (!mappings.empty())
    for (llvm::StringRef mapping : llvm::split(mappings, ','))
      options.mapping.push_back(mapping.trim().str());
}

bool maestroModuleCost(MaestroModule *module, const MaestroTarget *target,
                       MaestroDiagnostics *diagnostics) {
  return guard(diagnostics, [&] {
    CostPassOptions options;
    setTarget(options, target);
    return run(module, createCostPass(options), diagnostics);
  });
}

bool maestroModuleSimulate(MaestroModule *module, const MaestroTarget *target,
                           int64_t limit, MaestroDiagnostics *diagnostics) {
  return guard(diagnostics, [&] {
    SimulatePassOptions options;
    setTarget(options, target);
    if (limit != 0)
      options.limit = limit;
    return run(module, createSimulatePass(options), diagnostics);
  });
}

bool maestroModuleVerify(MaestroModule *module,
                         MaestroDiagnostics *diagnostics) {
  return guard(diagnostics,
               [&] { return run(module, createVerifyPass(), diagnostics); });
}

//===----------------------------------------------------------------------===//
// Output
//===----------------------------------------------------------------------===//

/// A string for C.
static char *copy(const std::string &text) {
  auto *result = static_cast<char *>(std::malloc(text.size() + 1));
  if (!result)
    throw std::bad_alloc();
  return std::strcpy(result, text.c_str());
}

char *maestroModulePrint(MaestroModule *module,
                         MaestroDiagnostics *diagnostics) {
  return guard(diagnostics, [&] {
    std::string text;
    llvm::raw_string_ostream os(text);
    module->op->print(os);
    return copy(text);
  });
}

char *maestroModuleReport(MaestroModule *module, MaestroReportFormat format,
                          MaestroDiagnostics *diagnostics) {
  return guard(diagnostics, [&]() -> char * {
    Collector collector(&module->context, diagnostics);
    mlir::ModuleAnalysisManager analyses(*module->op, nullptr);
    mlir::FailureOr<Report> report = buildReport(*module->op, analyses);
    if (mlir::failed(report))
      return nullptr;
    std::string text;
    llvm::raw_string_ostream os(text);
    if (format == MAESTRO_REPORT_JSON)
      writeJson(*report, /*fold=*/false, os);
    else
      writeText(*report, {}, os);
    return copy(text);
  });
}

void maestroStringDestroy(char *string) { std::free(string); }
