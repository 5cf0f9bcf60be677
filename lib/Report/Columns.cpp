//===- Columns.cpp - What a table of layers can show ----------------------===//

#include "Columns.h"

#include "maestro/Model/Validity.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

static void append(std::string &list, const char *separator,
                   const std::string &item) {
  if (!list.empty())
    list += separator;
  list += item;
}

std::string maestro::shapeOf(const Problem &problem) {
  std::string sizes, positions, filter;
  for (const Loop &loop : problem.loops) {
    const std::string &name = loop.name;
    std::string extent = std::to_string(loop.extent);
    bool matrix = problem.kind == OpKind::Contraction && name != "B";
    if (name == "OZ" || name == "OY" || name == "OX")
      append(positions, "x", extent);
    else if (name == "T" || name == "R" || name == "S")
      append(filter, "x", extent);
    else if (loop.extent > 1 || matrix) {
      append(sizes, " ", name);
      sizes += llvm::isDigit(name.back()) ? "=" : "";
      sizes += extent;
    }
  }
  std::string shape;
  for (const std::string *part : {&sizes, &positions, &filter})
    if (!part->empty())
      append(shape, " ", *part);
  return shape;
}

std::string maestro::whyInvalid(const ReportLayer &layer) {
  std::string reasons;
  for (const Violation &reason : reasonsInvalid(layer.schedule, layer.cost))
    append(reasons, "; ", reason.str());
  return reasons;
}

/// The kind of op in a narrow column.
static std::string shortKind(const ReportRow &row) {
  switch (row.layer().schedule.problem.kind) {
  case OpKind::Convolution:
    return "conv";
  case OpKind::Depthwise:
    return "depth";
  case OpKind::Pooling:
    return "pool";
  case OpKind::Contraction:
    return "prod";
  case OpKind::Generic:
    return "other";
  }
  return "";
}

static bool isPooling(const ReportRow &row) {
  return row.layer().schedule.problem.kind == OpKind::Pooling;
}

/// A pooling's window operations stand in the column of MACs.
static std::string macsText(const ReportRow &row) {
  return human(row.layer().cost.macs, Unit::Count);
}

//===----------------------------------------------------------------------===//
// Columns that every report has
//===----------------------------------------------------------------------===//

template <typename Get> static auto ofLayer(Get get) {
  return [get](const ReportRow &row) -> Cell { return get(row.layer()); };
}

static void addSourceColumns(std::vector<Column> &columns) {
  columns.push_back({"layer", Unit::Text, "name, or file and line",
                     ofLayer([](auto &l) { return l.source.name; })});
  columns.push_back(
      {"count", Unit::Count, "layers that the row stands for",
       [](const ReportRow &row) -> Cell {
         return static_cast<int64_t>(row.members.size());
       },
       [](const Totals &t) -> Cell { return static_cast<int64_t>(t.layers); },
       std::nullopt,
       [](const ReportRow &row) {
         return "x" + std::to_string(row.members.size());
       }});
  columns.push_back({"location", Unit::Text, "source location",
                     ofLayer([](auto &l) { return l.source.location; })});
  columns.push_back({"symbol", Unit::Text, "function and modules around it",
                     ofLayer([](auto &l) { return l.source.symbol; })});
  columns.push_back({"op", Unit::Text, "name of the op",
                     ofLayer([](auto &l) { return l.source.op; })});
  columns.push_back({"kind", Unit::Text, "kind of op [P3]",
                     ofLayer([](auto &l) {
                       return std::string(toString(l.schedule.problem.kind));
                     }),
                     nullptr, std::nullopt, shortKind});
  columns.push_back(
      {"shape", Unit::Text, "extents: K64 C3, output positions, filter [P3]",
       ofLayer([](auto &l) { return shapeOf(l.schedule.problem); })});
  columns.push_back(
      {"accelerator", Unit::Text, "name of the accelerator",
       ofLayer([](auto &l) { return l.schedule.accelerator.name; })});
  columns.push_back({"mapping", Unit::Text, "name of the mapping",
                     ofLayer([](auto &l) { return l.mapping; })});
}

static void addTimeColumns(std::vector<Column> &columns) {
  columns.push_back({"macs", Unit::Count, "MACs [P2]",
                     [](const ReportRow &row) -> Cell {
                       if (isPooling(row))
                         return std::monostate();
                       return row.layer().cost.macs;
                     },
                     [](const Totals &t) { return cell(t.macs); }, "MACs",
                     macsText});
  columns.push_back({"window_operations", Unit::Count,
                     "points of a pooling [P2]",
                     [](const ReportRow &row) -> Cell {
                       if (!isPooling(row))
                         return std::monostate();
                       return row.layer().cost.macs;
                     },
                     [](const Totals &t) { return cell(t.windowOperations); }});
  columns.push_back({"cycles", Unit::Count, "cycles [T5]",
                     ofLayer([](auto &l) { return l.cost.cycles; }),
                     [](const Totals &t) { return cell(t.cycles); }});
  columns.push_back({"compute_cycles", Unit::Count,
                     "cycles if transfers took no time [D1]",
                     ofLayer([](auto &l) { return l.cost.computeCycles; })});
  columns.push_back({"time", Unit::Microseconds, "time [D5]",
                     ofLayer([](auto &l) { return l.derived.microseconds; }),
                     [](const Totals &t) -> Cell { return t.microseconds; }});
  columns.push_back(
      {"occupancy", Unit::Share, "share of the PEs' MACs in use [D1]",
       ofLayer([](auto &l) { return l.derived.occupancy; }),
       [](const Totals &t) -> Cell { return t.occupancy; }, "occ."});
  columns.push_back(
      {"mapping_occupancy", Unit::Share, "the same without stalls [D1]",
       ofLayer([](auto &l) { return l.derived.mappingOccupancy; })});
  columns.push_back({"macs_per_cycle", Unit::Ratio, "throughput [D5]",
                     ofLayer([](auto &l) { return l.derived.macsPerCycle; })});
  columns.push_back({"macs_per_second", Unit::PerSecond, "throughput [D5]",
                     ofLayer([](auto &l) { return l.derived.macsPerSecond; })});
}

