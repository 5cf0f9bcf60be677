// RUN: maestro-translate --import-maestro --maestro-locations=false %s | FileCheck %s

// One symbol for each dataflow that means something else.
// CHECK:      dataflow.mapping @A convolution {
// CHECK-NEXT:   dataflow.spatial_map(1, 1) K
// CHECK-NEXT:   dataflow.temporal_map(64, 64) C
// CHECK-NEXT:   dataflow.temporal_map(Sz(R), Sz(R)) R
// CHECK-NEXT:   dataflow.temporal_map(Sz(R), 1) Y
// CHECK-NEXT:   dataflow.temporal_map(1, 1) OX
// CHECK-NEXT:   dataflow.cluster Sz(R) {
// CHECK-NEXT:     dataflow.spatial_map(9, 1) Y
// CHECK-NEXT:     dataflow.cluster 4 {
// CHECK-NEXT:       dataflow.spatial_map(1, 1) C
// CHECK-NEXT:     }
// CHECK-NEXT:   }
// CHECK-NEXT: }

// On a stride, an offset of 1 steps over outputs (M9): (3 - 3) / 2 + 1 = 1 and (9 - 3) / 2 + 1 = 4 of them.
// CHECK-NEXT: dataflow.mapping @C convolution {
// CHECK-NEXT:   dataflow.spatial_map(1, 1) K
// CHECK-NEXT:   dataflow.temporal_map(64, 64) C
// CHECK-NEXT:   dataflow.temporal_map(Sz(R), Sz(R)) R
// CHECK-NEXT:   dataflow.temporal_map(1, 1) OY
// CHECK-NEXT:   dataflow.temporal_map(1, 1) OX
// CHECK-NEXT:   dataflow.cluster Sz(R) {
// CHECK-NEXT:     dataflow.spatial_map(4, 4) OY

// Rules about mappings are not applied here: this one breaks M4 and M6.
// CHECK:      dataflow.mapping @E convolution {
// CHECK-NEXT:   dataflow.spatial_map(2, 1) K
// CHECK-NEXT:   dataflow.spatial_map(1, 3) C
// CHECK-NEXT: }

// CHECK-NEXT: func.func @n
// CHECK: linalg.conv_2d_nchw_fchw {dataflow.mapping = @A}
// CHECK: linalg.conv_2d_nchw_fchw {dataflow.mapping = @A}
// CHECK: linalg.conv_2d_nchw_fchw {dataflow.mapping = @C, strides
// CHECK: linalg.conv_2d_nchw_fchw {dataflow.mapping = @A}
// CHECK: linalg.conv_2d_nchw_fchw {dataflow.mapping = @E}
Constant CTile 64
Network n {
  Layer A {
    Type: CONV
    Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 }
    Dataflow {
      SpatialMap(1,1) K;
      TemporalMap(CTile,CTile) C;
      TemporalMap(Sz(R),Sz(R)) R;
      TemporalMap(Sz(R),1) Y;
      TemporalMap(1,1) X';
      Cluster(Sz(R), P);
      SpatialMap(Sz(Y),1) Y;
      Cluster(4, L);
      SpatialMap(1,1) C;
    }
  }
  // Without a dataflow, a layer has that of the one before it.
  Layer B { Type: CONV Dimensions { K: 8, C: 6, R: 3, S: 3, Y: 9, X: 9 } }
  Layer C { Type: CONV Stride { Y: 2, X: 2 } Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 } }
  Layer D { Type: CONV Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 5 } }
  Layer E { Type: CONV Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 } Dataflow { SpatialMap(2,1) K; SpatialMap(1,3) C; } }
}
