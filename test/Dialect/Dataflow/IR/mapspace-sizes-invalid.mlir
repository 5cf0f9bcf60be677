// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// H1: candidates and ranges.
dataflow.mapping @h1_decreasing convolution {
  // expected-error @below {{'dataflow.temporal_map' op candidates must increase: 2 stands behind 4; write each once, the smallest first [H1]}}
  dataflow.temporal_map(? in [4, 2], ?) C
}

// -----

dataflow.mapping @h1_twice {
  // expected-error @below {{'dataflow.cluster' op candidates must increase: 2 stands behind 2; write each once}}
  dataflow.cluster ? in [1, 2, 2] {}
}

// -----

dataflow.mapping @h1_zero convolution {
  // expected-error @below {{candidates must be at least 1: 0 [H1]}}
  dataflow.temporal_map(? in [0, 2], ?) C
}

// -----

dataflow.mapping @h1_none convolution {
  // expected-error @below {{expected at least one candidate: without a list any size is meant [H1]}}
  dataflow.temporal_map(? in [], ?) C
}

// -----

dataflow.mapping @h1_range convolution {
  // expected-error @below {{the range of a hole is empty: 8 to 4; the second number must be at least 8 [H1]}}
  dataflow.temporal_map(? in 8 to 4, ?) C
}

// -----

dataflow.mapping @h1_begin {
  // expected-error @below {{the range of a hole must begin at 1 or more: 0 [H1]}}
  dataflow.cluster ? in 0 to 4 {}
}

// -----

// H1, M4: the offset equals the size.
dataflow.mapping @h1_size convolution {
  // expected-error @below {{size is a hole and offset is 2, though they are equal: use (?, ?) or (2, 2) [H1]}}
  dataflow.temporal_map(?, 2) C
}

// -----

dataflow.mapping @h1_offset convolution {
  // expected-error @below {{offset is a hole and size is Sz(R), though they are equal: use (?, ?) or (Sz(R), Sz(R)) [H1]}}
  dataflow.temporal_map(Sz(R), ?) C
}

// -----

dataflow.mapping @h1_candidates convolution {
  // expected-error @below {{an offset has no candidates, since it equals the size: use (? in ..., ?) [H1]}}
  dataflow.temporal_map(?, ? in [1, 2]) C
}
