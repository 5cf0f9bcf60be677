//===- TextTable.h - Texts in aligned columns -------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_REPORT_TEXTTABLE_H
#define MAESTRO_LIB_REPORT_TEXTTABLE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace maestro {

/// A text of at most `width` columns of a terminal. The parts of a dotted name
/// shrink to their first letters and numbers, longest first and never the last
/// one; what is still too long loses its middle.
///
///     layer4.0.downsample.0, 14              -> layer4.0.d.0
///     encoder.layer.11.attention.output, 14  -> e.l.11.a.output
///     abcdefghijklmnopqrstuvwxyz, 10         -> abcd..wxyz
std::string shortened(llvm::StringRef text, size_t width);

/// Texts in rows, aligned when they are printed.
class TextTable {
public:
  /// Numbers are aligned to the right.
  void addColumn(llvm::StringRef title, bool number);
  void addCell(size_t column, llvm::StringRef text);

  /// Of the longest line.
  size_t width() const;
  /// Shortens the texts of a column to `least`, or as far as it takes so that
  /// lines have at most `width` columns.
  void fit(size_t column, size_t least, size_t width);

  void print(llvm::raw_ostream &os) const;

private:
  struct Column {
    /// The title comes first.
    std::vector<std::string> cells;
    bool number = false;

    size_t width() const;
  };

  /// Every cell as wide as its column.
  std::string line(size_t row, llvm::ArrayRef<size_t> widths) const;

  std::vector<Column> columns;
};

} // namespace maestro

#endif // MAESTRO_LIB_REPORT_TEXTTABLE_H
