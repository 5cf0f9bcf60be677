//===- Flow.cpp - What travels at least between memories ------------------===//

#include "Flow.h"

#include <algorithm>
#include <numeric>

using namespace maestro;
using namespace maestro::certificate;

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

Shape::Shape(const Problem &problem, unsigned operand) {
  const Operand &here = problem.operands[operand];
  bits = static_cast<double>(here.bits);
  isOutput = here.output;
  Sizes all = {};
  for (unsigned l = 0; l < problem.loops.size(); ++l)
    all[l] = problem.loops[l].extent;
  for (const IndexSum &sum : here.index) {
    IndexSum moving;
    for (const Term &term : sum)
      if (problem.loops[term.loop].extent > 1)
        moving.push_back(term);
    for (const Term &term : moving) {
      isSkewed |= (loops >> term.loop & 1) != 0;
      loops |= 1U << term.loop;
      if (moving.size() == 1)
        plain |= 1U << term.loop;
    }
    LoopSet dimension = 0;
    for (const Term &term : moving)
      dimension |= 1U << term.loop;
    for (const Term &term : moving)
      others[term.loop] |= dimension & ~(1U << term.loop);
    sums.push_back(moving);
  }
  if (isSkewed)
    plain = 0;
  isExact =
      !isSkewed && std::all_of(sums.begin(), sums.end(),
                               [](const auto &sum) { return sum.size() <= 2; });
  touched = elements(all);
  touchedAtMost = elementsAtMost(all);
}

/// Different values of a i + b j, i < m and j < n: two pairs have the same one
/// where they differ by a multiple of (b, -a) / gcd(a, b).
static double valuesOfTwo(int64_t a, int64_t m, int64_t b, int64_t n) {
  int64_t divisor = std::gcd(a, b);
  auto repeated = static_cast<double>(std::max<int64_t>(0, m - b / divisor)) *
                  static_cast<double>(std::max<int64_t>(0, n - a / divisor));
  return static_cast<double>(m) * static_cast<double>(n) - repeated;
}

/// Of more than two terms, two say how many values there are at least.
double Shape::valuesOf(const IndexSum &sum, const Sizes &sizes) const {
  if (sum.empty())
    return 1;
  if (sum.size() == 1)
    return static_cast<double>(sizes[sum[0].loop]);
  return valuesOfTwo(sum[0].coefficient, sizes[sum[0].loop], sum[1].coefficient,
                     sizes[sum[1].loop]);
}

double Shape::elements(const Sizes &sizes) const {
  double product = 1, largest = 1;
  for (const IndexSum &sum : sums) {
    double values = valuesOf(sum, sizes);
    product *= values;
    largest = std::max(largest, values);
  }
  return isSkewed ? largest : product;
}

bool Shape::isDense(unsigned loop, const Sizes &sizes) const {
  return !isSkewed &&
         std::all_of(sums.begin(), sums.end(), [&](const IndexSum &sum) {
           int64_t last = 0;
           bool hasLoop = false;
           for (const Term &term : sum) {
             last += term.coefficient * (sizes[term.loop] - 1);
             hasLoop |= term.loop == loop;
           }
           return !hasLoop ||
                  (sum.size() <= 2 &&
                   valuesOf(sum, sizes) == static_cast<double>(last) + 1);
         });
}

double Shape::elementsAtMost(const Sizes &sizes) const {
  if (isExact)
    return elements(sizes);
  double product = 1;
  for (unsigned l = 0; l < kMaxLoops; ++l)
    if ((loops >> l & 1) != 0)
      product *= static_cast<double>(sizes[l]);
  return product;
}

/// How far the values of a sum move with a tile.
struct Shape::Move {
  /// Values of the tile, and those that it has before and after, at most.
  double values = 1, shared = 1;
  int64_t shift = 0;
  /// The values are neighbours, and some of them stay.
  bool slides = false;
};

