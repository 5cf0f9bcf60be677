// RUN: maestro-translate --import-maestro --maestro-locations=false %s | FileCheck %s

// Inputs may be larger than the windows need: 10 rows for 4 outputs with stride 2, which need (4 - 1) * 2 + 3 = 9.
// CHECK-LABEL: func.func @conv
// CHECK-SAME: (%[[X:.*]]: tensor<2x6x10x9xi8>, %[[W:.*]]: tensor<4x6x3x3xi8>, %[[Y:.*]]: tensor<2x4x4x7xi8>,
// CHECK-SAME: -> (tensor<2x4x4x7xi8>, tensor<1x4x5x9xi8>)
// CHECK-NEXT: %[[A:.*]] = linalg.conv_2d_nchw_fchw {strides = dense<[2, 1]> : vector<2xi64>}
// CHECK-SAME: ins(%[[X]], %[[W]] : {{.*}}) outs(%[[Y]] :
// CHECK-NEXT: %[[B:.*]] = linalg.conv_2d_nchw_fchw {dilations = dense<[2, 1]> : vector<2xi64>}
// CHECK-SAME: tensor<1x6x9x11xi8>, tensor<4x6x3x3xi8>
// CHECK-NEXT: return %[[A]], %[[B]]
Network conv {
  Layer A { Type: CONV Stride { Y: 2 } Dimensions { N: 2, K: 4, C: 6, R: 3, S: 3, Y: 10, X: 9 } }
  // Y' and X' are outputs: (5 - 1) + 2 * 2 + 1 = 9 and 9 - 1 + 3 = 11 inputs.
  Layer B { Type: CONV Dilation { Y: 2 } Dimensions { K: 4, C: 6, R: 3, S: 3, Y': 5, X': 9 } }
}

// CHECK-LABEL: func.func @depthwise
// CHECK: linalg.depthwise_conv_2d_nchw_chw ins({{.*}} : tensor<1x6x9x9xi8>, tensor<6x3x3xi8>) outs({{.*}} : tensor<1x6x7x7xi8>)
// CHECK-NEXT: linalg.depthwise_conv_2d_nchw_chw ins({{.*}} : tensor<1x6x9x9xi8>, tensor<6x3x3xi8>)
// CHECK-NEXT: linalg.depthwise_conv_2d_nhwc_hwcm ins({{.*}} : tensor<1x9x9x6xi8>, tensor<3x3x6x2xi8>) outs({{.*}} : tensor<1x7x7x6x2xi8>)
Network depthwise {
  Layer A { Type: DSCONV Dimensions { C: 6, R: 3, S: 3, Y: 9, X: 9 } }
  Layer B { Type: DSCONV Dimensions { K: 1, C: 6, R: 3, S: 3, Y: 9, X: 9 } }
  Layer C { Type: DSCONV Dimensions { K: 2, C: 6, R: 3, S: 3, Y: 9, X: 9 } }
}

// K and C are those of one group.
// CHECK-LABEL: func.func @grouped
// CHECK: linalg.conv_2d_ngchw_gfchw ins({{.*}} : tensor<1x3x6x9x9xi8>, tensor<3x4x6x3x3xi8>) outs({{.*}} : tensor<1x3x4x7x7xi8>)
Network grouped {
  Layer A { Type: NGCONV Dimensions { G: 3, K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 } }
}

// CHECK-LABEL: func.func @products
// CHECK: linalg.matmul ins({{.*}} : tensor<4x6xi8>, tensor<6x5xi8>) outs({{.*}} : tensor<4x5xi8>)
// CHECK-NEXT: linalg.batch_matmul ins({{.*}} : tensor<3x4x6xi8>, tensor<3x6x5xi8>) outs({{.*}} : tensor<3x4x5xi8>)
Network products {
  Layer A { Type: GEMM Dimensions { M: 4, N: 5, K: 6 } }
  Layer B { Type: BMM Dimensions { B: 3, M: 4, N: 5, K: 6 } }
}
