// A mapping with holes has no cost: each hole is an error, with a note at the
// first layer that it is for (H1 to H4). Other layers are costed.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics -o /dev/null
// RUN: not maestro-opt %s --dataflow-cost=remarks=none 2>&1 | FileCheck %s

#accelerator = #dataflow.accelerator<name = "small", pes = 4, memories = [
  <name = "DRAM", down = 8, up = 8>, <name = "L2">, <name = "L1", instances = 4>]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @m contraction {
    dataflow.temporal_map(1, 1) M
    dataflow.any_order {
      // CHECK: cost-mapspace.mlir:[[#@LINE+2]]:7: error: order
      // expected-error @below {{order of 2 directives from temporal_map on N on is a hole: a mapping with holes is a mapspace; fill it in, or search it with --dataflow-search [H3]}}
      dataflow.temporal_map(4, 4) N
      // expected-error @below {{size of temporal_map on K is a hole: a mapping with holes is a mapspace; fill it in, or search it with --dataflow-search [H1]}}
      dataflow.temporal_map(? in [1, 2], ?) K
    }
    // expected-error @below {{operands of keep of L2 are a hole: a mapping with holes is a mapspace}}
    dataflow.keep "L2" ? in [lhs, rhs]
    // expected-error @below {{units of the cluster are a hole: a mapping with holes is a mapspace}}
    dataflow.cluster ? {
      // expected-error @below {{loop of spatial_map on ? is a hole: a mapping with holes is a mapspace}}
      dataflow.spatial_map(1, 1) ? in [K, N]
    }
  }

  func.func @f(%a: memref<4x6xi8>, %b: memref<6x8xi8>, %c: memref<4x8xi8>) {
    // CHECK: cost-mapspace.mlir:[[#@LINE+2]]:5: note: no cost of this layer and 1 more of this mapping
    // expected-note @below {{no cost of this layer and 1 more of this mapping}}
    linalg.matmul {dataflow.mapping = @m} ins(%a, %b : memref<4x6xi8>, memref<6x8xi8>) outs(%c : memref<4x8xi8>)
    linalg.matmul ins(%a, %b : memref<4x6xi8>, memref<6x8xi8>) outs(%c : memref<4x8xi8>)
    linalg.matmul {dataflow.mapping = @m} ins(%a, %b : memref<4x6xi8>, memref<6x8xi8>) outs(%c : memref<4x8xi8>)
    return
  }

  func.func @library(%x: memref<1x4x4xi8>, %w: memref<2x4x3xi8>, %y: memref<1x2x2xi8>) {
    // expected-error @below {{no cost of this layer: mapping kc_p_space of the library is a mapspace of 14 holes; search it with --dataflow-search [H1]}}
    linalg.conv_1d_ncw_fcw {dataflow.mapping = @kc_p_space} ins(%x, %w : memref<1x4x4xi8>, memref<2x4x3xi8>) outs(%y : memref<1x2x2xi8>)
    return
  }
}
