//===- Children.cpp - The ways to decide a segment ------------------------===//

#include "Solver.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

/// The energy of the boundaries up to this one, for the best orders.
void Solver::raiseByOrders(unsigned segment) {
  if (!keeping->isBoundary[segment])
    return;
  if (auto energy = shape->orders.least(*keeping, prefix.boxes, segment + 1))
    shape->orders.raise(*keeping, *energy, segment, crossings);
}

/// What the boundary costs for each loop that may be innermost.
template <typename Visit>
void Solver::visitInnermost(unsigned segment, const Visit &visit) {
  auto see = [&](int innermost) {
    prefix.innermost[segment] = innermost;
    Traffic::Segment seen = bounds().segmentOf(prefix, segment);
    judge.seeBound();
    visit(innermost, bounds().crossing(*keeping, segment, seen, prefix.boxes[0],
                                       &prefix.boxes));
  };
  bool moves = false;
  if (shape->leaves.isFree(segment))
    for (unsigned l : loops)
      if (chosen[segment][l].steps > 1) {
        moves = true;
        see(static_cast<int>(l));
      }
  if (!moves)
    see(kNoLoop);
}

/// The same, whichever it is.
Crossing Solver::crossingOf(unsigned segment) {
  std::optional<Crossing> least;
  visitInnermost(segment, [&](int, const Crossing &here) {
    if (least)
      least->lower(here);
    else
      least = here;
  });
  prefix.innermost[segment] = kNoLoop;
  return *least;
}

/// One child for all orders, if cycles are not asked for: the energy of the
/// best order is found at once, where all tiles are full.
void Solver::addOrderless(unsigned segment, Child &child,
                          std::vector<Child> &children) {
  child.innermost = kNoLoop;
  crossings[segment] = crossingOf(segment);
  double work = least->back().work;
  child.least = valueOf(work);
  if (exclusion.excludes(child.least))
    return;
  raiseByOrders(segment);
  child.least = valueOf(work);
  if (!exclusion.excludes(child.least))
    children.push_back(child);
}

/// The complete box stands in the prefix: one child for each innermost loop.
void Solver::addChildren(unsigned segment, Child &child,
                         std::vector<Child> &children) {
  if (!exclusion.needsCycles)
    return addOrderless(segment, child, children);
  bool isLast = segment + 1 == segments().size();
  double work =
      isLast ? bounds().work(prefix.boxes.back()) : least->back().work;
  visitInnermost(segment, [&](int innermost, const Crossing &here) {
    child.innermost = innermost;
    crossings[segment] = here;
    child.least = valueOf(work);
    if (!exclusion.excludes(child.least))
      children.push_back(child);
  });
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
  judge.seeBound();
  double work = least->back().work;
  if (segment + 1 == segments().size()) {
    int64_t left = std::max<int64_t>(1, shape->leastSearch.pes / units);
    work = std::max(work, bounds().work(box) / static_cast<double>(left));
  }
  return exclusion.excludes(valueOf(work));
}

void Solver::generate(unsigned segment, size_t at, Child &child,
                      std::vector<Child> &children) {
  if (judge.stopped)
    return;
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
  if (judge.stopped)
    return;
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

/// Of what is decided, and `inside`.
Value Solver::valueOf(double work) {
  if (inside.end == segments().size())
    return bounds().total(*keeping, crossings, work);
  return bounds().total(*keeping, crossings, inside.end, inside.costs, work);
}

void Solver::generateSorted(unsigned segment, Child &child,
                            std::vector<Child> &children) {
  unsigned next = keeping->boundaryFrom(segment + 1);
  Open here = {segment, segment, &prefix.boxes[segment],
               &prefix.received[segment]};
  shape->leastSearch.visitSorted(*keeping, here, crossings, least->back().work,
                                 [&](const Box &box, const Costs &rest) {
                                   inside = {next, rest};
                                   match(segment, 0, box, child, children);
                                 });
}
