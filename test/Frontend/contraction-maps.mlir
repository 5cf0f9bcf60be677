// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: user-defined maps change where a loop stands in an operand, not its role.

#lhs = affine_map<(m, n, k) -> (m, k)>
#lhs_t = affine_map<(m, n, k) -> (k, m)>
#rhs = affine_map<(m, n, k) -> (k, n)>
#rhs_t = affine_map<(m, n, k) -> (n, k)>
#vector = affine_map<(m, n, k) -> (k)>
#out = affine_map<(m, n, k) -> (m, n)>
#out_t = affine_map<(m, n, k) -> (n, m)>

// CHECK: @transposed: contraction: M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(K, M):32 rhs(N, K):32 output(M, N):32{{$}}
func.func @transposed(%a: memref<6x4xf32>, %b: memref<5x6xf32>, %c: memref<4x5xf32>) {
  linalg.matmul indexing_maps = [#lhs_t, #rhs_t, #out]
      ins(%a, %b : memref<6x4xf32>, memref<5x6xf32>) outs(%c : memref<4x5xf32>)
  return
}

// A loop that only the output has is M, or N where the lhs has a loop of its own.
// CHECK: @broadcast_lhs: contraction: M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(K):32 rhs(K, N):32 output(M, N):32{{$}}
func.func @broadcast_lhs(%a: memref<6xf32>, %b: memref<6x5xf32>, %c: memref<4x5xf32>) {
  linalg.matmul indexing_maps = [#vector, #rhs, #out]
      ins(%a, %b : memref<6xf32>, memref<6x5xf32>) outs(%c : memref<4x5xf32>)
  return
}

// CHECK: @broadcast_rhs: contraction: M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(M, K):32 rhs(K):32 output(M, N):32{{$}}
func.func @broadcast_rhs(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4x5xf32>) {
  linalg.matmul indexing_maps = [#lhs, #vector, #out]
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4x5xf32>)
  return
}

// The first input is lhs, whatever the layout of the output.
// CHECK: @transposed_output: contraction: M=4 N=5 reduction K=6
// CHECK-SAME: | lhs(M, K):32 rhs(K, N):32 output(N, M):32{{$}}
func.func @transposed_output(%a: memref<4x6xf32>, %b: memref<6x5xf32>, %c: memref<5x4xf32>) {
  linalg.contract indexing_maps = [#lhs, #rhs, #out_t]
      ins(%a, %b : memref<4x6xf32>, memref<6x5xf32>) outs(%c : memref<5x4xf32>)
  return
}
