// Mappings with holes (H1 to H4).
// RUN: maestro-opt %s | FileCheck %s
// RUN: maestro-opt %s | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --mlir-print-op-generic | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --emit-bytecode | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --mlir-print-op-generic | FileCheck %s --check-prefix=GENERIC

// CHECK-LABEL: dataflow.mapping @sizes convolution {
// CHECK-NEXT:    dataflow.temporal_map(?, ?) C
// CHECK-NEXT:    dataflow.temporal_map(? in [1, 2, 4], ?) K
// CHECK-NEXT:    dataflow.temporal_map(? in 1 to 64, ?) OY
// CHECK-NEXT:    dataflow.temporal_map(? in 2 to full, ?) OX
// CHECK-NEXT:    dataflow.temporal_map(?, ?) N
// CHECK-NEXT:    dataflow.cluster ? in [1, 2, 7, 14] {
// CHECK-NEXT:      dataflow.cluster ? {
// CHECK-NEXT:        dataflow.cluster ? in 2 to 4 {
dataflow.mapping @sizes convolution {
  dataflow.temporal_map(?,?) C
  dataflow.temporal_map(? in [1,2,4], ?) K
  dataflow.temporal_map(? in 1 to 64, ?) OY
  dataflow.temporal_map(? in 2 to full, ?) OX
  dataflow.temporal_map(? in 1 to full, ?) N
  dataflow.cluster ? in [1, 2, 7, 14] {
    dataflow.cluster ? {
      dataflow.cluster ? in 2 to 4 {}
    }
  }
}

// GENERIC: "dataflow.spatial_map"() <{loops = #dataflow.choice<?>, offset = #dataflow.size<?>, size = #dataflow.size<? in [1, 2]>}>
// GENERIC: "dataflow.temporal_map"() <{loops = #dataflow.choice<? in [K, C]>, offset = #dataflow.size<1>, size = #dataflow.size<1>}>
// CHECK-LABEL: dataflow.mapping @loops convolution {
// CHECK-NEXT:    dataflow.spatial_map(? in [1, 2], ?) ? {note = 1 : i64}
// CHECK-NEXT:    dataflow.temporal_map(1, 1) ? in [K, C]
dataflow.mapping @loops convolution {
  dataflow.spatial_map(? in [1, 2], ?) ? {note = 1}
  dataflow.temporal_map(1, 1) ? in [K, "C"]
}

// CHECK-LABEL: dataflow.mapping @orders {
// CHECK-NEXT:    dataflow.any_order {
// CHECK-NEXT:      dataflow.temporal_map(1, 1) d0
// CHECK-NEXT:      dataflow.spatial_map(?, ?) ? in [d1, d2]
// CHECK-NEXT:    } {note = 1 : i64}
// CHECK-NEXT:    dataflow.any_order {
// CHECK-NEXT:      dataflow.temporal_map(?, ?) d3
// CHECK-NEXT:    }
dataflow.mapping @orders {
  dataflow.any_order {
    dataflow.temporal_map(1, 1) d0
    dataflow.spatial_map(?, ?) ? in [d1, d2]
  } {note = 1}
  dataflow.any_order { dataflow.temporal_map(?, ?) d3 }
}

// GENERIC: "dataflow.keep"() <{choice = #dataflow.choice<? in [filter, output]>, memory = "GLB"}>
// CHECK-LABEL: dataflow.mapping @keeps {
// CHECK-NEXT:    dataflow.keep "GLB" ? in [filter, output]
// CHECK-NEXT:    dataflow.keep "GLB" [input]
// CHECK-NEXT:    dataflow.cluster 1 {
// CHECK-NEXT:      dataflow.keep "GLB" ?
dataflow.mapping @keeps {
  dataflow.keep "GLB" ? in [filter, output]
  dataflow.keep "GLB" [input]
  dataflow.cluster 1 {
    dataflow.keep "GLB" ?
  }
}
