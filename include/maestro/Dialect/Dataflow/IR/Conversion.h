//===- Conversion.h - The dialect's attributes and ops as values -*- C++
//-*-===//
//
// toModel() and fromModel() turn IR into the values of the Model room and
// back. The way there and back again is the identity, but for what has no
// order: latches and operand lists of accelerators come back sorted by name.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_CONVERSION_H
#define MAESTRO_DIALECT_DATAFLOW_IR_CONVERSION_H

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Model/Accelerator.h"
#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

#include "mlir/IR/Builders.h"

#include <optional>
#include <string>

namespace maestro {

//===----------------------------------------------------------------------===//
// Accelerators
//===----------------------------------------------------------------------===//

Accelerator toModel(AcceleratorAttr attr);
Memory toModel(MemoryAttr attr);
Network toModel(NetworkAttr attr);
ProcessingElement toModel(ProcessingElementAttr attr);

/// `accelerator` must satisfy verify() of Accelerator.h.
AcceleratorAttr fromModel(mlir::MLIRContext *context,
                          const Accelerator &accelerator);
MemoryAttr fromModel(mlir::MLIRContext *context, const Memory &memory);
NetworkAttr fromModel(mlir::MLIRContext *context, const Network &network);
ProcessingElementAttr fromModel(mlir::MLIRContext *context,
                                const ProcessingElement &pe);

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

Mapping toModel(MappingOp op);

/// Builds the mapping at the builder's insertion point.
MappingOp fromModel(mlir::OpBuilder &builder, mlir::Location loc,
                    const Mapping &mapping);

/// The op at a place of the value that toModel(mapping) returns: the mapping
/// itself, or a directive, keep or cluster in it. Null for places that are not
/// in a mapping.
mlir::Operation *findPlace(MappingOp mapping, const Place &place);

//===----------------------------------------------------------------------===//
// Costs
//===----------------------------------------------------------------------===//

EnergyAttr fromModel(mlir::MLIRContext *context, const EnergyCost &energy);

/// `cost` with the names that its indices have in `schedule`.
CostAttr fromModel(mlir::MLIRContext *context, const Schedule &schedule,
                   const Cost &cost);

/// The cost that `attr` states of a layer scheduled in this way. Fails where
/// it names a memory or operand that the schedule lacks.
Result<Cost> toModel(CostAttr attr, const Schedule &schedule);

/// Compares two costs field by field. Names the first field that differs, with
/// both values: "cycles: stored 924, expected 925"; nothing where they are
/// equal.
std::optional<std::string> firstDifference(CostAttr stored, CostAttr expected);

} // namespace maestro

#endif // MAESTRO_DIALECT_DATAFLOW_IR_CONVERSION_H
