//===- Body.cpp - What one point of a linalg op computes ------------------===//

#include "Body.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Interfaces/CastInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using mlir::linalg::LinalgOp;

SmallVector<OpOperand *> maestro::dataInputs(LinalgOp op) {
  SmallVector<OpOperand *> inputs;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    // To linalg, a vector is a scalar.
    bool isScalar =
        !isa<TensorType, BaseMemRefType>(operand->get().getType()) ||
        op.getRank(operand) == 0;
    if (!isScalar && op.payloadUsesValueFromOperand(operand))
      inputs.push_back(operand);
  }
  return inputs;
}

Operation *maestro::findGather(LinalgOp op) {
  Operation *found = nullptr;
  op.getBlock()->walk([&](Operation *inner) {
    if (!llvm::any_of(inner->getOperandTypes(),
                      llvm::IsaPred<TensorType, BaseMemRefType>))
      return WalkResult::advance();
    found = inner;
    return WalkResult::interrupt();
  });
  return found;
}

/// The value that casts made `value` from.
static Value skipCasts(Value value) {
  while (auto cast = value.getDefiningOp<CastOpInterface>()) {
    if (cast->getNumOperands() != 1)
      break;
    value = cast->getOperand(0);
  }
  return value;
}

static Value yielded(LinalgOp op) {
  return op.getBlock()->getTerminator()->getOperand(0);
}

bool maestro::movesData(LinalgOp op) { return isa<BlockArgument>(yielded(op)); }

//===----------------------------------------------------------------------===//
// Sums of products
//===----------------------------------------------------------------------===//

/// Logical operations on i1 are linalg's sums and products of booleans.
static bool isBoolean(Operation *op) {
  return op->getResult(0).getType().isInteger(1);
}

static bool isAdd(Operation *op) {
  return isa<arith::AddFOp, arith::AddIOp, complex::AddOp>(op) ||
         (isa<arith::OrIOp>(op) && isBoolean(op));
}

static bool isMultiply(Operation *op) {
  return isa<arith::MulFOp, arith::MulIOp, complex::MulOp>(op) ||
         (isa<arith::AndIOp>(op) && isBoolean(op));
}

namespace {
/// What the arguments of a body have to do with the values in it.
class Body {
public:
  explicit Body(LinalgOp op)
      : block(*op.getBlock()), data(block.getNumArguments()) {
    for (OpOperand *operand : maestro::dataInputs(op))
      data.set(operand->getOperandNumber());
    accumulator = op.getRegionOutputArgs().front();
  }

  bool isAccumulator(Value value) const {
    return skipCasts(value) == accumulator;
  }

  /// True where `left * right` is a product of data inputs that all of them
  /// take part in, and nothing else.
  bool isProductOfAll(Value left, Value right) const {
    llvm::SmallBitVector used = uses(left);
    used |= uses(right);
    return used == data && isProduct(left, right);
  }

  /// True where some data input, but not the accumulator, makes `value`.
  bool isMadeOfInputs(Value value) const {
    llvm::SmallBitVector used = uses(value);
    return used.any() && !used.test(accumulator.getArgNumber());
  }

private:
  /// The data inputs, and the accumulator, that `value` depends on.
  llvm::SmallBitVector uses(Value value) const {
    llvm::SmallBitVector used(block.getNumArguments());
    llvm::SmallPtrSet<Value, 16> seen;
    SmallVector<Value> work = {value};
    while (!work.empty()) {
      Value next = work.pop_back_val();
      if (!seen.insert(next).second)
        continue;
      if (Operation *op = next.getDefiningOp()) {
        if (op->getBlock() == &block)
          llvm::append_range(work, op->getOperands());
      } else if (auto argument = cast<BlockArgument>(next);
                 argument.getOwner() == &block &&
                 (data.test(argument.getArgNumber()) ||
                  argument == accumulator)) {
        used.set(argument.getArgNumber());
      }
    }
    return used;
  }

  bool isProduct(Value left, Value right) const {
    llvm::SmallBitVector inLeft = uses(left), inRight = uses(right);
    if (inLeft.any() && inRight.any())
      return !inLeft.anyCommon(inRight);
    // Scaled by a constant or a scalar: the product is the other side.
    Operation *op = skipCasts(inLeft.any() ? left : right).getDefiningOp();
    return op && isMultiply(op) &&
           isProduct(op->getOperand(0), op->getOperand(1));
  }

  Block &block;
  BlockArgument accumulator;
  llvm::SmallBitVector data;
};
} // namespace

/// True where the body is more than arithmetic on its arguments.
static bool hasEffects(LinalgOp op) {
  return llvm::any_of(
      op.getBlock()->without_terminator(), [](Operation &inner) {
        return inner.getNumRegions() != 0 || !isMemoryEffectFree(&inner);
      });
}

/// What is combined with the accumulator to make the new one; null where
/// nothing is.
static Value combinedWith(const Body &body, Operation *combiner) {
  if (!combiner || combiner->getNumOperands() != 2)
    return nullptr;
  for (unsigned side : {0u, 1u})
    if (body.isAccumulator(combiner->getOperand(side)))
      return combiner->getOperand(1 - side);
  return nullptr;
}

bool maestro::multipliesAndAdds(LinalgOp op) {
  if (hasEffects(op))
    return false;
  Body body(op);
  Operation *combiner = skipCasts(yielded(op)).getDefiningOp();
  if (auto fma = dyn_cast_or_null<math::FmaOp>(combiner))
    return body.isAccumulator(fma.getC()) &&
           body.isProductOfAll(fma.getA(), fma.getB());
  Value added = combinedWith(body, combiner);
  if (!added || !isAdd(combiner))
    return false;
  Operation *product = skipCasts(added).getDefiningOp();
  return product && isMultiply(product) &&
         body.isProductOfAll(product->getOperand(0), product->getOperand(1));
}

bool maestro::combinesElements(LinalgOp op) {
  if (hasEffects(op))
    return false;
  Body body(op);
  Operation *combiner = skipCasts(yielded(op)).getDefiningOp();
  Value element = combinedWith(body, combiner);
  return element && body.isMadeOfInputs(element) &&
         (isAdd(combiner) || linalg::getCombinerOpKind(combiner));
}
