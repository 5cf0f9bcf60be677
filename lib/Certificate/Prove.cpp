//===- Prove.cpp - Writes proofs ------------------------------------------===//

#include "Walk.h"

#include "../Model/Text.h"

using namespace maestro;
using namespace maestro::certificate;

namespace {
/// Writes the text of one choice of keeps.
class Prover {
public:
  Prover(Walk &walk, std::string &text) : walk(walk), text(text) {}

  void add(const Piece &piece) {
    if (walk.ordersHold(piece)) {
      text += 'o';
      return;
    }
    if (Walk::decided(piece) == walk.size()) {
      text += '!';
      text += std::to_string(walk.evaluate(piece, broken));
      return;
    }
    text += '{';
    bool isFirst = true;
    walk.children(piece, [&](uint64_t number, const Piece &child) {
      if (broken)
        return;
      if (!isFirst)
        text += ' ';
      isFirst = false;
      text += std::to_string(number);
      add(child);
    });
    text += '}';
  }

  /// The value of a point that is better than the claim.
  std::optional<double> broken;

private:
  Walk &walk;
  std::string &text;
};
} // namespace

Claim maestro::claimOf(Metric metric, const Cost &cost) {
  return {metric, valueOf(metric, cost),
          cost.energy.total / static_cast<double>(cost.cycles)};
}

Result<Proof> maestro::prove(const std::vector<Space> &spaces,
                             const Claim &claim, const ProofLimits &limits) {
  Proof proof;
  Effort effort;
  effort.mostBounds = limits.bounds;
  effort.mostEvaluated = limits.evaluated;
  effort.goOn = limits.goOn;
  std::optional<double> broken;
  bool isTooLarge = false;
  forEachChoice(spaces, claim, effort, [&](Walk &walk) {
    isTooLarge = walk.isTooLarge();
    if (isTooLarge)
      return false;
    Prover prover(walk, proof.emplace_back());
    prover.add(walk.whole());
    broken = prover.broken;
    return !broken && !effort.isSpent();
  });
  if (broken)
    return Violation{"C4", text("a point has ", *broken,
                                ", which is better than ", claim.value)};
  if (isTooLarge || effort.isSpent())
    return Violation{"C5", text("no proof was found with ", effort.bounds,
                                " bounds and ", effort.evaluated,
                                " evaluated points")};
  return proof;
}
