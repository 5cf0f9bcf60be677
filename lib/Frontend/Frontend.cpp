//===- Frontend.cpp - From a linalg op to a problem -----------------------===//

#include "maestro/Frontend/Frontend.h"

#include "Body.h"
#include "Roles.h"

#include "mlir/Analysis/FlatLinearValueConstraints.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/Support/FormatVariadic.h"

using namespace maestro;
using mlir::linalg::LinalgOp;

std::string_view maestro::toString(Reason reason) {
  switch (reason) {
  case Reason::NotStructured:
    return "no structured op";
  case Reason::SeveralResults:
    return "several results";
  case Reason::NoResult:
    return "no result";
  case Reason::Gather:
    return "gather";
  case Reason::IndexInBody:
    return "index in body";
  case Reason::Fill:
    return "fill";
  case Reason::DataMovement:
    return "data movement";
  case Reason::ElementWise:
    return "element-wise op";
  case Reason::PlainReduction:
    return "plain reduction";
  case Reason::NoProduct:
    return "no sum of products";
  case Reason::NoPooling:
    return "no pooling";
  case Reason::DynamicShape:
    return "dynamic shape";
  case Reason::UnsupportedIndex:
    return "unsupported index";
  case Reason::SparseOperand:
    return "sparse operand";
  case Reason::ElementType:
    return "element type";
  case Reason::OutsideLimits:
    return "outside the limits";
  }
  return "";
}

bool maestro::isLayer(mlir::Operation *op) {
  return llvm::isa_and_nonnull<mlir::linalg::LinalgDialect>(op->getDialect()) &&
         !op->getParentOfType<LinalgOp>();
}

namespace {
/// Reads one op, step by step; the first step that fails says why.
class Reader {
public:
  explicit Reader(LinalgOp op)
      : op(op), inputs(dataInputs(op)), carriers(inputs) {
    if (op.getNumDpsInits() == 1)
      carriers.push_back(op.getDpsInitOperand(0));
  }

  std::variant<Problem, NotModelled> read() {
    if (!checkResult() || !checkBody() || !readLoops() || !readOperands() ||
        !checkReduction() || !checkOutput() || !checkModel())
      return std::move(failure);
    assignRoles(problem, op->getContext());
    return std::move(problem);
  }

private:
  // P2: what the op computes.
  bool checkResult();
  bool checkBody();
  bool checkReduction();
  // P1, P4: loops and operands.
  bool readLoops();
  bool readOperands();
  bool readIndex(mlir::OpOperand &from, Operand &operand);
  bool readTerms(mlir::AffineExpr expr, const Operand &operand, IndexSum &sum);
  bool readBits(mlir::OpOperand &from, Operand &operand);
  bool checkOutput();
  bool checkModel();

  bool fail(Reason reason, const char *rule, std::string message) {
    failure = {reason, {rule, std::move(message), {}}};
    return false;
  }

  /// "in1", "out0": what P3 calls an operand without a role.
  std::string nameOf(unsigned carrier) const {
    return carrier < inputs.size() ? "in" + std::to_string(carrier) : "out0";
  }

  LinalgOp op;
  /// The inputs that carry data, and those and the output.
  llvm::SmallVector<mlir::OpOperand *> inputs, carriers;
  Problem problem;
  NotModelled failure;
};
} // namespace

//===----------------------------------------------------------------------===//
// P2: what the op computes
//===----------------------------------------------------------------------===//

bool Reader::checkResult() {
  unsigned results = op.getNumDpsInits();
  return results == 1 ||
         fail(results == 0 ? Reason::NoResult : Reason::SeveralResults, "P2",
              llvm::formatv("number of results: {0}; a modelled op has 1",
                            results));
}

bool Reader::checkBody() {
  if (mlir::Operation *gather = findGather(op))
    return fail(Reason::Gather, "P2",
                llvm::formatv("elements chosen by data: {0} in the body",
                              gather->getName()));
  if (op.getNumReductionLoops() != 0)
    return true;
  if (inputs.empty())
    return fail(Reason::Fill, "P2", "inputs that carry data: 0; no reduction");
  if (movesData(op))
    return fail(Reason::DataMovement, "P2",
                "no reduction loop: every result is an element of an input");
  return fail(Reason::ElementWise, "P2",
              llvm::formatv("reduction loops: 0 of {0}; a modelled op has at "
                            "least 1",
                            op.getNumLoops()));
}

bool Reader::checkReduction() {
  if (inputs.size() < 2 && !hasWindow(problem))
    return fail(Reason::PlainReduction, "P2",
                llvm::formatv("inputs that carry data: {0}, windows: 0; a "
                              "modelled reduction has 2 inputs or a window",
                              inputs.size()));
  if (op.hasIndexSemantics())
    return fail(Reason::IndexInBody, "P2",
                "the body depends on where it is: linalg.index");
  if (inputs.size() == 1)
    return combinesElements(op) ||
           fail(Reason::NoPooling, "P2",
                "the body does not combine what is in the window into a sum, "
                "maximum or minimum");
  return multipliesAndAdds(op) ||
         fail(Reason::NoProduct, "P2",
              llvm::formatv("the body does not sum up products of its {0} "
                            "inputs",
                            inputs.size()));
}

//===----------------------------------------------------------------------===//
// P1, P4: loops and operands
//===----------------------------------------------------------------------===//

