//===- TextTable.cpp - Texts in aligned columns ---------------------------===//

#include "TextTable.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

using namespace maestro;

/// Between two columns.
static constexpr size_t kGap = 2;

//===----------------------------------------------------------------------===//
// Characters
//===----------------------------------------------------------------------===//

/// One line of valid UTF-8.
static std::string printable(llvm::StringRef text) {
  std::string line =
      llvm::json::isUTF8(text) ? text.str() : llvm::json::fixUTF8(text);
  for (char &c : line)
    if (llvm::isASCII(c) && !llvm::isPrint(c))
      c = ' ';
  return line;
}

/// The characters of valid UTF-8.
static std::vector<llvm::StringRef> charactersOf(llvm::StringRef text) {
  std::vector<llvm::StringRef> characters;
  while (!text.empty()) {
    size_t size = std::min<size_t>(
        llvm::getNumBytesForUTF8(static_cast<unsigned char>(text.front())),
        text.size());
    characters.push_back(text.take_front(size));
    text = text.drop_front(size);
  }
  return characters;
}

/// Columns that a text takes; characters of which nobody knows take one each.
static size_t widthOf(llvm::StringRef text) {
  if (int width = llvm::sys::unicode::columnWidthUTF8(text); width >= 0)
    return static_cast<size_t>(width);
  return charactersOf(text).size();
}

/// As many of the characters as `width` columns hold.
template <typename Range>
static std::vector<llvm::StringRef> taken(const Range &characters,
                                          size_t width) {
  std::vector<llvm::StringRef> kept;
  for (llvm::StringRef character : characters) {
    size_t taken = widthOf(character);
    if (taken > width)
      break;
    width -= taken;
    kept.push_back(character);
  }
  return kept;
}

//===----------------------------------------------------------------------===//
// Shortening
//===----------------------------------------------------------------------===//

/// "downsample" -> "d", "layer4" -> "l4".
static std::string initialOf(llvm::StringRef part) {
  llvm::StringRef number = part.drop_front(part.rtrim("0123456789").size());
  std::vector<llvm::StringRef> characters = charactersOf(part);
  if (characters.empty() || number.size() == part.size())
    return part.str();
  return (characters.front() + number).str();
}

static std::string abbreviated(llvm::StringRef text, size_t width) {
  llvm::SmallVector<llvm::StringRef> names;
  text.split(names, '.');
  std::vector<std::string> parts(names.begin(), names.end());
  auto size = [](const std::string &part) { return part.size(); };
  std::string name = text.str();
  while (widthOf(name) > width) {
    auto longest =
        std::max_element(parts.begin(), std::prev(parts.end()),
                         [&](auto &a, auto &b) { return size(a) < size(b); });
    if (longest == std::prev(parts.end()) || *longest == initialOf(*longest))
      break;
    *longest = initialOf(*longest);
    name = llvm::join(parts, ".");
  }
  return name;
}

std::string maestro::shortened(llvm::StringRef text, size_t width) {
  std::string name = abbreviated(text, width);
  if (widthOf(name) <= width || width < 4)
    return name;
  std::vector<llvm::StringRef> characters = charactersOf(name);
  size_t left = (width - 2) / 2;
  std::vector<llvm::StringRef> end =
      taken(llvm::reverse(characters), width - 2 - left);
  return llvm::join(taken(characters, left), "") + ".." +
         llvm::join(llvm::reverse(end), "");
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

void TextTable::addColumn(llvm::StringRef title, bool number) {
  columns.push_back({{printable(title)}, number});
}

void TextTable::addCell(size_t column, llvm::StringRef text) {
  columns[column].cells.push_back(printable(text));
}

size_t TextTable::Column::width() const {
  size_t width = 0;
  for (const std::string &cell : cells)
    width = std::max(width, widthOf(cell));
  return width;
}

size_t TextTable::width() const {
  size_t width = 0;
  for (const Column &column : columns)
    width += (width == 0 ? 0 : kGap) + column.width();
  return width;
}

void TextTable::fit(size_t column, size_t least, size_t width) {
  size_t excess = this->width() - std::min(this->width(), width);
  size_t present = columns[column].width();
  size_t most = std::max(least, present - std::min(present, excess));
  for (std::string &cell : columns[column].cells)
    cell = shortened(cell, most);
}

void TextTable::print(llvm::raw_ostream &os) const {
  auto widths = llvm::map_to_vector(
      columns, [](const Column &column) { return column.width(); });
  for (size_t row = 0; row < columns.front().cells.size(); ++row)
    os << line(row, widths) << '\n';
}

std::string TextTable::line(size_t row, llvm::ArrayRef<size_t> widths) const {
  std::string text;
  for (auto [column, width] : llvm::zip_equal(columns, widths)) {
    size_t gap = width - widthOf(column.cells[row]);
    text += std::string(column.number ? gap : 0, ' ') + column.cells[row] +
            std::string(column.number ? kGap : gap + kGap, ' ');
  }
  return llvm::StringRef(text).rtrim().str();
}
