// A certificate is written, and checked; then every way to falsify it is found.
// RUN: maestro-opt %s --dataflow-search="objective=energy certificate=%t.cert" -o %t.mlir
// RUN: FileCheck %s --input-file %t.cert --check-prefix=CERT
// RUN: maestro-check %t.cert --module=%t.mlir | FileCheck %s
// RUN: maestro-opt %t.cert --dataflow-verify=by=simulation -o /dev/null

// The same with several threads, byte for byte.
// RUN: maestro-opt %s --dataflow-search="objective=energy certificate=%t.again" --mlir-disable-threading -o /dev/null
// RUN: cmp %t.cert %t.again

// One function for each different layer, and its answer.
// CERT: func.func @layer0(%{{.*}}: tensor<4x6xi8>, %{{.*}}: tensor<6x8xi8>, %{{.*}}: tensor<4x8xi8>) attributes {dataflow.accelerator = #dataflow.accelerator<name = "small"
// CERT-SAME: dataflow.element_bits = #dataflow.element_bits<operands = {lhs = 8, output = 8, rhs = 8}>
// CERT-NEXT: linalg.matmul {dataflow.cost = {{.*}}dataflow.mapping = @best, dataflow.optimality = {{.*}}closed = proven{{.*}}dataflow.proof = ["{
// CERT: dataflow.mapping @best contraction
// CERT: func.func @layer1
// CERT-NOT: func.func @layer2

// CHECK: small.mlir.tmp.cert:3: energy {{[0-9.]+}} is the least of {{[0-9]+}} mappings: {{[0-9]+}} pieces, {{[0-9]+}} points evaluated
// CHECK-NEXT: small.mlir.tmp.cert:{{[0-9]+}}: energy
// CHECK-NOT: energy

// A piece that is dropped, or added.
// RUN: %python %S/Inputs/falsify.py drop %t.cert %t.drop
// RUN: not maestro-check %t.drop 2>&1 | FileCheck %s --check-prefix=DROP
// DROP: drop:3:{{[0-9]+}}: error: not proven: text 0 of the proof, at character {{[0-9]+}}: does not name piece {{[0-9]+}}, which no bound closes [C2]
// RUN: %python %S/Inputs/falsify.py add %t.cert %t.add
// RUN: not maestro-check %t.add 2>&1 | FileCheck %s --check-prefix=ADD
// ADD: error: not proven: text 0 of the proof, at character {{[0-9]+}}: names a piece that is none, or that a bound closes [C2]

// A whole choice of what memories keep that is dropped.
// RUN: %python %S/Inputs/falsify.py cut %t.cert %t.cut
// RUN: not maestro-check %t.cut 2>&1 | FileCheck %s --check-prefix=CUT
// CUT: error: not proven: text {{[0-9]+}} of the proof is missing [C2]

// A bound that is said to be enough where it is not.
// RUN: %python %S/Inputs/falsify.py bound %t.cert %t.bound
// RUN: not maestro-check %t.bound 2>&1 | FileCheck %s --check-prefix=BOUND
// BOUND: error: not proven: text 0 of the proof, at character 2: says that the best orders cost enough, but bounds do not [C3]

// A value, its bound, or a number of points that is another.
// RUN: %python %S/Inputs/falsify.py value %t.cert %t.value
// RUN: not maestro-check %t.value 2>&1 | FileCheck %s --check-prefix=VALUE
// VALUE: error: stale or wrong optimality: value of energy: stored 1{{.*}}, but the cost has {{.*}} [O3]
// RUN: %python %S/Inputs/falsify.py points %t.cert %t.points
// RUN: not maestro-check %t.points 2>&1 | FileCheck %s --check-prefix=POINTS
// POINTS: error: points of full space of small: stored 7, expected {{[0-9]+}} [O5]

#small = #dataflow.accelerator<name = "small", pes = 4, array = [4], pe = <mac_energy = 1.0>, memories = [
  <name = "DRAM", read_energy = 100.0, write_energy = 100.0>,
  <name = "Buffer", capacity = 24, read_energy = 6.0, write_energy = 6.0, double_buffered = false>]>

module attributes {dataflow.accelerator = #small} {
  func.func @f(%a: tensor<4x6xi8>, %b: tensor<6x8xi8>, %c: tensor<4x8xi8>, %d: tensor<8x3xi8>, %e: tensor<4x3xi8>) -> tensor<4x3xi8> {
    %0 = linalg.matmul ins(%a, %b : tensor<4x6xi8>, tensor<6x8xi8>) outs(%c : tensor<4x8xi8>) -> tensor<4x8xi8>
    %1 = linalg.matmul ins(%a, %b : tensor<4x6xi8>, tensor<6x8xi8>) outs(%0 : tensor<4x8xi8>) -> tensor<4x8xi8>
    %2 = linalg.matmul ins(%1, %d : tensor<4x8xi8>, tensor<8x3xi8>) outs(%e : tensor<4x3xi8>) -> tensor<4x3xi8>
    return %2 : tensor<4x3xi8>
  }
}
