//===- Report.h - What a model costs, for people and programs ---*- C++ -*-===//
//
// Layers with their costs, and what is written about them: a table as text or
// CSV, and JSON. Fields and units: docs/Report.md.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_REPORT_REPORT_H
#define MAESTRO_REPORT_REPORT_H

#include "maestro/Model/Bandwidth.h"
#include "maestro/Model/Cost.h"
#include "maestro/Model/Derived.h"
#include "maestro/Model/Schedule.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace maestro {

/// Where a layer comes from.
struct LayerSource {
  /// Its name in the model, or else where it stands: "fc", "model.mlir:7".
  std::string name;
  /// "model.mlir:7:3"; empty where it is unknown.
  std::string location;
  /// The functions and modules around it: "@resnet50".
  std::string symbol;
  /// "linalg.matmul".
  std::string op;
};

/// A layer and what it costs.
struct ReportLayer {
  LayerSource source;
  /// Name of the mapping, without @.
  std::string mapping;
  Schedule schedule;
  Cost cost;
  Derived derived;
  PeakBandwidth peak;
  /// Layers of one number are equal in everything but their source.
  size_t identity = 0;
};

/// A layer without a cost.
struct MissingLayer {
  LayerSource source;
  /// Short and the same for all of a kind: "element-wise op".
  std::string reason;
  /// With the numbers.
  std::string detail;
};

/// What is known about a model.
struct Report {
  /// In program order.
  std::vector<ReportLayer> layers;
  /// What the model of costs leaves out (P2, P5).
  std::vector<MissingLayer> notModelled;
  /// What it does not leave out, but has no cost, or not the right one.
  std::vector<MissingLayer> notCosted;
};

//===----------------------------------------------------------------------===//
// Totals
//===----------------------------------------------------------------------===//

/// A sum; nothing beyond 2^63 - 1 (R8).
using Sum = std::optional<int64_t>;

/// One memory over all layers.
struct MemoryTotal {
  std::string name;
  Sum readBits = 0, writtenBits = 0;
  /// pJ of the memory and of the network inside it.
  double energy = 0, networkEnergy = 0;
};

/// The whole model.
struct Totals {
  size_t layers = 0;
  /// Layers that differ in more than their source.
  size_t different = 0;
  /// Layers that do not fit (V1, V2).
  size_t invalid = 0;
  /// Without poolings, whose points are window operations (P2).
  Sum macs = 0;
  Sum windowOperations = 0;
  Sum cycles = 0;
  double microseconds = 0;
  /// pJ (E1).
  double energy = 0, peEnergy = 0, leakageEnergy = 0;
  /// pJ x us, of the sums (D5).
  double energyDelay = 0;
  /// MACs and window operations per MAC that the PEs could do (D1).
  double occupancy = 0;
  /// In the order in which the layers have them; equal names are one memory.
  std::vector<MemoryTotal> memories;
};

Totals total(const Report &report);

/// Layers that are equal, in the place of the first.
struct ReportRow {
  std::vector<const ReportLayer *> members;

  const ReportLayer &layer() const { return *members.front(); }
};

/// One row for each layer, or for equal ones.
std::vector<ReportRow> rowsOf(const Report &report, bool fold);

//===----------------------------------------------------------------------===//
// Output
//===----------------------------------------------------------------------===//

/// Columns of the table by name; "default" and "all" stand for several.
/// Nothing where each is there; otherwise what is wrong, with all names.
std::optional<std::string> checkColumns(const Report &report,
                                        llvm::ArrayRef<std::string> columns);
/// The columns that this report can have, with units and meanings.
void writeColumns(const Report &report, llvm::raw_ostream &os);

struct TableOptions {
  /// They must pass checkColumns(). None: the default ones as text, all as CSV.
  std::vector<std::string> columns;
  /// One row for equal layers, with their number.
  bool fold = false;
  /// Text: name each layer that is not modelled.
  bool listNotModelled = false;
  /// Text: columns of the terminal. Names are shortened to fit it, and default
  /// columns left out.
  size_t width = 100;
};

/// A table of the layers, and the whole model below it.
void writeText(const Report &report, const TableOptions &options,
               llvm::raw_ostream &os);
/// RFC 4180: a header, then a record for each row. Numbers read back the same.
void writeCsv(const Report &report, const TableOptions &options,
              llvm::raw_ostream &os);
/// Everything. Numbers read back the same.
void writeJson(const Report &report, bool fold, llvm::raw_ostream &os);

} // namespace maestro

#endif // MAESTRO_REPORT_REPORT_H
