//===- Solver.h - The best point, by branch and bound -----------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_SOLVER_H
#define MAESTRO_LIB_SEARCH_PROVEN_SOLVER_H

#include "Descent.h"
#include "Orders.h"
#include "Refinement.h"

#include <limits>
#include <memory>
#include <set>

namespace maestro::proven {

/// A way to decide a segment, and what its points cost at least.
struct Child {
  std::array<uint16_t, kMaxLoops> moves = {};
  int innermost = kNoLoop;
  Value least;
};

/// What depends on where boundaries may stand.
struct Shape {
  Shape(const Space &space, const Layout &layout, Options &options,
        const std::set<unsigned> &boundaries, const Traffic &traffic,
        const Exclusion &exclusion, Judge &judge)
      : segments(layout, options, boundaries, false),
        bounds(space, segments, traffic, exclusion.needsCycles),
        leaves(layout, segments),
        leastSearch(space, segments, bounds, exclusion, judge),
        orders(space, segments, traffic),
        refinement(space, layout, options, segments, boundaries, traffic,
                   exclusion, judge) {}

  Segments segments;
  Bounds bounds;
  Leaves leaves;
  LeastSearch leastSearch;
  Orders orders;
  Refinement refinement;
};

/// A choice of places for operands, and what its points cost at least.
struct Root {
  Shape *shape = nullptr;
  Keeping keeping;
  /// The same for the refinement's segments.
  Keeping fine;
  std::vector<Least> least;
  Value value;
};

class Solver {
public:
  Solver(const Space &space, const Objective &objective,
         const SearchLimits &limits)
      : space(space), objective(objective), judge(objective, limits),
        exclusion(objective, judge, space.accelerator), layout(space),
        options(layout), traffic(space.problem),
        descent(space, layout, options, objective, judge),
        loops(movingLoops(space.problem)) {}

  /// Evaluates a point of the space before all others.
  void see(const Schedule &point) { judge.see(point); }
  SearchResult run();

private:
  void expand(unsigned segment, const Value &value);
  void generate(unsigned segment, size_t at, Child &child,
                std::vector<Child> &children);
  bool isExcluded(unsigned segment, size_t at);
  bool choose(unsigned segment, size_t at, size_t index, Child &child);
  void match(unsigned segment, size_t at, const Box &box, Child &child,
             std::vector<Child> &children);
  void addChildren(unsigned segment, Child &child,
                   std::vector<Child> &children);
  void raiseByOrders(unsigned segment);
  template <typename Visit>
  void visitInnermost(unsigned segment, const Visit &visit);
  Crossing crossingOf(unsigned segment);
  void addOrderless(unsigned segment, Child &child,
                    std::vector<Child> &children);
  void descendAgain();
  void decide(unsigned segment, const Child &child);
  void leaf();
  /// Of the decided segments, which are all.
  Value total();
  Value valueOf(double work);
  void setInside(unsigned segment, bool isSorted);
  void generateSorted(unsigned segment, Child &child,
                      std::vector<Child> &children);
  bool tightenSorted(unsigned from, const std::vector<Least> &inner,
                     Value &value);
  bool tighten(unsigned from, std::vector<Least> &inner, Value &value);
  Value untouched();
  void addRoots();
  double weightOfCycles() const;
  Shape &shapeOf(const std::vector<ScheduledMemory> &memories);
  void enter(const Root &root);
  Segments &segments() { return shape->segments; }
  Bounds &bounds() { return shape->bounds; }

  const Space &space;
  const Objective &objective;
  Judge judge;
  Exclusion exclusion;
  Layout layout;
  Options options;
  Traffic traffic;
  Descent descent;
  std::map<std::set<unsigned>, std::unique_ptr<Shape>> shapes;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;

  /// Bounds that were made before the last descent.
  uint64_t lastDescent = 0;
  std::vector<Root> roots;
  // Of the root.
  Shape *shape = nullptr;
  const Keeping *keeping = nullptr, *fine = nullptr;
  const std::vector<Least> *least = nullptr;
  Prefix prefix;
  std::vector<std::array<Move, kMaxLoops>> chosen;
  std::vector<unsigned> places;
  std::vector<Crossing> crossings;
  /// What the segments from `end` on cost at least together. Otherwise their
  /// crossings say that.
  struct {
    unsigned end = 0;
    Costs costs;
  } inside;
  /// Where the search was interrupted: the least that is left.
  double open = std::numeric_limits<double>::infinity();
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_SOLVER_H
