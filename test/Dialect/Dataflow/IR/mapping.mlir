// RUN: maestro-opt %s | FileCheck %s
// RUN: maestro-opt %s | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --mlir-print-op-generic | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --emit-bytecode | maestro-opt | FileCheck %s

// CHECK-LABEL: dataflow.mapping @kc_p convolution {
// CHECK-NEXT:    dataflow.spatial_map(1, 1) K
// CHECK-NEXT:    dataflow.temporal_map(64, 64) C
// CHECK-NEXT:    dataflow.temporal_map(full, full) R
// CHECK-NEXT:    dataflow.temporal_map(Sz(R), 1) Y
// CHECK-NEXT:    dataflow.keep "L2" [filter, in0]
// CHECK-NEXT:    dataflow.keep "L1"
// CHECK-NEXT:    dataflow.keep "L0" []
// CHECK-NEXT:    dataflow.cluster 64 {
// CHECK-NEXT:      dataflow.spatial_map(1, 1) C
// CHECK-NEXT:      dataflow.cluster Sz(R) {
// CHECK-NEXT:      }
// CHECK-NEXT:    }
// CHECK-NEXT:  }
dataflow.mapping @kc_p convolution {
  dataflow.spatial_map(1, 1) K
  dataflow.temporal_map(64,64) C
  dataflow.temporal_map (full, full) R
  dataflow.temporal_map(Sz(R), 1) "Y"
  dataflow.keep "L2" [filter, "in0"]
  dataflow.keep "L1"
  dataflow.keep "L0" [ ]
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) C
    dataflow.cluster Sz(R) {
    }
  }
}

// CHECK-LABEL: dataflow.mapping "private" @of_products contraction {
// CHECK-NEXT:    dataflow.spatial_map(8, 8) M1
dataflow.mapping "private" @of_products contraction {
  dataflow.spatial_map(8, 8) M1
}

// One level without directives: everything in one tile on unit 0 [M6].
// CHECK-LABEL: dataflow.mapping @of_anything {
// CHECK-NEXT:  }
dataflow.mapping @of_anything {}

// CHECK-LABEL: dataflow.mapping @with_attributes {
// CHECK-NEXT:    dataflow.temporal_map(1, 1) d0 {note = 1 : i64}
// CHECK-NEXT:    dataflow.cluster 2 {
// CHECK-NEXT:    } {note = 2 : i64}
// CHECK-NEXT:  } {note = 3 : i64}
dataflow.mapping @with_attributes {
  dataflow.temporal_map(1, 1) d0 {note = 1}
  dataflow.cluster 2 {
  } {note = 2}
} {note = 3}
