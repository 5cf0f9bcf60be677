//===- Costs.cpp - What boundaries cost at least together -----------------===//

#include "Costs.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::certificate;

void Tally::lower(const Tally &other) {
  for (double Tally::*each : {&Tally::energy, &Tally::in, &Tally::out,
                              &Tally::first, &Tally::last, &Tally::overhead})
    this->*each = std::min(this->*each, other.*each);
  for (size_t m = 0; m < down.size(); ++m) {
    down[m] = std::min(down[m], other.down[m]);
    up[m] = std::min(up[m], other.up[m]);
  }
}

void Costs::lower(const Costs &other) {
  for (double Costs::*each :
       {&Costs::energy, &Costs::ends, &Costs::span, &Costs::mixed})
    this->*each = std::min(this->*each, other.*each);
}

/// mW are pJ per ns, and the clock is in MHz.
Sums::Sums(const Setting &setting, const Claim &claim)
    : setting(setting), claim(claim),
      leakage(setting.space.accelerator.leakage() * 1000 /
              setting.space.accelerator.clock) {}

Costs Sums::working(double work) const {
  Costs costs;
  costs.span = work;
  costs.mixed = claim.price * work;
  return costs;
}

Costs Sums::around(const Costs &inside, const Tally &here,
                   unsigned segment) const {
  Costs costs;
  double alone = here.first + here.last;
  costs.energy = inside.energy + here.energy;
  costs.ends = inside.ends + alone;
  alone += here.overhead;
  if (setting.keep.isSerial[segment]) {
    alone += here.in + here.out;
    costs.span = alone + inside.span;
  } else {
    costs.span = alone + std::max(inside.span,
                                  inside.ends + std::max(here.in, here.out));
  }
  costs.mixed = std::max(inside.mixed + here.energy + claim.price * alone,
                         costs.energy + claim.price * costs.span);
  return costs;
}

double Sums::busiest(const std::vector<Tally> &tallies) const {
  double busiest = 0;
  for (size_t m = 0; m < setting.keep.memories.size(); ++m) {
    double down = 0, up = 0;
    for (const Tally &tally : tallies) {
      down += tally.down[m];
      up += tally.up[m];
    }
    busiest = std::max({busiest, down, up});
  }
  return busiest;
}

/// Energy and cycles are at least so much each, and so much together. A product
/// or another sum is least at an end of the line between.
double Sums::value(const Costs &all, double ports) const {
  double cycles = std::ceil(std::max(all.span, ports) * (1 - Claim::kRounding));
  double fixed = setting.keep.fixedEnergy;
  double energy = all.energy + fixed, mixed = all.mixed + fixed;
  auto at = [&](double pj, double cycles) {
    pj += leakage * cycles;
    return claim.metric == Metric::Edp ? pj * cycles : pj;
  };
  if (claim.metric == Metric::Cycles)
    return cycles;
  double few = at(std::max(energy, mixed - claim.price * cycles), cycles);
  if (claim.price <= 0)
    return few;
  double many = std::max(cycles, (mixed - energy) / claim.price);
  return std::min(few, at(energy, many));
}
