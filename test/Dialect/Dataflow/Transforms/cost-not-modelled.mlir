// What is not modelled is remarked where it is, if that is asked for; a number
// that cannot be counted is an error.
// RUN: maestro-opt %s --dataflow-cost=remarks=all --verify-diagnostics

#accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>
module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @any {}

  func.func @f(%a: tensor<?x6xi8>, %b: tensor<6x3xi8>, %c: tensor<?x3xi8>, %zero: i8) {
    // expected-remark @below {{not modelled: dynamic shape: dimension 0 of operand 0 (tensor<?x6xi8>): no static size [P1]}}
    linalg.matmul {dataflow.mapping = @any} ins(%a, %b : tensor<?x6xi8>, tensor<6x3xi8>) outs(%c : tensor<?x3xi8>) -> tensor<?x3xi8>
    // expected-remark @below {{not modelled: fill: inputs that carry data: 0; no reduction [P2]}}
    linalg.fill ins(%zero : i8) outs(%c : tensor<?x3xi8>) -> tensor<?x3xi8>
    return
  }

  // 2^62 x 3 x 6 MACs.
  func.func @r8(%a: tensor<4611686018427387904x6xi8>, %b: tensor<6x3xi8>, %c: tensor<4611686018427387904x3xi8>) {
    // expected-error @below {{more than 2^63 - 1 MACs: 4611686018427387904 x 3 x 6 [R8]}}
    linalg.matmul {dataflow.mapping = @any} ins(%a, %b : tensor<4611686018427387904x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4611686018427387904x3xi8>) -> tensor<4611686018427387904x3xi8>
    return
  }

  // 2^61 x 2 x 1 MACs can be counted; the bits of the operands cannot.
  func.func @r8_bits(%a: tensor<2305843009213693952x1xi8>, %b: tensor<1x2xi8>, %c: tensor<2305843009213693952x2xi8>) {
    // expected-error @below {{a count exceeds 2^63 - 1; counts are exact up to there [R8]}}
    linalg.matmul {dataflow.mapping = @any} ins(%a, %b : tensor<2305843009213693952x1xi8>, tensor<1x2xi8>) outs(%c : tensor<2305843009213693952x2xi8>) -> tensor<2305843009213693952x2xi8>
    return
  }
}
