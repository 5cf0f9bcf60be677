//===- Solver.cpp - The best point, by branch and bound -------------------===//

#include "Descent.h"
#include "Orders.h"
#include "Refinement.h"

#include "maestro/Search/Search.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <set>

using namespace maestro;
using namespace maestro::proven;

namespace {
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
      : space(space), judge(objective, limits),
        exclusion(objective, judge, space.accelerator), layout(space),
        options(layout), traffic(space.problem),
        descent(space, layout, options, objective, judge) {
    for (unsigned l = 0; l < space.problem.loops.size(); ++l)
      if (space.problem.loops[l].extent > 1)
        loops.push_back(l);
  }

  SearchResult run();

private:
  void expand(unsigned segment);
  void generate(unsigned segment, size_t at, Child &child,
                std::vector<Child> &children);
  bool isExcluded(unsigned segment, size_t at);
  bool choose(unsigned segment, size_t at, size_t index, Child &child);
  void match(unsigned segment, size_t at, const Box &box, Child &child,
             std::vector<Child> &children);
  void addChildren(unsigned segment, Child &child,
                   std::vector<Child> &children);
  void raiseByOrders(unsigned segment);
  Crossing crossingOf(unsigned segment);
  void addOrderless(unsigned segment, Child &child,
                    std::vector<Child> &children);
  void decide(unsigned segment, const Child &child);
  void leaf();
  /// Of the decided segments, which are all.
  Value total();
  void clear(unsigned from);
  void generateSorted(unsigned segment, Child &child,
                      std::vector<Child> &children);
  bool tightenSorted(unsigned from, std::vector<Least> &inner, Value &value);
  bool tighten(unsigned from, std::vector<Least> &inner, Value &value);
  void addRoots();
  Shape &shapeOf(const std::vector<ScheduledMemory> &memories);
  void enter(const Root &root);
  Segments &segments() { return shape->segments; }
  Bounds &bounds() { return shape->bounds; }

  const Space &space;
  Judge judge;
  Exclusion exclusion;
  Layout layout;
  Options options;
  Traffic traffic;
  Descent descent;
  std::map<std::set<unsigned>, std::unique_ptr<Shape>> shapes;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;

  std::vector<Root> roots;
  // Of the root.
  Shape *shape = nullptr;
  const Keeping *keeping = nullptr, *fine = nullptr;
  const std::vector<Least> *least = nullptr;
  Prefix prefix;
  std::vector<std::array<Move, kMaxLoops>> chosen;
  std::vector<unsigned> places;
  std::vector<Crossing> crossings;
  /// Where the search was interrupted: the least that is left.
  double open = std::numeric_limits<double>::infinity();
};
} // namespace

void Solver::decide(unsigned segment, const Child &child) {
  Box &box = prefix.boxes[segment + 1];
  box = prefix.boxes[segment];
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned l = loops[i];
    const Cut &outer = prefix.boxes[segment][l];
    const Move &move = segments().moves(segment, l, outer.size)[child.moves[i]];
    chosen[segment][l] = move;
    box[l] = Bounds::cut(outer, move, space.problem.loops[l].extent);
  }
  prefix.innermost[segment] = child.innermost;
  Traffic::Segment seen = bounds().segmentOf(prefix, segment);
  prefix.received[segment + 1] = bounds().received(seen);
  if (!exclusion.needsCycles) {
    crossings[segment] = crossingOf(segment);
    return raiseByOrders(segment);
  }
  crossings[segment] = bounds().crossing(*keeping, segment, seen,
                                         prefix.boxes[0], &prefix.boxes);
}

/// The energy of the boundaries up to this one, for the best orders.
void Solver::raiseByOrders(unsigned segment) {
  if (!keeping->isBoundary[segment])
    return;
  if (auto energy = shape->orders.least(*keeping, prefix.boxes, segment + 1))
    shape->orders.raise(*keeping, *energy, segment, crossings);
}

/// What the boundary costs, whichever loop is innermost.
Crossing Solver::crossingOf(unsigned segment) {
  Crossing least;
  bool moves = false;
  auto add = [&](int innermost) {
    Traffic::Segment seen = bounds().segmentOf(prefix, segment);
    seen.innermost = innermost;
    Crossing here = bounds().crossing(*keeping, segment, seen, prefix.boxes[0],
                                      &prefix.boxes);
    ++judge.result.bounded;
    if (moves)
      least.lower(here);
    else
      least = here;
    moves = true;
  };
  if (shape->leaves.isFree(segment))
    for (unsigned l : loops)
      if (chosen[segment][l].steps > 1)
        add(static_cast<int>(l));
  if (!moves)
    add(kNoLoop);
  return least;
}

