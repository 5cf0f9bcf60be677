//===- Solver.cpp - The best point, by branch and bound -------------------===//

#include "Solver.h"

#include "maestro/Search/Search.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

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
  for (unsigned s = from; s < segments().size(); ++s)
    crossings[s] = inner[s].crossing;
  if (from > 0 && shape->leastSearch.isSorted(*keeping))
    return tightenSorted(from, inner, value);
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
bool Solver::tightenSorted(unsigned from, const std::vector<Least> &inner,
                           Value &value) {
  unsigned boundary = keeping->boundaryFrom(from);
  if (boundary == segments().size())
    return true;
  Open here = {from, boundary, &prefix.boxes[from], &prefix.received[from]};
  std::optional<double> first = shape->leastSearch.runSorted(
      *keeping, here, crossings, inner.back().work);
  if (!first || judge.stopped)
    return false;
  exclusion.raiseFirst(value, *first);
  return !exclusion.excludes(value);
}

/// What is known of the boundaries inside a segment as a sum.
void Solver::setInside(unsigned segment, bool isSorted) {
  unsigned next =
      isSorted ? keeping->boundaryFrom(segment + 1) : segments().size();
  inside = {next, next < segments().size()
                      ? shape->leastSearch.leastSorted(next)
                      : Costs()};
}

/// So many bounds are made before points are looked for again, and then so many
/// for each point.
static constexpr uint64_t kBoundsBetweenDescents = 1 << 16,
                          kBoundsPerPoint = 16;

/// A search that takes long may have begun with a poor point.
void Solver::descendAgain() {
  uint64_t bounded = judge.result.bounded;
  if (bounded < lastDescent + std::max(lastDescent, kBoundsBetweenDescents))
    return;
  descent.run((bounded - lastDescent) / kBoundsPerPoint);
  lastDescent = bounded;
}

/// Decides the segment where those before it are, so that nothing costs less
/// than `value`.
void Solver::expand(unsigned segment, const Value &value) {
  descendAgain();
  if (segment == segments().size()) {
    leaf();
    return;
  }
  for (unsigned s = segment; s < segments().size(); ++s)
    crossings[s] = (*least)[s].crossing;
  prefix.boxes[segment + 1] = prefix.boxes[segment];
  std::vector<Child> children;
  Child child;
  bool isSorted = shape->leastSearch.isSorted(*keeping);
  setInside(segment, isSorted);
  if (keeping->isBoundary[segment] && isSorted)
    generateSorted(segment, child, children);
  else
    generate(segment, 0, child, children);
  if (judge.stopped) {
    // Not all children are there.
    open = std::min(open, exclusion.first(value));
    return;
  }
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
      expand(segment + 1, next.least);
    else
      open = std::min(open, exclusion.first(next.least));
    least = outer;
  }
}

/// pJ of a cycle that leave the product of energy and cycles what it is, at the
/// best point so far.
double Solver::weightOfCycles() const {
  bool isProduct = std::find(objective.metrics.begin(), objective.metrics.end(),
                             Metric::Edp) != objective.metrics.end();
  if (!isProduct || !judge.result.best)
    return 0;
  const Cost &best = judge.result.best->cost;
  return maestro::valueOf(Metric::Energy, best) /
         std::max(1.0, maestro::valueOf(Metric::Cycles, best));
}

Shape &Solver::shapeOf(const std::vector<ScheduledMemory> &memories) {
  std::set<unsigned> boundaries = boundariesOf(memories);
  std::unique_ptr<Shape> &found = shapes[boundaries];
  if (!found) {
    found = std::make_unique<Shape>(space, layout, options, boundaries, traffic,
                                    exclusion, judge);
    found->bounds.perCycle += weightOfCycles();
  }
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

/// What a root costs at least where nothing is decided.
Value Solver::untouched() {
  const Box &whole = prefix.boxes[0];
  for (unsigned s = 0; s < segments().size(); ++s) {
    if (!keeping->isBoundary[s])
      continue;
    Traffic::Segment seen =
        bounds().mergedOf(whole, prefix.received[0], whole, 0, s);
    crossings[s] = bounds().crossing(*keeping, s, seen, whole, nullptr);
    crossings[s].first = crossings[s].last = crossings[s].overhead = 0;
  }
  return bounds().total(*keeping, crossings,
                        bounds().work(whole) /
                            static_cast<double>(shape->leastSearch.pes));
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
    descendAgain();
    enter(root);
    root.value = untouched();
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
      expand(0, root.value);
  }
  if (!judge.stopped)
    judge.close();
  else
    judge.result.lowerBound = open;
  return std::move(judge.result);
}

/// Sizes that divide evenly are few, and the best of them is a good start: it
/// gets up to this part of the limits.
static constexpr unsigned kPartOfEven = 4;

static SearchResult searchFromEven(const Space &space,
                                   const Objective &objective,
                                   const SearchLimits &limits) {
  auto start = std::chrono::steady_clock::now();
  Space even = space;
  even.sizes = SizeChoice::Divisors;
  SearchLimits part = limits, rest = limits;
  if (limits.time)
    part.time = *limits.time / kPartOfEven;
  if (limits.points)
    part.points = *limits.points / kPartOfEven;
  SearchResult first = Solver(even, objective, part).run();
  if (limits.time)
    rest.time = std::max(
        std::chrono::milliseconds(0),
        *limits.time - std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::steady_clock::now() - start));
  if (limits.points)
    rest.points = *limits.points - first.evaluated;
  Solver solver(space, objective, rest);
  if (first.best)
    solver.see(first.best->schedule);
  SearchResult result = solver.run();
  for (uint64_t SearchResult::*count :
       {&SearchResult::evaluated, &SearchResult::bounded, &SearchResult::valid,
        &SearchResult::beyondLimit, &SearchResult::uncountable})
    result.*count += first.*count;
  return result;
}

namespace {
class Proven : public SearchStrategy {
public:
  std::string_view name() const override { return "proven"; }
  SearchResult search(const Space &space, const Objective &objective,
                      const SearchLimits &limits) const override {
    if (space.sizes == SizeChoice::Divisors)
      return Solver(space, objective, limits).run();
    return searchFromEven(space, objective, limits);
  }
};
} // namespace

std::unique_ptr<SearchStrategy> maestro::provenSearch() {
  return std::make_unique<Proven>();
}
