// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P2, P3: generics that are contractions, in all the ways in which a body may
// say "multiply and add".

#rows = affine_map<(m, k) -> (m, k)>
#strided = affine_map<(m, k) -> (0, m * 2, k)>
#vector = affine_map<(m, k) -> (k)>
#result = affine_map<(m, k) -> (m)>
#none = affine_map<(m, k) -> ()>
#iterators = ["parallel", "reduction"]

// The zero point is a tensor without dimensions here.
// CHECK: @quantised: contraction: M=4 reduction K=6 | lhs(M, K):8 rhs(K):4 output(M):32{{$}}
func.func @quantised(%a: tensor<4x6xi8>, %b: tensor<6xi4>, %z: tensor<i32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.generic {indexing_maps = [#rows, #none, #vector, #result], iterator_types = #iterators}
      ins(%a, %z, %b : tensor<4x6xi8>, tensor<i32>, tensor<6xi4>) outs(%c : tensor<4xi32>) {
  ^bb0(%l: i8, %zero: i32, %r: i4, %acc: i32):
    %wide_l = arith.extsi %l : i8 to i32
    %wide_r = arith.extui %r : i4 to i32
    %centred = arith.subi %wide_l, %zero : i32
    %product = arith.muli %centred, %wide_r : i32
    %sum = arith.addi %acc, %product : i32
    linalg.yield %sum : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// CHECK: @boolean: contraction: M=4 reduction K=6 | lhs(M, K):1 rhs(K):1 output(M):1{{$}}
func.func @boolean(%a: memref<4x6xi1>, %b: memref<6xi1>, %c: memref<4xi1>) {
  linalg.contract indexing_maps = [#rows, #vector, #result]
      ins(%a, %b : memref<4x6xi1>, memref<6xi1>) outs(%c : memref<4xi1>)
  return
}

// CHECK: @complex: contraction: M=4 reduction K=6 | lhs(M, K):64 rhs(K):64 output(M):64{{$}}
func.func @complex(%a: memref<4x6xcomplex<f32>>, %b: memref<6xcomplex<f32>>, %c: memref<4xcomplex<f32>>) {
  linalg.matvec ins(%a, %b : memref<4x6xcomplex<f32>>, memref<6xcomplex<f32>>) outs(%c : memref<4xcomplex<f32>>)
  return
}

// A constant index and a coefficient of a lone loop do not change its role; the
// accumulator is narrower than the sum; the product is scaled by a scalar.
// CHECK: @strided: contraction: M=4 reduction K=6 | lhs(const, M*2, K):16 rhs(K):16 output(M):16{{$}}
func.func @strided(%a: memref<1x7x6xf16>, %b: memref<6xf16>, %scale: f32, %c: memref<4xf16>) {
  linalg.generic {indexing_maps = [#strided, #vector, #none, #result], iterator_types = #iterators}
      ins(%a, %b, %scale : memref<1x7x6xf16>, memref<6xf16>, f32) outs(%c : memref<4xf16>) {
  ^bb0(%l: f16, %r: f16, %s: f32, %acc: f16):
    %product = arith.mulf %l, %r : f16
    %wide = arith.extf %product : f16 to f32
    %scaled = arith.mulf %s, %wide : f32
    %wide_acc = arith.extf %acc : f16 to f32
    %sum = arith.addf %scaled, %wide_acc : f32
    %narrow = arith.truncf %sum : f32 to f16
    linalg.yield %narrow : f16
  }
  return
}
