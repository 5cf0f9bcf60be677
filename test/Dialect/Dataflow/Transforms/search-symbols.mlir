// Equal layers are searched once, and equal answers are one symbol, under a name
// that is free. @space is searched where it is attached; the layer of another
// kind and the one without mapping have the full space.
// RUN: maestro-opt %s --dataflow-search="objective=cycles sizes=divisors pairs=false" | FileCheck %s

// A name of the option is searched where nothing is attached, and the mapspaces
// of the library are not written.
// RUN: maestro-opt %s --dataflow-search="objective=cycles mapping=any sizes=all" | FileCheck %s --check-prefix=OPTION
// OPTION: space = "space"
// OPTION: space = "any", sizes = all>
// OPTION: space = "any", sizes = all>

#accelerator = #dataflow.accelerator<name = "four", pes = 4, array = [4], memories = [<name = "DRAM", down = unlimited, up = unlimited>]>

// 1 fits M, 2 are the sizes that are offered: tiles of 2 leave 2 PEs idle.
// CHECK: dataflow.mapping @space_best contraction {
// CHECK-NEXT: dataflow.spatial_map(1, 1) M
// CHECK-NEXT: }
// CHECK-NEXT: dataflow.mapping @best_1 contraction {
// CHECK-NOT: @best_2
// CHECK: dataflow.mapping @best contraction {
module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @best contraction {}
  dataflow.mapping @space contraction {
    dataflow.spatial_map(? in [1, 2], ?) M
  }
  dataflow.mapping @any {
    dataflow.spatial_map(?, ?) d0
  }
  func.func @f(%a: tensor<4x1xi8>, %b: tensor<1x1xi8>, %c: tensor<4x1xi8>) {
    // CHECK: dataflow.mapping = @space_best, dataflow.optimality = #dataflow.optimality<objective = [cycles], value = 1.0, lower_bound = 1.0, closed = proven, points = 2, {{.*}}space = "space", sizes = divisors>
    %0 = linalg.matmul {dataflow.mapping = @space} ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    // CHECK: dataflow.mapping = @best_1, {{.*}}points = 6, {{.*}}sizes = divisors, pairs = false>
    %1 = linalg.matmul ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    // CHECK: dataflow.mapping = @best_1, {{.*}}points = 6, {{.*}}sizes = divisors, pairs = false>
    %2 = linalg.matmul {dataflow.mapping = @best} ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    return
  }
}
