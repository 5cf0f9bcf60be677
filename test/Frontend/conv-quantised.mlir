// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P1: zero points are scalars and no operands of the problem.

// CHECK: @conv_2d_nhwc_hwcf_q: convolution: N=1 OY=4 OX=5 K=5 reduction R=3 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OY+R, OX+S, C):8 filter(R, S, C, K):8 output(N, OY, OX, K):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_nhwc_hwcf_q(%i: memref<1x6x7x3xi8>, %f: memref<3x3x3x5xi8>, %z0: i32, %z1: i32, %o: memref<1x4x5x5xi32>) {
  linalg.conv_2d_nhwc_hwcf_q
      ins(%i, %f, %z0, %z1 : memref<1x6x7x3xi8>, memref<3x3x3x5xi8>, i32, i32) outs(%o : memref<1x4x5x5xi32>)
  return
}

// CHECK: @conv_2d_nhwc_fhwc_q: convolution: N=1 OY=4 OX=5 K=5 reduction R=3 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OY+R, OX+S, C):8 filter(K, R, S, C):8 output(N, OY, OX, K):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_nhwc_fhwc_q(%i: memref<1x6x7x3xi8>, %f: memref<5x3x3x3xi8>, %z0: i32, %z1: i32, %o: memref<1x4x5x5xi32>) {
  linalg.conv_2d_nhwc_fhwc_q
      ins(%i, %f, %z0, %z1 : memref<1x6x7x3xi8>, memref<5x3x3x3xi8>, i32, i32) outs(%o : memref<1x4x5x5xi32>)
  return
}

// CHECK: @conv_2d_nchw_fchw_q: convolution: N=1 K=5 OY=4 OX=5 reduction C=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, C, OY+R, OX+S):8 filter(K, C, R, S):8 output(N, K, OY, OX):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_nchw_fchw_q(%i: memref<1x3x6x7xi8>, %f: memref<5x3x3x3xi8>, %z0: i32, %z1: i32, %o: memref<1x5x4x5xi32>) {
  linalg.conv_2d_nchw_fchw_q
      ins(%i, %f, %z0, %z1 : memref<1x3x6x7xi8>, memref<5x3x3x3xi8>, i32, i32) outs(%o : memref<1x5x4x5xi32>)
  return
}

// CHECK: @conv_2d_nhwgc_gfhwc_q: convolution: N=1 OY=4 OX=5 G=2 K=4 reduction R=3 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OY+R, OX+S, G, C):8 filter(G, K, R, S, C):8 output(N, OY, OX, G, K):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_nhwgc_gfhwc_q(%i: memref<1x6x7x2x3xi8>, %f: memref<2x4x3x3x3xi8>, %z0: i32, %z1: i32, %o: memref<1x4x5x2x4xi32>) {
  linalg.conv_2d_nhwgc_gfhwc_q
      ins(%i, %f, %z0, %z1 : memref<1x6x7x2x3xi8>, memref<2x4x3x3x3xi8>, i32, i32) outs(%o : memref<1x4x5x2x4xi32>)
  return
}

// CHECK: @conv_2d_ngchw_gfchw_q: convolution: N=1 G=2 K=4 OY=4 OX=5 reduction C=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, G, C, OY+R, OX+S):8 filter(G, K, C, R, S):8 output(N, G, K, OY, OX):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d_ngchw_gfchw_q(%i: memref<1x2x3x6x7xi8>, %f: memref<2x4x3x3x3xi8>, %z0: i32, %z1: i32, %o: memref<1x2x4x4x5xi32>) {
  linalg.conv_2d_ngchw_gfchw_q
      ins(%i, %f, %z0, %z1 : memref<1x2x3x6x7xi8>, memref<2x4x3x3x3xi8>, i32, i32) outs(%o : memref<1x2x4x4x5xi32>)
  return
}

// CHECK: @conv_3d_ndhwc_dhwcf_q: convolution: N=1 OZ=2 OY=4 OX=5 K=5 reduction T=2 reduction R=3 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OZ+T, OY+R, OX+S, C):8 filter(T, R, S, C, K):8 output(N, OZ, OY, OX, K):32 | Z=OZ+T Y=OY+R X=OX+S{{$}}
func.func @conv_3d_ndhwc_dhwcf_q(%i: memref<1x3x6x7x3xi8>, %f: memref<2x3x3x3x5xi8>, %z0: i32, %z1: i32, %o: memref<1x2x4x5x5xi32>) {
  linalg.conv_3d_ndhwc_dhwcf_q
      ins(%i, %f, %z0, %z1 : memref<1x3x6x7x3xi8>, memref<2x3x3x3x5xi8>, i32, i32) outs(%o : memref<1x2x4x5x5xi32>)
  return
}
