#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @vgg16(%arg0: tensor<64x3x3x3xf32>, %arg1: tensor<64xf32>, %arg2: tensor<64x64x3x3xf32>, %arg3: tensor<64xf32>, %arg4: tensor<128x64x3x3xf32>, %arg5: tensor<128xf32>, %arg6: tensor<128x128x3x3xf32>, %arg7: tensor<128xf32>, %arg8: tensor<256x128x3x3xf32>, %arg9: tensor<256xf32>, %arg10: tensor<256x256x3x3xf32>, %arg11: tensor<256xf32>, %arg12: tensor<256x256x3x3xf32>, %arg13: tensor<256xf32>, %arg14: tensor<512x256x3x3xf32>, %arg15: tensor<512xf32>, %arg16: tensor<512x512x3x3xf32>, %arg17: tensor<512xf32>, %arg18: tensor<512x512x3x3xf32>, %arg19: tensor<512xf32>, %arg20: tensor<512x512x3x3xf32>, %arg21: tensor<512xf32>, %arg22: tensor<512x512x3x3xf32>, %arg23: tensor<512xf32>, %arg24: tensor<512x512x3x3xf32>, %arg25: tensor<512xf32>, %arg26: tensor<4096x25088xf32>, %arg27: tensor<4096xf32>, %arg28: tensor<4096x4096xf32>, %arg29: tensor<4096xf32>, %arg30: tensor<1000x4096xf32>, %arg31: tensor<1000xf32>, %arg32: tensor<1x3x224x224xf32>) -> tensor<1x1000xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %padded = tensor.pad %arg32 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x3x224x224xf32> to tensor<1x3x226x226xf32>
    %0 = tensor.empty() : tensor<1x64x224x224xf32>
    %broadcasted = linalg.broadcast ins(%arg1 : tensor<64xf32>) outs(%0 : tensor<1x64x224x224xf32>) dimensions = [0, 2, 3] loc("features.0")
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %arg0 : tensor<1x3x226x226xf32>, tensor<64x3x3x3xf32>) outs(%broadcasted : tensor<1x64x224x224xf32>) -> tensor<1x64x224x224xf32> loc("features.0")
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x224x224xf32>) outs(%0 : tensor<1x64x224x224xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x64x224x224xf32> loc("features.1")
    %padded_1 = tensor.pad %2 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x64x224x224xf32> to tensor<1x64x226x226xf32>
    %broadcasted_2 = linalg.broadcast ins(%arg3 : tensor<64xf32>) outs(%0 : tensor<1x64x224x224xf32>) dimensions = [0, 2, 3] loc("features.2")
    %3 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_1, %arg2 : tensor<1x64x226x226xf32>, tensor<64x64x3x3xf32>) outs(%broadcasted_2 : tensor<1x64x224x224xf32>) -> tensor<1x64x224x224xf32> loc("features.2")
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x64x224x224xf32>) outs(%0 : tensor<1x64x224x224xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x64x224x224xf32> loc("features.3")
    %5 = tensor.empty() : tensor<1x64x112x112xf32>
    %6 = linalg.fill ins(%cst_0 : f32) outs(%5 : tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc("features.4")
    %7 = tensor.empty() : tensor<2x2xf32>
    %8 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%4, %7 : tensor<1x64x224x224xf32>, tensor<2x2xf32>) outs(%6 : tensor<1x64x112x112xf32>) -> tensor<1x64x112x112xf32> loc("features.4")
    %padded_3 = tensor.pad %8 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x64x112x112xf32> to tensor<1x64x114x114xf32>
    %9 = tensor.empty() : tensor<1x128x112x112xf32>
    %broadcasted_4 = linalg.broadcast ins(%arg5 : tensor<128xf32>) outs(%9 : tensor<1x128x112x112xf32>) dimensions = [0, 2, 3] loc("features.5")
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_3, %arg4 : tensor<1x64x114x114xf32>, tensor<128x64x3x3xf32>) outs(%broadcasted_4 : tensor<1x128x112x112xf32>) -> tensor<1x128x112x112xf32> loc("features.5")
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x128x112x112xf32>) outs(%9 : tensor<1x128x112x112xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x128x112x112xf32> loc("features.6")
    %padded_5 = tensor.pad %11 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x128x112x112xf32> to tensor<1x128x114x114xf32>
    %broadcasted_6 = linalg.broadcast ins(%arg7 : tensor<128xf32>) outs(%9 : tensor<1x128x112x112xf32>) dimensions = [0, 2, 3] loc("features.7")
    %12 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_5, %arg6 : tensor<1x128x114x114xf32>, tensor<128x128x3x3xf32>) outs(%broadcasted_6 : tensor<1x128x112x112xf32>) -> tensor<1x128x112x112xf32> loc("features.7")
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<1x128x112x112xf32>) outs(%9 : tensor<1x128x112x112xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x128x112x112xf32> loc("features.8")
    %14 = tensor.empty() : tensor<1x128x56x56xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<1x128x56x56xf32>) -> tensor<1x128x56x56xf32> loc("features.9")
    %16 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%13, %7 : tensor<1x128x112x112xf32>, tensor<2x2xf32>) outs(%15 : tensor<1x128x56x56xf32>) -> tensor<1x128x56x56xf32> loc("features.9")
    %padded_7 = tensor.pad %16 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x128x56x56xf32> to tensor<1x128x58x58xf32>
    %17 = tensor.empty() : tensor<1x256x56x56xf32>
    %broadcasted_8 = linalg.broadcast ins(%arg9 : tensor<256xf32>) outs(%17 : tensor<1x256x56x56xf32>) dimensions = [0, 2, 3] loc("features.10")
    %18 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_7, %arg8 : tensor<1x128x58x58xf32>, tensor<256x128x3x3xf32>) outs(%broadcasted_8 : tensor<1x256x56x56xf32>) -> tensor<1x256x56x56xf32> loc("features.10")
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x256x56x56xf32>) outs(%17 : tensor<1x256x56x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x256x56x56xf32> loc("features.11")
    %padded_9 = tensor.pad %19 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x256x56x56xf32> to tensor<1x256x58x58xf32>
    %broadcasted_10 = linalg.broadcast ins(%arg11 : tensor<256xf32>) outs(%17 : tensor<1x256x56x56xf32>) dimensions = [0, 2, 3] loc("features.12")
    %20 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_9, %arg10 : tensor<1x256x58x58xf32>, tensor<256x256x3x3xf32>) outs(%broadcasted_10 : tensor<1x256x56x56xf32>) -> tensor<1x256x56x56xf32> loc("features.12")
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20 : tensor<1x256x56x56xf32>) outs(%17 : tensor<1x256x56x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x256x56x56xf32> loc("features.13")
    %padded_11 = tensor.pad %21 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x256x56x56xf32> to tensor<1x256x58x58xf32>
    %broadcasted_12 = linalg.broadcast ins(%arg13 : tensor<256xf32>) outs(%17 : tensor<1x256x56x56xf32>) dimensions = [0, 2, 3] loc("features.14")
    %22 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_11, %arg12 : tensor<1x256x58x58xf32>, tensor<256x256x3x3xf32>) outs(%broadcasted_12 : tensor<1x256x56x56xf32>) -> tensor<1x256x56x56xf32> loc("features.14")
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<1x256x56x56xf32>) outs(%17 : tensor<1x256x56x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x256x56x56xf32> loc("features.15")
    %24 = tensor.empty() : tensor<1x256x28x28xf32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%24 : tensor<1x256x28x28xf32>) -> tensor<1x256x28x28xf32> loc("features.16")
    %26 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%23, %7 : tensor<1x256x56x56xf32>, tensor<2x2xf32>) outs(%25 : tensor<1x256x28x28xf32>) -> tensor<1x256x28x28xf32> loc("features.16")
    %padded_13 = tensor.pad %26 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x256x28x28xf32> to tensor<1x256x30x30xf32>
    %27 = tensor.empty() : tensor<1x512x28x28xf32>
    %broadcasted_14 = linalg.broadcast ins(%arg15 : tensor<512xf32>) outs(%27 : tensor<1x512x28x28xf32>) dimensions = [0, 2, 3] loc("features.17")
    %28 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_13, %arg14 : tensor<1x256x30x30xf32>, tensor<512x256x3x3xf32>) outs(%broadcasted_14 : tensor<1x512x28x28xf32>) -> tensor<1x512x28x28xf32> loc("features.17")
    %29 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<1x512x28x28xf32>) outs(%27 : tensor<1x512x28x28xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x28x28xf32> loc("features.18")
    %padded_15 = tensor.pad %29 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x512x28x28xf32> to tensor<1x512x30x30xf32>
    %broadcasted_16 = linalg.broadcast ins(%arg17 : tensor<512xf32>) outs(%27 : tensor<1x512x28x28xf32>) dimensions = [0, 2, 3] loc("features.19")
    %30 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_15, %arg16 : tensor<1x512x30x30xf32>, tensor<512x512x3x3xf32>) outs(%broadcasted_16 : tensor<1x512x28x28xf32>) -> tensor<1x512x28x28xf32> loc("features.19")
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<1x512x28x28xf32>) outs(%27 : tensor<1x512x28x28xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x28x28xf32> loc("features.20")
    %padded_17 = tensor.pad %31 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x512x28x28xf32> to tensor<1x512x30x30xf32>
    %broadcasted_18 = linalg.broadcast ins(%arg19 : tensor<512xf32>) outs(%27 : tensor<1x512x28x28xf32>) dimensions = [0, 2, 3] loc("features.21")
    %32 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_17, %arg18 : tensor<1x512x30x30xf32>, tensor<512x512x3x3xf32>) outs(%broadcasted_18 : tensor<1x512x28x28xf32>) -> tensor<1x512x28x28xf32> loc("features.21")
    %33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x512x28x28xf32>) outs(%27 : tensor<1x512x28x28xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x28x28xf32> loc("features.22")
    %34 = tensor.empty() : tensor<1x512x14x14xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<1x512x14x14xf32>) -> tensor<1x512x14x14xf32> loc("features.23")
    %36 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%33, %7 : tensor<1x512x28x28xf32>, tensor<2x2xf32>) outs(%35 : tensor<1x512x14x14xf32>) -> tensor<1x512x14x14xf32> loc("features.23")
    %padded_19 = tensor.pad %36 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x512x14x14xf32> to tensor<1x512x16x16xf32>
    %broadcasted_20 = linalg.broadcast ins(%arg21 : tensor<512xf32>) outs(%34 : tensor<1x512x14x14xf32>) dimensions = [0, 2, 3] loc("features.24")
    %37 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_19, %arg20 : tensor<1x512x16x16xf32>, tensor<512x512x3x3xf32>) outs(%broadcasted_20 : tensor<1x512x14x14xf32>) -> tensor<1x512x14x14xf32> loc("features.24")
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<1x512x14x14xf32>) outs(%34 : tensor<1x512x14x14xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x14x14xf32> loc("features.25")
    %padded_21 = tensor.pad %38 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x512x14x14xf32> to tensor<1x512x16x16xf32>
    %broadcasted_22 = linalg.broadcast ins(%arg23 : tensor<512xf32>) outs(%34 : tensor<1x512x14x14xf32>) dimensions = [0, 2, 3] loc("features.26")
    %39 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_21, %arg22 : tensor<1x512x16x16xf32>, tensor<512x512x3x3xf32>) outs(%broadcasted_22 : tensor<1x512x14x14xf32>) -> tensor<1x512x14x14xf32> loc("features.26")
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<1x512x14x14xf32>) outs(%34 : tensor<1x512x14x14xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x14x14xf32> loc("features.27")
    %padded_23 = tensor.pad %40 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg33: index, %arg34: index, %arg35: index, %arg36: index):
      tensor.yield %cst : f32
    } : tensor<1x512x14x14xf32> to tensor<1x512x16x16xf32>
    %broadcasted_24 = linalg.broadcast ins(%arg25 : tensor<512xf32>) outs(%34 : tensor<1x512x14x14xf32>) dimensions = [0, 2, 3] loc("features.28")
    %41 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_23, %arg24 : tensor<1x512x16x16xf32>, tensor<512x512x3x3xf32>) outs(%broadcasted_24 : tensor<1x512x14x14xf32>) -> tensor<1x512x14x14xf32> loc("features.28")
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41 : tensor<1x512x14x14xf32>) outs(%34 : tensor<1x512x14x14xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x14x14xf32> loc("features.29")
    %43 = tensor.empty() : tensor<1x512x7x7xf32>
    %44 = linalg.fill ins(%cst_0 : f32) outs(%43 : tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc("features.30")
    %45 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%42, %7 : tensor<1x512x14x14xf32>, tensor<2x2xf32>) outs(%44 : tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc("features.30")
    %46 = linalg.fill ins(%cst : f32) outs(%43 : tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc("avgpool")
    %47 = tensor.empty() : tensor<1x1xf32>
    %48 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%45, %47 : tensor<1x512x7x7xf32>, tensor<1x1xf32>) outs(%46 : tensor<1x512x7x7xf32>) -> tensor<1x512x7x7xf32> loc("avgpool")
    %collapsed = tensor.collapse_shape %48 [[0], [1, 2, 3]] : tensor<1x512x7x7xf32> into tensor<1x25088xf32>
    %49 = tensor.empty() : tensor<25088x4096xf32>
    %transposed = linalg.transpose ins(%arg26 : tensor<4096x25088xf32>) outs(%49 : tensor<25088x4096xf32>) permutation = [1, 0] loc("classifier.0")
    %50 = tensor.empty() : tensor<1x4096xf32>
    %51 = linalg.fill ins(%cst : f32) outs(%50 : tensor<1x4096xf32>) -> tensor<1x4096xf32> loc("classifier.0")
    %52 = linalg.matmul ins(%collapsed, %transposed : tensor<1x25088xf32>, tensor<25088x4096xf32>) outs(%51 : tensor<1x4096xf32>) -> tensor<1x4096xf32> loc("classifier.0")
    %53 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg27 : tensor<4096xf32>) outs(%50 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4096xf32> loc("classifier.0")
    %54 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%52, %53 : tensor<1x4096xf32>, tensor<1x4096xf32>) outs(%50 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %67 = arith.addf %in, %in_27 : f32
      linalg.yield %67 : f32
    } -> tensor<1x4096xf32> loc("classifier.0")
    %55 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%54 : tensor<1x4096xf32>) outs(%50 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x4096xf32> loc("classifier.1")
    %56 = tensor.empty() : tensor<4096x4096xf32>
    %transposed_25 = linalg.transpose ins(%arg28 : tensor<4096x4096xf32>) outs(%56 : tensor<4096x4096xf32>) permutation = [1, 0] loc("classifier.3")
    %57 = linalg.matmul ins(%55, %transposed_25 : tensor<1x4096xf32>, tensor<4096x4096xf32>) outs(%51 : tensor<1x4096xf32>) -> tensor<1x4096xf32> loc("classifier.3")
    %58 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg29 : tensor<4096xf32>) outs(%50 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4096xf32> loc("classifier.3")
    %59 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%57, %58 : tensor<1x4096xf32>, tensor<1x4096xf32>) outs(%50 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %67 = arith.addf %in, %in_27 : f32
      linalg.yield %67 : f32
    } -> tensor<1x4096xf32> loc("classifier.3")
    %60 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%59 : tensor<1x4096xf32>) outs(%50 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.cmpf ugt, %in, %cst : f32
      %68 = arith.select %67, %in, %cst : f32
      linalg.yield %68 : f32
    } -> tensor<1x4096xf32> loc("classifier.4")
    %61 = tensor.empty() : tensor<4096x1000xf32>
    %transposed_26 = linalg.transpose ins(%arg30 : tensor<1000x4096xf32>) outs(%61 : tensor<4096x1000xf32>) permutation = [1, 0] loc("classifier.6")
    %62 = tensor.empty() : tensor<1x1000xf32>
    %63 = linalg.fill ins(%cst : f32) outs(%62 : tensor<1x1000xf32>) -> tensor<1x1000xf32> loc("classifier.6")
    %64 = linalg.matmul ins(%60, %transposed_26 : tensor<1x4096xf32>, tensor<4096x1000xf32>) outs(%63 : tensor<1x1000xf32>) -> tensor<1x1000xf32> loc("classifier.6")
    %65 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg31 : tensor<1000xf32>) outs(%62 : tensor<1x1000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1000xf32> loc("classifier.6")
    %66 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%64, %65 : tensor<1x1000xf32>, tensor<1x1000xf32>) outs(%62 : tensor<1x1000xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %67 = arith.addf %in, %in_27 : f32
      linalg.yield %67 : f32
    } -> tensor<1x1000xf32> loc("classifier.6")
    return %66 : tensor<1x1000xf32>
  }
}
