// RUN: maestro-translate --export-maestro %s | FileCheck %s --match-full-lines --strict-whitespace

dataflow.mapping @kc convolution {
  dataflow.spatial_map(1, 1) K
  dataflow.temporal_map(full, full) C
  dataflow.temporal_map(Sz(R), 1) Y
  dataflow.temporal_map(full, full) X
  dataflow.cluster Sz(R) {
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(full, full) OX
  }
}

// Loops of the op are N OY OX K R S C.
dataflow.mapping @numbers {
  dataflow.spatial_map(1, 1) d3
  dataflow.temporal_map(Sz(d4), Sz(d4)) d4
}

// The order of dimensions does not count; `full` is a number, or Sz where that reads better; `dN` has a role.
//      CHECK:Network nhwc {
// CHECK-NEXT:  Layer first {
// CHECK-NEXT:    Type: CONV
// CHECK-NEXT:    Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 }
// CHECK-NEXT:    Dataflow {
// CHECK-NEXT:      SpatialMap(1,1) K;
// CHECK-NEXT:      TemporalMap(6,6) C;
// CHECK-NEXT:      TemporalMap(Sz(R),1) Y;
// CHECK-NEXT:      TemporalMap(7,7) X';
// CHECK-NEXT:      Cluster(Sz(R), P);
// CHECK-NEXT:      TemporalMap(Sz(R),Sz(R)) R;
// CHECK-NEXT:      TemporalMap(7,7) X';
// CHECK-NEXT:    }
// CHECK-NEXT:  }
// CHECK-NEXT:  Layer LAYER2 {
// CHECK-NEXT:    Type: CONV
// CHECK-NEXT:    Stride { Y: 2, X: 2 }
// CHECK-NEXT:    Dimensions { N: 2, K: 4, C: 6, R: 3, S: 3, Y: 10, X: 9 }
// CHECK-NEXT:    Dataflow {
// CHECK-NEXT:      SpatialMap(1,1) K;
// CHECK-NEXT:      TemporalMap(Sz(R),Sz(R)) R;
// CHECK-NEXT:    }
// CHECK-NEXT:  }
// CHECK-NEXT:}
func.func @nhwc(%x: tensor<1x9x9x6xi8>, %w: tensor<3x3x6x4xi8>, %y: tensor<1x7x7x4xi8>,
                %x2: tensor<2x10x9x6xi8>, %y2: tensor<2x4x4x4xi8>) {
  %0 = linalg.conv_2d_nhwc_hwcf {dataflow.mapping = @kc}
    ins(%x, %w : tensor<1x9x9x6xi8>, tensor<3x3x6x4xi8>) outs(%y : tensor<1x7x7x4xi8>) -> tensor<1x7x7x4xi8> loc("first")
  %1 = linalg.conv_2d_nhwc_hwcf {dataflow.mapping = @numbers, strides = dense<2> : vector<2xi64>}
    ins(%x2, %w : tensor<2x10x9x6xi8>, tensor<3x3x6x4xi8>) outs(%y2 : tensor<2x4x4x4xi8>) -> tensor<2x4x4x4xi8>
  return
}
