// RUN: maestro-translate --export-maestro --maestro-leave-out --verify-diagnostics %s | FileCheck %s

// CHECK: Accelerator {
// CHECK-NEXT: PE {
// CHECK-NEXT: MultPrecision: INT4;
// CHECK-NEXT: AddPrecision: INT16;
// CHECK: Layer LAYER1 {
// CHECK-NEXT: Type: BMM
// CHECK-NEXT: Dimensions { B: 2, K: 4, M: 4, N: 4 }
// CHECK-NOT: Layer
module attributes {dataflow.element_bits = #dataflow.element_bits<all = 4, operands = {output = 16}>} {
  func.func @f(%p: tensor<1x6x9x9xf32>, %win: tensor<3x3xf32>, %q: tensor<1x6x7x7xf32>, %a: tensor<2x4x4xf32>) {
    // expected-warning @below {{left out: MAESTRO has no type of layer for a pooling op [P3]}}
    %0 = linalg.pooling_nchw_max ins(%p, %win : tensor<1x6x9x9xf32>, tensor<3x3xf32>) outs(%q : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %1 = linalg.batch_matmul ins(%a, %a : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%a : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
    return
  }
}
