// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// The rules are those of Model/Accelerator.h, and each is tested there; here,
// that they reach the user at the attribute.

// expected-error @below {{capacity of memory L2 must be at least 1: 0 [V1]}}
#v1 = #dataflow.accelerator<memories = [<name = "DRAM">, <name = "L2", capacity = 0>]>

// -----

// Everything that is wrong is said.
// expected-error @below {{port width down of memory DRAM must be at least 1: 0 [T1]}}
// expected-error @below {{port width up of memory DRAM must be at least 1: -8 [T1]}}
#t1 = #dataflow.accelerator<memories = [<name = "DRAM", down = 0, up = -8>]>

// -----

// 14 x 12 = 168.
// expected-error @below {{the array has 168 PEs, the accelerator 160: the two must be equal [M2]}}
#m2 = #dataflow.accelerator<pes = 160, array = [14, 12], memories = [<name = "DRAM">]>

// -----

// expected-error @below {{an accelerator needs an outermost memory: it has 0 memories [R1]}}
#r1 = #dataflow.accelerator<memories = []>

// -----

// expected-error @below {{too many memories: 17 > 16 [R1]}}
#r1 = #dataflow.accelerator<memories = [
  <name = "m0">, <name = "m1">, <name = "m2">, <name = "m3">, <name = "m4">, <name = "m5">, <name = "m6">, <name = "m7">, <name = "m8">,
  <name = "m9">, <name = "m10">, <name = "m11">, <name = "m12">, <name = "m13">, <name = "m14">, <name = "m15">, <name = "m16">]>

// -----

// expected-error @below {{energy per MAC of the PE must be a finite number of at least 0: -1 [E1]}}
#e1 = #dataflow.accelerator<pe = <mac_energy = -1.0>, memories = [<name = "DRAM">]>
