// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: packed products have tiles: two loops of each role, numbered in loop order.

// CHECK: @mmt4d: contraction: M=4 N=5 reduction K=6 M1=8 N1=16 reduction K1=2
// CHECK-SAME: | lhs(M, K, M1, K1):8 rhs(N, K, N1, K1):8 output(M, N, M1, N1):32{{$}}
func.func @mmt4d(%i: memref<4x6x8x2xi8>, %f: memref<5x6x16x2xi8>, %o: memref<4x5x8x16xi32>) {
  linalg.mmt4d
      ins(%i, %f : memref<4x6x8x2xi8>, memref<5x6x16x2xi8>) outs(%o : memref<4x5x8x16xi32>)
  return
}

// CHECK: @batch_mmt4d: contraction: B=3 M=4 N=5 reduction K=6 M1=8 N1=16 reduction K1=2
// CHECK-SAME: | lhs(B, M, K, M1, K1):8 rhs(B, N, K, N1, K1):8 output(B, M, N, M1, N1):32{{$}}
func.func @batch_mmt4d(%i: memref<3x4x6x8x2xi8>, %f: memref<3x5x6x16x2xi8>, %o: memref<3x4x5x8x16xi32>) {
  linalg.batch_mmt4d
      ins(%i, %f : memref<3x4x6x8x2xi8>, memref<3x5x6x16x2xi8>) outs(%o : memref<3x4x5x8x16xi32>)
  return
}
