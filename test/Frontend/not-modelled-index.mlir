// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P1: indices that are no sum of positive coefficient x loop.

// A convolution in the signal processing sense.
// CHECK: @flipped: unsupported index: coefficient of loop d1 in operand in0: -1; it must be positive [P1]
func.func @flipped(%a: memref<6xf32>, %b: memref<3xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 - d1 + 2)>,
                                   affine_map<(d0, d1) -> (d1)>,
                                   affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<6xf32>, memref<3xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: @upsampled: unsupported index: index of operand in0: d0 floordiv 2; it must be a sum of coefficient x loop [P1]
func.func @upsampled(%a: memref<2x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 floordiv 2, d1)>,
                                   affine_map<(d0, d1) -> (d1)>,
                                   affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<2x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// CHECK: @diagonal: unsupported index: loop d1 indexes two dimensions of operand in0; it may index one [P1]
func.func @diagonal(%a: memref<4x6x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1, d1)>,
                                   affine_map<(d0, d1) -> (d1)>,
                                   affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}

// A transposed convolution scatters what it sums up.
// CHECK: @transposed: unsupported index: dimension 0 of the output is a window of 2 loops; only inputs may have windows [P1]
func.func @transposed(%a: memref<4xf32>, %b: memref<3xf32>, %c: memref<9xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>,
                                   affine_map<(d0, d1) -> (d1)>,
                                   affine_map<(d0, d1) -> (d0 * 2 + d1)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4xf32>, memref<3xf32>) outs(%c : memref<9xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}
