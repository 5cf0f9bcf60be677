//===- TestPasses.h - Passes that only tests use ----------------*- C++ -*-===//
//
// maestro-opt registers them where it is built with its tests.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TEST_LIB_TESTPASSES_H
#define MAESTRO_TEST_LIB_TESTPASSES_H

namespace maestro::test {

/// `--test-dataflow-problem`: prints what the frontend reads.
void registerTestProblemPass();

} // namespace maestro::test

#endif // MAESTRO_TEST_LIB_TESTPASSES_H
