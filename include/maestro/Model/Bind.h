//===- Bind.h - What a mapping means on an op -------------------*- C++ -*-===//

#ifndef MAESTRO_MODEL_BIND_H
#define MAESTRO_MODEL_BIND_H

#include "maestro/Model/Mapping.h"
#include "maestro/Model/Schedule.h"

namespace maestro {

/// Whether a mapping of this kind is written for such ops (P3). One without a
/// kind is for all.
bool isFor(MappingKind mapping, OpKind op);

/// A schedule, and what was void in the mapping on the way to it.
struct Binding {
  Schedule schedule;
  /// Remarks (M11: directives on loops that this op lacks), once per name.
  std::vector<Violation> remarks;
};

/// What a mapping leaves to a search (H1 to H4), each hole at its place; empty
/// where bind() can be asked what the mapping means.
std::vector<Violation> findHoles(const Mapping &mapping);

/// Applies rules M2 to M11: resolves names and sizes, rewrites input
/// coordinates to output loops (M7), merges the row-stationary diagonal (M8),
/// drops void directives, counts units, binds every memory to its level.
/// Fails with every rule that is broken, each at its place; a mapping with
/// holes with these alone (H1 to H4).
Result<Binding> bind(const Problem &problem, const Mapping &mapping,
                     const Accelerator &accelerator);

/// The mapping, without a name, that binds to this schedule: a constant size
/// for every directive, a keep for every memory. The schedule must satisfy
/// verify(); the units of its first level are those that M2 leaves it, a
/// memory's level is the outermost of those at which it keeps something, and
/// no directive is void (M6).
Mapping toMapping(const Schedule &schedule);

} // namespace maestro

#endif // MAESTRO_MODEL_BIND_H
