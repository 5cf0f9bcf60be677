//===- Accelerator.h - The hardware a layer runs on -------------*- C++ -*-===//

#ifndef MAESTRO_MODEL_ACCELERATOR_H
#define MAESTRO_MODEL_ACCELERATOR_H

#include "maestro/Model/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace maestro {

/// What joins a memory to what is inside it. A pair of neighbours in a chain
/// (R1) travels on the network of the outer of the two, also where it
/// bypasses memories between them.
struct Network {
  /// One read serves all children that need the element (R4).
  bool multicast = true;
  /// What several children drain in one step is one write (R5).
  bool reduction = true;
  /// pJ per byte carried (E1).
  double energy = 0;
};

/// The width of a port over which transfers take no time (T1).
inline constexpr int64_t kUnlimited = 0;

/// One memory: a row of the hierarchy, with `instances` equal copies.
struct Memory {
  std::string name;
  /// Bytes per instance; none: unbounded (V1).
  std::optional<int64_t> capacity;
  /// Copies in all: 1 for a shared buffer, the number of PEs for one in each.
  int64_t instances = 1;
  /// Operand names that it holds; empty: all. Names of other kinds of ops
  /// (P3) are allowed and void on this one.
  std::vector<std::string> operands;
  /// Bytes per cycle and instance of the port towards what is inside (5), or
  /// kUnlimited.
  int64_t down = 1, up = 1;
  /// Cycles until the first byte of a transfer arrives (T4).
  int64_t latency = 0;
  /// Fixed cycles per step of a boundary at which it keeps something (T2).
  int64_t overhead = 0;
  bool doubleBuffered = true;
  /// pJ per byte (E1).
  double readEnergy = 0, writeEnergy = 0;
  /// mW per instance (E1).
  double leakage = 0;
  /// mm^2 per instance.
  double area = 0;
  Network network;
};

/// One processing element.
struct ProcessingElement {
  int64_t macsPerCycle = 1;
  /// Fixed cycles per step where the last level has no memory (T2).
  int64_t overhead = 0;
  /// Elements that the latch of an operand holds, by operand name (V2);
  /// operands not named: macsPerCycle.
  std::vector<std::pair<std::string, int64_t>> latches;
  /// pJ per MAC (E1).
  double macEnergy = 0;
  /// mW per PE (E1).
  double leakage = 0;
  /// mm^2 per PE.
  double area = 0;
};

/// A target. Memories are outermost first; the first holds everything (R1)
/// and has one instance.
struct Accelerator {
  std::string name;
  /// Number of PEs.
  int64_t pes = 1;
  /// Physical array, outer dimension first ({14, 12}); its product is `pes`.
  /// Empty: not stated.
  std::vector<int64_t> array;
  ProcessingElement pe;
  std::vector<Memory> memories;
  /// MHz.
  double clock = 1000;
  /// mm^2 beside PEs and memories.
  double area = 0;

  /// mW of the whole accelerator: PEs and memories (E1).
  double leakage() const;
};

/// Checks the target on its own: R1 (an outermost memory of one instance that
/// holds every operand), sizes and limited widths at least 1, memories with
/// distinct names, instances that grow inwards and do not exceed the PEs, a
/// physical array whose product is the number of PEs, the limits of Limits.h.
std::vector<Violation> verify(const Accelerator &accelerator);

} // namespace maestro

#endif // MAESTRO_MODEL_ACCELERATOR_H
