// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// H3: what stands in any order.
dataflow.mapping @h3_empty {
  // expected-error @below {{'dataflow.any_order' op needs at least 1 directive: 0 [H3]}}
  dataflow.any_order {}
}

// -----

dataflow.mapping @h3_keep {
  dataflow.any_order {
    dataflow.temporal_map(1, 1) d0
    // expected-error @below {{any_order holds spatial_map and temporal_map, and nothing else: 'dataflow.keep' [H3]}}
    dataflow.keep "L2"
  }
}

// -----

dataflow.mapping @h3_nested {
  dataflow.any_order {
    // expected-error @below {{any_order holds spatial_map and temporal_map, and nothing else: 'dataflow.any_order' [H3]}}
    dataflow.any_order { dataflow.temporal_map(1, 1) d0 }
  }
}

// -----

// M6: two loops that the op has, whichever they are.
dataflow.mapping @m6_spatial {
  // expected-note @below {{the first is here}}
  dataflow.spatial_map(1, 1) ?
  dataflow.any_order {
    // expected-error @below {{'dataflow.spatial_map' op is the second on any loop at its level, which spreads at most 1: open a cluster for it [M6]}}
    dataflow.spatial_map(?, ?) ?
  }
}

// -----

// M6 says nothing about other levels, or about loops that an op may lack.
dataflow.mapping @m6_levels {
  dataflow.spatial_map(1, 1) ?
  dataflow.spatial_map(1, 1) d0
  dataflow.spatial_map(1, 1) ? in [d0]
  dataflow.cluster 2 {
    dataflow.spatial_map(1, 1) ?
  }
}
