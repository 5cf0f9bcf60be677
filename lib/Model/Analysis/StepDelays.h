//===- StepDelays.h - How long single steps take ----------------*- C++ -*-===//
//
// The delays (D6): the classes of steps that the peak bandwidth has too, each
// as often as it occurs.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_STEPDELAYS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_STEPDELAYS_H

#include "Choices.h"
#include "Tables.h"
#include "maestro/Model/Delays.h"

namespace maestro::analysis {

template <typename Int> class StepDelays {
public:
  /// What is computed once stays in `lasting`.
  StepDelays(const Tables<Int> &tables, Arena &lasting)
      : plan(tables.plan), tables(tables), lasting(lasting) {}

  /// D6. False where a sum exceeds 2^63 - 1 (R8).
  bool find(Delays &delays) const;

private:
  /// Cycles of the steps so far.
  struct Range {
    Int least = -1, most = 0, sum = 0, steps = 0;

    void add(Int cycles, Int times) {
      if (times == 0)
        return;
      least = least < 0 ? cycles : std::min(least, cycles);
      most = std::max(most, cycles);
      sum += cycles * times;
      steps += times;
    }
    bool store(StepCycles &to) const;
  };
  /// A memory, as the parent number p of boundary b.
  struct Port {
    unsigned b, p;
  };

  bool findPort(const Port &port, PortDelays &delays) const;
  void addDown(const Port &port, const StepCases<Int> &all, Range &range) const;
  void addUp(const Port &port, const StepCases<Int> &all, Range &range) const;
  StepCases<Int> casesOf(unsigned b) const {
    return StepCases<Int>(plan, nullptr, plan.boundaries[b],
                          tables.positions.data(), lasting);
  }

  const Plan &plan;
  const Tables<Int> &tables;
  Arena &lasting;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_STEPDELAYS_H
