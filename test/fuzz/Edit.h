//===- Edit.h - Cases that nobody would write -------------------*- C++ -*-===//
//
// The random cases of the property tests are legal for the most part, and
// small. An edit changes one thing of a case without regard to the rules: a
// number becomes 0, negative or huge, a list loses or repeats an entry.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TEST_FUZZ_EDIT_H
#define MAESTRO_TEST_FUZZ_EDIT_H

#include "Random/RandomCase.h"

#include "maestro/Model/Schedule.h"

namespace maestro::testing {

/// Makes a case larger in everything: extents, tiles and the array, each by a
/// factor of its own.
void enlarge(Random &random, RandomCase &enlarged);

/// Changes one thing of a case.
void edit(Random &random, RandomCase &edited);

/// Changes one thing of what bind() made of a case: levels, units, and where
/// operands are kept.
void edit(Random &random, Schedule &edited);

} // namespace maestro::testing

#endif // MAESTRO_TEST_FUZZ_EDIT_H
