//===- Derived.cpp - What people read out of a cost -----------------------===//

#include "maestro/Model/Derived.h"

#include "Distinct.h"

#include <algorithm>

using namespace maestro;

/// Intervals that may be enumerated to count an operand's elements.
static constexpr int64_t kMostIntervals = 1'000'000;

static double real(int64_t value) { return static_cast<double>(value); }

static std::optional<double> ratio(int64_t amount, int64_t per) {
  if (per == 0)
    return std::nullopt;
  return real(amount) / real(per);
}

static const Memory &memoryOf(const Schedule &schedule, size_t memory) {
  return schedule.accelerator.memories[schedule.memories[memory].memory];
}

std::string maestro::toString(const Schedule &schedule, Resource resource) {
  switch (resource.kind) {
  case Resource::Kind::Compute:
    return "PE";
  case Resource::Kind::Down:
    return memoryOf(schedule, resource.memory).name + " down";
  case Resource::Kind::Up:
    return memoryOf(schedule, resource.memory).name + " up";
  case Resource::Kind::Overhead:
    return "overhead";
  case Resource::Kind::Latency:
    return "latency";
  }
  return "";
}

//===----------------------------------------------------------------------===//
// D1, D3: PEs and memories
//===----------------------------------------------------------------------===//

/// MACs per cycle of all PEs together.
static double peakMacs(const Accelerator &accelerator) {
  return real(accelerator.pes) * real(accelerator.pe.macsPerCycle);
}

static void addOccupancy(const Schedule &schedule, const Cost &cost,
                         Derived &derived) {
  double peak = peakMacs(schedule.accelerator);
  derived.occupancy = real(cost.macs) / (real(cost.cycles) * peak);
  derived.mappingOccupancy =
      real(cost.macs) / (real(cost.computeCycles) * peak);
}

static int64_t instancesInUse(const Schedule &schedule, size_t memory) {
  int64_t instances = 1;
  if (memory > 0 && !schedule.memories[memory].holds.empty())
    for (unsigned j = 0; j <= schedule.memories[memory].level; ++j)
      instances *= schedule.levels[j].units;
  return instances;
}

static void finishPort(PortUse &port, int64_t width, int64_t instances,
                       int64_t cycles) {
  double perInstance = port.bytes / real(instances);
  port.bytesPerCycle = perInstance / real(cycles);
  port.busyCycles = width == kUnlimited ? 0 : perInstance / real(width);
}

static void addMemories(const Schedule &schedule, const Cost &cost,
                        Derived &derived) {
  derived.memories.resize(schedule.memories.size());
  for (const PairTraffic &pair : cost.pairs) {
    double bytes = real(schedule.problem.operands[pair.operand].bits) / 8;
    MemoryUse &parent = derived.memories[pair.parent];
    parent.down.bytes +=
        (real(pair.parentReads) + real(pair.psumReads)) * bytes;
    parent.up.bytes += real(pair.parentWrites) * bytes;
  }
  for (size_t i = 0; i < schedule.memories.size(); ++i) {
    const Memory &memory = memoryOf(schedule, i);
    MemoryUse &use = derived.memories[i];
    use.instances = instancesInUse(schedule, i);
    if (i > 0 && memory.capacity)
      use.occupancy =
          real(cost.memories[i].needBits) / (8 * real(*memory.capacity));
    finishPort(use.down, memory.down, use.instances, cost.cycles);
    finishPort(use.up, memory.up, use.instances, cost.cycles);
  }
}

//===----------------------------------------------------------------------===//
// D2: reuse
//===----------------------------------------------------------------------===//

/// Dimensions of an operand share no loops, so that their counts multiply.
static std::optional<int64_t> elementsOf(const Problem &problem,
                                         const Operand &operand) {
  int64_t elements = 1;
  for (const IndexSum &sum : operand.index) {
    std::optional<int64_t> values =
        distinctValues(problem, sum, kMostIntervals);
    if (!values)
      return std::nullopt;
    elements *= *values;
  }
  return elements;
}

static void addReuse(const Schedule &schedule, const Cost &cost,
                     Derived &derived) {
  for (const Operand &operand : schedule.problem.operands) {
    std::optional<int64_t> elements = elementsOf(schedule.problem, operand);
    derived.elements.push_back(elements);
    derived.maximumReuse.push_back(elements ? ratio(cost.macs, *elements)
                                            : std::nullopt);
  }
  for (const PairTraffic &pair : cost.pairs) {
    bool output = schedule.problem.operands[pair.operand].output;
    int64_t inside = output ? pair.drains : pair.fills;
    int64_t outside = output ? pair.parentWrites : pair.parentReads;
    PairReuse reuse{ratio(cost.macs, inside), ratio(inside, outside), {}};
    if (reuse.temporal && reuse.spatial)
      reuse.total = *reuse.temporal * *reuse.spatial;
    derived.pairs.push_back(reuse);
  }
}

