// RUN: maestro-opt %s --mlir-print-op-generic | FileCheck %s

// CHECK:      "dataflow.mapping"() <{kind = #dataflow.kind<contraction>, sym_name = "m"}> ({
// CHECK-NEXT:   "dataflow.spatial_map"() <{dim = "d0", offset = #dataflow.size<64>, size = #dataflow.size<full>}> : () -> ()
// CHECK-NEXT:   "dataflow.temporal_map"() <{dim = "K", offset = #dataflow.size<1>, size = #dataflow.size<Sz(M)>}> : () -> ()
// CHECK-NEXT:   "dataflow.keep"() <{memory = "L1", operands = ["lhs"]}> : () -> ()
// CHECK-NEXT:   "dataflow.cluster"() <{units = #dataflow.size<4>}> ({
// CHECK-NEXT:   ^bb0:
// CHECK-NEXT:   }) : () -> ()
// CHECK-NEXT: }) : () -> ()
dataflow.mapping @m contraction {
  dataflow.spatial_map(full, 64) d0
  dataflow.temporal_map(Sz(M), 1) K
  dataflow.keep "L1" [lhs]
  dataflow.cluster 4 {
  }
}