Shape::Move Shape::moveOf(const IndexSum &sum, const Sizes &sizes,
                          const Sizes &moved) const {
  Move move;
  move.values = move.shared = valuesOf(sum, sizes);
  int64_t last = 0;
  Sizes both = sizes;
  unsigned movedTerms = 0;
  bool touches = true;
  for (const Term &term : sum) {
    int64_t by = std::abs(moved[term.loop]);
    move.shift += term.coefficient * moved[term.loop];
    last += term.coefficient * (sizes[term.loop] - 1);
    both[term.loop] += by;
    movedTerms += by > 0 ? 1 : 0;
    touches &= by <= sizes[term.loop];
  }
  move.shift = std::abs(move.shift);
  if (move.shift == 0)
    return move;
  move.slides = move.shift <= last && sum.size() <= 2 &&
                move.values == static_cast<double>(last) + 1;
  if (move.shift > last)
    move.shared = 0;
  else if (move.slides)
    move.shared = move.values - static_cast<double>(move.shift);
  else if (sum.size() <= 2 && movedTerms == 1 && touches)
    // Tiles that overlap, or touch, make a larger tile together.
    move.shared = 2 * move.values - valuesOf(sum, both);
  return move;
}

/// Values that are new to some unit.
double Shape::newOf(const IndexSum &sum, const Sizes &sizes,
                    const Sizes &together, const Move &move) const {
  double alone = move.values - move.shared;
  if (move.shared == 0)
    return valuesOf(sum, together);
  if (!move.slides)
    return alone;
  // Those of a unit are neighbours; the next unit has its own so much further.
  for (const Term &term : sum) {
    int64_t units = together[term.loop] / sizes[term.loop];
    if (units > 1)
      alone = std::max(alone, valuesOfTwo(term.coefficient * sizes[term.loop],
                                          units, 1, move.shift));
  }
  return alone;
}

double Shape::added(const Sizes &sizes, const Sizes &together,
                    const Sizes &moved) const {
  if (isSkewed)
    return 0;
  double all = elements(together), kept = 1, most = 0;
  for (const IndexSum &sum : sums) {
    Move move = moveOf(sum, sizes, moved);
    kept *= move.shared;
    // What is new in one dimension, with all that is there in the others.
    most = std::max(most, all / valuesOf(sum, together) *
                              newOf(sum, sizes, together, move));
  }
  return sizes == together ? all - kept : most;
}

//===----------------------------------------------------------------------===//
// Traffic
//===----------------------------------------------------------------------===//

static void put(LoopSet &loops, unsigned loop, bool isIn) {
  LoopSet bit = 1U << loop;
  loops = isIn ? loops | bit : loops & ~bit;
}

void Stage::set(unsigned loop, const Cut &cut) {
  trips[loop] = cut.trips;
  lastTrips[loop] = cut.lastTrips;
  shift[loop] = cut.shift;
  put(open, loop, false);
  put(uneven, loop, !cut.isEven);
  put(unsure, loop, !cut.isSure);
}

LoopSet View::uneven() const {
  LoopSet result = 0;
  for (const Stage &stage : stages)
    result |= stage.uneven;
  return result;
}

namespace {
/// How often an operand's tiles come, and which loop brings them.
struct Visits {
  /// Loop of the operand that goes on innermost.
  int loop = kNone;
  static constexpr int kNone = -1, kUnknown = -2;
  unsigned stage = 0;
  /// Times that all of its tiles are gone through.
  double repeats = 1;
};
} // namespace

/// Steps of the loops of a set that are outside what is inside.
static double tripsOf(const Stage &stage, LoopSet loops) {
  double product = 1;
  for (unsigned l = 0; l < kMaxLoops; ++l)
    if ((loops >> l & 1) != 0 && stage.trips[l] > 1)
      product *= static_cast<double>(stage.trips[l]);
  return product;
}

