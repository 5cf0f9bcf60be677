//===- Columns.h - What a table of layers can show --------------*- C++ -*-===//

#ifndef MAESTRO_LIB_REPORT_COLUMNS_H
#define MAESTRO_LIB_REPORT_COLUMNS_H

#include "Numbers.h"
#include "maestro/Report/Report.h"

#include <functional>
#include <variant>

namespace maestro {

/// Nothing, a text, or a number.
using Cell = std::variant<std::monostate, std::string, int64_t, double>;

struct Column {
  /// How options and CSV name it.
  std::string name;
  Unit unit = Unit::Text;
  std::string meaning;
  std::function<Cell(const ReportRow &)> value;
  /// Of the whole model; absent where there is no such thing.
  std::function<Cell(const Totals &)> total = nullptr;
  /// As text: the head, where it is not the name, and the cell, where it is
  /// not the value.
  std::optional<std::string> title = std::nullopt;
  std::function<std::string(const ReportRow &)> text = nullptr;
};

/// All columns of a report, in the order in which CSV has them.
std::vector<Column> columnsOf(const Report &report);

/// The columns of these names; `none` are those of an empty list.
std::vector<Column> selectColumns(const Report &report,
                                  llvm::ArrayRef<std::string> names,
                                  const std::string &none);

/// Columns for each memory, pair, operand, loop and boundary of the report.
void addMemoryColumns(const Report &report, std::vector<Column> &columns);
void addTrafficColumns(const Report &report, std::vector<Column> &columns);
void addOperandColumns(const Report &report, std::vector<Column> &columns);
void addLoopColumns(const Report &report, std::vector<Column> &columns);

/// "K64 C3 112x112 7x7": the extents of the loops.
std::string shapeOf(const Problem &problem);
/// What does not fit, with the numbers (V1, V2); empty where all does.
std::string whyInvalid(const ReportLayer &layer);

/// The cell of an optional number.
template <typename T> Cell cell(const std::optional<T> &value) {
  if (value)
    return *value;
  return std::monostate();
}

} // namespace maestro

#endif // MAESTRO_LIB_REPORT_COLUMNS_H