/// One child for all orders, if cycles are not asked for: the energy of the
/// best order is found at once, where all tiles are full.
void Solver::addOrderless(unsigned segment, Child &child,
                          std::vector<Child> &children) {
  child.innermost = prefix.innermost[segment] = kNoLoop;
  crossings[segment] = crossingOf(segment);
  double work = least->back().work;
  child.least = bounds().total(*keeping, crossings, work);
  if (exclusion.excludes(child.least))
    return;
  raiseByOrders(segment);
  child.least = bounds().total(*keeping, crossings, work);
  if (!exclusion.excludes(child.least))
    children.push_back(child);
}

/// The complete box stands in the prefix: one child for each innermost loop.
void Solver::addChildren(unsigned segment, Child &child,
                         std::vector<Child> &children) {
  if (!exclusion.needsCycles)
    return addOrderless(segment, child, children);
  auto add = [&](int innermost) {
    child.innermost = innermost;
    prefix.innermost[segment] = innermost;
    Traffic::Segment seen = bounds().segmentOf(prefix, segment);
    crossings[segment] = bounds().crossing(*keeping, segment, seen,
                                           prefix.boxes[0], &prefix.boxes);
    ++judge.result.bounded;
    bool isLast = segment + 1 == segments().size();
    child.least = bounds().total(*keeping, crossings,
                                 isLast ? bounds().work(prefix.boxes.back())
                                        : least->back().work);
    if (!exclusion.excludes(child.least))
      children.push_back(child);
  };
  bool moves = false;
  if (shape->leaves.isFree(segment))
    for (unsigned l : loops)
      if (chosen[segment][l].steps > 1) {
        moves = true;
        add(static_cast<int>(l));
      }
  if (!moves)
    add(kNoLoop);
}

/// The loops from `at` on are not cut yet.
bool Solver::isExcluded(unsigned segment, size_t at) {
  Box &box = prefix.boxes[segment + 1];
  int64_t units = 1;
  for (size_t i = at; i < loops.size(); ++i)
    box[loops[i]] = prefix.boxes[segment][loops[i]];
  for (unsigned l : loops)
    units *= box[l].spatial;
  prefix.innermost[segment] = kNoLoop;
  Traffic::Segment seen = bounds().segmentOf(prefix, segment);
  Crossing &here = crossings[segment];
  here = bounds().crossing(*keeping, segment, seen, prefix.boxes[0],
                           &prefix.boxes);
  here.first = here.last = here.overhead = 0;
  ++judge.result.bounded;
  double work = least->back().work;
  if (segment + 1 == segments().size()) {
    int64_t left = std::max<int64_t>(1, shape->leastSearch.pes / units);
    work = std::max(work, bounds().work(box) / static_cast<double>(left));
  }
  return exclusion.excludes(bounds().total(*keeping, crossings, work));
}

void Solver::generate(unsigned segment, size_t at, Child &child,
                      std::vector<Child> &children) {
  Box &box = prefix.boxes[segment + 1];
  if (at > 0) {
    for (size_t i = at; i < loops.size(); ++i) {
      const Cut &outer = prefix.boxes[segment][loops[i]];
      const std::vector<Move> &moves =
          segments().moves(segment, loops[i], outer.size);
      if (moves.empty())
        return;
      box[loops[i]] = Bounds::cut(outer, moves.back(),
                                  space.problem.loops[loops[i]].extent);
      box[loops[i]].steps = outer.steps;
    }
    if (!bounds().fits(*keeping, prefix.boxes, segment + 1))
      return;
    if (at < loops.size() && isExcluded(segment, at))
      return;
  }
  if (at == loops.size())
    return addChildren(segment, child, children);
  unsigned l = loops[at];
  size_t count =
      segments().moves(segment, l, prefix.boxes[segment][l].size).size();
  for (size_t m = 0; m < count; ++m)
    if (choose(segment, at, m, child))
      generate(segment, at + 1, child, children);
}

