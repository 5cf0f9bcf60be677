// RUN: maestro-opt %s --split-input-file --verify-diagnostics | FileCheck %s
// RUN: maestro-opt %s --split-input-file --verify-diagnostics --mlir-print-op-generic | FileCheck %s --check-prefix=GENERIC

// GENERIC: dataflow.element_bits = #dataflow.element_bits<all = 8, operands = {in0 = 4, output = 32}>
// CHECK-LABEL: module @both attributes {dataflow.element_bits = #dataflow.element_bits<all = 8, operands = {in0 = 4, output = 32}>} {
module @both attributes {dataflow.element_bits = #dataflow.element_bits<operands = {output = 32, in0 = 4}, all = 8>} {
}

// CHECK-LABEL: module @types attributes {dataflow.element_bits = #dataflow.element_bits<>} {
module @types attributes {dataflow.element_bits = #dataflow.element_bits<>} {
}

// -----

// expected-error @below {{element bits: 0; use a number from 1 to 65536 [P4]}}
#none = #dataflow.element_bits<all = 0>

// -----

// expected-error @below {{element bits of filter: 65537; use a number from 1 to 65536 [P4]}}
#many = #dataflow.element_bits<all = 8, operands = {filter = 65537}>

// -----

// expected-error @below {{element bits of unknown operand: weights; use input, filter, output, lhs, rhs, inN or outN [P3]}}
#unknown = #dataflow.element_bits<operands = {weights = 8}>

// -----

// expected-error @below {{'builtin.module' op attribute 'dataflow.element_bits' must be an #dataflow.element_bits: 8}}
module attributes {dataflow.element_bits = 8} {
}
