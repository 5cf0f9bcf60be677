//===- Dataflow.h - The dataflow dialect ------------------------*- C++ -*-===//
//
// Ops and attributes of the dialect, and how a layer finds what is said about
// it. What the attributes mean as values: Conversion.h.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOW_H
#define MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOW_H

#include "maestro/Model/Mapping.h"

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"

#include "maestro/Dialect/Dataflow/IR/DataflowEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "maestro/Dialect/Dataflow/IR/DataflowAttrs.h.inc"

#include "maestro/Dialect/Dataflow/IR/DataflowDialect.h.inc"

#define GET_OP_CLASSES
#include "maestro/Dialect/Dataflow/IR/DataflowOps.h.inc"

namespace maestro {

/// The accelerator that `op` runs on: the discardable attribute
/// `dataflow.accelerator` of the op itself or of the nearest op around it,
/// functions, modules and modules around modules included; null where none
/// has it.
AcceleratorAttr findAccelerator(mlir::Operation *op);

/// The element sizes that `op` computes in (P4): the discardable attribute
/// `dataflow.element_bits`, found in the same way.
ElementBitsAttr findElementBits(mlir::Operation *op);

/// The mapping that the discardable attribute `dataflow.mapping` of `op` refers
/// to, looked up in the nearest symbol table, then in those outside it; null
/// where the op has no such attribute or no table has that mapping.
MappingOp findMapping(mlir::Operation *op);

} // namespace maestro

#endif // MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOW_H
