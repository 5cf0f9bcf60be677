// What does not fit is a warning with need and capacity, and costed.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics | FileCheck %s

// Tiles of 4 M and 2 N have 4 x 8 of lhs, 8 x 2 of rhs and 4 x 2 of output, a
// byte each. All of them change: with double buffers, that is 2 x 56 bytes.
#l1 = #dataflow.accelerator<name = "l1", pes = 1, memories = [<name = "DRAM">, <name = "L1", capacity = 95>]>
// Without L1 they are in latches: one is large enough for lhs, the others hold
// as many elements as the PE does MACs per cycle.
#latches = #dataflow.accelerator<name = "latches", pes = 1, pe = <latches = {lhs = 32}>, memories = [<name = "DRAM">]>

module {
  dataflow.mapping @tiles contraction {
    dataflow.temporal_map(4, 4) M
    dataflow.temporal_map(2, 2) N
  }
  func.func @f(%a: tensor<8x8xi8>, %b: tensor<8x8xi8>, %c: tensor<8x8xi8>) -> tensor<8x8xi8> {
    // CHECK: #dataflow.cost<valid = false
    // CHECK-SAME: need_bits = 896, overflows = true
    // expected-warning @below {{memory L1: needs 112 bytes (double-buffered), has 95; use smaller tiles at its level [V1]}}
    %0 = linalg.matmul {dataflow.mapping = @tiles, dataflow.accelerator = #l1}
      ins(%a, %b : tensor<8x8xi8>, tensor<8x8xi8>) outs(%c : tensor<8x8xi8>) -> tensor<8x8xi8>
    // CHECK: #dataflow.cost<valid = false
    // CHECK-SAME: latches = {lhs = 32, output = 8, rhs = 16}, latch_overflows = [output, rhs]
    // expected-warning @below {{latch of rhs: needs 16 elements, has 1; use smaller tiles at the last level [V2]}}
    // expected-warning @below {{latch of output: needs 8 elements, has 1; use smaller tiles at the last level [V2]}}
    %1 = linalg.matmul {dataflow.mapping = @tiles, dataflow.accelerator = #latches}
      ins(%a, %b : tensor<8x8xi8>, tensor<8x8xi8>) outs(%0 : tensor<8x8xi8>) -> tensor<8x8xi8>
    return %1 : tensor<8x8xi8>
  }
}
