// Accelerator and element sizes are those nearest to the layer, from the op
// outwards; what the IR says is not written again.
//
// One by one, each of the 8 MACs needs another element of lhs and of rhs, and
// each of the 4 outputs is written once: 16 reads and 4 writes.
// RUN: maestro-opt %s --dataflow-cost="remarks=none element-bits=16" -mlir-print-local-scope | FileCheck %s

#op = #dataflow.accelerator<name = "op", memories = [<name = "OP">]>
#function = #dataflow.accelerator<name = "function", memories = [<name = "FUNCTION">]>
#module = #dataflow.accelerator<name = "module", memories = [<name = "MODULE">]>
#outside = #dataflow.accelerator<name = "outside", memories = [<name = "OUTSIDE">]>

// The option is written onto the module for the one layer that needs it.
// CHECK: module attributes {dataflow.accelerator = {{.*}}"outside"{{.*}}, dataflow.element_bits = #dataflow.element_bits<all = 16>} {
module attributes {dataflow.accelerator = #outside} {
  dataflow.mapping @one_by_one contraction {
    dataflow.temporal_map(1, 1) M
    dataflow.temporal_map(1, 1) N
    dataflow.temporal_map(1, 1) K
  }
  // CHECK: module @inner attributes {dataflow.accelerator = {{.*}}"module"{{.*}}, dataflow.element_bits = #dataflow.element_bits<all = 4>} {
  module @inner attributes {dataflow.accelerator = #module, dataflow.element_bits = #dataflow.element_bits<all = 4>} {
    func.func @f(%a: tensor<2x2xi8>, %b: tensor<2x2xi8>, %c: tensor<2x2xi8>) -> tensor<2x2xi8>
        attributes {dataflow.accelerator = #function} {
      // CHECK: linalg.matmul {{.*}}<OP, read_bits = 128, written_bits = 32>
      %0 = linalg.matmul {dataflow.mapping = @one_by_one, dataflow.accelerator = #op, dataflow.element_bits = #dataflow.element_bits<operands = {lhs = 8, rhs = 8, output = 8}>}
        ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%c : tensor<2x2xi8>) -> tensor<2x2xi8>
      // CHECK: linalg.matmul {{.*}}<FUNCTION, read_bits = 64, written_bits = 16>
      %1 = linalg.matmul {dataflow.mapping = @one_by_one} ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%0 : tensor<2x2xi8>) -> tensor<2x2xi8>
      return %1 : tensor<2x2xi8>
    }
    func.func @g(%a: tensor<2x2xi8>, %b: tensor<2x2xi8>, %c: tensor<2x2xi8>) -> tensor<2x2xi8> {
      // CHECK: linalg.matmul {{.*}}<MODULE, read_bits = 64, written_bits = 16>
      %0 = linalg.matmul {dataflow.mapping = @one_by_one} ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%c : tensor<2x2xi8>) -> tensor<2x2xi8>
      return %0 : tensor<2x2xi8>
    }
  }
  func.func @h(%a: tensor<2x2xi8>, %b: tensor<2x2xi8>, %c: tensor<2x2xi8>) -> tensor<2x2xi8> {
    // CHECK: linalg.matmul {{.*}}<OUTSIDE, read_bits = 256, written_bits = 64>
    %0 = linalg.matmul {dataflow.mapping = @one_by_one} ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%c : tensor<2x2xi8>) -> tensor<2x2xi8>
    return %0 : tensor<2x2xi8>
  }
}
