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

  func.func @p1(%a: memref<2x6xi8>, %b: memref<6xi8>, %c: memref<4xi8>, %none: memref<0x6xi8>, %nothing: memref<0xi8>) {
    // expected-remark @below {{not modelled: unsupported index: index of operand in0: d0 floordiv 2; it must be a sum of coefficient x loop [P1]}}
    linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 floordiv 2, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0)>],
                    iterator_types = ["parallel", "reduction"]}
        ins(%a, %b : memref<2x6xi8>, memref<6xi8>) outs(%c : memref<4xi8>) {
    ^bb0(%x: i8, %y: i8, %acc: i8):
      %p = arith.muli %x, %y : i8
      %s = arith.addi %acc, %p : i8
      linalg.yield %s : i8
    }
    // expected-remark @below {{not modelled: outside the limits: extent of loop d0 must be at least 1: 0 [P1]}}
    linalg.matvec {dataflow.mapping = @any} ins(%none, %b : memref<0x6xi8>, memref<6xi8>) outs(%nothing : memref<0xi8>)
    return
  }

  func.func @winograd(%f: tensor<2x3x3x5xf32>, %t: tensor<6x6x5x2xf32>) {
    // expected-remark @below {{not modelled: no structured op: linalg.winograd_filter_transform is no linalg structured op: it has no loop nest with indexing maps [P1]}}
    linalg.winograd_filter_transform fmr(F_4_3) ins(%f : tensor<2x3x3x5xf32>) outs(%t : tensor<6x6x5x2xf32>) -> tensor<6x6x5x2xf32>
    return
  }

  // 2^62 x 3 x 6 MACs.
  func.func @r8(%a: tensor<4611686018427387904x6xi8>, %b: tensor<6x3xi8>, %c: tensor<4611686018427387904x3xi8>) {
    // expected-error @below {{more than 2^63 - 1 MACs: 4611686018427387904 x 3 x 6 [R8]}}
    linalg.matmul {dataflow.mapping = @any} ins(%a, %b : tensor<4611686018427387904x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4611686018427387904x3xi8>) -> tensor<4611686018427387904x3xi8>
    return
  }

  // Two rows of outputs, 2^62 apart.
  func.func @r8_index(%a: memref<9223372036854775807xi8>, %b: memref<3xi8>, %c: memref<2xi8>) {
    // expected-error @below {{dimension 0 of operand in0 reaches beyond 2^63 - 1: 4611686018427387904 x 2 + 1 x 3 [R8]}}
    linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0 * 4611686018427387904 + d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0)>],
                    iterator_types = ["parallel", "reduction"]}
        ins(%a, %b : memref<9223372036854775807xi8>, memref<3xi8>) outs(%c : memref<2xi8>) {
    ^bb0(%x: i8, %y: i8, %acc: i8):
      %p = arith.muli %x, %y : i8
      %s = arith.addi %acc, %p : i8
      linalg.yield %s : i8
    }
    return
  }

  // 2^61 x 2 x 1 MACs can be counted. One step on one PE: the first load of
  // 2^61 + 2 bytes, 2^62 MACs and the last drain of 2^62 bytes take too long.
  func.func @r8_bits(%a: tensor<2305843009213693952x1xi8>, %b: tensor<1x2xi8>, %c: tensor<2305843009213693952x2xi8>) {
    // expected-error @below {{cycles: 11529215046068469762 > 2^63 - 1; counts are exact up to there [R8]}}
    linalg.matmul {dataflow.mapping = @any} ins(%a, %b : tensor<2305843009213693952x1xi8>, tensor<1x2xi8>) outs(%c : tensor<2305843009213693952x2xi8>) -> tensor<2305843009213693952x2xi8>
    return
  }
}
