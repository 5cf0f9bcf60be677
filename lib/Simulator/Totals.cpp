//===- Totals.cpp - What follows from the counts --------------------------===//

#include "Totals.h"

#include <limits>

using namespace maestro;
using namespace maestro::simulator;

int64_t simulator::narrow(Wide value, bool &exact) {
  constexpr int64_t most = std::numeric_limits<int64_t>::max();
  exact &= value <= most;
  return value <= most ? static_cast<int64_t>(value) : most;
}

static const Memory &accelerated(const Schedule &schedule, size_t memory) {
  return schedule.accelerator.memories[schedule.memories[memory].memory];
}

//===----------------------------------------------------------------------===//
// R7, E1: bits
//===----------------------------------------------------------------------===//

void simulator::addMemoryBits(const Schedule &schedule,
                              const std::vector<Chain> &chains, Cost &cost,
                              bool &exact) {
  std::vector<Wide> read(schedule.memories.size()), written(read);
  for (const PairTraffic &pair : cost.pairs) {
    Wide bits = schedule.problem.operands[pair.operand].bits;
    read[pair.parent] += bits * (static_cast<Wide>(pair.parentReads) +
                                 pair.psumReads + pair.accumulateReads);
    written[pair.parent] += bits * pair.parentWrites;
    if (pair.child == kLatch)
      continue;
    read[pair.child] += bits * pair.drains;
    written[pair.child] +=
        bits * (static_cast<Wide>(pair.fills) + pair.psumReads);
  }
  for (size_t i = 0; i < chains.size(); ++i) {
    int memory = chains[i].stores().back().memory;
    if (memory == kLatch)
      continue;
    const Operand &operand = schedule.problem.operands[i];
    Wide bits = static_cast<Wide>(cost.macs) * operand.bits;
    read[memory] += bits;
    written[memory] += operand.output ? bits : 0;
  }
  for (size_t m = 0; m < read.size(); ++m) {
    cost.memories[m].readBits = narrow(read[m], exact);
    cost.memories[m].writtenBits = narrow(written[m], exact);
  }
}

//===----------------------------------------------------------------------===//
// V1, V2
//===----------------------------------------------------------------------===//

/// Elements that the latch of an operand holds (V2).
static int64_t latchCapacity(const Schedule &schedule, unsigned operand) {
  const ProcessingElement &pe = schedule.accelerator.pe;
  for (const auto &[name, elements] : pe.latches)
    if (schedule.problem.findOperand(name) == operand)
      return elements;
  return pe.macsPerCycle;
}

void simulator::addValidity(const Schedule &schedule,
                            const std::vector<Chain> &chains,
                            const std::vector<Footprints> &footprints,
                            Cost &cost, bool &exact) {
  for (size_t m = 1; m < schedule.memories.size(); ++m) {
    MemoryCost &memory = cost.memories[m];
    const std::optional<int64_t> &capacity = accelerated(schedule, m).capacity;
    Wide need = footprints[m].neededBits();
    memory.footprintBits = narrow(footprints[m].largestBits(), exact);
    memory.needBits = narrow(need, exact);
    memory.overflows = capacity && need > static_cast<Wide>(*capacity) * 8;
  }
  for (unsigned i = 0; i < chains.size(); ++i) {
    const Store &last = chains[i].stores().back();
    cost.latchElements.push_back(last.memory == kLatch ? last.largest : 0);
    if (cost.latchElements[i] > latchCapacity(schedule, i))
      cost.latchOverflows |= 1U << i;
  }
}

//===----------------------------------------------------------------------===//
// E1: energy
//===----------------------------------------------------------------------===//

static double bytes(int64_t bits) { return static_cast<double>(bits) / 8; }

/// Bits that the network inside `memory` carries.
static Wide carriedBits(const Schedule &schedule, const Cost &cost,
                        size_t memory) {
  Wide sum = 0;
  for (const PairTraffic &pair : cost.pairs)
    if (pair.parent == static_cast<int>(memory))
      sum += (static_cast<Wide>(pair.fills) + pair.drains + pair.psumReads) *
             schedule.problem.operands[pair.operand].bits;
  return sum;
}

void simulator::addEnergy(const Schedule &schedule, Cost &cost, bool &exact) {
  const Accelerator &accelerator = schedule.accelerator;
  EnergyCost &energy = cost.energy;
  energy.pe = static_cast<double>(cost.macs) * accelerator.pe.macEnergy;
  energy.total = energy.pe;
  for (size_t m = 0; m < schedule.memories.size(); ++m) {
    const Memory &memory = accelerated(schedule, m);
    energy.memories.push_back(
        bytes(cost.memories[m].readBits) * memory.readEnergy +
        bytes(cost.memories[m].writtenBits) * memory.writeEnergy);
    energy.total += energy.memories.back();
  }
  for (size_t m = 0; m < schedule.memories.size(); ++m) {
    int64_t carried = narrow(carriedBits(schedule, cost, m), exact);
    energy.networks.push_back(bytes(carried) *
                              accelerated(schedule, m).network.energy);
    energy.total += energy.networks.back();
  }
  // mW * us = nJ = 1000 pJ.
  double microseconds = static_cast<double>(cost.cycles) / accelerator.clock;
  energy.leakage = accelerator.leakage() * microseconds * 1000;
  energy.total += energy.leakage;
}
