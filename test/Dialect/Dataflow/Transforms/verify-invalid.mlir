// Costs that cannot be computed again. The other ops are verified all the same.
// RUN: maestro-opt %s --split-input-file --dataflow-verify --verify-diagnostics

#cost = #dataflow.cost<valid = true, macs = 72>
#accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>

module {
  dataflow.mapping @any {}
  dataflow.mapping @skips {
    // expected-note @below {{in mapping @skips, here}}
    dataflow.temporal_map(1, 2) d0
  }
  func.func @f(%a: tensor<4x6xi8>, %b: tensor<6x3xi8>, %c: tensor<4x3xi8>, %d: tensor<?x3xi8>, %e: tensor<4x?xi8>) {
    // expected-error @below {{its cost cannot be verified: no dataflow.accelerator on the op or around it}}
    linalg.matmul {dataflow.cost = #cost, dataflow.mapping = @any} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    // expected-error @below {{its cost cannot be verified: no dataflow.mapping on the op}}
    linalg.matmul {dataflow.cost = #cost, dataflow.accelerator = #accelerator} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    // expected-error @below {{its cost cannot be verified: unknown mapping: @missing; there is no such symbol}}
    linalg.matmul {dataflow.cost = #cost, dataflow.accelerator = #accelerator, dataflow.mapping = @missing} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    // expected-error @below {{offset 2 is larger than size 1}}
    linalg.matmul {dataflow.cost = #cost, dataflow.accelerator = #accelerator, dataflow.mapping = @skips} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    // expected-error @below {{its cost cannot be verified: dimension 1 of operand 0 (tensor<4x?xi8>): no static size [P1]}}
    linalg.matmul {dataflow.cost = #cost, dataflow.accelerator = #accelerator, dataflow.mapping = @any} ins(%e, %d : tensor<4x?xi8>, tensor<?x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    // expected-error @below {{has a dataflow.cost, but is no layer}}
    %0 = arith.constant {dataflow.cost = #cost} 0 : i8
    // expected-error @below {{stale or wrong cost: valid: stored true, expected false}}
    linalg.matmul {dataflow.cost = #cost, dataflow.accelerator = #accelerator, dataflow.mapping = @any} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    return
  }
}
