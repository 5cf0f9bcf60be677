// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// expected-error @below {{macs must be at least 0: -1 [P2]}}
// expected-error @below {{cycles must be at least 0: -2 [T5]}}
// expected-error @below {{compute_cycles must be at least 0: -3 [D1]}}
// expected-error @below {{occupancy must be a finite number of at least 0: -0.5 [D1]}}
#counts = #dataflow.cost<valid = true, macs = -1, cycles = -2, compute_cycles = -3, occupancy = -0.5>

// -----

// expected-error @below {{energy of the PEs must be a finite number of at least 0: -1.0 [E1]}}
// expected-error @below {{energies of memories must be as many as the memories: 2 != 1 [E1]}}
#e1 = #dataflow.cost<valid = true, energy = <pe = -1, memories = [1, 2]>, memories = [<L2>]>

// -----

// expected-error @below {{levels of boundaries must grow from 0: 1 after 1 [S2]}}
// expected-error @below {{steps at level 1 must be at least 1: 0 [S2]}}
#s2 = #dataflow.cost<valid = true, boundaries = [<level = 1, steps = 2>, <level = 1, steps = 0>]>

// -----

// expected-error @below {{traffic from an unknown memory: L3 [R1]}}
// expected-error @below {{traffic into an unknown memory: L0 [R1]}}
// expected-error @below {{traffic of input must be at least 0: -5 [R8]}}
#r1 = #dataflow.cost<valid = true, traffic = [<input: L3 -> L0, fills = -5>], memories = [<L2>]>

// -----

// expected-error @below {{traffic of input: L2 -> PE is there twice [R1]}}
// expected-error @below {{memory L2 is there twice [R1]}}
#r1 = #dataflow.cost<valid = true, traffic = [<input: L2 -> PE>, <input: L2 -> PE>], memories = [<L2>, <L2>]>

// -----

// expected-error @below {{bits of memory L2 must be at least 0: -8 [R8]}}
// expected-error @below {{latch of input must be at least 0: -1 [V2]}}
#r8 = #dataflow.cost<valid = true, memories = [<L2, need_bits = -8>], latches = {input = -1}>

// -----

// expected-error @below {{valid must be false where 2 memories and latches overflow [V1]}}
#v1 = #dataflow.cost<valid = true, memories = [<L2, overflows = true>], latch_overflows = [input]>

// -----

// expected-error @below {{valid must be true where 0 memories and latches overflow [V1]}}
#v1 = #dataflow.cost<valid = false>
