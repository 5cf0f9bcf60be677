//===- Segments.h - A space cut into pieces that are decided at once -*- C++
//-*-===//
//
// A segment is a level with its temporal slots, or neighbouring levels that
// only spread work. Memories stand at the ends of segments.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_SEGMENTS_H
#define MAESTRO_LIB_SEARCH_PROVEN_SEGMENTS_H

#include "../Chains.h"
#include "maestro/Model/Limits.h"

#include <array>
#include <map>
#include <tuple>
#include <vector>

namespace maestro::proven {

struct Segment {
  /// Levels and slots, the ends exclusive.
  unsigned firstLevel = 0, endLevel = 0;
  unsigned firstSlot = 0, endSlot = 0;
  /// Tiles follow each other in time here.
  bool temporal = false;
};

/// What a segment makes of a loop.
struct Move {
  /// Iterations of the loop that a unit has at a time.
  int64_t size = 1;
  /// Steps that the first unit takes, of full size at first.
  int64_t steps = 1;
  /// Units beside each other.
  int64_t spatial = 1;

  bool operator<(const Move &other) const {
    return std::tie(size, steps, spatial) <
           std::tie(other.size, other.steps, other.spatial);
  }
  bool operator==(const Move &other) const {
    return size == other.size && steps == other.steps &&
           spatial == other.spatial;
  }
};

class Segments {
public:
  explicit Segments(const Layout &layout);

  const std::vector<Segment> &all() const { return segments; }
  unsigned size() const { return static_cast<unsigned>(segments.size()); }
  /// The segment that ends with the level, or has it.
  unsigned ofLevel(unsigned level) const;

  /// What the segment can make of `extent` iterations of the loop, each once,
  /// the largest size first.
  const std::vector<Move> &moves(unsigned segment, unsigned loop,
                                 int64_t extent);

  /// What the slots of the segment make of it, link by link.
  Move moveOf(unsigned segment, int64_t extent, const Chain &links) const;

  /// The links of each way to make the move.
  std::vector<Chain> chainsOf(unsigned segment, unsigned loop, int64_t extent,
                              const Move &move) const;

private:
  template <typename Visit>
  void visitChains(unsigned segment, unsigned loop, int64_t extent,
                   Visit &&visit) const;

  const Layout &layout;
  std::vector<Segment> segments;
  std::map<std::tuple<unsigned, unsigned, int64_t>, std::vector<Move>> known;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_SEGMENTS_H
