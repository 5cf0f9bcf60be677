// RUN: maestro-opt %s | FileCheck %s
// RUN: maestro-opt %s | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --mlir-print-op-generic | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --emit-bytecode | maestro-opt | FileCheck %s

// CHECK-LABEL: func.func private @all() attributes {dataflow.cost = #dataflow.cost<
// CHECK-SAME:    valid = false, macs = 5400, cycles = 924, compute_cycles = 900, occupancy = 0.75, bound = "L2 down",
// CHECK-SAME:    energy = <total = 7.5, pe = 1.0, memories = [2.0, 0.5, 0.0], networks = [3.0, 0.0, 0.0], leakage = 1.0>,
// CHECK-SAME:    boundaries = [<level = 0, steps = 5>, <level = 1, steps = 100>],
// CHECK-SAME:    traffic = [
// CHECK-SAME:    <input: L2 -> L1, fills = 2520, reads = 1260>,
// CHECK-SAME:    <filter: L2 -> PE, fills = 216, reads = 216>,
// CHECK-SAME:    <output: L2 -> "my buffer", drains = 600, writes = 200, psum_reads = 100, accumulate_reads = 2>],
// CHECK-SAME:    memories = [<L2, read_bits = 12608, written_bits = 1600>,
// CHECK-SAME:    <L1, read_bits = 134400, written_bits = 65888, footprint_bits = 152, need_bits = 304, overflows = true>,
// CHECK-SAME:    <"my buffer">],
// CHECK-SAME:    latches = {filter = 9, input = 2}, latch_overflows = [filter, input]>}
func.func private @all() attributes {dataflow.cost = #dataflow.cost<
  valid = false, macs = 5400, cycles = 924, compute_cycles = 900,
  occupancy = 0.75, bound = "L2 down",
  energy = <total = 7.5, pe = 1, memories = [2, 0.5, 0], networks = [3, 0, 0],
            leakage = 1>,
  boundaries = [<steps = 5, level = 0>, <level = 1, steps = 100>],
  traffic = [<input: L2 -> L1, fills = 2520, reads = 1260>,
             <filter: L2 -> PE, fills = 216, reads = 216>,
             <output: L2 -> "my buffer", drains = 600, writes = 200,
              psum_reads = 100, accumulate_reads = 2>],
  memories = [<L2, read_bits = 12608, written_bits = 1600>,
              <L1, read_bits = 134400, written_bits = 65888,
               footprint_bits = 152, need_bits = 304, overflows = true>,
              <"my buffer">],
  latches = {input = 2, filter = 9}, latch_overflows = [input, filter]>}

// CHECK-LABEL: func.func private @least() attributes {dataflow.cost = #dataflow.cost<valid = true>}
func.func private @least() attributes {dataflow.cost = #dataflow.cost<
  valid = true, macs = 0, cycles = 0, compute_cycles = 0, occupancy = 0,
  bound = "", energy = <total = 0, pe = 0, memories = [], networks = [],
  leakage = 0>, boundaries = [], traffic = [], memories = [], latches = {}>}
