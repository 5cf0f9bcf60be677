// Mappings that ask for more than the accelerator has, or for another op.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --verify-diagnostics

#accelerator = #dataflow.accelerator<name = "small", pes = 8, memories = [
  <name = "L2", down = 8, up = 8>, <name = "L1", instances = 8, capacity = 64>]>
// A memory with 2 instances belongs to a level with 2 units at most.
#pairs = #dataflow.accelerator<name = "pairs", pes = 8, memories = [
  <name = "L2", down = 8, up = 8>, <name = "half", instances = 2>]>
#buffers = #dataflow.accelerator<name = "buffers", pes = 8, memories = [<name = "L3">, <name = "L2">, <name = "L1">]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @clusters convolution {
    dataflow.cluster 4 {
      // expected-note @below {{in mapping @clusters, here}}
      dataflow.cluster 3 {
      }
    }
  }
  dataflow.mapping @memory convolution {
    // expected-note @below {{in mapping @memory, here}}
    dataflow.keep "L3"
  }
  // expected-note @below {{in mapping @products, here}}
  dataflow.mapping @products contraction {
    dataflow.temporal_map(1, 1) M
  }
  // expected-note @below {{in mapping @spread, here}}
  dataflow.mapping @spread convolution {
    dataflow.spatial_map(1, 1) K
  }
  // 15 levels, and one for each of two shared buffers.
  // expected-note @below {{in mapping @deep, here}}
  dataflow.mapping @deep convolution {
    dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {
    dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {
    }}}}}}}}}}}}}}
  }

  func.func @f(%x: tensor<1x6x7x7xi8>, %w: tensor<4x6x3x3xi8>, %y: tensor<1x4x5x5xi8>) {
    // expected-error @below {{clusters need more PEs than there are: 4 x 3 > 8; their product must be at most 8 [M2]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @clusters}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{unknown memory: L3; inside L2 the accelerator has L1 [M10]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @memory}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{mapping products is for contraction ops and this op is of kind convolution, where M means something else: use a mapping for this kind, or d0 to d6 [P3]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @products}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{every level has more units in all than memory half has instances: 8 > 2; larger clusters leave fewer units outside them [M10]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @spread, dataflow.accelerator = #pairs}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    // expected-error @below {{too many levels: 15 and 2 for memories of one instance > 16 [M1]}}
    linalg.conv_2d_nchw_fchw {dataflow.mapping = @deep, dataflow.accelerator = #buffers}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    return
  }
}
