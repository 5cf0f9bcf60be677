//===- Solver.cpp - The best point, by branch and bound -------------------===//

#include "Least.h"
#include "Leaves.h"

#include "maestro/Search/Search.h"

#include <algorithm>
#include <limits>

using namespace maestro;
using namespace maestro::proven;

namespace {
/// A way to decide a segment, and what its points cost at least.
struct Child {
  std::array<uint16_t, kMaxLoops> moves = {};
  int innermost = kNoLoop;
  Value least;
};

/// A choice of places for operands, and what its points cost at least.
struct Root {
  Keeping keeping;
  std::vector<Least> least;
  Value value;
};

class Solver {
public:
  Solver(const Space &space, const Objective &objective,
         const SearchLimits &limits)
      : space(space), judge(objective, limits),
        exclusion(objective, judge, space.accelerator), layout(space),
        segments(layout), traffic(space.problem),
        bounds(space, segments, traffic), leaves(layout, segments),
        leastSearch(space, segments, bounds, exclusion, judge) {
    for (unsigned l = 0; l < space.problem.loops.size(); ++l)
      if (space.problem.loops[l].extent > 1)
        loops.push_back(l);
    prefix.boxes.resize(segments.size() + 1);
    prefix.received.resize(segments.size() + 1);
    prefix.innermost.resize(segments.size(), kNoLoop);
    prefix.boxes[0] = bounds.whole();
    for (unsigned o = 0; o < space.problem.operands.size(); ++o)
      prefix.received[0][o] = traffic.elements(o);
    chosen.resize(segments.size());
    crossings.resize(segments.size());
  }

  SearchResult run();

private:
  bool expand(unsigned segment);
  void generate(unsigned segment, size_t at, Child &child,
                std::vector<Child> &children);
  void addChildren(unsigned segment, Child &child,
                   std::vector<Child> &children);
  void decide(unsigned segment, const Child &child);
  bool leaf();
  bool tighten(unsigned from, std::vector<Least> &inner, Value &value);
  void addRoots();

  const Space &space;
  Judge judge;
  Exclusion exclusion;
  Layout layout;
  Segments segments;
  Traffic traffic;
  Bounds bounds;
  Leaves leaves;
  LeastSearch leastSearch;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;

  std::vector<Root> roots;
  const Keeping *keeping = nullptr;
  const std::vector<Least> *least = nullptr;
  Prefix prefix;
  std::vector<std::array<Move, kMaxLoops>> chosen;
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
    const Move &move = segments.moves(segment, l, outer.size)[child.moves[i]];
    chosen[segment][l] = move;
    box[l] = Bounds::cut(outer, move, space.problem.loops[l].extent);
  }
  prefix.innermost[segment] = child.innermost;
  Traffic::Segment seen = bounds.segmentOf(prefix, segment);
  prefix.received[segment + 1] = bounds.received(seen);
  crossings[segment] =
      bounds.crossing(*keeping, segment, seen, prefix.boxes[0], &prefix.boxes);
}

/// The complete box stands in the prefix: one child for each innermost loop.
void Solver::addChildren(unsigned segment, Child &child,
                         std::vector<Child> &children) {
  auto add = [&](int innermost) {
    child.innermost = innermost;
    prefix.innermost[segment] = innermost;
    Traffic::Segment seen = bounds.segmentOf(prefix, segment);
    crossings[segment] = bounds.crossing(*keeping, segment, seen,
                                         prefix.boxes[0], &prefix.boxes);
    ++judge.result.bounded;
    bool isLast = segment + 1 == segments.size();
    child.least = bounds.total(*keeping, crossings,
                               isLast ? bounds.work(prefix.boxes.back())
                                      : least->back().work);
    if (!exclusion.excludes(child.least))
      children.push_back(child);
  };
  bool moves = false;
  if (leaves.isFree(segment))
    for (unsigned l : loops)
      if (chosen[segment][l].steps > 1) {
        moves = true;
        add(static_cast<int>(l));
      }
  if (!moves)
    add(kNoLoop);
}

