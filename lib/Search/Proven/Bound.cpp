//===- Bound.cpp - What the points of a set cannot cost less than ---------===//

#include "Bound.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::proven;

Bounds::Bounds(const Space &space, const Segments &segments,
               const Traffic &traffic)
    : space(space), segments(segments), traffic(traffic),
      leakagePerCycle(space.accelerator.leakage() / space.accelerator.clock *
                      1000) {}

Box Bounds::whole() const {
  Box box;
  for (size_t l = 0; l < space.problem.loops.size(); ++l)
    box[l].size = space.problem.loops[l].extent;
  return box;
}

Cut Bounds::cut(const Cut &outer, const Move &move, int64_t extent) {
  Cut inner;
  inner.size = move.size;
  inner.spatial = outer.spatial * move.spatial;
  inner.full = outer.full * move.full;
  inner.steps = tilesOf(tilesOf(extent, inner.size), inner.spatial);
  return inner;
}

/// All tiles are full, and as many on each unit.
static bool isEven(const Cut &cut, int64_t extent) {
  return cut.full * cut.size == extent && cut.full % cut.spatial == 0;
}

bool Bounds::isUniform(const Box &box) const {
  for (size_t l = 0; l < space.problem.loops.size(); ++l)
    if (!isEven(box[l], space.problem.loops[l].extent))
      return false;
  return true;
}

/// At least half of a loop's iterations are in full tiles of a level.
double Bounds::portionAfter(unsigned levels) const {
  double portion = 1;
  if (space.sizes != SizeChoice::Divisors)
    for (unsigned i = 1; i < levels; ++i)
      portion /= 2;
  return portion;
}

Traffic::Segment Bounds::segmentOf(const Prefix &prefix,
                                   unsigned segment) const {
  unsigned source = segment;
  while (source > 0 && !segments.all()[source].isTemporal())
    --source;
  Traffic::Segment seen;
  seen.outer = &prefix.boxes[source];
  seen.inner = &prefix.boxes[segment + 1];
  seen.innermost = prefix.innermost[source];
  seen.received = &prefix.received[source];
  unsigned levels = segments.all()[source].temporalLevels;
  seen.exact = levels == 1;
  seen.portion = portionAfter(levels);
  return seen;
}

Traffic::Segment Bounds::mergedOf(const Box &outer, const Elements &received,
                                  const Box &inner, unsigned from,
                                  unsigned segment) const {
  Traffic::Segment seen;
  seen.outer = &outer;
  seen.inner = &inner;
  seen.received = &received;
  unsigned levels = 0;
  for (unsigned s = from; s <= segment; ++s)
    levels += segments.all()[s].temporalLevels;
  seen.portion = portionAfter(levels);
  return seen;
}

/// On how many units an operand is repeated.
double Bounds::spread(unsigned operand, const Box &box) const {
  double units = 1;
  for (unsigned l = 0; l < space.problem.loops.size(); ++l)
    if (!traffic.has(operand, l) &&
        isEven(box[l], space.problem.loops[l].extent))
      units *= static_cast<double>(box[l].spatial);
  return units;
}

/// Cycles of so many elements over a port (T1).
static double portCycles(double elements, const Operand &operand,
                         int64_t width) {
  if (width == kUnlimited)
    return 0;
  return elements * static_cast<double>(operand.bits) / 8 /
         static_cast<double>(width);
}

namespace {
/// Sums of one memory at a boundary, in cycles of its ports.
struct PortSums {
  double down = 0, up = 0;
  /// What the innermost loop does not need at each of its steps.
  double slowDown = 0, slowUp = 0;
  /// Of the first step, at least and at most, and of the last drain.
  double first = 0, firstAtMost = 0, last = 0, lastAtMost = 0;
  bool sends = false, receives = false;
};
} // namespace

