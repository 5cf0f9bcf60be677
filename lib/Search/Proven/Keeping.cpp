//===- Keeping.cpp - What a choice of places for operands costs -----------===//

#include "Keeping.h"

#include "maestro/Model/Validity.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

namespace {
class Builder {
public:
  Builder(const Space &space, const Segments &segments,
          const Elements &elements,
          const std::vector<ScheduledMemory> &memories)
      : space(space), segments(segments), elements(elements) {
    keeping.memories = &memories;
    keeping.pairs.resize(segments.size());
    keeping.isBoundary.resize(segments.size());
    keeping.isSingle.resize(segments.size());
    keeping.overheads.resize(segments.size());
  }

  Keeping run() {
    addBoundaries();
    for (unsigned o = 0; o < space.problem.operands.size(); ++o)
      addChain(o);
    keeping.fixedEnergy += macs() * space.accelerator.pe.macEnergy;
    return std::move(keeping);
  }

private:
  const Memory &memory(unsigned index) const {
    return space.accelerator.memories[(*keeping.memories)[index].memory];
  }
  double macs() const {
    double product = 1;
    for (const Loop &loop : space.problem.loops)
      product *= static_cast<double>(loop.extent);
    return product;
  }

  void addBoundaries() {
    for (unsigned m = 1; m < keeping.memories->size(); ++m)
      for (const Residency &kept : (*keeping.memories)[m].holds) {
        unsigned segment = segments.ofLevel(kept.level);
        keeping.residents.push_back({kept.operand, segment, m});
        keeping.isBoundary[segment] = true;
        if (!memory(m).doubleBuffered)
          keeping.isSingle[segment] = true;
        keeping.overheads[segment] =
            std::max(keeping.overheads[segment], memory(m).overhead);
      }
    if (!keeping.isBoundary.back())
      keeping.overheads.back() = space.accelerator.pe.overhead;
    keeping.isBoundary.back() = true;
  }

  void addChain(unsigned operand) {
    keeping.latches[operand] = -1;
    unsigned parent = 0;
    int parentSegment = kOutermost;
    bool single = true;
    for (const Resident &resident : keeping.residents) {
      if (resident.operand != operand)
        continue;
      addPair(operand, parent, parentSegment, resident.segment,
              static_cast<int>(resident.memory), single);
      parent = resident.memory;
      parentSegment = static_cast<int>(resident.segment);
      single &= memory(parent).instances == 1;
    }
    unsigned last = segments.size() - 1;
    if (parentSegment == static_cast<int>(last))
      return addMacs(operand, memory(parent));
    keeping.latches[operand] =
        latchCapacity(space.problem, space.accelerator.pe, operand);
    addPair(operand, parent, parentSegment, last, kLatch, single);
  }

  void addPair(unsigned operand, unsigned parent, int parentSegment,
               unsigned segment, int child, bool single) {
    const Memory &from = memory(parent);
    const Memory *to =
        child == kLatch ? nullptr : &memory(static_cast<unsigned>(child));
    bool isLast = segment + 1 == segments.size();
    double bytes =
        static_cast<double>(space.problem.operands[operand].bits) / 8;
    Pair pair;
    pair.operand = operand;
    pair.segment = segment;
    pair.parent = parent;
    pair.parentSegment = parentSegment;
    pair.multicast = from.network.multicast;
    pair.reduction = from.network.reduction;
    pair.perFill = from.network.energy * bytes;
    if (space.problem.operands[operand].output) {
      pair.perWrite = (from.readEnergy + from.writeEnergy) * bytes;
      pair.perPsum = from.network.energy * bytes;
      if (to)
        pair.perPsum += to->writeEnergy * bytes;
      // What a memory between drains is what it was given (R6): its reads are
      // those of its children's writes.
      if (to && isLast)
        pair.perFill += to->readEnergy * bytes;
      else if (to)
        pair.perPsum += to->readEnergy * bytes;
      pair.countsPsums = single;
    } else {
      pair.perRead = from.readEnergy * bytes;
      if (to)
        pair.perFill += to->writeEnergy * bytes;
    }
    // The first write of an element adds to nothing (R6).
    if (pair.parentSegment == kOutermost &&
        space.problem.operands[operand].output)
      keeping.fixedEnergy -= from.readEnergy * bytes * elements[operand];
    keeping.pairs[segment].push_back(pair);
  }

  /// R7
  void addMacs(unsigned operand, const Memory &memory) {
    const Operand &here = space.problem.operands[operand];
    double perMac = memory.readEnergy + (here.output ? memory.writeEnergy : 0);
    keeping.fixedEnergy += macs() * perMac * static_cast<double>(here.bits) / 8;
  }

  const Space &space;
  const Segments &segments;
  const Elements &elements;
  Keeping keeping;
};
} // namespace

Keeping
maestro::proven::keepingOf(const Space &space, const Segments &segments,
                           const Elements &elements,
                           const std::vector<ScheduledMemory> &memories) {
  return Builder(space, segments, elements, memories).run();
}
