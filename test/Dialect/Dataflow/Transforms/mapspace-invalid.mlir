// Layers without a space: the others are counted all the same.
// RUN: maestro-opt %s --dataflow-mapspace="remarks=none output=%t.txt" --verify-diagnostics
// RUN: FileCheck %s --input-file %t.txt

#accelerator = #dataflow.accelerator<name = "small", pes = 4, memories = [<name = "DRAM">, <name = "L2">]>
module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @memory {
    // expected-note @below {{in mapping @memory, here}}
    dataflow.keep "L3" ?
  }
  // expected-note @below {{in mapping @units, here}}
  dataflow.mapping @units {
    dataflow.cluster ? in [8, 16] {}
  }
  // Both cut d0.
  // expected-note @below {{in mapping @twice, here}}
  dataflow.mapping @twice {
    dataflow.temporal_map(2, 2) ? in [d0]
    dataflow.temporal_map(1, 1) d0
  }
  dataflow.mapping @offset {
    // expected-note @below {{in mapping @offset, here}}
    dataflow.temporal_map(2, 1) d0
    dataflow.temporal_map(?, ?) d1
  }
  // expected-note @below {{in mapping @kind, here}}
  dataflow.mapping @kind convolution {
    dataflow.temporal_map(?, ?) OX
  }
  dataflow.mapping @coordinate convolution {
    dataflow.temporal_map(?, ?) K
    // expected-note @below {{in mapping @coordinate, here}}
    dataflow.temporal_map(3, 1) X
  }

  // CHECK-NOT: linalg
  // CHECK: mapspace-invalid.mlir:52 linalg.matmul full space of small
  // CHECK-NOT: linalg
  func.func @f(%a: memref<5x3xi8>, %b: memref<3x2xi8>, %c: memref<5x2xi8>, %x: memref<1x4x4xi8>, %w: memref<2x4x3xi8>, %y: memref<1x2x2xi8>) {
    // expected-error @below {{unknown memory: L3; inside DRAM the accelerator has L2 [M10]}}
    linalg.matmul {dataflow.mapping = @memory} ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    // expected-error @below {{no choice of the clusters' units fits the 4 PEs [M2]}}
    linalg.matmul {dataflow.mapping = @units} ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    // expected-error @below {{the space has no point: whatever fills the holes breaks a rule [M6]}}
    linalg.matmul {dataflow.mapping = @twice} ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    // expected-error @below {{offset 1 is smaller than size 2: the tiles would overlap; use (2, 2) [M4]}}
    linalg.matmul {dataflow.mapping = @offset} ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    // expected-error @below {{mapping kind is for convolution ops and this op is of kind contraction}}
    linalg.matmul {dataflow.mapping = @kind} ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    // expected-error @below {{unknown mapping: @absent; there is no such symbol}}
    linalg.matmul {dataflow.mapping = @absent} ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    linalg.matmul ins(%a, %b : memref<5x3xi8>, memref<3x2xi8>) outs(%c : memref<5x2xi8>)
    // expected-error @below {{input coordinate X in a mapping with holes: its tiles depend on those of the filter loop [M7]; name the output loop OX [H2]}}
    linalg.conv_1d_ncw_fcw {dataflow.mapping = @coordinate} ins(%x, %w : memref<1x4x4xi8>, memref<2x4x3xi8>) outs(%y : memref<1x2x2xi8>)
    return
  }
}
