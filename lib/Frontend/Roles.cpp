//===- Roles.cpp - Which loop is K, which operand the filter --------------===//

#include "Roles.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallBitVector.h"

#include <array>

using namespace maestro;
using llvm::ArrayRef;
using llvm::SmallVector;
using llvm::StringRef;
using mlir::AffineExpr;
using mlir::AffineMap;
using mlir::linalg::ContractionDimensions;
using mlir::linalg::ConvolutionDimensions;

bool maestro::hasWindow(const Problem &problem) {
  return llvm::any_of(problem.operands, [](const Operand &operand) {
    return llvm::any_of(operand.index,
                        [](const IndexSum &sum) { return sum.size() > 1; });
  });
}

//===----------------------------------------------------------------------===//
// Asking linalg
//===----------------------------------------------------------------------===//

/// The index map of an operand as inference wants it: without constants, and
/// without the coefficient of a loop that has its dimension for itself.
static AffineMap toMap(const Problem &problem, const Operand &operand,
                       mlir::MLIRContext *context) {
  SmallVector<AffineExpr> results;
  for (const IndexSum &sum : operand.index) {
    AffineExpr expr;
    for (const Term &term : sum) {
      AffineExpr loop = mlir::getAffineDimExpr(term.loop, context);
      AffineExpr scaled = sum.size() > 1 ? loop * term.coefficient : loop;
      expr = expr ? expr + scaled : scaled;
    }
    if (expr)
      results.push_back(expr);
  }
  return AffineMap::get(problem.loops.size(), 0, results, context);
}

