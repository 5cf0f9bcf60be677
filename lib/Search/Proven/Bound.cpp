//===- Bound.cpp - What the points of a set cannot cost less than ---------===//

#include "Bound.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::proven;

void Crossing::lower(const Crossing &other) {
  auto least = [](double &mine, double theirs) {
    mine = std::min(mine, theirs);
  };
  least(energy, other.energy);
  least(first, other.first);
  least(last, other.last);
  least(in, other.in);
  least(out, other.out);
  least(overhead, other.overhead);
  inTurns = outTurns = {};
  for (size_t m = 0; m < down.size(); ++m) {
    least(down[m], other.down[m]);
    least(up[m], other.up[m]);
  }
}

Bounds::Bounds(const Space &space, const Segments &segments,
               const Traffic &traffic, bool timed)
    : space(space), segments(segments), traffic(traffic), timed(timed),
      leakagePerCycle(space.accelerator.leakage() / space.accelerator.clock *
                      1000) {
  perCycle = leakagePerCycle;
}

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

bool Bounds::isUniform(const Box &box) const {
  return proven::isUniform(space.problem, box);
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

Bounds::Flow Bounds::flowOf(const Pair &pair, const Traffic::Segment &seen,
                            const Box &parents,
                            const std::vector<Box> *boxes) const {
  Flow flow;
  double distinct = traffic.distinct(pair.operand, seen);
  flow.fills = traffic.each(pair.operand, seen, distinct) *
               spread(pair.operand, *seen.inner);
  const Box &parentBox =
      boxes && pair.parentSegment != kOutermost
          ? (*boxes)[static_cast<size_t>(pair.parentSegment) + 1]
          : parents;
  bool merges = space.problem.operands[pair.operand].output ? pair.reduction
                                                            : pair.multicast;
  flow.atParent =
      merges ? distinct * spread(pair.operand, parentBox) : flow.fills;
  if (pair.countsPsums)
    flow.psums = std::max(0.0, distinct - traffic.elements(pair.operand));
  return flow;
}

void Bounds::addTo(PortSums &port, const Pair &pair, const Memory &parent,
                   const Flow &flow, const Traffic::Segment &seen) const {
  const Operand &operand = space.problem.operands[pair.operand];
  auto instances = static_cast<double>(parent.instances);
  Ends ends = endsOf(pair, *seen.inner, parent.instances == 1);
  bool hasInnermost =
      seen.innermost != kNoLoop &&
      traffic.has(pair.operand, static_cast<unsigned>(seen.innermost));
  // A window's tiles share more in some steps than in others.
  bool isEven = hasInnermost && traffic.windowMask(pair.operand) == 0;
  auto add = [&](PortSums::Way &way, double elements, int64_t width) {
    double cycles = portCycles(elements, operand, width) / instances;
    way.all += cycles;
    if (isEven)
      way.each += cycles;
    else if (!hasInnermost)
      way.slow += cycles;
  };
  auto addEnds = [&](PortSums::Way &way, int64_t width) {
    way.uses = true;
    way.end += portCycles(ends.least, operand, width);
    way.endAtMost += portCycles(ends.most, operand, width);
  };
  if (operand.output) {
    add(port.down, flow.psums, parent.down);
    add(port.up, flow.atParent, parent.up);
    addEnds(port.up, parent.up);
  } else {
    add(port.down, flow.atParent, parent.down);
    addEnds(port.down, parent.down);
  }
}

Crossing Bounds::crossing(const Keeping &keeping, unsigned segment,
                          const Traffic::Segment &seen, const Box &parents,
                          const std::vector<Box> *boxes) const {
  Crossing result;
  std::array<PortSums, kMaxMemories> ports;
  for (const Pair &pair : keeping.pairs[segment]) {
    Flow flow = flowOf(pair, seen, parents, boxes);
    result.energy += pair.perFill * flow.fills + pair.perPsum * flow.psums +
                     (pair.perRead + pair.perWrite) * flow.atParent;
    if (timed)
      addTo(ports[pair.parent], pair,
            space.accelerator.memories[(*keeping.memories)[pair.parent].memory],
            flow, seen);
  }
  if (timed)
    setTimes(keeping, segment, seen, ports, result);
  return result;
}

void Bounds::setTimes(const Keeping &keeping, unsigned segment,
                      const Traffic::Segment &seen,
                      const std::array<PortSums, kMaxMemories> &ports,
                      Crossing &result) const {
  double steps = 1;
  for (size_t l = 0; l < space.problem.loops.size(); ++l)
    steps *= static_cast<double>((*seen.inner)[l].steps);
  result.overhead = steps * static_cast<double>(keeping.overheads[segment]);
  double turns = turnsOf(seen, steps);
  result.inTurns.share = result.outTurns.share = turns / steps;
  for (size_t m = 0; m < keeping.memories->size(); ++m) {
    auto latency = static_cast<double>(
        space.accelerator.memories[(*keeping.memories)[m].memory].latency);
    auto set = [&](const PortSums::Way &way, double &end, double &all,
                   Crossing::Turns &split, double &total) {
      if (way.uses)
        end = std::max(end, latency + way.end);
      all = std::max(all, way.all - way.endAtMost);
      total = way.all;
      split.fast = std::max(split.fast, way.each * (1 - turns / steps));
      split.slow = std::max(split.slow, way.each * turns / steps + way.slow -
                                            way.endAtMost);
    };
    set(ports[m].down, result.first, result.in, result.inTurns, result.down[m]);
    set(ports[m].up, result.last, result.out, result.outTurns, result.up[m]);
  }
  if (turns == steps)
    result.inTurns = result.outTurns = {};
  result.in = std::max(result.in, result.inTurns.fast + result.inTurns.slow);
  result.out =
      std::max(result.out, result.outTurns.fast + result.outTurns.slow);
}

/// Steps at which another loop than the innermost one advances, where that is
/// known exactly.
double Bounds::turnsOf(const Traffic::Segment &seen, double steps) const {
  if (!seen.exact || seen.innermost == kNoLoop || !isUniform(*seen.inner))
    return steps;
  auto loop = static_cast<size_t>(seen.innermost);
  return steps * static_cast<double>((*seen.outer)[loop].steps) /
         static_cast<double>((*seen.inner)[loop].steps);
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