/// The ways to come to a box at the boundary.
void Solver::match(unsigned segment, size_t at, const Box &box, Child &child,
                   std::vector<Child> &children) {
  if (at == loops.size()) {
    if (bounds().fits(*keeping, prefix.boxes, segment + 1))
      addChildren(segment, child, children);
    return;
  }
  unsigned l = loops[at];
  const Cut &outer = prefix.boxes[segment][l];
  const std::vector<Move> &moves = segments().moves(segment, l, outer.size);
  for (size_t m = 0; m < moves.size(); ++m)
    if (moves[m].size == box[l].size &&
        moves[m].spatial * outer.spatial == box[l].spatial &&
        choose(segment, at, m, child))
      match(segment, at + 1, box, child, children);
}

/// Cuts a loop; false where the segment has no place for that.
bool Solver::choose(unsigned segment, size_t at, size_t index, Child &child) {
  unsigned l = loops[at];
  const Cut &outer = prefix.boxes[segment][l];
  const Move &move = segments().moves(segment, l, outer.size)[index];
  child.moves[at] = static_cast<uint16_t>(index);
  places.resize(loops.size());
  places[at] = segments().placesOf(segment, l, outer.size, move);
  chosen[segment][l] = move;
  prefix.boxes[segment + 1][l] =
      Bounds::cut(outer, move, space.problem.loops[l].extent);
  return segments().canPlace(
      {places.begin(), places.begin() + static_cast<ptrdiff_t>(at) + 1});
}

Value Solver::total() {
  return bounds().total(*keeping, crossings,
                        bounds().work(prefix.boxes.back()));
}

void Solver::leaf() {
  Decided decided = {&prefix, &chosen, &crossings,
                     bounds().work(prefix.boxes.back())};
  shape->refinement.visit(
      *fine, decided, [&](const Schedule &point) { return judge.see(point); });
  // What a limit left out has no better bound than the whole.
  if (judge.stopped)
    open = std::min(open, exclusion.first(total()));
}

/// Bounds the segments from `from` on where those before are decided. False:
/// nothing there can be better.
bool Solver::tighten(unsigned from, std::vector<Least> &inner, Value &value) {
  if (from > 0 && shape->leastSearch.isSorted(*keeping))
    return tightenSorted(from, inner, value);
  for (unsigned s = from; s < segments().size(); ++s)
    crossings[s] = inner[s].crossing;
  for (unsigned s = from; s < segments().size(); ++s) {
    if (!keeping->isBoundary[s])
      continue;
    Open here = {from, s, &prefix.boxes[from], &prefix.received[from]};
    inner[s] =
        shape->leastSearch.run(*keeping, here, crossings, inner.back().work);
    if (!inner[s].any || judge.stopped)
      return false;
    crossings[s] = inner[s].crossing;
    value.raise(bounds().total(*keeping, crossings, inner.back().work));
    if (exclusion.excludes(value))
      return false;
  }
  return true;
}

/// The same where the boundaries of the root are sorted.
bool Solver::tightenSorted(unsigned from, std::vector<Least> &inner,
                           Value &value) {
  unsigned boundary = from;
  while (boundary < segments().size() && !keeping->isBoundary[boundary])
    ++boundary;
  if (boundary == segments().size())
    return true;
  clear(from);
  Open here = {from, boundary, &prefix.boxes[from], &prefix.received[from]};
  for (unsigned s = from; s < segments().size(); ++s)
    inner[s].crossing = {};
  inner[boundary] = shape->leastSearch.runSorted(*keeping, here, crossings,
                                                 inner.back().work);
  if (!inner[boundary].any || judge.stopped)
    return false;
  crossings[boundary] = inner[boundary].crossing;
  value.raise(bounds().total(*keeping, crossings, inner.back().work));
  return !exclusion.excludes(value);
}

void Solver::clear(unsigned from) {
  for (unsigned s = from; s < segments().size(); ++s)
    crossings[s] = {};
}

void Solver::generateSorted(unsigned segment, Child &child,
                            std::vector<Child> &children) {
  unsigned next = segment + 1;
  while (next < segments().size() && !keeping->isBoundary[next])
    ++next;
  clear(segment);
  Open here = {segment, segment, &prefix.boxes[segment],
               &prefix.received[segment]};
  shape->leastSearch.visitSorted(*keeping, here, crossings, least->back().work,
                                 [&](const Box &box, double rest) {
                                   if (next < segments().size())
                                     crossings[next].energy = rest;
                                   match(segment, 0, box, child, children);
                                 });
}

