//===- SpaceFixtures.h - Small machines to search mappings for --*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_SPACEFIXTURES_H
#define MAESTRO_TEST_UNIT_SPACEFIXTURES_H

#include "ModelFixtures.h"
#include "maestro/Search/Space.h"

namespace maestro::fixtures {

/// Equal for equal schedules of one problem and accelerator.
inline std::string keyOf(const Schedule &schedule) {
  std::string key;
  for (const ScheduledLevel &level : schedule.levels) {
    key += '|' + std::to_string(level.units);
    for (const ScheduledMap &map : level.maps)
      key += (map.spatial ? " s" : " t") + std::to_string(map.loop) + ":" +
             std::to_string(map.size);
  }
  for (const ScheduledMemory &memory : schedule.memories) {
    key += '@' + std::to_string(memory.level);
    for (const Residency &kept : memory.holds)
      key +=
          " " + std::to_string(kept.operand) + ":" + std::to_string(kept.level);
  }
  return key;
}

/// One memory, `pes` PEs.
inline Accelerator machine(int64_t pes) {
  Accelerator result = accelerator(pes);
  result.array = {pes};
  return result;
}

/// DRAM, a shared buffer, and a scratchpad in each PE.
inline Accelerator deepMachine(std::vector<int64_t> array) {
  Accelerator result = machine(1);
  for (int64_t extent : array)
    result.pes *= extent;
  result.array = std::move(array);
  result.memories.push_back(memory("Buffer", 1));
  result.memories.push_back(memory("Pad", result.pes));
  return result;
}

/// Ports of 1 byte per cycle, 100 / 6 / 1 pJ per byte, 1 pJ per MAC; small
/// enough that points do not fit.
inline Accelerator smallMachine() {
  Accelerator result = deepMachine({2});
  int64_t energies[] = {100, 6, 1};
  for (size_t m = 0; m < 3; ++m)
    result.memories[m].readEnergy = result.memories[m].writeEnergy =
        static_cast<double>(energies[m]);
  result.pe.macEnergy = 1;
  result.memories[1].capacity = 12;
  result.memories[2].capacity = 6;
  return result;
}

/// Small enough to see all of it.
inline Space smallSpace() {
  return defaultSpace(contraction(4, 2, 2), smallMachine(), {});
}

} // namespace maestro::fixtures

#endif // MAESTRO_TEST_UNIT_SPACEFIXTURES_H
