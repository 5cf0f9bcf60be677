//===- Csv.cpp - A report as comma-separated values -----------------------===//

#include "Columns.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;

/// RFC 4180, 2.5 to 2.7: quoted where it must be, quotes doubled.
static std::string field(const std::string &text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (char c : text)
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

static std::string field(const Cell &cell) {
  if (const auto *text = std::get_if<std::string>(&cell))
    return field(*text);
  if (const auto *count = std::get_if<int64_t>(&cell))
    return std::to_string(*count);
  if (const auto *number = std::get_if<double>(&cell))
    return exact(*number);
  return "";
}

void maestro::writeCsv(const Report &report, const TableOptions &options,
                       llvm::raw_ostream &os) {
  std::vector<Column> columns = selectColumns(report, options.columns, "all");
  auto writeRecord = [&](auto text) {
    llvm::interleave(
        columns, os, [&](const Column &column) { os << text(column); }, ",");
    os << "\r\n";
  };
  writeRecord([](const Column &column) { return field(column.name); });
  for (const ReportRow &row : rowsOf(report, options.fold))
    writeRecord([&](const Column &column) { return field(column.value(row)); });
}
