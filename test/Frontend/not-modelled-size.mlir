// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P1: shapes that are not static or not countable.

// CHECK: @dynamic: dynamic shape: dimension 1 of operand 0 (memref<4x?xf32>): no static size [P1]
func.func @dynamic(%a: memref<4x?xf32>, %b: memref<?x5xf32>, %c: memref<4x5xf32>) {
  linalg.matmul ins(%a, %b : memref<4x?xf32>, memref<?x5xf32>) outs(%c : memref<4x5xf32>)
  return
}

// The window's shape carries no data, but the extents of its loops.
// CHECK: @dynamic_window: dynamic shape: dimension 0 of operand 1 (memref<?xf32>): no static size [P1]
func.func @dynamic_window(%i: memref<1x6x8xf32>, %w: memref<?xf32>, %o: memref<1x6x4xf32>) {
  linalg.pooling_ncw_max ins(%i, %w : memref<1x6x8xf32>, memref<?xf32>) outs(%o : memref<1x6x4xf32>)
  return
}

// What an op computes comes first: with static shapes, this is not modelled either.
// CHECK: @dynamic_elements: element-wise op: {{.*}} [P2]
func.func @dynamic_elements(%a: memref<?xf32>, %b: memref<?xf32>) {
  linalg.exp ins(%a : memref<?xf32>) outs(%b : memref<?xf32>)
  return
}

// CHECK: @empty: outside the limits: extent of loop d0 must be at least 1: 0 [P1]
func.func @empty(%a: memref<0x6xf32>, %b: memref<6xf32>, %c: memref<0xf32>) {
  linalg.matvec ins(%a, %b : memref<0x6xf32>, memref<6xf32>) outs(%c : memref<0xf32>)
  return
}

// R8: (2^21)^3 = 2^63 points are one too many; with 2^20 it is 2^62.
// CHECK: @huge: outside the limits: more than 2^63 - 1 MACs: 2097152 x 2097152 x 2097152 [R8]
func.func @huge(%a: memref<2097152x2097152xi8>, %b: memref<2097152x2097152xi8>, %c: memref<2097152x2097152xi8>) {
  linalg.matmul ins(%a, %b : memref<2097152x2097152xi8>, memref<2097152x2097152xi8>)
      outs(%c : memref<2097152x2097152xi8>)
  return
}

// CHECK: @large: contraction: M=2097152 N=1048576 reduction K=2097152 |
func.func @large(%a: memref<2097152x2097152xi8>, %b: memref<2097152x1048576xi8>, %c: memref<2097152x1048576xi8>) {
  linalg.matmul ins(%a, %b : memref<2097152x2097152xi8>, memref<2097152x1048576xi8>)
      outs(%c : memref<2097152x1048576xi8>)
  return
}
