// Directives on loops that an op lacks are void: said once per mapping [M11].
// RUN: maestro-opt %s --dataflow-cost --verify-diagnostics

module attributes {dataflow.accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>} {
  // expected-remark @below {{mapping convolutions has directives that are void on some ops [M11]}}
  dataflow.mapping @convolutions convolution {
    // expected-note @below {{this convolution has no G: directives on it are void and its size is 1}}
    // expected-note @below {{this pooling has no G: directives on it are void and its size is 1}}
    dataflow.temporal_map(1, 1) G
    // expected-note @below {{this pooling has no K: directives on it are void and its size is 1}}
    dataflow.temporal_map(1, 1) K
    dataflow.temporal_map(1, 1) C
    dataflow.temporal_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.temporal_map(1, 1) R
    dataflow.temporal_map(1, 1) S
  }
  func.func @f(%x: tensor<1x6x7x7xi8>, %w: tensor<4x6x3x3xi8>, %y: tensor<1x4x5x5xi8>, %v: tensor<3x3xi8>, %z: tensor<1x4x3x3xi8>) -> tensor<1x4x3x3xi8> {
    %0 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @convolutions}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    %1 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @convolutions}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%0 : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    %2 = linalg.pooling_nchw_max {dataflow.mapping = @convolutions}
      ins(%1, %v : tensor<1x4x5x5xi8>, tensor<3x3xi8>) outs(%z : tensor<1x4x3x3xi8>) -> tensor<1x4x3x3xi8>
    return %2 : tensor<1x4x3x3xi8>
  }
}
