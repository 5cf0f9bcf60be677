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
  Least leastOf(const Keeping &keeping, unsigned from, unsigned segment,
                const Box &outer, const Elements &received);
  const std::vector<Move> &mergedMoves(unsigned from, unsigned segment,
                                       unsigned loop, int64_t extent);

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
  bool tighten(unsigned from, std::vector<Least> &inner);

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
  std::map<std::tuple<unsigned, unsigned, unsigned, int64_t>, std::vector<Move>>
      merged;
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

const std::vector<Move> &Solver::mergedMoves(unsigned from, unsigned segment,
                                             unsigned loop, int64_t extent) {
  auto [entry, isNew] = merged.try_emplace({from, segment, loop, extent});
  if (!isNew)
    return entry->second;
  std::set<Move> found;
  if (segment == from) {
    for (const Move &move : segments.moves(from, loop, extent))
      found.insert({move.size, 1, move.spatial});
  } else {
    for (const Move &outer : mergedMoves(from, segment - 1, loop, extent))
      for (const Move &inner : segments.moves(segment, loop, outer.size))
        found.insert({inner.size, 1, inner.spatial * outer.spatial});
  }
  std::vector<Move> &moves = merged[{from, segment, loop, extent}];
  moves.assign(found.rbegin(), found.rend());
  return moves;
}

namespace {
/// Finds what the boundary of a segment costs at least, where the segments
/// before `from` are decided.
class LeastSearch {
public:
  LeastSearch(const Space &space, const Segments &segments,
              const Bounds &bounds, const std::vector<unsigned> &loops,
              const Keeping &all, unsigned from, unsigned segment,
              const Box &outer, const Elements &received, uint64_t &bounded)
      : space(space), segments(segments), bounds(bounds), loops(loops),
        keeping(all), from(from), segment(segment), outer(outer),
        received(received), bounded(bounded),
        isLast(segment + 1 == segments.size()) {
    keeping.residents.clear();
    for (const Resident &resident : all.residents)
      if (resident.segment == segment)
        keeping.residents.push_back(resident);
    if (!isLast)
      keeping.latches.fill(-1);
    for (unsigned s = from; s <= segment; ++s)
      temporal += segments.all()[s].temporal;
    for (int64_t dim : space.dims)
      pes *= dim;
    for (const SpaceLevel &level : space.levels)
      if (!level.slots.empty())
        pes *= level.units;
    box = outer;
    boxes.assign(segments.size() + 1, outer);
  }

  template <typename MovesOf> Least run(MovesOf &&movesOf) {
    smallest.resize(loops.size());
    moves.resize(loops.size());
    int64_t units = 1;
    for (size_t i = 0; i < loops.size(); ++i) {
      unsigned l = loops[i];
      moves[i] = &movesOf(l, outer[l].size);
      setCut(l, moves[i]->back());
      smallest[i] = box[l];
      smallest[i].steps = outer[l].steps;
      box[l] = outer[l];
      units *= outer[l].spatial;
    }
    go(0, units);
    // A step moves an element at least.
    Box single = outer;
    for (unsigned l : loops)
      single[l] = {1, 1, space.problem.loops[l].extent, 1};
    Crossing least =
        bounds.crossing(keeping, segment,
                        bounds.mergedOf(outer, received, single, from, segment),
                        single, nullptr);
    result.crossing.first = least.first;
    result.crossing.last = least.last;
    result.crossing.overhead = 0;
    return result;
  }

private:
  void setCut(unsigned loop, const Move &move) {
    int64_t extent = space.problem.loops[loop].extent;
    Cut &cut = box[loop];
    cut = Bounds::cut(outer[loop], move, extent);
    // Tiles that are not full may be between.
    if (space.sizes != SizeChoice::Divisors || extent % move.size != 0)
      for (unsigned i = 1; i < temporal; ++i)
        cut.full = std::max<int64_t>(1, cut.full / 2);
  }

  bool isWorse(const Crossing &crossing, double work) const {
    if (!result.any)
      return false;
    const Crossing &best = result.crossing;
    bool worse = crossing.energy >= best.energy && crossing.in >= best.in &&
                 crossing.out >= best.out && (!isLast || work >= result.work);
    for (size_t m = 0; worse && m < keeping.memories->size(); ++m)
      worse = crossing.down[m] >= best.down[m] && crossing.up[m] >= best.up[m];
    return worse;
  }

