//===- Foreign.h - Crashes that are not ours --------------------*- C++ -*-===//
//
// MLIR's own parsers and verifiers are not made for any text: some crash on
// what they should reject. That is for MLIR to repair and must neither end a
// run nor hide what is ours.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TEST_FUZZ_FOREIGN_H
#define MAESTRO_TEST_FUZZ_FOREIGN_H

#include "llvm/ADT/STLExtras.h"

namespace maestro::testing {

/// Makes the call. False where it crashed and no function of `maestro` was
/// running: what the call was working on is in no known state then, and the
/// place is named on standard error, the first time. Any other crash is one.
bool survives(llvm::function_ref<void()> call);

/// From now on, every crash is one: for who calls abort().
void disarm();

} // namespace maestro::testing

#endif // MAESTRO_TEST_FUZZ_FOREIGN_H
