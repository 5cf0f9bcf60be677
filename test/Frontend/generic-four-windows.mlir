// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P3: there are names for three positions. A convolution and a pooling with
// four have loops dN, and no windows with a coordinate.

#input = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0 + d4, d1 + d5, d2 + d6, d3 + d7)>
#window = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d4, d5, d6, d7)>
#output = affine_map<(d0, d1, d2, d3, d4, d5, d6, d7) -> (d0, d1, d2, d3)>
#loops = {
  indexing_maps = [#input, #window, #output],
  iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction", "reduction"]
}

// CHECK: @convolution: generic: d0=2 d1=2 d2=2 d3=2 reduction d4=2 reduction d5=2 reduction d6=2 reduction d7=2
// CHECK-SAME: | in0(d0+d4, d1+d5, d2+d6, d3+d7):8 in1(d4, d5, d6, d7):8 out0(d0, d1, d2, d3):8{{$}}
func.func @convolution(%x: memref<3x3x3x3xi8>, %w: memref<2x2x2x2xi8>, %y: memref<2x2x2x2xi8>) {
  linalg.generic #loops ins(%x, %w : memref<3x3x3x3xi8>, memref<2x2x2x2xi8>) outs(%y : memref<2x2x2x2xi8>) {
  ^bb0(%a: i8, %b: i8, %acc: i8):
    %p = arith.muli %a, %b : i8
    %s = arith.addi %acc, %p : i8
    linalg.yield %s : i8
  }
  return
}

// CHECK: @pooling: generic: d0=2 d1=2 d2=2 d3=2 reduction d4=2 reduction d5=2 reduction d6=2 reduction d7=2
// CHECK-SAME: | in0(d0+d4, d1+d5, d2+d6, d3+d7):8 out0(d0, d1, d2, d3):8{{$}}
func.func @pooling(%x: memref<3x3x3x3xi8>, %w: memref<2x2x2x2xi8>, %y: memref<2x2x2x2xi8>) {
  linalg.generic #loops ins(%x, %w : memref<3x3x3x3xi8>, memref<2x2x2x2xi8>) outs(%y : memref<2x2x2x2xi8>) {
  ^bb0(%a: i8, %unused: i8, %acc: i8):
    %s = arith.maxsi %acc, %a : i8
    linalg.yield %s : i8
  }
  return
}
