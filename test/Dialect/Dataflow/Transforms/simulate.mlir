// Execution finds the same as the closed form.
// RUN: maestro-opt %S/cost.mlir --dataflow-cost -o %t.closed-form
// RUN: maestro-opt %S/cost.mlir --dataflow-simulate | diff - %t.closed-form
// RUN: maestro-opt %S/cost-nearest.mlir --dataflow-cost -o %t.closed-form
// RUN: maestro-opt %S/cost-nearest.mlir --dataflow-simulate | diff - %t.closed-form

// What is too large is refused with both numbers, and the rest costed.
// RUN: not maestro-opt %s --dataflow-simulate=limit=100 --mlir-print-ir-after-failure 2>&1 -o /dev/null | FileCheck %s
// RUN: maestro-opt %s --dataflow-simulate=limit=200 | FileCheck %s --check-prefix=ALL
// ALL-COUNT-2: dataflow.cost =

#accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>
module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @one_by_one {
    dataflow.temporal_map(1, 1) d0
    dataflow.temporal_map(1, 1) d1
    dataflow.temporal_map(1, 1) d2
  }
  func.func @f(%a: tensor<5x8xi8>, %b: tensor<8x5xi8>, %c: tensor<5x5xi8>, %d: tensor<5x4xi8>, %e: tensor<4x5xi8>) -> tensor<5x5xi8> {
    // 5 x 5 x 8 MACs.
    // CHECK: simulate.mlir:[[# @LINE + 1]]:10: error: {{.*}}200{{.*}}100
    %0 = linalg.matmul {dataflow.mapping = @one_by_one} ins(%a, %b : tensor<5x8xi8>, tensor<8x5xi8>) outs(%c : tensor<5x5xi8>) -> tensor<5x5xi8>
    // CHECK: IR Dump After SimulatePass Failed
    // CHECK: linalg.matmul {dataflow.mapping
    // CHECK: linalg.matmul {dataflow.cost = #dataflow.cost<valid = true, macs = 100,
    %1 = linalg.matmul {dataflow.mapping = @one_by_one} ins(%d, %e : tensor<5x4xi8>, tensor<4x5xi8>) outs(%0 : tensor<5x5xi8>) -> tensor<5x5xi8>
    return %1 : tensor<5x5xi8>
  }
}
