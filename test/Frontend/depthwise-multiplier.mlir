// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: the channel multiplier of a depthwise convolution is K.

// CHECK: @depthwise_conv_1d_nwc_wcm: depthwise: N=1 OX=4 C=3 K=2 reduction S=3
// CHECK-SAME: | input(N, OX*2+S, C):8 filter(S, C, K):8 output(N, OX, C, K):32 | X=OX*2+S{{$}}
func.func @depthwise_conv_1d_nwc_wcm(%i: memref<1x9x3xi8>, %f: memref<3x3x2xi8>, %o: memref<1x4x3x2xi32>) {
  linalg.depthwise_conv_1d_nwc_wcm {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x9x3xi8>, memref<3x3x2xi8>) outs(%o : memref<1x4x3x2xi32>)
  return
}

// CHECK: @depthwise_conv_2d_nhwc_hwcm: depthwise: N=1 OY=4 OX=5 C=3 K=2 reduction R=3 reduction S=2
// CHECK-SAME: | input(N, OY*2+R, OX+S, C):8 filter(R, S, C, K):8 output(N, OY, OX, C, K):32 | Y=OY*2+R X=OX+S{{$}}
func.func @depthwise_conv_2d_nhwc_hwcm(%i: memref<1x9x6x3xi8>, %f: memref<3x2x3x2xi8>, %o: memref<1x4x5x3x2xi32>) {
  linalg.depthwise_conv_2d_nhwc_hwcm {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
      ins(%i, %f : memref<1x9x6x3xi8>, memref<3x2x3x2xi8>) outs(%o : memref<1x4x5x3x2xi32>)
  return
}

// CHECK: @depthwise_conv_2d_nhwc_hwcm_q: depthwise: N=1 OY=4 OX=5 C=3 K=2 reduction R=3 reduction S=2
// CHECK-SAME: | input(N, OY+R, OX+S, C):8 filter(R, S, C, K):8 output(N, OY, OX, C, K):32 | Y=OY+R X=OX+S{{$}}
func.func @depthwise_conv_2d_nhwc_hwcm_q(%i: memref<1x6x6x3xi8>, %f: memref<3x2x3x2xi8>, %z0: i32, %z1: i32, %o: memref<1x4x5x3x2xi32>) {
  linalg.depthwise_conv_2d_nhwc_hwcm_q
      ins(%i, %f, %z0, %z1 : memref<1x6x6x3xi8>, memref<3x2x3x2xi8>, i32, i32) outs(%o : memref<1x4x5x3x2xi32>)
  return
}
