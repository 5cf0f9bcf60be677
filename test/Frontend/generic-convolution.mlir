// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P3: a generic that is a convolution has the roles of the named op: filter and
// input are told apart by their dimensions, the loops by what they index.

#input = affine_map<(n, k, y, x, c, r, s) -> (n, c, y * 2 + r, x * 2 + s)>
#filter = affine_map<(n, k, y, x, c, r, s) -> (k, c, r, s)>
#output = affine_map<(n, k, y, x, c, r, s) -> (n, k, y, x)>

// CHECK: @named: convolution: N=1 K=8 OY=4 OX=4 reduction C=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, C, OY*2+R, OX*2+S):32 filter(K, C, R, S):32 output(N, K, OY, OX):32 | Y=OY*2+R X=OX*2+S{{$}}
func.func @named(%i: memref<1x3x9x9xf32>, %f: memref<8x3x3x3xf32>, %o: memref<1x8x4x4xf32>) {
  linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
      ins(%i, %f : memref<1x3x9x9xf32>, memref<8x3x3x3xf32>) outs(%o : memref<1x8x4x4xf32>)
  return
}

// CHECK: @filter_first: convolution: N=1 K=8 OY=4 OX=4 reduction C=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, C, OY*2+R, OX*2+S):32 filter(K, C, R, S):32 output(N, K, OY, OX):32 | Y=OY*2+R X=OX*2+S{{$}}
func.func @filter_first(%i: memref<1x3x9x9xf32>, %f: memref<8x3x3x3xf32>, %o: memref<1x8x4x4xf32>) {
  linalg.generic {indexing_maps = [#filter, #input, #output],
                  iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]}
      ins(%f, %i : memref<8x3x3x3xf32>, memref<1x3x9x9xf32>) outs(%o : memref<1x8x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %p, %acc : f32
    linalg.yield %s : f32
  }
  return
}

// Loops keep the op's order: here s r c x n k y. The layouts are permuted, too.
// CHECK: @interchanged: convolution: reduction S=3 reduction R=3 reduction C=3 OX=4 N=1 K=8 OY=4
// CHECK-SAME: | input(C, R+OY*2, N, S+OX*2):32 filter(S, R, C, K):32 output(OY, OX, K, N):32 | Y=OY*2+R X=OX*2+S{{$}}
func.func @interchanged(%i: memref<3x9x1x9xf32>, %f: memref<3x3x3x8xf32>, %o: memref<4x4x8x1xf32>) {
  linalg.generic {indexing_maps = [affine_map<(s, r, c, x, n, k, y) -> (c, r + y * 2, n, s + x * 2)>,
                                   affine_map<(s, r, c, x, n, k, y) -> (s, r, c, k)>,
                                   affine_map<(s, r, c, x, n, k, y) -> (y, x, k, n)>],
                  iterator_types = ["reduction", "reduction", "reduction", "parallel", "parallel", "parallel", "parallel"]}
      ins(%i, %f : memref<3x9x1x9xf32>, memref<3x3x3x8xf32>) outs(%o : memref<4x4x8x1xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }
  return
}
