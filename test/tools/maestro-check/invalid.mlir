// What cannot be written, proven or checked.
// DEFINE: %{search} = maestro-opt %s -o %t.out --dataflow-search

// No certificate, and no module: the disk is full, or the folder is not there.
// RUN: rm -f %t.out
// RUN: not %{search}=certificate=/dev/full 2>&1 | FileCheck %s --check-prefix=FULL
// FULL: invalid.mlir:{{[0-9]+}}:1: error: cannot write output file '/dev/full': No space left on device
// RUN: not %{search}=certificate=%t.none/cert 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: {{.*}}No such file or directory
// RUN: not test -e %t.out

// Answers that have no proof say why; others have one.
// RUN: %{search}="objective=edp within=cycles:5%% certificate=%t.cert" 2>&1 | FileCheck %s --check-prefix=WITHIN
// WITHIN: invalid.mlir:[[#@LINE+23]]:{{[0-9]+}}: remark: no certificate: a bound on another metric is not certified [O2]
// RUN: %{search}="strategy=random points=3 certificate=%t.cert" 2>&1 | FileCheck %s --check-prefix=SAMPLED
// SAMPLED: remark: no certificate: the search did not close the space (sampled) [O4]
// RUN: not maestro-check %t.cert 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: cert:1:1: error: has no answer that could be checked

// A certificate of another module, and files that are no certificate.
// RUN: %{search}="objective=cycles certificate=%t.cert"
// RUN: not maestro-check %t.cert --module=%s 2>&1 | FileCheck %s --check-prefix=MODEL
// MODEL: invalid.mlir:[[#@LINE+14]]:{{[0-9]+}}: error: has no answer of dataflow-search: no dataflow.cost and dataflow.optimality
// RUN: maestro-opt %s --dataflow-search=objective=energy -o %t.other
// RUN: not maestro-check %t.cert --module=%t.other 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: other:{{[0-9]+}}:{{[0-9]+}}: error: the certificate does not prove its answer
// RUN: not maestro-check %t.other 2>&1 | FileCheck %s --check-prefix=PROOF
// PROOF: error: has no dataflow.proof
// RUN: head -c 300 %t.cert > %t.short
// RUN: not maestro-check %t.short 2>&1 | FileCheck %s --check-prefix=SHORT
// SHORT: short:{{[0-9]+}}:{{[0-9]+}}: error:
// RUN: not maestro-check %t.missing 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: cannot open input file '{{.*}}missing': No such file or directory

module attributes {dataflow.accelerator = #dataflow.accelerator<name = "four", pes = 4, array = [4], memories = [<name = "DRAM", read_energy = 1.0>]>} {
  func.func @f(%a: tensor<4x3xi8>, %b: tensor<3x2xi8>, %c: tensor<4x2xi8>) -> tensor<4x2xi8> {
    %0 = linalg.matmul ins(%a, %b : tensor<4x3xi8>, tensor<3x2xi8>) outs(%c : tensor<4x2xi8>) -> tensor<4x2xi8>
    return %0 : tensor<4x2xi8>
  }
}
