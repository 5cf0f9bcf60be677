// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// M3: a size is at least 1.
dataflow.mapping @m3_zero convolution {
  // expected-error @below {{'dataflow.temporal_map' op size must be at least 1: 0 [M3]}}
  dataflow.temporal_map(0, 1) K
}

// -----

dataflow.mapping @m3_negative convolution {
  // expected-error @below {{'dataflow.spatial_map' op size must be at least 1: -4 [M3]}}
  dataflow.spatial_map(-4, 1) K
}

// -----

// M5: Sz takes a loop.
dataflow.mapping @m5_coordinate convolution {
  // expected-error @below {{Sz takes a loop, not an input coordinate: Y; use OY [M5]}}
  dataflow.temporal_map(Sz(Y), 1) K
}

// -----

dataflow.mapping @m5_offset convolution {
  // expected-error @below {{unknown loop in Sz: Q; loops are N, G, K}}
  dataflow.temporal_map(1, Sz(Q)) K
}

// -----

dataflow.mapping @m5_size convolution {
  // expected-error @below {{expected a number, full or Sz of a loop [M5], or ? [H1]}}
  dataflow.temporal_map(half, 1) K
}

// -----

// M11: a name that P3 does not know.
dataflow.mapping @m11_unknown convolution {
  // expected-error @below {{unknown dimension: Q; loops are N, G, K, C, OZ, OY, OX, T, R, S of convolutions, B, M, N, K of contractions, M1, M2, ... where there are several, and d0, d1, ...; input coordinates are Z, Y, X [M11]}}
  dataflow.temporal_map(1, 1) Q
}

// -----

// P3: without a kind, only dN names.
dataflow.mapping @p3_directive {
  dataflow.temporal_map(1, 1) d0
  // expected-error @below {{uses K, which means something else in each kind of op: write convolution or contraction behind the name of the mapping, or use d0, d1, ... [P3]}}
  dataflow.temporal_map(1, 1) K
}

// -----

dataflow.mapping @p3_cluster {
  // expected-error @below {{uses R, which means something else in each kind of op}}
  dataflow.cluster Sz(R) {
  }
}

// -----

// expected-error @below {{unknown kind of op: pooling; expected convolution or contraction [P3]}}
dataflow.mapping @p3_kind pooling {}
