//===- PrintIRTest.cpp - A printed case is the case -----------------------===//
//
// What a failing property test prints can be pasted into a file: the module,
// read again by dialect and frontend, binds to a schedule of the same cost.
//
//===----------------------------------------------------------------------===//

#include "Random/PrintIR.h"
#include "Random/RandomCase.h"
#include "Random/Shrink.h"

#include "maestro/Cases/Numbers.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/Frontend.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"

#include "gtest/gtest.h"

using namespace maestro;
using namespace maestro::testing;

static Result<Binding> bind(const RandomCase &item) {
  return bind(item.problem, item.mapping, item.accelerator);
}

/// The case that a module with one layer describes.
static Result<RandomCase> readCase(const std::string &source) {
  mlir::MLIRContext context;
  context.loadDialect<DataflowDialect, mlir::arith::ArithDialect,
                      mlir::func::FuncDialect, mlir::linalg::LinalgDialect,
                      mlir::tensor::TensorDialect>();
  auto module = mlir::parseSourceString<mlir::ModuleOp>(source, &context);
  if (!module)
    return Violation{"", "the module cannot be parsed", {}};
  mlir::linalg::GenericOp layer;
  module->walk([&](mlir::linalg::GenericOp op) { layer = op; });
  auto read = readProblem(layer);
  if (const auto *reason = std::get_if<NotModelled>(&read))
    return reason->violation;
  return RandomCase{std::get<Problem>(read), toModel(findMapping(layer)),
                    toModel(findAccelerator(layer))};
}

static std::string reasons(const std::vector<Violation> &violations) {
  std::string text;
  for (const Violation &violation : violations)
    text += violation.str() + "\n";
  return text;
}

/// Binds, prints, reads and binds again.
static void expectSameCost(const RandomCase &drawn, uint64_t seed) {
  Result<Binding> bound = bind(drawn);
  std::string source = printIR(drawn);
  Result<RandomCase> read = readCase(source);
  ASSERT_TRUE(bool(read)) << "seed " << seed << ": " << reasons(read.errors())
                          << source;
  Result<Binding> again = bind(*read);
  ASSERT_TRUE(bool(again)) << "seed " << seed << ": " << reasons(again.errors())
                           << source;
  Result<Cost> before = analyze(bound->schedule),
               after = analyze(again->schedule);
  ASSERT_TRUE(before && after) << "seed " << seed;
  // The frontend finds roles again; the operands' names do not matter here.
  EXPECT_EQ(differences("drawn", toNumbers(bound->schedule, *before), "read",
                        toNumbers(bound->schedule, *after)),
            std::vector<std::string>())
      << "seed " << seed << "\n"
      << source;
}

TEST(PrintIRTest, ReadsBackAsTheSameCase) {
  for (uint64_t seed = 1; seed <= 500 && !HasFailure(); ++seed) {
    RandomCase drawn = drawCase(seed);
    if (bind(drawn))
      expectSameCost(withoutRoles(drawn), seed);
  }
}

// A mapping with holes has no cost, but is printed all the same.
TEST(PrintIRTest, H1_H2_H3_H4_HolesReadBack) {
  RandomCase drawn = withoutRoles(drawCase(1));
  Size range = Size::hole();
  range.most = 8;
  Directive some{false, Size::hole(), Size::hole(), "d0"};
  Directive any{true, range, Size::hole(), "", {true, {"d0", "d1"}}, 1};
  MappingLevel open{
      range, {some, any, any}, {{"M0", {}, false, {true, {"in0"}}}}};
  open.units.candidates = {1, 2};
  drawn.mapping.levels = {{}, open};
  Result<RandomCase> read = readCase(printIR(drawn));
  ASSERT_TRUE(bool(read)) << printIR(drawn);
  EXPECT_EQ(printIR(*read), printIR(drawn));
  EXPECT_EQ(reasons(findHoles(read->mapping)),
            reasons(findHoles(drawn.mapping)));
}
