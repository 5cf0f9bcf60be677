// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: a channel that input, filter and output have is C of a depthwise
// convolution where no channel is summed up.

// CHECK: @depthwise_conv_1d_nwc_wc: depthwise: N=1 OX=4 C=3 reduction S=3
// CHECK-SAME: | input(N, OX*2+S, C):8 filter(S, C):8 output(N, OX, C):32 | X=OX*2+S{{$}}
func.func @depthwise_conv_1d_nwc_wc(%i: memref<1x9x3xi8>, %f: memref<3x3xi8>, %o: memref<1x4x3xi32>) {
  linalg.depthwise_conv_1d_nwc_wc {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x9x3xi8>, memref<3x3xi8>) outs(%o : memref<1x4x3xi32>)
  return
}

// CHECK: @depthwise_conv_1d_ncw_cw: depthwise: N=1 OX=4 C=3 reduction S=3
// CHECK-SAME: | input(N, C, OX*2+S):8 filter(C, S):8 output(N, C, OX):32 | X=OX*2+S{{$}}
func.func @depthwise_conv_1d_ncw_cw(%i: memref<1x3x9xi8>, %f: memref<3x3xi8>, %o: memref<1x3x4xi32>) {
  linalg.depthwise_conv_1d_ncw_cw {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x3x9xi8>, memref<3x3xi8>) outs(%o : memref<1x3x4xi32>)
  return
}

// CHECK: @depthwise_conv_2d_nhwc_hwc: depthwise: N=1 OY=4 OX=5 C=3 reduction R=3 reduction S=2
// CHECK-SAME: | input(N, OY*2+R, OX+S, C):8 filter(R, S, C):8 output(N, OY, OX, C):32 | Y=OY*2+R X=OX+S{{$}}
func.func @depthwise_conv_2d_nhwc_hwc(%i: memref<1x9x6x3xi8>, %f: memref<3x2x3xi8>, %o: memref<1x4x5x3xi32>) {
  linalg.depthwise_conv_2d_nhwc_hwc {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
      ins(%i, %f : memref<1x9x6x3xi8>, memref<3x2x3xi8>) outs(%o : memref<1x4x5x3xi32>)
  return
}

// CHECK: @depthwise_conv_2d_nchw_chw: depthwise: N=1 OY=4 OX=5 C=3 reduction R=3 reduction S=2
// CHECK-SAME: | input(N, C, OY*2+R, OX+S):8 filter(C, R, S):8 output(N, C, OY, OX):32 | Y=OY*2+R X=OX+S{{$}}
func.func @depthwise_conv_2d_nchw_chw(%i: memref<1x3x9x6xi8>, %f: memref<3x3x2xi8>, %o: memref<1x3x4x5xi32>) {
  linalg.depthwise_conv_2d_nchw_chw {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 1]> : tensor<2xi64>}
      ins(%i, %f : memref<1x3x9x6xi8>, memref<3x3x2xi8>) outs(%o : memref<1x3x4x5xi32>)
  return
}

// CHECK: @depthwise_conv_2d_nhwc_hwc_q: depthwise: N=1 OY=4 OX=5 C=3 reduction R=3 reduction S=2
// CHECK-SAME: | input(N, OY+R, OX+S, C):8 filter(R, S, C):8 output(N, OY, OX, C):32 | Y=OY+R X=OX+S{{$}}
func.func @depthwise_conv_2d_nhwc_hwc_q(%i: memref<1x6x6x3xi8>, %f: memref<3x2x3xi8>, %z0: i32, %z1: i32, %o: memref<1x4x5x3xi32>) {
  linalg.depthwise_conv_2d_nhwc_hwc_q
      ins(%i, %f, %z0, %z1 : memref<1x6x6x3xi8>, memref<3x2x3xi8>, i32, i32) outs(%o : memref<1x4x5x3xi32>)
  return
}
