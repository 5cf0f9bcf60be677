//===- HeldOutput.h - What children still hold of the output ----*- C++ -*-===//
//
// When a memory lets go of its tile of the output, its children drain what
// they hold of it (R2, R5). A child holds something if it was active since its
// parent took its tile, and so on outwards: this follows the tiles from the
// outermost memory that lets go inwards.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_HELDOUTPUT_H
#define MAESTRO_LIB_MODEL_ANALYSIS_HELDOUTPUT_H

#include "Situations.h"

namespace maestro::analysis {

template <typename Int> class HeldOutput {
public:
  /// Of the children of an instance of parent p, after the last step.
  HeldOutput(const Plan &plan, const BoundaryPlan &boundary,
             const Situations<Int> &loops, unsigned p, const Instance &instance)
      : plan(plan), boundary(boundary), loops(loops), p(p), instance(instance) {
  }

  /// Before a step that is entered by an advance of digit `entered`.
  void enter(int entered, const Standing &standing);

  /// What the children of chain[to] hold of the tile that chain[from] has.
  Int held(unsigned from, unsigned to);

private:
  bool follow(int level);
  void fix(int level);
  void add(unsigned l, int level, Int &held) const;

  const Plan &plan;
  const BoundaryPlan &boundary;
  const Situations<Int> &loops;
  unsigned p;
  const Instance &instance;
  /// Where time stood when the children last held something: the indices of
  /// the first elements of each loop, and how many of them are known.
  std::array<Indices, kMaxLoops> index;
  std::array<unsigned, kMaxLoops> fixed = {};
  /// The deepest digit since whose advance the tile has been the same.
  int limit = kNone;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_HELDOUTPUT_H
