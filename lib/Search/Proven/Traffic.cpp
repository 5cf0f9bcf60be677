//===- Traffic.cpp - What an operand cannot travel less than --------------===//

#include "Traffic.h"

#include "../Chains.h"

#include <algorithm>
#include <numeric>

using namespace maestro;
using namespace maestro::proven;

bool maestro::proven::isUniform(const Problem &problem, const Box &box) {
  for (size_t l = 0; l < problem.loops.size(); ++l)
    if (!isEven(box[l], problem.loops[l].extent))
      return false;
  return true;
}

/// What (i, j) and (i + b, j - a) share is counted once.
int64_t maestro::proven::valuesOfTwo(int64_t stepX, int64_t x, int64_t stepY,
                                     int64_t y) {
  int64_t divisor = std::gcd(stepX, stepY);
  return x * y - std::max<int64_t>(0, x - stepY / divisor) *
                     std::max<int64_t>(0, y - stepX / divisor);
}

/// Different values of the index: of two terms, all; of more, of the best two.
double Traffic::sizeOf(const IndexSum &sum, const int64_t *sizes) const {
  int64_t most = 1;
  for (size_t i = 0; i < sum.size(); ++i) {
    most = std::max(most, sizes[sum[i].loop]);
    for (size_t j = 0; j < i; ++j)
      most =
          std::max(most, valuesOfTwo(sum[i].coefficient, sizes[sum[i].loop],
                                     sum[j].coefficient, sizes[sum[j].loop]));
  }
  return static_cast<double>(most);
}

Traffic::Traffic(const Problem &problem) : problem(problem) {
  int64_t extents[kMaxLoops] = {};
  for (size_t l = 0; l < problem.loops.size(); ++l)
    extents[l] = problem.loops[l].extent;
  for (size_t o = 0; o < problem.operands.size(); ++o) {
    touched[o] = 1;
    for (const IndexSum &sum : problem.operands[o].index) {
      touched[o] *= sizeOf(sum, extents);
      unsigned several = 0;
      for (const Term &term : sum)
        several += problem.loops[term.loop].extent > 1;
      wide[o] = wide[o] || (several > 1 && sum.size() > 2);
      for (const Term &term : sum) {
        masks[o] |= 1U << term.loop;
        if (several > 1)
          windows[o] |= 1U << term.loop;
      }
    }
  }
}

double Traffic::footprint(unsigned operand, const Box &box) const {
  int64_t sizes[kMaxLoops];
  for (size_t l = 0; l < problem.loops.size(); ++l)
    sizes[l] = box[l].size;
  double elements = 1;
  for (const IndexSum &sum : problem.operands[operand].index)
    elements *= sizeOf(sum, sizes);
  return elements;
}

double Traffic::footprintAtMost(unsigned operand, const Box &box) const {
  bool isExact = true;
  double product = 1;
  for (const IndexSum &sum : problem.operands[operand].index) {
    isExact &= sum.size() <= 2;
    for (const Term &term : sum)
      product *= static_cast<double>(box[term.loop].size);
  }
  return isExact ? footprint(operand, box) : product;
}

/// What the formulas need of a segment, by loop.
struct Traffic::Facts {
  /// Of the boxes: a unit's own, and of all units together.
  int64_t unit[kMaxLoops], inner[kMaxLoops], outer[kMaxLoops];
  /// A step of the segment moves a unit's tile by so much.
  int64_t move[kMaxLoops];
  /// Steps of full tiles: within an outer box, in all, and of outer boxes.
  int64_t trips[kMaxLoops];
  double steps[kMaxLoops], outerSteps[kMaxLoops];
  /// Loops with several steps in the segment.
  uint32_t moving = 0;
  bool perUnit = false;
};

static int64_t overlapOf(int64_t span, int64_t shift) {
  return std::max<int64_t>(0, span - std::abs(shift));
}

