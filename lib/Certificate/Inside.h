//===- Inside.h - What is inside a boundary costs at least ------*- C++ -*-===//
//
// For each boundary, from inside, the boxes that may stand at it: what is made
// of each loop down to it, with what the boundary and all that is inside cost
// at least, whatever is outside. What is left of a piece costs at least as much
// as the cheapest boxes that it can still have.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_CERTIFICATE_INSIDE_H
#define MAESTRO_LIB_CERTIFICATE_INSIDE_H

#include "Boundary.h"

#include <functional>

namespace maestro::certificate {

/// A set of numbers, 64 to a word.
using Bits = std::vector<uint64_t>;

class Inside {
public:
  Inside(Setting &setting, const Sums &sums, const Claim &claim);

  /// A box at a boundary.
  struct Box {
    /// Of the boundary and of what is inside it.
    Costs costs;
    /// By this boxes are sorted.
    double rank = 0;
    /// By loop: index into the merged cuts of the segment.
    std::array<uint16_t, kMaxLoops> cut = {};
  };
  /// What is made of the loops down to the end of a segment.
  struct State {
    /// Nothing is cut.
    static constexpr unsigned kWhole = ~0U;
    unsigned segment = kWhole;
    std::array<uint16_t, kMaxLoops> cut = {};
  };
  static State stateOf(unsigned segment, const Box &box);

  /// What the boundaries from `segment` on cost at least, after a state of the
  /// segment before. None: nothing is left that may break the claim.
  std::optional<Costs> from(unsigned segment, const State &state);

  /// Calls `visit` with the boxes of a segment's boundary that can follow, and
  /// their numbers, as long as `goesOn` is true of what all further boxes cost
  /// at least.
  using VisitBox = std::function<void(uint64_t, const Box &)>;
  void visit(unsigned segment, const State &state,
             const std::function<bool(const Costs &)> &goesOn,
             const VisitBox &visit);

  /// What each boundary costs at least, whatever is cut.
  std::vector<Tally> least;
  /// There are too many boxes: nothing can be said.
  bool isTooLarge = false;

private:
  /// The boxes of a boundary, by rank or by one of their costs.
  struct Order {
    double Costs::*cost = nullptr;
    std::vector<uint32_t> boxes;
    /// By loop and cut: where in the order it is.
    std::array<std::vector<Bits>, kMaxLoops> places;
    /// By loop, and by cut of the segment before: the same for all cuts that
    /// can follow.
    std::array<std::map<unsigned, Bits>, kMaxLoops> after;
  };
  struct List {
    std::vector<Box> boxes;
    Order byRank;
    /// By word of `byRank`: what the boxes from there on cost at least.
    std::vector<Costs> onwards;
    std::vector<Order> orders;
  };

  void build(unsigned segment);
  void collect(unsigned segment, size_t at, Boundary &here, Box &box,
               double units);
  void add(unsigned segment, Boundary &here, Box &box);
  void sort(unsigned segment, List &list);
  void setPlaces(unsigned segment, const List &list, Order &order);
  std::vector<double Costs::*> measures() const;
  double rankOf(unsigned segment, const Costs &costs) const;
  using Places = std::array<const Bits *, kMaxLoops>;
  Places placesOf(unsigned segment, Order &order, const State &state);
  uint64_t fitting(const Order &order, const Places &places, size_t word) const;
  const Bits &placesOf(unsigned segment, Order &order, unsigned loop,
                       const State &state);

  Setting &setting;
  const Sums &sums;
  const Claim &claim;
  std::vector<List> lists;
  Sizes smallest = {};
  /// MACs of units that are all at work.
  double busyWork;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_INSIDE_H
