//===- Footprints.h - How much the memories hold at one time ----*- C++ -*-===//
//
// Rules V1 and V2 of docs/CostModel.md.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SIMULATOR_FOOTPRINTS_H
#define MAESTRO_LIB_SIMULATOR_FOOTPRINTS_H

#include "Traffic.h"

namespace maestro::simulator {

/// Watches what the instances of one memory hold.
class Footprints {
public:
  /// `memory` is an index into Schedule::memories.
  Footprints(const Schedule &schedule, int memory,
             const std::vector<Chain> &chains);

  /// Looks at all instances; to be called at every step.
  void look();

  /// V1: bits of the largest footprint of an instance, and the same where an
  /// operand that changes counts twice if the memory is double-buffered. To be
  /// asked for after the last step.
  Wide largestBits() const;
  Wide neededBits() const;

private:
  /// Elements of each operand that one instance holds at one time.
  using Sizes = InlineVector<int64_t, kMaxOperands>;
  Wide largest(bool buffered) const;

  struct Held {
    const Store *store;
    int64_t bits;
  };
  const Memory &memory;
  std::vector<Held> held;
  /// Every combination that has occurred.
  std::vector<Sizes> seen;
};

} // namespace maestro::simulator

#endif // MAESTRO_LIB_SIMULATOR_FOOTPRINTS_H
