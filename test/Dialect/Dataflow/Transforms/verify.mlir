// A cost that is right, by both ways to compute it; and none at all.
// RUN: maestro-opt %S/cost.mlir --dataflow-cost | maestro-opt --dataflow-verify -o /dev/null
// RUN: maestro-opt %S/cost.mlir --dataflow-cost | maestro-opt --dataflow-verify=by=simulation -o /dev/null
// RUN: maestro-opt %S/cost.mlir --dataflow-verify -o /dev/null

// One that is wrong, with the field and both values.
// RUN: maestro-opt %S/cost.mlir --dataflow-cost -o %t.right
// RUN: sed "s/cycles = 924/cycles = 925/" %t.right > %t.wrong
// RUN: not maestro-opt %t.wrong --dataflow-verify 2>&1 | FileCheck %s --check-prefix=CYCLES
// CYCLES: error: stale or wrong cost: cycles: stored 925, expected 924
// RUN: not maestro-opt %t.wrong --dataflow-verify=by=simulation 2>&1 | FileCheck %s --check-prefix=CYCLES

// RUN: sed "s/fills = 2520/fills = 2521/" %t.right > %t.wrong
// RUN: not maestro-opt %t.wrong --dataflow-verify 2>&1 | FileCheck %s --check-prefix=FILLS
// FILLS: error: stale or wrong cost: input: L2 -> L1, fills: stored 2521, expected 2520

// RUN: sed "s/valid = true/valid = false/; s/need_bits = 304/need_bits = 304, overflows = true/" %t.right > %t.wrong
// RUN: not maestro-opt %t.wrong --dataflow-verify 2>&1 | FileCheck %s --check-prefix=VALID
// VALID: error: stale or wrong cost: valid: stored false, expected true

// A mapping, accelerator or layer that has changed since.
// RUN: sed "s/temporal_map(4, 4) C/temporal_map(2, 2) C/" %t.right > %t.wrong
// RUN: not maestro-opt %t.wrong --dataflow-verify 2>&1 | FileCheck %s --check-prefix=STALE
// RUN: sed "s/pes = 8/pes = 4/; s/instances = 8/instances = 4/" %t.right > %t.wrong
// RUN: not maestro-opt %t.wrong --dataflow-verify 2>&1 | FileCheck %s --check-prefix=STALE
// RUN: sed "s/module attributes {/module attributes {dataflow.element_bits = #dataflow.element_bits<operands = {filter = 4}>, /" %t.right > %t.wrong
// RUN: not maestro-opt %t.wrong --dataflow-verify 2>&1 | FileCheck %s --check-prefix=STALE
// STALE: error: stale or wrong cost: {{.*}}: stored {{[0-9.]+}}, expected {{[0-9.]+}}

// More MACs than the limit of the simulation.
// RUN: not maestro-opt %t.right --dataflow-verify="by=simulation limit=5399" 2>&1 | FileCheck %s --check-prefix=LIMIT
// LIMIT: error: {{.*}}5400{{.*}}5399
