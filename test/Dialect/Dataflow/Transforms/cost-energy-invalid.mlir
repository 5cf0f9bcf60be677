// An energy beyond all numbers is an error of its own, by analysis and by
// execution; the other layers are costed (E1).
// RUN: maestro-opt %s --dataflow-cost --verify-diagnostics -o /dev/null
// RUN: not maestro-opt %s --dataflow-simulate -o /dev/null 2>&1 | FileCheck %s

// CHECK: error: energy: not a finite number of pJ; energies per MAC and byte, and leakage / clock, must be smaller [E1]

#hot = #dataflow.accelerator<name = "hot", pe = <mac_energy = 1.0e308>, memories = [<name = "DRAM">]>
#leaky = #dataflow.accelerator<name = "leaky", clock = 1.0e-300, pe = <leakage = 1.0e10>, memories = [<name = "DRAM">]>
#fine = #dataflow.accelerator<name = "fine", memories = [<name = "DRAM">]>
module {
  dataflow.mapping @any {}

  func.func @f(%a: tensor<8x8xi8>, %b: tensor<8x8xi8>, %c: tensor<8x8xi8>, %x: tensor<1x1xi8>) {
    // 512 MACs x 1e308 pJ.
    // expected-error @below {{energy of the PEs: not a finite number of pJ; energies per MAC and byte, and leakage / clock, must be smaller [E1]}}
    linalg.matmul {dataflow.accelerator = #hot, dataflow.mapping = @any} ins(%a, %b : tensor<8x8xi8>, tensor<8x8xi8>) outs(%c : tensor<8x8xi8>) -> tensor<8x8xi8>
    // Some 700 cycles at 1e-300 MHz and 1e10 mW.
    // expected-error @below {{energy of leakage: not a finite number of pJ; energies per MAC and byte, and leakage / clock, must be smaller [E1]}}
    linalg.matmul {dataflow.accelerator = #leaky, dataflow.mapping = @any} ins(%a, %b : tensor<8x8xi8>, tensor<8x8xi8>) outs(%c : tensor<8x8xi8>) -> tensor<8x8xi8>
    linalg.matmul {dataflow.accelerator = #fine, dataflow.mapping = @any} ins(%x, %x : tensor<1x1xi8>, tensor<1x1xi8>) outs(%x : tensor<1x1xi8>) -> tensor<1x1xi8>
    return
  }
}
