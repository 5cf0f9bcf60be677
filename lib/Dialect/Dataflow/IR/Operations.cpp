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

/// A loop or coordinate, or loops to choose from (H2).
static ParseResult parseDim(OpAsmParser &parser, StringAttr &dim,
                            ChoiceAttr &loops) {
  FailureOr<ChoiceAttr> choice = syntax::parseOptionalChoice(parser);
  if (failed(choice))
    return failure();
  loops = *choice;
  return loops ? success() : parseName(parser, dim);
}

/// An op with neither is wrong, and is printed all the same.
static void printDim(OpAsmPrinter &printer, Operation *op, StringAttr dim,
                     ChoiceAttr loops) {
  if (loops)
    syntax::printChoice(printer, loops.getNames());
  else if (dim)
    printName(printer, op, dim);
}

static OptionalParseResult parseChoice(OpAsmParser &parser,
                                       ChoiceAttr &choice) {
  FailureOr<ChoiceAttr> parsed = syntax::parseOptionalChoice(parser);
  if (failed(parsed))
    return failure();
  choice = *parsed;
  return choice ? OptionalParseResult(success()) : std::nullopt;
}

static void printChoice(OpAsmPrinter &printer, Operation *, ChoiceAttr choice) {
  syntax::printChoice(printer, choice.getNames());
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

/// `[filter]`, or `[]` for nothing at all.
static OptionalParseResult parseKept(OpAsmParser &parser, ArrayAttr &attr) {
  if (failed(parser.parseOptionalLSquare()))
    return std::nullopt;
  SmallVector<Attribute> names;
  auto parseItem = [&]() -> ParseResult {
    StringAttr name;
    if (parseName(parser, name))
      return failure();
    names.push_back(name);
    return success();
  };
  if (failed(parser.parseOptionalRSquare()) &&
      (parser.parseCommaSeparatedList(parseItem) || parser.parseRSquare()))
    return failure();
  attr = parser.getBuilder().getArrayAttr(names);
  return success();
}

static void printKept(OpAsmPrinter &printer, Operation *, ArrayAttr names) {
  printer << '[';
  llvm::interleaveComma(
      names.getAsRange<StringAttr>(), printer,
      [&](StringAttr name) { printer.printKeywordOrString(name); });
  printer << ']';
}

#define GET_OP_CLASSES
#include "maestro/Dialect/Dataflow/IR/DataflowOps.cpp.inc"

void DataflowDialect::registerOperations() {
  addOperations<
#define GET_OP_LIST
#include "maestro/Dialect/Dataflow/IR/DataflowOps.cpp.inc"
      >();
}