/// What the units have at the first step, or at the last one, together.
Bounds::Ends Bounds::endsOf(const Pair &pair, const Box &box,
                            bool single) const {
  bool merges = space.problem.operands[pair.operand].output ? pair.reduction
                                                            : pair.multicast;
  double units = 1;
  Box together = box;
  for (unsigned l = 0; l < space.problem.loops.size(); ++l) {
    if (!merges || traffic.has(pair.operand, l))
      units *= static_cast<double>(box[l].spatial);
    together[l].size =
        std::min(box[l].size * box[l].spatial, space.problem.loops[l].extent);
  }
  Ends ends;
  ends.most = traffic.footprintAtMost(pair.operand, box) * units;
  ends.least = 1;
  if (isUniform(box))
    ends.least = traffic.footprint(pair.operand, single ? together : box);
  return ends;
}

Crossing Bounds::crossing(const Keeping &keeping, unsigned segment,
                          const Traffic::Segment &seen, const Box &parents,
                          const std::vector<Box> *boxes) const {
  Crossing result;
  std::array<PortSums, kMaxMemories> sums;
  const Box &box = *seen.inner;
  auto isSlow = [&](unsigned operand) {
    return seen.innermost != kNoLoop &&
           !traffic.has(operand, static_cast<unsigned>(seen.innermost));
  };
  for (const Pair &pair : keeping.pairs[segment]) {
    const Operand &operand = space.problem.operands[pair.operand];
    double distinct = traffic.distinct(pair.operand, seen);
    double each = traffic.each(pair.operand, seen) * spread(pair.operand, box);
    const Box &parentBox =
        boxes && pair.parentSegment != kOutermost
            ? (*boxes)[static_cast<size_t>(pair.parentSegment) + 1]
            : parents;
    double atParent = distinct * spread(pair.operand, parentBox);
    const Memory &parent =
        space.accelerator.memories[(*keeping.memories)[pair.parent].memory];
    PortSums &port = sums[pair.parent];
    double instances = static_cast<double>(parent.instances);
    Ends ends = endsOf(pair, box, parent.instances == 1);
    if (operand.output) {
      double writes = pair.reduction ? atParent : each;
      double psums =
          pair.countsPsums
              ? std::max(0.0, distinct - traffic.elements(pair.operand))
              : 0;
      result.energy +=
          pair.perWrite * writes + pair.perFill * each + pair.perPsum * psums;
      double in = portCycles(psums, operand, parent.down) / instances;
      double out = portCycles(writes, operand, parent.up) / instances;
      port.down += in;
      port.up += out;
      if (isSlow(pair.operand)) {
        port.slowDown += in;
        port.slowUp += out - portCycles(ends.most, operand, parent.up);
      }
      port.last += portCycles(ends.least, operand, parent.up);
      port.lastAtMost += portCycles(ends.most, operand, parent.up);
      port.receives = true;
    } else {
      double reads = pair.multicast ? atParent : each;
      result.energy += pair.perRead * reads + pair.perFill * each;
      double in = portCycles(reads, operand, parent.down) / instances;
      port.down += in;
      if (isSlow(pair.operand))
        port.slowDown += in - portCycles(ends.most, operand, parent.down);
      port.first += portCycles(ends.least, operand, parent.down);
      port.firstAtMost += portCycles(ends.most, operand, parent.down);
      port.sends = true;
    }
  }
  for (size_t m = 0; m < keeping.memories->size(); ++m) {
    const PortSums &port = sums[m];
    double latency = static_cast<double>(
        space.accelerator.memories[(*keeping.memories)[m].memory].latency);
    if (port.sends)
      result.first = std::max(result.first, latency + port.first);
    if (port.receives)
      result.last = std::max(result.last, latency + port.last);
    result.in = std::max(result.in, port.down - port.firstAtMost);
    result.out = std::max(result.out, port.up - port.lastAtMost);
    result.down[m] = port.down;
    result.up[m] = port.up;
    if (port.slowDown > result.inTurns.slow)
      result.inTurns = {0, 0, port.down - port.slowDown - port.firstAtMost,
                        port.slowDown};
    if (port.slowUp > result.outTurns.slow)
      result.outTurns = {0, 0, port.up - port.slowUp - port.lastAtMost,
                         port.slowUp};
  }
  setTurns(seen, result);
  if (keeping.overheads[segment] > 0) {
    double steps = 1;
    for (size_t l = 0; l < space.problem.loops.size(); ++l)
      steps *= static_cast<double>(box[l].steps);
    result.overhead = steps * static_cast<double>(keeping.overheads[segment]);
  }
  return result;
}

