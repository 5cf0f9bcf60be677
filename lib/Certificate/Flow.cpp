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
  std::array<int64_t, kMaxLoops> all = {};
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
    sums.push_back(moving);
  }
  if (isSkewed)
    plain = 0;
  touched = touchedAtMost = elements(all);
  if (isSkewed || std::any_of(sums.begin(), sums.end(),
                              [](const auto &sum) { return sum.size() > 2; }))
    for (unsigned l = 0; l < kMaxLoops; ++l)
      if ((loops >> l & 1) != 0)
        touchedAtMost *= static_cast<double>(all[l]);
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
double Shape::valuesOf(const IndexSum &sum,
                       const std::array<int64_t, kMaxLoops> &sizes) const {
  if (sum.empty())
    return 1;
  if (sum.size() == 1)
    return static_cast<double>(sizes[sum[0].loop]);
  return valuesOfTwo(sum[0].coefficient, sizes[sum[0].loop], sum[1].coefficient,
                     sizes[sum[1].loop]);
}

double Shape::elements(const std::array<int64_t, kMaxLoops> &sizes) const {
  double product = 1, largest = 1;
  for (const IndexSum &sum : sums) {
    double values = valuesOf(sum, sizes);
    product *= values;
    largest = std::max(largest, values);
  }
  return isSkewed ? largest : product;
}

double Shape::added(const std::array<int64_t, kMaxLoops> &sizes, unsigned loop,
                    int64_t shift) const {
  if (isSkewed || shift == 0)
    return 0;
  double product = 1;
  for (const IndexSum &sum : sums) {
    auto term = std::find_if(sum.begin(), sum.end(), [&](const Term &each) {
      return each.loop == loop;
    });
    double values = valuesOf(sum, sizes);
    if (term == sum.end()) {
      product *= values;
      continue;
    }
    if (sum.size() > 2)
      return 0;
    int64_t last = 0;
    for (const Term &each : sum)
      last += each.coefficient * (sizes[each.loop] - 1);
    if (term->coefficient * shift > last) {
      product *= values;
      continue;
    }
    // Tiles that overlap, or touch, make a larger tile together.
    if (shift > sizes[loop])
      return 0;
    std::array<int64_t, kMaxLoops> both = sizes;
    both[loop] += shift;
    product *= valuesOf(sum, both) - values;
  }
  return product;
}

//===----------------------------------------------------------------------===//
// Traffic
//===----------------------------------------------------------------------===//

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
static double laterElements(const Shape &shape, const View &view,
                            const std::array<int64_t, kMaxLoops> &sizes,
                            double tiles, double tile, unsigned loop,
                            unsigned stage) {
  if (shape.isPlain(loop))
    return tiles * tile;
  auto trips = static_cast<double>(view.stages[stage].trips[loop]);
  if (trips <= 1)
    return 0;
  return tiles / trips * (trips - 1) *
         shape.added(sizes, loop, view.stages[stage].shift[loop]);
}

/// Elements that holders of tiles of `sizes` get; so many of them have the same
/// ones, and so many have different ones.
static double received(const Shape &shape, const View &view,
                       const Visits &visits,
                       const std::array<int64_t, kMaxLoops> &sizes, double same,
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
  double tile = shape.elements(sizes), holders = same * different;
  if (visits.loop == Visits::kNone)
    return std::max(least, tile * holders);
  double later = 0;
  if (visits.loop >= 0) {
    later = laterElements(shape, view, sizes, tiles, tile,
                          static_cast<unsigned>(visits.loop), visits.stage);
  } else {
    later = tiles * tile;
    const Stage &stage = view.stages[visits.stage];
    for (unsigned l = 0; l < kMaxLoops; ++l)
      if ((shape.loops >> l & 1) != 0 && stage.trips[l] > 1)
        later = std::min(later, laterElements(shape, view, sizes, tiles, tile,
                                              l, visits.stage));
  }
  return std::max(least, holders * later * visits.repeats);
}

Flow maestro::certificate::flowOf(const Shape &shape, const View &view) {
  Visits visits = visitsOf(shape, view);
  double same = 1, different = 1, sameParents = 1, differentParents = 1;
  LoopSet uneven = 0;
  for (const Stage &stage : view.stages)
    uneven |= stage.uneven;
  std::array<int64_t, kMaxLoops> together = view.sizes;
  bool isScattered = false;
  for (unsigned l = 0; l < kMaxLoops; ++l) {
    if (view.spatial[l] <= 1)
      continue;
    bool isOwn = (shape.loops >> l & 1) != 0;
    auto units = static_cast<double>(view.spatial[l]);
    auto parents = static_cast<double>(view.parents[l]);
    if (isOwn) {
      different *= units;
      differentParents *= parents;
      together[l] = view.sizes[l] * (view.spatial[l] / view.parents[l]);
      isScattered |= view.spatial[l] > view.parents[l] &&
                     (view.scattered >> l & 1) != 0 && !shape.isPlain(l);
    } else if ((uneven >> l & 1) == 0) {
      same *= units;
      sameParents *= parents;
    }
  }
  Flow flow;
  flow.each = received(shape, view, visits, view.sizes, same, different);
  flow.merged = isScattered ? shape.touched * sameParents
                            : received(shape, view, visits, together,
                                       sameParents, differentParents);
  return flow;
}
