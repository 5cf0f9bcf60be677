//===- Silicon.h - MAESTRO's area and power ---------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_SILICON_H
#define MAESTRO_LIB_TARGET_MAESTRO_SILICON_H

#include <cstdint>

namespace maestro::dfsl {

/// What MAESTRO's constants say of an accelerator: mW and um^2.
struct Silicon {
  double pePower = 0, l1Power = 0, l2Power = 0, networkPower = 0;
  double peArea = 0, l1Area = 0, l2Area = 0, networkArea = 0;

  double area() const { return peArea + l1Area + l2Area + networkArea; }
  double power() const { return pePower + l1Power + l2Power + networkPower; }
};

/// For this many PEs of so many MACs per cycle with an L1 of so many bytes
/// each, one L2, and a bus of so many bytes per cycle.
Silicon siliconOf(int64_t pes, int64_t simdLanes, int64_t l1Bytes,
                  int64_t l2Bytes, double busWidth);

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_SILICON_H