  void take(const Crossing &crossing, double work) {
    if (!result.any) {
      result.crossing = crossing;
      result.work = work;
      result.any = true;
    }
    Crossing &best = result.crossing;
    best.energy = std::min(best.energy, crossing.energy);
    best.in = std::min(best.in, crossing.in);
    best.out = std::min(best.out, crossing.out);
    for (size_t m = 0; m < keeping.memories->size(); ++m) {
      best.down[m] = std::min(best.down[m], crossing.down[m]);
      best.up[m] = std::min(best.up[m], crossing.up[m]);
    }
    result.work = std::min(result.work, work);
  }

  /// What is not cut yet fits at its smallest, if at all.
  bool mayFit(size_t at) {
    Box &here = boxes[segment + 1];
    here = box;
    for (size_t i = at; i < loops.size(); ++i)
      here[loops[i]] = smallest[i];
    if (isLast)
      boxes.back() = here;
    return bounds.fits(keeping, boxes, segment + 1);
  }

  void complete(Traffic::Segment seen) {
    double work = isLast ? bounds.work(box) : 0;
    bool moves = false;
    for (unsigned l : loops) {
      if (box[l].steps <= outer[l].steps)
        continue;
      moves = true;
      seen.innermost = static_cast<int>(l);
      ++bounded;
      take(bounds.crossing(keeping, segment, seen, outer, nullptr), work);
    }
    if (!moves)
      take(bounds.crossing(keeping, segment, seen, outer, nullptr), work);
  }

  void go(size_t at, int64_t units) {
    if (at > 0 && !mayFit(at))
      return;
    Traffic::Segment seen =
        bounds.mergedOf(outer, received, box, from, segment);
    if (at >= 1) {
      ++bounded;
      // Units that are left may take what is not cut yet.
      double work = isLast ? bounds.work(box) : 0;
      if (at < loops.size())
        work /= static_cast<double>(pes / units);
      if (isWorse(bounds.crossing(keeping, segment, seen, outer, nullptr),
                  work))
        return;
    }
    if (at == loops.size())
      return complete(seen);
    unsigned loop = loops[at];
    for (const Move &move : *moves[at]) {
      if (units * move.spatial > pes)
        continue;
      setCut(loop, move);
      go(at + 1, units * move.spatial);
    }
    box[loop] = outer[loop];
  }

  const Space &space;
  const Segments &segments;
  const Bounds &bounds;
  const std::vector<unsigned> &loops;
  Keeping keeping;
  unsigned from, segment;
  const Box &outer;
  const Elements &received;
  uint64_t &bounded;
  bool isLast;
  unsigned temporal = 0;
  int64_t pes = 1;
  Box box;
  std::vector<Box> boxes;
  std::vector<Cut> smallest;
  std::vector<const std::vector<Move> *> moves;
  Least result;
};
} // namespace

Least Solver::leastOf(const Keeping &keeping, unsigned from, unsigned segment,
                      const Box &outer, const Elements &received) {
  return LeastSearch(space, segments, bounds, loops, keeping, from, segment,
                     outer, received, judge.result.bounded)
      .run([&](unsigned loop, int64_t extent) -> const std::vector<Move> & {
        return mergedMoves(from, segment, loop, extent);
      });
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

/// Bounds the segments from `from` on where those before are decided. False:
/// nothing there can be better.
bool Solver::tighten(unsigned from, std::vector<Least> &inner) {
  for (unsigned s = from; s < segments.size(); ++s)
    crossings[s] = inner[s].crossing;
  for (unsigned s = from; s < segments.size(); ++s) {
    if (!keeping->isBoundary[s])
      continue;
    inner[s] =
        leastOf(*keeping, from, s, prefix.boxes[from], prefix.received[from]);
    if (!inner[s].any)
      return false;
    crossings[s] = inner[s].crossing;
    if (cannotBeBetter(bounds.total(*keeping, crossings, inner.back().work)))
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
      children.begin(), children.end(),
      [&](const Child &a, const Child &b) { return precedesByValue(a, b); });
  for (const Child &next : children) {
    if (cannotBeBetter(next.least))
      continue;
    decide(segment, next);
    std::vector<Least> inner = *least;
    if (!tighten(segment + 1, inner))
      continue;
    const std::vector<Least> *outer = least;
    least = &inner;
    bool goesOn = judge.mayGoOn() && expand(segment + 1);
    least = outer;
    if (!goesOn) {
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
    keepings.push_back(
        keepingOf(space, segments, prefix.received[0], memories));
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
        root.least.push_back(
            leastOf(keepings[k], 0, s, prefix.boxes[0], prefix.received[0]));
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
  std::stable_sort(roots.begin(), roots.end(),
                   [&](const Root &a, const Root &b) {
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
