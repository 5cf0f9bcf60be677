// The mapspace of YX-P (yx_p.mlir): rows over the clusters, the positions of a row
// inside them, outputs stationary. Left open are the tiles of the shared buffers
// and their order, and what a cluster works off at a time.
dataflow.mapping @yx_p_space convolution {
  dataflow.any_order {
    dataflow.temporal_map(?, ?) N
    dataflow.temporal_map(?, ?) G
    dataflow.temporal_map(?, ?) K
    dataflow.temporal_map(?, ?) OZ
    dataflow.temporal_map(?, ?) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.temporal_map(?, ?) C
  }
  dataflow.cluster 8 {
    dataflow.temporal_map(?, ?) K
    dataflow.spatial_map(1, 1) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.temporal_map(?, ?) C
    dataflow.temporal_map(?, ?) T
    dataflow.temporal_map(?, ?) R
    dataflow.temporal_map(?, ?) S
    dataflow.cluster 8 {
      dataflow.spatial_map(1, 1) OX
    }
  }
}
