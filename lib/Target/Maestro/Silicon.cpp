//===- Silicon.cpp - MAESTRO's area and power -----------------------------===//
//
// Constants and formulas of maestro-project/maestro at commit 4eb08d1,
// cost-model/include/design-space-exploration: DSE_cost-database.hpp (MAC, and
// SRAM by the byte), DSE_scaling-coefficients.hpp (28 nm: bus, matrix arbiter)
// and DSE_hardware_modules.hpp (how they add up). Areas in um^2, power in mW.
//
//===----------------------------------------------------------------------===//

#include "Silicon.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;

static constexpr double kMacArea = 283, kMacPower = 1.2223;
static constexpr double kSramArea = 0.104, kSramPower = 0.00345;
static constexpr double kBusArea = 101.7938, kBusPower = 0.8;
static constexpr double kArbiterArea = 395.473, kArbiterPower = 0.34;

/// How bus and arbiter grow with the number of their ports.
static double busScale(double ports) { return 14.662 * ports + 28.895; }
static double arbiterScale(double ports) {
  return 1.2886 * ports * ports + 5.5814 * ports - 23.711;
}

Silicon dfsl::siliconOf(int64_t pes, int64_t simdLanes, int64_t l1Bytes,
                        int64_t l2Bytes, double busWidth) {
  auto ports = static_cast<double>(pes);
  double macs = ports * static_cast<double>(simdLanes);
  // A buffer has at least one byte.
  double l1 = ports * static_cast<double>(std::max<int64_t>(l1Bytes, 1));
  auto l2 = static_cast<double>(std::max<int64_t>(l2Bytes, 1));
  double bus = busScale(ports) * busWidth, arbiter = arbiterScale(ports);
  Silicon silicon;
  silicon.pePower = macs * kMacPower;
  silicon.l1Power = l1 * kSramPower;
  silicon.l2Power = l2 * kSramPower;
  silicon.networkPower =
      bus * kBusPower / 1000 +
      std::max(arbiter * kArbiterPower / 1000, kArbiterPower);
  silicon.peArea = macs * kMacArea;
  silicon.l1Area = l1 * kSramArea;
  silicon.l2Area = l2 * kSramArea;
  silicon.networkArea =
      bus * kBusArea + std::max(arbiter * kArbiterArea, kArbiterArea);
  return silicon;
}