/// From the innermost loop outwards: those that the operand does not have leave
/// its tile in place until one goes on that it has.
static Visits visitsOf(const Shape &shape, const View &view) {
  Visits visits;
  for (unsigned s = static_cast<unsigned>(view.stages.size()); s-- > 0;) {
    const Stage &stage = view.stages[s];
    LoopSet free = 0;
    for (unsigned l : stage.inner) {
      bool moves = stage.trips[l] > 1 || (stage.open >> l & 1) != 0;
      if ((shape.loops >> l & 1) != 0 && moves) {
        visits.loop = static_cast<int>(l);
        break;
      }
      free |= 1U << l;
    }
    LoopSet others = ~(shape.loops | free | stage.uneven | stage.open);
    if (visits.loop < 0)
      for (unsigned l = 0; l < kMaxLoops; ++l)
        if ((shape.loops & ~stage.open & ~free) >> l & 1 && stage.trips[l] > 1)
          visits.loop = Visits::kUnknown;
    if (visits.loop == Visits::kNone)
      continue;
    visits.stage = s;
    if (visits.loop >= 0)
      visits.repeats = tripsOf(stage, others);
    for (unsigned outer = 0; outer < s; ++outer) {
      const Stage &there = view.stages[outer];
      visits.repeats *=
          tripsOf(there, ~(shape.loops | there.uneven | there.open));
    }
    return visits;
  }
  return visits;
}

/// Elements that a tile's holder gets while all tiles are gone through once,
/// but for the first tile: that may be there from the time before.
static double laterElements(const Shape &shape, const Stage &stage,
                            const Sizes &sizes, const Sizes &together,
                            double tiles, unsigned loop) {
  if (shape.isPlain(loop))
    return tiles * shape.elements(together);
  // Where an outer directive of the loop goes on, the inner one starts again.
  auto trips = static_cast<double>(stage.lastTrips[loop]);
  if (trips <= 1)
    return 0;
  // What is further away has less in common only where tiles are dense.
  if ((stage.unsure >> loop & 1) != 0 && !shape.isDense(loop, sizes))
    return 0;
  Sizes moved = {};
  moved[loop] = stage.shift[loop];
  return tiles / trips * (trips - 1) * shape.added(sizes, together, moved);
}

namespace {
/// What a tile's holder gets in all steps, where the order of the innermost
/// directives is known: when one goes on, those inside it start again.
class KnownOrder {
public:
  KnownOrder(const Shape &shape, const View &view, const Sizes &together)
      : shape(shape), view(view), together(together),
        total(shape.elements(together)) {
    for (const Stage &stage : view.stages)
      outside *= tripsOf(stage, shape.loops | ~stage.uneven);
  }

  double run() {
    for (size_t s = view.stages.size(); s-- > 0;)
      if (!addStage(view.stages[s]))
        break;
    return total + (outside - 1) * elsewhere;
  }

private:
  /// False: what is further outside is not known.
  bool addStage(const Stage &stage) {
    LoopSet left = 0;
    for (unsigned l = 0; l < kMaxLoops; ++l)
      if (stage.trips[l] > 1)
        left |= 1U << l;
    for (unsigned l : stage.inner) {
      if ((left >> l & 1) != 0 && !addLoop(stage, l))
        return false;
      left &= ~(1U << l);
    }
    return left == 0;
  }

  bool addLoop(const Stage &stage, unsigned loop) {
    bool isOwn = (shape.loops >> loop & 1) != 0;
    if (!isOwn && (stage.uneven >> loop & 1) != 0)
      return true;
    auto trips = static_cast<double>(stage.lastTrips[loop]);
    int64_t shift = stage.shift[loop];
    bool isSure = (stage.unsure >> loop & 1) == 0;
    bool isDense = shape.isPlain(loop) || shape.isDense(loop, view.sizes);
    if (trips <= 1 || (isOwn && (shift == 0 || (!isSure && !isDense))))
      return false;
    outside /= trips;
    if (isOwn)
      moved[loop] += shift;
    total += (trips - 1) * outside * shape.added(view.sizes, together, moved);
    if (isOwn) {
      moved[loop] -= stage.lastTrips[loop] * shift;
      if (isDense)
        addElsewhere(loop, shift);
    }
    return stage.lastTrips[loop] == stage.trips[loop] && (isSure || !isOwn);
  }

  /// Whatever goes on outside, the tile is another one along this loop, at
  /// least so far away, if no other loop moves it back. Dense tiles have the
  /// less in common the further they are apart.
  void addElsewhere(unsigned loop, int64_t shift) {
    LoopSet partners = shape.partners(loop);
    for (const Stage &stage : view.stages)
      if (tripsOf(stage, partners) > 1)
        return;
    Sizes alone = {};
    alone[loop] = shift;
    elsewhere = std::max(elsewhere, shape.added(view.sizes, together, alone));
  }

