//===- Peaks.cpp - What ports would have to carry -------------------------===//

#include "Peaks.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int> void Peaks<Int>::find(PeakBandwidth &peak) const {
  peak.memories.clear();
  peak.memories.resize(plan.memories);
  for (unsigned b = 0; b < plan.boundaries.size(); ++b) {
    StepCases<Int> all(plan, nullptr, plan.boundaries[b],
                       tables.positions.data(), lasting);
    for (int digit = 0; digit < plan.boundaries[b].digits; ++digit) {
      addDown(b, all, digit, peak);
      addUp(b, all, digit, peak);
    }
  }
}

//===----------------------------------------------------------------------===//
// D3
//===----------------------------------------------------------------------===//

template <typename Int> static void raise(double &most, Int bits, Int cycles) {
  most = std::max(most, static_cast<double>(bits) /
                            (8 * static_cast<double>(cycles)));
}

/// Steps of boundary b that are left by an advance of digit `left`: what the
/// next one needs travels while they work (T2).
template <typename Int>
void Peaks<Int>::addDown(unsigned b, const StepCases<Int> &all, int left,
                         PeakBandwidth &peak) const {
  const Transfers<Int> &transfers = *tables.transfers[b];
  forEachChoice(all, {}, {kAnyDigit, left}, [&](const Choice<Int> &choice) {
    Int work = idealWork(b, choice.now);
    // Some of these steps are followed by one with partial sums (R6).
    bool partial = plan.literal || choice.times.nextFresh != choice.times.total;
    for (unsigned p = 0; p < plan.boundaries[b].parents.size(); ++p)
      transfers.situations().forEachInstance(p, [&](const Instance &i) {
        auto sent = transfers.sentBits(p, left, choice.next, i);
        raise<Int>(peak.memories[plan.boundaries[b].parents[p].memory].down,
                   sent.inputs + (partial ? sent.partialSums : Int(0)), work);
      });
  });
}

/// Steps of boundary b that are entered by an advance of digit `entered`: what
/// this sets off travels while they work (T2).
template <typename Int>
void Peaks<Int>::addUp(unsigned b, const StepCases<Int> &all, int entered,
                       PeakBandwidth &peak) const {
  const Transfers<Int> &transfers = *tables.transfers[b];
  forEachChoice(all, {}, {entered, kAnyDigit}, [&](const Choice<Int> &choice) {
    Int work = idealWork(b, choice.now);
    for (unsigned p = 0; p < plan.boundaries[b].parents.size(); ++p)
      transfers.situations().forEachInstance(p, [&](const Instance &i) {
        raise(peak.memories[plan.boundaries[b].parents[p].memory].up,
              transfers.receivedBits(p, entered, choice.now, i), work);
      });
  });
}

/// Work of a step of boundary b if nothing inside had to wait (D3, T3). It
/// depends on what the first unit is handed, which has the most (S2).
template <typename Int>
Int Peaks<Int>::idealWork(unsigned b, const Standing &standing) const {
  if (b + 1 == plan.boundaries.size())
    return ceilDiv<Int>(tables.boxOf(standing), plan.macsPerCycle);
  Int sum = 0;
  forEachChoice(*tables.cases[b + 1], standing, {kAnyDigit, kAnyDigit},
                [&](const Choice<Int> &inner) {
                  sum += inner.times.total * (plan.boundaries[b + 1].overhead +
                                              idealWork(b + 1, inner.now));
                });
  return sum;
}

template class maestro::analysis::Peaks<int64_t>;
template class maestro::analysis::Peaks<__int128>;
