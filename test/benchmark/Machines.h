//===- Machines.h - The accelerators that are measured ----------*- C++ -*-===//

#ifndef MAESTRO_TEST_BENCHMARK_MACHINES_H
#define MAESTRO_TEST_BENCHMARK_MACHINES_H

#include "maestro/Model/Accelerator.h"

#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <vector>

namespace maestro::benchmarks {

/// The machines that published mappers are shown on: DRAM, a buffer of 32 or
/// 128 KiB, and 8 x 8 or 16 x 16 PEs with a scratchpad of 64 or 256 bytes; 100,
/// 6 and 1 pJ per byte, 1 pJ per MAC; nothing is double-buffered. DRAM moves 16
/// bytes per cycle, the buffer 64, a scratchpad as much as it is asked for.
/// Their names have these numbers: "plain_32k_8x8_64".
std::vector<Accelerator> plainMachines();

/// A plain machine or an accelerator of the library.
std::optional<Accelerator> findMachine(mlir::MLIRContext &context,
                                       llvm::StringRef name);

} // namespace maestro::benchmarks

#endif // MAESTRO_TEST_BENCHMARK_MACHINES_H
