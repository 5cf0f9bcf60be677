//===- Timing.h - When everything happens -----------------------*- C++ -*-===//
//
// Cycles (T1 to T5). Traffic factorises over loops, time does not: busy() takes
// a maximum. But a step's work and transfers depend only on which digit
// advances on entering it and on leaving it, and on where each loop stands, so
// the steps are summed by class (docs/ClosedForm.md).
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TIMING_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TIMING_H

#include "Tables.h"
#include "Traffic.h"

namespace maestro::analysis {

template <typename Int> class Timing {
public:
  Timing(const Tables<Int> &tables, Traffic<Int> &traffic, Arena &arena,
         Arena &lasting);

  /// Counts every pair into the traffic.
  void count();
  /// T5.
  Int cycles();
  /// Sum of work over the steps of the last level (D1).
  Int computeCycles() const;
  /// Steps of boundary b.
  Int steps(unsigned b) const;

private:
  /// A step of a boundary: where the loops stand in it and in the next one,
  /// with the numbers of both, and whether partial sums are waiting.
  struct Step {
    StepClass by = {kNone, kNone};
    Standing now = {}, next = {};
    uint64_t nowNumber = 0, nextNumber = 0;
    bool partial = false, nextPartial = false;
  };
  /// What the cases chosen so far come to.
  struct Chosen {
    /// How often they occur.
    Times<Int> times;
    /// MACs of their loops, at the last boundary.
    Int box;
    /// Numbers of where they stand in the step and in the next one.
    uint64_t now = 0, next = 0;
  };
  /// Steps of a class that are being added up.
  struct Sum {
    unsigned b;
    StepClass by;
    bool partial;
    Standing now = {}, next = {};
    /// Loops with several cases, and these.
    InlineVector<uint8_t, kMaxLoops> open;
    std::array<CaseList<Int>, kMaxLoops> cases;
    Int total = 0;
  };

  unsigned last() const { return plan.boundaries.size() - 1; }
  bool reduces(int digit) const {
    return !plan.loops[plan.digits[digit].loop].inOutput;
  }

  Int inside(unsigned b, const Step &outer);
  Int middle(unsigned b, const Standing &outer, uint64_t number, bool partial);
  Int sumClass(unsigned b, const Standing &outer,
               const typename StepCases<Int>::Steps &steps, bool partial);
  Chosen choose(Sum &sum, const Chosen &before, unsigned l,
                const StepCase<Int> &which) const;
  void sumOpen(Sum &sum, unsigned i, const Chosen &chosen);
  void addSteps(Sum &sum, const Chosen &chosen) const;
  void addOuterSteps(Sum &sum, const Chosen &chosen);
  Int busy(unsigned b, const Step &step);
  Int busyWith(unsigned b, const Int &work, const Int &in,
               const Int &out) const;
  Int work(unsigned b, const Step &step);
  Int sumWork(unsigned l, Int box) const;

  using PortBits = analysis::PortBits<Int>;
  PortBits totalBits(const ParentPlan &parent) const;
  bool isAlone(const ParentPlan &parent) const;
  void addInstances(unsigned b, unsigned p, PortBits *bits);
  Int portTime(int memory);
  template <typename F>
  void forEachStanding(unsigned b, int entered, unsigned l, Standing &standing,
                       const Int &times, const Int &fresh, F &f) const;

  const Plan &plan;
  const Tables<Int> &tables;
  Traffic<Int> &traffic;
  Arena &arena;
  /// Sums inside an outer step, by where the loops stand there.
  std::array<Memo<Int>, kMaxLevels> middles;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TIMING_H
