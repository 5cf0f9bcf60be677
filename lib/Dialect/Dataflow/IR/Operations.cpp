//===- Operations.cpp - The ops of the dialect ----------------------------===//

#include "Syntax.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "mlir/IR/ImplicitLocOpBuilder.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Custom directives of the assembly formats
//===----------------------------------------------------------------------===//

static ParseResult parseSize(OpAsmParser &parser, SizeAttr &attr) {
  FailureOr<Size> size = syntax::parseSize(parser);
  if (failed(size))
    return failure();
  attr = SizeAttr::get(parser.getContext(), *size);
  return success();
}

static void printSize(OpAsmPrinter &printer, Operation *, SizeAttr size) {
  syntax::printSize(printer, size.getValue());
}

static ParseResult parseName(OpAsmParser &parser, StringAttr &attr) {
  FailureOr<std::string> name = syntax::parseName(parser);
  if (failed(name))
    return failure();
  attr = parser.getBuilder().getStringAttr(*name);
  return success();
}

static void printName(OpAsmPrinter &printer, Operation *, StringAttr name) {
  printer.printKeywordOrString(name);
}

static OptionalParseResult parseKind(OpAsmParser &parser,
                                     MappedKindAttr &attr) {
  SMLoc loc = parser.getCurrentLocation();
  StringRef keyword;
  if (failed(parser.parseOptionalKeyword(&keyword)))
    return std::nullopt;
  std::optional<MappedKind> kind = symbolizeMappedKind(keyword);
  if (!kind)
    return parser.emitError(loc, "unknown kind of op: ")
           << keyword << "; expected convolution or contraction [P3]";
  attr = MappedKindAttr::get(parser.getContext(), *kind);
  return success();
}

static void printKind(OpAsmPrinter &printer, Operation *, MappedKindAttr kind) {
  printer << stringifyMappedKind(kind.getValue());
}

static ParseResult parseNames(OpAsmParser &parser, ArrayAttr &attr) {
  SmallVector<Attribute> names;
  auto parseItem = [&]() -> ParseResult {
    StringAttr name;
    if (parseName(parser, name))
      return failure();
    names.push_back(name);
    return success();
  };
  if (parser.parseCommaSeparatedList(parseItem))
    return failure();
  attr = parser.getBuilder().getArrayAttr(names);
  return success();
}

static void printNames(OpAsmPrinter &printer, Operation *, ArrayAttr names) {
  llvm::interleaveComma(
      names.getAsRange<StringAttr>(), printer,
      [&](StringAttr name) { printer.printKeywordOrString(name); });
}

#define GET_OP_CLASSES
#include "maestro/Dialect/Dataflow/IR/DataflowOps.cpp.inc"

void DataflowDialect::registerOperations() {
  addOperations<
#define GET_OP_LIST
#include "maestro/Dialect/Dataflow/IR/DataflowOps.cpp.inc"
      >();
}
