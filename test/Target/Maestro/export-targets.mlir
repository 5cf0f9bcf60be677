// RUN: maestro-translate --export-maestro --verify-diagnostics --split-input-file %s

// expected-error @below {{cannot be said in MAESTRO's text: MAESTRO's accelerator has 3 memories, DRAM, L2 and L1: 1 [R1]}}
module attributes {dataflow.accelerator = #dataflow.accelerator<pes = 8, memories = [<name = "L2">]>} {
}

// -----

// One text has one precision for all factors, one for all sums, and one accelerator.
func.func @elements(%a: tensor<4x4xi8>, %b: tensor<4x4xf32>, %c: tensor<4x4xi64>) {
  // expected-note @below {{the first layer is here}}
  %0 = linalg.matmul ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  // expected-error @below {{all layers have elements of the same types: FP32 and FP32 instead of INT8 and INT8 [P4]}}
  %1 = linalg.matmul ins(%b, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%b : tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-error @below {{elements are INT4, INT8, INT16, INT32, FP4, FP8, FP16, FP32 or BF16, and those of all inputs alike: lhs has 64 bits rhs has 64 bits output has 64 bits [P4]}}
  %2 = linalg.matmul ins(%c, %c : tensor<4x4xi64>, tensor<4x4xi64>) outs(%c : tensor<4x4xi64>) -> tensor<4x4xi64>
  // expected-error @below {{all layers run on one accelerator}}
  %3 = linalg.matmul {dataflow.accelerator = #dataflow.accelerator<pes = 8, memories = [<name = "L2">]>}
    ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}

// -----

// expected-warning @below {{left out, since no cost is defined for them: data movement: 1, fill: 1 [P5]}}
module {
  func.func @rest(%a: tensor<4x4xi8>, %c: i8) {
    %0 = linalg.fill ins(%c : i8) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
    %1 = linalg.transpose ins(%a : tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) permutation = [1, 0]
    return
  }
}
