//===- Peaks.h - What ports would have to carry -----------------*- C++ -*-===//
//
// The peak bandwidth (D3). What travels while a step works depends on the digit
// that advances on leaving the step (inwards) or on entering it (back) and on
// the case of each loop; so does the ideal work, which knows no digit. The peak
// is the largest quotient over these classes.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_PEAKS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_PEAKS_H

#include "Choices.h"
#include "Tables.h"
#include "maestro/Model/Bandwidth.h"

namespace maestro::analysis {

template <typename Int> class Peaks {
public:
  /// What is computed once stays in `lasting`.
  Peaks(const Tables<Int> &tables, Arena &lasting)
      : plan(tables.plan), tables(tables), lasting(lasting) {}

  /// D3, of every memory.
  void find(PeakBandwidth &peak) const;

private:
  void addDown(unsigned b, const StepCases<Int> &all, int left,
               PeakBandwidth &peak) const;
  void addUp(unsigned b, const StepCases<Int> &all, int entered,
             PeakBandwidth &peak) const;
  Int idealWork(unsigned b, const Standing &standing) const;

  const Plan &plan;
  const Tables<Int> &tables;
  Arena &lasting;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_PEAKS_H
