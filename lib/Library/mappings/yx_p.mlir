// YX-P after ShiDianNao (Kwon et al., MICRO 2019, table 3): rows over the
// clusters, the positions of a row inside them, outputs stationary.
//
// Each PE adds up one output: all that is reduced (C, R, S) is inside the
// positions, and one weight at a time goes to all PEs. MAESTRO's files of this
// dataflow have C outside the positions, where sums leave the PEs after each
// channel.
//
// `(Sz(R), 1) Y` is written on OY, as in kc_p.mlir. Tiles of 7 by 7 positions, or
// of a power of two more where there are units for them.
dataflow.mapping @yx_p convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.temporal_map(1, 1) G
  dataflow.temporal_map(32, 32) K
  dataflow.temporal_map(1, 1) OZ
  dataflow.temporal_map(7, 7) OY
  dataflow.temporal_map(7, 7) OX
  dataflow.temporal_map(16, 16) C
  dataflow.cluster 8 {
    dataflow.temporal_map(1, 1) K
    dataflow.spatial_map(1, 1) OY
    dataflow.temporal_map(8, 8) OX
    dataflow.temporal_map(1, 1) C
    dataflow.temporal_map(full, full) T
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(full, full) S
    dataflow.cluster 8 {
      dataflow.spatial_map(1, 1) OX
    }
  }
}