void Solver::generate(unsigned segment, size_t at, Child &child,
                      std::vector<Child> &children) {
  Box &box = prefix.boxes[segment + 1];
  if (at > 0) {
    for (size_t i = at; i < loops.size(); ++i) {
      const Cut &outer = prefix.boxes[segment][loops[i]];
      box[loops[i]] = Bounds::cut(
          outer, segments.moves(segment, loops[i], outer.size).back(),
          space.problem.loops[loops[i]].extent);
      box[loops[i]].steps = outer.steps;
    }
    if (!bounds.fits(*keeping, prefix.boxes, segment + 1))
      return;
  }
  if (at == loops.size())
    return addChildren(segment, child, children);
  unsigned l = loops[at];
  const Cut outer = prefix.boxes[segment][l];
  const std::vector<Move> &moves = segments.moves(segment, l, outer.size);
  for (size_t m = 0; m < moves.size(); ++m) {
    child.moves[at] = static_cast<uint16_t>(m);
    chosen[segment][l] = moves[m];
    box[l] = Bounds::cut(outer, moves[m], space.problem.loops[l].extent);
    generate(segment, at + 1, child, children);
  }
}

bool Solver::leaf() {
  return leaves.visit(space, *keeping->memories, chosen, prefix.innermost,
                      bounds.isUniform(prefix.boxes.back()),
                      [&](const Schedule &point) { return judge.see(point); });
}

/// Bounds the segments from `from` on where those before are decided. False:
/// nothing there can be better.
bool Solver::tighten(unsigned from, std::vector<Least> &inner, Value &value) {
  for (unsigned s = from; s < segments.size(); ++s)
    crossings[s] = inner[s].crossing;
  for (unsigned s = from; s < segments.size(); ++s) {
    if (!keeping->isBoundary[s])
      continue;
    Open here = {from, s, &prefix.boxes[from], &prefix.received[from]};
    inner[s] = leastSearch.run(*keeping, here, crossings, inner.back().work);
    if (!inner[s].any || leastSearch.interrupted)
      return false;
    crossings[s] = inner[s].crossing;
    value.raise(bounds.total(*keeping, crossings, inner.back().work));
    if (exclusion.excludes(value))
      return false;
  }
  return true;
}

bool Solver::expand(unsigned segment) {
  if (segment == segments.size())
    return leaf();
  for (unsigned s = segment; s < segments.size(); ++s)
    crossings[s] = (*least)[s].crossing;
  prefix.boxes[segment + 1] = prefix.boxes[segment];
  std::vector<Child> children;
  Child child;
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
    decide(segment, next);
    std::vector<Least> inner = *least;
    if (!tighten(segment + 1, inner, next.least) && !leastSearch.interrupted)
      continue;
    const std::vector<Least> *outer = least;
    least = &inner;
    bool goesOn =
        !leastSearch.interrupted && judge.mayGoOnNow() && expand(segment + 1);
    least = outer;
    if (!goesOn) {
      open = std::min(open, exclusion.first(next.least));
      return false;
    }
  }
  return true;
}

void Solver::addRoots() {
  roots.reserve(space.keeps.size());
  for (const std::vector<ScheduledMemory> &memories : space.keeps) {
    Root root;
    root.keeping = keepingOf(space, segments, prefix.received[0], memories);
    root.least.resize(segments.size());
    crossings.assign(segments.size(), {});
    keeping = &root.keeping;
    if (tighten(0, root.least, root.value) || leastSearch.interrupted)
      roots.push_back(std::move(root));
  }
  std::sort(roots.begin(), roots.end(), [&](const Root &a, const Root &b) {
    if (exclusion.precedes(a.value, b.value) ||
        exclusion.precedes(b.value, a.value))
      return exclusion.precedes(a.value, b.value);
    return a.keeping.memories < b.keeping.memories;
  });
}

SearchResult Solver::run() {
  addRoots();
  bool complete = !leastSearch.interrupted;
  for (const Root &root : roots) {
    if (exclusion.excludes(root.value))
      continue;
    if (!complete) {
      open = std::min(open, exclusion.first(root.value));
      continue;
    }
    keeping = &root.keeping;
    least = &root.least;
    complete = expand(0);
  }
  if (complete)
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
