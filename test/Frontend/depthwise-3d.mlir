// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: three positions, and one channel beside them.

// CHECK: @depthwise_conv_3d_ndhwc_dhwc: depthwise: N=1 OZ=2 OY=2 OX=4 reduction T=2 reduction R=3 reduction S=2 C=6
// CHECK-SAME: | input(N, OZ+T, OY+R, OX+S, C):8 filter(T, R, S, C):8 output(N, OZ, OY, OX, C):32 | Z=OZ+T Y=OY+R X=OX+S{{$}}
func.func @depthwise_conv_3d_ndhwc_dhwc(%i: memref<1x3x4x5x6xi8>, %f: memref<2x3x2x6xi8>, %o: memref<1x2x2x4x6xi32>) {
  linalg.depthwise_conv_3d_ndhwc_dhwc
      ins(%i, %f : memref<1x3x4x5x6xi8>, memref<2x3x2x6xi8>) outs(%o : memref<1x2x2x4x6xi32>)
  return
}

// CHECK: @depthwise_conv_3d_ncdhw_cdhw: depthwise: N=1 OZ=2 OY=2 OX=4 reduction T=2 reduction R=3 reduction S=2 C=6
// CHECK-SAME: | input(N, C, OZ+T, OY+R, OX+S):8 filter(C, T, R, S):8 output(N, C, OZ, OY, OX):32 | Z=OZ+T Y=OY+R X=OX+S{{$}}
func.func @depthwise_conv_3d_ncdhw_cdhw(%i: memref<1x6x3x4x5xi8>, %f: memref<6x2x3x2xi8>, %o: memref<1x6x2x2x4xi32>) {
  linalg.depthwise_conv_3d_ncdhw_cdhw
      ins(%i, %f : memref<1x6x3x4x5xi8>, memref<6x2x3x2xi8>) outs(%o : memref<1x6x2x2x4xi32>)
  return
}

// CHECK: @depthwise_conv_3d_ndhwc_dhwcm: depthwise: N=1 OZ=2 OY=2 OX=4 K=2 reduction T=2 reduction R=3 reduction S=2 C=6
// CHECK-SAME: | input(N, OZ+T, OY+R, OX+S, C):8 filter(T, R, S, C, K):8 output(N, OZ, OY, OX, C, K):32 | Z=OZ+T Y=OY+R X=OX+S{{$}}
func.func @depthwise_conv_3d_ndhwc_dhwcm(%i: memref<1x3x4x5x6xi8>, %f: memref<2x3x2x6x2xi8>, %o: memref<1x2x2x4x6x2xi32>) {
  linalg.depthwise_conv_3d_ndhwc_dhwcm
      ins(%i, %f : memref<1x3x4x5x6xi8>, memref<2x3x2x6x2xi8>) outs(%o : memref<1x2x2x4x6x2xi32>)
  return
}
