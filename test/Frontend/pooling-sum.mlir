// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: linalg calls both N and C of a pooling batches; the one that comes first in
// the output is N. P1: the window's shape carries no data and is no operand.

// CHECK: @pooling_nwc_sum: pooling: N=1 OX=3 C=6 reduction S=3
// CHECK-SAME: | input(N, OX*2+S, C):32 output(N, OX, C):32 | X=OX*2+S{{$}}
func.func @pooling_nwc_sum(%i: memref<1x7x6xf32>, %f: memref<3xf32>, %o: memref<1x3x6xf32>) {
  linalg.pooling_nwc_sum {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x7x6xf32>, memref<3xf32>) outs(%o : memref<1x3x6xf32>)
  return
}

// CHECK: @pooling_ncw_sum: pooling: N=1 C=6 OX=3 reduction S=3
// CHECK-SAME: | input(N, C, OX*2+S):32 output(N, C, OX):32 | X=OX*2+S{{$}}
func.func @pooling_ncw_sum(%i: memref<1x6x7xf32>, %f: memref<3xf32>, %o: memref<1x6x3xf32>) {
  linalg.pooling_ncw_sum {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x6x7xf32>, memref<3xf32>) outs(%o : memref<1x6x3xf32>)
  return
}

// CHECK: @pooling_nhwc_sum: pooling: N=1 OY=4 OX=3 C=6 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, OY*2+R, OX*2+S, C):32 output(N, OY, OX, C):32 | Y=OY*2+R X=OX*2+S{{$}}
func.func @pooling_nhwc_sum(%i: memref<1x9x7x6xf32>, %f: memref<3x3xf32>, %o: memref<1x4x3x6xf32>) {
  linalg.pooling_nhwc_sum {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 2]> : tensor<2xi64>}
      ins(%i, %f : memref<1x9x7x6xf32>, memref<3x3xf32>) outs(%o : memref<1x4x3x6xf32>)
  return
}

// CHECK: @pooling_nchw_sum: pooling: N=1 C=6 OY=4 OX=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, C, OY*2+R, OX*2+S):32 output(N, C, OY, OX):32 | Y=OY*2+R X=OX*2+S{{$}}
func.func @pooling_nchw_sum(%i: memref<1x6x9x7xf32>, %f: memref<3x3xf32>, %o: memref<1x6x4x3xf32>) {
  linalg.pooling_nchw_sum {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 2]> : tensor<2xi64>}
      ins(%i, %f : memref<1x6x9x7xf32>, memref<3x3xf32>) outs(%o : memref<1x6x4x3xf32>)
  return
}

// CHECK: @pooling_ndhwc_sum: pooling: N=1 OZ=2 OY=4 OX=3 C=6 reduction T=3 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, OZ*2+T, OY*2+R, OX*2+S, C):32 output(N, OZ, OY, OX, C):32 | Z=OZ*2+T Y=OY*2+R X=OX*2+S{{$}}
func.func @pooling_ndhwc_sum(%i: memref<1x5x9x7x6xf32>, %f: memref<3x3x3xf32>, %o: memref<1x2x4x3x6xf32>) {
  linalg.pooling_ndhwc_sum {dilations = dense<[1, 1, 1]> : tensor<3xi64>, strides = dense<[2, 2, 2]> : tensor<3xi64>}
      ins(%i, %f : memref<1x5x9x7x6xf32>, memref<3x3x3xf32>) outs(%o : memref<1x2x4x3x6xf32>)
  return
}
