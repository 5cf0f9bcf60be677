// What is wrong with directives on input coordinates and with diagonals, on a
// layer with stride 2 and dilation 2: 3 rows of filter reach over 5 of input.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics

module attributes {dataflow.accelerator = #dataflow.accelerator<name = "small", pes = 8, memories = [<name = "L2">, <name = "L1", instances = 8>]>} {
  dataflow.mapping @stride convolution {
    // expected-note @below {{in mapping @stride, here}}
    dataflow.temporal_map(7, 3) Y
  }
  dataflow.mapping @reach convolution {
    // expected-note @below {{in mapping @reach, here}}
    dataflow.temporal_map(4, 2) Y
  }
  // (7 - 5) / 2 + 1 = 2 outputs, and a step of 1.
  dataflow.mapping @overlap convolution {
    // expected-note @below {{in mapping @overlap, here}}
    dataflow.temporal_map(7, 2) Y
  }
  dataflow.mapping @both convolution {
    dataflow.temporal_map(5, 2) Y
    // expected-note @below {{in mapping @both, here}}
    dataflow.temporal_map(1, 1) OY
  }
  dataflow.mapping @wide_diagonal convolution {
    dataflow.temporal_map(1, 1) OY
    dataflow.cluster 2 {
      // expected-note @below {{in mapping @wide_diagonal, here}}
      dataflow.spatial_map(2, 2) Y
      dataflow.spatial_map(1, 1) R
    }
  }
  // Neither is the other's filter loop.
  dataflow.mapping @no_diagonal convolution {
    dataflow.cluster 2 {
      dataflow.spatial_map(5, 2) Y
      // expected-note @below {{in mapping @no_diagonal, here}}
      dataflow.spatial_map(1, 1) S
    }
  }

  func.func @f(%x: memref<1x2x15x15xi8>, %w: memref<4x2x3x3xi8>, %y: memref<1x4x6x6xi8>) {
    // expected-error @below {{offset 3 of Y is no multiple of the stride 2: use 4 [M7]}}
    linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<2> : tensor<2xi64>, dataflow.mapping = @stride}
      ins(%x, %w : memref<1x2x15x15xi8>, memref<4x2x3x3xi8>) outs(%y : memref<1x4x6x6xi8>)
    // expected-error @below {{size 4 of Y is smaller than the window of a filter tile of 3 with dilation 2: it must be at least 5 [M7]}}
    linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<2> : tensor<2xi64>, dataflow.mapping = @reach}
      ins(%x, %w : memref<1x2x15x15xi8>, memref<4x2x3x3xi8>) outs(%y : memref<1x4x6x6xi8>)
    // expected-error @below {{offset 2 of Y moves by 1 of OY, which is smaller than size 2: the tiles would overlap; use (7, 4) [M4]}}
    linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<2> : tensor<2xi64>, dataflow.mapping = @overlap}
      ins(%x, %w : memref<1x2x15x15xi8>, memref<4x2x3x3xi8>) outs(%y : memref<1x4x6x6xi8>)
    // expected-error @below {{loop OY has two directives at level 0: temporal_map(5, 2) Y and temporal_map(1, 1) OY; at most one may cut it [M6]}}
    linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<2> : tensor<2xi64>, dataflow.mapping = @both}
      ins(%x, %w : memref<1x2x15x15xi8>, memref<4x2x3x3xi8>) outs(%y : memref<1x4x6x6xi8>)
    // expected-error @below {{spatial directives on Y and R at one level are a diagonal and must both be (1, 1): (2, 2) Y [M8]}}
    linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<2> : tensor<2xi64>, dataflow.mapping = @wide_diagonal}
      ins(%x, %w : memref<1x2x15x15xi8>, memref<4x2x3x3xi8>) outs(%y : memref<1x4x6x6xi8>)
    // expected-error @below {{level 1 has two spatial directives: spatial_map(5, 2) Y and spatial_map(1, 1) S; a level spreads at most one loop: open a cluster for the second [M6]}}
    linalg.conv_2d_nchw_fchw {strides = dense<2> : tensor<2xi64>, dilations = dense<2> : tensor<2xi64>, dataflow.mapping = @no_diagonal}
      ins(%x, %w : memref<1x2x15x15xi8>, memref<4x2x3x3xi8>) outs(%y : memref<1x4x6x6xi8>)
    return
  }
}
