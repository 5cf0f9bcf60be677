//===- Bound.h - What the points of a set cannot cost less than -*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_BOUND_H
#define MAESTRO_LIB_SEARCH_PROVEN_BOUND_H

#include "Keeping.h"
#include "Traffic.h"

#include <algorithm>

namespace maestro::proven {

using Ports = std::array<double, kMaxMemories>;

/// What crosses the boundary of a segment costs at least.
struct Crossing {
  /// pJ (E1), without leakage.
  double energy = 0;
  /// Cycles of the slowest transfers (T1): those of the first step and of the
  /// last drain, with latency (T4), and all others together.
  double first = 0, last = 0, in = 0, out = 0;
  /// Cycles of overhead of all steps (T2).
  double overhead = 0;
  /// Where the innermost loop in time is known: in a `share` of the steps
  /// another loop advances. Cycles of the transfers then, and at all other
  /// steps.
  struct Turns {
    double share = 1;
    double fast = 0, slow = 0;

    /// Cycles of all steps, each of which works at least for its part of
    /// `work`.
    double over(double work) const {
      return std::max(work * (1 - share), fast) + std::max(work * share, slow);
    }
  };
  Turns inTurns, outTurns;
  /// Cycles that the ports are busy (T5), by memory of the schedule.
  Ports down = {}, up = {};

  /// What both cost at least.
  void lower(const Crossing &other);
};

/// What a boundary and those inside it cost at least.
struct Costs {
  /// pJ of what crosses.
  double energy = 0;
  /// Cycles of first fills and last drains, and of everything.
  double ends = 0, span = 0;
  /// pJ, where a cycle of `span` counts as `Bounds::perCycle`.
  double mix = 0;

  void lower(const Costs &other) {
    energy = std::min(energy, other.energy);
    ends = std::min(ends, other.ends);
    span = std::min(span, other.span);
    mix = std::min(mix, other.mix);
  }
};
/// Segments that are decided: boxes at their ends.
struct Prefix {
  /// Before the first segment, and after each of the segments.
  std::vector<Box> boxes;
  std::vector<Elements> received;
  /// By segment.
  std::vector<int> innermost;
};

/// What points cost at least, by metric.
struct Value {
  double energy = 0, cycles = 0, edp = 0;

  void raise(const Value &other) {
    energy = std::max(energy, other.energy);
    cycles = std::max(cycles, other.cycles);
    edp = std::max({edp, other.edp, energy * cycles});
  }
  void lower(const Value &other) {
    energy = std::min(energy, other.energy);
    cycles = std::min(cycles, other.cycles);
    edp = std::min(edp, other.edp);
  }
};

class Bounds {
public:
  /// `timed`: cycles are asked for.
  Bounds(const Space &space, const Segments &segments, const Traffic &traffic,
         bool timed);

  /// The box of the whole layer.
  Box whole() const;
  /// The box that a move makes of another.
  static Cut cut(const Cut &outer, const Move &move, int64_t extent);

  /// How the boundary of `segment` sees the prefix, with the box there.
  Traffic::Segment segmentOf(const Prefix &prefix, unsigned segment) const;
  /// The same where only the segments before `from` are decided, to `outer`.
  Traffic::Segment mergedOf(const Box &outer, const Elements &received,
                            const Box &inner, unsigned from,
                            unsigned segment) const;

  Crossing crossing(const Keeping &keeping, unsigned segment,
                    const Traffic::Segment &seen, const Box &parents,
                    const std::vector<Box> *boxes) const;
  /// Of buffers that hold each operand at the segment's end.
  Elements received(const Traffic::Segment &seen) const;

  /// Cycles that the PEs work (T3), if `box` is at the last level.
  double work(const Box &box) const;

  /// V1 and V2 as far as it is decided: what is kept at decided segments fits.
  bool fits(const Keeping &keeping, const std::vector<Box> &boxes,
            unsigned decided) const;

  /// PEs that work so many cycles, and nothing crosses.
  Costs working(double work) const;
  /// With a boundary around it.
  Costs around(const Costs &inside, const Crossing &here, bool isSingle,
               double work) const;

  /// T4, T5, E1 from the crossings of all segments.
  Value total(const Keeping &keeping, const std::vector<Crossing> &crossings,
              double work) const;
  /// The same, where the segments from `end` on cost `inside`, and only the
  /// ports of their crossings count.
  Value total(const Keeping &keeping, const std::vector<Crossing> &crossings,
              unsigned end, const Costs &inside, double work) const;
  /// T5: cycles of the port that is busy longest.
  double busiestPort(const Keeping &keeping,
                     const std::vector<Crossing> &crossings) const;
  Value total(const Keeping &keeping, const std::vector<Crossing> &crossings,
              unsigned end, const Costs &inside, double work,
              double ports) const;

  /// pJ for which a cycle counts in mixed numbers, leakage included. A sum of
  /// energy and cycles so weighed is bounded where the two of them alone may be
  /// least at different points.
  double perCycle = 0;

  bool isUniform(const Box &box) const;

private:
  double portionAfter(unsigned levels) const;
  double spread(unsigned operand, const Box &box) const;
  double turnsOf(const Traffic::Segment &seen, double steps) const;

  /// Elements of a pair.
  struct Flow {
    double fills = 0, atParent = 0, psums = 0;
  };
  Flow flowOf(const Pair &pair, const Traffic::Segment &seen,
              const Box &parents, const std::vector<Box> *boxes) const;
  /// Cycles of one memory's ports at a boundary.
  struct PortSums {
    struct Way {
      double all = 0;
      /// What each step of the innermost loop moves, and what none does.
      double each = 0, slow = 0;
      /// Of the first step, or the last drain.
      double end = 0, endAtMost = 0;
      bool uses = false;
    };
    Way down, up;
  };
  void addTo(PortSums &port, const Pair &pair, const Memory &parent,
             const Flow &flow, const Traffic::Segment &seen) const;
  void setTimes(const Keeping &keeping, unsigned segment,
                const Traffic::Segment &seen,
                const std::array<PortSums, kMaxMemories> &ports,
                Crossing &result) const;
  /// Elements of a first or last step.
  struct Ends {
    double least = 0, most = 0;
  };
  Ends endsOf(const Pair &pair, const Box &box, bool single) const;

  const Space &space;
  const Segments &segments;
  const Traffic &traffic;
  bool timed;
  double leakagePerCycle = 0;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_BOUND_H
