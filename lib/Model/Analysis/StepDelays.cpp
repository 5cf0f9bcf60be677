//===- StepDelays.cpp - How long single steps take ------------------------===//

#include "StepDelays.h"

#include <array>
#include <limits>
#include <utility>

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
bool StepDelays<Int>::Range::store(StepCycles &to) const {
  if (sum > std::numeric_limits<int64_t>::max())
    return false;
  to.least = static_cast<int64_t>(std::max<Int>(least, 0));
  to.most = static_cast<int64_t>(most);
  to.sum = static_cast<int64_t>(sum);
  return true;
}

template <typename Int> bool StepDelays<Int>::find(Delays &delays) const {
  delays.memories.clear();
  delays.memories.resize(plan.memories);
  for (PortDelays &memory : delays.memories)
    memory = {};
  bool fits = true;
  std::array<bool, kMaxMemories> found = {};
  for (unsigned b = plan.boundaries.size(); b-- > 0;)
    for (unsigned p = 0; p < plan.boundaries[b].parents.size(); ++p) {
      int memory = plan.boundaries[b].parents[p].memory;
      if (!std::exchange(found[memory], true))
        fits &= findPort({b, p}, delays.memories[memory]);
    }
  Range work;
  forEachChoice(casesOf(plan.boundaries.size() - 1), {}, {kAnyDigit, kAnyDigit},
                [&](const Choice<Int> &choice) {
                  work.add(
                      ceilDiv<Int>(tables.boxOf(choice.now), plan.macsPerCycle),
                      choice.times.total);
                });
  return work.store(delays.work) && fits;
}

template <typename Int>
bool StepDelays<Int>::findPort(const Port &port, PortDelays &delays) const {
  StepCases<Int> all = casesOf(port.b);
  Range down, up;
  addDown(port, all, down);
  addUp(port, all, up);
  delays.steps = static_cast<int64_t>(down.steps);
  return down.store(delays.down) && up.store(delays.up);
}

/// in(1), and what the steps need that follow one that is left by each digit.
template <typename Int>
void StepDelays<Int>::addDown(const Port &port, const StepCases<Int> &all,
                              Range &range) const {
  const BoundaryPlan &boundary = plan.boundaries[port.b];
  const Transfers<Int> &transfers = *tables.transfers[port.b];
  const PortWidth &down = boundary.parents[port.p].down;
  // The first instance has the most at first: all its tiles are full.
  range.add(down(transfers.sentBits(port.p, kNone, {}, {}).inputs), 1);
  for (int left = 0; left < boundary.digits; ++left)
    forEachChoice(all, {}, {kAnyDigit, left}, [&](const Choice<Int> &choice) {
      Int inputs = 0, everything = 0;
      transfers.situations().forEachInstance(port.p, [&](const Instance &i) {
        auto sent = transfers.sentBits(port.p, left, choice.next, i);
        inputs = std::max(inputs, sent.inputs);
        everything = std::max(everything, sent.inputs + sent.partialSums);
      });
      // Where no partial sums are waiting (R6), inputs come alone.
      Int alone = plan.literal ? Int(0) : choice.times.nextFresh;
      range.add(down(inputs), alone);
      range.add(down(everything), choice.times.total - alone);
    });
}

/// What entering each step sets off, and the final drain.
template <typename Int>
void StepDelays<Int>::addUp(const Port &port, const StepCases<Int> &all,
                            Range &range) const {
  const BoundaryPlan &boundary = plan.boundaries[port.b];
  const Transfers<Int> &transfers = *tables.transfers[port.b];
  const PortWidth &up = boundary.parents[port.p].up;
  for (int entered = 0; entered < boundary.digits; ++entered)
    forEachChoice(
        all, {}, {entered, kAnyDigit}, [&](const Choice<Int> &choice) {
          Int bits = 0;
          transfers.situations().forEachInstance(
              port.p, [&](const Instance &i) {
                bits = std::max(bits, transfers.receivedBits(port.p, entered,
                                                             choice.now, i));
              });
          range.add(up(bits), choice.times.total);
        });
  Int last = 0;
  transfers.situations().forEachInstance(port.p, [&](const Instance &i) {
    last = std::max(last, transfers.lastBits(port.p, i));
  });
  range.add(up(last), 1);
}

template class maestro::analysis::StepDelays<int64_t>;
template class maestro::analysis::StepDelays<__int128>;
