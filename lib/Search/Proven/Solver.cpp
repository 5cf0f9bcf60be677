//===- Solver.cpp - The best point, by branch and bound -------------------===//

#include "Leaves.h"

#include "maestro/Search/Search.h"

#include <algorithm>
#include <functional>
#include <limits>
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

/// What the crossings of one boundary cost at least, whatever is outside.
struct Least {
  Crossing crossing;
  double work = 0;
  bool any = false;
};

class Solver {
public:
  Solver(const Space &space, const Objective &objective,
         const SearchLimits &limits)
      : space(space), objective(objective), judge(objective, limits),
        layout(space), segments(layout), traffic(space.problem),
        bounds(space, segments, traffic), leaves(layout, segments, traffic) {
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
  // Root minima.
  Least leastOf(const Keeping &keeping, unsigned segment);
  const std::vector<Move> &mergedMoves(unsigned segment, unsigned loop);
  Value rootValue(const std::vector<Least> &least, const Keeping &keeping);

  // Branching.
  bool expand(unsigned segment);
  void generate(unsigned segment, size_t at, Child &child,
                std::vector<Child> &children);
  void addChildren(unsigned segment, Child &child,
                   std::vector<Child> &children);
  void decide(unsigned segment, const Child &child);
  bool cannotBeBetter(const Value &least) const;
  double first(const Value &value) const {
    return valueOf(objective.metrics.front(), value);
  }
  static double valueOf(Metric metric, const Value &value) {
    switch (metric) {
    case Metric::Cycles:
      return value.cycles;
    case Metric::Energy:
      return value.energy;
    case Metric::Edp:
      return value.cycles * value.energy;
    }
    return 0;
  }
  bool precedesByValue(const Child &a, const Child &b) const {
    for (Metric metric : objective.metrics)
      if (double x = valueOf(metric, a.least), y = valueOf(metric, b.least);
          x != y)
        return x < y;
    return std::tie(a.moves, a.innermost) < std::tie(b.moves, b.innermost);
  }
  bool leaf();

  const Space &space;
  const Objective &objective;
  Judge judge;
  Layout layout;
  Segments segments;
  Traffic traffic;
  Bounds bounds;
  Leaves leaves;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;

  const Keeping *keeping = nullptr;
  const std::vector<Least> *least = nullptr;
  Prefix prefix;
  std::vector<std::array<Move, kMaxLoops>> chosen;
  std::vector<Crossing> crossings;
  std::map<std::pair<unsigned, unsigned>, std::vector<Move>> merged;
  /// Where the search was interrupted: the least that is left.
  double open = std::numeric_limits<double>::infinity();
};
} // namespace

/// Values that rounding may make differ count as equal.
static constexpr double kRounding = 0x1p-40;

bool Solver::cannotBeBetter(const Value &value) const {
  if (objective.limit && valueOf(objective.limit->metric, value) >
                             objective.limit->most * (1 + kRounding))
    return true;
  if (!judge.result.best)
    return false;
  for (Metric metric : objective.metrics) {
    double mine = valueOf(metric, value);
    double best = maestro::valueOf(metric, judge.result.best->cost);
    if (mine < best * (1 - kRounding))
      return false;
    if (mine > best * (1 + kRounding))
      return true;
  }
  return true;
}

const std::vector<Move> &Solver::mergedMoves(unsigned segment, unsigned loop) {
  auto [entry, isNew] = merged.try_emplace({segment, loop});
  if (!isNew)
    return entry->second;
  std::set<Move> found;
  if (segment == 0) {
    for (const Move &move :
         segments.moves(0, loop, space.problem.loops[loop].extent))
      found.insert(move);
  } else {
    for (const Move &outer : mergedMoves(segment - 1, loop))
      for (Move inner : segments.moves(segment, loop, outer.size)) {
        inner.spatial *= outer.spatial;
        inner.steps = 1;
        found.insert(inner);
      }
  }
  std::vector<Move> &moves = merged[{segment, loop}];
  moves.assign(found.rbegin(), found.rend());
  return moves;
}

