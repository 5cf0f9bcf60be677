//===- Least.cpp - What is inside decided boxes costs at least ------------===//

#include "Least.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

/// Values that rounding may make differ count as equal.
static constexpr double kRounding = 0x1p-40;

Exclusion::Exclusion(const Objective &objective, const Judge &judge,
                     const Accelerator &accelerator)
    : objective(objective), judge(judge) {
  auto need = [&](Metric metric) {
    needsEnergy |= metric != Metric::Cycles;
    needsCycles |= metric != Metric::Energy || accelerator.leakage() > 0;
  };
  for (Metric metric : objective.metrics)
    need(metric);
  if (objective.limit)
    need(objective.limit->metric);
}

static double Value::*memberOf(Metric metric) {
  switch (metric) {
  case Metric::Cycles:
    return &Value::cycles;
  case Metric::Energy:
    return &Value::energy;
  case Metric::Edp:
    return &Value::edp;
  }
  return nullptr;
}

double Exclusion::valueOf(Metric metric, const Value &value) {
  return value.*memberOf(metric);
}

void Exclusion::raiseFirst(Value &value, double first) const {
  double &mine = value.*memberOf(objective.metrics.front());
  mine = std::max(mine, first);
}

bool Exclusion::excludes(const Value &value) const {
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

bool Exclusion::precedes(const Value &a, const Value &b) const {
  for (Metric metric : objective.metrics)
    if (valueOf(metric, a) != valueOf(metric, b))
      return valueOf(metric, a) < valueOf(metric, b);
  return false;
}

LeastSearch::LeastSearch(const Space &space, Segments &segments,
                         const Bounds &bounds, const Exclusion &exclusion,
                         Judge &judge)
    : space(space), segments(segments), bounds(bounds), exclusion(exclusion),
      judge(judge) {
  loops = movingLoops(space.problem);
  pes = mostUnits(space);
}

/// What the segments `from` to `segment` can make of a loop together.
const std::vector<Move> &LeastSearch::mergedMoves(unsigned from,
                                                  unsigned segment,
                                                  unsigned loop,
                                                  int64_t extent) {
  auto [entry, isNew] = merged.try_emplace({from, segment, loop, extent});
  if (!isNew)
    return entry->second;
  std::map<Move, int64_t> found;
  auto add = [&](int64_t size, int64_t spatial, int64_t full) {
    auto [known, isFirst] = found.try_emplace({size, 1, spatial}, full);
    known->second = std::min(known->second, full);
  };
  if (segment == from) {
    for (const Move &move : segments.moves(from, loop, extent))
      add(move.size, move.spatial, move.full);
  } else {
    for (const Move &outer : mergedMoves(from, segment - 1, loop, extent))
      for (const Move &inner : segments.moves(segment, loop, outer.size))
        add(inner.size, inner.spatial * outer.spatial, inner.full * outer.full);
  }
  std::vector<Move> &moves = merged[{from, segment, loop, extent}];
  for (auto move = found.rbegin(); move != found.rend(); ++move) {
    moves.push_back(move->first);
    moves.back().full = move->second;
  }
  return moves;
}

/// Memories that have children at several boundaries.
static uint32_t portsSharedBy(const Keeping &keeping) {
  uint32_t once = 0, shared = 0;
  for (const std::vector<Pair> &pairs : keeping.pairs) {
    uint32_t here = 0;
    for (const Pair &pair : pairs)
      here |= 1U << pair.parent;
    shared |= once & here;
    once |= here;
  }
  return shared;
}

void LeastSearch::begin(const Keeping &all, const Open &here,
                        std::vector<Crossing> &known, double work) {
  whole = &all;
  open = here;
  crossings = &known;
  knownWork = work;
  keeping = all;
  keeping.residents.clear();
  for (const Resident &resident : all.residents)
    if (resident.segment == open.segment)
      keeping.residents.push_back(resident);
  isLast = open.segment + 1 == segments.size();
  if (!isLast)
    keeping.latches.fill(-1);
  sharedPorts = portsSharedBy(all);
  box = *open.outer;
  boxes.assign(segments.size() + 1, box);
  result = {};
}

Least LeastSearch::run(const Keeping &all, const Open &here,
                       std::vector<Crossing> &known, double work) {
  begin(all, here, known, work);
  if (!setMoves())
    return result;
  int64_t units = 1;
  for (unsigned l : loops)
    units *= (*open.outer)[l].spatial;
  setEnds();
  go(0, units);
  result.crossing.first = ends.first;
  result.crossing.last = ends.last;
  return result;
}

/// What may be made of each loop; false: nothing of some.
bool LeastSearch::setMoves() {
  const Box &outer = *open.outer;
  moves.resize(loops.size());
  smallest.resize(loops.size());
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned l = loops[i];
    moves[i] = &mergedMoves(open.from, open.segment, l, outer[l].size);
    if (moves[i]->empty())
      return false;
    smallest[i] =
        Bounds::cut(outer[l], moves[i]->back(), space.problem.loops[l].extent);
    smallest[i].steps = outer[l].steps;
  }
  return true;
}

