//===- WriteTargets.cpp - Complete IR with its targets --------------------===//

#include "WriteTargets.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "llvm/ADT/StringSet.h"

using namespace maestro;
using namespace mlir;

/// Every symbol in `root` and in the symbol tables around it: a new symbol of
/// another name hides none and is hidden by none.
static llvm::StringSet<> usedNames(Operation *root) {
  llvm::StringSet<> names;
  auto add = [&](Operation *op) {
    if (auto name =
            op->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName()))
      names.insert(name);
  };
  root->walk(add);
  for (Operation *op = root->getParentOp(); op; op = op->getParentOp())
    if (op->hasTrait<OpTrait::SymbolTable>())
      for (Operation &symbol : op->getRegion(0).getOps())
        add(&symbol);
  return names;
}

static std::string freeName(StringRef name, const llvm::StringSet<> &used) {
  std::string free = name.str();
  for (unsigned i = 1; used.contains(free); ++i)
    free = (name + "_" + Twine(i)).str();
  return free;
}

/// Makes symbols of the mappings.
static void writeMappings(Operation *root, ArrayRef<KnownMapping *> mappings) {
  if (mappings.empty() || !root->hasTrait<OpTrait::SymbolTable>())
    return;
  llvm::StringSet<> used = usedNames(root);
  auto builder = OpBuilder::atBlockBegin(&root->getRegion(0).front());
  for (KnownMapping *mapping : mappings) {
    Location loc = NameLoc::get(
        builder.getStringAttr("library mapping " + mapping->value.name));
    mapping->value.name = freeName(mapping->value.name, used);
    used.insert(mapping->value.name);
    mapping->op = fromModel(builder, loc, mapping->value);
  }
}

void maestro::writeTargets(Operation *root, const Targets &targets,
                           ArrayRef<PlacedLayer> layers) {
  auto *dialect = root->getContext()->getLoadedDialect<DataflowDialect>();
  if (AcceleratorAttr accelerator = targets.takenAccelerator())
    dialect->getAcceleratorAttrHelper().setAttr(root, accelerator);
  if (ElementBitsAttr bits = targets.takenElementBits())
    dialect->getElementBitsAttrHelper().setAttr(root, bits);
  writeMappings(root, targets.takenMappings());
  for (const PlacedLayer &placed : layers)
    if (placed.target.attach)
      dialect->getMappingAttrHelper().setAttr(
          placed.layer->op,
          FlatSymbolRefAttr::get(root->getContext(),
                                 placed.target.mapping->value.name));
}
