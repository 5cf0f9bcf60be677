// RUN: maestro-opt %s --allow-unregistered-dialect | FileCheck %s
// RUN: maestro-opt %s --allow-unregistered-dialect | maestro-opt --allow-unregistered-dialect | FileCheck %s

// The shortest literal that reads back as the same double.
module attributes {
  // 0.1 has no finite binary form; 17 digits are not needed for it.
  // CHECK: test.a = #dataflow.network<energy = 0.1>
  test.a = #dataflow.network<energy = 0.1000000000000000055>,
  // The neighbour of 0.1, at a distance of 2^-56, needs all 17.
  // CHECK-SAME: test.b = #dataflow.network<energy = 0.10000000000000002>
  test.b = #dataflow.network<energy = 0.10000000000000002>,
  // CHECK-SAME: test.c = #dataflow.network<energy = 2.0>
  test.c = #dataflow.network<energy = 2>,
  // The largest and the smallest double.
  // CHECK-SAME: test.d = #dataflow.network<energy = 1.7976931348623157e+308>
  test.d = #dataflow.network<energy = 1.7976931348623157e308>,
  // CHECK-SAME: test.e = #dataflow.network<energy = 5.0e-324>
  test.e = #dataflow.network<energy = 5.0e-324>,
  // The bits of -0.0 are not those of the default.
  // CHECK-SAME: test.f = #dataflow.network<energy = -0.0>
  test.f = #dataflow.network<energy = -0.0>,
  // CHECK-SAME: test.g = #dataflow.network<>
  test.g = #dataflow.network<energy = 0.0>
} {}