  const Shape &shape;
  const View &view;
  const Sizes &together;
  double total;
  /// Steps of what is outside the known directives.
  double outside = 1;
  /// From the last of the steps inside to their first one.
  Sizes moved = {};
  /// Elements that each step outside brings at least.
  double elsewhere = 0;
};
} // namespace

/// Elements that units get whose tiles are `together` side by side; so many
/// such groups have the same ones, and so many have different ones.
static double received(const Shape &shape, const View &view,
                       const Visits &visits, const Sizes &together, double same,
                       double different) {
  double least = shape.touched * same;
  LoopSet open = 0, uneven = 0;
  double tiles = 1;
  for (const Stage &stage : view.stages) {
    open |= stage.open & shape.loops;
    uneven |= stage.uneven & shape.loops;
    tiles *= tripsOf(stage, shape.loops);
  }
  if (uneven != 0)
    return least;
  if (open != 0) {
    // Tiles along a loop that is alone in its dimension have nothing in common.
    bool isPlain =
        visits.loop >= 0 && shape.isPlain(static_cast<unsigned>(visits.loop));
    return isPlain ? least * visits.repeats : least;
  }
  double tile = shape.elements(together), holders = same * different;
  if (visits.loop == Visits::kNone)
    return std::max(least, tile * holders);
  if (visits.loop >= 0)
    return std::max(least, holders * KnownOrder(shape, view, together).run());
  double later = tiles * tile;
  const Stage &stage = view.stages[visits.stage];
  for (unsigned l = 0; l < kMaxLoops; ++l)
    if ((shape.loops >> l & 1) != 0 && stage.trips[l] > 1)
      later = std::min(
          later, laterElements(shape, stage, view.sizes, together, tiles, l));
  return std::max(least, holders * later * visits.repeats);
}

/// Tiles of the units below a parent, side by side. Where they may stand
/// anywhere, dense ones have the most in common side by side, along one loop of
/// a dimension; along others nothing is known.
static Sizes togetherOf(const Shape &shape, const View &view) {
  Sizes together = view.sizes;
  auto spread = [&](unsigned l) { return view.spatial[l] / view.parents[l]; };
  for (unsigned l = 0; l < kMaxLoops; ++l) {
    if ((shape.loops >> l & 1) == 0 || spread(l) <= 1)
      continue;
    bool isKnown = true;
    LoopSet partners = shape.partners(l);
    if (!shape.isPlain(l) && ((view.scattered & (partners | 1U << l)) != 0)) {
      isKnown = shape.isDense(l, view.sizes);
      for (unsigned other = 0; other < kMaxLoops; ++other)
        if ((partners >> other & 1) != 0)
          isKnown &= spread(other) < spread(l) ||
                     (spread(other) == spread(l) && other > l);
    }
    if (isKnown)
      together[l] *= spread(l);
  }
  return together;
}

Flow maestro::certificate::flowOf(const Shape &shape, const View &view,
                                  Wanted wanted) {
  Visits visits = visitsOf(shape, view);
  double same = 1, different = 1, sameParents = 1, differentParents = 1;
  LoopSet uneven = view.uneven();
  for (unsigned l = 0; l < kMaxLoops; ++l) {
    if (view.spatial[l] <= 1)
      continue;
    auto units = static_cast<double>(view.spatial[l]);
    auto parents = static_cast<double>(view.parents[l]);
    if ((shape.loops >> l & 1) != 0) {
      different *= units;
      differentParents *= parents;
    } else if ((uneven >> l & 1) == 0) {
      same *= units;
      sameParents *= parents;
    }
  }
  Flow flow;
  if (wanted.each)
    flow.each = received(shape, view, visits, view.sizes, same, different);
  if (wanted.merged)
    flow.merged = received(shape, view, visits, togetherOf(shape, view),
                           sameParents, differentParents);
  return flow;
}
