// Options that name nothing, or say nothing.
// RUN: not maestro-opt %s --dataflow-cost=accelerator=nothing 2>&1 | FileCheck %s --check-prefix=ACCELERATOR
// ACCELERATOR: cost-options-invalid.mlir:{{[0-9]+}}:1: error: unknown accelerator: nothing; the library has {{.*}}eyeriss
// RUN: not maestro-opt %s --dataflow-cost=mapping=gemm_ws,nothing 2>&1 | FileCheck %s --check-prefix=MAPPING
// MAPPING: error: unknown mapping: nothing; there is no such symbol, and the library has {{.*}}gemm_ws
// RUN: not maestro-opt %s --dataflow-cost=element-bits=0 2>&1 | FileCheck %s --check-prefix=BITS
// BITS: error: element bits: '0'; use a number from 1 to 65536 [P4]

// What the IR says counts: an option that is never used is likely a mistake.
// RUN: maestro-opt %s --dataflow-cost="accelerator=eyeriss mapping=any,products" 2>&1 | FileCheck %s --check-prefix=UNUSED
// UNUSED: warning: option accelerator is not used: every layer has an accelerator in the IR, which counts
// UNUSED-NOT: warning
// UNUSED: accelerator<name = "tiny"

// A mapping for other kinds of ops: the default counts.
// RUN: maestro-opt %s --dataflow-cost=mapping=products 2>&1 | FileCheck %s --check-prefix=KIND
// KIND: warning: option mapping is not used: every layer has a mapping in the IR, which counts, or is of another kind
// KIND: linalg.pooling_nchw_max {{.*}}dataflow.mapping = @kc_p}

module attributes {dataflow.accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM">]>} {
  dataflow.mapping @products contraction {}
  dataflow.mapping @any {}
  func.func @f(%x: tensor<1x6x7x7xi8>, %w: tensor<3x3xi8>, %y: tensor<1x6x5x5xi8>) -> tensor<1x6x5x5xi8> {
    %0 = linalg.pooling_nchw_max ins(%x, %w : tensor<1x6x7x7xi8>, tensor<3x3xi8>) outs(%y : tensor<1x6x5x5xi8>) -> tensor<1x6x5x5xi8>
    return %0 : tensor<1x6x5x5xi8>
  }
}
