//===- Csv.cpp - The table that MAESTRO writes ----------------------------===//

#include "maestro/Target/Maestro/Csv.h"

#include "Silicon.h"
#include "maestro/Model/Derived.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace maestro;
using namespace maestro::dfsl;

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

static std::string print(int64_t value) { return std::to_string(value); }

/// The shortest text that reads back as the same number.
static std::string print(double value) {
  char buffer[32];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof(buffer), value);
  return std::string(buffer, end);
}

static double real(int64_t value) { return static_cast<double>(value); }

/// What divides by zero has no meaning.
static std::string ratio(double value, double by) {
  return by == 0 ? "nan" : print(value / by);
}

static int64_t bytes(int64_t bits) { return bits / 8 + (bits % 8 ? 1 : 0); }

//===----------------------------------------------------------------------===//
// What columns are made of
//===----------------------------------------------------------------------===//

/// Input, filter and output, or lhs, rhs and output.
enum Tensor : unsigned { kInput, kFilter, kOutput };

/// Traffic of a tensor between a memory and the one inside it.
static const PairTraffic &pair(const CsvRow &row, Tensor tensor, int parent) {
  const auto &pairs = row.cost->cost.pairs;
  return *std::find_if(pairs.begin(), pairs.end(),
                       [&](const PairTraffic &each) {
                         return each.operand == tensor && each.parent == parent;
                       });
}

static const Cost &costOf(const CsvRow &row) { return row.cost->cost; }
static double cycles(const CsvRow &row) { return real(costOf(row).cycles); }
static double macs(const CsvRow &row) { return real(costOf(row).macs); }
/// MAESTRO prints nJ.
static double energy(const CsvRow &row) {
  return costOf(row).energy.total / 1000;
}

static int64_t l1Bytes(const CsvRow &row) {
  return bytes(costOf(row).memories[kL1].needBits);
}
static int64_t l2Bytes(const CsvRow &row) {
  return bytes(row.cost->workingSetBits);
}

/// The wider of the two directions (D3).
static double peakOfL2(const CsvRow &row) {
  const PortPeak &peak = row.cost->peak.memories[kL2];
  return std::max(peak.down, peak.up);
}

static Silicon silicon(const CsvRow &row) {
  const Hardware &hardware = *row.hardware;
  double width =
      hardware.nocBandwidth ? real(*hardware.nocBandwidth) : peakOfL2(row);
  return siliconOf(row.cost->schedule.accelerator.pes,
                   hardware.simdLanes.value_or(1), l1Bytes(row), l2Bytes(row),
                   width);
}

static int64_t extentOf(const CsvRow &row, const char *dim, int64_t otherwise) {
  for (const Extent &extent : row.layer->dimensions)
    if (extent.dim == dim)
      return extent.value;
  return otherwise;
}

/// Elements of a tensor as it stands in memory, used or not.
static double sizeOf(const CsvRow &row, Tensor tensor) {
  const Problem &problem = row.cost->schedule.problem;
  double size = 1;
  for (const IndexSum &sum : problem.operands[tensor].index) {
    int64_t last = 0;
    for (const Term &term : sum)
      last += term.coefficient * (problem.loops[term.loop].extent - 1);
    int64_t extent = last + 1;
    for (const Window &window : problem.windows)
      if (sum.size() > 1 && sum.front().loop == window.outputLoop)
        extent = extentOf(row, window.coordinate.c_str(), extent);
    size *= real(extent);
  }
  return size;
}

/// Bytes that L2 sends inwards.
static double sentByL2(const CsvRow &row) {
  double bits = 0;
  for (const PairTraffic &each : costOf(row).pairs)
    if (each.parent == kL2)
      bits += real(each.parentReads + each.psumReads) *
              real(row.cost->schedule.problem.operands[each.operand].bits);
  return bits / 8;
}

static double offChipBytes(const CsvRow &row) {
  const MemoryCost &dram = costOf(row).memories[kDram];
  return (real(dram.readBits) + real(dram.writtenBits)) / 8;
}

