// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: B is in both inputs and the output, M in lhs and output, N in rhs and
// output; every loop that is summed up is K.

// CHECK: @matmul: contraction: M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(M, K):32 rhs(K, N):32 output(M, N):32{{$}}
func.func @matmul(%i: memref<4x6xf32>, %f: memref<6x5xf32>, %o: memref<4x5xf32>) {
  linalg.matmul
      ins(%i, %f : memref<4x6xf32>, memref<6x5xf32>) outs(%o : memref<4x5xf32>)
  return
}

// CHECK: @batch_matmul: contraction: B=2 M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(B, M, K):32 rhs(B, K, N):32 output(B, M, N):32{{$}}
func.func @batch_matmul(%i: tensor<2x4x6xf32>, %f: tensor<2x6x5xf32>, %o: tensor<2x4x5xf32>) -> tensor<2x4x5xf32> {
  %r = linalg.batch_matmul
      ins(%i, %f : tensor<2x4x6xf32>, tensor<2x6x5xf32>) outs(%o : tensor<2x4x5xf32>) -> tensor<2x4x5xf32>
  return %r : tensor<2x4x5xf32>
}

// CHECK: @batch_reduce_matmul: contraction: reduction K=2 M=4 N=5 reduction K1=6
// CHECK-SAME: | lhs(K, M, K1):32 rhs(K, K1, N):32 output(M, N):32{{$}}
func.func @batch_reduce_matmul(%i: memref<2x4x6xf32>, %f: memref<2x6x5xf32>, %o: memref<4x5xf32>) {
  linalg.batch_reduce_matmul
      ins(%i, %f : memref<2x4x6xf32>, memref<2x6x5xf32>) outs(%o : memref<4x5xf32>)
  return
}

// CHECK: @quantized_matmul: contraction: M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(M, K):8 rhs(K, N):8 output(M, N):32{{$}}
func.func @quantized_matmul(%i: memref<4x6xi8>, %f: memref<6x5xi8>, %z0: i32, %z1: i32, %o: memref<4x5xi32>) {
  linalg.quantized_matmul
      ins(%i, %f, %z0, %z1 : memref<4x6xi8>, memref<6x5xi8>, i32, i32) outs(%o : memref<4x5xi32>)
  return
}

// CHECK: @quantized_batch_matmul: contraction: B=2 M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(B, M, K):8 rhs(B, K, N):8 output(B, M, N):32{{$}}
func.func @quantized_batch_matmul(%i: memref<2x4x6xi8>, %f: memref<2x6x5xi8>, %z0: i32, %z1: i32, %o: memref<2x4x5xi32>) {
  linalg.quantized_batch_matmul
      ins(%i, %f, %z0, %z1 : memref<2x4x6xi8>, memref<2x6x5xi8>, i32, i32) outs(%o : memref<2x4x5xi32>)
  return
}
