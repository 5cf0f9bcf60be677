//===- BindFixtures.h - Binding mappings to small ops -----------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_BINDFIXTURES_H
#define MAESTRO_TEST_UNIT_BINDFIXTURES_H

#include "ModelFixtures.h"

namespace maestro::fixtures {

inline Size full() { return Size::full(); }
inline Size sz(const char *loop) { return Size::extentOf(loop); }

/// What is wrong with the mapping on the op, on a target of that many PEs.
inline Strings errors(const Problem &problem, const Mapping &mapping,
                      int64_t pes = 64) {
  return print(bind(problem, mapping, accelerator(pes)).errors());
}

/// The levels that it means, or what is wrong.
inline Strings levels(const Problem &problem, const Mapping &mapping,
                      int64_t pes = 64) {
  Result<Binding> result = bind(problem, mapping, accelerator(pes));
  return result ? printLevels(result->schedule) : print(result.errors());
}

inline Strings remarks(const Problem &problem, const Mapping &mapping) {
  Result<Binding> result = bind(problem, mapping, accelerator(64));
  return result ? print(result->remarks) : print(result.errors());
}

} // namespace maestro::fixtures

#endif // MAESTRO_TEST_UNIT_BINDFIXTURES_H
