//===- Explain.cpp - What differences are made of -------------------------===//

#include "Columns.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

static double real(int64_t value) { return static_cast<double>(value); }

static bool startsWith(const std::string &text, const char *start) {
  return text.rfind(start, 0) == 0;
}

//===----------------------------------------------------------------------===//
// Traffic
//===----------------------------------------------------------------------===//

/// Of L2: reads of inputs, writes of outputs. Case by case for the outermost
/// level, then what the levels inside it add.
Shares Explainer::explainTraffic(Tensor tensor, bool &complete) const {
  double exact = 0;
  Shares shares = attributeTraffic(cases, tensor, exact);
  const PairTraffic &l2 = pair(tensor, kL2);
  double ours = real(tensor == kOutput ? l2.parentWrites : l2.parentReads);
  bool merged = tensor == kOutput
                    ? layer.row.hardware->reduction.value_or(true)
                    : layer.row.hardware->multicast.value_or(true);
  shares.add({merged ? Cause::InnerSteps : Cause::NoMulticast}, ours - exact);
  complete = true;
  return shares;
}

/// "l1" of any tensor, "output l2 read", "... l2 write" of inputs.
Shares Explainer::explainOutputs(const std::string &column,
                                 bool &complete) const {
  Shares shares;
  const PairTraffic &l2 = pair(kOutput, kL2);
  double macs = ours("Num MACs") - theirs("Num MACs");
  complete = true;
  if (column == "output l2 read") {
    double size = real(pair(kOutput, kDram).drains);
    shares.add({Cause::NoPsums}, real(l2.psumReads + l2.accumulateReads));
    shares.add({Cause::StrideOne}, size - theirs(column));
  } else if (column == "output l1 read") {
    shares.add({Cause::NoL1Drains}, real(l2.drains));
    shares.add({Cause::OtherColumns}, macs);
  } else if (column == "output l1 write") {
    shares.add({Cause::NoL1Psums}, real(l2.psumReads));
    shares.add({Cause::OtherColumns}, macs);
  } else if (column == "input l1 read" || column == "filter l1 read") {
    shares.add({Cause::OtherColumns}, macs);
  } else if (column == "input l2 write" || column == "filter l2 write") {
    shares.add({Cause::StrideHoles}, ours(column) - theirs(column));
  } else {
    std::string reads = column.substr(0, column.find(' ')) + " l2 read";
    shares.add({Cause::NoCopies}, ours(column) - ours(reads));
    shares.add({Cause::OtherColumns}, ours(reads) - theirs(reads));
  }
  return shares;
}

//===----------------------------------------------------------------------===//
// Time, energy, sizes
//===----------------------------------------------------------------------===//

/// What is not work, on both sides: loads, drains and waiting. Each side
/// without waiting has one load and (here only) one drain.
Shares Explainer::explainTime(bool &complete) const {
  int64_t work = cost.cost.computeCycles;
  bool flat = problem.levels.size() == 1;
  Shares shares;
  if (flat)
    shares = attributeWork(cases, machine.lanes);
  else
    shares.add({Cause::InnerTime}, real(work - numbers.workCycles));
  complete = flat || work == numbers.workCycles;
  double rest =
      ours("Runtime (Cycles)") - theirs("Runtime (Cycles)") - shares.total();
  bool waits = numbers.cycles != numbers.workCycles + numbers.firstLoad;
  int64_t loaded = 0;
  for (const StepKind &kind : cases.kinds)
    if (std::all_of(kind.tiles.begin(), kind.tiles.end(),
                    [](Tile tile) { return tile == Tile::First; }))
      loaded = kind.moved[kInput].read + kind.moved[kFilter].read;
  int64_t load = machine.latency + (loaded - 1) / machine.bandwidth + 1;
  double others = real(cost.cost.cycles - work - load);
  double drain = real(machine.latency + cost.cost.macs / machine.bandwidth + 5);
  bool ends = flat && !waits && others <= drain;
  shares.add({ends ? Cause::FirstLoad : Cause::Transfers}, rest);
  complete &= ends || rest == 0;
  return shares;
}

