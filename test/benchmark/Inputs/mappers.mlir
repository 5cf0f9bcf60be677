// What published mappers are asked: products M x N x K, and convolutions of ResNet-50 and MobileNetV2.
func.func @products(%a: tensor<64x64xi8>, %b: tensor<64x64xi8>, %c: tensor<64x64xi8>, %d: tensor<128x64xi8>, %e: tensor<64x256xi8>, %f: tensor<128x256xi8>, %g: tensor<512x3072xi8>, %h: tensor<3072x768xi8>, %i: tensor<512x768xi8>) {
  %0 = linalg.matmul ins(%a, %b : tensor<64x64xi8>, tensor<64x64xi8>) outs(%c : tensor<64x64xi8>) -> tensor<64x64xi8> loc("64x64x64")
  %1 = linalg.matmul ins(%d, %e : tensor<128x64xi8>, tensor<64x256xi8>) outs(%f : tensor<128x256xi8>) -> tensor<128x256xi8> loc("128x256x64")
  %2 = linalg.matmul ins(%g, %h : tensor<512x3072xi8>, tensor<3072x768xi8>) outs(%i : tensor<512x768xi8>) -> tensor<512x768xi8> loc("512x768x3072")
  return
}

func.func @convolutions(%a: tensor<1x64x58x58xi8>, %b: tensor<64x64x3x3xi8>, %c: tensor<1x64x56x56xi8>, %d: tensor<1x1024x14x14xi8>, %e: tensor<256x1024x1x1xi8>, %f: tensor<1x256x14x14xi8>, %g: tensor<1x512x9x9xi8>, %h: tensor<512x512x3x3xi8>, %i: tensor<1x512x7x7xi8>, %j: tensor<1x144x58x58xi8>, %k: tensor<144x3x3xi8>, %l: tensor<1x144x56x56xi8>) {
  %0 = linalg.conv_2d_nchw_fchw ins(%a, %b : tensor<1x64x58x58xi8>, tensor<64x64x3x3xi8>) outs(%c : tensor<1x64x56x56xi8>) -> tensor<1x64x56x56xi8> loc("stage2_3x3")
  %1 = linalg.conv_2d_nchw_fchw ins(%d, %e : tensor<1x1024x14x14xi8>, tensor<256x1024x1x1xi8>) outs(%f : tensor<1x256x14x14xi8>) -> tensor<1x256x14x14xi8> loc("stage4_1x1")
  %2 = linalg.conv_2d_nchw_fchw ins(%g, %h : tensor<1x512x9x9xi8>, tensor<512x512x3x3xi8>) outs(%i : tensor<1x512x7x7xi8>) -> tensor<1x512x7x7xi8> loc("stage5_3x3")
  %3 = linalg.depthwise_conv_2d_nchw_chw ins(%j, %k : tensor<1x144x58x58xi8>, tensor<144x3x3xi8>) outs(%l : tensor<1x144x56x56xi8>) -> tensor<1x144x56x56xi8> loc("depthwise_3x3")
  return
}