static void addEnergyColumns(std::vector<Column> &columns) {
  columns.push_back({"energy", Unit::Picojoules, "energy [E1]",
                     ofLayer([](auto &l) { return l.cost.energy.total; }),
                     [](const Totals &t) -> Cell { return t.energy; }});
  columns.push_back({"energy_pe", Unit::Picojoules, "energy of the MACs [E1]",
                     ofLayer([](auto &l) { return l.cost.energy.pe; }),
                     [](const Totals &t) -> Cell { return t.peEnergy; }});
  columns.push_back({"energy_leakage", Unit::Picojoules,
                     "energy of leakage [E1]",
                     ofLayer([](auto &l) { return l.cost.energy.leakage; }),
                     [](const Totals &t) -> Cell { return t.leakageEnergy; }});
  columns.push_back({"energy_delay", Unit::PicojoulesMicroseconds,
                     "energy x time [D5]",
                     ofLayer([](auto &l) { return l.derived.energyDelay; }),
                     [](const Totals &t) -> Cell { return t.energyDelay; }});
}

static void addBoundColumns(std::vector<Column> &columns) {
  columns.push_back(
      {"intensity", Unit::Ratio, "MACs per byte at the outermost memory [D4]",
       ofLayer([](auto &l) { return cell(l.derived.arithmeticIntensity); })});
  columns.push_back({"roofline", Unit::Ratio,
                     "MACs per cycle that PEs and outermost memory allow [D4]",
                     ofLayer([](auto &l) { return l.derived.roofline; })});
  columns.push_back(
      {"bound", Unit::Text, "what bounds the layer [D4]",
       ofLayer([](auto &l) { return toString(l.schedule, l.derived.bound); })});
  columns.push_back({"bound_cycles", Unit::Count,
                     "cycles that this resource is in use [D4]",
                     ofLayer([](auto &l) { return l.derived.boundCycles; })});
  columns.push_back({"valid", Unit::Text, "everything fits [V1, V2]",
                     ofLayer([](auto &l) {
                       return std::string(l.cost.valid() ? "yes" : "no");
                     }),
                     nullptr, "fits"});
  columns.push_back({"reasons", Unit::Text, "what does not fit [V1, V2]",
                     ofLayer([](auto &l) { return whyInvalid(l); })});
}

std::vector<Column> maestro::columnsOf(const Report &report) {
  std::vector<Column> columns;
  addSourceColumns(columns);
  addTimeColumns(columns);
  addEnergyColumns(columns);
  addBoundColumns(columns);
  addMemoryColumns(report, columns);
  addTrafficColumns(report, columns);
  addOperandColumns(report, columns);
  addLoopColumns(report, columns);
  return columns;
}

//===----------------------------------------------------------------------===//
// Selection
//===----------------------------------------------------------------------===//

/// Those that a reader wants to see first.
static std::vector<std::string> defaultNames() {
  return {"layer",     "kind",   "shape",     "macs",  "cycles",
          "occupancy", "energy", "outermost", "bound", "valid"};
}

static bool isGroup(llvm::StringRef name) {
  return name == "default" || name == "all";
}

std::optional<std::string>
maestro::checkColumns(const Report &report,
                      llvm::ArrayRef<std::string> columns) {
  std::vector<Column> known = columnsOf(report);
  for (const std::string &name : columns) {
    if (isGroup(name) || llvm::any_of(known, [&](const Column &column) {
          return column.name == name;
        }))
      continue;
    std::string wrong = "unknown column: " + name + "; there are default, all";
    for (const Column &column : known)
      append(wrong, ", ", column.name);
    return wrong;
  }
  return std::nullopt;
}

static void select(const std::vector<Column> &known, const std::string &name,
                   std::vector<Column> &selected) {
  if (name == "default") {
    for (const std::string &each : defaultNames())
      select(known, each, selected);
    return;
  }
  for (const Column &column : known)
    if (name == column.name || (name == "all" && column.name != "outermost"))
      selected.push_back(column);
}

std::vector<Column> maestro::selectColumns(const Report &report,
                                           llvm::ArrayRef<std::string> names,
                                           const std::string &none) {
  std::vector<Column> known = columnsOf(report), selected;
  for (const std::string &name : names)
    select(known, name, selected);
  if (names.empty())
    select(known, none, selected);
  return selected;
}

void maestro::writeColumns(const Report &report, llvm::raw_ostream &os) {
  std::vector<Column> columns = columnsOf(report);
  size_t width = 0;
  for (const Column &column : columns)
    width = std::max(width, column.name.size());
  for (const Column &column : columns) {
    std::string unit = toString(column.unit);
    os << llvm::left_justify(column.name, width) << "  " << column.meaning
       << (unit.empty() ? "" : ", in " + unit) << '\n';
  }
}
