// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P2: reductions with the shape of a matrix-vector product whose body sums up
// something else than products.

#matrix = affine_map<(m, k) -> (m, k)>
#vector = affine_map<(m, k) -> (k)>
#result = affine_map<(m, k) -> (m)>

// A variance: both factors depend on both inputs.
// CHECK: @squares: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @squares(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %d = arith.subf %x, %y : f32
    %p = arith.mulf %d, %d : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// The denominator of a softmax.
// CHECK: @exponentials: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @exponentials(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %d = arith.subf %x, %y : f32
    %p = math.exp %d : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: @largest_product: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @largest_product(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.maximumf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// What was there is overwritten, not added to.
// CHECK: @last_product: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @last_product(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    linalg.yield %p : f32
  }
  return
}
