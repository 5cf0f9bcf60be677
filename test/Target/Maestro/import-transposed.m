// RUN: maestro-translate --import-maestro --maestro-locations=false --verify-diagnostics %s | FileCheck %s
// RUN: maestro-translate --import-maestro %s 2>/dev/null | maestro-translate --export-maestro | FileCheck %s --check-prefix=EXPORT

// CHECK: linalg.conv_2d_nchw_fchw {maestro.type = "TRCONV"} ins({{.*}} : tensor<1x6x9x9xi8>, tensor<4x6x2x2xi8>)
// EXPORT: Layer A {
// EXPORT-NEXT: Type: TRCONV
Network transposed {
  // expected-warning @below {{TRCONV 'A' is costed as a convolution of its dimensions, as MAESTRO does}}
  Layer A { Type: TRCONV Dimensions { K: 4, C: 6, R: 2, S: 2, Y: 9, X: 9 } }
}
