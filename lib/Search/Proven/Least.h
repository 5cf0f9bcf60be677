//===- Least.h - What is inside decided boxes costs at least ----*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_LEAST_H
#define MAESTRO_LIB_SEARCH_PROVEN_LEAST_H

#include "../Judge.h"
#include "SortedBoxes.h"

#include <optional>

namespace maestro::proven {

/// Which sets of points the best one so far, and the objective, exclude.
class Exclusion {
public:
  Exclusion(const Objective &objective, const Judge &judge,
            const Accelerator &accelerator);

  /// No point that costs at least `value` is a better answer.
  bool excludes(const Value &value) const;

  static double valueOf(Metric metric, const Value &value);
  /// By the first metric.
  double first(const Value &value) const {
    return valueOf(objective.metrics.front(), value);
  }
  void raiseFirst(Value &value, double first) const;
  bool precedes(const Value &a, const Value &b) const;

  /// The objective asks for them.
  bool needsEnergy = false, needsCycles = false;

private:
  const Objective &objective;
  const Judge &judge;
};

/// What the crossings of one boundary cost at least.
struct Least {
  Crossing crossing;
  double work = 0;
  /// Points that fit are left.
  bool any = false;
};

/// A boundary, where the segments before `from` are decided.
struct Open {
  unsigned from = 0, segment = 0;
  /// Box at the end of the decided segments, and what it receives.
  const Box *outer = nullptr;
  const Elements *received = nullptr;
};

/// Goes through the boxes that may stand at a boundary: takes the least of
/// each number, and leaves out boxes whose total is excluded.
class LeastSearch {
public:
  LeastSearch(const Space &space, Segments &segments, const Bounds &bounds,
              const Exclusion &exclusion, Judge &judge);

  /// `crossings` and `work`: of all boundaries, as far as it is known; that of
  /// the boundary itself is overwritten.
  /// Where a limit was reached, what was found is no bound.
  Least run(const Keeping &keeping, const Open &open,
            std::vector<Crossing> &crossings, double work);

  /// A root's boundaries may be sorted: then the next functions are faster
  /// and say more than `run`. Sorts them when it is asked first.
  bool isSorted(const Keeping &keeping);
  /// Calls `visit` with the boxes that may stand at the boundary and are not
  /// excluded, and with what the boundaries inside cost then.
  /// `crossings`: of the boundaries outside; of the others their ports.
  using VisitBox = std::function<void(const Box &, const Costs &rest)>;
  void visitSorted(const Keeping &keeping, const Open &open,
                   std::vector<Crossing> &crossings, double work,
                   const VisitBox &visit);
  /// What the objective's first metric is at least, where the rest of the
  /// layer is inside the outer box; none: all is excluded.
  std::optional<double> runSorted(const Keeping &keeping, const Open &open,
                                  std::vector<Crossing> &crossings,
                                  double work);
  /// What the boundary and those inside it cost at least, whatever is outside.
  Costs leastSorted(unsigned segment) const {
    return sorted[segment].from.empty() ? Costs() : sorted[segment].from[0];
  }

  /// Begins with a root: what its boundaries cost at least, and what the
  /// outermost box receives.
  void enter(const std::vector<Least> &least, const Elements &received);

  /// Units that the space has at most.
  int64_t pes = 1;

private:
  /// What crosses for each loop that may be innermost.
  template <typename Visit>
  void visitInnermost(Traffic::Segment seen, const Visit &visit) {
    auto see = [&](int innermost) {
      seen.innermost = innermost;
      ++judge.result.bounded;
      visit(bounds.crossing(keeping, open.segment, seen, *open.outer, nullptr));
    };
    bool moves = false;
    for (unsigned l : loops)
      if ((*seen.inner)[l].steps > (*open.outer)[l].steps) {
        moves = true;
        see(static_cast<int>(l));
      }
    if (!moves)
      see(kNoLoop);
  }
  const std::vector<Move> &mergedMoves(unsigned from, unsigned segment,
                                       unsigned loop, int64_t extent);
  void begin(const Keeping &all, const Open &here, std::vector<Crossing> &known,
             double work);
  bool setMoves();
  void setEnds();
  void setCut(unsigned loop, const Move &move);
  bool isWorse(Crossing crossing, double work);
  bool mayImprove(const Crossing &crossing, double work) const;
  Value valueOf(const Crossing &crossing, double work);
  void take(const Crossing &crossing, double work);
  bool mayFit(size_t at);
  void complete(const Traffic::Segment &seen);
  void go(size_t at, int64_t units);

  std::vector<double Costs::*> measures() const;
  void sortBoxes(const Keeping &all, unsigned segment);
  void relate(unsigned segment);
  void collect(SortedBoxes &boxes, size_t at, SortedBoxes::Entry &entry,
               int64_t units);
  bool isExcluded(const Traffic::Segment &seen, int64_t units);
  void add(SortedBoxes &boxes, SortedBoxes::Entry &entry,
           const Traffic::Segment &seen);
  bool findRest(SortedBoxes::Entry &entry);
  Value valueOf(const Costs &costs, double work) const;
  std::vector<Bits> findInside(const SortedBoxes &boxes);
  template <typename Visit, typename IsEnd>
  void visitInside(const IsEnd &isEnd, const Visit &visit);

  const Space &space;
  Segments &segments;
  const Bounds &bounds;
  const Exclusion &exclusion;
  Judge &judge;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;
  std::map<std::tuple<unsigned, unsigned, unsigned, int64_t>, std::vector<Move>>
      merged;

  // Of a root.
  const std::vector<Least> *ofRoot = nullptr;
  const Elements *receivedByRoot = nullptr;
  std::vector<SortedBoxes> sorted;
  enum class Sorting { NotYet, Done, TooLong } sorting = Sorting::NotYet;
  /// Of the boundary that is sorted: by order of the next one, loop and cut,
  /// which entries there can stand inside the cut.
  std::vector<std::array<std::vector<Bits>, kMaxLoops>> related;
  unsigned next = 0;
  /// By loop and index into SortedBoxes::cuts: the cut inside the outer box.
  std::array<std::vector<Cut>, kMaxLoops> inside;

  // Of a run.
  const Keeping *whole = nullptr;
  Keeping keeping;
  Open open;
  std::vector<Crossing> *crossings = nullptr;
  double knownWork = 0;
  bool isLast = false;
  /// Memories that send or receive at several boundaries, as bits (T5).
  uint32_t sharedPorts = 0;
  Box box;
  std::vector<Box> boxes;
  std::vector<Cut> smallest;
  std::vector<const std::vector<Move> *> moves;
  Crossing ends;
  double ports = 0;
  Least result;
  /// The least total of the boxes taken.
  Value least;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_LEAST_H
