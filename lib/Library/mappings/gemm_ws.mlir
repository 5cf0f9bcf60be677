// Products with stationary rhs ("weight stationary"): columns of rhs over the
// clusters, the reduction inside them.
//
// A PE holds one element of rhs while the rows of a tile of lhs pass by. Each
// element of lhs goes to all clusters, and a cluster adds up its partial sums
// before they leave it.
//
// Tiles: the reduction innermost, so that sums stay where they are; sized for
// buffers of 256 KB and 64 KB with 4-byte elements. M1, N1, K1 are the inner
// loops of packed products.
dataflow.mapping @gemm_ws contraction {
  dataflow.temporal_map(1, 1) B
  dataflow.temporal_map(1, 1) B1
  dataflow.temporal_map(128, 128) N
  dataflow.temporal_map(64, 64) M
  dataflow.temporal_map(1, 1) N1
  dataflow.temporal_map(1, 1) M1
  dataflow.temporal_map(128, 128) K
  dataflow.temporal_map(1, 1) K1
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) N
    dataflow.temporal_map(64, 64) K
    dataflow.temporal_map(1, 1) M
    dataflow.cluster 64 {
      dataflow.spatial_map(1, 1) K
    }
  }
}
