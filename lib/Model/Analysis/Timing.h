//===- Timing.h - When everything happens -----------------------*- C++ -*-===//
//
// Cycles (T1 to T5). Traffic factorises over loops, time does not: busy() takes
// a maximum. But a step's work and transfers depend only on which digit
// advances on entering it and on leaving it, and on the case of each loop, so
// the steps are summed by class (docs/ClosedForm.md).
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TIMING_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TIMING_H

#include "Traffic.h"
#include "Transfers.h"

namespace maestro::analysis {

/// A step of the next outer boundary, inside which steps are summed.
template <typename Int> struct OuterStep {
  StepClass step = {kNone, kNone};
  /// Some loop outside the output has advanced in this step, in the next one.
  bool partial = false, nextPartial = false;
  /// Where the loops stand; null outside the outermost boundary.
  const Choice<Int> *choice = nullptr;
};

template <typename Int> class Timing {
public:
  /// What is computed once stays in `lasting`.
  Timing(const Plan &plan, Traffic<Int> &traffic, Arena &arena, Arena &lasting)
      : plan(plan), traffic(traffic), arena(arena), lasting(lasting) {}

  /// Counts every pair into the traffic, and prepares the times.
  void count();
  /// T5.
  Int cycles();
  /// Sum of work over the steps of the last level (D1).
  Int computeCycles();
  /// Steps of boundary b.
  Int steps(unsigned b) const;

private:
  /// Sums that were computed before, by where the loops stand.
  struct Memo {
    static constexpr unsigned kRoom = 128;
    std::array<int64_t, kMaxLoops + 1> *keys;
    Int *sums;
    unsigned size;
  };

  Int busySteps(unsigned b, const OuterStep<Int> &outer);
  int innermostAlways(unsigned b) const;
  Int busyMiddle(unsigned b, const OuterStep<Int> &outer);
  Int busyClass(unsigned b, const OuterStep<Int> &outer, StepClass step);
  Int busy(unsigned b, const OuterStep<Int> &outer, StepClass step,
           const Choice<Int> &choice, const Times<Int> &times);
  Int work(unsigned b, const OuterStep<Int> &here);
  using PortBits = analysis::PortBits<Int>;
  PortBits totalBits(const ParentPlan &parent) const;
  bool isAlone(const ParentPlan &parent) const;
  void addInstances(unsigned b, unsigned p, PortBits *bits);
  Int portTime(int memory);
  Segment segment(unsigned b) const;
  template <typename F>
  void forEachChoice(unsigned b, Segment segment, StepClass step,
                     const Choice<Int> *outside, F &&f);
  template <typename F>
  void visitChoices(const std::array<LoopCases<Int>, kMaxLoops> &cases,
                    unsigned l, Choice<Int> &choice, const Times<Int> &times,
                    F &f);

  const Plan &plan;
  Traffic<Int> &traffic;
  Arena &arena, &lasting;
  std::array<Transfers<Int> *, kMaxLevels> transfers;
  std::array<Memo, kMaxLevels> memos;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TIMING_H
