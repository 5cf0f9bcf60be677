//===- ReportTest.cpp - Values in, tables and JSON out --------------------===//

#include "maestro/Report/Report.h"

#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>

using namespace maestro;

namespace {

/// output[M] += input[M] * filter[K], or a window over K elements: M x K points
/// of 8 bits.
Problem problemOf(OpKind kind, int64_t m, int64_t k) {
  Problem problem;
  problem.kind = kind;
  problem.loops = {{"d0", m, false}, {"d1", k, true}};
  problem.operands = {{"in0", false, 8, {{{1, 0}}, {{1, 1}}}},
                      {"out0", true, 8, {{{1, 0}}}}};
  return problem;
}

Accelerator acceleratorOf(const std::string &memory) {
  Accelerator accelerator;
  accelerator.name = "tiny";
  accelerator.pes = 2;
  accelerator.pe.macEnergy = 0.1;
  accelerator.memories.resize(1);
  accelerator.memories[0].name = memory;
  return accelerator;
}

/// One MAC at a time.
Mapping oneByOne() {
  Mapping mapping{"one_by_one", MappingKind::Any, {}};
  mapping.levels.resize(1);
  for (const char *loop : {"d0", "d1"})
    mapping.levels[0].directives.push_back(
        {false, Size::constant(1), Size::constant(1), loop});
  return mapping;
}

ReportLayer layerOf(const std::string &name, const Problem &problem,
                    const std::string &memory = "DRAM", size_t identity = 0) {
  Result<Binding> binding = bind(problem, oneByOne(), acceleratorOf(memory));
  EXPECT_TRUE(binding);
  Result<Cost> cost = analyze(binding->schedule);
  EXPECT_TRUE(cost);
  PeakBandwidth peak;
  EXPECT_TRUE(Evaluator().peakBandwidth(binding->schedule, peak));
  return {{name, "model.mlir:7:3", "@f", "linalg.generic"},
          "one_by_one",
          binding->schedule,
          *cost,
          derive(binding->schedule, *cost),
          peak,
          identity};
}

std::string text(const Report &report, const TableOptions &options = {}) {
  std::string result;
  llvm::raw_string_ostream os(result);
  writeText(report, options, os);
  return result;
}

std::string csv(const Report &report, std::vector<std::string> columns,
                bool fold = false) {
  std::string result;
  llvm::raw_string_ostream os(result);
  writeCsv(report, {std::move(columns), fold, false}, os);
  return result;
}

llvm::json::Value parsedJson(const Report &report, bool fold = false) {
  std::string result;
  llvm::raw_string_ostream os(result);
  writeJson(report, fold, os);
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(result);
  EXPECT_TRUE(static_cast<bool>(value));
  return value ? std::move(*value) : llvm::json::Value(nullptr);
}

//===----------------------------------------------------------------------===//
// Totals
//===----------------------------------------------------------------------===//

// P2: 3 x 4 MACs; the 2 x 5 window operations are not among them, but keep PEs
// busy: 22 points of 2 PEs in the cycles of both.
TEST(ReportTotals, windowOperationsAreNoMacs) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4)),
                   layerOf("b", problemOf(OpKind::Pooling, 2, 5), "DRAM", 1)};
  Totals totals = total(report);
  EXPECT_EQ(totals.macs, 12);
  EXPECT_EQ(totals.windowOperations, 10);
  int64_t cycles = report.layers[0].cost.cycles + report.layers[1].cost.cycles;
  EXPECT_EQ(totals.cycles, cycles);
  EXPECT_EQ(totals.occupancy, 22 / (static_cast<double>(cycles) * 2));
  EXPECT_EQ(totals.layers, 2U);
  EXPECT_EQ(totals.different, 2U);
}

// R8: a sum that cannot be counted is none.
TEST(ReportTotals, overflow_R8) {
  Report report;
  report.layers.assign(2, layerOf("a", problemOf(OpKind::Generic, 3, 4)));
  report.layers[0].cost.cycles = std::numeric_limits<int64_t>::max() - 1;
  report.layers[1].cost.cycles = 1;
  EXPECT_EQ(total(report).cycles, std::numeric_limits<int64_t>::max());
  report.layers[1].cost.cycles = 2;
  EXPECT_EQ(total(report).cycles, std::nullopt);
  EXPECT_EQ(total(report).macs, 24);
  EXPECT_NE(text(report).find("more than 2^63 - 1 cycles"), std::string::npos);
}

