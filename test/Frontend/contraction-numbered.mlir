// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: several loops of a role are numbered in loop order.

// CHECK: @two_batches: contraction: M=4 B=2 reduction K=6 B1=3 N=5
// CHECK-SAME: | lhs(B, M, B1, K):16 rhs(B1, K, B, N):16 output(B, B1, M, N):32{{$}}
func.func @two_batches(%a: memref<2x4x3x6xf16>, %b: memref<3x6x2x5xf16>, %c: memref<2x3x4x5xf32>) {
  linalg.contract
      indexing_maps = [affine_map<(m, b, k, b1, n) -> (b, m, b1, k)>,
                       affine_map<(m, b, k, b1, n) -> (b1, k, b, n)>,
                       affine_map<(m, b, k, b1, n) -> (b, b1, m, n)>]
      ins(%a, %b : memref<2x4x3x6xf16>, memref<3x6x2x5xf16>) outs(%c : memref<2x3x4x5xf32>)
  return
}

// CHECK: @two_reductions: contraction: M=2 M1=3 N=4 reduction K=5 reduction K1=6
// CHECK-SAME: | lhs(M, M1, K, K1):8 rhs(K1, K, N):8 output(N, M, M1):32{{$}}
func.func @two_reductions(%a: memref<2x3x5x6xi8>, %b: memref<6x5x4xi8>, %c: memref<4x2x3xi32>) {
  linalg.contract
      indexing_maps = [affine_map<(m, m1, n, k, k1) -> (m, m1, k, k1)>,
                       affine_map<(m, m1, n, k, k1) -> (k1, k, n)>,
                       affine_map<(m, m1, n, k, k1) -> (n, m, m1)>]
      ins(%a, %b : memref<2x3x5x6xi8>, memref<6x5x4xi8>) outs(%c : memref<4x2x3xi32>)
  return
}

// The batch that lhs lacks is one of rhs and the output: N, as linalg has it.
// CHECK: @broadcast_batch: contraction: N=2 M=4 N1=5 reduction K=6
// CHECK-SAME: | lhs(M, K):32 rhs(N, K, N1):32 output(N, M, N1):32{{$}}
func.func @broadcast_batch(%a: memref<4x6xf32>, %b: memref<2x6x5xf32>, %c: memref<2x4x5xf32>) {
  linalg.batch_matmul
      indexing_maps = [affine_map<(b, m, n, k) -> (m, k)>,
                       affine_map<(b, m, n, k) -> (b, k, n)>,
                       affine_map<(b, m, n, k) -> (b, m, n)>]
      ins(%a, %b : memref<4x6xf32>, memref<2x6x5xf32>) outs(%c : memref<2x4x5xf32>)
  return
}

// A batch that neither input has.
// CHECK: @repeated: contraction: B=2 M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(M, K):32 rhs(K, N):32 output(B, M, N):32{{$}}
func.func @repeated(%a: memref<4x6xf32>, %b: memref<6x5xf32>, %c: memref<2x4x5xf32>) {
  linalg.contract
      indexing_maps = [affine_map<(b, m, n, k) -> (m, k)>,
                       affine_map<(b, m, n, k) -> (k, n)>,
                       affine_map<(b, m, n, k) -> (b, m, n)>]
      ins(%a, %b : memref<4x6xf32>, memref<6x5xf32>) outs(%c : memref<2x4x5xf32>)
  return
}
