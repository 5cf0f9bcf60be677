// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P1: what the body gets as a whole, whatever point it is at, carries no data:
// a scalar, a vector, a memref without rank.

#none = affine_map<(m, k) -> ()>
#matrix = affine_map<(m, k) -> (m, k)>
#vector = affine_map<(m, k) -> (k)>
#result = affine_map<(m, k) -> (m)>

// CHECK: @scalar: contraction: M=3 reduction K=4 | lhs(M, K):32 rhs(K):32 output(M):32{{$}}
func.func @scalar(%v: f32, %a: memref<3x4xf32>, %b: memref<4xf32>, %c: memref<3xf32>) {
  linalg.generic {indexing_maps = [#none, #matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%v, %a, %b : f32, memref<3x4xf32>, memref<4xf32>) outs(%c : memref<3xf32>) {
  ^bb0(%zero: f32, %x: f32, %y: f32, %acc: f32):
    %d = arith.subf %x, %zero : f32
    %p = arith.mulf %d, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: @vector: contraction: M=3 reduction K=4 | lhs(M, K):32 rhs(K):32 output(M):32{{$}}
func.func @vector(%v: vector<4xf32>, %a: memref<3x4xf32>, %b: memref<4xf32>, %c: memref<3xf32>) {
  linalg.generic {indexing_maps = [#none, #matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%v, %a, %b : vector<4xf32>, memref<3x4xf32>, memref<4xf32>) outs(%c : memref<3xf32>) {
  ^bb0(%zeros: vector<4xf32>, %x: f32, %y: f32, %acc: f32):
    %zero = vector.extract %zeros[1] : f32 from vector<4xf32>
    %d = arith.subf %x, %zero : f32
    %p = arith.mulf %d, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: @no_rank: contraction: M=3 reduction K=4 | lhs(M, K):32 rhs(K):32 output(M):32{{$}}
func.func @no_rank(%v: memref<*xf32>, %a: memref<3x4xf32>, %b: memref<4xf32>, %c: memref<3xf32>) {
  linalg.generic {indexing_maps = [#none, #matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%v, %a, %b : memref<*xf32>, memref<3x4xf32>, memref<4xf32>) outs(%c : memref<3xf32>) {
  ^bb0(%unused: memref<*xf32>, %x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}
