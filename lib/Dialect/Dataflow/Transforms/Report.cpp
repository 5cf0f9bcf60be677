//===- Report.cpp - Print what layers and the whole model cost ------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/BuildReport.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/ToolOutputFile.h"
#include "llvm/Support/raw_ostream.h"

namespace maestro {
#define GEN_PASS_DEF_REPORTPASS
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"
} // namespace maestro

using namespace maestro;

namespace {
struct ReportPass : maestro::impl::ReportPassBase<ReportPass> {
  using ReportPassBase::ReportPassBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    mlir::FailureOr<Report> report =
        buildReport(getOperation(), getAnalysisManager());
    if (mlir::failed(report) || mlir::failed(check(*report)) ||
        mlir::failed(publish(text(*report))))
      signalPassFailure();
  }

private:
  mlir::LogicalResult error(const llvm::Twine &message) {
    return mlir::emitError(getOperation().getLoc()) << message;
  }

  bool isHelp() const {
    return columns.size() == 1 && columns.front() == "help";
  }

  /// Columns that exist.
  mlir::LogicalResult check(const Report &report) {
    if (isHelp())
      return mlir::success();
    if (std::optional<std::string> wrong = checkColumns(report, columns))
      return error(*wrong);
    return mlir::success();
  }

  std::string text(const Report &report) {
    std::string text;
    llvm::raw_string_ostream os(text);
    TableOptions options{
        {columns.begin(), columns.end()}, fold, listNotModelled};
    if (size_t terminal = widthOfTerminal())
      options.width = terminal;
    if (isHelp())
      writeColumns(report, os);
    else if (format == ReportFormat::Text)
      writeText(report, options, os);
    else if (format == ReportFormat::Csv)
      writeCsv(report, options, os);
    else
      writeJson(report, fold, os);
    return text;
  }

  /// Zero where the report goes elsewhere.
  size_t widthOfTerminal() const {
    return output.empty() ? llvm::sys::Process::StandardErrColumns() : 0;
  }

  mlir::LogicalResult publish(const std::string &text) {
    if (output.empty()) {
      llvm::errs() << text;
      return mlir::success();
    }
    std::string reason;
    auto file = mlir::openOutputFile(output, &reason);
    if (!file)
      return error(reason);
    file->os() << text;
    file->os().flush();
    if (std::error_code failed = file->os().error()) {
      file->os().clear_error();
      return error("cannot write output file '" + output +
                   "': " + failed.message());
    }
    file->keep();
    return mlir::success();
  }
};
} // namespace
