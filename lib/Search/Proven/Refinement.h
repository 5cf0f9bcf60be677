//===- Refinement.h - Levels between two boundaries -------------*- C++ -*-===//
//
// Where several levels of temporal slots stand between two boundaries, the
// boxes at boundaries say little about their tiles. They are decided last:
// level by level, as long as bounds do not exclude them.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_REFINEMENT_H
#define MAESTRO_LIB_SEARCH_PROVEN_REFINEMENT_H

#include "Least.h"
#include "Leaves.h"
#include "Orders.h"

namespace maestro::proven {

/// What is decided at boundaries.
struct Decided {
  const Prefix *prefix = nullptr;
  const std::vector<Moves> *moves = nullptr;
  const std::vector<Crossing> *crossings = nullptr;
  double work = 0;
};

class Refinement {
public:
  Refinement(const Space &space, const Layout &layout, Options &options,
             const Segments &coarse, const std::set<unsigned> &boundaries,
             const Traffic &traffic, const Exclusion &exclusion, Judge &judge);

  const Segments &segments() const { return fine; }

  /// Goes through the points that are not excluded. `keeping` belongs to
  /// segments().
  bool visit(const Keeping &keeping, const Decided &decided,
             const Leaves::Visit &visit);

private:
  /// The segment that has it, and the first and last ones that are parts of
  /// that.
  unsigned coarseOf(unsigned segment) const { return coarseSegment[segment]; }
  bool isLast(unsigned segment) const {
    return segment + 1 == fine.size() ||
           coarseSegment[segment + 1] != coarseSegment[segment];
  }
  unsigned firstOf(unsigned segment) const {
    while (segment > 0 && coarseOf(segment - 1) == coarseOf(segment))
      --segment;
    return segment;
  }
  void setInnermost(unsigned last);
  bool reaches(unsigned segment, unsigned loop, int64_t extent,
               const Move &target);
  bool isExcluded(unsigned segment);
  bool cut(unsigned segment, size_t at);
  void remainder(unsigned segment, size_t at, Move &target) const;
  bool next(unsigned segment);
  bool leaf();

  const Space &space;
  Segments fine;
  Bounds bounds;
  Leaves leaves;
  Orders orders;
  const Exclusion &exclusion;
  Judge &judge;
  std::vector<unsigned> coarseSegment;
  std::vector<unsigned> loops;

  // Of a visit.
  const Keeping *keeping = nullptr;
  Decided decided;
  const Leaves::Visit *seen = nullptr;
  Prefix prefix;
  std::vector<Moves> chosen;
  std::vector<Crossing> crossings;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_REFINEMENT_H
