// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: every layout of a 2-D convolution gives the same roles. Stride 2 and
// dilation 1 in Y: 9 = (4 - 1) * 2 + (3 - 1) + 1; stride 1 and dilation 3 in X:
// 9 = (6 - 1) + (2 - 1) * 3 + 1.

// CHECK: @conv_2d: convolution: OY=4 OX=5 reduction R=3 reduction S=4
// CHECK-SAME: | input(OY+R, OX+S):32 filter(R, S):32 output(OY, OX):32 | Y=OY+R X=OX+S{{$}}
func.func @conv_2d(%i: memref<6x8xf32>, %f: memref<3x4xf32>, %o: memref<4x5xf32>) {
  linalg.conv_2d
      ins(%i, %f : memref<6x8xf32>, memref<3x4xf32>) outs(%o : memref<4x5xf32>)
  return
}

// CHECK: @conv_2d_nhwc_hwcf: convolution: N=2 OY=4 OX=6 K=5 reduction R=3 reduction S=2 reduction C=3
// CHECK-SAME: | input(N, OY*2+R, OX+S*3, C):8 filter(R, S, C, K):8 output(N, OY, OX, K):32 | Y=OY*2+R X=OX+S*3{{$}}
func.func @conv_2d_nhwc_hwcf(%i: memref<2x9x9x3xi8>, %f: memref<3x2x3x5xi8>, %o: memref<2x4x6x5xi32>) {
  linalg.conv_2d_nhwc_hwcf {dilations = dense<[1, 3]> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
      ins(%i, %f : memref<2x9x9x3xi8>, memref<3x2x3x5xi8>) outs(%o : memref<2x4x6x5xi32>)
  return
}

// CHECK: @conv_2d_nhwc_fhwc: convolution: N=2 OY=4 OX=6 K=5 reduction R=3 reduction S=2 reduction C=3
// CHECK-SAME: | input(N, OY*2+R, OX+S*3, C):8 filter(K, R, S, C):8 output(N, OY, OX, K):32 | Y=OY*2+R X=OX+S*3{{$}}
func.func @conv_2d_nhwc_fhwc(%i: memref<2x9x9x3xi8>, %f: memref<5x3x2x3xi8>, %o: memref<2x4x6x5xi32>) {
  linalg.conv_2d_nhwc_fhwc {dilations = dense<[1, 3]> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
      ins(%i, %f : memref<2x9x9x3xi8>, memref<5x3x2x3xi8>) outs(%o : memref<2x4x6x5xi32>)
  return
}

// CHECK: @conv_2d_nchw_fchw: convolution: N=2 K=5 OY=4 OX=6 reduction C=3 reduction R=3 reduction S=2
// CHECK-SAME: | input(N, C, OY*2+R, OX+S*3):8 filter(K, C, R, S):8 output(N, K, OY, OX):32 | Y=OY*2+R X=OX+S*3{{$}}
func.func @conv_2d_nchw_fchw(%i: memref<2x3x9x9xi8>, %f: memref<5x3x3x2xi8>, %o: memref<2x5x4x6xi32>) {
  linalg.conv_2d_nchw_fchw {dilations = dense<[1, 3]> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
      ins(%i, %f : memref<2x3x9x9xi8>, memref<5x3x3x2xi8>) outs(%o : memref<2x5x4x6xi32>)
  return
}
