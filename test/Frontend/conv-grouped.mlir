// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: a channel loop that input, filter and output have, beside an input channel
// that is summed up, is the group G.

// CHECK: @conv_2d_ngchw_fgchw: convolution: N=1 G=2 K=4 OY=4 OX=5 reduction C=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, G, C, OY+R, OX+S):8 filter(K, G, C, R, S):8 output(N, G, K, OY, OX):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_ngchw_fgchw(%i: memref<1x2x3x6x7xi8>, %f: memref<4x2x3x3x3xi8>, %o: memref<1x2x4x4x5xi32>) {
  linalg.conv_2d_ngchw_fgchw
      ins(%i, %f : memref<1x2x3x6x7xi8>, memref<4x2x3x3x3xi8>) outs(%o : memref<1x2x4x4x5xi32>)
  return
}

// CHECK: @conv_2d_ngchw_gfchw: convolution: N=1 G=2 K=4 OY=4 OX=5 reduction C=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, G, C, OY+R, OX+S):8 filter(G, K, C, R, S):8 output(N, G, K, OY, OX):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_ngchw_gfchw(%i: memref<1x2x3x6x7xi8>, %f: memref<2x4x3x3x3xi8>, %o: memref<1x2x4x4x5xi32>) {
  linalg.conv_2d_ngchw_gfchw
      ins(%i, %f : memref<1x2x3x6x7xi8>, memref<2x4x3x3x3xi8>) outs(%o : memref<1x2x4x4x5xi32>)
  return
}

// CHECK: @conv_2d_nhwgc_gfhwc: convolution: N=1 OY=4 OX=5 G=2 K=4 reduction R=3 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OY+R, OX+S, G, C):8 filter(G, K, R, S, C):8 output(N, OY, OX, G, K):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_nhwgc_gfhwc(%i: memref<1x6x7x2x3xi8>, %f: memref<2x4x3x3x3xi8>, %o: memref<1x4x5x2x4xi32>) {
  linalg.conv_2d_nhwgc_gfhwc
      ins(%i, %f : memref<1x6x7x2x3xi8>, memref<2x4x3x3x3xi8>) outs(%o : memref<1x4x5x2x4xi32>)
  return
}
