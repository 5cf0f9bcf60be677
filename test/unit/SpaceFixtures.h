//===- SpaceFixtures.h - Small machines to search mappings for --*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_SPACEFIXTURES_H
#define MAESTRO_TEST_UNIT_SPACEFIXTURES_H

#include "ModelFixtures.h"

namespace maestro::fixtures {

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

} // namespace maestro::fixtures

#endif // MAESTRO_TEST_UNIT_SPACEFIXTURES_H
