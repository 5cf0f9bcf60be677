//===- Export.h - From IR to MAESTRO's text ---------------------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_IR_EXPORT_H
#define MAESTRO_TARGET_MAESTRO_IR_EXPORT_H

#include "maestro/Target/Maestro/Syntax.h"

namespace mlir {
class Operation;
} // namespace mlir

namespace maestro {

struct MaestroExportOptions {
  /// Leave out ops that MAESTRO has no type of layer for, such as poolings,
  /// with a warning instead of an error.
  bool leaveOut = false;
};

/// What IR is in MAESTRO's text: a network per function that has layers.
/// Emits an error at everything that the text cannot say, and returns nothing
/// where there is such a thing. Ops that no cost is defined for (P5) are left
/// out, with one warning for all of them.
std::optional<dfsl::File>
exportMaestro(mlir::Operation *root, const MaestroExportOptions &options = {});

} // namespace maestro

#endif // MAESTRO_TARGET_MAESTRO_IR_EXPORT_H
