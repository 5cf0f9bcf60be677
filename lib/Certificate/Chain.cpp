//===- Chain.cpp - The memories that operands travel through --------------===//

#include "Chain.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::certificate;

/// Nothing is kept at a boundary.
static constexpr int64_t kNone = -1;

Keep::Keep(const Space &space, const Nest &nest,
           const std::vector<Shape> &shapes,
           const std::vector<ScheduledMemory> &memories)
    : links(nest.segments.size()), isSerial(nest.segments.size()),
      overheads(nest.segments.size(), kNone), memories(memories), space(space),
      shapes(shapes) {
  double macs = 1;
  for (const Loop &loop : space.problem.loops)
    macs *= static_cast<double>(loop.extent);
  fixedEnergy = macs * space.accelerator.pe.macEnergy;
  for (size_t m = 1; m < memories.size(); ++m)
    for (const Residency &kept : memories[m].holds) {
      const Memory &here = memory(static_cast<unsigned>(m));
      unsigned segment = nest.segmentOf(kept.level);
      isSerial[segment] = isSerial[segment] || !here.doubleBuffered;
      overheads[segment] = std::max(overheads[segment], here.overhead);
    }
  if (overheads.back() == kNone)
    overheads.back() = space.accelerator.pe.overhead;
  for (unsigned o = 0; o < shapes.size(); ++o)
    addOperand(o, nest);
  // R7: each MAC reads its operands, and writes its sum.
  for (const Place &place : places)
    if (place.memory >= 0 && place.segment + 1 == nest.segments.size()) {
      const Memory &last = memory(static_cast<unsigned>(place.memory));
      const Shape &shape = shapes[place.operand];
      fixedEnergy +=
          macs * shape.bits / 8 *
          (last.readEnergy + (shape.isOutput ? last.writeEnergy : 0));
    }
}

void Keep::addOperand(unsigned operand, const Nest &nest) {
  int parent = 0, parentSegment = -1;
  bool isAlone = true;
  for (size_t m = 1; m < memories.size(); ++m)
    for (const Residency &kept : memories[m].holds)
      if (kept.operand == operand) {
        unsigned segment = nest.segmentOf(kept.level);
        places.push_back({operand, segment, static_cast<int>(m)});
        addLink(operand, parent, parentSegment, static_cast<int>(m), segment,
                isAlone, nest);
        parent = static_cast<int>(m);
        parentSegment = static_cast<int>(segment);
        isAlone &= memory(static_cast<unsigned>(m)).instances == 1;
      }
  auto last = static_cast<unsigned>(nest.segments.size() - 1);
  if (parentSegment == static_cast<int>(last))
    return;
  places.push_back({operand, last, -1});
  addLink(operand, parent, parentSegment, -1, last, isAlone, nest);
}

void Keep::addLink(unsigned operand, int parent, int parentSegment, int child,
                   unsigned segment, bool isAlone, const Nest &nest) {
  const Shape &shape = shapes[operand];
  const Memory &from = memory(static_cast<unsigned>(parent));
  double bytes = shape.bits / 8, read = 0, write = 0;
  if (child >= 0) {
    read = memory(static_cast<unsigned>(child)).readEnergy;
    write = memory(static_cast<unsigned>(child)).writeEnergy;
  }
  Transfer link;
  link.operand = operand;
  link.parent = static_cast<unsigned>(parent);
  link.parentSegment = parentSegment;
  link.segment = segment;
  if (shape.isOutput) {
    // A parent's write adds to what is there, or follows its being given away;
    // but for the first (R5, R6). What is in the PE is read to be drained, what
    // is further outside once more than its children's writes read it.
    bool isLast = segment + 1 == nest.segments.size();
    link.merges = from.network.reduction;
    link.perChild = (from.network.energy + (isLast ? read : 0)) * bytes;
    link.perPsum = (from.network.energy + write + (isLast ? 0 : read)) * bytes;
    link.perParent = (from.readEnergy + from.writeEnergy) * bytes;
    link.countsPsums = isAlone;
    if (parentSegment < 0)
      fixedEnergy -= from.readEnergy * bytes * shape.touchedAtMost;
  } else {
    link.merges = from.network.multicast;
    link.perChild = (from.network.energy + write) * bytes;
    link.perParent = from.readEnergy * bytes;
  }
  links[segment].push_back(link);
}
