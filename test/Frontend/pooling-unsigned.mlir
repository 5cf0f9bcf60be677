// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null \
// RUN:   | FileCheck %s
// RUN: maestro-opt %s --linalg-generalize-named-ops --test-dataflow-problem \
// RUN:   -o /dev/null | FileCheck %s

// P3: linalg calls both N and C of a pooling batches; the one that comes first in
// the output is N. P1: the window's shape carries no data and is no operand.

// CHECK: @pooling_nwc_max_unsigned: pooling: N=1 OX=3 C=6 reduction S=3
// CHECK-SAME: | input(N, OX*2+S, C):8 output(N, OX, C):8 | X=OX*2+S{{$}}
func.func @pooling_nwc_max_unsigned(%i: memref<1x7x6xi8>, %f: memref<3xi8>, %o: memref<1x3x6xi8>) {
  linalg.pooling_nwc_max_unsigned {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x7x6xi8>, memref<3xi8>) outs(%o : memref<1x3x6xi8>)
  return
}

// CHECK: @pooling_nwc_min_unsigned: pooling: N=1 OX=3 C=6 reduction S=3
// CHECK-SAME: | input(N, OX*2+S, C):8 output(N, OX, C):8 | X=OX*2+S{{$}}
func.func @pooling_nwc_min_unsigned(%i: memref<1x7x6xi8>, %f: memref<3xi8>, %o: memref<1x3x6xi8>) {
  linalg.pooling_nwc_min_unsigned {dilations = dense<1> : tensor<1xi64>, strides = dense<2> : tensor<1xi64>}
      ins(%i, %f : memref<1x7x6xi8>, memref<3xi8>) outs(%o : memref<1x3x6xi8>)
  return
}

// CHECK: @pooling_nhwc_max_unsigned: pooling: N=1 OY=4 OX=3 C=6 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, OY*2+R, OX*2+S, C):8 output(N, OY, OX, C):8 | Y=OY*2+R X=OX*2+S{{$}}
func.func @pooling_nhwc_max_unsigned(%i: memref<1x9x7x6xi8>, %f: memref<3x3xi8>, %o: memref<1x4x3x6xi8>) {
  linalg.pooling_nhwc_max_unsigned {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 2]> : tensor<2xi64>}
      ins(%i, %f : memref<1x9x7x6xi8>, memref<3x3xi8>) outs(%o : memref<1x4x3x6xi8>)
  return
}

// CHECK: @pooling_nhwc_min_unsigned: pooling: N=1 OY=4 OX=3 C=6 reduction R=3 reduction S=3
// CHECK-SAME: | input(N, OY*2+R, OX*2+S, C):8 output(N, OY, OX, C):8 | Y=OY*2+R X=OX*2+S{{$}}
func.func @pooling_nhwc_min_unsigned(%i: memref<1x9x7x6xi8>, %f: memref<3x3xi8>, %o: memref<1x4x3x6xi8>) {
  linalg.pooling_nhwc_min_unsigned {dilations = dense<[1, 1]> : tensor<2xi64>, strides = dense<[2, 2]> : tensor<2xi64>}
      ins(%i, %f : memref<1x9x7x6xi8>, memref<3x3xi8>) outs(%o : memref<1x4x3x6xi8>)
  return
}
