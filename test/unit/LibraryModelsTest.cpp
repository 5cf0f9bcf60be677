//===- LibraryModelsTest.cpp - Shipped mappings on real networks ----------===//
//
// How many layers of the networks in test/models fit the memories of the
// shipped accelerators under the shipped mappings (V1, V2).
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/ElementBits.h"
#include "maestro/Frontend/Frontend.h"
#include "maestro/Library/Library.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"

#include <gtest/gtest.h>

#include <map>

using namespace maestro;

namespace {
/// Equal for layers that cost the same.
std::string keyOf(const Problem &problem) {
  std::string key(toString(problem.kind));
  for (const Loop &loop : problem.loops)
    key += " " + loop.name + std::to_string(loop.extent);
  for (const Window &window : problem.windows)
    key += " " + std::to_string(window.stride);
  return key;
}

/// A layer, and how often the networks have it.
struct Layer {
  Problem problem;
  int count = 0;
};

/// The layers of all networks, read once.
class Networks : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    mlir::DialectRegistry registry;
    mlir::registerAllDialects(registry);
    registry.insert<DataflowDialect>();
    context = std::make_unique<mlir::MLIRContext>(registry);
    for (const char *name : {"alexnet", "bert_base", "mobilenet_v2", "resnet50",
                             "resnext50", "vgg16"})
      read(std::string(MAESTRO_MODELS) + "/" + name + ".mlir");
  }
  static void TearDownTestSuite() {
    layers.clear();
    context.reset();
  }

  static void read(const std::string &path) {
    auto module = mlir::parseSourceFile<mlir::ModuleOp>(path, context.get());
    ASSERT_TRUE(module) << path;
    module->walk([&](mlir::Operation *op) {
      auto read = readProblem(op);
      if (auto *problem = std::get_if<Problem>(&read)) {
        Layer &layer = layers[keyOf(*problem)];
        layer.problem = std::move(*problem);
        ++layer.count;
      }
    });
  }

  static Accelerator target(llvm::StringRef name) {
    return toModel(loadAccelerator(context.get(), name));
  }
  static Mapping mappingFor(llvm::StringRef name, const Accelerator &target) {
    return fit(*loadMapping(context.get(), name), target);
  }
  static Cost costOf(const Problem &problem, const Mapping &mapping,
                     const Accelerator &target) {
    return *analyze(bind(problem, mapping, target)->schedule);
  }

  static std::unique_ptr<mlir::MLIRContext> context;
  static std::map<std::string, Layer> layers;
};
std::unique_ptr<mlir::MLIRContext> Networks::context;
std::map<std::string, Layer> Networks::layers;

} // namespace

// 12 poolings, 159 convolutions, 17 depthwise ones, 105 products
// (test/models/README.md).
TEST_F(Networks, areComplete) {
  int count = 0;
  for (const auto &[key, layer] : layers)
    count += layer.count;
  EXPECT_EQ(count, 293);
}

// Elements as exported, f32. The one layer that does not fit is AlexNet's
// second convolution: a tile has filters of 64 x 32 x 5 x 5 and inputs of
// 32 x (14 - 1 + 5) x (7 - 1 + 5), together 57,536 elements of 4 bytes, twice:
// 460,288.
TEST_F(Networks, V1_allLayersButOneFitTheDefaults) {
  Accelerator on = target(defaultAccelerator());
  std::vector<int64_t> needs;
  for (const auto &[key, layer] : layers) {
    const Problem &problem = layer.problem;
    auto name = llvm::find_if(defaultMappings(), [&](llvm::StringRef name) {
      return isFor(loadMapping(context.get(), name)->kind, problem.kind);
    });
    Cost cost = costOf(problem, mappingFor(*name, on), on);
    if (!cost.valid())
      needs.insert(needs.end(), layer.count, cost.memories[1].needBits / 8);
  }
  EXPECT_EQ(needs, std::vector<int64_t>({460288}));
}

// 16 x 16 channels at a time leave no PE idle where both are multiples of 16.
TEST_F(Networks, defaultsUseAllPEsForConvolutionsOfManyChannels) {
  Accelerator on = target(defaultAccelerator());
  Mapping mapping = mappingFor(defaultMappings().front(), on);
  int count = 0;
  for (const auto &[key, layer] : layers) {
    const Problem &problem = layer.problem;
    auto isMultiple = [&](const char *loop) {
      return problem.loops[*problem.findLoop(loop)].extent % 16 == 0;
    };
    if (problem.kind != OpKind::Convolution || !isMultiple("K") ||
        !isMultiple("C"))
      continue;
    Cost cost = costOf(problem, mapping, on);
    EXPECT_EQ(cost.computeCycles * 256, cost.macs);
    count += layer.count;
  }
  EXPECT_GT(count, 100);
}

// Elements of one byte, which most of the accelerators compute in.
TEST_F(Networks, V1_mappingsFitTheOtherAccelerators) {
  struct Exception {
    llvm::StringRef accelerator, mapping;
    /// Layers of a hundred that fit.
    int atLeast;
  };
  // Two mappings give NVDLA's 32 x 64 units tiles of more positions than its
  // accumulators hold.
  const Exception exceptions[] = {{"nvdla_large", "yr_p", 60},
                                  {"nvdla_large", "yx_p", 57}};
  ElementBits bytes;
  bytes.all = 8;
  std::map<std::string, Layer> small = layers;
  for (auto &[key, layer] : small)
    apply(bytes, layer.problem);
  for (llvm::StringRef accelerator : libraryAccelerators()) {
    // Its buffers of 3000 and 100 bytes are meant for mappers.
    if (accelerator == "maestro_accelerator_1")
      continue;
    Accelerator on = target(accelerator);
    for (llvm::StringRef name : libraryMappings()) {
      Mapping mapping = mappingFor(name, on);
      int fitting = 0, all = 0, atLeast = 97;
      for (const auto &[key, layer] : small)
        if (isFor(mapping.kind, layer.problem.kind)) {
          all += layer.count;
          if (costOf(layer.problem, mapping, on).valid())
            fitting += layer.count;
        }
      for (const Exception &exception : exceptions)
        if (exception.accelerator == accelerator && exception.mapping == name)
          atLeast = exception.atLeast;
      EXPECT_GE(100 * fitting, atLeast * all)
          << accelerator.str() << " " << name.str() << ": " << fitting << " of "
          << all;
    }
  }
}
