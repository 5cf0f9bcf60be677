// Layers without a cost, or with a stale one, are warnings and not in the
// report; the others are.
// RUN: maestro-opt %s --dataflow-report -o /dev/null 2>&1 | FileCheck %s
// CHECK: report-not-costed.mlir:35:10: warning: not in the report: no cost: run dataflow-cost first
// CHECK: report-not-costed.mlir:39:10: warning: not in the report: unknown mapping: @missing
// CHECK: report-not-costed.mlir:37:10: warning: not in the report: stale cost: cycles: stored 1, expected 6
// CHECK: layer
// CHECK-NEXT: report-not-costed.mlir:33 {{.*}} 4 {{ *}}6 {{ *}}67%
// CHECK-NEXT: total
// CHECK: 1 layer,
// CHECK: not costed: 3 ops (no cost: 1, stale cost: 2)
// CHECK-NEXT: report-not-costed.mlir:35: linalg.dot: run dataflow-cost first
// CHECK-NEXT: report-not-costed.mlir:37: linalg.dot: cycles: stored 1, expected 6
// CHECK-NEXT: report-not-costed.mlir:39: linalg.dot: accelerator or mapping are not there

// With none at all there is nothing to report.
// RUN: not maestro-opt %S/report.mlir --dataflow-report -o /dev/null 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: nothing to report: none of 3 layers has a valid dataflow.cost

// One MAC per cycle; 2 bytes of 8 come in 1 cycle before, 1 goes out after.
#cost = #dataflow.cost<valid = true, macs = 4, cycles = 6, compute_cycles = 4, occupancy = 0.6666666666666666, bound = "PE",
  boundaries = [<level = 0, steps = 4>],
  traffic = [<lhs: DRAM -> PE, fills = 4, reads = 4>, <rhs: DRAM -> PE, fills = 4, reads = 4>, <output: DRAM -> PE, drains = 1, writes = 1>],
  memories = [<DRAM, read_bits = 64, written_bits = 8>], latches = {lhs = 1, output = 1, rhs = 1}>
#accelerator = #dataflow.accelerator<name = "tiny", memories = [<name = "DRAM", down = 8>]>

module attributes {dataflow.accelerator = #accelerator} {
  dataflow.mapping @one_by_one {
    dataflow.temporal_map(1, 1) d0
  }

  func.func @f(%a: tensor<4xi8>, %b: tensor<4xi8>, %c: tensor<i8>) {
    %0 = linalg.dot {dataflow.mapping = @one_by_one, dataflow.cost = #cost}
      ins(%a, %b : tensor<4xi8>, tensor<4xi8>) outs(%c : tensor<i8>) -> tensor<i8>
    %1 = linalg.dot {dataflow.mapping = @one_by_one}
      ins(%a, %b : tensor<4xi8>, tensor<4xi8>) outs(%c : tensor<i8>) -> tensor<i8>
    %2 = linalg.dot {dataflow.mapping = @one_by_one, dataflow.cost = #dataflow.cost<valid = true, macs = 4, cycles = 1>}
      ins(%a, %b : tensor<4xi8>, tensor<4xi8>) outs(%c : tensor<i8>) -> tensor<i8>
    %3 = linalg.dot {dataflow.mapping = @missing, dataflow.cost = #cost}
      ins(%a, %b : tensor<4xi8>, tensor<4xi8>) outs(%c : tensor<i8>) -> tensor<i8>
    return
  }
}