/// The mean over the steps.
static std::string mean(const StepCycles &cycles, int64_t steps) {
  return ratio(real(cycles.sum), real(steps));
}

static const PortDelays &delaysOfL2(const CsvRow &row) {
  return row.cost->delays.memories[kL2];
}

//===----------------------------------------------------------------------===//
// Columns
//===----------------------------------------------------------------------===//

/// MAESTRO parts fields by commas; a name with one would be two.
static std::string field(const std::string &name) {
  std::string result = name;
  std::replace(result.begin(), result.end(), ',', ' ');
  return result;
}

static void addPerformance(std::vector<CsvColumn> &columns) {
  columns.insert(
      columns.end(),
      {{"Neural Network Name", "name of the network",
        [](const CsvRow &row) { return field(row.network); }},
       {"Layer Number", "name of the layer",
        [](const CsvRow &row) { return field(row.layer->name); }},
       {"NumPEs", "PEs of the accelerator, used or not",
        [](const CsvRow &row) {
          return print(row.cost->schedule.accelerator.pes);
        }},
       {"Runtime (Cycles)", "cycles [T5]",
        [](const CsvRow &row) { return print(costOf(row).cycles); }},
       {"Activity count-based Energy (nJ)", "energy of PEs, L1 and L2 [E1]",
        [](const CsvRow &row) { return print(energy(row)); }},
       {"Throughput (MACs/Cycle)", "MACs / cycles [D5]",
        [](const CsvRow &row) { return ratio(macs(row), cycles(row)); }},
       {"Throughput Per Energy (GMACs/s*J)", "throughput / energy in nJ x 10^9",
        [](const CsvRow &row) {
          return ratio(macs(row) * 1e9, cycles(row) * energy(row));
        }},
       {"Area", "um^2 by MAESTRO's constants, with buffers as required",
        [](const CsvRow &row) { return print(silicon(row).area()); }},
       {"Power", "mW by MAESTRO's constants: PE, L1, L2 and NOC power",
        [](const CsvRow &row) { return print(silicon(row).power()); }}});
}

static void addBandwidths(std::vector<CsvColumn> &columns) {
  auto peak = [](const CsvRow &row) { return print(peakOfL2(row)); };
  columns.insert(
      columns.end(),
      {{"NoC BW Req (Elements/cycle)",
        "width of L2's port with which no step waits for it [D3]", peak},
       {"Avg BW Req", "bytes that L2 sends, per cycle [D3]",
        [](const CsvRow &row) { return ratio(sentByL2(row), cycles(row)); }},
       {"Peak BW Req", "as NoC BW Req", peak},
       {"Vector Width", "MACs per cycle of a PE",
        [](const CsvRow &row) {
          return print(row.cost->schedule.accelerator.pe.macsPerCycle);
        }},
       {"Offchip BW Req (Elements/cycle)",
        "bytes that go to and from off-chip memory, per cycle [D3]",
        [](const CsvRow &row) {
          return ratio(offChipBytes(row), cycles(row));
        }},
       {"L2 SRAM Size Req (Bytes)",
        "what L2 needs where it holds the data of one step of the outermost "
        "level at a time, double-buffered [V1]",
        [](const CsvRow &row) { return print(l2Bytes(row)); }},
       {"L1 SRAM Size Req (Bytes)",
        "what a PE's memory needs, double-buffered [V1]",
        [](const CsvRow &row) { return print(l1Bytes(row)); }}});
}

/// Elements that reach a child per element read (D2).
template <Tensor tensor> static std::string multicast(const CsvRow &row) {
  const PairTraffic &traffic = pair(row, tensor, kL2);
  return ratio(real(traffic.fills), real(traffic.parentReads));
}