//===----------------------------------------------------------------------===//
// D4: bounds
//===----------------------------------------------------------------------===//

static void addRoofline(const Schedule &schedule, const Cost &cost,
                        Derived &derived) {
  const MemoryCost &outermost = cost.memories[0];
  double bytes = (real(outermost.readBits) + real(outermost.writtenBits)) / 8;
  if (bytes > 0)
    derived.arithmeticIntensity = real(cost.macs) / bytes;
  double cycles = std::max({real(cost.macs) / peakMacs(schedule.accelerator),
                            derived.memories[0].down.busyCycles,
                            derived.memories[0].up.busyCycles});
  derived.roofline = real(cost.macs) / cycles;
}

/// The level at which a memory keeps an operand that it holds.
static unsigned levelOf(const ScheduledMemory &memory, unsigned operand) {
  return std::find_if(
             memory.holds.begin(), memory.holds.end(),
             [&](const Residency &kept) { return kept.operand == operand; })
      ->level;
}

/// Fixed cycles of one step of a boundary (T2).
static int64_t overheadAt(const Schedule &schedule, unsigned level) {
  std::optional<int64_t> largest;
  for (size_t i = 1; i < schedule.memories.size(); ++i)
    for (const Residency &kept : schedule.memories[i].holds)
      if (kept.level == level)
        largest = std::max(largest.value_or(0), memoryOf(schedule, i).overhead);
  bool isLast = level + 1 == schedule.levels.size();
  return largest.value_or(isLast ? schedule.accelerator.pe.overhead : 0);
}

/// The largest latencies of the memories that send to a boundary, and of those
/// that receive from it (T4).
static double latencyAt(const Schedule &schedule, const Cost &cost,
                        unsigned level) {
  int64_t sends = 0, receives = 0;
  for (const PairTraffic &pair : cost.pairs) {
    unsigned boundary =
        pair.child == kLatch
            ? static_cast<unsigned>(schedule.levels.size()) - 1
            : levelOf(schedule.memories[pair.child], pair.operand);
    if (boundary != level)
      continue;
    bool output = schedule.problem.operands[pair.operand].output;
    int64_t &side = output ? receives : sends;
    side = std::max(side, memoryOf(schedule, pair.parent).latency);
  }
  return real(sends) + real(receives);
}

static void addBound(const Schedule &schedule, const Cost &cost,
                     Derived &derived) {
  auto consider = [&](Resource::Kind kind, size_t memory, double cycles) {
    if (cycles <= derived.boundCycles)
      return;
    derived.bound = {kind, static_cast<unsigned>(memory)};
    derived.boundCycles = cycles;
  };
  consider(Resource::Kind::Compute, 0, real(cost.computeCycles));
  for (size_t i = 0; i < derived.memories.size(); ++i) {
    consider(Resource::Kind::Down, i, derived.memories[i].down.busyCycles);
    consider(Resource::Kind::Up, i, derived.memories[i].up.busyCycles);
  }
  double overhead = 0, latency = 0;
  for (const BoundaryCost &boundary : cost.boundaries) {
    overhead +=
        real(boundary.steps) * real(overheadAt(schedule, boundary.level));
    latency += latencyAt(schedule, cost, boundary.level);
  }
  consider(Resource::Kind::Overhead, 0, overhead);
  consider(Resource::Kind::Latency, 0, latency);
}

//===----------------------------------------------------------------------===//
// D5: rates
//===----------------------------------------------------------------------===//

static void addRates(const Schedule &schedule, const Cost &cost,
                     Derived &derived) {
  derived.macsPerCycle = real(cost.macs) / real(cost.cycles);
  // The clock is in MHz: cycles per us.
  derived.microseconds = real(cost.cycles) / schedule.accelerator.clock;
  derived.macsPerSecond =
      derived.macsPerCycle * schedule.accelerator.clock * 1e6;
  derived.energyDelay = cost.energy.total * derived.microseconds;
}

Derived maestro::derive(const Schedule &schedule, const Cost &cost) {
  Derived derived;
  addOccupancy(schedule, cost, derived);
  addMemories(schedule, cost, derived);
  addReuse(schedule, cost, derived);
  addRoofline(schedule, cost, derived);
  addBound(schedule, cost, derived);
  addRates(schedule, cost, derived);
  return derived;
}
