// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P2: a modelled op has one result.

// CHECK: @two: several results: number of results: 2; a modelled op has 1 [P2]
func.func @two(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>, %d: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (k)>,
                                   affine_map<(m, k) -> (m)>, affine_map<(m, k) -> (m)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c, %d : memref<4xf32>, memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32, %max: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %sum, %p : f32
    %m = arith.maximumf %max, %p : f32
    linalg.yield %s, %m : f32, f32
  }
  return
}

// CHECK: @none: no result: number of results: 0; a modelled op has 1 [P2]
func.func @none(%a: memref<4x6xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%a : memref<4x6xf32>) {
  ^bb0(%x: f32):
    linalg.yield
  }
  return
}
