//===- Text.cpp - A report as text ----------------------------------------===//

#include "Columns.h"
#include "TextTable.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

#include <array>
#include <map>

using namespace maestro;

static std::string textOf(const Cell &cell, Unit unit) {
  if (const auto *text = std::get_if<std::string>(&cell))
    return *text;
  if (const auto *count = std::get_if<int64_t>(&cell))
    return human(*count, unit);
  if (const auto *number = std::get_if<double>(&cell))
    return human(*number, unit);
  return "-";
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

static void addTotals(const std::vector<Column> &columns, const Totals &totals,
                      TextTable &table) {
  for (size_t i = 0; i < columns.size(); ++i) {
    std::string text = columns[i].total
                           ? textOf(columns[i].total(totals), columns[i].unit)
                           : "";
    table.addCell(i, i == 0 && text.empty() ? "total" : text);
  }
}

/// The columns that are asked for, with those that say how often.
static std::vector<Column> tableColumns(const Report &report,
                                        const TableOptions &options) {
  std::vector<Column> columns =
      selectColumns(report, options.columns, "default");
  bool counted = llvm::any_of(
      columns, [](const Column &column) { return column.name == "count"; });
  if (options.fold && !counted) {
    std::vector<Column> count = selectColumns(report, {"count"}, "");
    columns.insert(columns.begin() + 1, count.front());
  }
  return columns;
}

/// One line per row and one for the model, with names as short as `width`
/// demands.
static TextTable tableOf(const Report &report,
                         const std::vector<Column> &columns,
                         const TableOptions &options, const Totals &totals) {
  TextTable table;
  for (const Column &column : columns)
    table.addColumn(column.title.value_or(column.name),
                    column.unit != Unit::Text);
  for (const ReportRow &row : rowsOf(report, options.fold))
    for (size_t i = 0; i < columns.size(); ++i)
      table.addCell(i, columns[i].text
                           ? columns[i].text(row)
                           : textOf(columns[i].value(row), columns[i].unit));
  addTotals(columns, totals, table);
  for (auto [name, least] :
       {std::pair("layer", 16), {"bound", 10}, {"layer", 12}})
    for (size_t i = 0; i < columns.size(); ++i)
      if (columns[i].name == name)
        table.fit(i, least, options.width);
  return table;
}

/// What a narrow terminal does without, first things first.
static constexpr std::array<llvm::StringLiteral, 5> kDispensable = {
    "outermost", "kind", "energy", "bound", "shape"};

static void writeLayers(const Report &report, const TableOptions &options,
                        const Totals &totals, llvm::raw_ostream &os) {
  std::vector<Column> columns = tableColumns(report, options);
  TextTable table = tableOf(report, columns, options, totals);
  if (options.columns.empty())
    for (llvm::StringRef name : kDispensable)
      if (table.width() > options.width) {
        llvm::erase_if(columns,
                       [&](auto &column) { return column.name == name; });
        table = tableOf(report, columns, options, totals);
      }
  table.print(os);
}

//===----------------------------------------------------------------------===//
// The whole model
//===----------------------------------------------------------------------===//

static std::string textOf(const Sum &sum, Unit unit) {
  return sum ? human(*sum, unit) : "more than 2^63 - 1";
}

/// "1 op", "2 ops".
static std::string numberOf(size_t count, const char *what) {
  return llvm::formatv("{0} {1}{2}", count, what, count == 1 ? "" : "s");
}

static void writeSummary(const Totals &totals, llvm::raw_ostream &os) {
  os << llvm::formatv("{0}, {1} different, {2} that do not fit: "
                      "{3} cycles, {4}, {5}, {6} of the PEs' MACs in use\n",
                      numberOf(totals.layers, "layer"), totals.different,
                      totals.invalid, textOf(totals.cycles, Unit::Count),
                      human(totals.microseconds, Unit::Microseconds),
                      human(totals.energy, Unit::Picojoules),
                      human(totals.occupancy, Unit::Share));
  if (totals.windowOperations != 0)
    os << llvm::formatv("{0} MACs, without the {1} window operations of "
                        "poolings\n",
                        textOf(totals.macs, Unit::Count),
                        textOf(totals.windowOperations, Unit::Count));
}

/// Everything that moves and burns energy, outermost first.
static void writeMemories(const Totals &totals, llvm::raw_ostream &os) {
  TextTable table;
  table.addColumn("memory", false);
  for (const char *title : {"reads", "writes", "energy", "network"})
    table.addColumn(title, true);
  auto addRow = [&](std::vector<std::string> cells) {
    for (size_t i = 0; i < cells.size(); ++i)
      table.addCell(i, cells[i]);
  };
  for (const MemoryTotal &memory : totals.memories)
    addRow({memory.name, textOf(memory.readBits, Unit::Bits),
            textOf(memory.writtenBits, Unit::Bits),
            human(memory.energy, Unit::Picojoules),
            human(memory.networkEnergy, Unit::Picojoules)});
  addRow({"PE", "", "", human(totals.peEnergy, Unit::Picojoules), ""});
  addRow(
      {"leakage", "", "", human(totals.leakageEnergy, Unit::Picojoules), ""});
  table.print(os);
}

static void writeModel(const Report &report, const TableOptions &options,
                       llvm::raw_ostream &os) {
  Totals totals = total(report);
  writeLayers(report, options, totals, os);
  os << '\n';
  writeSummary(totals, os);
  os << '\n';
  writeMemories(totals, os);
}

/// "not modelled: 403 ops: element-wise op 385, fill 15", each in lines of
/// its own where `list` is set.
static void writeMissing(llvm::StringRef what,
                         llvm::ArrayRef<MissingLayer> layers, bool list,
                         llvm::raw_ostream &os) {
  if (layers.empty())
    return;
  std::map<std::string, size_t> counts;
  for (const MissingLayer &layer : layers)
    ++counts[layer.reason];
  os << what << ": " << numberOf(layers.size(), "op");
  const char *separator = " (";
  for (const auto &[reason, count] : counts) {
    os << separator << reason << ": " << count;
    separator = ", ";
  }
  os << ")\n";
  if (list)
    for (const MissingLayer &layer : layers)
      os << "  " << layer.source.name << ": " << layer.source.op << ": "
         << layer.detail << '\n';
}

void maestro::writeText(const Report &report, const TableOptions &options,
                        llvm::raw_ostream &os) {
  if (report.layers.empty())
    os << "no layers\n";
  else
    writeModel(report, options, os);
  if (!report.notModelled.empty() || !report.notCosted.empty())
    os << '\n';
  writeMissing("not modelled", report.notModelled, options.listNotModelled, os);
  writeMissing("not costed", report.notCosted, true, os);
}
