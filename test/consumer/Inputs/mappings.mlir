dataflow.mapping @kc_p convolution {
  dataflow.spatial_map(1, 1) K
  dataflow.temporal_map(64, 64) C
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) C
  }
}
dataflow.mapping @output_stationary contraction {
  dataflow.spatial_map(1, 1) M
}
