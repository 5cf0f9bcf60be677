// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P2: elements that are chosen by data, and windows that are not reduced.

// CHECK: @embedding: gather: elements chosen by data: memref.load in the body [P2]
func.func @embedding(%table: memref<9x6xf32>, %rows: memref<4xindex>, %c: memref<4x6xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>,
                                   affine_map<(d0, d1) -> (d0, d1)>],
                  iterator_types = ["parallel", "parallel"]}
      ins(%rows : memref<4xindex>) outs(%c : memref<4x6xf32>) {
  ^bb0(%row: index, %out: f32):
    %j = linalg.index 1 : index
    %x = memref.load %table[%row, %j] : memref<9x6xf32>
    linalg.yield %x : f32
  }
  return
}

// CHECK: @sparse_product: gather: elements chosen by data: memref.load in the body [P2]
func.func @sparse_product(%v: memref<9xf32>, %a: memref<4x6xf32>, %j: memref<4x6xindex>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>,
                                   affine_map<(d0, d1) -> (d0, d1)>,
                                   affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %j : memref<4x6xf32>, memref<4x6xindex>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %at: index, %acc: f32):
    %y = memref.load %v[%at] : memref<9xf32>
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// The window is not combined with what was there.
// CHECK: @last_of_window: no pooling: the body does not combine what is in the window into a sum, maximum or minimum [P2]
func.func @last_of_window(%a: memref<6xf32>, %w: memref<3xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 + d1)>,
                                   affine_map<(d0, d1) -> (d1)>,
                                   affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %w : memref<6xf32>, memref<3xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %unused: f32, %out: f32):
    linalg.yield %x : f32
  }
  return
}

// A window without reduction only moves data.
// CHECK: @unfold: data movement: no reduction loop: every result is an element of an input [P2]
func.func @unfold(%a: memref<6xf32>, %c: memref<4x3xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 + d1)>,
                                   affine_map<(d0, d1) -> (d0, d1)>],
                  iterator_types = ["parallel", "parallel"]}
      ins(%a : memref<6xf32>) outs(%c : memref<4x3xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  }
  return
}