/// Counts the turns, where that is exact.
void Bounds::setTurns(const Traffic::Segment &seen, Crossing &result) const {
  double steps = 1;
  for (size_t l = 0; l < space.problem.loops.size(); ++l)
    steps *= static_cast<double>((*seen.inner)[l].steps);
  int64_t tripsOfInnermost = 1;
  if (seen.exact && seen.innermost != kNoLoop && isUniform(*seen.inner))
    tripsOfInnermost =
        (*seen.inner)[static_cast<size_t>(seen.innermost)].steps /
        (*seen.outer)[static_cast<size_t>(seen.innermost)].steps;
  auto trips = static_cast<double>(tripsOfInnermost);
  for (Crossing::Turns *turns : {&result.inTurns, &result.outTurns}) {
    if (trips <= 1 || turns->slow <= 0) {
      *turns = {};
      continue;
    }
    turns->steps = steps;
    turns->turns = steps / trips;
    turns->each = std::max(0.0, turns->each / steps);
  }
}

Elements Bounds::received(const Traffic::Segment &seen) const {
  Elements result = {};
  for (unsigned o = 0; o < space.problem.operands.size(); ++o)
    result[o] = traffic.distinct(o, seen);
  return result;
}

double Bounds::work(const Box &box) const {
  double macs = 1, steps = 1;
  for (size_t l = 0; l < space.problem.loops.size(); ++l) {
    macs *= static_cast<double>(
        tilesOf(space.problem.loops[l].extent, box[l].spatial));
    steps *= static_cast<double>(box[l].steps);
  }
  return std::max(
      steps, macs / static_cast<double>(space.accelerator.pe.macsPerCycle));
}

bool Bounds::fits(const Keeping &keeping, const std::vector<Box> &boxes,
                  unsigned decided) const {
  std::array<double, kMaxMemories> needs = {};
  for (const Resident &resident : keeping.residents) {
    if (resident.segment >= decided)
      continue;
    const Memory &memory =
        space.accelerator.memories[(*keeping.memories)[resident.memory].memory];
    const Box &box = boxes[resident.segment + 1];
    double bits =
        traffic.footprint(resident.operand, box) *
        static_cast<double>(space.problem.operands[resident.operand].bits);
    bool changes = false;
    for (unsigned l = 0; l < space.problem.loops.size(); ++l)
      changes |= traffic.has(resident.operand, l) && box[l].steps > 1;
    double &need = needs[resident.memory];
    need += memory.doubleBuffered && changes ? 2 * bits : bits;
    if (memory.capacity && need > static_cast<double>(*memory.capacity) * 8)
      return false;
  }
  if (decided < segments.size())
    return true;
  for (unsigned o = 0; o < space.problem.operands.size(); ++o)
    if (keeping.latches[o] >= 0 && traffic.footprint(o, boxes.back()) >
                                       static_cast<double>(keeping.latches[o]))
      return false;
  return true;
}

Value Bounds::total(const Keeping &keeping,
                    const std::vector<Crossing> &crossings, double work) const {
  Value value;
  double busy = work, ends = 0;
  Ports down = {}, up = {};
  for (size_t s = crossings.size(); s-- > 0;) {
    if (!keeping.isBoundary[s])
      continue;
    const Crossing &here = crossings[s];
    ends += here.first + here.last;
    busy = here.overhead +
           (keeping.isSingle[s]
                ? busy + here.in + here.out
                : std::max({busy, here.in, here.out, here.inTurns.over(work),
                            here.outTurns.over(work)}));
    value.energy += here.energy;
    for (size_t m = 0; m < keeping.memories->size(); ++m) {
      down[m] += here.down[m];
      up[m] += here.up[m];
    }
  }
  value.cycles = ends + busy;
  for (size_t m = 0; m < keeping.memories->size(); ++m)
    value.cycles = std::max({value.cycles, down[m], up[m]});
  value.cycles = std::ceil(value.cycles * (1 - 0x1p-40));
  value.energy += keeping.fixedEnergy + leakagePerCycle * value.cycles;
  value.edp = value.energy * value.cycles;
  return value;
}
