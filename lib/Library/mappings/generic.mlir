// Any op, in the order of its loops, whatever they mean: the first three loops
// over the units, all others one iteration at a time. It costs ops that have no
// roles; where they have, the other mappings are far better.
dataflow.mapping @generic {
  dataflow.temporal_map(16, 16) d0
  dataflow.temporal_map(16, 16) d1
  dataflow.temporal_map(4, 4) d2
  dataflow.temporal_map(1, 1) d3
  dataflow.temporal_map(1, 1) d4
  dataflow.temporal_map(1, 1) d5
  dataflow.temporal_map(1, 1) d6
  dataflow.temporal_map(1, 1) d7
  dataflow.temporal_map(1, 1) d8
  dataflow.temporal_map(1, 1) d9
  dataflow.cluster 8 {
    dataflow.spatial_map(1, 1) d0
    dataflow.temporal_map(8, 8) d1
    dataflow.temporal_map(4, 4) d2
    dataflow.cluster 8 {
      dataflow.spatial_map(1, 1) d1
      dataflow.cluster 4 {
        dataflow.spatial_map(1, 1) d2
      }
    }
  }
}
