// Two layers whose spaces are searched to the end in milliseconds.
func.func @layers(%a: tensor<16x12xi8>, %b: tensor<12x8xi8>, %c: tensor<16x8xi32>, %x: tensor<1x4x8x8xi8>, %w: tensor<8x4x3x3xi8>, %y: tensor<1x8x6x6xi32>) {
  %0 = linalg.matmul ins(%a, %b : tensor<16x12xi8>, tensor<12x8xi8>) outs(%c : tensor<16x8xi32>) -> tensor<16x8xi32> loc("product")
  %1 = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x4x8x8xi8>, tensor<8x4x3x3xi8>) outs(%y : tensor<1x8x6x6xi32>) -> tensor<1x8x6x6xi32> loc("convolution")
  return
}
