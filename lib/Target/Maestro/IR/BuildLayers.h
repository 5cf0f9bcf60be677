//===- BuildLayers.h - Layers of MAESTRO's text as linalg ops ---*- C++ -*-===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_IR_BUILDLAYERS_H
#define MAESTRO_LIB_TARGET_MAESTRO_IR_BUILDLAYERS_H

#include "maestro/Target/Maestro/Layer.h"

#include "mlir/IR/Builders.h"

namespace maestro::dfsl {

/// The element types of a text: of inputs and filters, and of outputs.
struct ElementTypes {
  mlir::Type factor, sum;
};

/// The element type of a precision ("FP16"); i8 where it is empty.
mlir::Type toElementType(mlir::MLIRContext *context, llvm::StringRef precision);

/// Inverse of toElementType(); empty for types that MAESTRO's text lacks.
llvm::StringRef toPrecision(mlir::Type type);

/// The types of what a layer reads, input and filter or lhs and rhs, and of
/// what it adds up to.
llvm::SmallVector<mlir::Type> operandTypes(LayerType type, const Shape &shape,
                                           const ElementTypes &elements);

/// The op that a layer is, on operands of these types.
mlir::Operation *buildLayer(mlir::OpBuilder &builder, mlir::Location loc,
                            LayerType type, const Shape &shape,
                            mlir::ValueRange operands);

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_IR_BUILDLAYERS_H