/// linalg's convolution inference for an input, a filter and an output with
/// these index maps. It looks at an op, so it is shown one: detached, and with
/// nothing of the real one's.
static std::optional<ConvolutionDimensions>
inferConvolution(const Problem &problem, AffineMap input, AffineMap filter,
                 AffineMap output, mlir::MLIRContext *context) {
  mlir::OpBuilder builder(context);
  mlir::Location loc = builder.getUnknownLoc();
  mlir::Block values;
  mlir::Type type = builder.getNoneType();
  for (unsigned i = 0; i < 3; ++i)
    values.addArgument(type, loc);
  SmallVector<mlir::utils::IteratorType> iterators;
  for (const Loop &loop : problem.loops)
    iterators.push_back(loop.reduction ? mlir::utils::IteratorType::reduction
                                       : mlir::utils::IteratorType::parallel);
  mlir::OwningOpRef<mlir::linalg::GenericOp> probe =
      mlir::linalg::GenericOp::create(
          builder, loc, mlir::ValueRange(values.getArguments().take_front(2)),
          mlir::ValueRange(values.getArguments().drop_front(2)),
          {input, filter, output}, iterators);
  ConvolutionDimensions dims;
  // Success is the result that has no message.
  if (!mlir::linalg::detail::getMatchConvolutionMessage(
           mlir::linalg::detail::isConvolutionInterfaceImpl(*probe, &dims))
           .empty())
    return std::nullopt;
  return dims;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

namespace {
/// Gives one problem its roles.
class Roles {
public:
  Roles(Problem &problem, mlir::MLIRContext *context)
      : problem(problem), context(context) {
    for (const Operand &operand : problem.operands)
      maps.push_back(toMap(problem, operand, context));
  }

  void assign() {
    size_t inputs = problem.operands.size() - 1;
    if (inputs == 1)
      assignPooling();
    else if (inputs == 2 && !assignConvolution(0, 1) &&
             !assignConvolution(1, 0))
      assignContraction();
  }

private:
  bool assignConvolution(unsigned input, unsigned filter);
  void assignPooling();
  void assignContraction();

  bool pairWindows(const Operand &input, const ConvolutionDimensions &dims);
  void nameWindows();
  bool placeBroadcast(ContractionDimensions &dims) const;

  bool indexes(const Operand &operand, unsigned loop) const;
  /// Position of the output dimension that `loop` indexes.
  unsigned outputDimension(unsigned loop) const;
  void name(ArrayRef<unsigned> loops, StringRef role);
  void nameOperands(ArrayRef<StringRef> names);

  Problem &problem;
  mlir::MLIRContext *context;
  SmallVector<AffineMap> maps;
};
} // namespace

void Roles::name(ArrayRef<unsigned> loops, StringRef role) {
  SmallVector<unsigned> inOrder(loops);
  llvm::sort(inOrder);
  for (auto [number, loop] : llvm::enumerate(inOrder))
    problem.loops[loop].name =
        role.str() + (number == 0 ? "" : std::to_string(number));
}

void Roles::nameOperands(ArrayRef<StringRef> names) {
  for (auto [operand, name] : llvm::zip_equal(problem.operands, names))
    operand.name = name.str();
}

bool Roles::indexes(const Operand &operand, unsigned loop) const {
  return llvm::any_of(operand.index, [&](const IndexSum &sum) {
    return llvm::any_of(sum,
                        [&](const Term &term) { return term.loop == loop; });
  });
}

unsigned Roles::outputDimension(unsigned loop) const {
  const std::vector<IndexSum> &index = problem.operands.back().index;
  return llvm::find_if(index,
                       [&](const IndexSum &sum) {
                         return !sum.empty() && sum.front().loop == loop;
                       }) -
         index.begin();
}

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

/// Input coordinates from the outside, and the loops of the filter at them.
static constexpr std::array<StringRef, 3> kCoordinates = {"Z", "Y", "X"};
static constexpr std::array<StringRef, 3> kFilters = {"T", "R", "S"};

/// Pairs output and filter loops through the input's index; `dims` lists both
/// kinds, but not in the same order. False where they are no pairs, and then
/// the problem has no windows.
bool Roles::pairWindows(const Operand &input,
                        const ConvolutionDimensions &dims) {
  std::vector<Window> windows;
  for (const IndexSum &sum : input.index) {
    if (sum.size() < 2)
      continue;
    if (sum.size() > 2)
      return false;
    bool outputFirst = llvm::is_contained(dims.outputImage, sum[0].loop);
    const Term &output = sum[outputFirst ? 0 : 1];
    const Term &filter = sum[outputFirst ? 1 : 0];
    if (!llvm::is_contained(dims.outputImage, output.loop) ||
        !llvm::is_contained(dims.filterLoop, filter.loop))
      return false;
    windows.push_back(
        {"", output.loop, filter.loop, output.coefficient, filter.coefficient});
  }
  if (windows.size() > kCoordinates.size())
    return false;
  problem.windows = std::move(windows);
  return true;
}

/// The innermost position in the output is X, the one outside it Y, then Z.
void Roles::nameWindows() {
  llvm::sort(problem.windows, [&](const Window &a, const Window &b) {
    return outputDimension(a.outputLoop) < outputDimension(b.outputLoop);
  });
  size_t first = kCoordinates.size() - problem.windows.size();
  for (auto [number, window] : llvm::enumerate(problem.windows)) {
    window.coordinate = kCoordinates[first + number].str();
    problem.loops[window.outputLoop].name = "O" + window.coordinate;
    problem.loops[window.filterLoop].name = kFilters[first + number].str();
  }
}

//===----------------------------------------------------------------------===//
// Kinds
//===----------------------------------------------------------------------===//

bool Roles::assignConvolution(unsigned input, unsigned filter) {
  auto dims = inferConvolution(problem, maps[input], maps[filter], maps.back(),
                               context);
  if (!dims || !pairWindows(problem.operands[input], *dims))
    return false;
  bool depthwise = !dims->depth.empty() && dims->inputChannel.empty();
  problem.kind = depthwise ? OpKind::Depthwise : OpKind::Convolution;
  name(dims->batch, "N");
  name(dims->depth, depthwise ? "C" : "G");
  name(dims->outputChannel, "K");
  name(dims->inputChannel, "C");
  nameWindows();
  if (input > filter)
    std::swap(problem.operands[input], problem.operands[filter]);
  nameOperands({"input", "filter", "output"});
  return true;
}

/// A pooling has no filter: to linalg, it has one of the reduction loops. Its
/// channels are then batches; the first of several in the output is `N`.
void Roles::assignPooling() {
  SmallVector<AffineExpr> window;
  for (auto [number, loop] : llvm::enumerate(problem.loops))
    if (loop.reduction)
      window.push_back(mlir::getAffineDimExpr(number, context));
  AffineMap filter = AffineMap::get(problem.loops.size(), 0, window, context);
  auto dims = inferConvolution(problem, maps[0], filter, maps[1], context);
  if (!dims || !dims->inputChannel.empty() ||
      !pairWindows(problem.operands[0], *dims))
    return;
  problem.kind = OpKind::Pooling;
  llvm::sort(dims->batch, [&](unsigned a, unsigned b) {
    return outputDimension(a) < outputDimension(b);
  });
  ArrayRef<unsigned> parallel = dims->batch;
  size_t batches = parallel.size() > 1 ? 1 : 0;
  name(parallel.take_front(batches), "N");
  name(parallel.drop_front(batches), "C");
  nameWindows();
  nameOperands({"input", "output"});
}

/// Adds the loops that only the output has (broadcast inputs) to the role that
/// is missing: M, then N, else one more batch. False where a loop has no role
/// even then.
bool Roles::placeBroadcast(ContractionDimensions &dims) const {
  llvm::SmallBitVector placed(problem.loops.size());
  for (ArrayRef<unsigned> role : {ArrayRef(dims.batch), ArrayRef(dims.m),
                                  ArrayRef(dims.n), ArrayRef(dims.k)})
    for (unsigned loop : role)
      placed.set(loop);
  for (unsigned loop = 0; loop < problem.loops.size(); ++loop) {
    if (placed.test(loop))
      continue;
    if (indexes(problem.operands[0], loop) ||
        indexes(problem.operands[1], loop) || problem.loops[loop].reduction)
      return false;
    (dims.m.empty()   ? dims.m
     : dims.n.empty() ? dims.n
                      : dims.batch)
        .push_back(loop);
  }
  return true;
}

void Roles::assignContraction() {
  if (hasWindow(problem))
    return;
  std::optional<ContractionDimensions> dims =
      mlir::linalg::inferContractionDims(maps);
  if (!dims || dims->k.empty() || !placeBroadcast(*dims))
    return;
  problem.kind = OpKind::Contraction;
  name(dims->batch, "B");
  name(dims->m, "M");
  name(dims->n, "N");
  name(dims->k, "K");
  nameOperands({"lhs", "rhs", "output"});
}

void maestro::assignRoles(Problem &problem, mlir::MLIRContext *context) {
  Roles(problem, context).assign();
}