/// The dimension's part where tiles of `slides` follow each other innermost: a
/// sweep touches what its tiles have together; the next one begins with what
/// the last tile still shares with its first, at most.
double Traffic::slideFactor(const IndexSum &sum, const Facts &facts,
                            unsigned slides) const {
  // Of a dimension with three terms, only what is touched at all is known.
  if (sum.size() != 2) {
    int64_t extents[kMaxLoops];
    for (const Term &term : sum)
      extents[term.loop] = problem.loops[term.loop].extent;
    return sizeOf(sum, extents);
  }
  const Term &s = sum[0].loop == slides ? sum[0] : sum[1];
  const Term &r = sum[0].loop == slides ? sum[1] : sum[0];
  int64_t span = s.coefficient * (facts.unit[s.loop] - 1) +
                 r.coefficient * (facts.unit[r.loop] - 1) + 1;
  int64_t shift = s.coefficient * facts.move[s.loop];
  double tile = sizeOf(sum, facts.inner);
  double sweep = 0;
  if (shift >= span) {
    sweep = static_cast<double>(facts.trips[s.loop]) * tile;
  } else {
    int64_t together[kMaxLoops];
    together[s.loop] =
        facts.perUnit
            ? facts.move[s.loop] * (facts.trips[s.loop] - 1) +
                  facts.unit[s.loop]
            : std::min(facts.outer[s.loop],
                       facts.move[s.loop] * (facts.trips[s.loop] - 1) +
                           facts.inner[s.loop]);
    together[r.loop] = facts.inner[r.loop];
    // A unit's own tiles leave gaps where others have theirs.
    if (facts.move[s.loop] != facts.unit[s.loop])
      together[s.loop] = facts.inner[s.loop];
    sweep = sizeOf(sum, together);
  }
  // Where the first tile of a sweep may stand to the last one before it.
  int64_t nextS[] = {
      -s.coefficient * facts.move[s.loop] * (facts.trips[s.loop] - 1), shift,
      -s.coefficient * (problem.loops[s.loop].extent - facts.move[s.loop])};
  int64_t nextR[] = {
      0, r.coefficient * facts.move[r.loop],
      -r.coefficient * facts.move[r.loop] * (facts.trips[r.loop] - 1),
      -r.coefficient * (problem.loops[r.loop].extent - facts.move[r.loop])};
  int64_t overlap = 0;
  for (int64_t a : nextS)
    for (int64_t b : nextR)
      overlap = std::max(overlap, overlapOf(span, a + b));
  double shared = 0;
  if (overlap > 0)
    shared = facts.inner[s.loop] != facts.unit[s.loop] ||
                     facts.inner[r.loop] != facts.unit[r.loop]
                 ? tile
                 : std::min(tile, static_cast<double>(overlap));
  return facts.outerSteps[s.loop] * facts.steps[r.loop] *
         std::max(0.0, sweep - shared);
}

double Traffic::windowFactor(const IndexSum &sum, const Facts &facts,
                             int slides) const {
  bool moves = false, hasSliding = false;
  for (const Term &term : sum) {
    moves |= (facts.moving >> term.loop & 1) != 0;
    hasSliding |= static_cast<int>(term.loop) == slides;
  }
  if (hasSliding)
    return slideFactor(sum, facts, static_cast<unsigned>(slides));
  double steps = 1;
  for (const Term &term : sum)
    steps *= moves ? facts.steps[term.loop] : facts.outerSteps[term.loop];
  return steps * sizeOf(sum, moves ? facts.inner : facts.outer);
}

/// All dimensions, where `slides` is the innermost loop of the operand that
/// moves.
double Traffic::withInnermost(unsigned operand, const Facts &facts,
                              int slides) const {
  double product = 1;
  for (const IndexSum &sum : problem.operands[operand].index) {
    bool isWindow = false;
    for (const Term &term : sum)
      isWindow |= (windows[operand] >> term.loop & 1) != 0;
    if (isWindow)
      product *= windowFactor(sum, facts, slides);
    else
      for (const Term &term : sum)
        product *= static_cast<double>(problem.loops[term.loop].extent);
  }
  return product;
}

