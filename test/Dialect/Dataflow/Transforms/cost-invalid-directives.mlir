// Every rule that a directive can break on an op has an error at the op and a
// note at the directive; the other layers are costed all the same.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics

#accelerator = #dataflow.accelerator<name = "small", pes = 8, memories = [
  <name = "L2", down = 8, up = 8>, <name = "L1", instances = 8, capacity = 64>]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @skips convolution {
    // expected-note @below {{in mapping @skips, here}}
    dataflow.temporal_map(2, 3) K
  }
  dataflow.mapping @repeats convolution {
    // expected-note @below {{in mapping @repeats, here}}
    dataflow.temporal_map(3, 2) K
  }
  dataflow.mapping @narrow convolution {
    // expected-note @below {{in mapping @narrow, here}}
    dataflow.temporal_map(2, 1) Y
  }
  dataflow.mapping @twice convolution {
    dataflow.temporal_map(1, 1) K
    // expected-note @below {{in mapping @twice, here}}
    dataflow.temporal_map(2, 2) K
  }
  dataflow.mapping @two_spatial convolution {
    dataflow.spatial_map(1, 1) K
    // expected-note @below {{in mapping @two_spatial, here}}
    dataflow.spatial_map(1, 1) C
  }
  dataflow.mapping @diagonal convolution {
    // expected-note @below {{in mapping @diagonal, here}}
    dataflow.spatial_map(1, 1) Y
    dataflow.spatial_map(1, 1) R
  }

  func.func @f(%x: tensor<1x6x7x7xi8>, %w: tensor<4x6x3x3xi8>, %y: tensor<1x4x5x5xi8>) {
    // expected-error @below {{offset 3 is larger than size 2: what lies between the tiles would be skipped; use (2, 2) [M4]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @skips}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{offset 2 is smaller than size 3: the tiles would overlap; use (3, 3) [M4]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @repeats}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{size 2 of Y is smaller than the window of a filter tile of 3 with dilation 1: it must be at least 3 [M7]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @narrow}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{loop K has two directives at level 0: temporal_map(1, 1) K and temporal_map(2, 2) K; at most one may cut it [M6]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @twice}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{level 0 has two spatial directives: spatial_map(1, 1) K and spatial_map(1, 1) C; a level spreads at most one loop: open a cluster for the second [M6]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @two_spatial}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{the diagonal of Y and R needs 1 OY, and 5 are handed down: give Y a tile of one output at a level outside [M8]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @diagonal}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    return
  }
}
