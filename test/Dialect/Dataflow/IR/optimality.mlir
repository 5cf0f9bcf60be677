// RUN: maestro-opt %s | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --mlir-print-op-generic | maestro-opt | FileCheck %s
// RUN: maestro-opt %s --emit-bytecode | maestro-opt | FileCheck %s

// What has its default is not printed. A space may have more points than any
// integer type has numbers: 2^65 is 36893488147419103232.
// CHECK-LABEL: module @whole
// CHECK: dataflow.optimality = #dataflow.optimality<objective = [edp], value = 2000.0, lower_bound = 1500.0, gap = 0.25, closed = time_limit,
// CHECK-SAME: points = 36893488147419103232, evaluated = 1048576, space = "tiles of KC-P", sizes = divisors, pairs = false, bypass = false>
module @whole attributes {dataflow.optimality = #dataflow.optimality<
  bypass = false, pairs = false, sizes = divisors, space = "tiles of KC-P", evaluated = 1048576, points = 36893488147419103232,
  closed = time_limit, gap = 0.25, lower_bound = 1500, value = 2000.0, objective = [edp]>} {}

// CHECK-LABEL: module @least
// CHECK: #dataflow.optimality<objective = [energy, cycles], closed = proven, points = 1>
module @least attributes {dataflow.optimality = #dataflow.optimality<objective = [energy, cycles], closed = proven,
  points = 1, sizes = balanced, pairs = true, evaluated = 0>} {}

// O2: 5 % above 1000 are 1050.
// CHECK-LABEL: module @within
// CHECK: within = <cycles, share = 0.05, best = 1000.0, lower_bound = 1000.0, most = 1050.0>
module @within attributes {dataflow.optimality = #dataflow.optimality<objective = [energy],
  within = <cycles, share = 0.05, best = 1000, lower_bound = 1000, most = 1050>,
  value = 7.5, lower_bound = 7.5, closed = enumerated, points = 12, evaluated = 12>} {}

// CHECK: within = <cycles>
module attributes {dataflow.optimality = #dataflow.optimality<objective = [energy], within = <cycles>,
  closed = interrupted, points = 12>} {}
