//===- maestro-check.cpp - Checks certificates ----------------------------===//
//
// Reads what dataflow-search wrote with certificate=FILE and proves it again.
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/CheckCertificate.h"

#include "mlir/IR/OwningOpRef.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;
namespace cl = llvm::cl;

/// Null where it cannot be read, which is said.
static OwningOpRef<ModuleOp>
read(MLIRContext &context, llvm::SourceMgr &sources, const std::string &file) {
  std::string reason;
  std::unique_ptr<llvm::MemoryBuffer> buffer = openInputFile(file, &reason);
  if (!buffer) {
    llvm::errs() << reason << "\n";
    return nullptr;
  }
  sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  return parseSourceFile<ModuleOp>(sources, &context);
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::OptionCategory category("maestro-check options");
  cl::opt<std::string> file(cl::Positional, cl::Required, cl::desc("FILE"),
                            cl::cat(category));
  cl::opt<std::string> model(
      "module", cl::cat(category), cl::value_desc("FILE"),
      cl::desc("the module whose answers must all be in the certificate, as "
               "dataflow-search wrote it"));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(
      argc, argv,
      "Checks a certificate of dataflow-search: that mappings cost what it "
      "says, and that no other\nmapping of their spaces costs less.\n");

  DialectRegistry registry;
  registerAllDialects(registry);
  registry.insert<maestro::DataflowDialect>();
  MLIRContext context(registry);
  context.allowUnregisteredDialects();
  context.printOpOnDiagnostic(false);
  llvm::SourceMgr certificateSources, modelSources;
  SourceMgrDiagnosticHandler certificateHandler(certificateSources, &context);
  OwningOpRef<ModuleOp> certificate = read(context, certificateSources, file);
  if (!certificate)
    return 1;
  SourceMgrDiagnosticHandler modelHandler(modelSources, &context);
  OwningOpRef<ModuleOp> answers;
  if (!model.empty()) {
    answers = read(context, modelSources, model);
    if (!answers)
      return 1;
  }
  bool holds = succeeded(maestro::checkCertificate(
      *certificate, answers ? *answers : ModuleOp(), llvm::outs()));
  return holds ? 0 : 1;
}
