// Each layer says what is wrong with it, and nothing is written: the module is
// what it was, without output.
// RUN: maestro-opt %s --dataflow-search="points=1000 strategy=exhaustive" --verify-diagnostics -o %t.mlir
// RUN: not maestro-opt %s --dataflow-search --mlir-print-ir-after-failure -o /dev/null 2>&1 | FileCheck %s
// CHECK: IR Dump After SearchPass Failed
// CHECK-NOT: dataflow.optimality
// CHECK-NOT: @best

// The latch holds no element of lhs.
#tight = #dataflow.accelerator<name = "tight", pes = 1, memories = [<name = "DRAM">],
  pe = <latches = {lhs = 0}>>

module attributes {dataflow.accelerator = #tight} {
  dataflow.mapping @far contraction {
    // expected-note @below {{in mapping @far, here}}
    dataflow.cluster 2 {
      dataflow.spatial_map(?, ?) M
    }
  }
  func.func @f(%a: tensor<4x1xi8>, %b: tensor<1x1xi8>, %c: tensor<4x1xi8>) {
    // V2: a MAC has 1 element of each operand, and the latch has room for none.
    // 3 points: M whole, in tiles of 2, or of 1.
    // expected-error @below {{no mapping: none of the 3 points of full space of tight fits the memories and latches [V1, V2]}}
    // expected-note @below {{latch of lhs: needs at least 1 element, has 0 [V2]}}
    // expected-note @below {{the least change after which a mapping fits: latch of lhs with 1 element instead of 0}}
    %0 = linalg.matmul ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    // expected-error @below {{[M2]}}
    %1 = linalg.matmul {dataflow.mapping = @far} ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    // expected-error @below {{unknown mapping: @nothing}}
    %2 = linalg.matmul {dataflow.mapping = @nothing} ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    return
  }
  // A layer that a search could serve goes unserved too.
  func.func @g(%a: tensor<4x1xi8>, %b: tensor<1x1xi8>, %c: tensor<4x1xi8>)
      attributes {dataflow.accelerator = #dataflow.accelerator<name = "wide", memories = [<name = "DRAM">]>} {
    %0 = linalg.matmul ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    return
  }
}
