// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// H4: which operands may be kept.
dataflow.mapping @h4_unknown {
  // expected-error @below {{unknown operand: weights; operands are input, filter, output, lhs, rhs, and in0, in1, ..., out0 [P3]}}
  dataflow.keep "L2" ? in [weights]
}

// -----

dataflow.mapping @h4_twice {
  // expected-error @below {{names an operand twice: filter [H4]}}
  dataflow.keep "L2" ? in [filter, filter]
}

// -----

dataflow.mapping @h4_none {
  // expected-error @below {{expected at least one name: without a list all are meant}}
  dataflow.keep "L2" ? in []
}

// -----

dataflow.mapping @h4_both {
  // expected-error @below {{has operands and a choice of operands: ["filter"] and #dataflow.choice<?>; use a keep for each [H4]}}
  "dataflow.keep"() <{choice = #dataflow.choice<?>, memory = "L2", operands = ["filter"]}> : () -> ()
}

// -----

// What is kept in any case is no choice.
dataflow.mapping @h4_kept {
  // expected-note @below {{the other keep is here}}
  dataflow.keep "L2" [filter, output]
  dataflow.cluster 1 {
    // expected-error @below {{offers output of L2, kept by another keep in any case [H4]}}
    dataflow.keep "L2" ? in [input, output]
  }
}

// -----

dataflow.mapping @h4_all {
  // expected-error @below {{offers operands of L2, kept by another keep in any case [H4]}}
  dataflow.keep "L2" ?
  dataflow.cluster 1 {
    // expected-note @below {{the other keep is here}}
    dataflow.keep "L2"
  }
}

// -----

// Nothing is no choice.
dataflow.mapping @h4_nothing {
  // expected-note @below {{the first keep is here}}
  dataflow.keep "L2" ?
  // expected-error @below {{is the second of L2, of which it says that nothing is kept: leave one of the two out [M10]}}
  dataflow.keep "L2" []
}

// -----

// Several choices of one memory, and what a fixed keep leaves.
dataflow.mapping @h4_several {
  dataflow.keep "L2" ? in [input, filter]
  dataflow.cluster 1 {
    dataflow.keep "L2" ?
    dataflow.cluster 1 {
      dataflow.keep "L2" [output]
      dataflow.keep "L1" ? in [output]
    }
  }
}