// Memories of one name are one; each input is read once, 12 bytes per layer.
TEST(ReportTotals, memoriesByName) {
  Report report;
  Problem problem = problemOf(OpKind::Generic, 3, 4);
  report.layers = {layerOf("a", problem, "DRAM"),
                   layerOf("b", problem, "HBM", 1),
                   layerOf("c", problem, "DRAM")};
  Totals totals = total(report);
  ASSERT_EQ(totals.memories.size(), 2U);
  EXPECT_EQ(totals.memories[0].name, "DRAM");
  EXPECT_EQ(totals.memories[0].readBits, 2 * 12 * 8);
  EXPECT_EQ(totals.memories[1].name, "HBM");
  EXPECT_EQ(totals.memories[1].readBits, 12 * 8);
  // There is no common name of the outermost memory to put over its column.
  EXPECT_NE(text(report).find("outermost"), std::string::npos);
  EXPECT_EQ(csv(report, {"HBM.read_bits"}), "HBM.read_bits\r\n\r\n96\r\n\r\n");
}

TEST(ReportTotals, foldingKeepsThem) {
  Report report;
  Problem problem = problemOf(OpKind::Generic, 3, 4);
  report.layers = {layerOf("a", problem, "DRAM", 7),
                   layerOf("b", problemOf(OpKind::Generic, 1, 1), "DRAM", 2),
                   layerOf("c", problem, "DRAM", 7)};
  EXPECT_EQ(csv(report, {"layer", "count"}, true),
            "layer,count\r\na,2\r\nb,1\r\n");
  EXPECT_EQ(csv(report, {"layer", "count"}, false),
            "layer,count\r\na,1\r\nb,1\r\nc,1\r\n");
  llvm::json::Value folded = parsedJson(report, true);
  llvm::json::Value flat = parsedJson(report, false);
  EXPECT_EQ(*folded.getAsObject()->get("total"),
            *flat.getAsObject()->get("total"));
  const llvm::json::Array &layers = *folded.getAsObject()->getArray("layers");
  ASSERT_EQ(layers.size(), 2U);
  EXPECT_EQ(layers[0].getAsObject()->getArray("members")->size(), 2U);
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

// Names are shortened so that lines fit a terminal, and no others.
TEST(ReportText, fitsTerminals) {
  Report report;
  report.layers = {layerOf("short", problemOf(OpKind::Generic, 3, 4)),
                   layerOf("start" + std::string(200, 'x') + "end",
                           problemOf(OpKind::Generic, 3, 4))};
  std::string table = text(report);
  EXPECT_NE(table.find("short "), std::string::npos);
  EXPECT_NE(table.find("startx"), std::string::npos);
  EXPECT_NE(table.find("xend "), std::string::npos);
  for (size_t begin = 0, end = 0; begin < table.size(); begin = end + 1) {
    end = table.find('\n', begin);
    EXPECT_LE(end - begin, 100U) << table.substr(begin, end - begin);
    EXPECT_NE(table[end - 1], ' ');
  }
}

/// The names of two layers as a table of `width` columns has them.
std::vector<std::string> namesOf(const std::vector<std::string> &names,
                                 size_t width) {
  Report report;
  for (const std::string &name : names)
    report.layers.push_back(layerOf(name, problemOf(OpKind::Generic, 3, 4)));
  std::string table = text(report, {{"layer", "cycles"}, false, false, width});
  llvm::SmallVector<llvm::StringRef> lines;
  llvm::StringRef(table).split(lines, '\n');
  std::vector<std::string> shown;
  for (llvm::StringRef line : llvm::ArrayRef(lines).slice(1, names.size()))
    shown.push_back(line.substr(0, line.rfind(' ')).rtrim().str());
  return shown;
}

// Parts of dotted names shrink to initials and numbers before anything is cut;
// 24 columns leave 16 for names.
TEST(ReportText, abbreviatesNames) {
  EXPECT_EQ(namesOf({"conv1", "layer4.0.downsample.0",
                     "encoder.layer.11.attention.self.query",
                     "abcdefghijklmnopqrstuvwxyz"},
                    24),
            (std::vector<std::string>{"conv1", "layer4.0.d.0",
                                      "e.l.11.a.s.query", "abcdefg..tuvwxyz"}));
}

// Columns of a terminal, not bytes; control characters would break the lines.
TEST(ReportText, alignsWhatIsNotAscii) {
  Report report;
  for (const char *name :
       {"gr\u00f6\u00dfe", "\u5c64\u5c64", "a\nb\tc", "d\xff"})
    report.layers.push_back(layerOf(name, problemOf(OpKind::Generic, 3, 4)));
  for (ReportLayer &layer : report.layers)
    layer.cost.cycles = 7;
  std::string table = text(report, {{"layer", "cycles"}, false, false});
  EXPECT_NE(table.find("\ngr\u00f6\u00dfe       7\n"), std::string::npos)
      << table;
  EXPECT_NE(table.find("\n\u5c64\u5c64        7\n"), std::string::npos)
      << table;
  EXPECT_NE(table.find("\na b c       7\n"), std::string::npos) << table;
  EXPECT_NE(table.find("\nd\ufffd          7\n"), std::string::npos) << table;
  EXPECT_EQ(
      namesOf({std::string(30, 'x') + "\u5c64\u5c64\u5c64\u5c64\u5c64"}, 24),
      (std::vector<std::string>{"xxxxxxx..\u5c64\u5c64\u5c64"}));
}

// Narrow terminals show fewer of the default columns, but all that are asked
// for; wide ones show names in full.
TEST(ReportText, adaptsToTheTerminal) {
  Report report;
  std::string name = "start" + std::string(80, 'x') + "end";
  report.layers = {layerOf(name, problemOf(OpKind::Generic, 3, 4))};
  std::string narrow = text(report, {{}, false, false, 60});
  EXPECT_LE(narrow.find('\n'), 60U);
  EXPECT_EQ(narrow.find("DRAM"), narrow.find("\nDRAM") + 1);
  EXPECT_NE(narrow.find("cycles"), std::string::npos);
  EXPECT_NE(text(report, {{}, false, false, 200}).find(name),
            std::string::npos);
  EXPECT_NE(text(report, {{"default"}, false, false, 60}).find("kind"),
            std::string::npos);
}

TEST(ReportText, saysThatThereIsNothing) {
  EXPECT_EQ(text(Report()), "no layers\n");
}

// Numbers that no prefix reaches have an exponent.
TEST(ReportText, hugeNumbers) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  report.layers[0].cost.energy.total = 3e295;
  report.layers[0].derived.macsPerCycle = 3e295;
  std::string table =
      text(report, {{"layer", "energy", "macs_per_cycle"}, false, false});
  EXPECT_NE(table.find("a      3.00e+262 ZJ     3.00e+274 Z\n"),
            std::string::npos)
      << table;
}