/// Names the first dimension without static size: also that of an operand
/// without data, because loops may get their extents from it.
static std::string findDynamicDimension(LinalgOp op) {
  for (mlir::OpOperand &operand : op->getOpOperands()) {
    auto type = llvm::dyn_cast<mlir::ShapedType>(operand.get().getType());
    // A memref without rank is, to linalg, a scalar that the body reads.
    if (!type || !type.hasRank())
      continue;
    for (auto [dim, size] : llvm::enumerate(type.getShape()))
      if (mlir::ShapedType::isDynamic(size))
        return llvm::formatv("dimension {0} of operand {1} ({2}): no static "
                             "size",
                             dim, operand.getOperandNumber(), type);
  }
  return "";
}

bool Reader::readLoops() {
  std::string dynamic = findDynamicDimension(op);
  if (!dynamic.empty())
    return fail(Reason::DynamicShape, "P1", dynamic);
  for (auto [extent, type] :
       llvm::zip_equal(op.getStaticLoopRanges(), op.getIteratorTypesArray()))
    problem.loops.push_back({"d" + std::to_string(problem.loops.size()), extent,
                             type == mlir::utils::IteratorType::reduction});
  return true;
}

bool Reader::readOperands() {
  for (auto [number, from] : llvm::enumerate(carriers)) {
    Operand operand;
    operand.name = nameOf(number);
    operand.output = number == inputs.size();
    if (!readIndex(*from, operand) || !readBits(*from, operand))
      return false;
    problem.operands.push_back(std::move(operand));
  }
  return true;
}

bool Reader::readIndex(mlir::OpOperand &from, Operand &operand) {
  llvm::SmallBitVector seen(problem.loops.size());
  for (mlir::AffineExpr expr : op.getMatchingIndexingMap(&from).getResults()) {
    IndexSum sum;
    if (!readTerms(expr, operand, sum))
      return false;
    for (const Term &term : sum) {
      if (seen.test(term.loop))
        return fail(Reason::UnsupportedIndex, "P1",
                    llvm::formatv("loop d{0} indexes two dimensions of operand "
                                  "{1}; it may index one",
                                  term.loop, operand.name));
      seen.set(term.loop);
    }
    operand.index.push_back(std::move(sum));
  }
  return true;
}

bool Reader::readTerms(mlir::AffineExpr expr, const Operand &operand,
                       IndexSum &sum) {
  unsigned numLoops = problem.loops.size();
  llvm::SmallVector<int64_t> coefficients;
  // Divisions and remainders become columns beyond the loops and the constant.
  if (failed(getFlattenedAffineExpr(expr, numLoops, /*numSymbols=*/0,
                                    &coefficients)) ||
      coefficients.size() != numLoops + 1)
    return fail(Reason::UnsupportedIndex, "P1",
                llvm::formatv("index of operand {0}: {1}; it must be a sum of "
                              "coefficient x loop",
                              operand.name, expr));
  for (unsigned loop = 0; loop < numLoops; ++loop) {
    int64_t coefficient = coefficients[loop];
    if (coefficient < 0)
      return fail(Reason::UnsupportedIndex, "P1",
                  llvm::formatv("coefficient of loop d{0} in operand {1}: {2}; "
                                "it must be positive",
                                loop, operand.name, coefficient));
    if (coefficient > 0)
      sum.push_back({coefficient, loop});
  }
  return true;
}

bool Reader::readBits(mlir::OpOperand &from, Operand &operand) {
  mlir::Type type = from.get().getType();
  if (mlir::sparse_tensor::getSparseTensorEncoding(type))
    return fail(Reason::SparseOperand, "P4",
                llvm::formatv("operand {0} is sparse: {1}; every element of an "
                              "operand is stored",
                              operand.name, type));
  type = mlir::getElementTypeOrSelf(type);
  unsigned parts = 1;
  if (auto complex = llvm::dyn_cast<mlir::ComplexType>(type)) {
    type = complex.getElementType();
    parts = 2;
  }
  if (!type.isIntOrFloat())
    return fail(Reason::ElementType, "P4",
                llvm::formatv("element type of operand {0}: {1}; it must be an "
                              "integer, float or complex type",
                              operand.name, type));
  operand.bits = int64_t(parts) * type.getIntOrFloatBitWidth();
  return true;
}

/// The output accumulates: its index must tell the parallel loops apart.
bool Reader::checkOutput() {
  const Operand &output = problem.operands.back();
  llvm::SmallBitVector indexes(problem.loops.size());
  for (auto [dim, sum] : llvm::enumerate(output.index)) {
    if (sum.size() > 1)
      return fail(Reason::UnsupportedIndex, "P1",
                  llvm::formatv("dimension {0} of the output is a window of "
                                "{1} loops; only inputs may have windows",
                                dim, sum.size()));
    for (const Term &term : sum)
      indexes.set(term.loop);
  }
  for (auto [number, loop] : llvm::enumerate(problem.loops))
    if (loop.reduction == indexes.test(number))
      return fail(
          Reason::UnsupportedIndex, "P1",
          llvm::formatv(
              loop.reduction
                  ? "reduction loop d{0} indexes the output; only parallel "
                    "loops may"
                  : "parallel loop d{0} does not index the output; only "
                    "reduction loops may be missing there",
              number));
  return true;
}

bool Reader::checkModel() {
  std::vector<Violation> violations = verify(problem);
  if (violations.empty())
    return true;
  failure = {Reason::OutsideLimits, violations.front()};
  return false;
}

std::variant<Problem, NotModelled> maestro::readProblem(mlir::Operation *op) {
  if (auto linalgOp = llvm::dyn_cast<LinalgOp>(op))
    return Reader(linalgOp).read();
  return NotModelled{Reason::NotStructured,
                     {"P1",
                      llvm::formatv("{0} is no linalg structured op: it has no "
                                    "loop nest with indexing maps",
                                    op->getName()),
                      {}}};
}
