// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// M2: the units of a cluster.
dataflow.mapping @m2_zero {
  // expected-error @below {{'dataflow.cluster' op units must be at least 1: 0 [M2]}}
  dataflow.cluster 0 {
  }
}

// -----

dataflow.mapping @m2_full {
  // expected-error @below {{'dataflow.cluster' op units must be a number, or Sz of a loop: full [M2]}}
  dataflow.cluster full {
  }
}

// -----

dataflow.mapping @m10_memory {
  // expected-error @below {{'dataflow.keep' op needs the name of a memory: "" [M10]}}
  dataflow.keep ""
}

// -----

// What keeps nothing, and what keeps something.
dataflow.mapping @m10_nothing {
  // expected-note @below {{the first keep is here}}
  dataflow.keep "L1" []
  dataflow.cluster 2 {
    dataflow.keep "L2" []
    // expected-error @below {{'dataflow.keep' op is the second of L1, of which another says that nothing is kept: leave one of the two out [M10]}}
    dataflow.keep "L1" [filter]
  }
}

// -----

dataflow.mapping @p3_operand {
  // expected-error @below {{'dataflow.keep' op unknown operand: weights; operands are input, filter, output, lhs, rhs, and in0, in1, ..., out0 [P3]}}
  dataflow.keep "L1" [input, weights]
}

// -----

dataflow.mapping @m10_twice_in_a_list {
  // expected-error @below {{'dataflow.keep' op names an operand twice: filter [M10]}}
  dataflow.keep "L1" [filter, filter]
}

// -----

dataflow.mapping @m10_twice {
  // expected-note @below {{the first keep is here}}
  dataflow.keep "L1" [input, filter]
  dataflow.cluster 2 {
    dataflow.keep "L2" [filter]
    // expected-error @below {{'dataflow.keep' op keeps filter of L1 a second time [M10]}}
    dataflow.keep "L1" [filter, output]
  }
}

// -----

dataflow.mapping @m10_all_and_one {
  // expected-note @below {{the first keep is here}}
  dataflow.keep "L1"
  // expected-error @below {{'dataflow.keep' op keeps in1 of L1 a second time [M10]}}
  dataflow.keep "L1" [in1]
}
