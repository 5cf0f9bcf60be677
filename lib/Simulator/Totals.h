//===- Totals.h - What follows from the counts ------------------*- C++ -*-===//
//
// Rules R7, E1, V1 and V2 of docs/CostModel.md.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SIMULATOR_TOTALS_H
#define MAESTRO_LIB_SIMULATOR_TOTALS_H

#include "Footprints.h"
#include "Traffic.h"

namespace maestro::simulator {

/// `value`, and R8: `exact` becomes false where it exceeds 2^63 - 1.
int64_t narrow(Wide value, bool &exact);

/// Bits that the memories read and write, from the pairs of `cost` (R7, E1).
void addMemoryBits(const Schedule &schedule, const std::vector<Chain> &chains,
                   Cost &cost, bool &exact);

/// Needs and validity (V1, V2).
void addValidity(const Schedule &schedule, const std::vector<Chain> &chains,
                 const std::vector<Footprints> &footprints, Cost &cost,
                 bool &exact);

/// Energy from bits, pairs and cycles (E1).
void addEnergy(const Schedule &schedule, Cost &cost, bool &exact);

} // namespace maestro::simulator

#endif // MAESTRO_LIB_SIMULATOR_TOTALS_H
