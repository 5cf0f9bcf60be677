// The mapspace of KC-P (kc_p.mlir): output channels over the clusters, input
// channels inside them, weights stationary. Left open are the tiles of the shared
// buffers and their order, and what a cluster works off at a time.
dataflow.mapping @kc_p_space convolution {
  dataflow.any_order {
    dataflow.temporal_map(?, ?) N
    dataflow.temporal_map(?, ?) G
    dataflow.temporal_map(?, ?) K
    dataflow.temporal_map(?, ?) OZ
    dataflow.temporal_map(?, ?) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.temporal_map(?, ?) C
  }
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) K
    dataflow.temporal_map(?, ?) C
    dataflow.temporal_map(?, ?) T
    dataflow.temporal_map(?, ?) R
    dataflow.temporal_map(?, ?) S
    dataflow.temporal_map(?, ?) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.cluster 64 {
      dataflow.spatial_map(1, 1) C
    }
  }
}
