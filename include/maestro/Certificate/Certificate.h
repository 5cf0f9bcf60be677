//===- Certificate.h - Proofs that no point is better -----------*- C++ -*-===//
//
// A search says that no valid point of some spaces costs less than a value.
// Here that is proven, and proofs are checked, without anything of the search:
// by bounds that follow from docs/CostModel.md, and by evaluation.
// docs/Certificate.md has the form of a proof and what it rests on.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_CERTIFICATE_CERTIFICATE_H
#define MAESTRO_CERTIFICATE_CERTIFICATE_H

#include "maestro/Model/Result.h"
#include "maestro/Search/Objective.h"
#include "maestro/Search/Space.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace maestro {

/// What is proven: no valid point (V1, V2) has a smaller value, up to 2^-40 of
/// it, which is what sums of energies lose by rounding.
struct Claim {
  Metric metric = Metric::Cycles;
  double value = 0;
  /// pJ that a cycle counts for where energy and cycles are bounded together.
  /// Any price is right; that of the best point, where it has `value`, gives
  /// short proofs.
  double price = 0;

  /// Bounds are sums of rounded products, and so is what they are held against:
  /// what is within this share of another counts as equal.
  static constexpr double kRounding = 0x1p-40;

  bool holdsFor(double bound) const { return bound >= value * (1 - kRounding); }
};

/// That no point is better than one with this cost.
Claim claimOf(Metric metric, const Cost &cost);

/// One text for each choice of what memories keep, of one space after the
/// other. A text names the pieces of the choice that are split further, and how
/// those are closed that are split no more; all others must be closed by a
/// bound.
using Proof = std::vector<std::string>;

/// What proving or checking took.
struct ProofTally {
  /// Pieces that a proof names, and points that were evaluated.
  uint64_t pieces = 0, evaluated = 0;
  /// Bounds that were computed.
  uint64_t bounds = 0;
};

/// Work after which a proof is given up.
struct ProofLimits {
  uint64_t bounds = 20'000'000, evaluated = 20'000'000;
  /// Asked now and then; false gives the proof up.
  std::function<bool()> goOn;
};

/// Proves a claim about spaces that satisfy verify(). Fails with C4 where a
/// point is better, and with C5 where the limits are reached. The same
/// arguments give the same proof.
Result<Proof> prove(const std::vector<Space> &spaces, const Claim &claim,
                    const ProofLimits &limits = {});

/// Checks a proof. Fails where its texts have no such form (C1), where pieces
/// that no bound closes are not named, or others are (C2), where the best
/// orders of a piece do not satisfy the claim as it says (C3), and where
/// points are another number, or better than the claim (C4).
Result<ProofTally> check(const std::vector<Space> &spaces, const Claim &claim,
                         const Proof &proof);

} // namespace maestro

#endif // MAESTRO_CERTIFICATE_CERTIFICATE_H
