//===- Sources.cpp - Where layers come from -------------------------------===//

#include "Sources.h"

#include "mlir/IR/Location.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace maestro;
using namespace mlir;

/// The first location of this type in `loc`, or null.
template <typename LocT> static LocT find(Location loc) {
  LocT found;
  loc->walk([&](Location part) {
    found = dyn_cast<LocT>(part);
    return found ? WalkResult::interrupt() : WalkResult::advance();
  });
  return found;
}

/// "@model::@resnet50".
static std::string symbolOf(Operation *op) {
  std::vector<std::string> names;
  for (Operation *parent = op->getParentOp(); parent;
       parent = parent->getParentOp())
    if (auto name =
            parent->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName()))
      names.push_back("@" + name.str());
  return llvm::join(llvm::reverse(names), "::");
}

LayerSource maestro::sourceOf(Operation *op, size_t position) {
  LayerSource source;
  source.op = op->getName().getStringRef().str();
  source.symbol = symbolOf(op);
  auto name = find<NameLoc>(op->getLoc());
  auto file = find<FileLineColLoc>(op->getLoc());
  if (file)
    source.location = (file.getFilename().getValue() + ":" +
                       Twine(file.getLine()) + ":" + Twine(file.getColumn()))
                          .str();
  if (name && !name.getName().empty())
    source.name = name.getName().str();
  else if (file)
    source.name = (llvm::sys::path::filename(file.getFilename().getValue()) +
                   ":" + Twine(file.getLine()))
                      .str();
  else
    source.name = "#" + std::to_string(position);
  return source;
}
