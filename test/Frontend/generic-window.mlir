// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P3: generics that are poolings and depthwise convolutions.

// The window's shape is the first operand; the body squares what it sums up.
// CHECK: @pooling: pooling: C=4 N=2 OX=3 reduction S=2
// CHECK-SAME: | input(OX*2+S, N, C):16 output(OX, N, C):32 | X=OX*2+S{{$}}
func.func @pooling(%w: memref<2xi1>, %i: memref<6x2x4xf16>, %o: memref<3x2x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(c, n, x, s) -> (s)>,
                                   affine_map<(c, n, x, s) -> (x * 2 + s, n, c)>,
                                   affine_map<(c, n, x, s) -> (x, n, c)>],
                  iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%w, %i : memref<2xi1>, memref<6x2x4xf16>) outs(%o : memref<3x2x4xf32>) {
  ^bb0(%unused: i1, %a: f16, %acc: f32):
    %wide = arith.extf %a : f16 to f32
    %square = arith.mulf %wide, %wide : f32
    %sum = arith.addf %acc, %square : f32
    linalg.yield %sum : f32
  }
  return
}

// A parallel loop that stands alone is the channel.
// CHECK: @one_channel: pooling: C=4 OX=5 reduction S=2
// CHECK-SAME: | input(C, OX+S):32 output(C, OX):32 | X=OX+S{{$}}
func.func @one_channel(%w: memref<2xf32>, %i: memref<4x6xf32>, %o: memref<4x5xf32>) {
  linalg.generic {indexing_maps = [affine_map<(c, x, s) -> (c, x + s)>, affine_map<(c, x, s) -> (s)>,
                                   affine_map<(c, x, s) -> (c, x)>],
                  iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%i, %w : memref<4x6xf32>, memref<2xf32>) outs(%o : memref<4x5xf32>) {
  ^bb0(%a: f32, %unused: f32, %acc: f32):
    %max = arith.maximumf %a, %acc : f32
    linalg.yield %max : f32
  }
  return
}

// A constant offset moves the input, and a fused multiply-add is both.
// CHECK: @depthwise: depthwise: C=4 OX=5 reduction S=2
// CHECK-SAME: | input(C, OX+S*3):32 filter(C, S):32 output(C, OX):32 | X=OX+S*3{{$}}
func.func @depthwise(%f: memref<4x2xf32>, %i: memref<4x10xf32>, %o: memref<4x5xf32>) {
  linalg.generic {indexing_maps = [affine_map<(c, x, s) -> (c, s)>, affine_map<(c, x, s) -> (c, x + s * 3 + 2)>,
                                   affine_map<(c, x, s) -> (c, x)>],
                  iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%f, %i : memref<4x2xf32>, memref<4x10xf32>) outs(%o : memref<4x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %sum = math.fma %a, %b, %acc : f32
    linalg.yield %sum : f32
  }
  return
}

// A window of three loops has no roles; its points are window operations still.
// CHECK: @wide: generic: d0=4 reduction d1=2 reduction d2=3 | in0(d0+d1*3+d2):32 out0(d0):32{{$}}
func.func @wide(%i: memref<9xf32>, %w: memref<2x3xf32>, %o: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0 + d1 * 3 + d2)>,
                                   affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0)>],
                  iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%i, %w : memref<9xf32>, memref<2x3xf32>) outs(%o : memref<4xf32>) {
  ^bb0(%a: f32, %unused: f32, %acc: f32):
    %min = arith.minnumf %acc, %a : f32
    linalg.yield %min : f32
  }
  return
}