void Solver::expand(unsigned segment) {
  if (segment == segments().size()) {
    leaf();
    return;
  }
  for (unsigned s = segment; s < segments().size(); ++s)
    crossings[s] = (*least)[s].crossing;
  prefix.boxes[segment + 1] = prefix.boxes[segment];
  std::vector<Child> children;
  Child child;
  if (keeping->isBoundary[segment] && shape->leastSearch.isSorted(*keeping))
    generateSorted(segment, child, children);
  else
    generate(segment, 0, child, children);
  std::sort(
      children.begin(), children.end(), [&](const Child &a, const Child &b) {
        if (exclusion.precedes(a.least, b.least) ||
            exclusion.precedes(b.least, a.least))
          return exclusion.precedes(a.least, b.least);
        return std::tie(a.moves, a.innermost) < std::tie(b.moves, b.innermost);
      });
  for (Child &next : children) {
    if (exclusion.excludes(next.least))
      continue;
    if (judge.stopped) {
      open = std::min(open, exclusion.first(next.least));
      return;
    }
    decide(segment, next);
    std::vector<Least> inner = *least;
    if (!tighten(segment + 1, inner, next.least) && !judge.stopped)
      continue;
    const std::vector<Least> *outer = least;
    least = &inner;
    if (judge.mayGoOnNow())
      expand(segment + 1);
    else
      open = std::min(open, exclusion.first(next.least));
    least = outer;
  }
}

Shape &Solver::shapeOf(const std::vector<ScheduledMemory> &memories) {
  std::set<unsigned> boundaries;
  for (size_t m = 1; m < memories.size(); ++m)
    for (const Residency &kept : memories[m].holds)
      boundaries.insert(kept.level);
  std::unique_ptr<Shape> &found = shapes[boundaries];
  if (!found)
    found = std::make_unique<Shape>(space, layout, options, boundaries, traffic,
                                    exclusion, judge);
  return *found;
}

void Solver::enter(const Root &root) {
  shape = root.shape;
  keeping = &root.keeping;
  fine = &root.fine;
  least = &root.least;
  prefix.boxes.resize(segments().size() + 1);
  prefix.received.resize(segments().size() + 1);
  prefix.innermost.assign(segments().size(), kNoLoop);
  prefix.boxes[0] = bounds().whole();
  prefix.received[0] = traffic.all();
  chosen.resize(segments().size());
  crossings.assign(segments().size(), {});
  shape->leastSearch.enter(root.least, prefix.received[0]);
}

void Solver::addRoots() {
  roots.reserve(space.keeps.size());
  for (const std::vector<ScheduledMemory> &memories : space.keeps) {
    Root root;
    root.shape = &shapeOf(memories);
    root.keeping =
        keepingOf(space, root.shape->segments, traffic.all(), memories);
    root.fine = keepingOf(space, root.shape->refinement.segments(),
                          traffic.all(), memories);
    root.least.resize(root.shape->segments.size());
    enter(root);
    if (tighten(0, root.least, root.value) || judge.stopped)
      roots.push_back(std::move(root));
  }
  std::sort(roots.begin(), roots.end(), [&](const Root &a, const Root &b) {
    if (exclusion.precedes(a.value, b.value) ||
        exclusion.precedes(b.value, a.value))
      return exclusion.precedes(a.value, b.value);
    return a.keeping.memories < b.keeping.memories;
  });
}

/// Evaluated at first.
static constexpr uint64_t kPointsOfDescent = 5000;

SearchResult Solver::run() {
  if (descent.run(kPointsOfDescent))
    addRoots();
  else
    open = 0;
  for (const Root &root : roots) {
    if (exclusion.excludes(root.value))
      continue;
    enter(root);
    if (judge.stopped)
      open = std::min(open, exclusion.first(root.value));
    else
      expand(0);
  }
  if (!judge.stopped)
    judge.close();
  else
    judge.result.lowerBound = open;
  return std::move(judge.result);
}

namespace {
class Proven : public SearchStrategy {
public:
  std::string_view name() const override { return "proven"; }
  SearchResult search(const Space &space, const Objective &objective,
                      const SearchLimits &limits) const override {
    return Solver(space, objective, limits).run();
  }
};
} // namespace

std::unique_ptr<SearchStrategy> maestro::provenSearch() {
  return std::make_unique<Proven>();
}
