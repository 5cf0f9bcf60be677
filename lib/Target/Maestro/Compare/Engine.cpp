//===- Engine.cpp - How MAESTRO adds its cases up -------------------------===//

#include "maestro/Target/Maestro/Compare/Approximation.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

int64_t approx::delayOf(int64_t elements, int64_t bandwidth, int64_t latency) {
  return latency + elements / bandwidth + (elements % bandwidth ? 1 : 0) - 1;
}

Machine approx::machineOf(const Hardware &hardware) {
  Machine machine;
  machine.bandwidth = hardware.nocBandwidth.value_or(machine.bandwidth);
  machine.offchipBandwidth =
      hardware.offchipBandwidth.value_or(machine.offchipBandwidth);
  machine.latency =
      hardware.nocHops.value_or(1) * hardware.hopLatency.value_or(0);
  machine.lanes = hardware.simdLanes.value_or(1);
  return machine;
}

namespace {
/// A running spread; its mean is a sum until the end.
struct Tally {
  Spread spread{INT64_MAX, 0, 0};
  void add(int64_t value, int64_t times) {
    spread.least = std::min(spread.least, value);
    spread.most = std::max(spread.most, value);
    spread.mean += static_cast<long double>(times * value);
  }
  Spread finish(int64_t steps) const {
    Spread result = spread;
    result.mean /= static_cast<long double>(steps);
    return result;
  }
};

/// What a case's units inside do.
struct Inside {
  int64_t cycles = 0, pureWork = 0;
  long double active = 0;
};

/// One level that is handed some extents.
class LevelRun {
public:
  LevelRun(const ApproxProblem &problem, const Machine &machine, size_t depth,
           const Extents &extents)
      : problem(problem), machine(machine), depth(depth), extents(extents),
        level(problem.levels[depth]), volumes(problem, level) {}

  Numbers run();
  std::vector<int64_t> work();

private:
  void require(const Case &first);
  void addTraffic(const Case &at, int64_t times);
  void addTime(const Case &at, const Inside &inside, int64_t times);
  void addOffchip(int64_t work, int64_t &delay);
  Inside goInside(const Case &at);
  const Numbers &runInside(const Extents &handed);

  const ApproxProblem &problem;
  const Machine &machine;
  size_t depth;
  const Extents &extents;
  const LoopLevel &level;
  Volumes volumes;
  Numbers result;
  int64_t in = 0, out = 0, steps = 0;
  long double meanBandwidth = 0, active = 0;
  Tally ingress, egress, compute;
  std::map<Extents, Numbers> inner;
};
} // namespace

/// Sizes of buffers and tensors, from the first case [UpdateBufferSizeReq].
void LevelRun::require(const Case &first) {
  for (Tensor tensor : {kInput, kFilter, kOutput}) {
    int64_t size = 1;
    for (const std::string &dim : problem.dims[tensor]) {
      bool isWindow = tensor == kOutput && (dim == "Y" || dim == "X");
      int64_t lost = isWindow ? extents.at(dim == "Y" ? "R" : "S") - 1 : 0;
      size *= extents.at(dim) - lost;
    }
    result.l1Size[tensor] = 2 * volumes.tile(tensor);
    result.l2Size[tensor] =
        2 * (tensor == kOutput ? volumes.egress(first)
                               : volumes.ingress(tensor, first));
    (tensor == kOutput ? result.l2Read : result.l2Write)[tensor] = size;
  }
}

void LevelRun::addTraffic(const Case &at, int64_t times) {
  int64_t macs = volumes.macs(at);
  out = volumes.egress(at);
  result.l2Write[kOutput] += times * out;
  result.l1Write[kOutput] += times * macs;
  result.l1Read[kOutput] += times * macs;
  in = 0;
  if (volumes.macsOfFirst(at) <= 0)
    return;
  for (Tensor tensor : {kInput, kFilter}) {
    int64_t moved = volumes.ingress(tensor, at);
    in += moved;
    result.l2Read[tensor] += times * moved;
    result.l1Write[tensor] = result.l2Read[tensor];
    result.l1Read[tensor] += times * macs;
  }
  result.macs += times * macs;
  result.intensity = static_cast<double>(macs) / static_cast<double>(in);
}

/// Many cases hand on the same.
const Numbers &LevelRun::runInside(const Extents &handed) {
  auto [known, isNew] = inner.try_emplace(handed);
  if (isNew)
    known->second = LevelRun(problem, machine, depth + 1, known->first).run();
  return known->second;
}

