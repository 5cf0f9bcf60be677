// RUN: maestro-opt %s | FileCheck %s
// RUN: maestro-opt %s | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --mlir-print-op-generic | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --emit-bytecode | maestro-opt | FileCheck %s

#l1 = #dataflow.memory<name = "L1", instances = 168>

// Every parameter away from its default; a number without a point is read as
// well, names come out sorted.
// CHECK-LABEL: module @all attributes {dataflow.accelerator = #dataflow.accelerator<
// CHECK-SAME:    name = "eyeriss", pes = 168, array = [14, 12], clock = 200.0, area = 12.25,
// CHECK-SAME:    pe = <macs_per_cycle = 2, overhead = 1, latches = {filter = 1, input = 3}, mac_energy = 1.0, leakage = 0.5, area = 0.01>,
// CHECK-SAME:    memories = [
// CHECK-SAME:    <name = "DRAM", down = 8, up = 4, latency = 10, read_energy = 100.0, write_energy = 1.0e+30, network = <multicast = false, reduction = false, energy = 0.1>>,
// CHECK-SAME:    <name = "L2", capacity = 110592, instances = 14, operands = [input, output], overhead = 2, double_buffered = false, leakage = 2.5e-07, area = 3.0>,
// CHECK-SAME:    <name = "L1", instances = 168>
// CHECK-SAME:    ]>} {
module @all attributes {dataflow.accelerator = #dataflow.accelerator<
    pes = 168, name = "eyeriss", array = [14, 12], clock = 200, area = 12.25,
    pe = <macs_per_cycle = 2, overhead = 1, latches = {input = 3, filter = 1},
          mac_energy = 1, leakage = 0.5, area = 0.01>,
    memories = [<name = "DRAM", down = 8, up = 4, latency = 10,
                 read_energy = 100.0, write_energy = 1.0e30,
                 network = <multicast = false, reduction = false,
                            energy = 0.1>>,
                <name = "L2", capacity = 110592, instances = 14,
                 operands = [output, input], overhead = 2,
                 double_buffered = false, leakage = 0.00000025, area = 3>,
                #l1]>} {
}

// T1: each direction of a port is a number or unlimited.
// CHECK-LABEL: module @unlimited attributes {dataflow.accelerator = #dataflow.accelerator<
// CHECK-SAME:    memories = [<name = "DRAM", down = unlimited, up = 4>, <name = "L2", down = 16, up = unlimited>]>} {
module @unlimited attributes {dataflow.accelerator = #dataflow.accelerator<
    memories = [<name = "DRAM", down = unlimited, up = 4>,
                <name = "L2", up = unlimited, down = 16>]>} {
}

// What equals its default is not printed.
// CHECK-LABEL: module @defaults attributes {dataflow.accelerator = #dataflow.accelerator<memories = [<name = "DRAM">]>} {
module @defaults attributes {dataflow.accelerator = #dataflow.accelerator<
    name = "", pes = 1, array = [], clock = 1000.0, area = 0.0,
    pe = <macs_per_cycle = 1, overhead = 0, latches = {}, mac_energy = 0.0,
          leakage = 0.0, area = 0.0>,
    memories = [<name = "DRAM", instances = 1, down = 1, up = 1, latency = 0,
                 overhead = 0, double_buffered = true, read_energy = 0.0,
                 write_energy = 0.0, leakage = 0.0, area = 0.0,
                 network = <multicast = true, reduction = true,
                            energy = 0.0>>]>} {
}