double Traffic::bound(unsigned operand, const Segment &segment,
                      bool perUnit) const {
  Facts facts;
  facts.perUnit = perUnit;
  double outside = 1, through = 1;
  double portions[kMaxLoops];
  for (unsigned l = 0; l < problem.loops.size(); ++l) {
    const Cut &outer = (*segment.outer)[l], &inner = (*segment.inner)[l];
    int64_t units = inner.spatial / outer.spatial;
    bool relevant = has(operand, l);
    if (!relevant) {
      outside *= static_cast<double>(outer.steps);
      through *= static_cast<double>(inner.steps);
      continue;
    }
    int64_t extent = problem.loops[l].extent;
    facts.unit[l] = inner.size;
    facts.move[l] = inner.size * units;
    facts.inner[l] =
        perUnit ? inner.size : std::min(extent, inner.size * inner.spatial);
    facts.outer[l] =
        perUnit ? inner.size : std::min(extent, outer.size * outer.spatial);
    facts.trips[l] = std::max<int64_t>(1, outer.size / facts.move[l]);
    if (perUnit) {
      facts.outerSteps[l] = static_cast<double>(
          outer.full *
          std::min(units, std::max<int64_t>(1, outer.size / inner.size)));
      facts.steps[l] =
          facts.outerSteps[l] * static_cast<double>(facts.trips[l]);
    } else {
      facts.outerSteps[l] =
          static_cast<double>(std::max<int64_t>(1, outer.full / outer.spatial));
      facts.steps[l] =
          static_cast<double>(std::max<int64_t>(1, inner.full / inner.spatial));
    }
    portions[l] = segment.portion * static_cast<double>(outer.full) *
                  static_cast<double>(outer.size) / static_cast<double>(extent);
    if (facts.trips[l] > 1)
      facts.moving |= 1U << l;
  }
  if (facts.moving == 0)
    return (*segment.received)[operand];
  int innermost = segment.innermost;
  bool known = innermost != kNoLoop &&
               has(operand, static_cast<unsigned>(innermost)) &&
               (facts.moving >> innermost & 1) != 0;
  double times = known ? through : outside;
  double least = 0, portion = 0;
  if (known) {
    least = withInnermost(operand, facts, innermost);
    portion = portions[innermost];
  } else {
    bool first = true;
    for (unsigned l = 0; l < problem.loops.size(); ++l)
      if ((facts.moving >> l & 1) != 0) {
        double here = withInnermost(operand, facts, static_cast<int>(l));
        least = first ? here : std::min(least, here);
        portion = first ? portions[l] : std::min(portion, portions[l]);
        first = false;
      }
  }
  return std::max(touched[operand], times * portion * least);
}

/// The same for an operand without windows: each tile is new as a whole.
double Traffic::plain(unsigned operand, const Segment &segment) const {
  double outside = 1, through = 1, least = 1, ofInnermost = 0;
  bool moves = false;
  for (unsigned l = 0; l < problem.loops.size(); ++l) {
    const Cut &outer = (*segment.outer)[l], &inner = (*segment.inner)[l];
    if (!has(operand, l)) {
      outside *= static_cast<double>(outer.steps);
      through *= static_cast<double>(inner.steps);
      continue;
    }
    int64_t units = inner.spatial / outer.spatial;
    if (outer.size / (inner.size * units) <= 1)
      continue;
    moves = true;
    double portion = segment.portion * static_cast<double>(outer.full) *
                     static_cast<double>(outer.size) /
                     static_cast<double>(problem.loops[l].extent);
    least = std::min(least, portion);
    if (static_cast<int>(l) == segment.innermost)
      ofInnermost = portion;
  }
  if (!moves)
    return (*segment.received)[operand];
  double times = ofInnermost > 0 ? through * ofInnermost : outside * least;
  return touched[operand] * std::max(1.0, times);
}

double Traffic::distinct(unsigned operand, const Segment &segment) const {
  return windows[operand] == 0 ? plain(operand, segment)
                               : bound(operand, segment, false);
}

double Traffic::each(unsigned operand, const Segment &segment,
                     double together) const {
  bool spreads = false;
  for (unsigned l = 0; l < problem.loops.size(); ++l)
    spreads |= (*segment.inner)[l].spatial > 1;
  if (wide[operand] || !spreads)
    return together;
  return std::max(together, bound(operand, segment, true));
}
