// X-P (Kwon et al., MICRO 2019, table 3): the positions of a row over all PEs,
// weights stationary.
//
// The filter of one pair of channels is in every PE while the rows of a tile pass
// by; neighbours share most of their input windows. PEs beyond the length of a
// row are idle.
//
// `(Sz(R), 1) Y` and `(Sz(S), 1) X` are written on OY and OX, as in kc_p.mlir.
dataflow.mapping @x_p convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.temporal_map(1, 1) G
  dataflow.temporal_map(4, 4) K
  dataflow.temporal_map(1, 1) OZ
  dataflow.temporal_map(7, 7) OY
  dataflow.temporal_map(56, 56) OX
  dataflow.temporal_map(8, 8) C
  dataflow.cluster 64 {
    dataflow.temporal_map(1, 1) K
    dataflow.temporal_map(1, 1) C
    dataflow.temporal_map(full, full) T
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(full, full) S
    dataflow.temporal_map(1, 1) OY
    dataflow.spatial_map(1, 1) OX
  }
}