/// The first step and the last drain of a boundary: an element at least.
void LeastSearch::setEnds() {
  Box single = *open.outer;
  for (unsigned l : loops)
    single[l] = {1, 1, space.problem.loops[l].extent, 1};
  ends = bounds.crossing(keeping, open.segment,
                         bounds.mergedOf(*open.outer, *open.received, single,
                                         open.from, open.segment),
                         single, nullptr);
}

void LeastSearch::setCut(unsigned loop, const Move &move) {
  int64_t extent = space.problem.loops[loop].extent;
  box[loop] = Bounds::cut((*open.outer)[loop], move, extent);
}

Value LeastSearch::valueOf(const Crossing &crossing, double work) {
  (*crossings)[open.segment] = crossing;
  return bounds.total(*whole, *crossings,
                      isLast ? std::max(work, knownWork) : knownWork);
}

/// A box that is not complete: no number can become smaller by it.
bool LeastSearch::isWorse(Crossing crossing, double work) {
  crossing.first = ends.first;
  crossing.last = ends.last;
  crossing.overhead = 0;
  Value value = valueOf(crossing, work);
  if (exclusion.excludes(value))
    return true;
  if (!result.any)
    return false;
  if (exclusion.needsEnergy && !exclusion.needsCycles)
    value.cycles = least.cycles, value.edp = least.edp;
  if (!exclusion.needsEnergy)
    value.energy = least.energy, value.edp = least.edp;
  return !mayImprove(crossing, work) && value.energy >= least.energy &&
         value.cycles >= least.cycles && value.edp >= least.edp;
}

/// Some number that the objective asks for is smaller than before.
bool LeastSearch::mayImprove(const Crossing &crossing, double work) const {
  const Crossing &best = result.crossing;
  if (exclusion.needsEnergy && crossing.energy < best.energy)
    return true;
  if (!exclusion.needsCycles)
    return false;
  if (isLast && work < result.work)
    return true;
  for (size_t m = 0; m < keeping.memories->size(); ++m)
    if ((sharedPorts >> m & 1) != 0 &&
        (crossing.down[m] < best.down[m] || crossing.up[m] < best.up[m]))
      return true;
  if (keeping.isSingle[open.segment])
    return crossing.in + crossing.out < best.in + best.out;
  return crossing.in < best.in || crossing.out < best.out;
}

void LeastSearch::take(const Crossing &crossing, double work) {
  Value value = valueOf(crossing, work);
  if (exclusion.excludes(value))
    return;
  if (!result.any) {
    result.crossing.energy = crossing.energy;
    result.crossing.in = crossing.in;
    result.crossing.out = crossing.out;
    for (size_t m = 0; m < keeping.memories->size(); ++m)
      if ((sharedPorts >> m & 1) != 0) {
        result.crossing.down[m] = crossing.down[m];
        result.crossing.up[m] = crossing.up[m];
      }
    result.work = work;
    result.any = true;
    least = value;
  }
  least.lower(value);
  Crossing &best = result.crossing;
  best.energy = std::min(best.energy, crossing.energy);
  for (size_t m = 0; m < keeping.memories->size(); ++m) {
    best.down[m] = std::min(best.down[m], crossing.down[m]);
    best.up[m] = std::min(best.up[m], crossing.up[m]);
  }
  // Where nothing overlaps, only the sum matters.
  if (keeping.isSingle[open.segment]) {
    best.in = std::min(best.in + best.out, crossing.in + crossing.out);
    best.out = 0;
  } else {
    best.in = std::min(best.in, crossing.in);
    best.out = std::min(best.out, crossing.out);
  }
  result.work = std::min(result.work, work);
}

/// What is not cut yet fits at its smallest, if at all.
bool LeastSearch::mayFit(size_t at) {
  Box &here = boxes[open.segment + 1];
  here = box;
  for (size_t i = at; i < loops.size(); ++i)
    here[loops[i]] = smallest[i];
  if (isLast)
    boxes.back() = here;
  return bounds.fits(keeping, boxes, open.segment + 1);
}

void LeastSearch::complete(const Traffic::Segment &seen) {
  double work = isLast ? bounds.work(box) : 0;
  visitInnermost(seen, [&](const Crossing &here) { take(here, work); });
}

void LeastSearch::go(size_t at, int64_t units) {
  if (judge.stopped || (at > 0 && !mayFit(at)))
    return;
  Traffic::Segment seen = bounds.mergedOf(*open.outer, *open.received, box,
                                          open.from, open.segment);
  if (at >= 1) {
    if (!judge.seeBound())
      return;
    double work = isLast ? bounds.work(box) : 0;
    // Units that are left may take what is not cut yet.
    int64_t left = at < loops.size() ? pes / units : 1;
    work /= static_cast<double>(left);
    if (isWorse(
            bounds.crossing(keeping, open.segment, seen, *open.outer, nullptr),
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
  box[loop] = (*open.outer)[loop];
}
