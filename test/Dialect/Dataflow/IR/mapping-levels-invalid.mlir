// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// M1: what a level holds.
dataflow.mapping @m1_foreign {
  // expected-error @below {{a level of a mapping holds spatial_map, temporal_map, any_order, keep and cluster: 'arith.constant' [M1]}}
  %c = arith.constant 0 : index
}

// -----

// expected-error @below {{'dataflow.spatial_map' op expects parent op to be one of 'dataflow.mapping, dataflow.cluster, dataflow.any_order'}}
dataflow.spatial_map(1, 1) d0

// -----

// expected-error @below {{'dataflow.cluster' op expects parent op to be one of}}
dataflow.cluster 2 {
}

// -----

// expected-error @below {{'dataflow.keep' op expects parent op to be one of}}
dataflow.keep "L1"

// -----

// M1: the cluster of a level comes last, and there is one.
dataflow.mapping @m1_last {
  // expected-note @below {{the cluster is here}}
  dataflow.cluster 2 {
  }
  // expected-error @below {{'dataflow.temporal_map' after a cluster of its level: a level has at most 1 cluster, and it comes last [M1]}}
  dataflow.temporal_map(1, 1) d0
}

// -----

dataflow.mapping @m1_two {
  dataflow.cluster 2 {
    // expected-note @below {{the cluster is here}}
    dataflow.cluster 2 {
    }
    // expected-error @below {{'dataflow.cluster' after a cluster of its level}}
    dataflow.cluster 2 {
    }
  }
}

// -----

// M1: 1 + 16 levels.
// expected-error @below {{'dataflow.mapping' op has too many levels: 17 > 16 [M1]}}
dataflow.mapping @m1_many {
  dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {
  dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {
  dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {
  dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {dataflow.cluster 1 {
  }}}}}}}}}}}}}}}}
}
