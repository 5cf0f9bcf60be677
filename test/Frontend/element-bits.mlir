// RUN: maestro-opt %s --test-dataflow-problem="element-bits=8" -o /dev/null | FileCheck %s --check-prefix=ALL
// RUN: maestro-opt %s --test-dataflow-problem="element-bits=8,filter:4,output:32" -o /dev/null | FileCheck %s --check-prefix=SOME
// RUN: maestro-opt %s --test-dataflow-problem="element-bits=in1:4" -o /dev/null | FileCheck %s --check-prefix=NUMBERED
// RUN: not maestro-opt %s --test-dataflow-problem="element-bits=weights:4" -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not maestro-opt %s --test-dataflow-problem="element-bits=lhs:0" -o /dev/null 2>&1 | FileCheck %s --check-prefix=ZERO

// P4: the option replaces the sizes that the types give; it names operands by
// role, and says nothing about ops that lack one.

// UNKNOWN: error: element bits of unknown operand 'weights'; use input, filter, output, lhs, rhs, inN or outN [P4]
// ZERO: error: element bits: '0'; use a number from 1 to 65536 [P4]

// ALL: @conv_1d: {{.*}} input(OX+S):8 filter(S):8 output(OX):8 |
// SOME: @conv_1d: {{.*}} input(OX+S):8 filter(S):4 output(OX):32 |
// NUMBERED: @conv_1d: {{.*}} input(OX+S):32 filter(S):4 output(OX):32 |
func.func @conv_1d(%i: memref<10xf32>, %f: memref<3xf32>, %o: memref<8xf32>) {
  linalg.conv_1d ins(%i, %f : memref<10xf32>, memref<3xf32>) outs(%o : memref<8xf32>)
  return
}

// ALL: @matvec: {{.*}} lhs(M, K):8 rhs(K):8 output(M):8{{$}}
// SOME: @matvec: {{.*}} lhs(M, K):8 rhs(K):8 output(M):32{{$}}
// NUMBERED: @matvec: {{.*}} lhs(M, K):32 rhs(K):4 output(M):32{{$}}
func.func @matvec(%a: memref<4x6xf32>, %b: memref<6xf32>, %c: memref<4xf32>) {
  linalg.matvec ins(%a, %b : memref<4x6xf32>, memref<6xf32>) outs(%c : memref<4xf32>)
  return
}
