//===- Nest.h - How the loops of a space may be cut -------------*- C++ -*-===//
//
// For one choice of what memories keep: the levels down to each memory's are a
// segment, and a loop is cut segment by segment. What slots of a segment loops
// compete for is remembered as a number.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_CERTIFICATE_NEST_H
#define MAESTRO_LIB_CERTIFICATE_NEST_H

#include "../Search/Chains.h"
#include "maestro/Model/Limits.h"

#include <array>
#include <map>
#include <set>

namespace maestro::certificate {

/// What a segment makes of the iterations of a loop that they are handed.
struct Cut {
  /// Iterations of a unit at a time, steps in time, and units beside each
  /// other, all at least.
  int64_t size = 1, trips = 1, spatial = 1;
  /// Iterations by which the directive in time moves on; 0: there are several,
  /// or none.
  int64_t shift = 0;
  /// All units are inside the innermost directive in time: together they have
  /// neighbouring iterations.
  bool isAdjacent = false;
  /// All tiles are full, and all units work in each step.
  bool isEven = true;
  /// What it takes of the segment's slots.
  unsigned places = 0;

  bool operator<(const Cut &other) const {
    return std::tie(size, trips, spatial, shift, isAdjacent, isEven, places) <
           std::tie(other.size, other.trips, other.spatial, other.shift,
                    other.isAdjacent, other.isEven, other.places);
  }
};
using Cuts = std::array<Cut, kMaxLoops>;

/// Levels that end with one at which memories keep operands, or with the last.
struct Segment {
  unsigned firstSlot = 0, endSlot = 0, lastLevel = 0;
};

class Nest {
public:
  Nest(const Layout &layout, const std::vector<ScheduledMemory> &memories);

  const Layout &layout;
  std::vector<Segment> segments;
  /// Index of the segment that ends with the level.
  unsigned segmentOf(unsigned level) const;

  /// The different cuts of a segment, the largest tiles first.
  const std::vector<Cut> &cuts(unsigned segment, unsigned loop, int64_t extent);
  /// The smallest size among them.
  int64_t smallest(unsigned segment, unsigned loop, int64_t extent);

  /// No place is taken.
  static constexpr unsigned kNothing = 0;
  /// What two loops take together; none: they need the same slot.
  std::optional<unsigned> join(unsigned a, unsigned b);

private:
  Cut cutOf(int64_t extent, const Chain &chain) const;
  unsigned numberOf(const std::set<SlotState> &states);

  std::map<std::tuple<unsigned, unsigned, int64_t>, std::vector<Cut>> known;
  std::map<std::set<SlotState>, unsigned> numbers;
  std::vector<std::set<SlotState>> states;
  std::map<std::pair<unsigned, unsigned>, std::optional<unsigned>> joined;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_NEST_H
