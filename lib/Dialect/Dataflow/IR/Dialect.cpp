//===- Dialect.cpp - The dataflow dialect ---------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

using namespace maestro;
using namespace mlir;

#include "maestro/Dialect/Dataflow/IR/DataflowDialect.cpp.inc"

void DataflowDialect::initialize() {
  registerAttributes();
  registerOperations();
}

/// The attribute of the op or of the nearest op around it, or null.
template <typename AttrT>
static AttrT findNearest(Operation *op, StringRef name) {
  for (; op; op = op->getParentOp())
    if (auto attr = op->getAttrOfType<AttrT>(name))
      return attr;
  return {};
}

AcceleratorAttr maestro::findAccelerator(Operation *op) {
  return findNearest<AcceleratorAttr>(
      op, DataflowDialect::AcceleratorAttrHelper::getNameStr());
}

ElementBitsAttr maestro::findElementBits(Operation *op) {
  return findNearest<ElementBitsAttr>(
      op, DataflowDialect::ElementBitsAttrHelper::getNameStr());
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
