//===- RandomCase.h - Random problems, mappings, accelerators ---*- C++ -*-===//
//
// What the property tests run on: small cases of every kind that the model
// admits, written as an author would write them. The same seed always gives the
// same case.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_RANDOMCASE_H
#define MAESTRO_TEST_UNIT_RANDOM_RANDOMCASE_H

#include "Random/Random.h"

#include "maestro/Model/Accelerator.h"
#include "maestro/Model/Mapping.h"
#include "maestro/Model/Problem.h"

namespace maestro::testing {

/// What bind() takes.
struct RandomCase {
  Problem problem;
  Mapping mapping;
  Accelerator accelerator;
};

/// MACs of the largest problem that is drawn where nothing else is asked for.
inline constexpr int64_t kMostMacs = 12000;

/// Draws a case. Most of them bind.
RandomCase drawCase(Random &random, int64_t mostMacs = kMostMacs);
RandomCase drawCase(uint64_t seed);

/// The same with some sizes, rates and times so large that counts come close to
/// 2^63 - 1, or exceed it (R8).
RandomCase drawHugeCase(uint64_t seed);

//===----------------------------------------------------------------------===//
// Its parts
//===----------------------------------------------------------------------===//

/// A problem of any kind of P3, with few enough MACs to be executed.
Problem drawProblem(Random &random, int64_t mostMacs = kMostMacs);

/// The levels of a mapping with their directives, without keeps.
Mapping drawMapping(Random &random, const Problem &problem);

/// Units of each level of a mapping but the first, which has 1 here.
std::vector<int64_t> clusterUnits(const Problem &problem,
                                  const Mapping &mapping);

/// An accelerator that the mapping fits, without inner memories.
Accelerator drawAccelerator(Random &random,
                            const std::vector<int64_t> &clusterUnits);

/// Adds up to 3 inner memories to the accelerator, and to the mapping the keeps
/// that bind them.
void addMemories(Random &random, RandomCase &drawn);

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_RANDOMCASE_H
