//===- Descent.h - A good point to begin with -------------------*- C++ -*-===//
//
// What bounds exclude depends on how good the best point so far is. Descents
// from several points find one: each changes one thing, or two, as long as that
// makes the point better.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_DESCENT_H
#define MAESTRO_LIB_SEARCH_PROVEN_DESCENT_H

#include "../Build.h"
#include "../Judge.h"
#include "Options.h"

#include <random>

namespace maestro::proven {

class Descent {
public:
  Descent(const Space &space, const Layout &layout, Options &options,
          const Objective &objective, Judge &judge);

  /// Descends from one point after the other, until about so many points were
  /// evaluated. False: a limit was reached.
  bool run(uint64_t points);

private:
  /// A point: where memories keep operands, tiles by loop and slot, and the
  /// place of each slot among those of its group.
  struct Candidate {
    size_t keeps = 0;
    std::vector<std::vector<int64_t>> tiles;
    std::vector<unsigned> rank;
  };
  /// What is too large, then the objective's metrics.
  using Score = std::vector<double>;

  /// Tiles of one loop move from a slot to another.
  struct Transfer {
    unsigned loop = 0, from = 0, to = 0;
    int64_t tiles = 1;
  };

  bool chainOf(unsigned loop, const std::vector<int64_t> &tiles, Chain &chain,
               SlotState &state);
  bool build(const Candidate &candidate);
  bool score(const Candidate &candidate);
  bool improves(const Candidate &candidate);
  Candidate outermost() const;
  Candidate drawn();
  bool descend();
  bool changeKeeps();
  bool changeOrder();
  bool changeTiles();
  bool changePairs();
  bool changeTwo(const Transfer &first);
  bool change(const Transfer &transfer, Candidate &candidate) const;
  std::vector<unsigned> placesOf(unsigned loop) const;
  std::vector<Transfer> transfers(const Candidate &candidate,
                                  unsigned loop) const;

  const Space &space;
  const Layout &layout;
  Options &options;
  const Objective &objective;
  Judge &judge;
  std::mt19937_64 random;
  std::vector<unsigned> loops;

  Candidate current;
  Score currentScore, newScore;
  Schedule schedule;
  std::vector<Chain> chains;
  uint64_t starts = 0, last = 0;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_DESCENT_H
