//===- Refinement.cpp - Levels between two boundaries ---------------------===//

#include "Refinement.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

Refinement::Refinement(const Space &space, const Layout &layout,
                       Options &options, const Segments &coarse,
                       const std::set<unsigned> &boundaries,
                       const Traffic &traffic, const Exclusion &exclusion,
                       Judge &judge)
    : space(space), fine(layout, options, boundaries, true),
      bounds(space, fine, traffic, exclusion.needsCycles), leaves(layout, fine),
      orders(space, fine, traffic), exclusion(exclusion), judge(judge) {
  for (const Segment &segment : fine.all())
    coarseSegment.push_back(coarse.ofLevel(segment.firstLevel));
  loops = movingLoops(space.problem);
  prefix.boxes.resize(fine.size() + 1);
  prefix.received.resize(fine.size() + 1);
  chosen.resize(fine.size());
}

bool Refinement::visit(const Keeping &fineKeeping, const Decided &what,
                       const Leaves::Visit &visit) {
  keeping = &fineKeeping;
  decided = what;
  seen = &visit;
  prefix.boxes[0] = decided.prefix->boxes[0];
  prefix.received[0] = decided.prefix->received[0];
  prefix.innermost.assign(fine.size(), kNoLoop);
  crossings.assign(fine.size(), {});
  for (unsigned s = 0; s < fine.size(); ++s)
    if (isLast(s))
      crossings[s] = (*decided.crossings)[coarseOf(s)];
  return cut(0, 0);
}

/// What the last levels of a segment still have to do of a coarse move.
void Refinement::remainder(unsigned segment, size_t at, Move &target) const {
  unsigned loop = loops[at];
  target = (*decided.moves)[coarseOf(segment)][loop];
  for (unsigned s = firstOf(segment); s < segment; ++s)
    target.steps = target.steps % chosen[s][loop].steps == 0
                       ? target.steps / chosen[s][loop].steps
                       : 0;
}

bool Refinement::reaches(unsigned segment, unsigned loop, int64_t extent,
                         const Move &target) {
  for (const Move &move : fine.moves(segment, loop, extent)) {
    if (move.size < target.size || target.spatial % move.spatial != 0 ||
        target.steps % move.steps != 0)
      continue;
    if (isLast(segment)) {
      if (move == target)
        return true;
      continue;
    }
    Move inner = target;
    inner.steps /= move.steps;
    inner.spatial /= move.spatial;
    if (reaches(segment + 1, loop, move.size, inner))
      return true;
  }
  return false;
}

/// With what the segments up to this one cut, the next boundary costs too much.
bool Refinement::isExcluded(unsigned segment) {
  prefix.received[segment + 1] =
      bounds.received(bounds.segmentOf(prefix, segment));
  unsigned boundary = segment;
  while (!isLast(boundary))
    ++boundary;
  unsigned coarse = coarseOf(segment);
  Traffic::Segment open =
      bounds.mergedOf(prefix.boxes[segment + 1], prefix.received[segment + 1],
                      decided.prefix->boxes[coarse + 1], segment + 1, boundary);
  open.innermost = decided.prefix->innermost[coarse];
  Crossing kept = crossings[boundary];
  crossings[boundary] =
      bounds.crossing(*keeping, boundary, open, prefix.boxes[0], nullptr);
  crossings[boundary].first = std::max(crossings[boundary].first, kept.first);
  crossings[boundary].last = std::max(crossings[boundary].last, kept.last);
  judge.seeBound();
  bool excluded =
      exclusion.excludes(bounds.total(*keeping, crossings, decided.work));
  crossings[boundary] = kept;
  return excluded;
}

bool Refinement::next(unsigned segment) {
  if (segment + 1 < fine.size()) {
    prefix.boxes[segment + 2] = prefix.boxes[segment + 1];
    return cut(segment + 1, 0);
  }
  return leaf();
}

/// Goes through what is left: places of slots, and orders.
bool Refinement::leaf() {
  std::vector<Crossing> here = crossings;
  auto energy = orders.least(*keeping, prefix.boxes, fine.size());
  leaves.preferred = nullptr;
  if (energy) {
    orders.raise(*keeping, *energy, fine.size() - 1, here);
    leaves.preferred = &orders.best;
  }
  Value value = bounds.total(*keeping, here, decided.work);
  judge.seeBound();
  if (exclusion.excludes(value))
    return true;
  leaves.visit(space, *keeping->memories, chosen, prefix.innermost,
               bounds.isUniform(prefix.boxes.back()),
               [&](const Schedule &point) {
                 // Once a point costs what the bound says, none is better.
                 return (*seen)(point) && !exclusion.excludes(value);
               });
  return !judge.stopped;
}

/// The innermost level that moves has the innermost loop.
void Refinement::setInnermost(unsigned last) {
  unsigned moving = last;
  for (unsigned s = firstOf(last); s <= last; ++s) {
    prefix.innermost[s] = kNoLoop;
    for (unsigned l : loops)
      if (chosen[s][l].steps > 1)
        moving = s;
  }
  prefix.innermost[moving] = decided.prefix->innermost[coarseOf(last)];
  prefix.received[last + 1] = bounds.received(bounds.segmentOf(prefix, last));
}

/// Chooses what a segment makes of the loops from `at` on.
bool Refinement::cut(unsigned segment, size_t at) {
  if (at == 0)
    prefix.boxes[segment + 1] = prefix.boxes[segment];
  if (at > 0 && !isLast(segment) && isExcluded(segment))
    return true;
  if (at == loops.size()) {
    if (isLast(segment))
      setInnermost(segment);
    return next(segment);
  }
  unsigned loop = loops[at];
  const Cut outer = prefix.boxes[segment][loop];
  Move target;
  remainder(segment, at, target);
  for (const Move &move : fine.moves(segment, loop, outer.size)) {
    if (isLast(segment) ? !(move == target)
                        : move.size < target.size || target.steps == 0 ||
                              target.steps % move.steps != 0)
      continue;
    if (!isLast(segment)) {
      Move inner = target;
      inner.steps /= move.steps;
      if (!reaches(segment + 1, loop, move.size, inner))
        continue;
    }
    chosen[segment][loop] = move;
    prefix.boxes[segment + 1][loop] =
        Bounds::cut(outer, move, space.problem.loops[loop].extent);
    bool goesOn = cut(segment, at + 1);
    prefix.boxes[segment + 1][loop] = outer;
    if (!goesOn)
      return false;
  }
  return true;
}
