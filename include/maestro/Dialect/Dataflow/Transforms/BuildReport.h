//===- BuildReport.h - What annotated IR says, as a report ------*- C++ -*-===//

#ifndef MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_BUILDREPORT_H
#define MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_BUILDREPORT_H

#include "maestro/Report/Report.h"

#include "mlir/IR/Operation.h"
#include "mlir/Pass/AnalysisManager.h"

namespace maestro {

/// The layers in `root` with their costs. A layer whose cost is missing or not
/// the one of its target is a warning, and listed as not costed. It is an error
/// if that is true of all layers.
mlir::FailureOr<Report> buildReport(mlir::Operation *root,
                                    mlir::AnalysisManager analyses);

} // namespace maestro

#endif // MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_BUILDREPORT_H
