//===- Total.cpp - What boundaries cost at least together -----------------===//

#include "Bound.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::proven;

Costs Bounds::working(double work) const {
  Costs costs;
  costs.span = work;
  costs.mix = perCycle * work;
  return costs;
}

Costs Bounds::around(const Costs &inside, const Crossing &here, bool isSingle,
                     double work) const {
  Costs costs;
  double ends = here.first + here.last, alone = ends + here.overhead;
  costs.energy = inside.energy + here.energy;
  costs.ends = inside.ends + ends;
  if (isSingle) {
    alone += here.in + here.out;
    costs.span = inside.span + alone;
  } else {
    double transfers = std::max(
        {here.in, here.out, here.inTurns.over(work), here.outTurns.over(work)});
    costs.span = alone + std::max(inside.span, inside.ends + transfers);
  }
  costs.mix = std::max(inside.mix + here.energy + perCycle * alone,
                       costs.energy + perCycle * costs.span);
  return costs;
}

double Bounds::busiestPort(const Keeping &keeping,
                           const std::vector<Crossing> &crossings) const {
  double busiest = 0;
  for (size_t m = 0; m < keeping.memories->size(); ++m) {
    double down = 0, up = 0;
    for (const Crossing &here : crossings) {
      down += here.down[m];
      up += here.up[m];
    }
    busiest = std::max({busiest, down, up});
  }
  return busiest;
}

Value Bounds::total(const Keeping &keeping,
                    const std::vector<Crossing> &crossings, double work) const {
  return total(keeping, crossings, static_cast<unsigned>(crossings.size()),
               working(work), work);
}

Value Bounds::total(const Keeping &keeping,
                    const std::vector<Crossing> &crossings, unsigned end,
                    const Costs &inside, double work) const {
  return total(keeping, crossings, end, inside, work,
               timed ? busiestPort(keeping, crossings) : 0);
}

Value Bounds::total(const Keeping &keeping,
                    const std::vector<Crossing> &crossings, unsigned end,
                    const Costs &inside, double work, double ports) const {
  Costs costs = inside;
  for (unsigned s = end; s-- > 0;)
    if (keeping.isBoundary[s])
      costs = around(costs, crossings[s], keeping.isSingle[s], work);
  Value value;
  double energy = costs.energy + keeping.fixedEnergy;
  value.cycles = std::ceil(std::max(costs.span, ports) * (1 - 0x1p-40));
  // Energy and cycles are at least so much each, and so much when weighed. A
  // product, or another such sum, is least at an end of that line.
  auto atEnd = [&](double pj, double cycles, Value &result) {
    result.energy = pj + leakagePerCycle * cycles;
    result.edp = result.energy * cycles;
  };
  double mix = costs.mix + keeping.fixedEnergy;
  Value other;
  atEnd(std::max(energy, mix - perCycle * value.cycles), value.cycles, value);
  double cycles = value.cycles;
  if (perCycle > 0)
    cycles = std::max(cycles, (mix - energy) / perCycle * (1 - 0x1p-40));
  atEnd(energy, cycles, other);
  value.energy = std::min(value.energy, other.energy);
  value.edp = std::min(value.edp, other.edp);
  return value;
}
