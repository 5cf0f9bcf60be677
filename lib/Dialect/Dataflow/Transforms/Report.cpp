//===- Report.cpp - Print what layers and the whole model cost ------------===//

#include "Output.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/BuildReport.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/IR/BuiltinOps.h"
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
        mlir::failed(writeOutput(getOperation(), output, text(*report))))
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
    if (size_t terminal = widthOfOutput(output))
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
};
} // namespace
