//===- Output.cpp - What passes print -------------------------------------===//

#include "Output.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/ToolOutputFile.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;

size_t maestro::widthOfOutput(llvm::StringRef file) {
  return file.empty() ? llvm::sys::Process::StandardErrColumns() : 0;
}

mlir::LogicalResult maestro::writeOutput(mlir::Operation *root,
                                         llvm::StringRef file,
                                         llvm::StringRef text) {
  if (file.empty()) {
    llvm::errs() << text;
    return mlir::success();
  }
  std::string reason;
  auto output = mlir::openOutputFile(file, &reason);
  if (!output)
    return mlir::emitError(root->getLoc()) << reason;
  output->os() << text;
  output->os().flush();
  if (std::error_code failed = output->os().error()) {
    output->os().clear_error();
    return mlir::emitError(root->getLoc())
           << "cannot write output file '" << file << "': " << failed.message();
  }
  output->keep();
  return mlir::success();
}
