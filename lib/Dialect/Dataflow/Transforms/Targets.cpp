//===- Targets.cpp - What a layer runs on, and how ------------------------===//

#include "Targets.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/ElementBits.h"
#include "maestro/Library/Library.h"
#include "maestro/Model/Bind.h"

#include "llvm/ADT/StringExtras.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

/// A mapping of this name in `root` or in a symbol table around it.
static bool hasSymbol(Operation *root, StringRef name) {
  WalkResult inside = root->walk([&](MappingOp op) {
    return op.getSymName() == name ? WalkResult::interrupt()
                                   : WalkResult::advance();
  });
  if (inside.wasInterrupted())
    return true;
  for (Operation *op = root->getParentOp(); op; op = op->getParentOp())
    if (op->hasTrait<OpTrait::SymbolTable>() &&
        isa_and_nonnull<MappingOp>(SymbolTable::lookupSymbolIn(op, name)))
      return true;
  return false;
}

/// "a, b, c": mappings of the library that a layer can take.
static std::string offeredMappings(MappingUse use) {
  std::string names;
  if (use == MappingUse::Space)
    names = llvm::join(libraryMapspaces(), ", ") + ", ";
  return names + llvm::join(libraryMappings(), ", ");
}

static bool isInLibrary(StringRef name) {
  return llvm::is_contained(libraryMappings(), name) ||
         llvm::is_contained(libraryMapspaces(), name);
}

LogicalResult Targets::checkOptions() {
  if (!options->accelerator.empty() &&
      !llvm::is_contained(libraryAccelerators(), options->accelerator))
    return emitError(root->getLoc())
           << "unknown accelerator: " << options->accelerator
           << "; the library has " << llvm::join(libraryAccelerators(), ", ");
  for (StringRef name : options->mappings)
    if (!isInLibrary(name) && !hasSymbol(root, name))
      return emitError(root->getLoc())
             << "unknown mapping: " << name
             << "; there is no such symbol, and the library has "
             << offeredMappings(options->use);
  return success();
}

//===----------------------------------------------------------------------===//
// Accelerators and element sizes
//===----------------------------------------------------------------------===//

const Accelerator &Targets::value(AcceleratorAttr attr) {
  std::unique_ptr<Accelerator> &known = accelerators[attr];
  if (!known)
    known = std::make_unique<Accelerator>(toModel(attr));
  return *known;
}

FailureOr<AcceleratorAttr> Targets::findAccelerator(Operation *op,
                                                    EmitError emitError) {
  if (AcceleratorAttr found = maestro::findAccelerator(op))
    return found;
  if (!options)
    return emitError() << "no dataflow.accelerator on the op or around it";
  if (!accelerator)
    accelerator = loadAccelerator(op->getContext(),
                                  options->accelerator.empty()
                                      ? defaultAccelerator()
                                      : StringRef(options->accelerator));
  return accelerator;
}

static ElementBits elementBitsOf(ElementBitsAttr attr) {
  ElementBits bits;
  bits.all = attr.getAll();
  for (NamedAttribute operand : attr.getOperands())
    bits.operands.emplace_back(operand.getName().str(),
                               cast<IntegerAttr>(operand.getValue()).getInt());
  return bits;
}

void Targets::setElementSizes(Layer &layer) {
  ElementBitsAttr bits = findElementBits(layer.op);
  if (!bits && options)
    bits = elementBits = options->elementBits;
  if (bits)
    apply(elementBitsOf(bits), *layer.problem());
}

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

KnownMapping *Targets::known(MappingOp op) {
  std::unique_ptr<KnownMapping> &known = symbols[op];
  if (!known)
    known =
        std::make_unique<KnownMapping>(KnownMapping{toModel(op), op, false});
  return known.get();
}

KnownMapping *Targets::ofLibrary(StringAttr name, AcceleratorAttr attr) {
  auto [it, isNew] = library.try_emplace({name, attr});
  if (isNew)
    if (std::optional<Mapping> mapping = loadMapping(name.getContext(), name))
      it->second = std::make_unique<KnownMapping>(
          KnownMapping{fit(*mapping, value(attr)), nullptr, true});
  return it->second.get();
}

KnownMapping *Targets::lookup(Operation *op, SymbolRefAttr name,
                              AcceleratorAttr attr) {
  for (Operation *table = op; table; table = table->getParentOp())
    if (table->hasTrait<OpTrait::SymbolTable>())
      if (auto mapping =
              dyn_cast_or_null<MappingOp>(tables.lookupSymbolIn(table, name)))
        return known(mapping);
  if (isa<FlatSymbolRefAttr>(name))
    return ofLibrary(name.getRootReference(), attr);
  return nullptr;
}

/// `generic` is for all kinds: there always is a default.
void Targets::chooseMapping(const Layer &layer, Target &target) {
  auto choose = [&](StringRef name) {
    auto symbol = FlatSymbolRefAttr::get(layer.op->getContext(), name);
    target.mapping = lookup(layer.op, symbol, target.attr);
    return target.mapping &&
           isFor(target.mapping->value.kind, layer.problem()->kind);
  };
  target.attach = true;
  if (llvm::any_of(options->mappings, choose))
    usedMappings = true;
  else if (isSpace())
    target.mapping = nullptr;
  else
    llvm::any_of(defaultMappings(), choose);
}

/// What a name stands for around an op, mapping or not.
static Operation *findSymbol(Operation *op, SymbolRefAttr name) {
  for (Operation *table = op; table; table = table->getParentOp())
    if (table->hasTrait<OpTrait::SymbolTable>())
      if (Operation *symbol = SymbolTable::lookupSymbolIn(table, name))
        return symbol;
  return nullptr;
}

LogicalResult Targets::findNamed(const Layer &layer, SymbolRefAttr name,
                                 Target &target, EmitError emitError) {
  target.mapping = lookup(layer.op, name, target.attr);
  if (Operation *other =
          target.mapping ? nullptr : findSymbol(layer.op, name)) {
    InFlightDiagnostic diagnostic =
        emitError() << "not a mapping: " << name << " is a '"
                    << other->getName() << "', must be a 'dataflow.mapping'";
    diagnostic.attachNote(other->getLoc()) << "it is here";
    return diagnostic;
  }
  if (!target.mapping)
    return emitError() << "unknown mapping: " << name
                       << "; there is no such symbol in the symbol tables "
                          "around the op, and the library has "
                       << offeredMappings(options ? options->use
                                                  : MappingUse::Mapping);
  target.attach = !target.mapping->op;
  return success();
}

LogicalResult Targets::findMapping(const Layer &layer, Target &target,
                                   EmitError emitError) {
  auto name = layer.op->getAttrOfType<SymbolRefAttr>(
      DataflowDialect::MappingAttrHelper::getNameStr());
  if (!name && !options)
    return emitError() << "no dataflow.mapping on the op";
  if (name && failed(findNamed(layer, name, target, emitError)))
    return failure();
  if (!name || (isSpace() && findHoles(target.mapping->value).empty()))
    chooseMapping(layer, target);
  return success();
}

FailureOr<Target> Targets::resolve(Layer &layer, EmitError emitError) {
  FailureOr<AcceleratorAttr> found = findAccelerator(layer.op, emitError);
  if (failed(found))
    return failure();
  Target target;
  target.attr = *found;
  target.accelerator = &value(*found);
  if (failed(findMapping(layer, target, emitError)))
    return failure();
  if (target.mapping && !target.mapping->op)
    mappings.insert(target.mapping);
  setElementSizes(layer);
  return target;
}
