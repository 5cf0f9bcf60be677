// KC-P: output and input channels in space, weights stay in the PEs.
dataflow.mapping @kc_p convolution {
  dataflow.temporal_map(64, 64) K
  dataflow.temporal_map(64, 64) C
  dataflow.temporal_map(7, 7) OY
  dataflow.temporal_map(7, 7) OX
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) K
    dataflow.temporal_map(64, 64) C
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(full, full) S
    dataflow.temporal_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.cluster 64 {
      dataflow.spatial_map(1, 1) C
    }
  }
}
