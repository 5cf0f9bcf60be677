// A mapping counts on the layer that it is on, unlike an accelerator. Elsewhere
// it would be ignored in silence.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics | FileCheck %s

// expected-warning @below {{'builtin.module' has a dataflow.mapping, but is no layer: nothing in it takes the mapping; option mapping names a default}}
module attributes {dataflow.mapping = @mine, dataflow.accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>} {
  dataflow.mapping @mine {}
  // expected-warning @below {{'func.func' has a dataflow.mapping, but is no layer}}
  func.func @f(%a: memref<4x6xi8>, %b: memref<6x3xi8>, %c: memref<4x3xi8>) attributes {dataflow.mapping = @mine} {
    // CHECK: linalg.matmul {{.*}}dataflow.mapping = @gemm_ws}
    linalg.matmul ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    return
  }
}
