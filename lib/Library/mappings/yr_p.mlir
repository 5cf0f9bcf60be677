// YR-P after Eyeriss (Kwon et al., MICRO 2019, table 3), row stationary: output
// rows over the clusters, filter rows inside them, on the diagonal that shares
// each input row (M8).
//
// A PE convolves one row of the filter with one row of the input: weights stay,
// inputs slide by. It does so for 8 output and 4 input channels at a time, which
// fills Eyeriss' scratchpads (12 inputs = 4 channels x 3 columns). The PEs of a
// cluster add up filter rows.
//
// The paper's inner cluster has Sz(R) PEs. Here it has 3, for the filter that is
// most common: Eyeriss has more columns of 3 PEs than rows to give them, and uses
// these for further channels of the same output (its sets), which is the cluster
// of 4 between. Filters of other heights take turns; those of height 1 leave two
// of three PEs idle.
//
// Tiles: sized for a buffer of 100 KB for inputs and outputs of two bytes.
dataflow.mapping @yr_p convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.temporal_map(1, 1) G
  dataflow.temporal_map(32, 32) K
  dataflow.temporal_map(1, 1) OZ
  dataflow.temporal_map(14, 14) OY
  dataflow.temporal_map(14, 14) OX
  dataflow.temporal_map(16, 16) C
  dataflow.cluster 14 {
    dataflow.temporal_map(8, 8) K
    dataflow.temporal_map(16, 16) C
    dataflow.temporal_map(1, 1) T
    dataflow.temporal_map(3, 3) R
    dataflow.temporal_map(full, full) S
    dataflow.spatial_map(1, 1) OY
    dataflow.temporal_map(1, 1) OX
    dataflow.cluster 4 {
      dataflow.spatial_map(4, 4) C
      dataflow.cluster 3 {
        dataflow.temporal_map(full, full) C
        dataflow.spatial_map(1, 1) Y
        dataflow.spatial_map(1, 1) R
      }
    }
  }
}