static void addTotals(std::vector<CsvColumn> &columns) {
  columns.insert(
      columns.end(),
      {{"Multicasting Factor (Weight)", "L1 fills per L2 read of filters [D2]",
        multicast<kFilter>},
       {"Multicasting Factor (Input)", "L1 fills per L2 read of inputs [D2]",
        multicast<kInput>},
       {"Num Total Input Pixels", "elements of the input, used or not",
        [](const CsvRow &row) { return print(sizeOf(row, kInput)); }},
       {"Num Total Weight Pixels", "elements of the filter",
        [](const CsvRow &row) { return print(sizeOf(row, kFilter)); }},
       {"Ops/J", "MACs / energy",
        [](const CsvRow &row) { return ratio(macs(row) * 1e9, energy(row)); }},
       {"Num MACs", "MACs [P2]",
        [](const CsvRow &row) { return print(costOf(row).macs); }},
       {"PE power", "mW by MAESTRO's constants",
        [](const CsvRow &row) { return print(silicon(row).pePower); }},
       {"L1 power", "mW by MAESTRO's constants, of the L1 required",
        [](const CsvRow &row) { return print(silicon(row).l1Power); }},
       {"L2 power", "mW by MAESTRO's constants, of the L2 required",
        [](const CsvRow &row) { return print(silicon(row).l2Power); }},
       {"NOC power",
        "mW by MAESTRO's constants, of a bus of the width given or else "
        "required",
        [](const CsvRow &row) { return print(silicon(row).networkPower); }}});
}

/// Each MAC reads both factors from L1 (R7).
template <Tensor tensor>
static void addFactor(std::vector<CsvColumn> &columns,
                      std::array<const char *, 5> names) {
  auto fills = [](const CsvRow &row) {
    return print(pair(row, tensor, kL2).fills);
  };
  columns.insert(
      columns.end(),
      {{names[0], "reads of L1: one for each MAC [R7]",
        [](const CsvRow &row) { return print(costOf(row).macs); }},
       {names[1], "elements that come into L1, over all PEs [R3]", fills},
       {names[2], "elements read from L2; one read serves all PEs [R4]",
        [](const CsvRow &row) {
          return print(pair(row, tensor, kL2).parentReads);
        }},
       {names[3], "elements that come into L2: each that the layer uses, once",
        [](const CsvRow &row) {
          return print(pair(row, tensor, kDram).fills);
        }},
       {names[4], "MACs per L1 fill [D2]", [](const CsvRow &row) {
          return ratio(macs(row), real(pair(row, tensor, kL2).fills));
        }}});
}

/// The accumulator is read and written by each MAC (R7).
static void addOutput(std::vector<CsvColumn> &columns) {
  columns.insert(
      columns.end(),
      {{"output l1 read",
        "one for each MAC [R7], and drains to L2, over all PEs [R5]",
        [](const CsvRow &row) {
          return print(costOf(row).macs + pair(row, kOutput, kL2).drains);
        }},
       {"output l1 write",
        "one for each MAC [R7], and partial sums that come back [R6]",
        [](const CsvRow &row) {
          return print(costOf(row).macs + pair(row, kOutput, kL2).psumReads);
        }},
       {"output l2 read",
        "partial sums sent back [R6], read to add to [R5], and the drain to "
        "off-chip memory",
        [](const CsvRow &row) {
          const PairTraffic &l2 = pair(row, kOutput, kL2);
          return print(l2.psumReads + l2.accumulateReads +
                       pair(row, kOutput, kDram).drains);
        }},
       {"output l2 write", "elements written to L2; sums of PEs are one [R5]",
        [](const CsvRow &row) {
          return print(pair(row, kOutput, kL2).parentWrites);
        }},
       {"output reuse factor", "MACs per drain of L1 [D2]",
        [](const CsvRow &row) {
          return ratio(macs(row), real(pair(row, kOutput, kL2).drains));
        }}});
}

