func.func @layer(%i: tensor<1x16x18x18xi8>, %f: tensor<64x16x3x3xi8>, %o: tensor<1x64x16x16xi8>) -> tensor<1x64x16x16xi8> {
  %0 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @k_p} ins(%i, %f : tensor<1x16x18x18xi8>, tensor<64x16x3x3xi8>) outs(%o : tensor<1x64x16x16xi8>) -> tensor<1x64x16x16xi8>
  return %0 : tensor<1x64x16x16xi8>
}
