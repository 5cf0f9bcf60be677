//===- Resolve.h - What a mapping with holes means on an op -----*- C++ -*-===//

#ifndef MAESTRO_SEARCH_RESOLVE_H
#define MAESTRO_SEARCH_RESOLVE_H

#include "maestro/Model/Mapping.h"
#include "maestro/Search/Space.h"

namespace maestro {

/// The schedules that a mapping with holes stands for (H1 to H4): one space for
/// each choice of the clusters' units. Every point binds to itself (toMapping
/// in Bind.h), and different spaces have different points. A mapping without
/// holes has one space of one point.
///
/// Fails with every rule that the fixed parts break, as bind() does, at their
/// places; where no choice of units fits the PEs (M2), or none of keeps M10 and
/// R1; and with H2 where a mapping with holes names an input coordinate, whose
/// size depends on that of the filter's tile (M7).
Result<std::vector<Space>> resolve(const Problem &problem,
                                   const Mapping &mapping,
                                   const Accelerator &accelerator,
                                   SizeChoice sizes);

} // namespace maestro

#endif // MAESTRO_SEARCH_RESOLVE_H
