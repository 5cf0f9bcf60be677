// RUN: maestro-translate --import-maestro --maestro-locations=false %s | FileCheck %s
// RUN: maestro-translate --import-maestro --maestro-locations=false --maestro-hardware=%S/Inputs/hardware.m %s | FileCheck %s --check-prefix=BOTH
// RUN: not maestro-translate --import-maestro --maestro-hardware=%t.none %s 2>&1 | FileCheck %s --check-prefix=NONE

// What is said nowhere is not limited: a latency of 2 hops * 3 cycles, and no capacity of L1.
// CHECK: module attributes {dataflow.accelerator = #dataflow.accelerator<name = "maestro", pes = 256
// CHECK-SAME: pe = <macs_per_cycle = 4, mac_energy = 0.23
// CHECK-SAME: <name = "DRAM", down = 50, up = 50>
// CHECK-SAME: <name = "L2", capacity = 3000, down = 1000, up = 1000, latency = 6,
// CHECK-SAME: <name = "L1", instances = 256,
// CHECK: linalg.matmul ins({{.*}} : tensor<4x6xf16>, tensor<6x5xf16>) outs({{.*}} : tensor<4x5xf32>)

// Of what both say, the hardware file counts.
// BOTH: pes = 16
// BOTH-SAME: <name = "L2", capacity = 3000, down = 8, up = 8, latency = 6,
// BOTH-SAME: <name = "L1", capacity = 100, instances = 16,
// BOTH: tensor<4x6xf16>

// NONE: cannot open input file
num_pes: 256
l2_size_cstr: 3000
noc_bw_cstr: 1000
NoC_NumHops: 2
noc_hop_latency: 3
offchip_bw_cstr: 50
Accelerator {
  PE { VectorWidth: 4; MultPrecision: FP16; AddPrecision: FP32 }
}
Network n {
  Layer A { Type: GEMM Dimensions { M: 4, N: 5, K: 6 } }
}
