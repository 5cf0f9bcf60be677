// RUN: not maestro-translate --import-maestro %s 2>&1 | FileCheck %s
// RUN: maestro-translate --import-maestro --verify-diagnostics %s

// Everything wrong is said, in the order of the text, and shown with a caret as MLIR's own errors are.
// CHECK: {{.*}}import-errors.m:[[#@LINE+4]]:16: error: the value of Tile must be at least 1: 0
// CHECK-NEXT: Constant Tile: 0
// CHECK-NEXT: {{^ +\^$}}
// expected-error @below {{the value of Tile must be at least 1: 0}}
Constant Tile: 0
Network n {
  Layer A {
    // expected-error @below {{expected the type CONV, DSCONV, NGCONV, TRCONV, GEMM or BMM, but found 'CONF'}}
    Type: CONF
    // expected-error @below {{Dimensions of K is already 4 and cannot become 5}}
    Dimensions { K: 4, K: 5 }
  }
  Layer B {
    Type: CONV
    // expected-error @below {{Y is smaller than the window of R = 3: 2 < 3; Y counts inputs, with the padding}}
    Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 2, X: 9 }
  }
  // expected-error @below {{layer 'C', a GEMM, needs the dimension N}}
  Layer C {
    Type: GEMM
    // expected-error @below {{a GEMM has no dimension Y; it has M, N, K}}
    Dimensions { K: 4, M: 6, Y: 3 }
  }
  // expected-error @below {{layer 'D': }}
  Layer D { Type: GEMM Dimensions { K: 1, M: 4000000000, N: 4000000000 } }
  Layer E {
    Type: CONV
    Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 }
    Dataflow {
      // expected-error @below {{unknown dimension: Q; a convolution has N, G, K, C, R, S, Y, X, Y', X' [M11]}}
      TemporalMap(1,1) Q;
      // expected-error @below {{unknown dimension in Sz: W; a convolution has N, G, K, C, R, S, Y, X, Y', X' [M5]}}
      TemporalMap(Sz(W),1) K;
      // expected-error @below {{unknown dimension in Sz: V; a convolution has N, G, K, C, R, S, Y, X, Y', X' [M5]}}
      Cluster(Sz(V), P);
    }
  }
  // What layers have in common is said once.
  Layer F { Type: CONV Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 } }
}