/// The slowest of the units, and how many are active.
Inside LevelRun::goInside(const Case &at) {
  bool isEdge = false, shortUnit = false;
  for (size_t i = 0; i < level.maps.size(); ++i)
    if (&level.maps[i] == &level.spatial()) {
      isEdge = at.states[i].edge;
      shortUnit = at.states[i].shortUnit;
    }
  int64_t units = isEdge ? volumes.edgeUnitCount() : level.units;
  Inside inside;
  auto add = [&](bool toShortUnit, int64_t count) {
    const Numbers &each = runInside(volumes.handedOn(at, toShortUnit));
    inside.cycles = std::max(inside.cycles, each.cycles);
    inside.pureWork = std::max(inside.pureWork, each.pureWork);
    inside.active += each.activeUnits * static_cast<long double>(count);
  };
  if (depth + 1 == problem.levels.size()) {
    int64_t macs = volumes.macsOfFirst(at);
    inside.cycles = macs / machine.lanes + (macs % machine.lanes ? 1 : 0);
    inside.pureWork = inside.cycles;
  } else {
    if (isEdge && shortUnit)
      add(true, 1);
    if (int64_t others = units - (isEdge && shortUnit); others > 0)
      add(false, others);
  }
  if (inside.active == 0)
    inside.active = static_cast<long double>(units);
  return inside;
}

/// The requirement is charged at every step, and halved at every case.
void LevelRun::addOffchip(int64_t work, int64_t &delay) {
  int64_t required = result.l2Size[kInput] + result.l2Size[kFilter];
  delay = std::max({delay, required / machine.offchipBandwidth / 2,
                    result.l2Size[kOutput] / machine.offchipBandwidth / 2});
  if (work > 0)
    result.offchipBandwidth =
        std::max({result.offchipBandwidth, result.l2Size[kOutput] / work,
                  required / work}) /
        2;
}

void LevelRun::addTime(const Case &at, const Inside &inside, int64_t times) {
  int64_t down = delayOf(in, machine.bandwidth, machine.latency);
  int64_t up = delayOf(out, machine.bandwidth, machine.latency);
  bool first = at.moved() < 0;
  int64_t delay =
      first ? inside.cycles + down : std::max({inside.cycles, down, up});
  if (first)
    result.firstLoad = down;
  if (depth == 0)
    addOffchip(inside.cycles, delay);
  result.cycles += times * delay;
  result.workCycles += times * inside.cycles;
  result.pureWork += times * inside.pureWork;
  int64_t work = std::max<int64_t>(inside.cycles, 1);
  int64_t moved = std::max(in, out);
  result.peakBandwidth = std::max(result.peakBandwidth, moved / work);
  int64_t quotient = times * moved / work;
  meanBandwidth += static_cast<long double>(quotient);
  active += inside.active * static_cast<long double>(times);
  ingress.add(down, times);
  egress.add(up, times);
  compute.add(work, times);
  steps += times;
}

Numbers LevelRun::run() {
  bool first = true;
  for (const Case &each : casesOf(level, extents)) {
    if (first)
      require(each);
    first = false;
    addTraffic(each, each.times32);
    if (volumes.macsOfFirst(each) > 0)
      addTime(each, goInside(each), each.times32);
  }
  auto count = static_cast<long double>(steps);
  result.meanBandwidth = static_cast<double>(meanBandwidth / count);
  result.activeUnits = static_cast<double>(active / count);
  result.ingress = ingress.finish(steps);
  result.egress = egress.finish(steps);
  result.compute = compute.finish(steps);
  return result;
}

/// L1 is that of the innermost level.
Numbers approx::approximate(const ApproxProblem &problem,
                            const Machine &machine) {
  const Extents &whole = problem.levels.front().extents;
  Numbers result = LevelRun(problem, machine, 0, whole).run();
  Volumes innermost(problem, problem.levels.back());
  for (Tensor tensor : {kInput, kFilter, kOutput})
    result.l1Size[tensor] = 2 * innermost.tile(tensor);
  return result;
}

std::vector<int64_t> LevelRun::work() {
  std::vector<Case> cases = casesOf(level, extents);
  std::vector<int64_t> result;
  result.reserve(cases.size());
  for (const Case &each : cases)
    result.push_back(volumes.macsOfFirst(each) > 0 ? goInside(each).pureWork
                                                   : 0);
  return result;
}

std::vector<int64_t> approx::workOfCases(const ApproxProblem &problem,
                                         const Machine &machine) {
  return LevelRun(problem, machine, 0, problem.levels.front().extents).work();
}
