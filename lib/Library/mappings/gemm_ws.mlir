// Products with stationary rhs: N and K in space.
dataflow.mapping @gemm_ws contraction {
  dataflow.temporal_map(64, 64) N
  dataflow.temporal_map(64, 64) K
  dataflow.temporal_map(16, 16) M
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) N
    dataflow.temporal_map(64, 64) K
    dataflow.temporal_map(1, 1) M
    dataflow.cluster 64 {
      dataflow.spatial_map(1, 1) K
    }
  }
}
