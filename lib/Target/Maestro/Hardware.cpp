//===- Hardware.cpp - MAESTRO's accelerator as ours -----------------------===//

#include "maestro/Target/Maestro/Hardware.h"

#include "Silicon.h"

#include <limits>

using namespace maestro;
using namespace maestro::dfsl;

/// PEs of MAESTRO's own hardware file, data/hw/accelerator_1.m.
static constexpr int64_t kPes = 256;

/// Saturates, so that verify() names the number that is too large.
static int64_t networkLatency(const Hardware &hardware) {
  int64_t latency = 0;
  return __builtin_mul_overflow(hardware.nocHops.value_or(1),
                                hardware.hopLatency.value_or(0), &latency)
             ? std::numeric_limits<int64_t>::max()
             : latency;
}

static Memory makeMemory(const char *name, std::optional<int64_t> bandwidth,
                         double energyPerMac) {
  Memory memory;
  memory.name = name;
  memory.down = memory.up = bandwidth.value_or(kUnlimited);
  memory.readEnergy = memory.writeEnergy =
      energyPerMac * kMacNanojoules * 1000.0;
  return memory;
}

/// Areas in mm^2 of what is known: a buffer without size, a network without
/// width has none.
static void addAreas(const Hardware &hardware, Accelerator &accelerator) {
  constexpr double kSquareMillimetre = 1e6;
  Silicon silicon =
      siliconOf(accelerator.pes, accelerator.pe.macsPerCycle,
                hardware.l1Size.value_or(1), hardware.l2Size.value_or(1),
                static_cast<double>(hardware.nocBandwidth.value_or(1)));
  auto pes = static_cast<double>(accelerator.pes);
  accelerator.pe.area = silicon.peArea / pes / kSquareMillimetre;
  if (hardware.l2Size)
    accelerator.memories[1].area = silicon.l2Area / kSquareMillimetre;
  if (hardware.l1Size)
    accelerator.memories[2].area = silicon.l1Area / pes / kSquareMillimetre;
  if (hardware.nocBandwidth)
    accelerator.area = silicon.networkArea / kSquareMillimetre;
}

Accelerator dfsl::toAccelerator(const Hardware &hardware) {
  Accelerator accelerator;
  accelerator.name = "maestro";
  accelerator.pes = hardware.pes.value_or(kPes);
  accelerator.pe.macsPerCycle = hardware.simdLanes.value_or(1);
  accelerator.pe.macEnergy = kMacNanojoules * 1000.0;
  Memory dram = makeMemory("DRAM", hardware.offchipBandwidth, 0);
  Memory l2 = makeMemory("L2", hardware.nocBandwidth, kL2AccessPerMac);
  l2.capacity = hardware.l2Size;
  l2.latency = networkLatency(hardware);
  l2.network.multicast = hardware.multicast.value_or(true);
  l2.network.reduction = hardware.reduction.value_or(true);
  Memory l1 = makeMemory("L1", std::nullopt, kL1AccessPerMac);
  l1.capacity = hardware.l1Size;
  l1.instances = accelerator.pes;
  accelerator.memories = {dram, l2, l1};
  addAreas(hardware, accelerator);
  return accelerator;
}

Hardware dfsl::overlay(const Hardware &below, const Hardware &above) {
  Hardware result = below;
  auto take = [](auto &to, const auto &from) {
    if (from)
      to = from;
  };
  take(result.pes, above.pes);
  take(result.l1Size, above.l1Size);
  take(result.l2Size, above.l2Size);
  take(result.nocBandwidth, above.nocBandwidth);
  take(result.offchipBandwidth, above.offchipBandwidth);
  take(result.nocHops, above.nocHops);
  take(result.hopLatency, above.hopLatency);
  take(result.simdLanes, above.simdLanes);
  take(result.multicast, above.multicast);
  take(result.reduction, above.reduction);
  take(result.factorBits, above.factorBits);
  take(result.sumBits, above.sumBits);
  if (above.factorBits)
    result.factorType = above.factorType;
  if (above.sumBits)
    result.sumType = above.sumType;
  if (above.precisionPosition.line > 0)
    result.precisionPosition = above.precisionPosition;
  if (above.position.line > 0)
    result.position = above.position;
  return result;
}
