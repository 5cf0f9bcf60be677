// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// H1: sizes of inputs are no numbers of outputs (M7).
dataflow.mapping @h1_coordinate convolution {
  // expected-error @below {{a hole is a number of outputs, not of inputs: Y; use OY [H1]}}
  dataflow.temporal_map(?, ?) Y
}

// -----

// H2: which loops a directive may be on.
dataflow.mapping @h2_coordinate convolution {
  // expected-error @below {{an input coordinate is no choice: X; use OX [H2]}}
  dataflow.temporal_map(1, 1) ? in [K, X]
}

// -----

dataflow.mapping @h2_unknown convolution {
  // expected-error @below {{unknown loop: Q; loops are N, G, K}}
  dataflow.temporal_map(1, 1) ? in [Q]
}

// -----

dataflow.mapping @h2_twice convolution {
  // expected-error @below {{offers a loop twice: K [H2]}}
  dataflow.temporal_map(1, 1) ? in [K, C, K]
}

// -----

dataflow.mapping @h2_none convolution {
  // expected-error @below {{expected at least one name: without a list all are meant}}
  dataflow.temporal_map(1, 1) ? in []
}

// -----

dataflow.mapping @h2_both convolution {
  // expected-error @below {{has a loop and a choice of loops: K and #dataflow.choice<?>; keep one [H2]}}
  "dataflow.temporal_map"() <{dim = "K", loops = #dataflow.choice<?>, offset = #dataflow.size<1>, size = #dataflow.size<1>}> : () -> ()
}

// -----

dataflow.mapping @h2_neither convolution {
  // expected-error @below {{needs a loop, or ? for any [H2]}}
  "dataflow.spatial_map"() <{offset = #dataflow.size<1>, size = #dataflow.size<1>}> : () -> ()
}

// -----

// expected-error @below {{expected ? or ? in [...]}}
// expected-error @below {{failed to parse Dataflow_ChoiceAttr parameter 'names'}}
module attributes {test.choice = #dataflow.choice<K>} {}

// -----

// P3: without a kind, only dN names.
dataflow.mapping @p3_choice {
  // expected-error @below {{uses K, which means something else in each kind of op}}
  dataflow.temporal_map(1, 1) ? in [d0, K]
}
