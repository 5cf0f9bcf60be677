// KC-P after NVDLA (Kwon et al., MICRO 2019, table 3): output channels over the
// clusters, input channels inside them.
//
// A PE holds the filter of one pair of channels while the positions of a tile
// pass by. Each input goes to all clusters, and a cluster adds up its partial
// sums before they leave it. Where the PEs have registers only, they hold one
// weight at a time and R and S move outside the positions, as in NVDLA and in
// systolic arrays.
//
// The paper's `(Sz(R), 1) Y` is one step of outputs and no offset on strided
// layers (M7), so it is written on OY. Tiles: input channels innermost, so that
// sums stay where they are; sized for buffers of 256 KB and 64 KB with 4-byte
// elements.
dataflow.mapping @kc_p convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.temporal_map(1, 1) G
  dataflow.temporal_map(64, 64) K
  dataflow.temporal_map(1, 1) OZ
  dataflow.temporal_map(14, 14) OY
  dataflow.temporal_map(7, 7) OX
  dataflow.temporal_map(32, 32) C
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) K
    dataflow.temporal_map(64, 64) C
    dataflow.temporal_map(full, full) T
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(full, full) S
    dataflow.temporal_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.cluster 64 {
      dataflow.spatial_map(1, 1) C
    }
  }
}
