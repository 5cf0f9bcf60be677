#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @alexnet(%arg0: tensor<64x3x11x11xf32>, %arg1: tensor<64xf32>, %arg2: tensor<192x64x5x5xf32>, %arg3: tensor<192xf32>, %arg4: tensor<384x192x3x3xf32>, %arg5: tensor<384xf32>, %arg6: tensor<256x384x3x3xf32>, %arg7: tensor<256xf32>, %arg8: tensor<256x256x3x3xf32>, %arg9: tensor<256xf32>, %arg10: tensor<4096x9216xf32>, %arg11: tensor<4096xf32>, %arg12: tensor<4096x4096xf32>, %arg13: tensor<4096xf32>, %arg14: tensor<1000x4096xf32>, %arg15: tensor<1000xf32>, %arg16: tensor<1x3x224x224xf32>) -> tensor<1x1000xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %padded = tensor.pad %arg16 low[0, 0, 2, 2] high[0, 0, 2, 2] {
    ^bb0(%arg17: index, %arg18: index, %arg19: index, %arg20: index):
      tensor.yield %cst : f32
    } : tensor<1x3x224x224xf32> to tensor<1x3x228x228xf32>
    %0 = tensor.empty() : tensor<1x64x55x55xf32>
    %broadcasted = linalg.broadcast ins(%arg1 : tensor<64xf32>) outs(%0 : tensor<1x64x55x55xf32>) dimensions = [0, 2, 3] loc("features.0")
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%padded, %arg0 : tensor<1x3x228x228xf32>, tensor<64x3x11x11xf32>) outs(%broadcasted : tensor<1x64x55x55xf32>) -> tensor<1x64x55x55xf32> loc("features.0")
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x55x55xf32>) outs(%0 : tensor<1x64x55x55xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x64x55x55xf32> loc("features.1")
    %3 = tensor.empty() : tensor<1x64x27x27xf32>
    %4 = linalg.fill ins(%cst_0 : f32) outs(%3 : tensor<1x64x27x27xf32>) -> tensor<1x64x27x27xf32> loc("features.2")
    %5 = tensor.empty() : tensor<3x3xf32>
    %6 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%2, %5 : tensor<1x64x55x55xf32>, tensor<3x3xf32>) outs(%4 : tensor<1x64x27x27xf32>) -> tensor<1x64x27x27xf32> loc("features.2")
    %padded_1 = tensor.pad %6 low[0, 0, 2, 2] high[0, 0, 2, 2] {
    ^bb0(%arg17: index, %arg18: index, %arg19: index, %arg20: index):
      tensor.yield %cst : f32
    } : tensor<1x64x27x27xf32> to tensor<1x64x31x31xf32>
    %7 = tensor.empty() : tensor<1x192x27x27xf32>
    %broadcasted_2 = linalg.broadcast ins(%arg3 : tensor<192xf32>) outs(%7 : tensor<1x192x27x27xf32>) dimensions = [0, 2, 3] loc("features.3")
    %8 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_1, %arg2 : tensor<1x64x31x31xf32>, tensor<192x64x5x5xf32>) outs(%broadcasted_2 : tensor<1x192x27x27xf32>) -> tensor<1x192x27x27xf32> loc("features.3")
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x192x27x27xf32>) outs(%7 : tensor<1x192x27x27xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x192x27x27xf32> loc("features.4")
    %10 = tensor.empty() : tensor<1x192x13x13xf32>
    %11 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x192x13x13xf32>) -> tensor<1x192x13x13xf32> loc("features.5")
    %12 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%9, %5 : tensor<1x192x27x27xf32>, tensor<3x3xf32>) outs(%11 : tensor<1x192x13x13xf32>) -> tensor<1x192x13x13xf32> loc("features.5")
    %padded_3 = tensor.pad %12 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg17: index, %arg18: index, %arg19: index, %arg20: index):
      tensor.yield %cst : f32
    } : tensor<1x192x13x13xf32> to tensor<1x192x15x15xf32>
    %13 = tensor.empty() : tensor<1x384x13x13xf32>
    %broadcasted_4 = linalg.broadcast ins(%arg5 : tensor<384xf32>) outs(%13 : tensor<1x384x13x13xf32>) dimensions = [0, 2, 3] loc("features.6")
    %14 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_3, %arg4 : tensor<1x192x15x15xf32>, tensor<384x192x3x3xf32>) outs(%broadcasted_4 : tensor<1x384x13x13xf32>) -> tensor<1x384x13x13xf32> loc("features.6")
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x384x13x13xf32>) outs(%13 : tensor<1x384x13x13xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x384x13x13xf32> loc("features.7")
    %padded_5 = tensor.pad %15 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg17: index, %arg18: index, %arg19: index, %arg20: index):
      tensor.yield %cst : f32
    } : tensor<1x384x13x13xf32> to tensor<1x384x15x15xf32>
    %16 = tensor.empty() : tensor<1x256x13x13xf32>
    %broadcasted_6 = linalg.broadcast ins(%arg7 : tensor<256xf32>) outs(%16 : tensor<1x256x13x13xf32>) dimensions = [0, 2, 3] loc("features.8")
    %17 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_5, %arg6 : tensor<1x384x15x15xf32>, tensor<256x384x3x3xf32>) outs(%broadcasted_6 : tensor<1x256x13x13xf32>) -> tensor<1x256x13x13xf32> loc("features.8")
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x256x13x13xf32>) outs(%16 : tensor<1x256x13x13xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x256x13x13xf32> loc("features.9")
    %padded_7 = tensor.pad %18 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg17: index, %arg18: index, %arg19: index, %arg20: index):
      tensor.yield %cst : f32
    } : tensor<1x256x13x13xf32> to tensor<1x256x15x15xf32>
    %broadcasted_8 = linalg.broadcast ins(%arg9 : tensor<256xf32>) outs(%16 : tensor<1x256x13x13xf32>) dimensions = [0, 2, 3] loc("features.10")
    %19 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_7, %arg8 : tensor<1x256x15x15xf32>, tensor<256x256x3x3xf32>) outs(%broadcasted_8 : tensor<1x256x13x13xf32>) -> tensor<1x256x13x13xf32> loc("features.10")
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19 : tensor<1x256x13x13xf32>) outs(%16 : tensor<1x256x13x13xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x256x13x13xf32> loc("features.11")
    %21 = tensor.empty() : tensor<1x256x6x6xf32>
    %22 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<1x256x6x6xf32>) -> tensor<1x256x6x6xf32> loc("features.12")
    %23 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%20, %5 : tensor<1x256x13x13xf32>, tensor<3x3xf32>) outs(%22 : tensor<1x256x6x6xf32>) -> tensor<1x256x6x6xf32> loc("features.12")
    %24 = linalg.fill ins(%cst : f32) outs(%21 : tensor<1x256x6x6xf32>) -> tensor<1x256x6x6xf32> loc("avgpool")
    %25 = tensor.empty() : tensor<1x1xf32>
    %26 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%23, %25 : tensor<1x256x6x6xf32>, tensor<1x1xf32>) outs(%24 : tensor<1x256x6x6xf32>) -> tensor<1x256x6x6xf32> loc("avgpool")
    %collapsed = tensor.collapse_shape %26 [[0], [1, 2, 3]] : tensor<1x256x6x6xf32> into tensor<1x9216xf32>
    %27 = tensor.empty() : tensor<9216x4096xf32>
    %transposed = linalg.transpose ins(%arg10 : tensor<4096x9216xf32>) outs(%27 : tensor<9216x4096xf32>) permutation = [1, 0] loc("classifier.1")
    %28 = tensor.empty() : tensor<1x4096xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<1x4096xf32>) -> tensor<1x4096xf32> loc("classifier.1")
    %30 = linalg.matmul ins(%collapsed, %transposed : tensor<1x9216xf32>, tensor<9216x4096xf32>) outs(%29 : tensor<1x4096xf32>) -> tensor<1x4096xf32> loc("classifier.1")
    %31 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<4096xf32>) outs(%28 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4096xf32> loc("classifier.1")
    %32 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%30, %31 : tensor<1x4096xf32>, tensor<1x4096xf32>) outs(%28 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %45 = arith.addf %in, %in_11 : f32
      linalg.yield %45 : f32
    } -> tensor<1x4096xf32> loc("classifier.1")
    %33 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<1x4096xf32>) outs(%28 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x4096xf32> loc("classifier.2")
    %34 = tensor.empty() : tensor<4096x4096xf32>
    %transposed_9 = linalg.transpose ins(%arg12 : tensor<4096x4096xf32>) outs(%34 : tensor<4096x4096xf32>) permutation = [1, 0] loc("classifier.4")
    %35 = linalg.matmul ins(%33, %transposed_9 : tensor<1x4096xf32>, tensor<4096x4096xf32>) outs(%29 : tensor<1x4096xf32>) -> tensor<1x4096xf32> loc("classifier.4")
    %36 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<4096xf32>) outs(%28 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4096xf32> loc("classifier.4")
    %37 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%35, %36 : tensor<1x4096xf32>, tensor<1x4096xf32>) outs(%28 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %45 = arith.addf %in, %in_11 : f32
      linalg.yield %45 : f32
    } -> tensor<1x4096xf32> loc("classifier.4")
    %38 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<1x4096xf32>) outs(%28 : tensor<1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.cmpf ugt, %in, %cst : f32
      %46 = arith.select %45, %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<1x4096xf32> loc("classifier.5")
    %39 = tensor.empty() : tensor<4096x1000xf32>
    %transposed_10 = linalg.transpose ins(%arg14 : tensor<1000x4096xf32>) outs(%39 : tensor<4096x1000xf32>) permutation = [1, 0] loc("classifier.6")
    %40 = tensor.empty() : tensor<1x1000xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<1x1000xf32>) -> tensor<1x1000xf32> loc("classifier.6")
    %42 = linalg.matmul ins(%38, %transposed_10 : tensor<1x4096xf32>, tensor<4096x1000xf32>) outs(%41 : tensor<1x1000xf32>) -> tensor<1x1000xf32> loc("classifier.6")
    %43 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg15 : tensor<1000xf32>) outs(%40 : tensor<1x1000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1000xf32> loc("classifier.6")
    %44 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%42, %43 : tensor<1x1000xf32>, tensor<1x1000xf32>) outs(%40 : tensor<1x1000xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %45 = arith.addf %in, %in_11 : f32
      linalg.yield %45 : f32
    } -> tensor<1x1000xf32> loc("classifier.6")
    return %44 : tensor<1x1000xf32>
  }
}
