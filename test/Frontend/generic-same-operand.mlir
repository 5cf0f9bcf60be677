// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P3: the first input of a contraction is lhs; a tensor that is used twice is
// two operands.

// CHECK: @gram: contraction: M=4 N=4 reduction K=6 | lhs(M, K):32 rhs(N, K):32 output(M, N):32{{$}}
func.func @gram(%a: memref<4x6xf32>, %c: memref<4x4xf32>) {
  linalg.contract indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                                   affine_map<(m, n, k) -> (m, n)>]
      ins(%a, %a : memref<4x6xf32>, memref<4x6xf32>) outs(%c : memref<4x4xf32>)
  return
}

// CHECK: @swapped: contraction: N=4 M=5 reduction K=6 | lhs(K, M):32 rhs(N, K):32 output(N, M):32{{$}}
func.func @swapped(%a: memref<4x6xf32>, %b: memref<6x5xf32>, %c: memref<4x5xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, k)>,
                                   affine_map<(i, j, k) -> (i, j)>],
                  iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%b, %a : memref<6x5xf32>, memref<4x6xf32>) outs(%c : memref<4x5xf32>) {
  ^bb0(%l: f32, %r: f32, %acc: f32):
    %product = arith.mulf %l, %r : f32
    %sum = arith.addf %product, %acc : f32
    linalg.yield %sum : f32
  }
  return
}
