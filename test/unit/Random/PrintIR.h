//===- PrintIR.h - A case as a module ---------------------------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_PRINTIR_H
#define MAESTRO_TEST_UNIT_RANDOM_PRINTIR_H

#include "Random/RandomCase.h"

#include <string>

namespace maestro::testing {

/// A module with the accelerator, the mapping and one function with the problem
/// as a linalg.generic, to be pasted into a file:
///
///   maestro-opt --dataflow-simulate case.mlir
std::string printIR(const RandomCase &printed);

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_PRINTIR_H
