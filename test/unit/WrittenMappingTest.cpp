//===- WrittenMappingTest.cpp - Schedules as mappings in IR ---------------===//
//
// What a search finds is written as a mapping. Its text reads back as the same
// mapping, which binds to the same schedule.
//
//===----------------------------------------------------------------------===//

#include "Random/RandomCase.h"
#include "SpaceFixtures.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Model/Bind.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"

#include "gtest/gtest.h"

using namespace maestro;
using namespace maestro::fixtures;
using maestro::testing::drawCase;
using maestro::testing::RandomCase;

static std::string print(mlir::MLIRContext &context, const Mapping &mapping) {
  mlir::OpBuilder builder(&context);
  mlir::OwningOpRef<MappingOp> op =
      fromModel(builder, builder.getUnknownLoc(), mapping);
  EXPECT_TRUE(mlir::succeeded(mlir::verify(op->getOperation())));
  std::string text;
  llvm::raw_string_ostream stream(text);
  op->print(stream);
  return text;
}

static std::optional<Mapping> read(mlir::MLIRContext &context,
                                   const std::string &text) {
  auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
  if (!module)
    return std::nullopt;
  return toModel(*module->getOps<MappingOp>().begin());
}

TEST(WrittenMappingTest, M10_ReadsBackAsTheSameSchedule) {
  mlir::MLIRContext context;
  context.loadDialect<DataflowDialect>();
  unsigned bypassed = 0;
  for (uint64_t seed = 1; seed <= 500; ++seed) {
    RandomCase drawn = drawCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound)
      continue;
    // Every second innermost memory keeps nothing.
    if (ScheduledMemory &last = bound->schedule.memories.back();
        seed % 2 == 0 && last.memory != 0)
      last = {last.memory, 0, {}};
    Mapping written = toMapping(bound->schedule);
    written.name = "found";
    std::string text = print(context, written);
    bypassed += text.find("[]") != std::string::npos;
    std::optional<Mapping> back = read(context, text);
    ASSERT_TRUE(back) << "seed " << seed << "\n" << text;
    EXPECT_EQ(print(context, *back), text) << "seed " << seed;
    Result<Binding> again = bind(drawn.problem, *back, drawn.accelerator);
    ASSERT_TRUE(bool(again))
        << "seed " << seed << ": " << again.errors().front().str() << "\n"
        << text;
    EXPECT_EQ(keyOf(again->schedule), keyOf(bound->schedule))
        << "seed " << seed << "\n"
        << text;
  }
  EXPECT_GT(bypassed, 0u);
}
