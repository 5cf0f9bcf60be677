// Products with stationary lhs ("input stationary"): rows of lhs over the
// clusters, the reduction inside them.
//
// A PE holds one element of lhs while the columns of a tile of rhs pass by. Each
// element of rhs goes to all clusters, and a cluster adds up its partial sums
// before they leave it.
//
// Tiles as in gemm_ws.mlir.
dataflow.mapping @gemm_is contraction {
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
    dataflow.temporal_map(8, 8) K
    dataflow.temporal_map(1, 1) N
    dataflow.cluster 8 {
      dataflow.spatial_map(1, 1) K
    }
  }
}
