//===- Walk.h - Partial assignments and what they cost at least -*- C++ -*-===//
//
// The points of a space are split by the choice of what memories keep, and then
// segment by segment, from outside, by what is made of all loops. Both the one
// who proves and the one who checks walk through these pieces.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_CERTIFICATE_WALK_H
#define MAESTRO_LIB_CERTIFICATE_WALK_H

#include "Inside.h"
#include "maestro/Search/Points.h"

#include <functional>

namespace maestro::certificate {

/// A piece: what its first segments make of all loops.
struct Piece {
  std::vector<Cuts> cuts;
  /// By segment: costs of its boundary at least.
  std::vector<Tally> tallies;
  /// At the end of the last segment that is decided; once all are, the cycles
  /// of the MACs at least.
  Inside::State state;
  double work = 0;
};

class Walk {
public:
  Walk(const Layout &layout, const std::vector<Shape> &shapes, unsigned keep,
       const Claim &claim, Effort &effort);

  /// There are more pieces than can be gone through.
  bool isTooLarge() const { return inside.isTooLarge; }
  /// The whole choice.
  Piece whole() const;
  unsigned size() const { return setting.segments(); }
  static unsigned decided(const Piece &piece) {
    return static_cast<unsigned>(piece.cuts.size());
  }

  /// Calls `visit` with the children of a piece, which decide one segment more,
  /// unless bounds say that they satisfy the claim; with a number that is the
  /// child's own, in increasing order.
  using VisitChild = std::function<void(uint64_t, const Piece &)>;
  void children(const Piece &piece, const VisitChild &visit);

  /// All orders of the loops of the decided segments satisfy the claim.
  bool ordersHold(const Piece &piece);
  /// Evaluates the points of a piece that is decided, until one that is valid
  /// breaks the claim. Returns how many there were.
  uint64_t evaluate(const Piece &piece, std::optional<double> &broken);

private:
  bool cut(Boundary &here, unsigned segment, const Inside::Box &box);
  std::optional<Costs> restOf(const Piece &piece);
  bool isClosed(const Piece &piece);
  double valueOf(const std::vector<Tally> &tallies, unsigned end,
                 const Costs &inside) const;
  bool orderHolds(std::vector<Boundary> &boundaries, unsigned segment,
                  const std::vector<Tally> &before, const Costs &rest);

  Claim claim;
  Setting setting;
  Sums sums;
  Inside inside;
  Points points;
};

/// Calls `visit` for each choice of what memories keep, of one space after the
/// other, until it returns false.
void forEachChoice(const std::vector<Space> &spaces, const Claim &claim,
                   Effort &effort, const std::function<bool(Walk &)> &visit);

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_WALK_H
