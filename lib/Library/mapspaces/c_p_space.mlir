// The mapspace of C-P (c_p.mlir): input channels over all PEs. Left open are the
// tiles of the shared buffers and their order, and what a PE works off at a time.
dataflow.mapping @c_p_space convolution {
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
    dataflow.temporal_map(?, ?) K
    dataflow.temporal_map(?, ?) OY
    dataflow.temporal_map(?, ?) OX
    dataflow.temporal_map(?, ?) T
    dataflow.temporal_map(?, ?) R
    dataflow.temporal_map(?, ?) S
    dataflow.spatial_map(1, 1) C
  }
}
