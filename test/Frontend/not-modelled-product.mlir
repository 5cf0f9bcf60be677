// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P2: products that are not all that is added, or that do not stay apart from
// the accumulator.

#matrix = affine_map<(m, k) -> (m, k)>
#vector = affine_map<(m, k) -> (k)>
#result = affine_map<(m, k) -> (m)>

// The accumulator is a factor.
// CHECK: @powers: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @powers(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %acc : f32
    %q = arith.mulf %p, %y : f32
    %s = arith.addf %acc, %q : f32
    linalg.yield %s : f32
  }
  return
}

// One input is no factor, but added.
// CHECK: @half: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @half(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %half = arith.constant 0.5 : f32
    %p = arith.mulf %x, %half : f32
    %q = arith.addf %p, %y : f32
    %s = arith.addf %acc, %q : f32
    linalg.yield %s : f32
  }
  return
}

// A body with effects is more than its result.
// CHECK: @stored: no sum of products: the body does not sum up products of its 2 inputs [P2]
func.func @stored(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    vector.print %s : f32
    linalg.yield %s : f32
  }
  return
}

// A sum that depends on where it is.
// CHECK: @triangle: index in body: the body depends on where it is: linalg.index [P2]
func.func @triangle(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [#matrix, #vector, #result], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %below = arith.cmpi slt, %j, %i : index
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    %r = arith.select %below, %s, %acc : f32
    linalg.yield %r : f32
  }
  return
}
