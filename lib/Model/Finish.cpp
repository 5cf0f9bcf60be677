//===- Finish.cpp - What follows from the counts --------------------------===//

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"
#include "maestro/Model/Validity.h"

#include <algorithm>
#include <cmath>

using namespace maestro;

bool Cost::valid() const {
  return latchOverflows == 0 && std::none_of(memories.begin(), memories.end(),
                                             [](const MemoryCost &memory) {
                                               return memory.overflows;
                                             });
}

/// Adds the bits of `elements` elements; false beyond 2^63 - 1 (R8).
static bool addBits(int64_t &sum, int64_t elements, const Operand &operand) {
  int64_t bits = 0;
  return !__builtin_mul_overflow(elements, operand.bits, &bits) &&
         !__builtin_add_overflow(sum, bits, &sum);
}

/// What a pair's traffic reads and writes at its two ends (E1).
static bool addPair(const Operand &operand, const PairTraffic &pair,
                    Cost &cost) {
  MemoryCost &parent = cost.memories[pair.parent];
  if (!addBits(parent.readBits, pair.parentReads, operand) ||
      !addBits(parent.readBits, pair.psumReads, operand) ||
      !addBits(parent.readBits, pair.accumulateReads, operand) ||
      !addBits(parent.writtenBits, pair.parentWrites, operand))
    return false;
  if (pair.child == kLatch)
    return true;
  MemoryCost &child = cost.memories[pair.child];
  return addBits(child.readBits, pair.drains, operand) &&
         addBits(child.writtenBits, pair.fills, operand) &&
         addBits(child.writtenBits, pair.psumReads, operand);
}

/// R7: what the MACs themselves read and write, where a PE has a memory.
static bool addMacs(const Schedule &schedule, Cost &cost) {
  unsigned lastLevel = static_cast<unsigned>(schedule.levels.size()) - 1;
  for (size_t i = 1; i < schedule.memories.size(); ++i)
    for (const Residency &kept : schedule.memories[i].holds) {
      if (kept.level != lastLevel)
        continue;
      const Operand &operand = schedule.problem.operands[kept.operand];
      if (!addBits(cost.memories[i].readBits, cost.macs, operand) ||
          (operand.output &&
           !addBits(cost.memories[i].writtenBits, cost.macs, operand)))
        return false;
    }
  return true;
}

static bool countMemoryBits(const Schedule &schedule, Cost &cost) {
  cost.memories.resize(schedule.memories.size());
  for (MemoryCost &memory : cost.memories)
    memory.readBits = memory.writtenBits = 0;
  return std::all_of(cost.pairs.begin(), cost.pairs.end(),
                     [&](const PairTraffic &pair) {
                       return addPair(schedule.problem.operands[pair.operand],
                                      pair, cost);
                     }) &&
         addMacs(schedule, cost);
}

/// pJ of `bits` at `perByte` pJ per byte.
static double energyOf(int64_t bits, double perByte) {
  return static_cast<double>(bits) / 8 * perByte;
}

/// What the networks carry, in bits: that of a pair is the parent's.
static bool networkBits(const Schedule &schedule, const Cost &cost,
                        InlineVector<int64_t, kMaxMemories> &carried) {
  carried.resize(schedule.memories.size());
  return std::all_of(
      cost.pairs.begin(), cost.pairs.end(), [&](const PairTraffic &pair) {
        const Operand &operand = schedule.problem.operands[pair.operand];
        int64_t &bits = carried[pair.parent];
        return addBits(bits, pair.fills, operand) &&
               addBits(bits, pair.drains, operand) &&
               addBits(bits, pair.psumReads, operand);
      });
}

/// E1: PE, memories outermost first, networks outermost first, leakage.
static bool computeEnergy(const Schedule &schedule, Cost &cost) {
  InlineVector<int64_t, kMaxMemories> carried;
  if (!networkBits(schedule, cost, carried))
    return false;

  const Accelerator &accelerator = schedule.accelerator;
  EnergyCost &energy = cost.energy;
  energy.memories.clear();
  energy.networks.clear();
  energy.pe = static_cast<double>(cost.macs) * accelerator.pe.macEnergy;
  energy.total = energy.pe;
  for (size_t i = 0; i < schedule.memories.size(); ++i) {
    const Memory &memory = accelerator.memories[schedule.memories[i].memory];
    energy.memories.push_back(
        energyOf(cost.memories[i].readBits, memory.readEnergy) +
        energyOf(cost.memories[i].writtenBits, memory.writeEnergy));
    energy.total += energy.memories.back();
  }
  for (size_t i = 0; i < schedule.memories.size(); ++i) {
    const Memory &memory = accelerator.memories[schedule.memories[i].memory];
    energy.networks.push_back(energyOf(carried[i], memory.network.energy));
    energy.total += energy.networks.back();
  }
  // mW times us is nJ.
  energy.leakage = accelerator.leakage() *
                   (static_cast<double>(cost.cycles) / accelerator.clock) *
                   1000;
  energy.total += energy.leakage;
  return std::isfinite(energy.total);
}

/// V1: the outermost memory holds everything, whatever its capacity.
static void checkCapacities(const Schedule &schedule, Cost &cost) {
  for (size_t i = 0; i < schedule.memories.size(); ++i) {
    const Memory &memory =
        schedule.accelerator.memories[schedule.memories[i].memory];
    cost.memories[i].overflows =
        i > 0 && memory.capacity &&
        cost.memories[i].needBits / 8 + (cost.memories[i].needBits % 8 != 0) >
            *memory.capacity;
  }
}

static void checkLatches(const Schedule &schedule, Cost &cost) {
  cost.latchOverflows = 0;
  for (unsigned i = 0; i < cost.latchElements.size(); ++i)
    if (cost.latchElements[i] > 0 &&
        cost.latchElements[i] >
            latchCapacity(schedule.problem, schedule.accelerator.pe, i))
      cost.latchOverflows |= 1U << i;
}

bool maestro::finish(const Schedule &schedule, Cost &cost) {
  if (!countMemoryBits(schedule, cost) || !computeEnergy(schedule, cost))
    return false;
  checkCapacities(schedule, cost);
  checkLatches(schedule, cost);
  return true;
}

/// The component of the energy that is too large.
static std::string infiniteComponent(const Schedule &schedule,
                                     const Cost &cost) {
  const EnergyCost &energy = cost.energy;
  auto name = [&](std::size_t i) {
    return schedule.accelerator.memories[schedule.memories[i].memory].name;
  };
  if (!std::isfinite(energy.pe))
    return "the PEs";
  for (std::size_t i = 0; i < energy.memories.size(); ++i)
    if (!std::isfinite(energy.memories[i]))
      return name(i);
  for (std::size_t i = 0; i < energy.networks.size(); ++i)
    if (!std::isfinite(energy.networks[i]))
      return "the network of " + name(i);
  return std::isfinite(energy.leakage) ? "all components" : "leakage";
}

Violation maestro::unfinished(const Schedule &schedule, const Cost &cost) {
  Cost counted = cost;
  for (std::size_t i = 0; i < schedule.memories.size(); ++i)
    counted.memories[i].readBits = counted.memories[i].writtenBits = 0;
  InlineVector<int64_t, kMaxMemories> carried;
  if (countMemoryBits(schedule, counted) &&
      networkBits(schedule, cost, carried))
    return {"E1",
            "energy of " + infiniteComponent(schedule, cost) +
                ": not a finite number of pJ; energies per MAC and byte, and "
                "leakage / clock, must be smaller",
            {}};
  return {"R8",
          "bits that a memory moves: more than 2^63 - 1; counts are exact up "
          "to there",
          {}};
}
