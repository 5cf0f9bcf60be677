// RUN: maestro-translate --export-maestro --verify-diagnostics --split-input-file %s

dataflow.mapping @keep convolution {
  dataflow.spatial_map(1, 1) K
  // expected-note @below {{in mapping @keep, here}}
  dataflow.keep "L2" [filter]
}
// expected-note @below {{in mapping @input_step, here}}
dataflow.mapping @input_step convolution {
  // expected-note @below {{in mapping @input_step, here}}
  dataflow.temporal_map(3, 1) Y
}
func.func @mappings(%x: tensor<1x6x9x9xi8>, %w: tensor<4x6x3x3xi8>, %y: tensor<1x4x4x4xi8>, %z: tensor<1x4x7x7xi8>,
                    %a: tensor<4x4xi8>) {
  // expected-error @below {{cannot be said in MAESTRO's text: MAESTRO's text cannot say which level a memory belongs to: keep of L2 [M10]}}
  %0 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @keep}
    ins(%x, %w : tensor<1x6x9x9xi8>, tensor<4x6x3x3xi8>) outs(%z : tensor<1x4x7x7xi8>) -> tensor<1x4x7x7xi8>
  // expected-error @below {{offset 1 on Y is a step of all outputs of a tile in MAESTRO's text; here it is a step of one input [M9]}}
  %1 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @input_step, strides = dense<2> : vector<2xi64>}
    ins(%x, %w : tensor<1x6x9x9xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x4x4xi8>) -> tensor<1x4x4x4xi8>
  // expected-error @below {{the mapping is not written for a contraction op [P3]}}
  %2 = linalg.matmul {dataflow.mapping = @input_step} ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  // expected-error @below {{there is no such mapping: @none}}
  %3 = linalg.matmul {dataflow.mapping = @none} ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}

// -----

// Without one of its own, the layer would have the mapping of the one before it.
dataflow.mapping @m contraction {
  dataflow.spatial_map(1, 1) M
}
func.func @inherited(%a: tensor<4x4xi8>) {
  %0 = linalg.matmul {dataflow.mapping = @m} ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8> loc("first")
  // expected-error @below {{a layer without mapping after one that has one: it would have the mapping of 'first'}}
  %1 = linalg.matmul ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  // expected-error @below {{maestro.type is "CONV", but the op is a GEMM}}
  %2 = linalg.matmul {dataflow.mapping = @m, maestro.type = "CONV"} ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}

// -----

func.func @kinds(%x: tensor<1x6x9xi8>, %w: tensor<4x6x3xi8>, %y: tensor<1x4x7xi8>, %p: tensor<1x6x9x9xi8>, %win: tensor<3x3xi8>,
                 %q: tensor<1x6x7x7xi8>, %l: tensor<2x3x4x4xi8>, %r: tensor<5x3x4x4xi8>, %o: tensor<2x5x4x4xi8>) {
  // expected-error @below {{a convolution of MAESTRO's has 2 spatial dimensions: 1 [P3]}}
  %0 = linalg.conv_1d_ncw_fcw ins(%x, %w : tensor<1x6x9xi8>, tensor<4x6x3xi8>) outs(%y : tensor<1x4x7xi8>) -> tensor<1x4x7xi8>
  // expected-error @below {{MAESTRO has no type of layer for a pooling op [P3]}}
  %1 = linalg.pooling_nchw_max ins(%p, %win : tensor<1x6x9x9xi8>, tensor<3x3xi8>) outs(%q : tensor<1x6x7x7xi8>) -> tensor<1x6x7x7xi8>
  // expected-error @below {{this op is no GEMM of MAESTRO's: loops K = 3, K1 = 4, M = 2, M1 = 4, N = 5, N1 = 4 instead of K = 3, M = 2, N = 5 [P3]}}
  %2 = linalg.mmt4d ins(%l, %r : tensor<2x3x4x4xi8>, tensor<5x3x4x4xi8>) outs(%o : tensor<2x5x4x4xi8>) -> tensor<2x5x4x4xi8>
  return
}
