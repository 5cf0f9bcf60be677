// What a bare module lacks comes from the library and is written into it.
// RUN: maestro-opt %s --dataflow-cost="accelerator=eyeriss mapping=gemm_ws element-bits=8,output:32 remarks=none" > %t.mlir
// RUN: FileCheck %s --input-file %t.mlir

// Then nothing is missing: options are not needed again, and nothing changes.
// RUN: maestro-opt %t.mlir --dataflow-verify -o /dev/null
// RUN: maestro-opt %t.mlir --dataflow-cost=remarks=none | diff %t.mlir -

// The name of the mapping is taken: it gets another one.
// CHECK: module attributes {
// CHECK-SAME: dataflow.accelerator = #dataflow.accelerator<name = "eyeriss"
// CHECK-SAME: dataflow.element_bits = #dataflow.element_bits<all = 8, operands = {output = 32}>
// CHECK-SAME: }
// CHECK-NEXT: dataflow.mapping @gemm_ws_1 contraction {
// CHECK-NOT: dataflow.mapping @
module {
  func.func private @gemm_ws()
  // CHECK: func.func @f
  func.func @f(%a: tensor<4x6xf32>, %b: tensor<6x3xf32>, %c: tensor<4x3xf32>) -> tensor<4x3xf32> {
    // CHECK: linalg.matmul {dataflow.cost = #dataflow.cost<{{.*}}>, dataflow.mapping = @gemm_ws_1}
    %0 = linalg.matmul ins(%a, %b : tensor<4x6xf32>, tensor<6x3xf32>) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
    return %0 : tensor<4x3xf32>
  }
}
