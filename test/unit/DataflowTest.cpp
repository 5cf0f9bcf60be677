//===- DataflowTest.cpp - How a layer finds what is said about it ---------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace maestro;

namespace {
/// Parses a module; finds its ops by their attribute `id`.
class DataflowTest : public testing::Test {
protected:
  DataflowTest() {
    context.loadDialect<DataflowDialect>();
    context.allowUnregisteredDialects();
  }

  void parse(const char *source) {
    module = mlir::parseSourceString<mlir::ModuleOp>(source, &context);
    ASSERT_TRUE(module);
  }

  mlir::Operation *find(llvm::StringRef id) {
    mlir::Operation *found = nullptr;
    module->walk([&](mlir::Operation *op) {
      if (auto name = op->getAttrOfType<mlir::StringAttr>("test.id"))
        if (name.getValue() == id)
          found = op;
    });
    return found;
  }

  /// The name of the accelerator that the op runs on.
  std::string accelerator(llvm::StringRef id) {
    AcceleratorAttr attr = findAccelerator(find(id));
    return attr ? attr.getName().str() : "none";
  }

  /// The kind of the mapping that the op refers to.
  std::string mapping(llvm::StringRef id) {
    MappingOp op = findMapping(find(id));
    if (!op)
      return "none";
    return op.getKind() ? stringifyMappedKind(*op.getKind()).str() : "any";
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};
} // namespace

TEST_F(DataflowTest, TheNearestAcceleratorCounts) {
  parse(R"(
    #a = #dataflow.accelerator<name = "outer", memories = [<name = "M">]>
    #b = #dataflow.accelerator<name = "inner", memories = [<name = "M">]>
    #c = #dataflow.accelerator<name = "own", memories = [<name = "M">]>
    module attributes {dataflow.accelerator = #a} {
      "test.op"() {test.id = "in outer"} : () -> ()
      module {
        // A module without one does not end the search.
        "test.op"() ({
          "test.op"() {test.id = "nested"} : () -> ()
        }) : () -> ()
      }
      module attributes {dataflow.accelerator = #b} {
        "test.op"() {test.id = "in inner"} : () -> ()
        "test.op"() {test.id = "itself", dataflow.accelerator = #c} : () -> ()
      }
    })");
  EXPECT_EQ(accelerator("in outer"), "outer");
  EXPECT_EQ(accelerator("nested"), "outer");
  EXPECT_EQ(accelerator("in inner"), "inner");
  EXPECT_EQ(accelerator("itself"), "own");
}

TEST_F(DataflowTest, ThereMayBeNoAccelerator) {
  parse(R"("test.op"() {test.id = "op"} : () -> ())");
  EXPECT_EQ(accelerator("op"), "none");
}

TEST_F(DataflowTest, TheNearestMappingOfThatNameCounts) {
  parse(R"(
    dataflow.mapping @m {}
    dataflow.mapping @far contraction {}
    "test.op"() {test.id = "outside", dataflow.mapping = @m} : () -> ()
    module @inner {
      dataflow.mapping @m convolution {}
      "test.op"() {test.id = "near", dataflow.mapping = @m} : () -> ()
      "test.op"() {test.id = "beyond", dataflow.mapping = @far} : () -> ()
    }
    "test.op"() {test.id = "into", dataflow.mapping = @inner::@m} : () -> ()
  )");
  EXPECT_EQ(mapping("outside"), "any");
  EXPECT_EQ(mapping("near"), "convolution");
  EXPECT_EQ(mapping("beyond"), "contraction");
  EXPECT_EQ(mapping("into"), "convolution");
}

TEST_F(DataflowTest, ThereMayBeNoMapping) {
  parse(R"(
    module @other {}
    "test.op"() {test.id = "silent"} : () -> ()
    "test.op"() {test.id = "missing", dataflow.mapping = @m} : () -> ()
    "test.op"() {test.id = "no mapping", dataflow.mapping = @other} : () -> ()
  )");
  EXPECT_EQ(mapping("silent"), "none");
  EXPECT_EQ(mapping("missing"), "none");
  EXPECT_EQ(mapping("no mapping"), "none");
}
