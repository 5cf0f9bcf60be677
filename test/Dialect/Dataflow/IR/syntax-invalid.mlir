// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// expected-error @below {{expected true or false}}
// expected-error @below {{failed to parse Dataflow_NetworkAttr parameter 'multicast'}}
#bool = #dataflow.network<multicast = 1>

// -----

// expected-error @below {{expected a number without a type: 2.000000e+00 : f32}}
// expected-error @below {{failed to parse Dataflow_NetworkAttr parameter 'energy'}}
#real = #dataflow.network<energy = 2.0 : f32>

// -----

// expected-error @below {{expected a number without a type: "two"}}
// expected-error @below {{failed to parse Dataflow_NetworkAttr parameter 'energy'}}
#real = #dataflow.network<energy = "two">

// -----

// Written with an exponent that no double has.
// expected-error @below {{expected a finite number: INF}}
// expected-error @below {{failed to parse Dataflow_NetworkAttr parameter 'energy'}}
#real = #dataflow.network<energy = 1.0e999>

// -----

// expected-error @below {{expected a finite number: nan}}
// expected-error @below {{failed to parse Dataflow_NetworkAttr parameter 'energy'}}
#real = #dataflow.network<energy = 0x7FF8000000000000 : f64>

// -----

// T1: a port that takes no time is not one that moves nothing.
// expected-error @below {{a port of 0 bytes per cycle moves nothing; write unlimited if transfers take no time [T1]}}
// expected-error @below {{failed to parse Dataflow_MemoryAttr parameter 'down'}}
#width = #dataflow.memory<name = "L1", down = 0>

// -----

// expected-error @below {{expected a number of bytes per cycle or unlimited [T1]}}
// expected-error @below {{failed to parse Dataflow_MemoryAttr parameter 'up'}}
#width = #dataflow.memory<name = "L1", up = unbounded>

// -----

// expected-error @below {{expected at least one name: without a list all are meant}}
// expected-error @below {{failed to parse Dataflow_MemoryAttr parameter 'operands'}}
#names = #dataflow.memory<name = "L1", operands = []>

// -----

// expected-error @below {{name is there twice: input}}
// expected-error @below {{failed to parse Dataflow_ProcessingElementAttr parameter 'latches'}}
#counts = #dataflow.pe<latches = {input = 1, input = 2}>

// -----

// expected-error @below {{duplicate or unknown struct parameter name: size}}
#memory = #dataflow.memory<name = "L1", size = 16>

// -----

// expected-error @below {{struct is missing required parameter: name}}
#memory = #dataflow.memory<capacity = 16>
