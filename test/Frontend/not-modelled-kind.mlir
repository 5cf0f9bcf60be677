// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P2: ops that do not multiply and add, each with the reason that it counts for.

// CHECK: @moves: fill: inputs that carry data: 0; no reduction [P2]
// CHECK: @moves: data movement: no reduction loop: every result is an element of an input [P2]
// CHECK: @moves: data movement: {{.*}} [P2]
// CHECK: @moves: data movement: {{.*}} [P2]
func.func @moves(%zero: f32, %a: memref<4x6xf32>, %b: memref<6x4xf32>, %c: memref<4x6x2xf32>, %d: memref<4x6xf32>) {
  linalg.fill ins(%zero : f32) outs(%a : memref<4x6xf32>)
  linalg.copy ins(%a : memref<4x6xf32>) outs(%d : memref<4x6xf32>)
  linalg.transpose ins(%a : memref<4x6xf32>) outs(%b : memref<6x4xf32>) permutation = [1, 0]
  linalg.broadcast ins(%a : memref<4x6xf32>) outs(%c : memref<4x6x2xf32>) dimensions = [2]
  return
}

// CHECK: @elements: element-wise op: reduction loops: 0 of 2; a modelled op has at least 1 [P2]
// CHECK: @elements: element-wise op: {{.*}} [P2]
// CHECK: @elements: element-wise op: {{.*}} [P2]
func.func @elements(%a: memref<4x6xf32>, %b: memref<4x6xf32>, %c: memref<4x6xf32>) {
  linalg.mul ins(%a, %b : memref<4x6xf32>, memref<4x6xf32>) outs(%c : memref<4x6xf32>)
  linalg.elementwise kind=#linalg.elementwise_kind<exp> ins(%a : memref<4x6xf32>) outs(%c : memref<4x6xf32>)
  linalg.map { arith.addf } ins(%a, %b : memref<4x6xf32>, memref<4x6xf32>) outs(%c : memref<4x6xf32>)
  return
}

// CHECK: @sum: plain reduction: inputs that carry data: 1, windows: 0; a modelled reduction has 2 inputs or a window [P2]
func.func @sum(%a: memref<4x6xf32>, %b: memref<4xf32>) {
  linalg.reduce { arith.addf } ins(%a : memref<4x6xf32>) outs(%b : memref<4xf32>) dimensions = [1]
  return
}

// CHECK: @range: several results: number of results: 2; a modelled op has 1 [P2]
func.func @range(%a: memref<4x6xf32>, %low: memref<4xf32>, %high: memref<4xf32>) {
  linalg.reduce ins(%a, %a : memref<4x6xf32>, memref<4x6xf32>) outs(%low, %high : memref<4xf32>, memref<4xf32>) dimensions = [1]
      (%x: f32, %y: f32, %min: f32, %max: f32) {
    %0 = arith.minimumf %x, %min : f32
    %1 = arith.maximumf %y, %max : f32
    linalg.yield %0, %1 : f32, f32
  }
  return
}

// P1: ops of the dialect that have no loop nest; winograd is one of them.
// CHECK: @winograd: no structured op: linalg.winograd_filter_transform is no linalg structured op: it has no loop nest with indexing maps [P1]
func.func @winograd(%a: tensor<2x3x3x5xf32>, %b: tensor<6x6x5x2xf32>) -> tensor<6x6x5x2xf32> {
  %0 = linalg.winograd_filter_transform fmr(F_4_3) ins(%a : tensor<2x3x3x5xf32>) outs(%b : tensor<6x6x5x2xf32>) -> tensor<6x6x5x2xf32>
  return %0 : tensor<6x6x5x2xf32>
}

// CHECK: @softmax: no structured op: linalg.softmax {{.*}} [P1]
func.func @softmax(%a: memref<4x6xf32>, %b: memref<4x6xf32>) {
  linalg.softmax dimension(1) ins(%a : memref<4x6xf32>) outs(%b : memref<4x6xf32>)
  return
}
