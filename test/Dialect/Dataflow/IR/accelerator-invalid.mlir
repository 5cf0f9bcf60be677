// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// The rules are those of Model/Accelerator.h, and each is tested there; here,
// that they reach the user at the attribute.

// expected-error @below {{capacity of memory L2 must be at least 1: 0 [V1]}}
#v1 = #dataflow.accelerator<memories = [<name = "DRAM">, <name = "L2", capacity = 0>]>

// -----

// Everything that is wrong is said.
// expected-error @below {{port width down of memory DRAM must be at least 1: -1 [T1]}}
// expected-error @below {{port width up of memory DRAM must be at least 1: -8 [T1]}}
#t1 = #dataflow.accelerator<memories = [<name = "DRAM", down = -1, up = -8>]>

// -----

// 14 x 12 = 168.
// expected-error @below {{the array has 168 PEs, the accelerator 160: the two must be equal [M2]}}
#m2 = #dataflow.accelerator<pes = 160, array = [14, 12], memories = [<name = "DRAM">]>

// -----

// expected-error @below {{an accelerator needs an outermost memory: it has 0 memories [R1]}}
#r1 = #dataflow.accelerator<memories = []>

// -----

// expected-error @below {{too many memories: 100 > 16 [R1]}}
#r1 = #dataflow.accelerator<memories = [
  <name = "m0">, <name = "m1">, <name = "m2">, <name = "m3">, <name = "m4">, <name = "m5">, <name = "m6">, <name = "m7">, <name = "m8">, <name = "m9">,
  <name = "m10">, <name = "m11">, <name = "m12">, <name = "m13">, <name = "m14">, <name = "m15">, <name = "m16">, <name = "m17">, <name = "m18">, <name = "m19">,
  <name = "m20">, <name = "m21">, <name = "m22">, <name = "m23">, <name = "m24">, <name = "m25">, <name = "m26">, <name = "m27">, <name = "m28">, <name = "m29">,
  <name = "m30">, <name = "m31">, <name = "m32">, <name = "m33">, <name = "m34">, <name = "m35">, <name = "m36">, <name = "m37">, <name = "m38">, <name = "m39">,
  <name = "m40">, <name = "m41">, <name = "m42">, <name = "m43">, <name = "m44">, <name = "m45">, <name = "m46">, <name = "m47">, <name = "m48">, <name = "m49">,
  <name = "m50">, <name = "m51">, <name = "m52">, <name = "m53">, <name = "m54">, <name = "m55">, <name = "m56">, <name = "m57">, <name = "m58">, <name = "m59">,
  <name = "m60">, <name = "m61">, <name = "m62">, <name = "m63">, <name = "m64">, <name = "m65">, <name = "m66">, <name = "m67">, <name = "m68">, <name = "m69">,
  <name = "m70">, <name = "m71">, <name = "m72">, <name = "m73">, <name = "m74">, <name = "m75">, <name = "m76">, <name = "m77">, <name = "m78">, <name = "m79">,
  <name = "m80">, <name = "m81">, <name = "m82">, <name = "m83">, <name = "m84">, <name = "m85">, <name = "m86">, <name = "m87">, <name = "m88">, <name = "m89">,
  <name = "m90">, <name = "m91">, <name = "m92">, <name = "m93">, <name = "m94">, <name = "m95">, <name = "m96">, <name = "m97">, <name = "m98">, <name = "m99">]>

// -----

// expected-error @below {{energy per MAC of the PE must be a finite number of at least 0: -1 [E1]}}
#e1 = #dataflow.accelerator<pe = <mac_energy = -1.0>, memories = [<name = "DRAM">]>
