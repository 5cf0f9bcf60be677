//===- Segments.h - A space cut into pieces that are decided at once -*- C++
//-*-===//
//
// A segment is what stands between two boundaries: levels of temporal slots,
// and then levels that spread work. Where temporal slots are inside spatial
// ones, another segment begins.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_SEGMENTS_H
#define MAESTRO_LIB_SEARCH_PROVEN_SEGMENTS_H

#include "Options.h"
#include "maestro/Model/Limits.h"

#include <array>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace maestro::proven {

struct Segment {
  /// Levels and slots, the ends exclusive.
  unsigned firstLevel = 0, endLevel = 0;
  unsigned firstSlot = 0, endSlot = 0;
  /// Levels at which tiles follow each other in time.
  unsigned temporalLevels = 0;
  bool isTemporal() const { return temporalLevels > 0; }
};

/// What a segment makes of a loop.
struct Move {
  /// Iterations of the loop that a unit has at a time.
  int64_t size = 1;
  /// Steps that the first unit takes, of full size at first.
  int64_t steps = 1;
  /// Units beside each other.
  int64_t spatial = 1;
  /// Tiles of `size`, at least.
  int64_t full = 1;

  bool operator<(const Move &other) const {
    return std::tie(size, steps, spatial) <
           std::tie(other.size, other.steps, other.spatial);
  }
  bool operator==(const Move &other) const {
    return size == other.size && steps == other.steps &&
           spatial == other.spatial;
  }
};

/// Levels at which memories keep operands.
std::set<unsigned> boundariesOf(const std::vector<ScheduledMemory> &memories);

class Segments {
public:
  /// `boundaries`: the levels at which memories keep operands. `single`: each
  /// level of temporal slots begins a segment.
  Segments(const Layout &layout, Options &options,
           const std::set<unsigned> &boundaries, bool single);

  const std::vector<Segment> &all() const { return segments; }
  unsigned size() const { return static_cast<unsigned>(segments.size()); }
  /// The segment that ends with the level, or has it.
  unsigned ofLevel(unsigned level) const;

  /// What the segment can make of `extent` iterations of the loop, each once,
  /// the largest size first.
  const std::vector<Move> &moves(unsigned segment, unsigned loop,
                                 int64_t extent);

  /// What the slots of the segment make of it, link by link.
  Move moveOf(int64_t extent, const Chain &links) const;

  /// A way to make a move, and the slots that it leaves to other loops.
  struct Way {
    Chain links;
    SlotState state;
  };
  const std::vector<Way> &waysOf(unsigned segment, unsigned loop,
                                 int64_t extent, const Move &move);

  /// A number for what a move leaves of the slots that loops contend for.
  unsigned placesOf(unsigned segment, unsigned loop, int64_t extent,
                    const Move &move);
  /// Whether there are slots for moves of several loops, by placesOf.
  bool canPlace(const std::vector<unsigned> &places);

private:
  bool canPlace(const std::vector<unsigned> &places, size_t at,
                const SlotState &before) const;
  template <typename Visit>
  void visitChains(unsigned segment, unsigned loop, int64_t extent,
                   const Visit &visit);

  SlotState stateOf(unsigned segment, unsigned loop, int64_t extent,
                    const Chain &links);

  const Layout &layout;
  Options &options;
  std::vector<Segment> segments;
  std::map<std::tuple<unsigned, unsigned, int64_t>, std::vector<Move>> known;
  std::map<std::tuple<unsigned, unsigned, int64_t>,
           std::map<Move, std::vector<Way>>>
      ways;
  std::map<std::tuple<unsigned, unsigned, int64_t, Move>, unsigned> placeOf;
  std::map<std::set<SlotState>, unsigned> placeNumbers;
  std::vector<std::vector<SlotState>> places;
  std::map<std::vector<unsigned>, bool> placeable;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_SEGMENTS_H
