//===- FrontendTest.cpp - Roles do not depend on how an op is written -----===//
//
// P3: a generic may have its loops, the dimensions of its operands and its
// inputs in any order. Each problem here is written as an op in many orders,
// and all of them must read as the same loops, operands and windows.
//
//===----------------------------------------------------------------------===//

#include "maestro/Frontend/Frontend.h"

#include "ModelFixtures.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Verifier.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// Builds linalg.generic ops of i8 memrefs that compute a problem.
class Writer {
public:
  Writer() : builder(&context), loc(builder.getUnknownLoc()) {
    context.loadDialect<mlir::arith::ArithDialect, mlir::linalg::LinalgDialect,
                        mlir::memref::MemRefDialect>();
  }

  mlir::OwningOpRef<mlir::linalg::GenericOp> write(const Problem &problem) {
    bool isPooling = problem.operands.size() == 2;
    block = std::make_unique<mlir::Block>();
    maps.clear();
    for (const Operand &operand : problem.operands) {
      if (operand.output && isPooling)
        addOperand(problem, windowShape(problem));
      addOperand(problem, operand.index);
    }
    std::vector<mlir::utils::IteratorType> iterators;
    iterators.reserve(problem.loops.size());
    for (const Loop &loop : problem.loops)
      iterators.push_back(loop.reduction ? mlir::utils::IteratorType::reduction
                                         : mlir::utils::IteratorType::parallel);
    mlir::ValueRange values = block->getArguments();
    return mlir::linalg::GenericOp::create(
        builder, loc, values.drop_back(), values.take_back(), maps, iterators,
        isPooling ? writeMaximum : writeSumOfProducts);
  }

private:
  static void writeMaximum(mlir::OpBuilder &body, mlir::Location loc,
                           mlir::ValueRange values) {
    mlir::Value largest =
        mlir::arith::MaxSIOp::create(body, loc, values[2], values[0]);
    mlir::linalg::YieldOp::create(body, loc, largest);
  }

  static void writeSumOfProducts(mlir::OpBuilder &body, mlir::Location loc,
                                 mlir::ValueRange values) {
    mlir::Value product =
        mlir::arith::MulIOp::create(body, loc, values[0], values[1]);
    mlir::Value sum =
        mlir::arith::AddIOp::create(body, loc, product, values[2]);
    mlir::linalg::YieldOp::create(body, loc, sum);
  }

  static std::vector<IndexSum> windowShape(const Problem &problem) {
    std::vector<IndexSum> shape;
    for (unsigned loop = 0; loop < problem.loops.size(); ++loop)
      if (problem.loops[loop].reduction)
        shape.push_back({{1, loop}});
    return shape;
  }

  void addOperand(const Problem &problem, const std::vector<IndexSum> &index) {
    llvm::SmallVector<int64_t> shape;
    llvm::SmallVector<mlir::AffineExpr> exprs;
    for (const IndexSum &sum : index) {
      shape.push_back(1);
      exprs.push_back(builder.getAffineConstantExpr(0));
      for (const Term &term : sum) {
        shape.back() +=
            term.coefficient * (problem.loops[term.loop].extent - 1);
        exprs.back() = exprs.back() +
                       builder.getAffineDimExpr(term.loop) * term.coefficient;
      }
    }
    maps.push_back(mlir::AffineMap::get(problem.loops.size(), 0, exprs,
                                        builder.getContext()));
    block->addArgument(mlir::MemRefType::get(shape, builder.getI8Type()), loc);
  }

  mlir::MLIRContext context;
  mlir::OpBuilder builder;
  mlir::Location loc;
  std::unique_ptr<mlir::Block> block;
  llvm::SmallVector<mlir::AffineMap> maps;
};

/// The same problem in another order.
class Shuffler {
public:
  explicit Shuffler(unsigned seed) : random(seed) {}

  void shuffleLoops(Problem &problem) {
    std::vector<unsigned> newPlace(problem.loops.size());
    std::iota(newPlace.begin(), newPlace.end(), 0);
    std::shuffle(newPlace.begin(), newPlace.end(), random);
    std::vector<Loop> loops(problem.loops.size());
    for (unsigned loop = 0; loop < loops.size(); ++loop)
      loops[newPlace[loop]] = problem.loops[loop];
    problem.loops = std::move(loops);
    for (Operand &operand : problem.operands)
      for (IndexSum &sum : operand.index)
        for (Term &term : sum)
          term.loop = newPlace[term.loop];
    for (Window &window : problem.windows) {
      window.outputLoop = newPlace[window.outputLoop];
      window.filterLoop = newPlace[window.filterLoop];
    }
  }

  /// Those of the output keep the order of the positions, which tells Y from
  /// X, and that of N and C, which are alike in a pooling.
  void shuffleDimensions(Problem &problem) {
    for (Operand &operand : problem.operands)
      std::shuffle(operand.index.begin(), operand.index.end(), random);
    sortDimensions(problem, {"OZ", "OY", "OX"});
    sortDimensions(problem, {"N", "C"});
  }

