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

/// What a segment makes of the iterations of a loop that it is handed: what is
/// the same for all ways to a size and a number of units.
struct Cut {
  /// Iterations of a unit at a time, steps in time, and units beside each
  /// other, all at least.
  int64_t size = 1, trips = 1, spatial = 1;
  /// Of the innermost directive in time, if any: its steps, and iterations by
  /// which it moves on, both at least.
  int64_t lastTrips = 1, shift = 0;
  /// These two are the same for all ways.
  bool isSure = true;
  /// All units are inside the innermost directive in time: together they have
  /// neighbouring iterations.
  bool isAdjacent = false;
  /// All tiles are full, and all units work in each step.
  bool isEven = true;
  /// What it takes of the segment's slots.
  unsigned places = 0;
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

  /// The cuts of a segment, one for each size and number of units, the largest
  /// tiles first.
  const std::vector<Cut> &cuts(unsigned segment, unsigned loop, int64_t extent);
  /// The same of segments 0 to `segment` together, of a whole loop. Places are
  /// not told.
  const std::vector<Cut> &merged(unsigned segment, unsigned loop);

  /// Where the cut of this size and number of units is, which must be there.
  static size_t indexOf(const std::vector<Cut> &cuts, int64_t size,
                        int64_t units);

  /// No place is taken.
  static constexpr unsigned kNothing = 0;
  /// What two loops take together; none: they need the same slot.
  std::optional<unsigned> join(unsigned a, unsigned b);

private:
  Cut cutOf(int64_t extent, const Chain &chain) const;
  unsigned numberOf(const std::set<SlotState> &states);

  std::map<std::tuple<unsigned, unsigned, int64_t>, std::vector<Cut>> known;
  std::map<std::pair<unsigned, unsigned>, std::vector<Cut>> knownMerged;
  std::map<std::set<SlotState>, unsigned> numbers;
  std::vector<std::set<SlotState>> states;
  std::map<std::pair<unsigned, unsigned>, std::optional<unsigned>> joined;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_NEST_H
