// A mapping is looked up in the nearest symbol table, then outwards; names in
// options too, and the first whose kind fits counts.
// RUN: maestro-opt %s --dataflow-cost="remarks=none mapping=convolutions,products" | FileCheck %s

module attributes {dataflow.accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>} {
  dataflow.mapping @products contraction {
    dataflow.temporal_map(1, 1) M
    dataflow.temporal_map(1, 1) N
    dataflow.temporal_map(1, 1) K
  }
  dataflow.mapping @convolutions convolution {}
  // The nearest of this name: 4 of M and N at a time take 2 steps of 8 cycles.
  // CHECK: module @inner
  module @inner {
    dataflow.mapping @products contraction {
      dataflow.temporal_map(1, 1) K
    }
    func.func @f(%a: tensor<2x2xi8>, %b: tensor<2x2xi8>, %c: tensor<2x2xi8>) -> tensor<2x2xi8> {
      // CHECK: linalg.matmul {{.*}}<level = 0, steps = 2>{{.*}}dataflow.mapping = @products}
      %0 = linalg.matmul {dataflow.mapping = @products} ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%c : tensor<2x2xi8>) -> tensor<2x2xi8>
      // CHECK: linalg.matmul {{.*}}<level = 0, steps = 2>{{.*}}dataflow.mapping = @products}
      %1 = linalg.matmul ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%0 : tensor<2x2xi8>) -> tensor<2x2xi8>
      return %1 : tensor<2x2xi8>
    }
  }
  // CHECK: module @without
  module @without {
    func.func @g(%a: tensor<2x2xi8>, %b: tensor<2x2xi8>, %c: tensor<2x2xi8>) -> tensor<2x2xi8> {
      // CHECK: linalg.matmul {{.*}}<level = 0, steps = 8>{{.*}}dataflow.mapping = @products}
      %0 = linalg.matmul ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%c : tensor<2x2xi8>) -> tensor<2x2xi8>
      // By the name of its module it is found as well.
      // CHECK: linalg.matmul {{.*}}<level = 0, steps = 2>{{.*}}dataflow.mapping = @inner::@products}
      %1 = linalg.matmul {dataflow.mapping = @inner::@products} ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%0 : tensor<2x2xi8>) -> tensor<2x2xi8>
      return %1 : tensor<2x2xi8>
    }
  }
}
