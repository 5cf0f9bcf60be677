// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: the innermost position of the output is OX with filter loop S, then OY
// with R, then OZ with T.

// CHECK: @conv_3d: convolution: OZ=3 OY=3 OX=5 reduction T=2 reduction R=3 reduction S=2
// CHECK-SAME: | input(OZ+T, OY+R, OX+S):32 filter(T, R, S):32 output(OZ, OY, OX):32 | Z=OZ+T Y=OY+R X=OX+S{{$}}
func.func @conv_3d(%i: memref<4x5x6xf32>, %f: memref<2x3x2xf32>, %o: memref<3x3x5xf32>) {
  linalg.conv_3d
      ins(%i, %f : memref<4x5x6xf32>, memref<2x3x2xf32>) outs(%o : memref<3x3x5xf32>)
  return
}

// CHECK: @conv_3d_ndhwc_dhwcf: convolution: N=1 OZ=2 OY=3 OX=4 K=5 reduction T=2 reduction R=2 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OZ+T*2, OY*2+R, OX+S, C):8 filter(T, R, S, C, K):8 output(N, OZ, OY, OX, K):32 | Z=OZ+T*2 Y=OY*2+R X=OX+S{{$}}
func.func @conv_3d_ndhwc_dhwcf(%i: memref<1x4x6x6x3xi8>, %f: memref<2x2x3x3x5xi8>, %o: memref<1x2x3x4x5xi32>) {
  linalg.conv_3d_ndhwc_dhwcf {dilations = dense<[2, 1, 1]> : tensor<3xi64>, strides = dense<[1, 2, 1]> : tensor<3xi64>}
      ins(%i, %f : memref<1x4x6x6x3xi8>, memref<2x2x3x3x5xi8>) outs(%o : memref<1x2x3x4x5xi32>)
  return
}

// CHECK: @conv_3d_ncdhw_fcdhw: convolution: N=1 K=5 OZ=2 OY=3 OX=4 reduction C=3 reduction T=2 reduction R=2 reduction S=3
// CHECK-SAME: | input(N, C, OZ+T*2, OY*2+R, OX+S):8 filter(K, C, T, R, S):8 output(N, K, OZ, OY, OX):32 | Z=OZ+T*2 Y=OY*2+R X=OX+S{{$}}
func.func @conv_3d_ncdhw_fcdhw(%i: memref<1x3x4x6x6xi8>, %f: memref<5x3x2x2x3xi8>, %o: memref<1x5x2x3x4xi32>) {
  linalg.conv_3d_ncdhw_fcdhw {dilations = dense<[2, 1, 1]> : tensor<3xi64>, strides = dense<[1, 2, 1]> : tensor<3xi64>}
      ins(%i, %f : memref<1x3x4x6x6xi8>, memref<5x3x2x2x3xi8>) outs(%o : memref<1x5x2x3x4xi32>)
  return
}
