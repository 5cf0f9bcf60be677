//===- Bottleneck.cpp - How busy the PEs are, and why not busier ----------===//

#include "maestro/Model/Bottleneck.h"

using namespace maestro;

double maestro::occupancy(const Schedule &schedule, const Cost &cost) {
  const Accelerator &accelerator = schedule.accelerator;
  return static_cast<double>(cost.macs) /
         (static_cast<double>(cost.cycles) *
          static_cast<double>(accelerator.pes) *
          static_cast<double>(accelerator.pe.macsPerCycle));
}

/// Units of the level that a memory is bound to (R1), 1 for the outermost.
static double instancesInUse(const Schedule &schedule, size_t memory) {
  double instances = 1;
  if (memory > 0)
    for (unsigned j = 0; j <= schedule.memories[memory].level; ++j)
      instances *= static_cast<double>(schedule.levels[j].units);
  return instances;
}

namespace {
/// Bits that all ports of a memory carry (T1).
struct PortBits {
  double down = 0, up = 0;
};
} // namespace

static PortBits portBits(const Schedule &schedule, const Cost &cost,
                         size_t memory) {
  PortBits bits;
  for (const PairTraffic &pair : cost.pairs) {
    if (pair.parent != static_cast<int>(memory))
      continue;
    auto width =
        static_cast<double>(schedule.problem.operands[pair.operand].bits);
    bits.down += width * (static_cast<double>(pair.parentReads) +
                          static_cast<double>(pair.psumReads));
    bits.up += width * static_cast<double>(pair.parentWrites);
  }
  return bits;
}

std::string maestro::bottleneck(const Schedule &schedule, const Cost &cost) {
  std::string name = "PE";
  auto most = static_cast<double>(cost.computeCycles);
  auto consider = [&](const std::string &port, double bits,
                      double bitsPerCycle) {
    if (bits / bitsPerCycle <= most)
      return;
    most = bits / bitsPerCycle;
    name = port;
  };
  for (size_t i = 0; i < schedule.memories.size(); ++i) {
    const Memory &memory =
        schedule.accelerator.memories[schedule.memories[i].memory];
    PortBits bits = portBits(schedule, cost, i);
    double instances = instancesInUse(schedule, i);
    consider(memory.name + " down", bits.down,
             8 * instances * static_cast<double>(memory.down));
    consider(memory.name + " up", bits.up,
             8 * instances * static_cast<double>(memory.up));
  }
  return name;
}
