//===- Orders.h - The best order of loops -----------------------*- C++ -*-===//
//
// Where all tiles are full and on all units, boxes at boundaries and orders of
// loops say exactly what travels. The energy of an order is a sum over its
// loops, of which each depends on the set of loops inside it only. So the best
// order is a shortest path through such sets.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_ORDERS_H
#define MAESTRO_LIB_SEARCH_PROVEN_ORDERS_H

#include "Bound.h"
#include "Overlap.h"

#include <optional>

namespace maestro::proven {

class Orders {
public:
  Orders(const Space &space, const Segments &segments, const Traffic &traffic)
      : space(space), segments(segments), traffic(traffic) {}

  /// pJ that the pairs at the first `decided` boundaries cost at least, for any
  /// order of the loops of each segment; none where that is not known exactly.
  std::optional<double> least(const Keeping &keeping,
                              const std::vector<Box> &boxes, unsigned decided);

  /// Makes the crossings up to a boundary cost so much energy together.
  static void raise(const Keeping &keeping, double energy, unsigned boundary,
                    std::vector<Crossing> &crossings);

  /// Of the last call: the loops that move in each segment, innermost first, in
  /// an order that costs so much.
  std::vector<std::vector<unsigned>> best;

private:
  /// A dimension of an operand.
  struct Dimension {
    /// Those of its loops that have several iterations; at most two.
    std::array<unsigned, 2> loops = {};
    unsigned terms = 0;
    WindowTiles together, single;
  };
  /// What travels between two neighbours of a chain.
  struct Stream {
    unsigned operand = 0, boundary = 0;
    /// pJ of an element that several units receive together, and of one that a
    /// unit receives, over all parents and units.
    double perShared = 0, perUnit = 0;
    std::vector<Dimension> dimensions;
    /// Elements of a step.
    double shared = 1, own = 1;
    /// By loop: how far a segment's first step is behind its last one, for the
    /// segments inside the one that is looked at.
    std::array<int64_t, kMaxLoops> resets = {};
    /// Loops of the operand that move inside it.
    uint32_t moving = 0;
  };

  bool addStream(const Pair &pair, const std::vector<Box> &boxes);
  bool addDimensions(const IndexSum &sum, const Box &box, const Box &parents,
                     Stream &stream) const;
  bool spreadsOnce(const Pair &pair, const std::vector<Box> &boxes) const;
  double orderSegment(unsigned segment, const std::vector<Box> &boxes);
  double costOf(const Stream &stream, unsigned loop, uint32_t inner);
  int64_t shiftOf(const Stream &stream, unsigned loop, unsigned advances,
                  uint32_t inner) const;

  const Space &space;
  const Segments &segments;
  const Traffic &traffic;
  Overlaps overlaps;

  // Of a call.
  std::vector<Stream> streams;
  /// Of the segment: moves in iterations, and steps in an outer box.
  std::array<int64_t, kMaxLoops> moves = {}, trips = {};
  std::vector<double> costs;
  std::vector<unsigned> last;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_ORDERS_H
