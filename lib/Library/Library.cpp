//===- Library.cpp - Accelerators and mappings that ship with us ----------===//

#include "maestro/Library/Library.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace maestro;

namespace {
/// One IR file; its name is the file's, without folder and suffix.
struct File {
  llvm::StringLiteral name;
  llvm::StringLiteral text;
};
} // namespace

// Written by Embed.cmake.
static constexpr File accelerators[] = {
#include "accelerators.inc"
};
static constexpr File mappings[] = {
#include "mappings.inc"
};
static constexpr File mapspaces[] = {
#include "mapspaces.inc"
};

static llvm::SmallVector<llvm::StringRef> namesOf(llvm::ArrayRef<File> files) {
  return llvm::map_to_vector(
      files, [](const File &file) -> llvm::StringRef { return file.name; });
}

/// Null where no file has this name.
static const File *find(llvm::ArrayRef<File> files, llvm::StringRef name) {
  const File *file =
      llvm::find_if(files, [&](const File &file) { return file.name == name; });
  return file == files.end() ? nullptr : file;
}

static llvm::StringRef textOf(llvm::ArrayRef<File> files,
                              llvm::StringRef name) {
  const File *file = find(files, name);
  return file ? llvm::StringRef(file->text) : "";
}

/// Null where no file has this name.
static mlir::OwningOpRef<mlir::ModuleOp> parse(mlir::MLIRContext *context,
                                               llvm::ArrayRef<File> files,
                                               llvm::StringRef name) {
  const File *file = find(files, name);
  if (!file)
    return nullptr;
  context->getOrLoadDialect<DataflowDialect>();
  return mlir::parseSourceString<mlir::ModuleOp>(file->text, context,
                                                 file->name);
}

llvm::ArrayRef<llvm::StringRef> maestro::libraryAccelerators() {
  static const llvm::SmallVector<llvm::StringRef> names = namesOf(accelerators);
  return names;
}

llvm::ArrayRef<llvm::StringRef> maestro::libraryMappings() {
  static const llvm::SmallVector<llvm::StringRef> names = namesOf(mappings);
  return names;
}

llvm::ArrayRef<llvm::StringRef> maestro::libraryMapspaces() {
  static const llvm::SmallVector<llvm::StringRef> names = namesOf(mapspaces);
  return names;
}

/// The list that has this mapping, if one does.
static llvm::ArrayRef<File> filesWith(llvm::StringRef name) {
  llvm::ArrayRef<File> open = mapspaces;
  return find(open, name) ? open : llvm::ArrayRef<File>(mappings);
}

llvm::StringRef maestro::libraryAcceleratorText(llvm::StringRef name) {
  return textOf(accelerators, name);
}

llvm::StringRef maestro::libraryMappingText(llvm::StringRef name) {
  return textOf(filesWith(name), name);
}

llvm::StringRef maestro::defaultAccelerator() { return "gemmini"; }

llvm::ArrayRef<llvm::StringRef> maestro::defaultMappings() {
  static constexpr llvm::StringRef names[] = {"kc_p", "gemm_ws", "generic"};
  return names;
}

AcceleratorAttr maestro::loadAccelerator(mlir::MLIRContext *context,
                                         llvm::StringRef name) {
  mlir::OwningOpRef<mlir::ModuleOp> module = parse(context, accelerators, name);
  return module ? findAccelerator(*module) : nullptr;
}

std::optional<Mapping> maestro::loadMapping(mlir::MLIRContext *context,
                                            llvm::StringRef name) {
  mlir::OwningOpRef<mlir::ModuleOp> module =
      parse(context, filesWith(name), name);
  if (!module)
    return std::nullopt;
  auto ops = module->getOps<MappingOp>();
  assert(llvm::hasSingleElement(ops) && "a library file has one mapping");
  return toModel(*ops.begin());
}
