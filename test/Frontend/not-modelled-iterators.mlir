// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P1: the output must be indexed by the parallel loops and by nothing else.

// CHECK: @parallel_sum: unsupported index: parallel loop d2 does not index the output; only reduction loops may be missing there [P1]
func.func @parallel_sum(%a: memref<4x6x2xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>,
                                   affine_map<(d0, d1, d2) -> (d1)>,
                                   affine_map<(d0, d1, d2) -> (d0)>],
                  iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%a, %b : memref<4x6x2xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: @kept_reduction: unsupported index: reduction loop d1 indexes the output; only parallel loops may [P1]
func.func @kept_reduction(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4x6xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>,
                                   affine_map<(d0, d1) -> (d1)>,
                                   affine_map<(d0, d1) -> (d0, d1)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4x6xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}
