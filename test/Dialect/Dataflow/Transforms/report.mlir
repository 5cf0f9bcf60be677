// The table, and the whole model below it.
// RUN: maestro-opt %s --dataflow-cost=remarks=none --dataflow-report -o /dev/null 2>&1 | FileCheck %s --match-full-lines --strict-whitespace

// A product with M on 4 PEs takes 3 x 6 = 18 steps: lhs sends 72 bytes, rhs 18
// that 4 PEs share, and 12 bytes come back. 5 bytes per step take 2 cycles: 2
// before the first step, 17 x 2, 1 for the last step, which loads nothing, and
// 1 for the last 4 bytes: 38 cycles of 2 ns. 72 x 2 + 102 x 10 = 1164 pJ.
// 72 / (38 x 4) = 47 %.
// The pooling is one tile on one PE: 6 bytes in 2 cycles, 10 cycles, 5 bytes in
// 2 cycles: 14 cycles. 10 x 2 + 11 x 10 = 130 pJ. 10 / (14 x 4) = 18 %.

//      CHECK:layer                            kind  shape     MACs  cycles  occ.   energy   DRAM  bound      fits
// CHECK-NEXT:fc1                              prod  M4 N3 K6    72      38   47%  1.16 nJ  102 B  DRAM down  yes
// CHECK-NEXT:a.l.w.a.v.l.n.that.does.not.fit  prod  M4 N3 K6    72      38   47%  1.16 nJ  102 B  DRAM down  yes
// CHECK-NEXT:report.mlir:[[# @LINE + 28]]                   pool  5 2         10      14   18%   130 pJ   11 B  PE         yes
// CHECK-NEXT:total                                             144      90   43%  2.46 nJ  215 B
//  CHECK-EMPTY:
// CHECK-NEXT:3 layers, 2 different, 0 that do not fit: 90 cycles, 180 ns, 2.46 nJ, 43% of the PEs' MACs in use
// CHECK-NEXT:144 MACs, without the 10 window operations of poolings
//  CHECK-EMPTY:
// CHECK-NEXT:memory   reads  writes   energy  network
// CHECK-NEXT:DRAM     186 B    29 B  2.15 nJ      0 J
// CHECK-NEXT:PE                       308 pJ
// CHECK-NEXT:leakage                     0 J
//  CHECK-EMPTY:
// CHECK-NEXT:not modelled: 1 op (element-wise op: 1)
//  CHECK-NOT:{{.}}

#accelerator = #dataflow.accelerator<name = "tiny", pes = 4, clock = 500.0,
  pe = <latches = {input = 6, output = 6}, mac_energy = 2.0>,
  memories = [<name = "DRAM", down = 4, up = 4, read_energy = 10.0, write_energy = 10.0>]>
module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @pool convolution {
  }
  dataflow.mapping @rows contraction {
    dataflow.spatial_map(1, 1) M
    dataflow.temporal_map(1, 1) N
    dataflow.temporal_map(1, 1) K
  }
  func.func @f(%a: tensor<4x6xi8>, %b: tensor<6x3xi8>, %c: tensor<4x3xi8>, %x: tensor<1x1x6xi8>, %w: tensor<2xi8>, %y: tensor<1x1x5xi8>) {
    %0 = linalg.matmul {dataflow.mapping = @rows} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8> loc("fc1")
    %1 = linalg.matmul {dataflow.mapping = @rows} ins(%a, %b : tensor<4x6xi8>, tensor<6x3xi8>) outs(%0 : tensor<4x3xi8>) -> tensor<4x3xi8> loc("a.layer.with.a.very.long.name.that.does.not.fit")
    %2 = linalg.pooling_ncw_max {dataflow.mapping = @pool} ins(%x, %w : tensor<1x1x6xi8>, tensor<2xi8>) outs(%y : tensor<1x1x5xi8>) -> tensor<1x1x5xi8>
    %3 = linalg.add ins(%1, %0 : tensor<4x3xi8>, tensor<4x3xi8>) outs(%c : tensor<4x3xi8>) -> tensor<4x3xi8>
    return
  }
}
