//===- Parsers.cpp - How the dialect's parameters are read ----------------===//

#include "Syntax.h"
#include "maestro/Model/Accelerator.h"

#include "mlir/IR/Builders.h"
#include "llvm/ADT/StringExtras.h"

using namespace maestro;
using namespace mlir;

FailureOr<bool> syntax::parseBool(AsmParser &parser) {
  if (succeeded(parser.parseOptionalKeyword("true")))
    return true;
  if (succeeded(parser.parseOptionalKeyword("false")))
    return false;
  return parser.emitError(parser.getCurrentLocation(),
                          "expected true or false");
}

FailureOr<int64_t> syntax::parseWidth(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  if (succeeded(parser.parseOptionalKeyword("unlimited")))
    return kUnlimited;
  int64_t width = 0;
  OptionalParseResult number = parser.parseOptionalInteger(width);
  if (!number.has_value())
    return parser.emitError(
        loc, "expected a number of bytes per cycle or unlimited [T1]");
  if (failed(*number))
    return failure();
  if (width == 0)
    return parser.emitError(loc,
                            "a port of 0 bytes per cycle moves nothing; "
                            "write unlimited if transfers take no time [T1]");
  return width;
}

/// Only finite numbers have a literal that reads back as the same bits.
FailureOr<llvm::APFloat> syntax::parseReal(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  Attribute number;
  if (parser.parseAttribute(number))
    return failure();
  if (auto integer = dyn_cast<IntegerAttr>(number);
      integer && integer.getType().isSignlessInteger(64))
    return llvm::APFloat(static_cast<double>(integer.getInt()));
  auto real = dyn_cast<FloatAttr>(number);
  if (!real || !real.getType().isF64())
    return parser.emitError(loc, "expected a number without a type: ")
           << number;
  if (!real.getValue().isFinite())
    return parser.emitError(loc, "expected a finite number: ")
           << real.getValueAsDouble();
  return real.getValue();
}

FailureOr<DenseF64ArrayAttr> syntax::parseReals(AsmParser &parser) {
  SmallVector<double> values;
  auto parseItem = [&]() -> ParseResult {
    FailureOr<llvm::APFloat> value = parseReal(parser);
    if (failed(value))
      return failure();
    values.push_back(value->convertToDouble());
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseItem))
    return failure();
  return DenseF64ArrayAttr::get(parser.getContext(), values);
}

FailureOr<std::string> syntax::parseBigCount(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  llvm::APInt value;
  OptionalParseResult number = parser.parseOptionalInteger(value);
  if (!number.has_value() || failed(*number))
    return parser.emitError(loc, "expected a number of points [O5]");
  return llvm::toString(value, 10, /*Signed=*/true);
}

FailureOr<std::string> syntax::parseName(AsmParser &parser) {
  std::string name;
  if (parser.parseKeywordOrString(&name))
    return failure();
  return name;
}

/// `[input, output]`, not empty, in the order as written.
static FailureOr<SmallVector<StringAttr>> parseNameList(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  SmallVector<StringAttr> names;
  auto parseItem = [&]() -> ParseResult {
    FailureOr<std::string> name = syntax::parseName(parser);
    if (failed(name))
      return failure();
    names.push_back(parser.getBuilder().getStringAttr(*name));
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseItem))
    return failure();
  if (names.empty())
    return parser.emitError(
        loc, "expected at least one name: without a list all are meant");
  return names;
}

FailureOr<SmallVector<StringAttr>> syntax::parseNames(AsmParser &parser) {
  FailureOr<SmallVector<StringAttr>> names = parseNameList(parser);
  if (succeeded(names))
    llvm::sort(*names, [](StringAttr a, StringAttr b) {
      return a.getValue() < b.getValue();
    });
  return names;
}

/// What stands behind the question mark.
static FailureOr<SmallVector<StringAttr>> parseChosen(AsmParser &parser) {
  if (failed(parser.parseOptionalKeyword("in")))
    return SmallVector<StringAttr>();
  return parseNameList(parser);
}

FailureOr<SmallVector<StringAttr>> syntax::parseChoice(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  if (failed(parser.parseOptionalQuestion()))
    return parser.emitError(loc, "expected ? or ? in [...]");
  return parseChosen(parser);
}

FailureOr<ChoiceAttr> syntax::parseOptionalChoice(AsmParser &parser) {
  if (failed(parser.parseOptionalQuestion()))
    return ChoiceAttr();
  FailureOr<SmallVector<StringAttr>> names = parseChosen(parser);
  if (failed(names))
    return failure();
  return ChoiceAttr::get(parser.getContext(), *names);
}

FailureOr<DictionaryAttr> syntax::parseCounts(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  NamedAttrList counts;
  auto parseItem = [&]() -> ParseResult {
    int64_t count = 0;
    FailureOr<std::string> name = parseName(parser);
    if (failed(name) || parser.parseEqual() || parser.parseInteger(count))
      return failure();
    counts.append(*name, parser.getBuilder().getI64IntegerAttr(count));
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Braces, parseItem))
    return failure();
  if (std::optional<NamedAttribute> twice = counts.findDuplicate())
    return parser.emitError(loc, "name is there twice: ")
           << twice->getName().getValue();
  return counts.getDictionary(parser.getContext());
}

/// `[1, 2, 4]`: what a hole may be.
static ParseResult parseCandidates(AsmParser &parser, Size &hole) {
  SMLoc loc = parser.getCurrentLocation();
  auto parseItem = [&]() -> ParseResult {
    return parser.parseInteger(hole.candidates.emplace_back());
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseItem))
    return failure();
  if (hole.candidates.empty())
    return parser.emitError(loc, "expected at least one candidate: without a "
                                 "list any size is meant [H1]");
  return success();
}

/// What stands behind `1` in `1 to 64` or `1 to full`.
static ParseResult parseRangeEnd(AsmParser &parser, Size &hole) {
  if (parser.parseKeyword("to"))
    return failure();
  if (succeeded(parser.parseOptionalKeyword("full")))
    return success();
  return parser.parseInteger(hole.most.emplace());
}

/// What stands behind the question mark.
static FailureOr<Size> parseHole(AsmParser &parser) {
  Size hole = Size::hole();
  if (failed(parser.parseOptionalKeyword("in")))
    return hole;
  OptionalParseResult least = parser.parseOptionalInteger(hole.least);
  ParseResult rest = !least.has_value()  ? parseCandidates(parser, hole)
                     : succeeded(*least) ? parseRangeEnd(parser, hole)
                                         : *least;
  if (failed(rest))
    return failure();
  return hole;
}

FailureOr<Size> syntax::parseSize(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  if (succeeded(parser.parseOptionalQuestion()))
    return parseHole(parser);
  if (succeeded(parser.parseOptionalKeyword("full")))
    return Size::full();
  if (succeeded(parser.parseOptionalKeyword("Sz"))) {
    if (parser.parseLParen())
      return failure();
    FailureOr<std::string> loop = parseName(parser);
    if (failed(loop) || parser.parseRParen())
      return failure();
    return Size::extentOf(*loop);
  }
  int64_t value = 0;
  OptionalParseResult number = parser.parseOptionalInteger(value);
  if (!number.has_value())
    return parser.emitError(
        loc, "expected a number, full or Sz of a loop [M5], or ? [H1]");
  if (failed(*number))
    return failure();
  return Size::constant(value);
}
