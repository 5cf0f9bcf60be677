//===- FuzzDialect.cpp - Any text as a module -----------------------------===//
//
// The input is MLIR text. What can be parsed must print as text that reads back
// as the same, and dataflow-cost must cost it or say why not: without a crash,
// and with costs that dataflow-verify confirms.
//
//===----------------------------------------------------------------------===//

#include "Foreign.h"

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Dialect/Dataflow/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>
#include <memory>
#include <vector>

using namespace maestro;

namespace {
/// A context that many inputs share: to load the dialects takes far longer than
/// to read a module. What inputs leave behind in it is never freed, so there is
/// a new one now and then.
class SharedContext {
public:
  mlir::MLIRContext &next() {
    if (uses++ % kUses == 0)
      renew();
    return *context;
  }

  /// Never uses the context again, nor frees it.
  void abandon() {
    static auto *abandoned =
        new std::vector<std::unique_ptr<mlir::MLIRContext>>;
    abandoned->push_back(std::move(context));
    uses = 0;
  }

private:
  static constexpr unsigned kUses = 5000;

  void renew() {
    context = std::make_unique<mlir::MLIRContext>(
        mlir::MLIRContext::Threading::DISABLED);
    context->loadDialect<DataflowDialect, mlir::arith::ArithDialect,
                         mlir::func::FuncDialect, mlir::linalg::LinalgDialect,
                         mlir::math::MathDialect, mlir::memref::MemRefDialect,
                         mlir::tensor::TensorDialect>();
    context->getDiagEngine().registerHandler([](mlir::Diagnostic &) {});
  }

  std::unique_ptr<mlir::MLIRContext> context;
  unsigned uses = 0;
};
} // namespace

[[noreturn]] static void fail(const char *what, const std::string &text,
                              const std::string &other = {}) {
  testing::disarm();
  llvm::errs() << "FuzzDialect: " << what << "\n--- module\n" << text << "\n";
  if (!other.empty())
    llvm::errs() << "--- and\n" << other << "\n";
  std::abort();
}

static mlir::OwningOpRef<mlir::ModuleOp> parse(const std::string &text,
                                               mlir::MLIRContext &context) {
  return mlir::parseSourceString<mlir::ModuleOp>(text, &context);
}

static std::string print(mlir::ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream os(text);
  module->print(os);
  return text;
}

static bool succeeds(mlir::ModuleOp module, std::unique_ptr<mlir::Pass> pass) {
  mlir::PassManager manager(module.getContext());
  manager.enableVerifier(false);
  manager.addPass(std::move(pass));
  return mlir::succeeded(manager.run(module));
}

/// The module that the print of `module` reads back as.
static mlir::OwningOpRef<mlir::ModuleOp> readBack(mlir::ModuleOp module) {
  std::string text = print(module);
  if (mlir::failed(mlir::verify(module)))
    fail("a module became invalid", text);
  mlir::OwningOpRef<mlir::ModuleOp> again = parse(text, *module.getContext());
  if (!again)
    fail("a printed module cannot be read", text);
  if (std::string other = print(*again); other != text)
    fail("a module prints differently when it is read again", text, other);
  return again;
}

/// Whether the input has costs itself, or says how good mappings are, which
/// need not be right.
static bool hasCosts(mlir::ModuleOp module) {
  return module
      .walk([](mlir::Operation *op) {
        return op->hasAttr("dataflow.cost") ||
                       op->hasAttr("dataflow.optimality")
                   ? mlir::WalkResult::interrupt()
                   : mlir::WalkResult::advance();
      })
      .wasInterrupted();
}

static void checkCosts(mlir::ModuleOp module) {
  bool verifiable = !hasCosts(module);
  verifiable &= succeeds(module, createCostPass());
  mlir::OwningOpRef<mlir::ModuleOp> again = readBack(module);
  if (verifiable && !succeeds(*again, createVerifyPass()))
    fail("dataflow-verify rejects what dataflow-cost wrote", print(*again));
}

static void check(const std::string &text, mlir::MLIRContext &context) {
  mlir::OwningOpRef<mlir::ModuleOp> module = parse(text, context);
  if (!module)
    return;
  readBack(*module);
  mlir::OwningOpRef<mlir::ModuleOp> clone = module->clone();
  checkCosts(*clone);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static SharedContext shared;
  std::string text(reinterpret_cast<const char *>(data), size);
  mlir::MLIRContext &context = shared.next();
  if (testing::survives([&] { check(text, context); }))
    return 0;
  shared.abandon();
  return -1; // No input to mutate.
}
