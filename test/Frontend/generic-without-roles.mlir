// RUN: maestro-opt %s --test-dataflow-problem -o /dev/null | FileCheck %s

// P1: what multiplies and adds but is neither a convolution nor a contraction
// to linalg has loops dN and operands inN, out0.

// CHECK: @three_inputs: generic: d0=4 d1=5 reduction d2=6 | in0(d0, d2):8 in1(d2, d1):4 in2(d1):16 out0(d0, d1):32{{$}}
func.func @three_inputs(%a: memref<4x6xi8>, %b: memref<6x5xi4>, %scale: memref<5xi16>, %c: memref<4x5xi32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>,
                                   affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>],
                  iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b, %scale : memref<4x6xi8>, memref<6x5xi4>, memref<5xi16>) outs(%c : memref<4x5xi32>) {
  ^bb0(%x: i8, %y: i4, %z: i16, %acc: i32):
    %x32 = arith.extsi %x : i8 to i32
    %y32 = arith.extsi %y : i4 to i32
    %z32 = arith.extsi %z : i16 to i32
    %yz = arith.muli %y32, %z32 : i32
    %xyz = arith.muli %x32, %yz : i32
    %sum = arith.addi %acc, %xyz : i32
    linalg.yield %sum : i32
  }
  return
}

// A loop that is summed up over one input only.
// CHECK: @scaled_rows: generic: d0=4 reduction d1=6 | in0(d0, d1):32 in1(d0):32 out0(d0):32{{$}}
func.func @scaled_rows(%a: memref<4x6xf32>, %b: memref<4xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>,
                                   affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : memref<4x6xf32>, memref<4xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %product = arith.mulf %x, %y : f32
    %sum = arith.addf %acc, %product : f32
    linalg.yield %sum : f32
  }
  return
}

// A window of three loops; the filter's loops are no pairs with the output's.
// CHECK: @wide_window: generic: d0=4 reduction d1=2 reduction d2=3 | in0(d0+d1*3+d2):32 in1(d1, d2):32 out0(d0):32{{$}}
func.func @wide_window(%a: memref<9xf32>, %b: memref<2x3xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0 + d1 * 3 + d2)>, affine_map<(d0, d1, d2) -> (d1, d2)>,
                                   affine_map<(d0, d1, d2) -> (d0)>],
                  iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%a, %b : memref<9xf32>, memref<2x3xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %product = arith.mulf %x, %y : f32
    %sum = arith.addf %acc, %product : f32
    linalg.yield %sum : f32
  }
  return
}
