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

/// Cycles that steps wait by MAESTRO's rule, with what they really move.
static int64_t waitsByRule(const Cases &cases, const Machine &machine) {
  int64_t waits = 0;
  bool first = true;
  for (const StepKind &kind : cases.kinds) {
    auto delay = [&](int64_t elements) {
      return delayOf(elements, machine.bandwidth, machine.latency);
    };
    int64_t work = (kind.mostMacs + machine.lanes - 1) / machine.lanes;
    int64_t in = delay(kind.moved[kInput].read + kind.moved[kFilter].read);
    int64_t out = delay(kind.moved[kOutput].touched);
    waits += first ? in : kind.times * (std::max({work, in, out}) - work);
    first = false;
  }
  return waits;
}

/// Work first; then what is not work, on both sides. With one level, waiting
/// differs in what is moved and in the rule, and where nothing ever waits the
/// rule is about the first load and the last drain.
Shares Explainer::explainTime(bool &complete) const {
  int64_t work = cost.cost.computeCycles;
  int64_t waits = numbers.cycles - numbers.workCycles;
  bool flat = problem.levels.size() == 1;
  Shares shares = attributeWork(cases, machine);
  shares.add({Cause::InnerTime}, real(numbers.pureWork - numbers.workCycles));
  complete = real(work - numbers.workCycles) == shares.total();
  double rest = real(cost.cost.cycles - work - waits);
  if (!flat) {
    shares.add({Cause::Transfers}, rest);
    return shares;
  }
  int64_t byRule = waitsByRule(cases, machine);
  bool never = waits == numbers.firstLoad;
  shares.add({Cause::OtherColumns}, real(byRule - waits));
  shares.add({never && rest < real(2 * machine.latency + waits + 16)
                  ? Cause::FirstLoad
                  : Cause::Transfers},
             real(cost.cost.cycles - work - byRule));
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

/// Outputs of a unit's tile.
static int64_t outputTile(const ApproxProblem &problem) {
  auto lengths = lengthsOf(problem.levels.back());
  int64_t tile = 1;
  for (const std::string &dim : problem.dims[kOutput])
    tile *= lengths[dim == "Y" || dim == "X" ? dim + "'" : dim].full;
  return tile;
}

/// First the tiles that there is room for, twice; then what stays and needs no
/// second buffer. What neither explains is not in the first step.
Shares Explainer::explainSize(bool innermost, bool &complete) const {
  double ours = real(innermost ? cost.cost.memories[kL1].needBits / 8
                               : cost.workingSetBits / 8);
  const auto &sizes = innermost ? numbers.l1Size : numbers.l2Size;
  Shares shares;
  double rest = ours, tiles[kTensors];
  for (Tensor tensor : {kInput, kFilter, kOutput}) {
    tiles[tensor] = real(sizes[tensor]) / 2;
    if (innermost && tensor == kOutput)
      tiles[tensor] = real(outputTile(problem));
    if (!innermost)
      tiles[tensor] = real(cases.kinds.front().moved[tensor].touched);
    std::vector<Cause> reasons = reasonsFor(cases, tensor, cases.cases.front());
    if (innermost)
      reasons = {Cause::OutputsAsInputs};
    if (reasons.empty())
      reasons = {Cause::WholeTiles};
    shares.add(reasons, 2 * tiles[tensor] - real(sizes[tensor]));
    rest -= 2 * tiles[tensor];
  }
  complete = rest == 0;
  for (unsigned set = 1; set < 8 && !complete; ++set) {
    double constant = 0;
    for (Tensor tensor : {kInput, kFilter, kOutput})
      constant += set >> tensor & 1 ? tiles[tensor] : 0;
    if (rest != -constant)
      continue;
    shares.add({Cause::DoubleConstant}, rest);
    complete = true;
  }
  if (!complete)
    shares.add({Cause::WholeTiles}, rest);
  return shares;
}

/// MAESTRO's mean is another; what is left is where units are idle.
Shares Explainer::explainUnits(bool &complete) const {
  const char *column = "Avg number of utilized PEs";
  double mean = meanActivePEs(cost.schedule, 1);
  Shares shares;
  if (std::abs(mean - ours(column)) > 1e-9)
    shares.add({Cause::OwnSteps}, ours(column) - mean);
  if (std::abs(mean - theirs(column)) > 1e-5 * mean)
    shares.add({Cause::SpatialEdge}, mean - theirs(column));
  complete = true;
  return shares;
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

/// Columns that need one cause only.
static std::vector<Cause> simpleCause(const std::string &column) {
  if (column.find("Delay (M") != std::string::npos)
    return {Cause::OutermostSteps};
  if (column.find("Delay") != std::string::npos)
    return {Cause::OutermostSteps, Cause::WholeNumbers};
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
