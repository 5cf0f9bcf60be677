// The layer of README.md, which docs/CostModel.md works out by hand.
module attributes {dataflow.accelerator = #dataflow.accelerator<name = "small", pes = 8, memories = [
    <name = "L2", down = 8, up = 8, latency = 2>,
    <name = "L1", instances = 8>]>} {
  dataflow.mapping @kc convolution {
    dataflow.spatial_map(1, 1) K
    dataflow.temporal_map(4, 4) C
    dataflow.temporal_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.cluster 4 {
      dataflow.spatial_map(1, 1) C
    }
  }
  func.func @layer(%input: tensor<1x6x7x7xi8>, %filter: tensor<4x6x3x3xi8>, %init: tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8> {
    %0 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @kc}
        ins(%input, %filter : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>) outs(%init : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
    return %0 : tensor<1x4x5x5xi8>
  }
}
