//===- Cost.h - What a layer costs ------------------------------*- C++ -*-===//
//
// The numbers of sections 3 to 6 of docs/CostModel.md. Simulator and analysis
// both produce them and must agree in every one. A Cost never allocates.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_COST_H
#define MAESTRO_MODEL_COST_H

#include "maestro/Model/InlineVector.h"
#include "maestro/Model/Limits.h"

#include <cstdint>

namespace maestro {

struct Schedule;
struct Violation;

/// Marks the PE's latch as the child of a pair.
inline constexpr int kLatch = -1;

/// Traffic between two neighbours of an operand's chain, in elements
/// (R3 to R6). Inputs have no drains, writes, psum or accumulate reads;
/// outputs no fills and parent reads.
struct PairTraffic {
  /// Index into Problem::operands.
  unsigned operand = 0;
  /// Index into Schedule::memories.
  int parent = 0;
  /// Index into Schedule::memories, or kLatch.
  int child = kLatch;
  int64_t fills = 0;
  int64_t parentReads = 0;
  int64_t drains = 0;
  int64_t parentWrites = 0;
  int64_t psumReads = 0;
  int64_t accumulateReads = 0;
};

/// One memory of the schedule.
struct MemoryCost {
  /// Bits that all instances read and write (E1).
  int64_t readBits = 0;
  int64_t writtenBits = 0;
  /// Largest footprint of an instance, bits; 0 for the outermost memory.
  int64_t footprintBits = 0;
  /// The same with double buffering (V1); 0 for the outermost memory.
  int64_t needBits = 0;
  /// The need exceeds the capacity (V1).
  bool overflows = false;
};

/// A boundary (section 5).
struct BoundaryCost {
  /// Level that it stands at.
  unsigned level = 0;
  /// Steps of it.
  int64_t steps = 0;
};

/// Energy in pJ by component; `total` is their sum in the order of E1.
struct EnergyCost {
  double pe = 0;
  InlineVector<double, kMaxMemories> memories;
  InlineVector<double, kMaxMemories> networks;
  double leakage = 0;
  double total = 0;
};

/// Everything an evaluation computes.
struct Cost {
  int64_t macs = 0;
  /// T5.
  int64_t cycles = 0;
  /// Sum of work over the steps of the last level: the cycles that remain
  /// when transfers take no time and steps have no overhead (D1).
  int64_t computeCycles = 0;
  /// Outermost first; the last is the last level's.
  InlineVector<BoundaryCost, kMaxLevels> boundaries;
  /// By parent memory outermost first, then child memory outermost first (the
  /// latch last), then operand in the problem's order.
  InlineVector<PairTraffic, kMaxPairs> pairs;
  /// In the order of Schedule::memories.
  InlineVector<MemoryCost, kMaxMemories> memories;
  /// Largest footprint in elements of each operand that ends in a latch; 0
  /// for operands that end in a memory (V2). In the problem's order.
  InlineVector<int64_t, kMaxOperands> latchElements;
  /// Bit i: operand i's latch is too small (V2).
  uint32_t latchOverflows = 0;
  EnergyCost energy;

  /// No memory and no latch overflows (V1, V2).
  bool valid() const;
};

/// Fills in what follows from the counts: memory bits from the pairs (R7, E1),
/// energy (E1) and validity (V1, V2). Returns false where a sum exceeds
/// 2^63 - 1 (R8). The end of the analysis; the simulator has its own.
bool finish(const Schedule &schedule, Cost &cost);
/// Why finish() failed for this cost: a memory's bits beyond 2^63 - 1 (R8), or
/// an energy that is no finite number (E1).
Violation unfinished(const Schedule &schedule, const Cost &cost);

} // namespace maestro

#endif // MAESTRO_MODEL_COST_H
