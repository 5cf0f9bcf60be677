//===- Translations.cpp - What maestro-translate can do -------------------===//

#include "maestro/Target/Maestro/IR/Translations.h"

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Target/Maestro/IR/Export.h"
#include "maestro/Target/Maestro/IR/Import.h"
#include "maestro/Target/Maestro/Writer.h"

#include "mlir/IR/Verifier.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace maestro;
using namespace mlir;

namespace {
/// The options of both translations.
struct Options {
  llvm::cl::opt<std::string> hardware{
      "maestro-hardware", llvm::cl::value_desc("file"),
      llvm::cl::desc("MAESTRO's hardware file: read by --import-maestro, "
                     "written by --export-maestro")};
  llvm::cl::opt<bool> locations{
      "maestro-locations", llvm::cl::init(true),
      llvm::cl::desc("--import-maestro prints locations, which are the names "
                     "of layers")};
  llvm::cl::opt<bool> leaveOut{
      "maestro-leave-out",
      llvm::cl::desc("--export-maestro leaves out, with a warning, ops that "
                     "MAESTRO has no type of layer for")};
};
} // namespace

static LogicalResult import(const std::shared_ptr<llvm::SourceMgr> &sources,
                            raw_ostream &output, MLIRContext *context,
                            const Options &options) {
  const llvm::MemoryBuffer *buffer =
      sources->getMemoryBuffer(sources->getMainFileID());
  MaestroText source{buffer->getBuffer(), buffer->getBufferIdentifier()};
  MaestroText hardware;
  std::unique_ptr<llvm::MemoryBuffer> hardwareBuffer;
  if (!options.hardware.empty()) {
    std::string reason;
    hardwareBuffer = openInputFile(options.hardware, &reason);
    if (!hardwareBuffer)
      return emitError(UnknownLoc::get(context)) << reason;
    hardware = {hardwareBuffer->getBuffer(), options.hardware};
  }
  OwningOpRef<ModuleOp> module = importMaestro(context, source, hardware);
  if (!module || failed(verify(*module)))
    return failure();
  OpPrintingFlags flags;
  if (options.locations)
    flags.enableDebugInfo();
  module->print(output, flags);
  return success();
}

/// Writes the entries of a hardware file and takes them out of `hardware`.
static LogicalResult writeHardware(Operation *root, StringRef path,
                                   dfsl::Hardware &hardware) {
  std::string reason;
  std::unique_ptr<llvm::ToolOutputFile> output = openOutputFile(path, &reason);
  if (!output)
    return emitError(root->getLoc()) << reason;
  output->os() << dfsl::write(hardware);
  output->keep();
  dfsl::Hardware rest;
  rest.factorType = hardware.factorType;
  rest.sumType = hardware.sumType;
  hardware = rest;
  return success();
}

static LogicalResult exportTo(raw_ostream &output, Operation *root,
                              const Options &options) {
  std::optional<dfsl::File> file = exportMaestro(root, {options.leaveOut});
  if (!file)
    return failure();
  if (!options.hardware.empty() &&
      failed(writeHardware(root, options.hardware, file->hardware)))
    return failure();
  output << dfsl::write(*file);
  return success();
}

void maestro::registerMaestroTranslations() {
  static const Options options;
  static const TranslateRegistration importRegistration(
      "import-maestro", "read MAESTRO's text format",
      [](const std::shared_ptr<llvm::SourceMgr> &sources, raw_ostream &output,
         MLIRContext *context) {
        return import(sources, output, context, options);
      });
  static const TranslateFromMLIRRegistration exportRegistration(
      "export-maestro", "write MAESTRO's text format",
      [](Operation *root, raw_ostream &output) {
        return exportTo(output, root, options);
      },
      [](DialectRegistry &registry) {
        registerAllDialects(registry);
        registerAllExtensions(registry);
        registry.insert<DataflowDialect>();
      });
}
