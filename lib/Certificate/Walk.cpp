//===- Walk.cpp - Partial assignments and what they cost at least ---------===//

#include "Walk.h"

#include "maestro/Model/Analysis.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::certificate;

Walk::Walk(const Layout &layout, const std::vector<Shape> &shapes,
           unsigned keep, const Claim &claim, Effort &effort)
    : claim(claim), setting(layout, shapes, keep,
                            claim.metric != Metric::Energy ||
                                layout.space().accelerator.leakage() > 0,
                            effort),
      sums(setting, this->claim), inside(setting, sums, this->claim),
      points(layout.space()) {}

Piece Walk::whole() const {
  Piece piece;
  piece.tallies = inside.least;
  return piece;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// Of the boundaries before `end`, and of what is inside them.
double Walk::valueOf(const std::vector<Tally> &tallies, unsigned end,
                     const Costs &rest) const {
  Costs all = rest;
  for (unsigned s = end; s-- > 0;)
    all = sums.around(all, tallies[s], s);
  return sums.value(all, sums.busiest(tallies));
}

//===----------------------------------------------------------------------===//
// Children
//===----------------------------------------------------------------------===//

/// Cuts all loops of the boundary's segment as a box says. False where two of
/// them need the same slot.
bool Walk::cut(Boundary &here, unsigned segment, const Inside::Box &box) {
  unsigned places = Nest::kNothing;
  for (unsigned l : setting.loops) {
    here.setCut(l, nullptr);
    const Cut &made = setting.nest.merged(segment, l)[box.cut[l]];
    int64_t units = here.units(l);
    const std::vector<Cut> &cuts = setting.nest.cuts(segment, l, here.size(l));
    const Cut &cut = cuts[Nest::indexOf(cuts, made.size, made.spatial / units)];
    std::optional<unsigned> both = setting.nest.join(places, cut.places);
    if (!both)
      return false;
    places = *both;
    here.setCut(l, &cut);
  }
  return true;
}

/// What the segments that are not decided cost at least, or the work. None:
/// nothing of them may break the claim.
std::optional<Costs> Walk::restOf(const Piece &piece) {
  if (decided(piece) == size())
    return sums.working(piece.work);
  return inside.from(decided(piece), piece.state);
}

bool Walk::isClosed(const Piece &piece) {
  std::optional<Costs> rest = restOf(piece);
  return !rest || claim.holdsFor(valueOf(piece.tallies, decided(piece), *rest));
}

void Walk::children(const Piece &piece, const VisitChild &visit) {
  unsigned segment = decided(piece);
  Boundary here(setting, piece.cuts, segment);
  Piece child = piece;
  child.cuts.emplace_back();
  auto mayBreak = [&](const Costs &costs) {
    return !setting.effort.isSpent() &&
           !claim.holdsFor(valueOf(piece.tallies, segment, costs));
  };
  inside.visit(segment, piece.state, mayBreak,
               [&](uint64_t number, const Inside::Box &box) {
                 if (!mayBreak(box.costs) || !cut(here, segment, box))
                   return;
                 child.cuts.back() = here.cuts();
                 child.tallies[segment] = here.tallyOfAny();
                 child.state = Inside::stateOf(segment, box);
                 child.work = here.work();
                 if (!isClosed(child))
                   visit(number, child);
               });
}

//===----------------------------------------------------------------------===//
// Pieces that are decided
//===----------------------------------------------------------------------===//

bool Walk::ordersHold(const Piece &piece) {
  std::optional<Costs> rest = restOf(piece);
  if (!rest)
    return true;
  std::vector<Boundary> boundaries;
  boundaries.reserve(decided(piece));
  for (unsigned s = 0; s < decided(piece); ++s) {
    Boundary &here = boundaries.emplace_back(
        setting,
        std::vector<Cuts>(piece.cuts.begin(),
                          piece.cuts.begin() + static_cast<ptrdiff_t>(s)),
        s);
    for (unsigned l : setting.loops)
      here.setCut(l, &piece.cuts[s][l]);
  }
  return orderHolds(boundaries, 0, piece.tallies, *rest);
}

/// Puts one more loop of the segment outside those whose order is known.
bool Walk::orderHolds(std::vector<Boundary> &boundaries, unsigned segment,
                      const std::vector<Tally> &before, const Costs &rest) {
  auto end = static_cast<unsigned>(boundaries.size());
  auto holds = [&](const std::vector<Tally> &tallies) {
    return claim.holdsFor(valueOf(tallies, end, rest));
  };
  if (segment == end || setting.effort.isSpent())
    return holds(before);
  std::vector<unsigned> inner = boundaries[segment].inner(segment);
  bool isComplete = true;
  for (unsigned l : setting.loops) {
    if (boundaries[segment].cuts()[l].trips <= 1 ||
        std::find(inner.begin(), inner.end(), l) != inner.end())
      continue;
    isComplete = false;
    inner.push_back(l);
    std::vector<Tally> tallies = before;
    for (unsigned s = segment; s < end; ++s) {
      boundaries[s].setInner(segment, inner);
      tallies[s] =
          s == segment ? boundaries[s].tally() : boundaries[s].tallyOfAny();
    }
    bool isEnough =
        holds(tallies) || orderHolds(boundaries, segment, tallies, rest);
    inner.pop_back();
    for (unsigned s = segment; s < end; ++s)
      boundaries[s].setInner(segment, inner);
    if (!isEnough)
      return false;
  }
  return !isComplete || orderHolds(boundaries, segment + 1, before, rest);
}

uint64_t Walk::evaluate(const Piece &piece, std::optional<double> &broken) {
  std::vector<Pin> pins;
  for (unsigned l : setting.loops) {
    int64_t units = 1;
    for (unsigned s = 0; s < size(); ++s) {
      const Cut &cut = piece.cuts[s][l];
      units *= cut.spatial;
      pins.push_back(
          {l, setting.nest.segments[s].lastLevel + 1, cut.size, units});
    }
  }
  uint64_t count = 0;
  Evaluator evaluator;
  Cost cost;
  points.visitPinned(pins, setting.keepIndex, [&](const Schedule &point) {
    ++count;
    ++setting.effort.evaluated;
    if (evaluator.evaluate(point, cost) && cost.valid() &&
        !claim.holdsFor(maestro::valueOf(claim.metric, cost)))
      broken = maestro::valueOf(claim.metric, cost);
    return !broken && !setting.effort.isSpent();
  });
  return count;
}

void maestro::certificate::forEachChoice(
    const std::vector<Space> &spaces, const Claim &claim, Effort &effort,
    const std::function<bool(Walk &)> &visit) {
  for (const Space &space : spaces) {
    Layout layout(space);
    std::vector<Shape> shapes;
    shapes.reserve(space.problem.operands.size());
    for (unsigned o = 0; o < space.problem.operands.size(); ++o)
      shapes.emplace_back(space.problem, o);
    for (unsigned k = 0; k < space.keeps.size(); ++k) {
      Walk walk(layout, shapes, k, claim, effort);
      if (!visit(walk))
        return;
    }
  }
}
