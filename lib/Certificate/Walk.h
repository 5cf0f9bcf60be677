//===- Walk.h - Partial assignments and what they cost at least -*- C++ -*-===//
//
// The points of a space are split by the choice of what memories keep, and then
// segment by segment, from outside, by what is made of all loops. Both the one
// who proves and the one who checks walk through these pieces.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_CERTIFICATE_WALK_H
#define MAESTRO_LIB_CERTIFICATE_WALK_H

#include "Chain.h"
#include "maestro/Search/Objective.h"

#include <functional>

namespace maestro::certificate {

/// Values are sums of rounded products: what is within this share of another
/// counts as equal.
inline constexpr double kRounding = 0x1p-40;

/// What is asked of all pieces: no valid point costs less.
struct Claim {
  Metric metric = Metric::Cycles;
  double value = 0;

  bool holdsFor(double bound) const { return bound >= value * (1 - kRounding); }
};

/// A piece: what its first segments make of all loops.
struct Piece {
  std::vector<Cuts> cuts;
  /// By segment: costs of its boundary at least; of those that are not decided
  /// nothing is known.
  std::vector<Tally> tallies;
};

/// Counts what is done, and says when it is too much.
struct Effort {
  uint64_t bounds = 0, evaluated = 0;
  uint64_t mostBounds = ~uint64_t(0), mostEvaluated = ~uint64_t(0);
  bool isSpent() const {
    return bounds >= mostBounds || evaluated >= mostEvaluated;
  }
};

class Walk {
public:
  Walk(const Layout &layout, const std::vector<Shape> &shapes, unsigned keep,
       const Claim &claim, Effort &effort);

  /// The whole choice.
  Piece whole() const;
  unsigned size() const { return static_cast<unsigned>(nest.segments.size()); }
  static unsigned decided(const Piece &piece) {
    return static_cast<unsigned>(piece.cuts.size());
  }

  /// Calls `visit` with the children of a piece, which decide one segment more,
  /// unless bounds say that they satisfy the claim; with a number that is the
  /// child's own.
  using VisitChild = std::function<void(uint64_t, const Piece &)>;
  void children(const Piece &piece, const VisitChild &visit);

  /// A piece that is decided: its best orders satisfy the claim.
  bool ordersHold(const Piece &piece);
  /// Evaluates the points of a piece that is decided, until one that is valid
  /// breaks the claim. Returns how many there were.
  uint64_t evaluate(const Piece &piece, std::optional<double> &broken);

private:
  struct Boundary;
  using Sizes = std::array<int64_t, kMaxLoops>;
  void go(Boundary &here, size_t at, uint64_t number);
  bool fits(const Boundary &here, size_t at);
  void setCut(Boundary &here, unsigned loop, const Cut *cut);
  Tally tallyOf(Boundary &here);
  Tally tallyOfAny(Boundary &here);
  Boundary begin(const std::vector<Cuts> &decided);
  double valueOf(const std::vector<Tally> &tallies, double work) const;
  double workOf(const Piece &piece) const;
  bool orderHolds(std::vector<Boundary> &boundaries, unsigned segment,
                  const std::vector<Tally> &before, double work);

  const Space &space;
  const std::vector<Shape> &shapes;
  const unsigned keepIndex;
  Nest nest;
  Keep keep;
  Claim claim;
  Effort &effort;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;
  /// Elements of each operand's latch (V2).
  std::vector<int64_t> latches;
  double macs = 1;
  int64_t pes;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_WALK_H
