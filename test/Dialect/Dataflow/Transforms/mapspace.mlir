// How many mappings a search may choose from, layer by layer.
// RUN: maestro-opt %s --dataflow-mapspace="remarks=none output=-" -o /dev/null | FileCheck %s
// RUN: maestro-opt %s --dataflow-mapspace="remarks=none output=- sizes=all" -o /dev/null | FileCheck %s --check-prefix=ALL
// RUN: maestro-opt %s --dataflow-mapspace="remarks=none output=- sizes=divisors" -o /dev/null | FileCheck %s --check-prefix=DIVISORS
// RUN: maestro-opt %s --dataflow-mapspace="remarks=none output=- pairs=false mapping=fixed" -o /dev/null | FileCheck %s --check-prefix=OPTIONS

// The IR does not change.
// RUN: maestro-opt %s > %t.mlir
// RUN: maestro-opt %s --dataflow-mapspace | diff %t.mlir -

#accelerator = #dataflow.accelerator<name = "small", pes = 4, array = [4], memories = [<name = "DRAM">]>

// CHECK: layer {{ *}}op {{ *}}space {{ *}}clusters {{ *}}points {{ *}}about
module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @open contraction {
    dataflow.any_order {
      dataflow.temporal_map(?, ?) M
      dataflow.temporal_map(? in [1, 2], ?) K
    }
    dataflow.cluster ? in [1, 2, 4, 8] {
      dataflow.spatial_map(1, 1) ? in [N, K]
    }
  }
  dataflow.mapping @fixed contraction {
    dataflow.temporal_map(1, 1) M
  }
  func.func @f(%a: tensor<5x3xi8>, %b: tensor<3x2xi8>, %c: tensor<5x2xi8>) {
    // Of 5 M there are 3 balanced sizes (1, 2, 3; 4 gives two tiles as 3 does),
    // 4 of two tiles or more in all, and 1 divisor; or M stays whole. K = 3 is
    // cut into 1 or 2. With K in 1 the array has N only, or is void: 2 ways; in
    // 2 it has N or K: 2 ways. So 2 x 2 for K and the array; x 2 orders where M
    // is cut: 4 x (2 x 3 + 1) = 28, (2 x 4 + 1) x 4 = 36, (2 + 1) x 4 = 12; for
    // each of 3 clusters, as 8 are more than the PEs.
    // CHECK: linalg.matmul @open 3 84 8.40e+01
    // ALL: linalg.matmul @open 3 108
    // DIVISORS: linalg.matmul @open 3 36
    linalg.matmul {dataflow.mapping = @open} ins(%a, %b : tensor<5x3xi8>, tensor<3x2xi8>) outs(%c : tensor<5x2xi8>) -> tensor<5x2xi8>
    // A mapping without holes is one that a search may replace.
    // CHECK: linalg.matmul full space of small 1 [[FULL:[0-9]+]]
    // OPTIONS: linalg.matmul @fixed 1 1 1.00e+00
    linalg.matmul {dataflow.mapping = @fixed} ins(%a, %b : tensor<5x3xi8>, tensor<3x2xi8>) outs(%c : tensor<5x2xi8>) -> tensor<5x2xi8>
    // M, N and K are cut into single iterations or not, N and K perhaps over the
    // 4 PEs, but 2 x 3 tiles are too many for both. N and K in time: 1 way, in 2
    // orders. One of them: 4 ways, neither: 3 ways. So 2 + 4 + 3 = 9 without M,
    // and with it 3! + 4 x 2! + 3 = 17.
    // CHECK: linalg.matmul full space of small 1 [[FULL]]
    // DIVISORS: linalg.matmul full space of small 1 26 2.60e+01
    linalg.matmul ins(%a, %b : tensor<5x3xi8>, tensor<3x2xi8>) outs(%c : tensor<5x2xi8>) -> tensor<5x2xi8>
    return
  }
}
