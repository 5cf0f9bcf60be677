// Products with stationary output: rows of lhs over the clusters, columns of rhs
// inside them.
//
// Each PE adds up one output. An element of lhs goes to all PEs of a cluster, one
// of rhs to one PE of each.
//
// Tiles as in gemm_ws.mlir.
dataflow.mapping @gemm_os contraction {
  dataflow.temporal_map(1, 1) B
  dataflow.temporal_map(1, 1) B1
  dataflow.temporal_map(64, 64) M
  dataflow.temporal_map(128, 128) N
  dataflow.temporal_map(1, 1) M1
  dataflow.temporal_map(1, 1) N1
  dataflow.temporal_map(128, 128) K
  dataflow.temporal_map(1, 1) K1
  dataflow.cluster 8 {
    dataflow.spatial_map(1, 1) M
    dataflow.temporal_map(8, 8) N
    dataflow.temporal_map(1, 1) K
    dataflow.cluster 8 {
      dataflow.spatial_map(1, 1) N
    }
  }
}
