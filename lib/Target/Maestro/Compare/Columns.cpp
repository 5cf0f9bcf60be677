//===- Columns.cpp - How MAESTRO fills its columns ------------------------===//

#include "Columns.h"

#include "../Silicon.h"

#include <cmath>
#include <cstdlib>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

static double real(int64_t value) { return static_cast<double>(value); }
static std::string print(int64_t value) { return std::to_string(value); }

/// As C++ streams print a number that is not told otherwise.
static std::string print(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof(buffer), "%.6g", value);
  return buffer;
}

std::string dfsl::columnName(unsigned column) {
  std::string name(csvColumns()[column].name);
  bool again = column > 0 && csvColumns()[column - 1].name == name;
  return again ? "Compute Delay (Max)" : name;
}

Explainer::Explainer(const ComparedLayer &layer, const ApproxProblem &problem)
    : layer(layer), cost(*layer.row.cost), problem(problem),
      machine(machineOf(*layer.row.hardware)),
      numbers(approximate(problem, machine)), cases(problem, cost.schedule) {
  for (unsigned i = 0; i < csvColumns().size(); ++i)
    columns[columnName(i)] = i;
}

double Explainer::theirs(const std::string &column) const {
  return std::strtod(layer.theirs[columns.at(column)].c_str(), nullptr);
}

double Explainer::ours(const std::string &column) const {
  std::string text = csvColumns()[columns.at(column)].value(layer.row);
  return std::strtod(text.c_str(), nullptr);
}

double Explainer::before(const std::string &column) const {
  if (layer.before.empty())
    return 0;
  return std::strtod(layer.before[columns.at(column)].c_str(), nullptr);
}

const PairTraffic &Explainer::pair(Tensor tensor, int parent) const {
  const PairTraffic *found = nullptr;
  for (const PairTraffic &each : cost.cost.pairs)
    if (each.operand == tensor && each.parent == parent)
      found = &each;
  return *found;
}

//===----------------------------------------------------------------------===//
// Derived columns
//===----------------------------------------------------------------------===//

/// MAESTRO's reads and writes of L1, by its columns.
double Explainer::l1Accesses(bool ofLayerBefore) const {
  double sum = 0;
  for (const char *tensor : {"input", "filter", "output"})
    for (const char *access : {" l1 read", " l1 write"}) {
      std::string column = std::string(tensor) + access;
      sum += ofLayerBefore ? before(column) : theirs(column);
    }
  return sum;
}

/// nJ of L1 and L2 by MAESTRO's own columns [APIV2::OutputResults]. With more
/// than one level, the counts of L1 are still those of the layer before when
/// they are used; MACs and reads of outputs from L2 are left out.
double Explainer::energy() const {
  double l2 = theirs("input l2 read") + theirs("input l2 write") +
              theirs("filter l2 read") + theirs("filter l2 write") +
              theirs("output l2 write");
  double l1 = l1Accesses(problem.levels.size() > 1);
  return (l2 * kL2AccessPerMac + l1 * kL1AccessPerMac) * kMacNanojoules;
}

std::string Explainer::silicon(const std::string &column) const {
  auto width = layer.row.hardware->nocBandwidth;
  if (!width && column != "PE power" && column != "L1 power" &&
      column != "L2 power")
    return "";
  Silicon silicon =
      siliconOf(cost.schedule.accelerator.pes, machine.lanes,
                static_cast<int64_t>(theirs("L1 SRAM Size Req (Bytes)")),
                static_cast<int64_t>(theirs("L2 SRAM Size Req (Bytes)")),
                real(width.value_or(1)));
  if (column == "Area")
    return print(silicon.area());
  if (column == "Power")
    return print(silicon.power());
  if (column == "PE power")
    return print(silicon.pePower);
  if (column == "L1 power")
    return print(silicon.l1Power);
  return print(column == "L2 power" ? silicon.l2Power : silicon.networkPower);
}

//===----------------------------------------------------------------------===//
// Reconstruction
//===----------------------------------------------------------------------===//

std::string Explainer::ofPerformance(const std::string &column) const {
  double macs = theirs("Num MACs"), cycles = theirs("Runtime (Cycles)");
  auto sum = [](const std::array<int64_t, kTensors> &of) {
    return print(of[kInput] + of[kFilter] + of[kOutput]);
  };
  if (column == "Runtime (Cycles)")
    return print(numbers.cycles);
  if (column == "Num MACs")
    return print(numbers.macs);
  if (column == "Activity count-based Energy (nJ)")
    return print(energy());
  if (column == "Throughput (MACs/Cycle)")
    return print(macs / cycles);
  if (column == "Throughput Per Energy (GMACs/s*J)")
    return print(macs / cycles / energy() * 1e9);
  if (column == "Ops/J")
    return print(macs / energy() * 1e9);
  if (column == "NoC BW Req (Elements/cycle)" || column == "Peak BW Req")
    return print(numbers.peakBandwidth);
  if (column == "Avg BW Req")
    return print(numbers.meanBandwidth);
  if (column == "Offchip BW Req (Elements/cycle)")
    return print(numbers.offchipBandwidth);
  if (column == "L2 SRAM Size Req (Bytes)")
    return sum(numbers.l2Size);
  if (column == "L1 SRAM Size Req (Bytes)")
    return sum(numbers.l1Size);
  if (column == "Avg number of utilized PEs")
    return print(numbers.activeUnits);
  if (column == "Arithmetic Intensity")
    return print(numbers.intensity);
  return silicon(column);
}

/// Columns of a tensor.
std::string Explainer::ofTraffic(const std::string &column) const {
  const char *names[] = {"input", "filter", "output"};
  for (Tensor tensor : {kInput, kFilter, kOutput}) {
    std::string name = names[tensor];
    if (column == name + " l1 read")
      return print(numbers.l1Read[tensor]);
    if (column == name + " l1 write")
      return print(numbers.l1Write[tensor]);
    if (column == name + " l2 read")
      return print(numbers.l2Read[tensor]);
    if (column == name + " l2 write")
      return print(numbers.l2Write[tensor]);
    if (column == name + " reuse factor")
      return print(theirs(name + " l1 read") / theirs(name + " l1 write"));
  }
  return ofDelay(column);
}

std::string Explainer::ofDelay(const std::string &column) const {
  for (const auto &[name, delay] : {std::pair("Ingress", numbers.ingress),
                                    std::pair("Egress", numbers.egress),
                                    std::pair("Compute", numbers.compute)}) {
    if (column == std::string(name) + " Delay (Min)")
      return print(delay.least);
    if (column == std::string(name) + " Delay (Max)")
      return print(delay.most);
    if (column == std::string(name) + " Delay (Avg)")
      return print(static_cast<int64_t>(delay.mean));
  }
  return "";
}

static bool startsWith(const std::string &text, const char *start) {
  return text.rfind(start, 0) == 0;
}

/// What copies of data several PEs get is not in MAESTRO's counts.
std::string Explainer::reconstruct(const std::string &column) const {
  if (column == "Multicasting Factor (Weight)")
    return print(theirs("filter l1 write") / theirs("filter l2 read"));
  if (column == "Multicasting Factor (Input)")
    return print(theirs("input l1 write") / theirs("input l2 read"));
  bool ofTensor = startsWith(column, "input") || startsWith(column, "filter") ||
                  startsWith(column, "output") ||
                  column.find("Delay") != std::string::npos;
  return ofTensor ? ofTraffic(column) : ofPerformance(column);
}
