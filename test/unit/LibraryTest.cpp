//===- LibraryTest.cpp - The shipped accelerators and mappings ------------===//

#include "ModelFixtures.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Library/Library.h"
#include "maestro/Model/Analysis.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
class Library : public ::testing::Test {
protected:
  Accelerator target(llvm::StringRef name) {
    return toModel(loadAccelerator(&context, name));
  }

  mlir::MLIRContext context;
};

/// Everything that a mapping without keeps says.
std::string print(const Mapping &mapping) {
  auto print = [](const Size &size) {
    return std::to_string(static_cast<int>(size.kind)) + size.loop +
           std::to_string(size.value);
  };
  std::string text =
      mapping.name + " " + std::to_string(static_cast<int>(mapping.kind));
  for (const MappingLevel &level : mapping.levels) {
    text += "; " + print(level.units);
    for (const Directive &directive : level.directives)
      text += (directive.spatial ? " *" : " ") + directive.dim + " " +
              print(directive.size) + " " + print(directive.offset);
  }
  return text;
}

/// 3 x 3 windows on 48 channels.
Problem depthwise() {
  Problem problem;
  problem.kind = OpKind::Depthwise;
  problem.loops = {{"N", 1, false},   {"C", 48, false}, {"OY", 28, false},
                   {"OX", 28, false}, {"R", 3, true},   {"S", 3, true}};
  problem.operands = {
      {"input",
       false,
       8,
       {{{1, 0}}, {{1, 1}}, {{1, 2}, {1, 4}}, {{1, 3}, {1, 5}}}},
      {"filter", false, 8, {{{1, 1}}, {{1, 4}}, {{1, 5}}}},
      {"output", true, 8, {{{1, 0}}, {{1, 1}}, {{1, 2}}, {{1, 3}}}}};
  problem.windows = {{"Y", 2, 4, 1, 1}, {"X", 3, 5, 1, 1}};
  return problem;
}

Problem batchedProduct() {
  Problem problem = contraction(128, 64, 128);
  problem.loops.push_back({"B", 12, false});
  for (Operand &operand : problem.operands)
    operand.index.insert(operand.index.begin(), {{1, 3}});
  return problem;
}

Problem withoutRoles() {
  Problem problem = contraction(30, 40, 50);
  problem.kind = OpKind::Generic;
  for (unsigned i = 0; i < 3; ++i)
    problem.loops[i].name = "d" + std::to_string(i);
  problem.operands[0].name = "in0";
  problem.operands[1].name = "in1";
  problem.operands[2].name = "out0";
  return problem;
}

/// One of each kind, as networks have them.
std::vector<Problem> representatives() {
  return {convolution({1, 64, 64, 56, 56, 3, 3}),
          convolution({1, 64, 3, 112, 112, 7, 7, /*stride=*/2}),
          depthwise(),
          pooling(64, 56, 56),
          contraction(128, 768, 3072),
          contraction(1, 1000, 2048),
          batchedProduct(),
          withoutRoles()};
}
} // namespace

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

TEST_F(Library, namesAreSortedAndKnown) {
  for (llvm::ArrayRef<llvm::StringRef> names :
       {libraryAccelerators(), libraryMappings(), libraryMapspaces()}) {
    EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
  }
  EXPECT_EQ(llvm::join(libraryAccelerators(), " "),
            "eyeriss gemmini maestro_accelerator_1 nvdla_large nvdla_small "
            "shidiannao tpu_v1");
  EXPECT_EQ(llvm::join(libraryMappings(), " "),
            "c_p gemm_is gemm_os gemm_ws generic kc_p x_p yr_p yx_p");
}

TEST_F(Library, otherNamesAreUnknown) {
  for (llvm::StringRef name : {"", "Eyeriss", "eyeriss.mlir", "kc"}) {
    EXPECT_FALSE(loadAccelerator(&context, name)) << name.str();
    EXPECT_FALSE(loadMapping(&context, name)) << name.str();
  }
}

TEST_F(Library, textsAreThoseOfTheFiles) {
  EXPECT_TRUE(libraryAcceleratorText("gemmini").contains("name = \"gemmini\""));
  EXPECT_TRUE(libraryMappingText("kc_p").contains("dataflow.mapping @kc_p"));
  EXPECT_EQ(libraryMappingText("gemmini"), "");
}

