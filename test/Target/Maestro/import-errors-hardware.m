// RUN: not maestro-translate --import-maestro --maestro-hardware=%s %S/Inputs/hardware.m 2>&1 | FileCheck %s

// CHECK: import-errors-hardware.m:[[#@LINE+3]]:17: error: l2_size_cstr must be at least 1: 0
// CHECK-NEXT: l2_size_cstr: {{0$}}
// CHECK-NEXT: ^
  l2_size_cstr: 0
// CHECK: import-errors-hardware.m:[[#@LINE+1]]:9: warning: layers of network 'n' in a hardware file are not read
Network n {
  Layer A { Type: GEMM Dimensions { M: 4, N: 5, K: 6 } }
}