Least Solver::leastOf(const Keeping &keeping, unsigned segment) {
  Least result;
  Box whole = bounds.whole();
  std::vector<Box> boxes(segments.size() + 1, whole);
  Elements all = prefix.received[0];
  bool isLast = segment + 1 == segments.size();
  Keeping here = keeping;
  here.residents.clear();
  for (const Resident &resident : keeping.residents)
    if (resident.segment == segment)
      here.residents.push_back(resident);
  if (!isLast)
    here.latches.fill(-1);
  Box box = whole;
  unsigned temporal = 0;
  for (unsigned s = 0; s <= segment; ++s)
    temporal += segments.all()[s].temporal;
  auto setCut = [&](unsigned loop, const Move &move) {
    Cut &cut = box[loop];
    int64_t extent = space.problem.loops[loop].extent;
    cut.size = move.size;
    cut.spatial = move.spatial;
    cut.full = extent / move.size;
    if (extent % move.size != 0 || space.sizes != SizeChoice::Divisors)
      for (unsigned i = 1; i < temporal; ++i)
        cut.full = std::max<int64_t>(1, cut.full / 2);
    cut.steps = tilesOf(tilesOf(extent, cut.size), cut.spatial);
  };
  int64_t pes = 1;
  for (int64_t dim : space.dims)
    pes *= dim;
  for (const SpaceLevel &level : space.levels)
    if (!level.slots.empty())
      pes *= level.units;
  // Boxes of the loops that are still to be cut, at their smallest.
  std::vector<Cut> smallest(loops.size());
  for (size_t i = 0; i < loops.size(); ++i) {
    box[loops[i]] = whole[loops[i]];
    Move last = mergedMoves(segment, loops[i]).back();
    setCut(loops[i], last);
    smallest[i] = box[loops[i]];
    smallest[i].steps = 1;
    box[loops[i]] = whole[loops[i]];
  }
  auto isWorse = [&](const Crossing &crossing, double work) {
    if (!result.any)
      return false;
    bool worse = crossing.energy >= result.crossing.energy &&
                 crossing.in >= result.crossing.in &&
                 crossing.out >= result.crossing.out &&
                 (!isLast || work >= result.work);
    for (size_t m = 0; worse && m < here.memories->size(); ++m)
      worse = crossing.down[m] >= result.crossing.down[m] &&
              crossing.up[m] >= result.crossing.up[m];
    return worse;
  };
  auto take = [&](const Crossing &crossing, double work) {
    if (!result.any) {
      result.crossing = crossing;
      result.work = work;
      result.any = true;
    }
    Crossing &best = result.crossing;
    best.energy = std::min(best.energy, crossing.energy);
    best.in = std::min(best.in, crossing.in);
    best.out = std::min(best.out, crossing.out);
    for (size_t m = 0; m < here.memories->size(); ++m) {
      best.down[m] = std::min(best.down[m], crossing.down[m]);
      best.up[m] = std::min(best.up[m], crossing.up[m]);
    }
    result.work = std::min(result.work, work);
  };
  std::function<void(size_t, int64_t)> go = [&](size_t at, int64_t units) {
    Traffic::Segment seen = bounds.mergedOf(whole, all, box, segment);
    if (at > 0) {
      // What is not cut yet fits at its smallest, if at all.
      boxes[segment + 1] = box;
      for (size_t i = at; i < loops.size(); ++i)
        boxes[segment + 1][loops[i]] = smallest[i];
      for (unsigned s = segment + 2; s <= segments.size(); ++s)
        boxes[s] = boxes[segment + 1];
      if (!bounds.fits(here, boxes, segment + 1))
        return;
    }
    if (at == loops.size() || at >= 2) {
      ++judge.result.bounded;
      Crossing crossing =
          bounds.crossing(here, segment, seen, whole, nullptr);
      double work = 0;
      if (isLast) {
        // Units that are left may take what is not cut yet.
        work = bounds.work(box);
        if (at < loops.size())
          work /= static_cast<double>(pes / units);
      }
      if (isWorse(crossing, work))
        return;
      if (at == loops.size())
        return take(crossing, work);
    }
    unsigned loop = loops[at];
    for (const Move &move : mergedMoves(segment, loop)) {
      if (units * move.spatial > pes)
        continue;
      setCut(loop, move);
      go(at + 1, units * move.spatial);
    }
    box[loop] = whole[loop];
  };
  go(0, 1);
  // A step moves an element at least.
  Box single = whole;
  for (unsigned l : loops)
    single[l] = {1, 1, whole[l].size, 1};
  Crossing least = bounds.crossing(
      here, segment, bounds.mergedOf(whole, all, single, segment), whole,
      nullptr);
  result.crossing.first = least.first;
  result.crossing.last = least.last;
  result.crossing.overhead = 0;
  return result;
}

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
  crossings[segment] = bounds.crossing(*keeping, segment, seen,
                                       prefix.boxes[0], &prefix.boxes);
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
    child.least =
        bounds.total(*keeping, crossings,
                     isLast ? bounds.work(prefix.boxes.back())
                            : least->back().work);
    if (!cannotBeBetter(child.least))
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

bool Solver::expand(unsigned segment) {
  if (segment == segments.size())
    return leaf();
  for (unsigned s = segment; s < segments.size(); ++s)
    crossings[s] = (*least)[s].crossing;
  prefix.boxes[segment + 1] = prefix.boxes[segment];
  std::vector<Child> children;
  Child child;
  generate(segment, 0, child, children);
  std::sort(children.begin(), children.end(),
            [&](const Child &a, const Child &b) {
              return precedesByValue(a, b);
            });
  for (const Child &next : children) {
    if (cannotBeBetter(next.least))
      continue;
    for (unsigned s = segment + 1; s < segments.size(); ++s)
      crossings[s] = (*least)[s].crossing;
    decide(segment, next);
    if (!expand(segment + 1)) {
      open = std::min(open, first(next.least));
      return false;
    }
  }
  return true;
}

SearchResult Solver::run() {
  std::vector<Keeping> keepings;
  keepings.reserve(space.keeps.size());
  for (const std::vector<ScheduledMemory> &memories : space.keeps)
    keepings.push_back(keepingOf(space, segments, prefix.received[0], memories));
  struct Root {
    size_t keeping;
    std::vector<Least> least;
    Value value;
  };
  std::vector<Root> roots;
  for (size_t k = 0; k < keepings.size(); ++k) {
    Root root;
    root.keeping = k;
    std::vector<Crossing> here(segments.size());
    bool any = true;
    for (unsigned s = 0; s < segments.size() && any; ++s) {
      if (keepings[k].isBoundary[s] || s + 1 == segments.size()) {
        root.least.push_back(leastOf(keepings[k], s));
        any = root.least.back().any;
      } else {
        root.least.emplace_back();
      }
      here[s] = root.least.back().crossing;
    }
    if (!any)
      continue;
    root.value = bounds.total(keepings[k], here, root.least.back().work);
    roots.push_back(std::move(root));
  }
  std::stable_sort(roots.begin(), roots.end(), [&](const Root &a, const Root &b) {
    return first(a.value) < first(b.value);
  });
  bool complete = true;
  for (const Root &root : roots) {
    if (cannotBeBetter(root.value))
      continue;
    if (!complete) {
      open = std::min(open, first(root.value));
      continue;
    }
    keeping = &keepings[root.keeping];
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
