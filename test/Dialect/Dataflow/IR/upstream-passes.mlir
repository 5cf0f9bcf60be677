// RUN: maestro-opt %s --canonicalize --cse --symbol-dce | FileCheck %s

// Passes that know nothing of mappings leave them alone: a mapping in use is
// kept, directives have no results but are not dead.

// CHECK:      dataflow.mapping "private" @used convolution {
// CHECK-NEXT:   dataflow.temporal_map(full, full) K
// CHECK-NEXT:   dataflow.temporal_map(full, full) K
// CHECK-NEXT:   dataflow.keep "L1"
// CHECK-NEXT:   dataflow.cluster 4 {
// CHECK-NEXT:   }
// CHECK-NEXT: }
dataflow.mapping "private" @used convolution {
  dataflow.temporal_map(full, full) K
  dataflow.temporal_map(full, full) K
  dataflow.keep "L1"
  dataflow.cluster 4 {
  }
}

// CHECK-NOT: @unused
dataflow.mapping "private" @unused {
}

// CHECK: linalg.matmul {dataflow.mapping = @used}
func.func @f(%a: tensor<2x3xi8>, %b: tensor<3x4xi8>, %c: tensor<2x4xi8>) -> tensor<2x4xi8> {
  %0 = linalg.matmul {dataflow.mapping = @used}
    ins(%a, %b : tensor<2x3xi8>, tensor<3x4xi8>) outs(%c : tensor<2x4xi8>) -> tensor<2x4xi8>
  return %0 : tensor<2x4xi8>
}
