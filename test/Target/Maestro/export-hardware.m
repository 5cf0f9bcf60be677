// RUN: maestro-translate --import-maestro %s -o %t.mlir
// RUN: maestro-translate --export-maestro %t.mlir | FileCheck %s --check-prefixes=HARDWARE,NETWORK
// RUN: maestro-translate --export-maestro --maestro-hardware=%t.hw.m %t.mlir | FileCheck %s --check-prefix=NETWORK --implicit-check-not=num_pes
// RUN: FileCheck %s --check-prefix=HARDWARE --input-file=%t.hw.m --implicit-check-not=Precision
// RUN: not maestro-translate --export-maestro --maestro-hardware=%t.none/hw.m %t.mlir 2>&1 | FileCheck %s --check-prefix=NONE

// 2 hops of 3 cycles come back as one of 6. Precisions are no entries of a hardware file.
// HARDWARE:      num_pes: 16
// HARDWARE-NEXT: l1_size_cstr: 100
// HARDWARE-NEXT: noc_hop_latency: 6
// NETWORK:       Accelerator {
// NETWORK-NEXT:    PE {
// NETWORK-NEXT:      MultPrecision: FP16;
// NETWORK-NEXT:      AddPrecision: FP32;
// NETWORK-NEXT:    }
// NETWORK-NEXT:  }
// NETWORK-EMPTY:
// NETWORK-NEXT:  Network n {
// NONE: cannot open output file
num_pes: 16
l1_size_cstr: 100
NoC_NumHops: 2
noc_hop_latency: 3
Accelerator { PE { MultPrecision: FP16; AddPrecision: FP32 } }
Network n {
  Layer A { Type: GEMM Dimensions { M: 4, N: 5, K: 6 } }
}
