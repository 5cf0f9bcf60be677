//===- Syntax.h - What the declarative formats call -------------*- C++ -*-===//
//
// Parsers and printers of the kinds of parameters in DataflowBase.td.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_IR_SYNTAX_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_IR_SYNTAX_H

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectImplementation.h"

namespace maestro::syntax {

/// `true` or `false`.
mlir::FailureOr<bool> parseBool(mlir::AsmParser &parser);

/// `8` or `unlimited`; a literal 0 is refused (T1).
mlir::FailureOr<int64_t> parseWidth(mlir::AsmParser &parser);
void printWidth(mlir::AsmPrinter &printer, int64_t width);

/// `2` or `2.5`.
mlir::FailureOr<llvm::APFloat> parseReal(mlir::AsmParser &parser);
/// The shortest literal that reads back as the same bits.
std::string literal(double value);
void printReal(mlir::AsmPrinter &printer, const llvm::APFloat &value);

/// `[1.5, 2]`.
mlir::FailureOr<mlir::DenseF64ArrayAttr> parseReals(mlir::AsmParser &parser);
void printReals(mlir::AsmPrinter &printer, mlir::DenseF64ArrayAttr values);

/// A name, quoted where it must be.
mlir::FailureOr<std::string> parseName(mlir::AsmParser &parser);

/// `[input, output]`, not empty; sorted, so that a set has one spelling.
mlir::FailureOr<llvm::SmallVector<mlir::StringAttr>>
parseNames(mlir::AsmParser &parser);
void printNames(mlir::AsmPrinter &printer,
                llvm::ArrayRef<mlir::StringAttr> names);

/// `{filter = 1, input = 2}`.
mlir::FailureOr<mlir::DictionaryAttr> parseCounts(mlir::AsmParser &parser);
void printCounts(mlir::AsmPrinter &printer, mlir::DictionaryAttr counts);

/// `?` or `? in [K, C]` (H2, H4), as names: none where all are meant.
mlir::FailureOr<llvm::SmallVector<mlir::StringAttr>>
parseChoice(mlir::AsmParser &parser);
void printChoice(mlir::AsmPrinter &printer,
                 llvm::ArrayRef<mlir::StringAttr> names);
/// Null where there is no question mark.
mlir::FailureOr<ChoiceAttr> parseOptionalChoice(mlir::AsmParser &parser);

/// `64`, `full` or `Sz(R)` (M5); `?`, `? in [1, 2]` or `? in 1 to 64` (H1).
mlir::FailureOr<Size> parseSize(mlir::AsmParser &parser);
void printSize(mlir::AsmPrinter &printer, const Size &size);

/// Digits, as many as there are, without zeros before them.
mlir::FailureOr<std::string> parseBigCount(mlir::AsmParser &parser);

template <typename EnumT>
void printEnums(mlir::AsmPrinter &printer, llvm::ArrayRef<EnumT> items) {
  printer << '[';
  llvm::interleaveComma(items, printer,
                        [&](EnumT item) { printer << stringifyEnum(item); });
  printer << ']';
}

/// `[<...>, <...>]`, or `[cycles, energy]`.
template <typename T>
mlir::FailureOr<llvm::SmallVector<T>> parseList(mlir::AsmParser &parser) {
  llvm::SmallVector<T> items;
  auto parseItem = [&]() -> mlir::ParseResult {
    mlir::FailureOr<T> item = mlir::FieldParser<T>::parse(parser);
    if (mlir::failed(item))
      return mlir::failure();
    items.push_back(*item);
    return mlir::success();
  };
  if (parser.parseCommaSeparatedList(mlir::AsmParser::Delimiter::Square,
                                     parseItem))
    return mlir::failure();
  return items;
}

template <typename AttrT>
void printList(mlir::AsmPrinter &printer, llvm::ArrayRef<AttrT> items) {
  printer << '[';
  llvm::interleaveComma(items, printer, [&](AttrT item) {
    printer.printStrippedAttrOrType(item);
  });
  printer << ']';
}

} // namespace maestro::syntax

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_IR_SYNTAX_H
