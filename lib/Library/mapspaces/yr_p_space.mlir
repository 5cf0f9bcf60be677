// The mapspace of YR-P (yr_p.mlir), row stationary: output rows over the clusters,
// sets of input channels and filter rows inside them. Left open are the tiles of
// the shared buffers and their order, how many channels a PE has at a time, and
// the sets.
//
// The diagonal is written as R alone. A cluster has one output row, and then it
// means the same (M8); a mapping with holes has no input coordinates (H2).
dataflow.mapping @yr_p_space convolution {
  dataflow.any_order {
    dataflow.temporal_map(?, ?) N
    dataflow.temporal_map(?, ?) G
    dataflow.temporal_map(?, ?) K
    dataflow.temporal_map(?, ?) OZ
    dataflow.temporal_map(?, ?) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.temporal_map(?, ?) C
  }
  dataflow.cluster 14 {
    dataflow.temporal_map(?, ?) K
    dataflow.temporal_map(?, ?) C
    dataflow.temporal_map(?, ?) T
    dataflow.temporal_map(?, ?) R
    dataflow.temporal_map(?, ?) S
    dataflow.spatial_map(1, 1) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.cluster 4 {
      dataflow.spatial_map(?, ?) C
      dataflow.cluster 3 {
        dataflow.temporal_map(?, ?) C
        dataflow.spatial_map(1, 1) R
      }
    }
  }
}
