// An unmodified mlir-opt reads and prints the dialect, and keeps its attributes on other ops.
// The packaged mlir-opt has no sanitizer's runtime to load the plugin with.
// UNSUPPORTED: sanitizer
// RUN: mlir-opt --load-dialect-plugin=%maestro_bin/lib/MaestroPlugin.so %s > %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: maestro-opt %s | diff - %t.mlir

// CHECK: module attributes {dataflow.accelerator = #dataflow.accelerator<name = "tiny", pes = 4
module attributes {dataflow.accelerator = #dataflow.accelerator<
    name = "tiny", pes = 4, memories = [<name = "DRAM", down = 8, up = 8>]>} {
  // CHECK: dataflow.mapping @rows contraction {
  dataflow.mapping @rows contraction {
    // CHECK-NEXT: dataflow.spatial_map(1, 1) M
    dataflow.spatial_map(1, 1) M
  }

  func.func @product(%lhs: tensor<8x16xf32>, %rhs: tensor<16x4xf32>, %init: tensor<8x4xf32>) -> tensor<8x4xf32> {
    // CHECK: linalg.matmul {dataflow.mapping = @rows}
    %0 = linalg.matmul {dataflow.mapping = @rows} ins(%lhs, %rhs : tensor<8x16xf32>, tensor<16x4xf32>) outs(%init : tensor<8x4xf32>) -> tensor<8x4xf32>
    return %0 : tensor<8x4xf32>
  }
}