static void addDelays(std::vector<CsvColumn> &columns) {
  columns.insert(
      columns.end(),
      {{"Ingress Delay (Min)",
        "least cycles that L2 sends for a step of the PEs [D6]",
        [](const CsvRow &row) { return print(delaysOfL2(row).down.least); }},
       {"Ingress Delay (Max)", "most cycles that L2 sends for a step [D6]",
        [](const CsvRow &row) { return print(delaysOfL2(row).down.most); }},
       {"Ingress Delay (Avg)", "mean over the steps [D6]",
        [](const CsvRow &row) {
          return mean(delaysOfL2(row).down, delaysOfL2(row).steps);
        }},
       {"Egress Delay (Min)",
        "least cycles that L2 receives for a step of the PEs [D6]",
        [](const CsvRow &row) { return print(delaysOfL2(row).up.least); }},
       {"Egress Delay (Max)", "most cycles that L2 receives for a step [D6]",
        [](const CsvRow &row) { return print(delaysOfL2(row).up.most); }},
       {"Egress Delay (Avg)", "mean over the steps [D6]",
        [](const CsvRow &row) {
          return mean(delaysOfL2(row).up, delaysOfL2(row).steps);
        }},
       {"Compute Delay (Min)", "least cycles that the PEs work in a step [T3]",
        [](const CsvRow &row) { return print(row.cost->delays.work.least); }},
       {"Compute Delay (Min)",
        "most cycles that the PEs work in a step [T3]; MAESTRO's header has "
        "the name of the column before",
        [](const CsvRow &row) { return print(row.cost->delays.work.most); }},
       {"Compute Delay (Avg)", "mean over the steps [T3]",
        [](const CsvRow &row) {
          return mean(row.cost->delays.work,
                      costOf(row).boundaries.back().steps);
        }},
       {"Avg number of utilized PEs", "active PEs, in the mean over the steps",
        [](const CsvRow &row) { return print(row.cost->activePEs); }},
       {"Arithmetic Intensity", "MACs per byte that L2 sends [D4]",
        [](const CsvRow &row) { return ratio(macs(row), sentByL2(row)); }}});
}

static std::vector<CsvColumn> makeColumns() {
  std::vector<CsvColumn> columns;
  addPerformance(columns);
  addBandwidths(columns);
  addTotals(columns);
  addFactor<kInput>(columns,
                    {"input l1 read", "input l1 write", "input l2 read",
                     "input l2 write", "input reuse factor"});
  addFactor<kFilter>(columns,
                     {"filter l1 read", "filter l1 write", "filter l2 read",
                      "filter l2 write", "filter reuse factor"});
  addOutput(columns);
  addDelays(columns);
  return columns;
}

const std::vector<CsvColumn> &dfsl::csvColumns() {
  static const std::vector<CsvColumn> columns = makeColumns();
  return columns;
}

//===----------------------------------------------------------------------===//
// Lines
//===----------------------------------------------------------------------===//

/// Tools look columns up by these names, blanks included.
std::string_view dfsl::csvHeader() {
  return "Neural Network Name, Layer Number, NumPEs, Runtime (Cycles), "
         "Activity count-based Energy (nJ), Throughput (MACs/Cycle), "
         "Throughput Per Energy (GMACs/s*J), Area, Power, "
         "NoC BW Req (Elements/cycle), Avg BW Req, Peak BW Req, Vector Width, "
         "Offchip BW Req (Elements/cycle),  L2 SRAM Size Req (Bytes), "
         "L1 SRAM Size Req (Bytes), Multicasting Factor (Weight), "
         "Multicasting Factor (Input), Num Total Input Pixels, "
         "Num Total Weight Pixels, Ops/J, Num MACs, PE power, L1 power, "
         "L2 power, NOC power, input l1 read, input l1 write, input l2 read, "
         "input l2 write, input reuse factor,filter l1 read, "
         "filter l1 write, filter l2 read, filter l2 write, "
         "filter reuse factor,output l1 read, output l1 write, "
         "output l2 read, output l2 write, output reuse factor,"
         "Ingress Delay (Min), Ingress Delay (Max), Ingress Delay (Avg), "
         "Egress Delay (Min), Egress Delay (Max),  Egress Delay (Avg),"
         "Compute Delay (Min), Compute Delay (Min), Compute Delay (Avg),"
         "Avg number of utilized PEs, Arithmetic Intensity";
}

std::string dfsl::csvLine(const CsvRow &row) {
  std::string line;
  for (const CsvColumn &column : csvColumns())
    line.append(column.value(row)).append(",");
  line.pop_back();
  return line;
}
