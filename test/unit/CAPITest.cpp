//===- CAPITest.cpp - What the C API says, and when
//------------------------===//

#include "maestro/CAPI/Maestro.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {
/// 4 x 16 x 8 MACs.
constexpr char kProduct[] = R"mlir(
func.func @f(%a: memref<4x8xi8>, %b: memref<8x16xi8>, %c: memref<4x16xi8>) {
  linalg.matmul ins(%a, %b : memref<4x8xi8>, memref<8x16xi8>)
                outs(%c : memref<4x16xi8>)
  return
}
)mlir";

/// A module and what was said about it.
class CAPI : public ::testing::Test {
protected:
  void parse(const std::string &text, const char *fileName = "model.mlir") {
    module.reset(maestroModuleParse(text.c_str(), text.size(), fileName,
                                    diagnostics.get()));
  }

  /// "location|severity|message" of everything that was said.
  std::vector<std::string> said() const {
    std::vector<std::string> lines;
    for (size_t i = 0; i < maestroDiagnosticsSize(diagnostics.get()); ++i) {
      MaestroDiagnostic entry = maestroDiagnosticsGet(diagnostics.get(), i);
      lines.push_back(std::string(entry.location) + "|" +
                      std::to_string(entry.severity) + "|" + entry.message);
    }
    return lines;
  }

  std::string print() const {
    std::unique_ptr<char, decltype(&maestroStringDestroy)> text(
        maestroModulePrint(module.get(), nullptr), maestroStringDestroy);
    return text.get();
  }

  std::unique_ptr<MaestroDiagnostics, decltype(&maestroDiagnosticsDestroy)>
      diagnostics{maestroDiagnosticsCreate(), maestroDiagnosticsDestroy};
  std::unique_ptr<MaestroModule, decltype(&maestroModuleDestroy)> module{
      nullptr, maestroModuleDestroy};
};
} // namespace

TEST_F(CAPI, errorsHaveTheLocationInTheNamedFile) {
  parse("module xyz");
  EXPECT_EQ(module, nullptr);
  EXPECT_EQ(said(), std::vector<std::string>{
                        "model.mlir:1:7|3|expected '{' to begin a region"});
}

TEST_F(CAPI, filesWithoutANameAreStrings) {
  parse("module xyz", nullptr);
  EXPECT_EQ(said(), std::vector<std::string>{
                        "<string>:1:7|3|expected '{' to begin a region"});
}

TEST_F(CAPI, nothingIsKeptWithoutAList) {
  EXPECT_EQ(maestroModuleParse("xyz", 3, nullptr, nullptr), nullptr);
}

TEST_F(CAPI, listsAreAppendedToAndCleared) {
  parse("xyz");
  parse("xyz");
  EXPECT_EQ(said().size(), 2u);
  maestroDiagnosticsClear(diagnostics.get());
  EXPECT_TRUE(said().empty());
}

TEST_F(CAPI, textNeedsNoNullAtItsEnd) {
  std::string text = std::string(kProduct) + "xyz";
  module.reset(maestroModuleParse(text.data(), sizeof(kProduct) - 1, nullptr,
                                  diagnostics.get()));
  EXPECT_NE(module, nullptr);
}

TEST_F(CAPI, targetsAreTheOptionsOfThePass) {
  parse(kProduct);
  MaestroTarget target{"tpu_v1", "yr_p, gemm_os", "8,output:32"};
  EXPECT_TRUE(maestroModuleCost(module.get(), &target, diagnostics.get()));
  EXPECT_NE(print().find("name = \"tpu_v1\""), std::string::npos);
  EXPECT_NE(print().find("dataflow.mapping = @gemm_os"), std::string::npos);
  EXPECT_NE(
      print().find("#dataflow.element_bits<all = 8, operands = {output = 32}>"),
      std::string::npos)
      << print();
}

TEST_F(CAPI, wrongTargetsAreErrors) {
  parse(kProduct);
  MaestroTarget target{nullptr, "gemm_xs", nullptr};
  EXPECT_FALSE(maestroModuleCost(module.get(), &target, diagnostics.get()));
  ASSERT_EQ(said().size(), 1u);
  EXPECT_NE(said().front().find("gemm_xs"), std::string::npos);
}

TEST_F(CAPI, executionHasALimit) {
  parse(kProduct);
  EXPECT_FALSE(
      maestroModuleSimulate(module.get(), nullptr, 511, diagnostics.get()));
  EXPECT_TRUE(
      maestroModuleSimulate(module.get(), nullptr, 512, diagnostics.get()));
}

TEST_F(CAPI, reportsNeedCosts) {
  parse(kProduct);
  EXPECT_EQ(
      maestroModuleReport(module.get(), MAESTRO_REPORT_JSON, diagnostics.get()),
      nullptr);
  ASSERT_EQ(said().size(), 2u);
  EXPECT_EQ(said()[0], "model.mlir:3:3|2|not in the report: no cost: run "
                       "dataflow-cost first");
}

TEST_F(CAPI, threadsHaveModulesOfTheirOwn) {
  std::vector<std::string> texts(4);
  std::vector<std::thread> threads;
  threads.reserve(texts.size());
  for (std::string &text : texts)
    threads.emplace_back([&text] {
      MaestroModule *module = maestroModuleParse(kProduct, sizeof(kProduct) - 1,
                                                 "model.mlir", nullptr);
      if (maestroModuleSimulate(module, nullptr, 0, nullptr)) {
        char *printed = maestroModulePrint(module, nullptr);
        text = printed;
        maestroStringDestroy(printed);
      }
      maestroModuleDestroy(module);
    });
  for (std::thread &thread : threads)
    thread.join();
  parse(kProduct);
  ASSERT_TRUE(maestroModuleCost(module.get(), nullptr, nullptr));
  for (const std::string &text : texts)
    EXPECT_EQ(text, print());
}