/// nJ: MACs, reads of outputs, the counts of another layer; the rest is in the
/// columns that counts stand in.
Shares Explainer::explainEnergy(bool &complete) const {
  const char *column = "Activity count-based Energy (nJ)";
  Shares shares;
  shares.add({Cause::NoMacEnergy}, ours("Num MACs") * kMacNanojoules);
  shares.add({Cause::NoOutputReads},
             ours("output l2 read") * kL2AccessPerMac * kMacNanojoules);
  if (problem.levels.size() > 1)
    shares.add({Cause::PreviousLayer}, (l1Accesses(false) - l1Accesses(true)) *
                                           kL1AccessPerMac * kMacNanojoules);
  double counts = ours(column) - energy() - shares.total();
  if (std::abs(counts) > 1e-9 * ours(column))
    shares.add({Cause::OtherColumns}, counts);
  complete = true;
  return shares;
}

/// Tries what MAESTRO counts otherwise: outputs as inputs, and data that stay
/// as data that come and go. What neither explains is in the tiles.
Shares Explainer::explainSize(bool innermost, bool &complete) const {
  double ours = real(innermost ? cost.cost.memories[kL1].needBits / 8
                               : cost.workingSetBits / 8);
  const auto &sizes = innermost ? numbers.l1Size : numbers.l2Size;
  double theirs = real(sizes[kInput] + sizes[kFilter] + sizes[kOutput]);
  double outputs = 0;
  if (innermost) {
    const LoopLevel &last = problem.levels.back();
    auto lengths = lengthsOf(last);
    double tile = 1;
    for (const std::string &dim : problem.dims[kOutput])
      tile *= real(lengths[dim == "Y" || dim == "X" ? dim + "'" : dim].full);
    outputs = 2 * tile - real(sizes[kOutput]);
  }
  Shares shares;
  shares.add({Cause::OutputsAsInputs}, outputs);
  double rest = ours - theirs - outputs;
  double halves[] = {real(sizes[kInput]) / 2, real(sizes[kFilter]) / 2,
                     (real(sizes[kOutput]) + outputs) / 2};
  complete = rest == 0;
  for (unsigned set = 1; set < 8 && !complete; ++set) {
    double constant = 0;
    for (unsigned i = 0; i < 3; ++i)
      constant += set >> i & 1 ? halves[i] : 0;
    if (rest != -constant)
      continue;
    shares.add({Cause::DoubleConstant}, rest);
    complete = true;
  }
  if (!complete)
    shares.add({Cause::WholeTiles}, rest);
  return shares;
}

/// The mean over the steps; the cause is where units are idle.
Shares Explainer::explainUnits(bool &complete) const {
  Shares shares;
  const char *column = "Avg number of utilized PEs";
  shares.add({Cause::SpatialEdge}, ours(column) - theirs(column));
  complete = problem.levels.size() == 1;
  return shares;
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

/// Columns that need one cause only.
static std::vector<Cause> simpleCause(const std::string &column) {
  if (column.find("Delay (M") != std::string::npos)
    return {Cause::NoCounterpart};
  if (column.find("Delay") != std::string::npos)
    return {Cause::WholeNumbers, Cause::StepTraffic};
  if (column == "NoC BW Req (Elements/cycle)" || column == "Peak BW Req" ||
      column == "Avg BW Req")
    return {Cause::WholeNumbers, Cause::StepTraffic};
  if (column == "Offchip BW Req (Elements/cycle)")
    return {Cause::OffchipWorkingSet};
  if (column == "Arithmetic Intensity")
    return {Cause::LastCase};
  if (column == "output reuse factor")
    return {Cause::ReadsPerWrite};
  if (startsWith(column, "Multicasting"))
    return {Cause::NoCopies};
  return {Cause::OtherColumns};
}

Shares Explainer::explain(const std::string &column, bool &complete) const {
  if (column == "input l2 read")
    return explainTraffic(kInput, complete);
  if (column == "filter l2 read")
    return explainTraffic(kFilter, complete);
  if (column == "output l2 write")
    return explainTraffic(kOutput, complete);
  if (column == "Runtime (Cycles)")
    return explainTime(complete);
  if (column == "Activity count-based Energy (nJ)")
    return explainEnergy(complete);
  if (column == "L1 SRAM Size Req (Bytes)")
    return explainSize(true, complete);
  if (column == "L2 SRAM Size Req (Bytes)")
    return explainSize(false, complete);
  if (column == "Avg number of utilized PEs")
    return explainUnits(complete);
  complete = true;
  if (column == "Num MACs")
    return attributeMacs(cases);
  if (column.find(" l1 ") != std::string::npos ||
      column.find(" l2 ") != std::string::npos)
    return explainOutputs(column, complete);
  Shares shares;
  shares.add(simpleCause(column), ours(column) - theirs(column));
  return shares;
}
