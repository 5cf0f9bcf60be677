// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: products of a matrix or vector with a vector lack M, N or both.

// CHECK: @matvec: contraction: M=4 reduction K=6
// CHECK-SAME: | lhs(M, K):32 rhs(K):32 output(M):32{{$}}
func.func @matvec(%i: memref<4x6xf32>, %f: memref<6xf32>, %o: memref<4xf32>) {
  linalg.matvec
      ins(%i, %f : memref<4x6xf32>, memref<6xf32>) outs(%o : memref<4xf32>)
  return
}

// CHECK: @vecmat: contraction: N=5 reduction K=6
// CHECK-SAME: | lhs(K):32 rhs(K, N):32 output(N):32{{$}}
func.func @vecmat(%i: memref<6xf32>, %f: memref<6x5xf32>, %o: memref<5xf32>) {
  linalg.vecmat
      ins(%i, %f : memref<6xf32>, memref<6x5xf32>) outs(%o : memref<5xf32>)
  return
}

// CHECK: @batch_matvec: contraction: B=2 M=4 reduction K=6
// CHECK-SAME: | lhs(B, M, K):32 rhs(B, K):32 output(B, M):32{{$}}
func.func @batch_matvec(%i: memref<2x4x6xf32>, %f: memref<2x6xf32>, %o: memref<2x4xf32>) {
  linalg.batch_matvec
      ins(%i, %f : memref<2x4x6xf32>, memref<2x6xf32>) outs(%o : memref<2x4xf32>)
  return
}

// CHECK: @batch_vecmat: contraction: B=2 N=5 reduction K=6
// CHECK-SAME: | lhs(B, K):32 rhs(B, K, N):32 output(B, N):32{{$}}
func.func @batch_vecmat(%i: memref<2x6xf32>, %f: memref<2x6x5xf32>, %o: memref<2x5xf32>) {
  linalg.batch_vecmat
      ins(%i, %f : memref<2x6xf32>, memref<2x6x5xf32>) outs(%o : memref<2x5xf32>)
  return
}

// The output of a dot product has no dimension.
// CHECK: @dot: contraction: reduction K=6
// CHECK-SAME: | lhs(K):32 rhs(K):32 output():32{{$}}
func.func @dot(%i: memref<6xf32>, %f: memref<6xf32>, %o: memref<f32>) {
  linalg.dot
      ins(%i, %f : memref<6xf32>, memref<6xf32>) outs(%o : memref<f32>)
  return
}
