// RUN: maestro-opt %s --verify-diagnostics --split-input-file

func.func @right() attributes {dataflow.accelerator = #dataflow.accelerator<memories = [<name = "DRAM">]>} {
  // A symbol that does not exist is reported by the passes that need it.
  return {dataflow.mapping = @somewhere::@kc_p, dataflow.cost = #dataflow.cost<valid = true>}
}

// -----

func.func @mapping() {
  // expected-error @below {{attribute 'dataflow.mapping' must be the symbol of a dataflow.mapping, such as @kc_p: "kc_p"}}
  return {dataflow.mapping = "kc_p"}
}

// -----

// expected-error @below {{attribute 'dataflow.accelerator' must be an #dataflow.accelerator: #dataflow.pe<>}}
module attributes {dataflow.accelerator = #dataflow.pe<>} {}

// -----

// expected-error @below {{attribute 'dataflow.cost' must be an #dataflow.cost: 924 : i64}}
module attributes {dataflow.cost = 924} {}

// -----

// expected-error @below {{unknown attribute 'dataflow.costs': there are 'dataflow.mapping', 'dataflow.accelerator', 'dataflow.element_bits', 'dataflow.cost', 'dataflow.optimality' and 'dataflow.proof'}}
module attributes {dataflow.costs = #dataflow.cost<valid = true>} {}

// -----

// expected-error @below {{attribute 'dataflow.accelerator' must be on an op, not on argument 1}}
func.func private @argument(i8, i8 {dataflow.accelerator = #dataflow.accelerator<memories = [<name = "DRAM">]>})

// -----

// expected-error @below {{attribute 'dataflow.mapping' must be on an op, not on result 0}}
func.func private @result() -> (i8 {dataflow.mapping = @kc_p})
