// A mapping with holes has no cost: each hole has an error at the op and a note
// where it is (H1 to H4).
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics

#accelerator = #dataflow.accelerator<name = "small", pes = 4, memories = [
  <name = "DRAM", down = 8, up = 8>, <name = "L2">, <name = "L1", instances = 4>]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @m contraction {
    dataflow.temporal_map(1, 1) M
    dataflow.any_order {
      // expected-note @below {{in mapping @m, here}}
      dataflow.temporal_map(4, 4) N
      // expected-note @below {{in mapping @m, here}}
      dataflow.temporal_map(? in [1, 2], ?) K
    }
    // expected-note @below {{in mapping @m, here}}
    dataflow.keep "L2" ? in [lhs, rhs]
    // expected-note @below {{in mapping @m, here}}
    dataflow.cluster ? {
      // expected-note @below {{in mapping @m, here}}
      dataflow.spatial_map(1, 1) ? in [K, N]
    }
  }

  func.func @f(%a: memref<4x6xi8>, %b: memref<6x8xi8>, %c: memref<4x8xi8>) {
    // expected-error @below {{order of 2 directives from temporal_map on N on is a hole: a mapping with holes is a mapspace; fill it in, or give it to a search [H3]}}
    // expected-error @below {{size of temporal_map on K is a hole: a mapping with holes is a mapspace; fill it in, or give it to a search [H1]}}
    // expected-error @below {{operands of keep of L2 are a hole: a mapping with holes is a mapspace}}
    // expected-error @below {{units of the cluster are a hole: a mapping with holes is a mapspace}}
    // expected-error @below {{loop of spatial_map on ? is a hole: a mapping with holes is a mapspace}}
    linalg.matmul {dataflow.mapping = @m} ins(%a, %b : memref<4x6xi8>, memref<6x8xi8>) outs(%c : memref<4x8xi8>)
    return
  }
}
