//===- Attributes.cpp - The attributes of the dialect ---------------------===//

#include "Syntax.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "mlir/IR/Builders.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace maestro;

namespace maestro {
static llvm::hash_code hash_value(const Size &size) {
  return llvm::hash_combine(
      size.kind, size.value, size.loop,
      llvm::hash_combine_range(size.candidates.begin(), size.candidates.end()),
      size.least, size.most);
}
} // namespace maestro

#include "maestro/Dialect/Dataflow/IR/DataflowEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "maestro/Dialect/Dataflow/IR/DataflowAttrs.cpp.inc"

void DataflowDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "maestro/Dialect/Dataflow/IR/DataflowAttrs.cpp.inc"
      >();
}