  void shuffleInputs(Problem &problem) {
    std::shuffle(problem.operands.begin(), problem.operands.end() - 1, random);
  }

private:
  /// Puts the output's dimensions of these loops into this order, at the
  /// places that they have now.
  static void sortDimensions(Problem &problem, const Strings &names) {
    std::vector<IndexSum> &index = problem.operands.back().index;
    std::vector<size_t> places;
    std::vector<IndexSum> inOrder;
    for (const std::string &name : names)
      for (size_t place = 0; place < index.size(); ++place)
        if (problem.loops[index[place].front().loop].name == name) {
          places.push_back(place);
          inOrder.push_back(index[place]);
        }
    std::sort(places.begin(), places.end());
    for (size_t i = 0; i < places.size(); ++i)
      index[places[i]] = inOrder[i];
  }

  std::mt19937 random;
};
} // namespace

/// "2*OY+1*R", whatever the order of the terms.
static std::string print(const Problem &problem, const IndexSum &sum) {
  std::set<std::string> terms;
  for (const Term &term : sum)
    terms.insert(std::to_string(term.coefficient) + "*" +
                 problem.loops[term.loop].name);
  std::string text;
  for (const std::string &term : terms)
    text += (text.empty() ? "" : "+") + term;
  return text;
}

/// All that does not depend on an order, one fact to a line.
static std::multiset<std::string> meaningOf(const Problem &problem) {
  std::multiset<std::string> facts = {std::string(toString(problem.kind))};
  for (const Loop &loop : problem.loops)
    facts.insert((loop.reduction ? "reduction " : "parallel ") + loop.name +
                 " " + std::to_string(loop.extent));
  for (unsigned i = 0; i < problem.operands.size(); ++i)
    for (const IndexSum &sum : problem.operands[i].index)
      facts.insert(std::to_string(i) + " " + problem.operands[i].name + " " +
                   print(problem, sum));
  for (const Window &window : problem.windows)
    facts.insert(window.coordinate + " " +
                 print(problem, {{window.stride, window.outputLoop},
                                 {window.dilation, window.filterLoop}}));
  return facts;
}

/// Writes `problem` in 100 orders and reads it back.
static void expectSameInAnyOrder(const Problem &problem, bool inputsToo) {
  Writer writer;
  for (unsigned seed = 0; seed < 100; ++seed) {
    Problem shuffled = problem;
    Shuffler shuffler(seed);
    shuffler.shuffleLoops(shuffled);
    shuffler.shuffleDimensions(shuffled);
    if (inputsToo)
      shuffler.shuffleInputs(shuffled);
    auto op = writer.write(shuffled);
    ASSERT_TRUE(succeeded(mlir::verify(*op)));
    auto read = readProblem(*op);
    auto *result = std::get_if<Problem>(&read);
    ASSERT_TRUE(result) << std::get<NotModelled>(read).violation.str();
    ASSERT_EQ(meaningOf(*result), meaningOf(problem)) << "seed " << seed;
  }
}

TEST(Frontend, P3_convolutionsAreTheSameInAnyOrder) {
  ConvolutionShape shape; // Y and X differ, so that they cannot be confused
  shape.ox = 7;
  shape.s = 2;
  shape.stride = 2;
  shape.dilation = 3;
  expectSameInAnyOrder(convolution(shape), /*inputsToo=*/true);
}

/// Makes the output channel of a convolution a channel of its input as well:
/// the group, or the channel of a depthwise convolution.
static Problem grouped(Problem problem, std::string name) {
  problem.loops[1].name = std::move(name);
  problem.operands[0].index.push_back({{1, 1}});
  return problem;
}

TEST(Frontend, P3_groupedConvolutionsAreTheSameInAnyOrder) {
  expectSameInAnyOrder(grouped(convolution(), "G"), /*inputsToo=*/true);
}

TEST(Frontend, P3_depthwiseConvolutionsAreTheSameInAnyOrder) {
  Problem problem = grouped(convolution(), "C");
  // The input channel becomes the multiplier.
  problem.kind = OpKind::Depthwise;
  problem.loops[2] = {"K", 6, false};
  problem.operands[0].index.erase(problem.operands[0].index.begin() + 1);
  problem.operands[2].index.push_back({{1, 2}});
  expectSameInAnyOrder(problem, /*inputsToo=*/true);
}

TEST(Frontend, P3_poolingsAreTheSameInAnyOrder) {
  expectSameInAnyOrder(pooling(3, 4, 4), /*inputsToo=*/false);
}

TEST(Frontend, P3_contractionsAreTheSameInAnyLayout) {
  // Their first input is lhs: which one that is does matter.
  expectSameInAnyOrder(contraction(4, 5, 6), /*inputsToo=*/false);
}
