// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P4: operands whose size in bits is not that of all their elements.

// The size of an index depends on the target.
// CHECK: @indices: element type: element type of operand in0: index; it must be an integer, float or complex type [P4]
func.func @indices(%a: memref<4x6xindex>, %b: memref<6xindex>, %c: memref<4xindex>) {
  linalg.generic {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (k)>,
                                   affine_map<(m, k) -> (m)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xindex>, memref<6xindex>) outs(%c : memref<4xindex>) {
  ^bb0(%x: index, %y: index, %acc: index):
    %p = arith.muli %x, %y : index
    %s = arith.addi %acc, %p : index
    linalg.yield %s : index
  }
  return
}

// A vector is more than one element: one point would be more than one MAC.
// CHECK: @vectors: element type: element type of operand in0: vector<8xf32>; it must be an integer, float or complex type [P4]
func.func @vectors(%a: memref<4x6xvector<8xf32>>, %b: memref<6xvector<8xf32>>, %c: memref<4xvector<8xf32>>) {
  linalg.generic {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (k)>,
                                   affine_map<(m, k) -> (m)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xvector<8xf32>>, memref<6xvector<8xf32>>) outs(%c : memref<4xvector<8xf32>>) {
  ^bb0(%x: vector<8xf32>, %y: vector<8xf32>, %acc: vector<8xf32>):
    %p = arith.mulf %x, %y : vector<8xf32>
    %s = arith.addf %acc, %p : vector<8xf32>
    linalg.yield %s : vector<8xf32>
  }
  return
}

// CHECK: @sparse: sparse operand: operand in0 is sparse: tensor<4x6xf32, {{.*}}>; every element of an operand is stored [P4]
#rows = #sparse_tensor.encoding<{map = (d0, d1) -> (d0 : dense, d1 : compressed)}>
func.func @sparse(%a: tensor<4x6xf32, #rows>, %b: tensor<6xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.matvec ins(%a, %b : tensor<4x6xf32, #rows>, tensor<6xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
