// On functions, the pass leaves alone what is around them: mappings of the
// library stay there, and are found by their names.
// RUN: maestro-opt %s --pass-pipeline="builtin.module(func.func(dataflow-cost{accelerator=eyeriss mapping=gemm_ws}))" > %t.mlir
// RUN: FileCheck %s --input-file %t.mlir
// RUN: maestro-opt %t.mlir --dataflow-verify -o /dev/null
// RUN: maestro-opt %t.mlir --pass-pipeline="builtin.module(func.func(dataflow-verify))" -o /dev/null

// The mapping becomes a symbol when the pass runs on the module, one for each
// accelerator that it is fitted to.
// RUN: maestro-opt %t.mlir --dataflow-cost="accelerator=tpu_v1 mapping=gemm_ws" | FileCheck %s --check-prefix=MODULE
// MODULE: module attributes {dataflow.accelerator = #dataflow.accelerator<name = "tpu_v1"
// MODULE-NEXT: dataflow.mapping @gemm_ws contraction {
// MODULE: dataflow.mapping @gemm_ws_1 contraction {
// MODULE: func.func @f
// MODULE: dataflow.mapping = @gemm_ws}
// MODULE: func.func @g
// MODULE: dataflow.mapping = @gemm_ws}
// MODULE: func.func @h
// MODULE: dataflow.mapping = @gemm_ws_1}

// On a nested module, it is a symbol of that one.
// RUN: maestro-opt %s --pass-pipeline="builtin.module(builtin.module(dataflow-cost{accelerator=eyeriss mapping=gemm_ws}))" | FileCheck %s --check-prefix=NESTED
// NESTED: module {
// NESTED-NOT: dataflow
// NESTED: module @inner attributes {dataflow.accelerator = #dataflow.accelerator<name = "eyeriss"
// NESTED-NEXT: dataflow.mapping @gemm_ws contraction {

// CHECK: module {
// CHECK-NOT: dataflow.mapping @
module {
  // CHECK: func.func @f({{.*}} attributes {dataflow.accelerator = #dataflow.accelerator<name = "eyeriss"
  func.func @f(%a: tensor<4x6xf32>, %b: tensor<6x3xf32>, %c: tensor<4x3xf32>) -> tensor<4x3xf32> {
    // CHECK: linalg.matmul {dataflow.cost = #dataflow.cost<{{.*}}>, dataflow.mapping = @gemm_ws}
    %0 = linalg.matmul ins(%a, %b : tensor<4x6xf32>, tensor<6x3xf32>) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
    return %0 : tensor<4x3xf32>
  }
  // CHECK: func.func @g({{.*}} attributes {dataflow.accelerator = #dataflow.accelerator<name = "eyeriss"
  func.func @g(%a: tensor<4x6xf32>, %b: tensor<6x3xf32>, %c: tensor<4x3xf32>) -> tensor<4x3xf32> {
    // CHECK: linalg.matmul {dataflow.cost = #dataflow.cost<{{.*}}>, dataflow.mapping = @gemm_ws}
    %0 = linalg.matmul ins(%a, %b : tensor<4x6xf32>, tensor<6x3xf32>) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
    return %0 : tensor<4x3xf32>
  }
  // CHECK: module @inner {
  module @inner {
    func.func @h(%a: tensor<4x6xf32>, %b: tensor<6x3xf32>, %c: tensor<4x3xf32>) -> tensor<4x3xf32> {
      // CHECK-NOT: dataflow.cost
      %0 = linalg.matmul ins(%a, %b : tensor<4x6xf32>, tensor<6x3xf32>) outs(%c : tensor<4x3xf32>) -> tensor<4x3xf32>
      return %0 : tensor<4x3xf32>
    }
  }
}
