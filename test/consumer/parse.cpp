// Reads IR with the dataflow dialect and names the mappings that are in it.
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"

#include "llvm/Support/raw_ostream.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  registry.insert<maestro::DataflowDialect>();
  mlir::MLIRContext context(registry);
  auto module = mlir::parseSourceFile<mlir::ModuleOp>(argv[1], &context);
  if (!module)
    return 1;
  for (auto mapping : module->getOps<maestro::MappingOp>())
    llvm::outs() << "mapping " << mapping.getSymName() << "\n";
}
