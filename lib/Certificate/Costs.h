//===- Costs.h - What boundaries cost at least together ---------*- C++ -*-===//

#ifndef MAESTRO_LIB_CERTIFICATE_COSTS_H
#define MAESTRO_LIB_CERTIFICATE_COSTS_H

#include "Setting.h"
#include "maestro/Certificate/Certificate.h"

namespace maestro::certificate {

/// Costs of one boundary at least.
struct Tally {
  /// pJ (E1), without leakage.
  double energy = 0;
  /// Cycles that the ports of a memory are busy (T1, T5).
  std::array<double, kMaxMemories> down = {}, up = {};
  /// Cycles of the longest port without its first load, or its final drain;
  /// of those two, and of the overheads of all steps (T2, T4).
  double in = 0, out = 0, first = 0, last = 0, overhead = 0;

  void lower(const Tally &other);
};

/// Costs of several boundaries at least, each by itself.
struct Costs {
  /// pJ, without leakage.
  double energy = 0;
  /// Cycles of first loads and final drains (T4), and of all.
  double ends = 0, span = 0;
  /// pJ and cycles together, at the claim's price of a cycle.
  double mixed = 0;

  void lower(const Costs &other);
};

/// Puts costs together.
class Sums {
public:
  Sums(const Setting &setting, const Claim &claim);

  /// Of MACs that take so many cycles.
  Costs working(double work) const;
  /// Of a segment's boundary and of what is inside it (T2 to T4).
  Costs around(const Costs &inside, const Tally &here, unsigned segment) const;
  /// The metric of all boundaries; `ports` is how long a port is busy (T5).
  double value(const Costs &all, double ports) const;
  /// How long the busiest port is, of all memories.
  double busiest(const std::vector<Tally> &tallies) const;

private:
  const Setting &setting;
  const Claim &claim;
  /// pJ per cycle.
  double leakage;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_COSTS_H
