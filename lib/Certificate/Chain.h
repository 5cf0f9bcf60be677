//===- Chain.h - The memories that operands travel through ------*- C++ -*-===//

#ifndef MAESTRO_LIB_CERTIFICATE_CHAIN_H
#define MAESTRO_LIB_CERTIFICATE_CHAIN_H

#include "Flow.h"

namespace maestro::certificate {

/// Two neighbours of an operand's chain (R1).
struct Transfer {
  unsigned operand = 0;
  /// Index into Schedule::memories.
  unsigned parent = 0;
  /// Segments at whose ends the two are; the parent's is -1 outside all.
  int parentSegment = -1;
  unsigned segment = 0;
  /// pJ of an element that a child gets or gives, of a partial sum that it
  /// gets, and of one that a parent gives or gets.
  double perChild = 0, perPsum = 0, perParent = 0;
  bool merges = false;
  /// Each element that comes to the parent's only instance again is a partial
  /// sum (R6).
  bool countsPsums = false;
};

/// An operand in a memory, or in a latch.
struct Place {
  unsigned operand = 0, segment = 0;
  /// Index into Schedule::memories; -1: latch.
  int memory = -1;
};

/// One choice of what memories keep.
class Keep {
public:
  Keep(const Space &space, const Nest &nest, const std::vector<Shape> &shapes,
       const std::vector<ScheduledMemory> &memories);

  /// pJ that every point costs: MACs and what they read and write (R7), less
  /// the first writes of the outermost memory (R5).
  double fixedEnergy = 0;
  /// By segment.
  std::vector<std::vector<Transfer>> links;
  std::vector<Place> places;
  /// By segment: some memory there is not double-buffered, so that nothing
  /// overlaps (T4).
  std::vector<bool> isSerial;
  /// By segment: cycles of each step (T2).
  std::vector<int64_t> overheads;
  const std::vector<ScheduledMemory> &memories;

  const Memory &memory(unsigned index) const {
    return space.accelerator.memories[memories[index].memory];
  }

private:
  void addOperand(unsigned operand, const Nest &nest);
  void addLink(unsigned operand, int parent, int parentSegment, int child,
               unsigned segment, bool isAlone, const Nest &nest);

  const Space &space;
  const std::vector<Shape> &shapes;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_CHAIN_H
