//===- Output.cpp - What is written about costed layers -------------------===//

#include "Output.h"

#include "Run.h"
#include "maestro/Report/Report.h"

#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace maestro;
using namespace maestro::dropin;

//===----------------------------------------------------------------------===//
// CSV
//===----------------------------------------------------------------------===//

std::string dropin::csvFileOf(const std::string &mappingFile) {
  std::string name = mappingFile;
  for (int i = 0; i < 2; ++i)
    name = name.substr(name.find('/') + 1);
  name = name.substr(0, name.find('.')) + ".csv";
  std::filesystem::path path(name);
  // Behind the second slash of "../../net.m" there may be a dot only.
  if (path.filename() == ".csv") {
    std::string file = std::filesystem::path(mappingFile).filename().string();
    path.replace_filename(file.substr(0, file.find('.')) + ".csv");
    name = path.string();
  }
  std::error_code ignored;
  bool exists = path.parent_path().empty() ||
                std::filesystem::is_directory(path.parent_path(), ignored);
  return exists ? name : path.filename().string();
}

static bool cannotWrite(const std::string &path) {
  std::cerr << "maestro: error: cannot write " << path << '\n';
  return false;
}

/// A pipe or terminal has no size.
static bool isEmpty(const std::string &path) {
  std::error_code none;
  return std::filesystem::file_size(path, none) == 0 || none;
}

/// Adds to a file that is there, as MAESTRO does; an empty one gets a header.
/// Without layers there is no file: searches take one without lines for a cost
/// that is not a number, and no file for a mapping that is wrong.
static bool writeCsvFile(const Options &options,
                         const std::vector<dfsl::CostedLayer> &layers,
                         const dfsl::Hardware &hardware) {
  std::string path = options.csvFile.empty() ? csvFileOf(options.mappingFile)
                                             : options.csvFile;
  if (layers.empty())
    return true;
  bool needsHeader = isEmpty(path);
  std::ofstream file(path, std::ios::app);
  if (needsHeader)
    file << dfsl::csvHeader() << '\n';
  for (const dfsl::CostedLayer &each : layers)
    file << dfsl::csvLine(
                {each.network->name, each.layer, each.cost.get(), &hardware})
         << '\n';
  file.flush();
  return file ? true : cannotWrite(path);
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

static Report makeReport(const Options &options,
                         const std::vector<dfsl::CostedLayer> &layers) {
  Report report;
  report.layers.reserve(layers.size());
  for (const dfsl::CostedLayer &each : layers) {
    ReportLayer layer;
    layer.source.name = each.layer->name;
    layer.source.location = options.mappingFile + ":" +
                            std::to_string(each.layer->position.line) + ":" +
                            std::to_string(each.layer->position.column);
    layer.source.symbol = "@" + each.network->name;
    layer.source.op = toString(each.layer->type);
    layer.schedule = each.cost->schedule;
    layer.cost = each.cost->cost;
    layer.derived = derive(layer.schedule, layer.cost);
    layer.peak = each.cost->peak;
    layer.identity = each.identity;
    report.layers.push_back(std::move(layer));
  }
  return report;
}

/// As wide as the terminal, where the table goes to one.
static TableOptions tableOptions(const Options &options) {
  TableOptions table;
  unsigned width = llvm::sys::Process::StandardOutColumns();
  if (options.reportFile.empty() && width > 0)
    table.width = width;
  return table;
}

static bool writeReport(const Options &options,
                        const std::vector<dfsl::CostedLayer> &layers) {
  std::string text;
  llvm::raw_string_ostream os(text);
  Report report = makeReport(options, layers);
  if (options.report == "json")
    writeJson(report, /*fold=*/false, os);
  else if (options.report == "csv")
    writeCsv(report, {}, os);
  else
    writeText(report, tableOptions(options), os);
  if (options.reportFile.empty()) {
    std::cout << text << std::flush;
    return std::cout ? true : cannotWrite("standard output");
  }
  std::ofstream file(options.reportFile, std::ios::binary);
  file << text << std::flush;
  return file ? true : cannotWrite(options.reportFile);
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

static void warnOfBuffer(const char *name, std::optional<int64_t> size,
                         int64_t need, const std::string &layer) {
  if (size && need > *size)
    std::cerr << "maestro: warning: " << name << " has " << *size
              << " bytes and needs up to " << need << " (layer '" << layer
              << "') [V1]\n";
}

void dropin::warnOfBuffers(const std::vector<dfsl::CostedLayer> &layers,
                           const dfsl::Hardware &hardware) {
  auto warn = [&](const char *name, std::optional<int64_t> size, auto bitsOf) {
    const dfsl::CostedLayer *largest = nullptr;
    for (const dfsl::CostedLayer &each : layers)
      if (!largest || bitsOf(each) > bitsOf(*largest))
        largest = &each;
    if (largest)
      warnOfBuffer(name, size, (bitsOf(*largest) + 7) / 8,
                   largest->layer->name);
  };
  warn("L1", hardware.l1Size, [](const dfsl::CostedLayer &each) {
    return each.cost->cost.memories[dfsl::kL1].needBits;
  });
  warn("L2", hardware.l2Size,
       [](const dfsl::CostedLayer &each) { return each.cost->workingSetBits; });
}

bool dropin::writeOutput(const Options &options,
                         const std::vector<dfsl::CostedLayer> &layers,
                         const dfsl::Hardware &hardware) {
  bool written = !options.writeCsv || writeCsvFile(options, layers, hardware);
  if (options.printResults || !options.report.empty())
    written &= writeReport(options, layers);
  return written;
}
