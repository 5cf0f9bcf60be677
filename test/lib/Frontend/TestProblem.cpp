//===- TestProblem.cpp - Print what the frontend reads --------------------===//
//
// A pass for tests: one line on standard output for each linalg op, with the
// function it is in.
//
//   @f: convolution: N=1 K=8 OX=5 reduction C=3 reduction S=3
//     | input(N, C, OX*2+S):8 filter(K, C, S):8 output(N, K, OX):32
//     | X=OX*2+S
//   @g: element-wise op: reduction loops: 0 of 4; ... [P2]
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"

#include "maestro/Frontend/ElementBits.h"
#include "maestro/Frontend/Frontend.h"

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Pass/Pass.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;

namespace {
/// Prints one problem on one line.
class Printer {
public:
  Printer(const Problem &problem, llvm::raw_ostream &os)
      : problem(problem), os(os) {}

  void print() {
    os << toString(problem.kind) << ":";
    for (const Loop &loop : problem.loops)
      os << (loop.reduction ? " reduction " : " ") << loop.name << "="
         << loop.extent;
    os << " |";
    for (const Operand &operand : problem.operands)
      print(operand);
    if (!problem.windows.empty())
      os << " |";
    for (const Window &window : problem.windows)
      os << " " << window.coordinate << "="
         << sum({{window.stride, window.outputLoop},
                 {window.dilation, window.filterLoop}});
  }

private:
  void print(const Operand &operand) {
    os << " " << operand.name << "(";
    llvm::interleaveComma(operand.index, os,
                          [&](const IndexSum &index) { os << sum(index); });
    os << "):" << operand.bits;
  }

  std::string sum(const IndexSum &index) const {
    std::string text;
    for (const Term &term : index) {
      text += (text.empty() ? "" : "+") + problem.loops[term.loop].name;
      if (term.coefficient != 1)
        text += "*" + std::to_string(term.coefficient);
    }
    return text.empty() ? "const" : text;
  }

  const Problem &problem;
  llvm::raw_ostream &os;
};

struct TestProblemPass
    : mlir::PassWrapper<TestProblemPass, mlir::OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestProblemPass)

  TestProblemPass() = default;
  TestProblemPass(const TestProblemPass &other) : PassWrapper(other) {}

  llvm::StringRef getArgument() const final { return "test-dataflow-problem"; }
  llvm::StringRef getDescription() const final {
    return "Print the problem of every linalg op";
  }

  void runOnOperation() override {
    Result<ElementBits> bits = parseElementBits(elementBits.getValue());
    if (!bits) {
      getOperation()->emitError(bits.errors().front().str());
      return signalPassFailure();
    }
    getOperation()->walk<mlir::WalkOrder::PreOrder>([&](mlir::Operation *op) {
      if (isLayer(op))
        print(op, *bits);
    });
  }

private:
  static void print(mlir::Operation *op, const ElementBits &bits) {
    llvm::raw_ostream &os = llvm::outs();
    if (auto function = op->getParentOfType<mlir::FunctionOpInterface>())
      os << "@" << function.getName() << ": ";
    auto read = readProblem(op);
    if (auto *notModelled = std::get_if<NotModelled>(&read)) {
      os << toString(notModelled->reason) << ": "
         << notModelled->violation.str();
    } else {
      auto &problem = std::get<Problem>(read);
      apply(bits, problem);
      Printer(problem, os).print();
    }
    os << "\n";
  }

  Option<std::string> elementBits{
      *this, "element-bits",
      llvm::cl::desc("Bits per element, for all or by operand")};
};
} // namespace

void maestro::test::registerTestProblemPass() {
  mlir::PassRegistration<TestProblemPass>();
}
