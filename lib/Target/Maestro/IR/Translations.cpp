//===- Translations.cpp - What maestro-translate can do -------------------===//

#include "maestro/Target/Maestro/Translations.h"

#include "maestro/Target/Maestro/Import.h"

#include "mlir/IR/Verifier.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

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

void maestro::registerMaestroTranslations() {
  static const Options options;
  static const TranslateRegistration importRegistration(
      "import-maestro", "read MAESTRO's text format",
      [](const std::shared_ptr<llvm::SourceMgr> &sources, raw_ostream &output,
         MLIRContext *context) {
        return import(sources, output, context, options);
      });
}
