//===- Keeping.h - What a choice of places for operands costs ---*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_KEEPING_H
#define MAESTRO_LIB_SEARCH_PROVEN_KEEPING_H

#include "Segments.h"
#include "Traffic.h"

namespace maestro::proven {

/// The outermost memory is at no segment.
inline constexpr int kOutermost = -1;

/// Two neighbours of an operand's chain (R1), and what an element costs that
/// travels between them, in pJ (E1).
struct Pair {
  unsigned operand = 0;
  unsigned segment = 0;
  /// Index into Schedule::memories, and segment that it stands at.
  unsigned parent = 0;
  int parentSegment = kOutermost;
  bool multicast = true, reduction = true;
  /// Each step's read of the parent, for inputs.
  double perRead = 0;
  /// Each fill or drain.
  double perFill = 0;
  /// Outputs: each write of the parent, with the read that adds to what is
  /// there or gives it back.
  double perWrite = 0;
  /// Outputs: each partial sum that comes back.
  double perPsum = 0;
  /// Outputs: partial sums of elements that the parent has seen come back;
  /// where it has several instances, perhaps none.
  bool countsPsums = false;
};

/// An operand in a memory.
struct Resident {
  unsigned operand = 0;
  unsigned segment = 0;
  /// Index into Schedule::memories.
  unsigned memory = 0;
};

/// One element of Space::keeps, seen from the segments.
struct Keeping {
  const std::vector<ScheduledMemory> *memories = nullptr;
  /// By segment.
  std::vector<std::vector<Pair>> pairs;
  std::vector<Resident> residents;
  /// Elements that an operand's latch holds; negative: it has none.
  std::array<int64_t, kMaxOperands> latches = {};
  /// By segment: it is a boundary (section 5), nothing overlaps at it, and its
  /// overhead per step.
  std::vector<bool> isBoundary, isSingle;
  std::vector<int64_t> overheads;
  /// The first boundary that is not outside the segment, or their number.
  unsigned boundaryFrom(unsigned segment) const {
    while (segment < isBoundary.size() && !isBoundary[segment])
      ++segment;
    return segment;
  }
  /// pJ that every point costs: MACs and the PE's memories (E1, R7), less the
  /// first writes of the outermost memory, which are free (R5).
  double fixedEnergy = 0;
};

/// `elements`: of each operand.
Keeping keepingOf(const Space &space, const Segments &segments,
                  const Elements &elements,
                  const std::vector<ScheduledMemory> &memories);

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_KEEPING_H
