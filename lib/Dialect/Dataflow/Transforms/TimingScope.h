//===- TimingScope.h - A nested scope of --mlir-timing ----------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_TIMINGSCOPE_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_TIMINGSCOPE_H

#include "mlir/Pass/AnalysisManager.h"
#include "mlir/Pass/PassInstrumentation.h"

namespace maestro {

/// A nested scope of --mlir-timing, which knows passes and their analyses.
class TimingScope {
public:
  TimingScope(llvm::StringRef name, mlir::AnalysisManager analyses,
              mlir::Operation *op)
      : name(name), instrumentor(analyses.getPassInstrumentor()), op(op) {
    if (instrumentor)
      instrumentor->runBeforeAnalysis(name, id(), op);
  }
  ~TimingScope() {
    if (instrumentor)
      instrumentor->runAfterAnalysis(name, id(), op);
  }
  TimingScope(const TimingScope &) = delete;
  TimingScope &operator=(const TimingScope &) = delete;

private:
  static mlir::TypeID id() { return mlir::TypeID::get<TimingScope>(); }

  llvm::StringRef name;
  mlir::PassInstrumentor *instrumentor;
  mlir::Operation *op;
};

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_TIMINGSCOPE_H