TEST_F(Library, filesAreNamedAfterWhatIsInThem) {
  for (llvm::StringRef name : libraryAccelerators())
    EXPECT_EQ(target(name).name, name);
  for (llvm::ArrayRef<llvm::StringRef> names :
       {libraryMappings(), libraryMapspaces()})
    for (llvm::StringRef name : names)
      EXPECT_EQ(loadMapping(&context, name)->name, name);
}

TEST_F(Library, defaultsAreThereForEveryKind) {
  EXPECT_TRUE(loadAccelerator(&context, defaultAccelerator()));
  for (const Problem &problem : representatives())
    EXPECT_TRUE(llvm::any_of(defaultMappings(), [&](llvm::StringRef name) {
      return isFor(loadMapping(&context, name)->kind, problem.kind);
    })) << toString(problem.kind);
}

//===----------------------------------------------------------------------===//
// What is in the files
//===----------------------------------------------------------------------===//

TEST_F(Library, acceleratorsAreRight) {
  for (llvm::StringRef name : libraryAccelerators()) {
    Accelerator accelerator = target(name);
    EXPECT_EQ(print(verify(accelerator)), Strings()) << name.str();
    EXPECT_EQ(fromModel(&context, accelerator), loadAccelerator(&context, name))
        << name.str();
  }
}

// The contract of fit().
TEST_F(Library, mappingsHaveALevelOfTilesAndNameNoMemory) {
  std::vector<llvm::StringRef> names = libraryMappings();
  llvm::append_range(names, libraryMapspaces());
  for (llvm::StringRef name : names) {
    SCOPED_TRACE(name.str());
    Mapping mapping = *loadMapping(&context, name);
    ASSERT_GT(mapping.levels.size(), 1u);
    EXPECT_EQ(findHoles(mapping).empty(),
              llvm::is_contained(libraryMappings(), name));
    for (const Directive &directive : mapping.levels.front().directives)
      EXPECT_FALSE(directive.spatial) << directive.dim;
    for (const MappingLevel &level : mapping.levels) {
      EXPECT_TRUE(level.keeps.empty());
      EXPECT_EQ(level.units.kind, Size::Kind::Constant);
    }
  }
}

TEST_F(Library, mappingsSurviveIR) {
  mlir::OpBuilder builder(&context);
  mlir::Location loc = builder.getUnknownLoc();
  for (llvm::StringRef name : libraryMappings()) {
    Mapping mapping = *loadMapping(&context, name);
    mlir::OwningOpRef<mlir::ModuleOp> module = mlir::ModuleOp::create(loc);
    builder.setInsertionPointToEnd(module->getBody());
    Mapping again = toModel(fromModel(builder, loc, mapping));
    EXPECT_EQ(print(again), print(mapping)) << name.str();
  }
}

//===----------------------------------------------------------------------===//
// Everything on everything
//===----------------------------------------------------------------------===//

TEST_F(Library, everyMappingBindsOnEveryAccelerator) {
  for (llvm::StringRef accelerator : libraryAccelerators())
    for (llvm::StringRef name : libraryMappings())
      for (const Problem &problem : representatives()) {
        Mapping mapping = *loadMapping(&context, name);
        if (!isFor(mapping.kind, problem.kind))
          continue;
        SCOPED_TRACE(accelerator.str() + " " + name.str() + " " +
                     std::string(toString(problem.kind)));
        Accelerator on = target(accelerator);
        Result<Binding> bound = bind(problem, fit(mapping, on), on);
        ASSERT_EQ(print(bound.errors()), Strings());
        EXPECT_EQ(print(verify(bound->schedule)), Strings());
        EXPECT_TRUE(analyze(bound->schedule));
        // One unit outside the clusters, for the shared buffers, and every
        // memory is used.
        EXPECT_EQ(bound->schedule.levels.front().units, 1);
        EXPECT_EQ(bound->schedule.levels.size(), mapping.levels.size());
      }
}

// V2: latches hold one element in machines without memory in the PEs.
TEST_F(Library, V2_boxesFitTheLatches) {
  for (llvm::StringRef accelerator : libraryAccelerators())
    for (llvm::StringRef name : libraryMappings())
      for (const Problem &problem : representatives()) {
        Mapping mapping = *loadMapping(&context, name);
        if (!isFor(mapping.kind, problem.kind))
          continue;
        Accelerator on = target(accelerator);
        Result<Cost> cost =
            analyze(bind(problem, fit(mapping, on), on)->schedule);
        EXPECT_EQ(cost->latchOverflows, 0u)
            << accelerator.str() << " " << name.str() << " "
            << toString(problem.kind);
      }
}
