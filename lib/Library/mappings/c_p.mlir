// C-P (Kwon et al., MICRO 2019, table 3): input channels over all PEs; nothing is
// reused in a PE.
//
// The PEs add up one output between them. Weights and inputs are fetched anew for
// each output: tiles of the shared buffers are all that is ever reused.
//
// `(Sz(R), 1) Y` is written on OY, as in kc_p.mlir.
dataflow.mapping @c_p convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.temporal_map(1, 1) G
  dataflow.temporal_map(8, 8) K
  dataflow.temporal_map(1, 1) OZ
  dataflow.temporal_map(1, 1) OY
  dataflow.temporal_map(7, 7) OX
  dataflow.temporal_map(64, 64) C
  dataflow.cluster 64 {
    dataflow.temporal_map(1, 1) K
    dataflow.temporal_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.temporal_map(full, full) T
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(full, full) S
    dataflow.spatial_map(1, 1) C
  }
}
