//===- Derived.h - What people read out of a cost ---------------*- C++ -*-===//
//
// Section 7 of docs/CostModel.md: ratios and rates that follow from a schedule
// and its cost. They are recomputed where they are shown and stored nowhere.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_DERIVED_H
#define MAESTRO_MODEL_DERIVED_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

#include <optional>
#include <string>

namespace maestro {

/// What can bound a layer (D4).
struct Resource {
  enum class Kind : uint8_t {
    /// The MACs of the PEs.
    Compute,
    /// A memory's port: what it sends inwards, and what it receives.
    Down,
    Up,
    /// The fixed cycles of each step (T2).
    Overhead,
    /// The waits for the first byte and after the last (T4).
    Latency,
  };
  Kind kind = Kind::Compute;
  /// Index into Schedule::memories, for `Down` and `Up`.
  unsigned memory = 0;
};

/// "PE", "L2 down", "L2 up", "overhead", "latency".
std::string toString(const Schedule &schedule, Resource resource);

/// How often the traffic of a pair serves a MAC (D2). Nothing where nothing
/// moves.
struct PairReuse {
  /// macs / fills of an input, macs / drains of the output.
  std::optional<double> temporal;
  /// fills / parent reads of an input, drains / parent writes of the output.
  std::optional<double> spatial;
  /// Their product.
  std::optional<double> total;
};

/// One direction of a memory's port (T1), in the mean over the instances that
/// the schedule uses.
struct PortUse {
  /// Bytes that all instances transfer.
  double bytes = 0;
  /// Bytes per cycle and instance over the whole layer (D3).
  double bytesPerCycle = 0;
  /// Cycles in which an instance transfers: its bytes over the port's width, 0
  /// where it is unlimited (T1).
  double busyCycles = 0;
};

/// One memory of the schedule.
struct MemoryUse {
  /// Units of the level that it is bound to; 1 for the outermost.
  int64_t instances = 1;
  /// Need / capacity (D1); nothing where it has no capacity, or is outermost.
  std::optional<double> occupancy;
  PortUse down, up;
};

/// Everything that section 7 defines, but the peak bandwidth of D3, which
/// needs the steps (Bandwidth.h).
struct Derived {
  /// MACs done per MAC that all PEs could do in that time (D1).
  double occupancy = 0;
  /// The same if transfers took no time and steps had no overhead.
  double mappingOccupancy = 0;
  /// Distinct elements that the layer touches, by operand (D2). Nothing where
  /// a dimension sums three loops or more so irregularly that counting them
  /// would take more than a million intervals.
  InlineVector<std::optional<int64_t>, kMaxOperands> elements;
  /// By operand: macs / elements, which no mapping can exceed (D2).
  InlineVector<std::optional<double>, kMaxOperands> maximumReuse;
  /// In the order of Cost::pairs.
  InlineVector<PairReuse, kMaxPairs> pairs;
  /// In the order of Schedule::memories.
  InlineVector<MemoryUse, kMaxMemories> memories;
  /// MACs per byte read or written at the outermost memory (D4).
  std::optional<double> arithmeticIntensity;
  /// MACs per cycle that PEs and outermost memory's port would allow (D4).
  double roofline = 0;
  /// The resource with the largest demand, and that demand in cycles (D4).
  Resource bound;
  double boundCycles = 0;
  /// D5. The energy-delay product is in pJ x us.
  double macsPerCycle = 0;
  double microseconds = 0;
  double macsPerSecond = 0;
  double energyDelay = 0;
};

/// Computes them. The cost must be one of this schedule.
Derived derive(const Schedule &schedule, const Cost &cost);

} // namespace maestro

#endif // MAESTRO_MODEL_DERIVED_H
