// What is too small where no mapping fits, and the least change that helps.
// RUN: maestro-opt %s --dataflow-search="bypass=false element-bits=8" --verify-diagnostics -o /dev/null

// A Buffer that must hold all three, double-buffered, and a Pad that must not:
// each element of a byte.
#pad = #dataflow.accelerator<name = "pad", pes = 4, array = [4], memories = [
  <name = "DRAM">,
  <name = "Buffer", capacity = 64>,
  <name = "Pad", capacity = 2, instances = 4, double_buffered = false>]>
#buffer = #dataflow.accelerator<name = "buffer", pes = 1, memories = [
  <name = "DRAM">,
  <name = "Buffer", capacity = 40, double_buffered = false>]>
#both = #dataflow.accelerator<name = "both", pes = 1, memories = [
  <name = "DRAM">,
  <name = "A", capacity = 8, operands = ["lhs"], double_buffered = false>,
  <name = "B", capacity = 20, operands = ["rhs", "output"], double_buffered = false>]>

// Tiles of 2 of M's 4 iterations and all others whole: of lhs 2 x 8, of rhs
// 8 x 4, of the output 2 x 4, 56 in all.
dataflow.mapping @halves contraction {
  dataflow.temporal_map(? in [2], ?) M
  dataflow.keep "Buffer"
}
// Tiles of 1 of M: A holds 1 x 8, B holds 8 x 4 and 1 x 4. Of N: A holds 4 x 8,
// B holds 8 x 1 and 4 x 1. So B lacks 16 bytes or A lacks 24.
dataflow.mapping @either contraction {
  dataflow.temporal_map(1, 1) ? in [M, N]
  dataflow.keep "A"
  dataflow.keep "B"
}

func.func @pad(%a: tensor<4x8xi8>, %b: tensor<8x4xi8>, %c: tensor<4x4xi8>)
    attributes {dataflow.accelerator = #pad} {
  // expected-error @below {{points of full space of pad fits the memories and latches [V1, V2]}}
  // expected-note @below {{memory Pad: needs at least 3 bytes in each of 4 instances (lhs: 1, rhs: 1, output: 1), has 2 [V1]}}
  // expected-note @below {{the least change after which a mapping fits: memory Pad with 3 bytes instead of 2}}
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xi8>, tensor<8x4xi8>) outs(%c : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}
func.func @buffer(%a: tensor<4x8xi8>, %b: tensor<8x4xi8>, %c: tensor<4x4xi8>)
    attributes {dataflow.accelerator = #buffer} {
  // expected-error @below {{none of the 1 points of @halves fits}}
  // expected-note @below {{memory Buffer: needs at least 56 bytes (lhs: 16, rhs: 32, output: 8), has 40 [V1]}}
  // expected-note @below {{memory Buffer with 56 bytes instead of 40}}
  %0 = linalg.matmul {dataflow.mapping = @halves} ins(%a, %b : tensor<4x8xi8>, tensor<8x4xi8>) outs(%c : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}
func.func @both(%a: tensor<4x8xi8>, %b: tensor<8x4xi8>, %c: tensor<4x4xi8>)
    attributes {dataflow.accelerator = #both} {
  // expected-error @below {{none of the 2 points of @either fits}}
  // expected-note @below {{each memory and latch is large enough for some of the points, but for none are all of them}}
  // expected-note @below {{memory B with 36 bytes instead of 20}}
  %0 = linalg.matmul {dataflow.mapping = @either} ins(%a, %b : tensor<4x8xi8>, tensor<8x4xi8>) outs(%c : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}
