// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: every layout of a 1-D convolution gives N K C OX S and the window X. The
// input is as long as the window: 11 = (4 - 1) * 2 + (3 - 1) * 2 + 1.

// CHECK: @conv_1d: convolution: OX=8 reduction S=3
// CHECK-SAME: | input(OX+S):8 filter(S):8 output(OX):32 | X=OX+S{{$}}
func.func @conv_1d(%i: memref<10xi8>, %f: memref<3xi8>, %o: memref<8xi32>) {
  linalg.conv_1d
      ins(%i, %f : memref<10xi8>, memref<3xi8>) outs(%o : memref<8xi32>)
  return
}

// CHECK: @conv_1d_nwc_wcf: convolution: N=2 OX=4 K=5 reduction S=3 reduction C=3
// CHECK-SAME: | input(N, OX*2+S*2, C):8 filter(S, C, K):8 output(N, OX, K):32 | X=OX*2+S*2{{$}}
func.func @conv_1d_nwc_wcf(%i: memref<2x11x3xi8>, %f: memref<3x3x5xi8>, %o: memref<2x4x5xi32>) {
  linalg.conv_1d_nwc_wcf {dilations = dense<2> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<2x11x3xi8>, memref<3x3x5xi8>) outs(%o : memref<2x4x5xi32>)
  return
}

// CHECK: @conv_1d_ncw_fcw: convolution: N=2 K=5 OX=4 reduction C=3 reduction S=3
// CHECK-SAME: | input(N, C, OX*2+S*2):8 filter(K, C, S):8 output(N, K, OX):32 | X=OX*2+S*2{{$}}
func.func @conv_1d_ncw_fcw(%i: memref<2x3x11xi8>, %f: memref<5x3x3xi8>, %o: memref<2x5x4xi32>) {
  linalg.conv_1d_ncw_fcw {dilations = dense<2> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<2x3x11xi8>, memref<5x3x3xi8>) outs(%o : memref<2x5x4xi32>)
  return
}

// A tensor and a memref are the same operand.
// CHECK: @conv_1d_tensor: convolution: N=2 K=5 OX=4 reduction C=3 reduction S=3
// CHECK-SAME: | input(N, C, OX*2+S*2):16 filter(K, C, S):16 output(N, K, OX):32 | X=OX*2+S*2{{$}}
func.func @conv_1d_tensor(%i: tensor<2x3x11xf16>, %f: tensor<5x3x3xf16>, %o: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %r = linalg.conv_1d_ncw_fcw {dilations = dense<2> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : tensor<2x3x11xf16>, tensor<5x3x3xf16>) outs(%o : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %r : tensor<2x5x4xf32>
}
