//===- WriteTargets.cpp - Complete IR with its targets --------------------===//

#include "WriteTargets.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"

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

MappingWriter::MappingWriter(Operation *root)
    : used(usedNames(root)),
      builder(OpBuilder::atBlockBegin(&root->getRegion(0).front())) {}

MappingOp MappingWriter::write(Location loc, Mapping &mapping) {
  mapping.name = freeName(mapping.name, used);
  used.insert(mapping.name);
  return fromModel(builder, loc, mapping);
}

/// Makes symbols of the mappings.
static void writeMappings(Operation *root, ArrayRef<KnownMapping *> mappings) {
  if (mappings.empty() || !root->hasTrait<OpTrait::SymbolTable>())
    return;
  MappingWriter writer(root);
  for (KnownMapping *mapping : mappings) {
    Location loc = NameLoc::get(StringAttr::get(
        root->getContext(), "library mapping " + mapping->value.name));
    mapping->op = writer.write(loc, mapping->value);
  }
}

void maestro::writeAccelerator(Operation *root, const Targets &targets) {
  auto *dialect = root->getContext()->getLoadedDialect<DataflowDialect>();
  if (AcceleratorAttr accelerator = targets.takenAccelerator())
    dialect->getAcceleratorAttrHelper().setAttr(root, accelerator);
  if (ElementBitsAttr bits = targets.takenElementBits())
    dialect->getElementBitsAttrHelper().setAttr(root, bits);
}

void maestro::writeTargets(Operation *root, const Targets &targets,
                           ArrayRef<PlacedLayer> layers) {
  auto *dialect = root->getContext()->getLoadedDialect<DataflowDialect>();
  writeAccelerator(root, targets);
  writeMappings(root, targets.takenMappings());
  for (const PlacedLayer &placed : layers)
    if (placed.target.attach)
      dialect->getMappingAttrHelper().setAttr(
          placed.layer->op,
          FlatSymbolRefAttr::get(root->getContext(),
                                 placed.target.mapping->value.name));
}
