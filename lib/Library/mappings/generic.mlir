// Any op: the first loop in space.
dataflow.mapping @generic {
  dataflow.temporal_map(64, 64) d0
  dataflow.cluster 64 {
    dataflow.spatial_map(1, 1) d0
  }
}
