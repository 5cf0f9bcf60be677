//===- Layers.cpp - The layers that are measured --------------------------===//

#include "Layers.h"

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Frontend/Frontend.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <set>

using namespace maestro;
using namespace maestro::benchmarks;

std::unique_ptr<mlir::MLIRContext> benchmarks::modelContext() {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  registry.insert<DataflowDialect>();
  return std::make_unique<mlir::MLIRContext>(registry);
}

std::string benchmarks::shapeOf(const Problem &problem) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (const Loop &loop : problem.loops)
    os << (text.empty() ? "" : "_") << loop.name << loop.extent;
  return text;
}

/// With element sizes and index maps, so that layers of one shape with other
/// strides differ.
static std::string keyOf(const Problem &problem) {
  std::string text = shapeOf(problem);
  llvm::raw_string_ostream os(text);
  for (const Operand &operand : problem.operands) {
    os << '|' << operand.bits;
    for (const IndexSum &sum : operand.index) {
      os << ';';
      for (const Term &term : sum)
        os << term.coefficient << '*' << term.loop << '+';
    }
  }
  return text;
}

static std::string nameOf(mlir::Operation *op) {
  if (auto name = mlir::dyn_cast<mlir::NameLoc>(op->getLoc()))
    return name.getName().str();
  return op->getName().getStringRef().str();
}

std::vector<BenchmarkLayer>
benchmarks::distinctLayers(mlir::MLIRContext &context,
                           llvm::ArrayRef<std::string> models) {
  std::vector<BenchmarkLayer> layers;
  std::set<std::string> seen;
  for (const std::string &model : models) {
    std::string file = model;
    if (!llvm::StringRef(model).ends_with(".mlir"))
      file = (llvm::Twine(MAESTRO_MODELS) + "/" + model + ".mlir").str();
    auto module = mlir::parseSourceFile<mlir::ModuleOp>(file, &context);
    if (!module)
      continue;
    module->walk([&](mlir::Operation *op) {
      auto read = readProblem(op);
      if (const auto *problem = std::get_if<Problem>(&read))
        if (seen.insert(keyOf(*problem)).second)
          layers.push_back({model, nameOf(op), *problem});
    });
  }
  return layers;
}
