//===- BuildLayers.cpp - Layers of MAESTRO's text as linalg ops -----------===//

#include "BuildLayers.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace maestro;
using namespace maestro::dfsl;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

Type dfsl::toElementType(MLIRContext *context, StringRef precision) {
  if (precision == "FP4")
    return Float4E2M1FNType::get(context);
  if (precision == "FP8")
    return Float8E4M3FNType::get(context);
  if (precision == "FP16")
    return Float16Type::get(context);
  if (precision == "FP32")
    return Float32Type::get(context);
  if (precision == "BF16" || precision == "BFLOAT16")
    return BFloat16Type::get(context);
  unsigned bits = 8;
  if (precision.consume_front("INT"))
    precision.getAsInteger(10, bits);
  return IntegerType::get(context, bits);
}

StringRef dfsl::toPrecision(Type type) {
  return llvm::TypeSwitch<Type, StringRef>(type)
      .Case([](Float4E2M1FNType) { return "FP4"; })
      .Case<Float8E4M3FNType, Float8E5M2Type>([](Type) { return "FP8"; })
      .Case([](Float16Type) { return "FP16"; })
      .Case([](Float32Type) { return "FP32"; })
      .Case([](BFloat16Type) { return "BF16"; })
      .Case([](IntegerType integer) {
        switch (integer.getWidth()) {
        case 4:
          return "INT4";
        case 8:
          return "INT8";
        case 16:
          return "INT16";
        case 32:
          return "INT32";
        default:
          return "";
        }
      })
      .Default(StringRef());
}

/// The three shapes of a layer's operands.
static std::array<SmallVector<int64_t>, 3> operandShapes(LayerType type,
                                                         const Shape &s) {
  switch (type) {
  case LayerType::Gemm:
    return {{{s.m, s.k}, {s.k, s.columns}, {s.m, s.columns}}};
  case LayerType::Bmm:
    return {{{s.b, s.m, s.k}, {s.b, s.k, s.columns}, {s.b, s.m, s.columns}}};
  case LayerType::Dsconv:
    if (s.k == 1)
      return {{{s.n, s.c, s.y, s.x}, {s.c, s.r, s.s}, {s.n, s.c, s.oy, s.ox}}};
    return {{{s.n, s.y, s.x, s.c},
             {s.r, s.s, s.c, s.k},
             {s.n, s.oy, s.ox, s.c, s.k}}};
  case LayerType::Ngconv:
    return {{{s.n, s.g, s.c, s.y, s.x},
             {s.g, s.k, s.c, s.r, s.s},
             {s.n, s.g, s.k, s.oy, s.ox}}};
  case LayerType::Conv:
  case LayerType::Trconv:
    break;
  }
  return {{{s.n, s.c, s.y, s.x}, {s.k, s.c, s.r, s.s}, {s.n, s.k, s.oy, s.ox}}};
}

SmallVector<Type> dfsl::operandTypes(LayerType type, const Shape &shape,
                                     const ElementTypes &elements) {
  auto [first, second, result] = operandShapes(type, shape);
  return {RankedTensorType::get(first, elements.factor),
          RankedTensorType::get(second, elements.factor),
          RankedTensorType::get(result, elements.sum)};
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

/// What is 1 is not written.
static SmallVector<NamedAttribute> stepAttributes(OpBuilder &builder,
                                                  const Shape &shape) {
  SmallVector<NamedAttribute> attributes;
  auto add = [&](StringRef name, int64_t y, int64_t x) {
    if (y != 1 || x != 1)
      attributes.push_back(
          builder.getNamedAttr(name, builder.getI64VectorAttr({y, x})));
  };
  add("dilations", shape.dilationY, shape.dilationX);
  add("strides", shape.strideY, shape.strideX);
  return attributes;
}

Operation *dfsl::buildLayer(OpBuilder &builder, Location loc, LayerType type,
                            const Shape &shape, ValueRange operands) {
  ValueRange inputs = operands.drop_back(), outputs = operands.take_back();
  auto build = [&](auto op, ArrayRef<NamedAttribute> attributes) {
    return decltype(op)::create(builder, loc, inputs, outputs, attributes)
        .getOperation();
  };
  if (type == LayerType::Gemm)
    return build(linalg::MatmulOp(), {});
  if (type == LayerType::Bmm)
    return build(linalg::BatchMatmulOp(), {});
  SmallVector<NamedAttribute> steps = stepAttributes(builder, shape);
  if (type == LayerType::Ngconv)
    return build(linalg::Conv2DNgchwGfchwOp(), steps);
  if (type != LayerType::Dsconv)
    return build(linalg::Conv2DNchwFchwOp(), steps);
  if (shape.k == 1)
    return build(linalg::DepthwiseConv2DNchwChwOp(), steps);
  return build(linalg::DepthwiseConv2DNhwcHwcmOp(), steps);
}