// What is in the cells of one column, for people.
TEST(ReportText, humanNumbers) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  auto cycles = [&](int64_t value) {
    report.layers[0].cost.cycles = value;
    std::string table = text(report, {{"layer", "cycles"}, false, false});
    size_t row = table.find("\na ") + 1;
    std::string line = table.substr(row, table.find('\n', row) - row);
    return line.substr(line.find_first_not_of(' ', 1));
  };
  EXPECT_EQ(cycles(7), "7");
  EXPECT_EQ(cycles(999), "999");
  EXPECT_EQ(cycles(1000), "1.00 k");
  EXPECT_EQ(cycles(9995), "10.0 k");
  EXPECT_EQ(cycles(45'600'000), "45.6 M");
  EXPECT_EQ(cycles(999'499'999), "999 M");
  EXPECT_EQ(cycles(999'500'000), "1.00 G");
  EXPECT_EQ(cycles(std::numeric_limits<int64_t>::max()), "9.22 E");
}

//===----------------------------------------------------------------------===//
// CSV
//===----------------------------------------------------------------------===//

// RFC 4180, 2.5 to 2.7.
TEST(ReportCsv, quotes) {
  Report report;
  Problem problem = problemOf(OpKind::Generic, 3, 4);
  report.layers = {layerOf("plain", problem), layerOf("a,b", problem),
                   layerOf("say \"hi\"", problem), layerOf("a\nb", problem)};
  EXPECT_EQ(csv(report, {"layer", "macs"}),
            "layer,macs\r\nplain,12\r\n\"a,b\",12\r\n"
            "\"say \"\"hi\"\"\",12\r\n\"a\nb\",12\r\n");
}

// 12 MACs of 0.1 pJ are not 1.2 pJ in binary: the text must say so.
TEST(ReportCsv, doublesReadBackTheSame) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  report.layers[0].cost.energy.total = 0.1 + 0.2;
  std::string table = csv(report, {"energy"});
  EXPECT_EQ(table, "energy\r\n0.30000000000000004\r\n");
  report.layers[0].cost.energy.total = 1e300 / 3;
  table = csv(report, {"energy"});
  EXPECT_EQ(std::strtod(table.c_str() + table.find('\n'), nullptr), 1e300 / 3);
}

