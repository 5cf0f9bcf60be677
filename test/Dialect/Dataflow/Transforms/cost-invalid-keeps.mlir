// Every rule that a keep can break on an op has an error at the op and a note
// at the keep.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics

#accelerator = #dataflow.accelerator<name = "small", pes = 4, memories = [
  <name = "DRAM", down = 8, up = 8>, <name = "L2", operands = [lhs, output]>, <name = "L1", instances = 4>]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @units contraction {
    dataflow.cluster 4 {
      // expected-note @below {{in mapping @units, here}}
      dataflow.keep "L2"
    }
  }
  dataflow.mapping @outermost contraction {
    // expected-note @below {{in mapping @outermost, here}}
    dataflow.keep "DRAM" [lhs]
    dataflow.cluster 4 {}
  }
  dataflow.mapping @bypassed contraction {
    // expected-note @below {{in mapping @bypassed, here}}
    dataflow.keep "L2" [rhs]
    dataflow.cluster 4 {}
  }
  // in0 is lhs.
  dataflow.mapping @twice contraction {
    // expected-note @below {{in mapping @twice, here}}
    dataflow.keep "L2" [lhs, in0]
    dataflow.cluster 4 {}
  }
  dataflow.mapping @uneven contraction {
    dataflow.keep "L1" [lhs]
    dataflow.cluster 4 {
      // expected-note @below {{in mapping @uneven, here}}
      dataflow.keep "L1" [output]
    }
  }
  dataflow.mapping @crossed contraction {
    // expected-note @below {{in mapping @crossed, here}}
    dataflow.keep "L1" [rhs, lhs]
    dataflow.cluster 1 {
      dataflow.keep "L2" [lhs]
      dataflow.cluster 4 {}
    }
  }

  func.func @f(%a: memref<4x6xi8>, %b: memref<6x3xi8>, %c: memref<4x3xi8>) {
    // expected-error @below {{level 1 has more units in all than memory L2 has instances: 4 > 1; keep it at a level with at most 1 [M10]}}
    linalg.matmul {dataflow.mapping = @units} ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    // expected-error @below {{the outermost memory holds everything and is bound to no level: DRAM; inside DRAM the accelerator has L2, L1 [M10]}}
    linalg.matmul {dataflow.mapping = @outermost} ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    // expected-error @below {{memory L2 does not hold rhs; of this op's operands it holds lhs, output [M10]}}
    linalg.matmul {dataflow.mapping = @bypassed} ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    // expected-error @below {{memory L2 keeps lhs twice, at levels 0 and 0: name each operand in one keep [M10]}}
    linalg.matmul {dataflow.mapping = @twice} ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    // expected-error @below {{memory L1 keeps lhs at level 0 with 1 units in all and output at level 1 with 4: the levels between must have 1 unit each [R1]}}
    linalg.matmul {dataflow.mapping = @uneven} ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    // expected-error @below {{memory L1 keeps lhs at level 0, memory L2 outside it at level 1: levels must increase inwards; add a keep that separates them [R1]}}
    linalg.matmul {dataflow.mapping = @crossed} ins(%a, %b : memref<4x6xi8>, memref<6x3xi8>) outs(%c : memref<4x3xi8>)
    return
  }
}
