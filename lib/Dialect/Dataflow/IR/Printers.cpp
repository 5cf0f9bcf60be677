//===- Printers.cpp - How the dialect's parameters are written ------------===//

#include "Syntax.h"
#include "maestro/Model/Accelerator.h"

#include <array>
#include <charconv>

using namespace maestro;
using namespace mlir;

void syntax::printWidth(AsmPrinter &printer, int64_t width) {
  if (width == kUnlimited)
    printer << "unlimited";
  else
    printer << width;
}

std::string syntax::literal(double value) {
  std::array<char, 32> buffer;
  auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  assert(error == std::errc() && "no double is that long");
  std::string digits(buffer.data(), end);
  size_t exponent = std::min(digits.find('e'), digits.size());
  // MLIR wants a point: 1e+30 is 1.0e+30.
  if (digits.find('.') == std::string::npos)
    digits.insert(exponent, ".0");
  return digits;
}

void syntax::printReal(AsmPrinter &printer, const llvm::APFloat &value) {
  printer << literal(value.convertToDouble());
}

void syntax::printReals(AsmPrinter &printer, DenseF64ArrayAttr values) {
  printer << '[';
  llvm::interleaveComma(values.asArrayRef(), printer,
                        [&](double value) { printer << literal(value); });
  printer << ']';
}

void syntax::printNames(AsmPrinter &printer, ArrayRef<StringAttr> names) {
  printer << '[';
  llvm::interleaveComma(names, printer, [&](StringAttr name) {
    printer.printKeywordOrString(name);
  });
  printer << ']';
}

void syntax::printCounts(AsmPrinter &printer, DictionaryAttr counts) {
  printer << '{';
  llvm::interleaveComma(counts, printer, [&](NamedAttribute count) {
    printer.printKeywordOrString(count.getName());
    printer << " = " << cast<IntegerAttr>(count.getValue()).getInt();
  });
  printer << '}';
}

void syntax::printChoice(AsmPrinter &printer, ArrayRef<StringAttr> names) {
  printer << '?';
  if (names.empty())
    return;
  printer << " in ";
  printNames(printer, names);
}

static void printHole(AsmPrinter &printer, const Size &size) {
  printer << '?';
  if (!size.candidates.empty()) {
    printer << " in [";
    llvm::interleaveComma(size.candidates, printer);
    printer << ']';
  } else if (size.most) {
    printer << " in " << size.least << " to " << *size.most;
  } else if (size.least != 1) {
    printer << " in " << size.least << " to full";
  }
}

void syntax::printSize(AsmPrinter &printer, const Size &size) {
  switch (size.kind) {
  case Size::Kind::Constant:
    printer << size.value;
    return;
  case Size::Kind::Full:
    printer << "full";
    return;
  case Size::Kind::ExtentOf:
    printer << "Sz(";
    printer.printKeywordOrString(size.loop);
    printer << ')';
    return;
  case Size::Kind::Hole:
    printHole(printer, size);
    return;
  }
}
