// RUN: maestro-opt %s --dataflow-search=objective=cycles > %t.mlir
// RUN: FileCheck %s --input-file %t.mlir
// RUN: maestro-opt %t.mlir --dataflow-verify -o /dev/null
// RUN: maestro-opt %t.mlir --dataflow-verify=by=simulation -o /dev/null

// A cost that is computed again is the same, and the optimality stays. A second
// search finds the same: the mapping that the first one wrote leaves nothing to
// choose, and is replaced.
// RUN: maestro-opt %t.mlir --dataflow-cost | diff %t.mlir -
// RUN: maestro-opt %t.mlir --dataflow-search=objective=cycles | FileCheck %s

// Another strategy finds the same mapping and another end (O4).
// RUN: maestro-opt %s --dataflow-search="objective=cycles strategy=exhaustive" | FileCheck %s --check-prefix=ALL
// ALL: dataflow.mapping = @best, dataflow.optimality = #dataflow.optimality<objective = [cycles], value = 1.0, lower_bound = 1.0, closed = enumerated, points = 6, evaluated = 6>}

// 4 x 1 x 1 MACs on 4 PEs, whose ports take no time, are 1 cycle, and none is
// less. Outside the array M stays whole or has tiles of 2 or 1, and in it what
// is left of M likewise: of 4 iterations 3 ways, of 2 two, of 1 one, 6 points in
// all. Loops of extent 1 have no directives.
#accelerator = #dataflow.accelerator<name = "four", pes = 4, array = [4], memories = [<name = "DRAM", down = unlimited, up = unlimited>]>

module attributes {dataflow.accelerator = #accelerator} {
  // CHECK: module attributes {dataflow.accelerator = #dataflow.accelerator<name = "four"
  // CHECK-NEXT: dataflow.mapping @[[BEST:best[_0-9]*]] contraction {
  // CHECK: dataflow.spatial_map(1, 1) M
  // CHECK: func.func @f
  // CHECK: linalg.matmul {dataflow.cost = #dataflow.cost<valid = true, macs = 4, cycles = 1,
  // CHECK-SAME: dataflow.mapping = @[[BEST]], dataflow.optimality = #dataflow.optimality<objective = [cycles], value = 1.0, lower_bound = 1.0, closed = proven, points = 6, evaluated =
  func.func @f(%a: tensor<4x1xi8>, %b: tensor<1x1xi8>, %c: tensor<4x1xi8>) -> tensor<4x1xi8> {
    %0 = linalg.matmul ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    return %0 : tensor<4x1xi8>
  }
}
