// KC-P with larger tiles: kc_p.mlir for machines with half a megabyte of buffers
// and more, in elements of one byte. A weight that has been fetched serves up to
// 1568 positions in the place of 98.
dataflow.mapping @kc_p_large convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.temporal_map(1, 1) G
  dataflow.temporal_map(64, 64) K
  dataflow.temporal_map(1, 1) OZ
  dataflow.temporal_map(56, 56) OY
  dataflow.temporal_map(28, 28) OX
  dataflow.temporal_map(64, 64) C
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