// D3: beside the average, the peak: a byte in per cycle, and one back in the
// first cycle of the next row.
TEST(ReportColumns, peakOfEachPort_D3) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  EXPECT_EQ(csv(report, {"DRAM.down_peak_bytes_per_cycle",
                         "DRAM.up_peak_bytes_per_cycle"}),
            "DRAM.down_peak_bytes_per_cycle,DRAM.up_peak_bytes_per_cycle\r\n"
            "1,1\r\n");
}

TEST(ReportColumns, unknownOnesAreNamed) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  EXPECT_EQ(checkColumns(report, {"default", "all", "DRAM.read_bits",
                                  "in0:DRAM:PE.fills", "loop.d1", "steps.0"}),
            std::nullopt);
  std::optional<std::string> wrong = checkColumns(report, {"L2.read_bits"});
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->find("unknown column: L2.read_bits; there are default, all"),
            0U);
  EXPECT_NE(wrong->find(", DRAM.read_bits,"), std::string::npos);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

TEST(ReportJson, numbersReadBackTheSame) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  ReportLayer &layer = report.layers[0];
  layer.cost.cycles = (int64_t{1} << 53) + 1; // no double
  layer.cost.energy.total = 0.1 + 0.2;
  layer.derived.roofline = std::numeric_limits<double>::infinity();
  llvm::json::Value value = parsedJson(report);
  const llvm::json::Object &first =
      *(*value.getAsObject()->getArray("layers"))[0].getAsObject();
  EXPECT_EQ(first.getInteger("cycles"), (int64_t{1} << 53) + 1);
  EXPECT_EQ(first.getObject("energy")->getNumber("total"), 0.1 + 0.2);
  EXPECT_EQ(*first.get("roofline"), llvm::json::Value(nullptr));
  EXPECT_EQ(first.getInteger("macs"), 12);
  EXPECT_EQ(first.get("window_operations"), nullptr);
}

// D3: the port is 1 byte wide. One MAC at a time, a step of one cycle needs one
// byte of the input; the output goes back with each row of 4.
TEST(ReportJson, hasThePeakOfEachPort_D3) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  report.layers[0].peak.memories[0].up = 0.1 + 0.2;
  llvm::json::Value value = parsedJson(report);
  const llvm::json::Object &layer =
      *(*value.getAsObject()->getArray("layers"))[0].getAsObject();
  const llvm::json::Object &memory =
      *(*layer.getArray("memories"))[0].getAsObject();
  EXPECT_EQ(memory.getObject("down")->getNumber("peak_bytes_per_cycle"), 1.0);
  EXPECT_EQ(memory.getObject("up")->getNumber("peak_bytes_per_cycle"),
            0.1 + 0.2);
}

// V2: a latch of 1 element, and 3 needed.
TEST(ReportJson, saysWhatDoesNotFit_V2) {
  Report report;
  report.layers = {layerOf("a", problemOf(OpKind::Generic, 3, 4))};
  report.layers[0].cost.latchElements[0] = 3;
  report.layers[0].cost.latchOverflows = 1;
  llvm::json::Value value = parsedJson(report);
  const llvm::json::Object &first =
      *(*value.getAsObject()->getArray("layers"))[0].getAsObject();
  EXPECT_EQ(first.getBoolean("valid"), false);
  EXPECT_EQ(*first.getArray("reasons"),
            llvm::json::Array{"latch of in0: needs 3 elements, has 1; use "
                              "smaller tiles at the last level [V2]"});
  EXPECT_EQ(value.getAsObject()->getObject("total")->getInteger("invalid"), 1);
}

// Names are any bytes; JSON is UTF-8.
TEST(ReportJson, isUtf8) {
  Report report;
  report.layers = {layerOf("a\xff", problemOf(OpKind::Generic, 3, 4), "D\xfe")};
  report.layers[0].schedule.accelerator.name = "\xfd";
  llvm::json::Value value = parsedJson(report);
  const llvm::json::Object &first =
      *(*value.getAsObject()->getArray("layers"))[0].getAsObject();
  EXPECT_EQ(first.getString("name"), "a\ufffd");
  EXPECT_EQ(first.getString("accelerator"), "\ufffd");
}

TEST(ReportJson, listsWhatIsMissing_P5) {
  Report report;
  report.notModelled = {
      {{"b", "", "@f", "linalg.exp"}, "element-wise op", "no reduction [P2]"}};
  llvm::json::Value value = parsedJson(report);
  const llvm::json::Object &missing =
      *(*value.getAsObject()->getArray("not_modelled"))[0].getAsObject();
  EXPECT_EQ(missing.getString("reason"), "element-wise op");
  EXPECT_EQ(missing.getString("detail"), "no reduction [P2]");
  EXPECT_EQ(*missing.get("location"), llvm::json::Value(nullptr));
}

} // namespace
