//===- Passes.h - Passes of the dataflow dialect ----------------*- C++ -*-===//

#ifndef MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_PASSES_H
#define MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_PASSES_H

#include "maestro/Search/Space.h"

#include "mlir/Pass/Pass.h"

#include <cstdint>
#include <memory>
#include <string>

namespace maestro {

/// What to say about ops that are not modelled (P5).
enum class RemarkMode {
  None,
  /// One remark with their number, by reason.
  Summary,
  /// A remark at each of them.
  All,
};

/// How costs are computed again.
enum class VerifyBy { Analysis, Simulation };

/// How the best mapping is looked for.
enum class StrategyKind { Proven, Exhaustive, Random };

/// How a report is written.
enum class ReportFormat { Text, Csv, Json };

#define GEN_PASS_DECL
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "maestro/Dialect/Dataflow/Transforms/Passes.h.inc"

} // namespace maestro

#endif // MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_PASSES_H
