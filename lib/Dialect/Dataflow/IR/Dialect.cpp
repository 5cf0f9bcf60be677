//===- Dialect.cpp - The dataflow dialect ---------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

using namespace maestro;
using namespace mlir;

#include "maestro/Dialect/Dataflow/IR/DataflowDialect.cpp.inc"

void DataflowDialect::initialize() {
  registerAttributes();
  registerOperations();
}

AcceleratorAttr maestro::findAccelerator(Operation *op) {
  StringRef name = DataflowDialect::AcceleratorAttrHelper::getNameStr();
  for (; op; op = op->getParentOp())
    if (auto accelerator = op->getAttrOfType<AcceleratorAttr>(name))
      return accelerator;
  return {};
}

MappingOp maestro::findMapping(Operation *op) {
  auto symbol = op->getAttrOfType<SymbolRefAttr>(
      DataflowDialect::MappingAttrHelper::getNameStr());
  if (!symbol)
    return {};
  for (Operation *table = op; table; table = table->getParentOp())
    if (table->hasTrait<OpTrait::SymbolTable>())
      if (auto mapping = dyn_cast_or_null<MappingOp>(
              SymbolTable::lookupSymbolIn(table, symbol)))
        return mapping;
  return {};
}
