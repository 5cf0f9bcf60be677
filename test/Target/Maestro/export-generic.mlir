// RUN: maestro-translate --export-maestro %s | FileCheck %s

// A network is named after its function, a layer after its location; in the text, a blank ends a name.
// CHECK:     Network products_1 {
// CHECK-NEXT:  Layer a_transposed {
// CHECK-NEXT:    Type: GEMM
// CHECK-NEXT:    Dimensions { K: 6, M: 4, N: 5 }
// CHECK-NEXT:  }
// CHECK-NEXT:}
func.func @"products 1"(%a: memref<6x4xi8>, %b: memref<6x5xi8>, %c: memref<4x5xi8>) {
  linalg.generic {
    indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>],
    iterator_types = ["parallel", "parallel", "reduction"]
  } ins(%a, %b : memref<6x4xi8>, memref<6x5xi8>) outs(%c : memref<4x5xi8>) {
  ^bb0(%l: i8, %r: i8, %o: i8):
    %p = arith.muli %l, %r : i8
    %s = arith.addi %p, %o : i8
    linalg.yield %s : i8
  } loc("a transposed")
  return
}
