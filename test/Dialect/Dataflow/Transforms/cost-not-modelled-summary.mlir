// What is not modelled is counted in one remark.
// RUN: maestro-opt %s --dataflow-cost 2>&1 | FileCheck %s
// CHECK-NOT: remark
// CHECK: cost-not-modelled-summary.mlir:[[# @LINE + 7]]:1: remark: not modelled: 3 of 4 ops (element-wise op: 2, fill: 1); remarks=all says why at each [P5]
// CHECK-NOT: remark

// RUN: maestro-opt %s --dataflow-cost=remarks=none 2>&1 | FileCheck %s --check-prefix=NONE
// NONE-NOT: remark
// NONE: dataflow.cost = #dataflow.cost<valid = true, macs = 72

module attributes {dataflow.accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>} {
  dataflow.mapping @one_by_one {
    dataflow.temporal_map(1, 1) d0
    dataflow.temporal_map(1, 1) d1
    dataflow.temporal_map(1, 1) d2
  }
  func.func @f(%a: tensor<4x6xf32>, %b: tensor<6x3xf32>, %c: tensor<4x3xf32>, %zero: f32) -> tensor<4x3xf32> {
    %0 = linalg.fill ins(%zero : f32) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
    %1 = linalg.matmul {dataflow.mapping = @one_by_one} ins(%a, %b : tensor<4x6xf32>, tensor<6x3xf32>) outs(%0 : tensor<4x3xf32>) -> tensor<4x3xf32>
    %2 = linalg.exp ins(%1 : tensor<4x3xf32>) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
    %3 = linalg.add ins(%1, %2 : tensor<4x3xf32>, tensor<4x3xf32>) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
    return %3 : tensor<4x3xf32>
  }
}
