//===- Machines.cpp - The accelerators that are measured ------------------===//

#include "Machines.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Library/Library.h"

#include "llvm/Support/FormatVariadic.h"

using namespace maestro;
using namespace maestro::benchmarks;

/// Same width and energy in both directions.
static Memory memory(const char *name, int64_t width, double energy) {
  Memory result;
  result.name = name;
  result.down = result.up = width;
  result.doubleBuffered = false;
  result.readEnergy = result.writeEnergy = energy;
  return result;
}

/// `buffer` in KiB, `pad` in bytes.
static Accelerator plainMachine(int64_t buffer, int64_t side, int64_t pad) {
  Accelerator machine;
  machine.name =
      llvm::formatv("plain_{0}k_{1}x{1}_{2}", buffer, side, pad).str();
  machine.pes = side * side;
  machine.array = {side, side};
  machine.pe.macEnergy = 1;
  machine.memories = {memory("DRAM", 16, 100), memory("Buffer", 64, 6),
                      memory("Pad", kUnlimited, 1)};
  machine.memories[1].capacity = buffer * 1024;
  machine.memories[2].capacity = pad;
  machine.memories[2].instances = machine.pes;
  return machine;
}

std::vector<Accelerator> benchmarks::plainMachines() {
  std::vector<Accelerator> machines;
  for (int64_t buffer : {32, 128})
    for (int64_t side : {8, 16})
      for (int64_t pad : {64, 256})
        machines.push_back(plainMachine(buffer, side, pad));
  return machines;
}

std::optional<Accelerator> benchmarks::findMachine(mlir::MLIRContext &context,
                                                   llvm::StringRef name) {
  for (const Accelerator &machine : plainMachines())
    if (machine.name == name)
      return machine;
  if (AcceleratorAttr shipped = loadAccelerator(&context, name))
    return toModel(shipped);
  return std::nullopt;
}
