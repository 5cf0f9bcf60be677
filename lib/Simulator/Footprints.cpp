//===- Footprints.cpp - How much the memories hold at one time ------------===//

#include "Footprints.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::simulator;

Footprints::Footprints(const Schedule &schedule, int index,
                       const std::vector<Chain> &chains)
    : memory(schedule.accelerator.memories[schedule.memories[index].memory]) {
  for (size_t operand = 0; operand < chains.size(); ++operand)
    for (const Store &store : chains[operand].stores())
      if (store.memory == index)
        held.push_back({&store, schedule.problem.operands[operand].bits});
}

void Footprints::look() {
  size_t instances = held.empty() ? 0 : held.front().store->instances.size();
  for (size_t i = 0; i < instances; ++i) {
    Sizes sizes;
    for (const Held &operand : held)
      sizes.push_back(
          static_cast<int64_t>(operand.store->instances[i].held.size()));
    auto same = [&](const Sizes &other) {
      return std::equal(sizes.begin(), sizes.end(), other.begin());
    };
    if (std::none_of(seen.begin(), seen.end(), same))
      seen.push_back(sizes);
  }
}

Wide Footprints::largest(bool buffered) const {
  Wide most = 0;
  for (const Sizes &sizes : seen) {
    Wide sum = 0;
    for (size_t i = 0; i < held.size(); ++i) {
      bool twice = buffered && memory.doubleBuffered && held[i].store->changes;
      sum += static_cast<Wide>(sizes[i]) * held[i].bits * (twice ? 2 : 1);
    }
    most = std::max(most, sum);
  }
  return most;
}

Wide Footprints::largestBits() const { return largest(false); }
Wide Footprints::neededBits() const { return largest(true); }
