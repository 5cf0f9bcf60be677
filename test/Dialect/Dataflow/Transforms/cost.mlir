// RUN: maestro-opt %s --dataflow-cost | FileCheck %s
// RUN: maestro-opt %s --dataflow-cost | maestro-opt --dataflow-cost | FileCheck %s

// The worked example of docs/CostModel.md. 8 PEs in clusters of 4 are 2 units:
// 4 tiles of K take 2 folds, C of 6 has 2 tiles, OY and OX have 5 each, and the
// 4 or 2 channels of a tile take 1 fold: 2 x 2 x 5 x 5 = 100 steps of 9 MACs.
#accelerator = #dataflow.accelerator<name = "small", pes = 8, memories = [
  <name = "L2", down = 8, up = 8, latency = 2>,
  <name = "L1", instances = 8, capacity = 64>]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @by_channel convolution {
    dataflow.spatial_map(1, 1) K
    dataflow.temporal_map(4, 4) C
    dataflow.temporal_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.cluster 4 {
      dataflow.spatial_map(1, 1) C
    }
  }

  // CHECK: linalg.conv_2d_nchw_fchw {dataflow.cost = #dataflow.cost<valid = true, macs = 5400, cycles = 924, compute_cycles = 900,
  // CHECK-SAME: boundaries = [<level = 1, steps = 100>]
  // CHECK-SAME: traffic = [<input: L2 -> L1, fills = 2520, reads = 1260>,
  // CHECK-SAME:            <filter: L2 -> L1, fills = 216, reads = 216>,
  // CHECK-SAME:            <output: L2 -> L1, drains = 600, writes = 200, psum_reads = 100>]
  // CHECK-SAME: footprint_bits = 152, need_bits = 304
  // CHECK-SAME: dataflow.mapping = @by_channel
  func.func @layer(%x: tensor<1x6x7x7xi8>, %w: tensor<4x6x3x3xi8>, %y: tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8> {
    %0 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @by_channel}
      ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    return %0 : tensor<1x4x5x5xi8>
  }
}
