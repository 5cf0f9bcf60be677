// Names that are nowhere.
// RUN: maestro-opt %s --split-input-file --dataflow-cost=remarks=none --verify-diagnostics

// expected-note @below {{it is here}}
func.func @f(%a: tensor<4x6xi8>, %b: tensor<6x3xi8>, %c: tensor<4x3xi8>) {
  // expected-error @below {{unknown mapping: @missing; there is no such symbol in the symbol tables around the op, and the library has}}
  linalg.matmul {dataflow.mapping = @missing} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
  // expected-error @below {{unknown mapping: @inner::@gemm_ws}}
  linalg.matmul {dataflow.mapping = @inner::@gemm_ws} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
  // A symbol that is no mapping.
  // expected-error @below {{not a mapping: @f is a 'func.func', must be a 'dataflow.mapping'}}
  linalg.matmul {dataflow.mapping = @f} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
  return
}

// -----

// It is in a symbol table that is not around the op.
module @other {
  dataflow.mapping @hidden {
    // expected-note @below {{in mapping @hidden, here}}
    dataflow.temporal_map(1, 2) d0
  }
}
func.func @f(%a: tensor<4x6xi8>, %b: tensor<6x3xi8>, %c: tensor<4x3xi8>) {
  // expected-error @below {{unknown mapping: @hidden}}
  linalg.matmul {dataflow.mapping = @hidden} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
  // By its full name it is found.
  // expected-error @below {{offset 2 is larger than size 1}}
  linalg.matmul {dataflow.mapping = @other::@hidden} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
  return
}
