//===- Simulator.cpp - The cost by execution ------------------------------===//

#include "maestro/Simulator/Simulator.h"

#include "Footprints.h"
#include "Steps.h"
#include "Time.h"
#include "Totals.h"
#include "Traffic.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::simulator;

//===----------------------------------------------------------------------===//
// What is too large to execute
//===----------------------------------------------------------------------===//

static Violation tooLarge(const std::string &what, const std::string &value,
                          int64_t limit) {
  return {"R8",
          what + " exceeds what the simulator executes: " + value + " > " +
              std::to_string(limit),
          {}};
}

/// Units of the last level, unless they exceed `limit`.
static std::optional<int64_t> unitsWithin(const Schedule &schedule,
                                          int64_t limit) {
  int64_t product = 1;
  for (const ScheduledLevel &level : schedule.levels)
    if (__builtin_mul_overflow(product, level.units, &product) ||
        product > limit)
      return std::nullopt;
  return product;
}

/// Why a schedule of this many MACs is not executed, if it is not.
static std::optional<Violation> refuse(const Schedule &schedule, int64_t macs,
                                       const SimulationLimit &limit) {
  if (macs > limit.macs)
    return tooLarge("number of MACs", std::to_string(macs), limit.macs);
  std::optional<int64_t> units = unitsWithin(schedule, limit.units);
  if (!units)
    return tooLarge("number of units",
                    "at least " + std::to_string(limit.units + 1), limit.units);
  int64_t steps = countSteps(schedule);
  if (static_cast<Wide>(steps) * *units > limit.unitSteps)
    return tooLarge("steps x units",
                    std::to_string(steps) + " x " + std::to_string(*units),
                    limit.unitSteps);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Execution
//===----------------------------------------------------------------------===//

namespace {
/// One run of a schedule.
class Execution {
public:
  Execution(const Schedule &schedule, int64_t macs);
  void run();
  /// What was counted. Fails where a count exceeds 2^63 - 1 (R8).
  Result<Cost> cost() const;
  /// D3.
  PeakBandwidth peakBandwidth() const;
  /// D6. Fails where a number exceeds 2^63 - 1 (R8).
  Result<Delays> delays() const;

private:
  void enter(unsigned outermost);
  void fillIn(Cost &cost, bool &exact) const;
  void fillInPairs(Cost &cost) const;

  const Schedule &schedule;
  int64_t macs;
  Steps steps;
  Timeline timeline;
  std::vector<Chain> chains;
  /// One per memory.
  std::vector<Footprints> footprints;
};
} // namespace

Execution::Execution(const Schedule &schedule, int64_t macs)
    : schedule(schedule), macs(macs), steps(schedule), timeline(schedule) {
  for (unsigned i = 0; i < schedule.problem.operands.size(); ++i)
    chains.emplace_back(schedule, i);
  for (size_t m = 0; m < schedule.memories.size(); ++m)
    footprints.emplace_back(schedule, static_cast<int>(m), chains);
}

/// One step of the last level, and of every level from `outermost` inwards.
void Execution::enter(unsigned outermost) {
  for (Chain &chain : chains)
    chain.enter(outermost, steps, timeline);
  for (size_t m = 1; m < footprints.size(); ++m)
    footprints[m].look();

  // T3: the PE with the most MACs sets the pace.
  int64_t most = 0;
  for (const Unit &pe : steps.units(schedule.levels.size() - 1))
    if (pe.active)
      most = std::max(most, volume(pe.box));
  int64_t rate = schedule.accelerator.pe.macsPerCycle;
  timeline.beginStep(outermost, (most - 1) / rate + 1);
}

void Execution::run() {
  steps.run([&](unsigned outermost) { enter(outermost); });
  for (Chain &chain : chains)
    chain.end(timeline);
  timeline.end();
}

Result<Cost> Execution::cost() const {
  Cost cost;
  bool exact = true;
  fillIn(cost, exact);
  if (!exact)
    return Violation{"R8", "a count exceeds 2^63 - 1", {}};
  if (!std::isfinite(cost.energy.total))
    return Violation{"E1",
                     "energy: not a finite number of pJ; energies per MAC and "
                     "byte, and leakage / clock, must be smaller",
                     {}};
  return cost;
}

void Execution::fillIn(Cost &cost, bool &exact) const {
  cost.macs = macs;
  cost.cycles = narrow(timeline.cycles(), exact);
  cost.computeCycles = narrow(timeline.computeCycles(), exact);
  for (auto [level, count] : timeline.boundaries())
    cost.boundaries.push_back({level, count});
  fillInPairs(cost);
  cost.memories.resize(schedule.memories.size());
  addMemoryBits(schedule, chains, cost, exact);
  addValidity(schedule, chains, footprints, cost, exact);
  addEnergy(schedule, cost, exact);
}

PeakBandwidth Execution::peakBandwidth() const {
  PeakBandwidth peak;
  for (size_t m = 0; m < schedule.memories.size(); ++m)
    peak.memories.push_back({timeline.peak(static_cast<int>(m), true),
                             timeline.peak(static_cast<int>(m), false)});
  return peak;
}

Result<Delays> Execution::delays() const {
  Delays delays;
  bool exact = true;
  for (size_t m = 0; m < schedule.memories.size(); ++m)
    delays.memories.push_back(timeline.delays(static_cast<int>(m), exact));
  delays.work = timeline.workDelays(exact);
  if (!exact)
    return Violation{"R8", "cycles of steps: their sum exceeds 2^63 - 1", {}};
  return delays;
}

/// By parent outermost first, then child with the latch last, then operand.
void Execution::fillInPairs(Cost &cost) const {
  std::vector<PairTraffic> pairs;
  for (const Chain &chain : chains)
    pairs.insert(pairs.end(), chain.pairs().begin(), chain.pairs().end());
  auto key = [&](const PairTraffic &pair) {
    int latch = static_cast<int>(schedule.memories.size());
    return std::tuple(pair.parent, pair.child == kLatch ? latch : pair.child,
                      pair.operand);
  };
  std::sort(pairs.begin(), pairs.end(),
            [&](const PairTraffic &a, const PairTraffic &b) {
              return key(a) < key(b);
            });
  for (const PairTraffic &pair : pairs)
    cost.pairs.push_back(pair);
}

/// Executes a schedule within the limit and returns `result` of the execution.
template <typename T, typename F>
static Result<T> execute(const Schedule &schedule, const SimulationLimit &limit,
                         F result) {
  std::optional<int64_t> macs = schedule.problem.macs();
  if (!macs)
    return tooLarge("number of MACs", "2^63 or more", limit.macs);
  if (std::optional<Violation> violation = refuse(schedule, *macs, limit))
    return *violation;
  Execution execution(schedule, *macs);
  execution.run();
  return result(execution);
}

Result<Cost> maestro::simulate(const Schedule &schedule,
                               SimulationLimit limit) {
  return execute<Cost>(schedule, limit,
                       [](const Execution &done) { return done.cost(); });
}

Result<PeakBandwidth> maestro::simulatePeakBandwidth(const Schedule &schedule,
                                                     SimulationLimit limit) {
  return execute<PeakBandwidth>(schedule, limit, [](const Execution &done) {
    return done.peakBandwidth();
  });
}

Result<Delays> maestro::simulateDelays(const Schedule &schedule,
                                       SimulationLimit limit) {
  return execute<Delays>(schedule, limit,
                         [](const Execution &done) { return done.delays(); });
}
