#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @bert_base(%arg0: tensor<30522x768xf32>, %arg1: tensor<512x768xf32>, %arg2: tensor<2x768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<768xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768x768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x768xf32>, %arg12: tensor<768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<3072x768xf32>, %arg16: tensor<3072xf32>, %arg17: tensor<768x3072xf32>, %arg18: tensor<768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>, %arg21: tensor<768x768xf32>, %arg22: tensor<768xf32>, %arg23: tensor<768x768xf32>, %arg24: tensor<768xf32>, %arg25: tensor<768x768xf32>, %arg26: tensor<768xf32>, %arg27: tensor<768x768xf32>, %arg28: tensor<768xf32>, %arg29: tensor<768xf32>, %arg30: tensor<768xf32>, %arg31: tensor<3072x768xf32>, %arg32: tensor<3072xf32>, %arg33: tensor<768x3072xf32>, %arg34: tensor<768xf32>, %arg35: tensor<768xf32>, %arg36: tensor<768xf32>, %arg37: tensor<768x768xf32>, %arg38: tensor<768xf32>, %arg39: tensor<768x768xf32>, %arg40: tensor<768xf32>, %arg41: tensor<768x768xf32>, %arg42: tensor<768xf32>, %arg43: tensor<768x768xf32>, %arg44: tensor<768xf32>, %arg45: tensor<768xf32>, %arg46: tensor<768xf32>, %arg47: tensor<3072x768xf32>, %arg48: tensor<3072xf32>, %arg49: tensor<768x3072xf32>, %arg50: tensor<768xf32>, %arg51: tensor<768xf32>, %arg52: tensor<768xf32>, %arg53: tensor<768x768xf32>, %arg54: tensor<768xf32>, %arg55: tensor<768x768xf32>, %arg56: tensor<768xf32>, %arg57: tensor<768x768xf32>, %arg58: tensor<768xf32>, %arg59: tensor<768x768xf32>, %arg60: tensor<768xf32>, %arg61: tensor<768xf32>, %arg62: tensor<768xf32>, %arg63: tensor<3072x768xf32>, %arg64: tensor<3072xf32>, %arg65: tensor<768x3072xf32>, %arg66: tensor<768xf32>, %arg67: tensor<768xf32>, %arg68: tensor<768xf32>, %arg69: tensor<768x768xf32>, %arg70: tensor<768xf32>, %arg71: tensor<768x768xf32>, %arg72: tensor<768xf32>, %arg73: tensor<768x768xf32>, %arg74: tensor<768xf32>, %arg75: tensor<768x768xf32>, %arg76: tensor<768xf32>, %arg77: tensor<768xf32>, %arg78: tensor<768xf32>, %arg79: tensor<3072x768xf32>, %arg80: tensor<3072xf32>, %arg81: tensor<768x3072xf32>, %arg82: tensor<768xf32>, %arg83: tensor<768xf32>, %arg84: tensor<768xf32>, %arg85: tensor<768x768xf32>, %arg86: tensor<768xf32>, %arg87: tensor<768x768xf32>, %arg88: tensor<768xf32>, %arg89: tensor<768x768xf32>, %arg90: tensor<768xf32>, %arg91: tensor<768x768xf32>, %arg92: tensor<768xf32>, %arg93: tensor<768xf32>, %arg94: tensor<768xf32>, %arg95: tensor<3072x768xf32>, %arg96: tensor<3072xf32>, %arg97: tensor<768x3072xf32>, %arg98: tensor<768xf32>, %arg99: tensor<768xf32>, %arg100: tensor<768xf32>, %arg101: tensor<768x768xf32>, %arg102: tensor<768xf32>, %arg103: tensor<768x768xf32>, %arg104: tensor<768xf32>, %arg105: tensor<768x768xf32>, %arg106: tensor<768xf32>, %arg107: tensor<768x768xf32>, %arg108: tensor<768xf32>, %arg109: tensor<768xf32>, %arg110: tensor<768xf32>, %arg111: tensor<3072x768xf32>, %arg112: tensor<3072xf32>, %arg113: tensor<768x3072xf32>, %arg114: tensor<768xf32>, %arg115: tensor<768xf32>, %arg116: tensor<768xf32>, %arg117: tensor<768x768xf32>, %arg118: tensor<768xf32>, %arg119: tensor<768x768xf32>, %arg120: tensor<768xf32>, %arg121: tensor<768x768xf32>, %arg122: tensor<768xf32>, %arg123: tensor<768x768xf32>, %arg124: tensor<768xf32>, %arg125: tensor<768xf32>, %arg126: tensor<768xf32>, %arg127: tensor<3072x768xf32>, %arg128: tensor<3072xf32>, %arg129: tensor<768x3072xf32>, %arg130: tensor<768xf32>, %arg131: tensor<768xf32>, %arg132: tensor<768xf32>, %arg133: tensor<768x768xf32>, %arg134: tensor<768xf32>, %arg135: tensor<768x768xf32>, %arg136: tensor<768xf32>, %arg137: tensor<768x768xf32>, %arg138: tensor<768xf32>, %arg139: tensor<768x768xf32>, %arg140: tensor<768xf32>, %arg141: tensor<768xf32>, %arg142: tensor<768xf32>, %arg143: tensor<3072x768xf32>, %arg144: tensor<3072xf32>, %arg145: tensor<768x3072xf32>, %arg146: tensor<768xf32>, %arg147: tensor<768xf32>, %arg148: tensor<768xf32>, %arg149: tensor<768x768xf32>, %arg150: tensor<768xf32>, %arg151: tensor<768x768xf32>, %arg152: tensor<768xf32>, %arg153: tensor<768x768xf32>, %arg154: tensor<768xf32>, %arg155: tensor<768x768xf32>, %arg156: tensor<768xf32>, %arg157: tensor<768xf32>, %arg158: tensor<768xf32>, %arg159: tensor<3072x768xf32>, %arg160: tensor<3072xf32>, %arg161: tensor<768x3072xf32>, %arg162: tensor<768xf32>, %arg163: tensor<768xf32>, %arg164: tensor<768xf32>, %arg165: tensor<768x768xf32>, %arg166: tensor<768xf32>, %arg167: tensor<768x768xf32>, %arg168: tensor<768xf32>, %arg169: tensor<768x768xf32>, %arg170: tensor<768xf32>, %arg171: tensor<768x768xf32>, %arg172: tensor<768xf32>, %arg173: tensor<768xf32>, %arg174: tensor<768xf32>, %arg175: tensor<3072x768xf32>, %arg176: tensor<3072xf32>, %arg177: tensor<768x3072xf32>, %arg178: tensor<768xf32>, %arg179: tensor<768xf32>, %arg180: tensor<768xf32>, %arg181: tensor<768x768xf32>, %arg182: tensor<768xf32>, %arg183: tensor<768x768xf32>, %arg184: tensor<768xf32>, %arg185: tensor<768x768xf32>, %arg186: tensor<768xf32>, %arg187: tensor<768x768xf32>, %arg188: tensor<768xf32>, %arg189: tensor<768xf32>, %arg190: tensor<768xf32>, %arg191: tensor<3072x768xf32>, %arg192: tensor<3072xf32>, %arg193: tensor<768x3072xf32>, %arg194: tensor<768xf32>, %arg195: tensor<768xf32>, %arg196: tensor<768xf32>, %arg197: tensor<1x512xi64>, %arg198: tensor<1x512xi64>, %arg199: tensor<1x128xi64>) -> tensor<1x128x768xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c512 = arith.constant 512 : index
    %c30522 = arith.constant 30522 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %c0 = arith.constant 0 : index
    %cst_7 = arith.constant 7.680000e+02 : f64
    %cst_8 = arith.constant 7.680000e+02 : f32
    %cst_9 = arith.constant 1.250000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %extracted_slice = tensor.extract_slice %arg197[0, 0] [1, 128] [1, 1] : tensor<1x512xi64> to tensor<1x128xi64>
    %0 = tensor.empty() : tensor<1x128xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x128xi64>) -> tensor<1x128xi64> loc("embeddings")
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%1 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %804 = arith.index_cast %in : i64 to index
      %805 = arith.cmpi slt, %804, %c512 : index
      cf.assert %805, "index must be smaller than dim size"
      %806 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %806, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg198[%c0, %804] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x128xi64> loc("embeddings")
    %3 = tensor.empty() : tensor<1x128x768xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg199 : tensor<1x128xi64>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %804 = arith.index_cast %in : i64 to index
      %805 = linalg.index 2 : index
      %806 = arith.cmpi slt, %804, %c30522 : index
      cf.assert %806, "index must be smaller than dim size"
      %807 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %807, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%804, %805] : tensor<30522x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x768xf32> loc("embeddings.word_embeddings")
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x128xi64>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %804 = arith.index_cast %in : i64 to index
      %805 = linalg.index 2 : index
      %806 = arith.cmpi slt, %804, %c2 : index
      cf.assert %806, "index must be smaller than dim size"
      %807 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %807, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%804, %805] : tensor<2x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x768xf32> loc("embeddings.token_type_embeddings")
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("embeddings")
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %804 = arith.index_cast %in : i64 to index
      %805 = linalg.index 2 : index
      %806 = arith.cmpi slt, %804, %c512 : index
      cf.assert %806, "index must be smaller than dim size"
      %807 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %807, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%804, %805] : tensor<512x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x768xf32> loc("embeddings.position_embeddings")
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("embeddings")
    %9 = tensor.empty() : tensor<1x128x768xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("embeddings.LayerNorm")
    %11 = tensor.empty() : tensor<1x128x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x128x1xf64>) -> tensor<1x128x1xf64> loc("embeddings.LayerNorm")
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("embeddings.LayerNorm")
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("embeddings.LayerNorm")
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("embeddings.LayerNorm")
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("embeddings.LayerNorm")
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("embeddings.LayerNorm")
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("embeddings.LayerNorm")
    %19 = tensor.empty() : tensor<1x128x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("embeddings.LayerNorm")
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32> loc("embeddings.LayerNorm")
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("embeddings.LayerNorm")
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("embeddings.LayerNorm")
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("embeddings.LayerNorm")
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("embeddings.LayerNorm")
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("embeddings.LayerNorm")
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("embeddings.LayerNorm")
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg3 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("embeddings.LayerNorm")
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg4 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("embeddings.LayerNorm")
    %30 = tensor.empty() : tensor<128xi64>
    %31 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%30 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %804 = linalg.index 0 : index
      %805 = arith.index_cast %804 : index to i64
      linalg.yield %805 : i64
    } -> tensor<128xi64> loc("bert_base")
    %expanded = tensor.expand_shape %31 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %32 = tensor.empty() : tensor<1x1x128x1xi1>
    %33 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x128x1xi64>) outs(%32 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %804 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %804 : i1
    } -> tensor<1x1x128x1xi1> loc("bert_base")
    %34 = tensor.empty() : tensor<1x1x128x128xi1>
    %collapsed = tensor.collapse_shape %33 [[0], [1], [2, 3]] : tensor<1x1x128x1xi1> into tensor<1x1x128xi1>
    %35 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x128xi1>) outs(%34 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x128x128xi1> loc("bert_base")
    %36 = tensor.empty() : tensor<1x1x128x128xf32>
    %37 = linalg.generic {indexing_maps = [#map6, #map8, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %cst_5, %cst_4 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%36 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_334: f32, %in_335: f32, %out: f32):
      %804 = arith.select %in, %in_334, %in_335 : f32
      linalg.yield %804 : f32
    } -> tensor<1x1x128x128xf32> loc("bert_base")
    %collapsed_11 = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %38 = tensor.empty() : tensor<768x768xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.0.attention.self.query")
    %39 = tensor.empty() : tensor<128x768xf32>
    %40 = linalg.fill ins(%cst_0 : f32) outs(%39 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.query")
    %41 = linalg.matmul ins(%collapsed_11, %transposed : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.query")
    %42 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.query")
    %43 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.query")
    %expanded_12 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %44 = tensor.empty() : tensor<1x12x128x64xf32>
    %transposed_13 = linalg.transpose ins(%expanded_12 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.0.attention.self")
    %transposed_14 = linalg.transpose ins(%arg7 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.0.attention.self.key")
    %45 = linalg.matmul ins(%collapsed_11, %transposed_14 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.key")
    %46 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.key")
    %47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %46 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.key")
    %expanded_15 = tensor.expand_shape %47 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_16 = linalg.transpose ins(%arg9 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.0.attention.self.value")
    %48 = linalg.matmul ins(%collapsed_11, %transposed_16 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.value")
    %49 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.value")
    %50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.self.value")
    %expanded_17 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.0.attention.self")
    %51 = tensor.empty() : tensor<1x12x64x128xf32>
    %transposed_19 = linalg.transpose ins(%expanded_15 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.0.attention.self")
    %collapsed_20 = tensor.collapse_shape %transposed_13 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_21 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %52 = tensor.empty() : tensor<12x128x128xf32>
    %53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.0.attention.self")
    %54 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.0.attention.self")
    %expanded_22 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %55 = tensor.empty() : tensor<1x12x128x128xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.0.attention.self")
    %57 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.0.attention.self")
    %58 = tensor.empty() : tensor<1x12x128xi64>
    %59 = linalg.fill ins(%c0_i64 : i64) outs(%58 : tensor<1x12x128xi64>) -> tensor<1x12x128xi64> loc("encoder.layer.0.attention.self")
    %60 = tensor.empty() : tensor<1x12x128xf32>
    %61 = linalg.fill ins(%cst_1 : f32) outs(%60 : tensor<1x12x128xf32>) -> tensor<1x12x128xf32> loc("encoder.layer.0.attention.self")
    %62:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.0.attention.self")
    %expanded_23 = tensor.expand_shape %62#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %expanded_23 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.0.attention.self")
    %64 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.0.attention.self")
    %65 = tensor.empty() : tensor<1x12x128x1xf32>
    %66 = linalg.fill ins(%cst_0 : f32) outs(%65 : tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32> loc("encoder.layer.0.attention.self")
    %67 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.0.attention.self")
    %68 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.0.attention.self")
    %collapsed_24 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_25 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %69 = tensor.empty() : tensor<12x128x64xf32>
    %70 = linalg.fill ins(%cst_0 : f32) outs(%69 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.0.attention.self")
    %71 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.0.attention.self")
    %expanded_26 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %72 = tensor.empty() : tensor<1x128x12x64xf32>
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.0.attention.self")
    %collapsed_28 = tensor.collapse_shape %transposed_27 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_29 = linalg.transpose ins(%arg11 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.0.attention.output.dense")
    %73 = linalg.matmul ins(%collapsed_28, %transposed_29 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.0.attention.output.dense")
    %74 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.output.dense")
    %75 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%73, %74 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.attention.output.dense")
    %expanded_30 = tensor.expand_shape %75 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_30, %29 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.attention.output")
    %77 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %78 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %79 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %80 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %79 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %81 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %80 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %82 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.attention.output.LayerNorm")
    %84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %85 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %88 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %89 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %86 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %90 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %88 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %91 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %arg13 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %92 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %arg14 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.attention.output.LayerNorm")
    %collapsed_31 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %93 = tensor.empty() : tensor<768x3072xf32>
    %transposed_32 = linalg.transpose ins(%arg15 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.0.intermediate.dense")
    %94 = tensor.empty() : tensor<128x3072xf32>
    %95 = linalg.fill ins(%cst_0 : f32) outs(%94 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.0.intermediate.dense")
    %96 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.0.intermediate.dense")
    %97 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.0.intermediate.dense")
    %98 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%96, %97 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.0.intermediate.dense")
    %expanded_33 = tensor.expand_shape %98 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %99 = tensor.empty() : tensor<1x128x3072xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.0.intermediate.intermediate_act_fn")
    %collapsed_34 = tensor.collapse_shape %100 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %101 = tensor.empty() : tensor<3072x768xf32>
    %transposed_35 = linalg.transpose ins(%arg17 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.0.output.dense")
    %102 = linalg.matmul ins(%collapsed_34, %transposed_35 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.0.output.dense")
    %103 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.output.dense")
    %104 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%102, %103 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.0.output.dense")
    %expanded_36 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36, %92 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.output")
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.0.output.LayerNorm")
    %107 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.output.LayerNorm")
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.output.LayerNorm")
    %109 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %108 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.0.output.LayerNorm")
    %110 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %109 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.0.output.LayerNorm")
    %111 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.output.LayerNorm")
    %112 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.0.output.LayerNorm")
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.output.LayerNorm")
    %114 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%105 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.output.LayerNorm")
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.output.LayerNorm")
    %116 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.output.LayerNorm")
    %117 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.0.output.LayerNorm")
    %118 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %115 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.output.LayerNorm")
    %119 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %117 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.output.LayerNorm")
    %120 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %arg19 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.output.LayerNorm")
    %121 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %arg20 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.0.output.LayerNorm")
    %collapsed_37 = tensor.collapse_shape %121 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_38 = linalg.transpose ins(%arg21 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.1.attention.self.query")
    %122 = linalg.matmul ins(%collapsed_37, %transposed_38 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.query")
    %123 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.query")
    %124 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%122, %123 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.query")
    %expanded_39 = tensor.expand_shape %124 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.1.attention.self")
    %transposed_41 = linalg.transpose ins(%arg23 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.1.attention.self.key")
    %125 = linalg.matmul ins(%collapsed_37, %transposed_41 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.key")
    %126 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.key")
    %127 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%125, %126 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.key")
    %expanded_42 = tensor.expand_shape %127 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_43 = linalg.transpose ins(%arg25 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.1.attention.self.value")
    %128 = linalg.matmul ins(%collapsed_37, %transposed_43 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.value")
    %129 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg26 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.value")
    %130 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%128, %129 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.self.value")
    %expanded_44 = tensor.expand_shape %130 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_45 = linalg.transpose ins(%expanded_44 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.1.attention.self")
    %transposed_46 = linalg.transpose ins(%expanded_42 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.1.attention.self")
    %collapsed_47 = tensor.collapse_shape %transposed_40 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_48 = tensor.collapse_shape %transposed_46 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %131 = linalg.batch_matmul ins(%collapsed_47, %collapsed_48 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.1.attention.self")
    %expanded_49 = tensor.expand_shape %131 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %132 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.1.attention.self")
    %133 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%132, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.1.attention.self")
    %134:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%133 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.1.attention.self")
    %expanded_50 = tensor.expand_shape %134#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %135 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%133, %expanded_50 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.1.attention.self")
    %136 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.1.attention.self")
    %137 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%136 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.1.attention.self")
    %138 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136, %137 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.1.attention.self")
    %collapsed_51 = tensor.collapse_shape %138 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_52 = tensor.collapse_shape %transposed_45 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %139 = linalg.batch_matmul ins(%collapsed_51, %collapsed_52 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.1.attention.self")
    %expanded_53 = tensor.expand_shape %139 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_54 = linalg.transpose ins(%expanded_53 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.1.attention.self")
    %collapsed_55 = tensor.collapse_shape %transposed_54 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_56 = linalg.transpose ins(%arg27 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.1.attention.output.dense")
    %140 = linalg.matmul ins(%collapsed_55, %transposed_56 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.1.attention.output.dense")
    %141 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg28 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.output.dense")
    %142 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%140, %141 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.attention.output.dense")
    %expanded_57 = tensor.expand_shape %142 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57, %121 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.attention.output")
    %144 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %145 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %146 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %147 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %146 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %148 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147, %147 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %149 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%148 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %150 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.attention.output.LayerNorm")
    %151 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %152 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %153 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %154 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %155 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %156 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %153 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %157 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156, %155 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %158 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %arg29 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %159 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %arg30 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.attention.output.LayerNorm")
    %collapsed_58 = tensor.collapse_shape %159 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_59 = linalg.transpose ins(%arg31 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.1.intermediate.dense")
    %160 = linalg.matmul ins(%collapsed_58, %transposed_59 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.1.intermediate.dense")
    %161 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg32 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.1.intermediate.dense")
    %162 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%160, %161 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.1.intermediate.dense")
    %expanded_60 = tensor.expand_shape %162 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %163 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.1.intermediate.intermediate_act_fn")
    %collapsed_61 = tensor.collapse_shape %163 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_62 = linalg.transpose ins(%arg33 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.1.output.dense")
    %164 = linalg.matmul ins(%collapsed_61, %transposed_62 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.1.output.dense")
    %165 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg34 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.output.dense")
    %166 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%164, %165 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.1.output.dense")
    %expanded_63 = tensor.expand_shape %166 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %167 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_63, %159 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.output")
    %168 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.1.output.LayerNorm")
    %169 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%168 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.output.LayerNorm")
    %170 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.output.LayerNorm")
    %171 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168, %170 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.1.output.LayerNorm")
    %172 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %171 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.1.output.LayerNorm")
    %173 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%172 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.output.LayerNorm")
    %174 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.1.output.LayerNorm")
    %175 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.output.LayerNorm")
    %176 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%167 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.output.LayerNorm")
    %177 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.output.LayerNorm")
    %178 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.output.LayerNorm")
    %179 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.1.output.LayerNorm")
    %180 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %177 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.output.LayerNorm")
    %181 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %179 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.output.LayerNorm")
    %182 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %arg35 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.output.LayerNorm")
    %183 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182, %arg36 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.1.output.LayerNorm")
    %collapsed_64 = tensor.collapse_shape %183 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_65 = linalg.transpose ins(%arg37 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.2.attention.self.query")
    %184 = linalg.matmul ins(%collapsed_64, %transposed_65 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.query")
    %185 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg38 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.query")
    %186 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%184, %185 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.query")
    %expanded_66 = tensor.expand_shape %186 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_67 = linalg.transpose ins(%expanded_66 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.2.attention.self")
    %transposed_68 = linalg.transpose ins(%arg39 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.2.attention.self.key")
    %187 = linalg.matmul ins(%collapsed_64, %transposed_68 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.key")
    %188 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg40 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.key")
    %189 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%187, %188 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.key")
    %expanded_69 = tensor.expand_shape %189 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_70 = linalg.transpose ins(%arg41 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.2.attention.self.value")
    %190 = linalg.matmul ins(%collapsed_64, %transposed_70 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.value")
    %191 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg42 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.value")
    %192 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%190, %191 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.self.value")
    %expanded_71 = tensor.expand_shape %192 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_72 = linalg.transpose ins(%expanded_71 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.2.attention.self")
    %transposed_73 = linalg.transpose ins(%expanded_69 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.2.attention.self")
    %collapsed_74 = tensor.collapse_shape %transposed_67 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_75 = tensor.collapse_shape %transposed_73 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %193 = linalg.batch_matmul ins(%collapsed_74, %collapsed_75 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.2.attention.self")
    %expanded_76 = tensor.expand_shape %193 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %194 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_76 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.2.attention.self")
    %195 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%194, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.2.attention.self")
    %196:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%195 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.2.attention.self")
    %expanded_77 = tensor.expand_shape %196#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %197 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%195, %expanded_77 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.2.attention.self")
    %198 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%197 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.2.attention.self")
    %199 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%198 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.2.attention.self")
    %200 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%198, %199 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.2.attention.self")
    %collapsed_78 = tensor.collapse_shape %200 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_79 = tensor.collapse_shape %transposed_72 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %201 = linalg.batch_matmul ins(%collapsed_78, %collapsed_79 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.2.attention.self")
    %expanded_80 = tensor.expand_shape %201 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_81 = linalg.transpose ins(%expanded_80 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.2.attention.self")
    %collapsed_82 = tensor.collapse_shape %transposed_81 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_83 = linalg.transpose ins(%arg43 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.2.attention.output.dense")
    %202 = linalg.matmul ins(%collapsed_82, %transposed_83 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.2.attention.output.dense")
    %203 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg44 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.output.dense")
    %204 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%202, %203 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.attention.output.dense")
    %expanded_84 = tensor.expand_shape %204 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %205 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_84, %183 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.attention.output")
    %206 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%205 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %207 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%206 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %208 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %209 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%206, %208 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %210 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209, %209 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %211 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%210 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %212 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%211 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.attention.output.LayerNorm")
    %213 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%212 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %214 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%205 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %215 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%214 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %216 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %217 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%216 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %218 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%205, %215 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %219 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218, %217 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %220 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%219, %arg45 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %221 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220, %arg46 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.attention.output.LayerNorm")
    %collapsed_85 = tensor.collapse_shape %221 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_86 = linalg.transpose ins(%arg47 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.2.intermediate.dense")
    %222 = linalg.matmul ins(%collapsed_85, %transposed_86 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.2.intermediate.dense")
    %223 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg48 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.2.intermediate.dense")
    %224 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%222, %223 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.2.intermediate.dense")
    %expanded_87 = tensor.expand_shape %224 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %225 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.2.intermediate.intermediate_act_fn")
    %collapsed_88 = tensor.collapse_shape %225 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_89 = linalg.transpose ins(%arg49 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.2.output.dense")
    %226 = linalg.matmul ins(%collapsed_88, %transposed_89 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.2.output.dense")
    %227 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg50 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.output.dense")
    %228 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%226, %227 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.2.output.dense")
    %expanded_90 = tensor.expand_shape %228 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %229 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90, %221 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.output")
    %230 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%229 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.2.output.LayerNorm")
    %231 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%230 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.output.LayerNorm")
    %232 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%231 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.output.LayerNorm")
    %233 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%230, %232 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.2.output.LayerNorm")
    %234 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%233, %233 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.2.output.LayerNorm")
    %235 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%234 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.output.LayerNorm")
    %236 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%235 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.2.output.LayerNorm")
    %237 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.output.LayerNorm")
    %238 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%229 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.output.LayerNorm")
    %239 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%238 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.output.LayerNorm")
    %240 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.output.LayerNorm")
    %241 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.2.output.LayerNorm")
    %242 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%229, %239 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.output.LayerNorm")
    %243 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%242, %241 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.output.LayerNorm")
    %244 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243, %arg51 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.output.LayerNorm")
    %245 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%244, %arg52 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.2.output.LayerNorm")
    %collapsed_91 = tensor.collapse_shape %245 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_92 = linalg.transpose ins(%arg53 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.3.attention.self.query")
    %246 = linalg.matmul ins(%collapsed_91, %transposed_92 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.query")
    %247 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg54 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.query")
    %248 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%246, %247 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.query")
    %expanded_93 = tensor.expand_shape %248 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_94 = linalg.transpose ins(%expanded_93 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.3.attention.self")
    %transposed_95 = linalg.transpose ins(%arg55 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.3.attention.self.key")
    %249 = linalg.matmul ins(%collapsed_91, %transposed_95 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.key")
    %250 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg56 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.key")
    %251 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%249, %250 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.key")
    %expanded_96 = tensor.expand_shape %251 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_97 = linalg.transpose ins(%arg57 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.3.attention.self.value")
    %252 = linalg.matmul ins(%collapsed_91, %transposed_97 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.value")
    %253 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg58 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.value")
    %254 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%252, %253 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.self.value")
    %expanded_98 = tensor.expand_shape %254 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_99 = linalg.transpose ins(%expanded_98 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.3.attention.self")
    %transposed_100 = linalg.transpose ins(%expanded_96 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.3.attention.self")
    %collapsed_101 = tensor.collapse_shape %transposed_94 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_102 = tensor.collapse_shape %transposed_100 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %255 = linalg.batch_matmul ins(%collapsed_101, %collapsed_102 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.3.attention.self")
    %expanded_103 = tensor.expand_shape %255 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %256 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_103 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.3.attention.self")
    %257 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%256, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.3.attention.self")
    %258:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%257 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.3.attention.self")
    %expanded_104 = tensor.expand_shape %258#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %259 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%257, %expanded_104 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.3.attention.self")
    %260 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%259 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.3.attention.self")
    %261 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%260 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.3.attention.self")
    %262 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%260, %261 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.3.attention.self")
    %collapsed_105 = tensor.collapse_shape %262 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_106 = tensor.collapse_shape %transposed_99 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %263 = linalg.batch_matmul ins(%collapsed_105, %collapsed_106 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.3.attention.self")
    %expanded_107 = tensor.expand_shape %263 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_108 = linalg.transpose ins(%expanded_107 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.3.attention.self")
    %collapsed_109 = tensor.collapse_shape %transposed_108 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_110 = linalg.transpose ins(%arg59 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.3.attention.output.dense")
    %264 = linalg.matmul ins(%collapsed_109, %transposed_110 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.3.attention.output.dense")
    %265 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg60 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.output.dense")
    %266 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%264, %265 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.attention.output.dense")
    %expanded_111 = tensor.expand_shape %266 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %267 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_111, %245 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.attention.output")
    %268 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %269 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%268 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %270 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%269 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %271 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268, %270 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %272 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%271, %271 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %273 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%272 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %274 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%273 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.attention.output.LayerNorm")
    %275 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%274 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %276 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%267 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %277 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%276 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %278 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%275 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %279 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%278 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %280 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267, %277 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %281 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%280, %279 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %282 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281, %arg61 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %283 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%282, %arg62 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.attention.output.LayerNorm")
    %collapsed_112 = tensor.collapse_shape %283 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_113 = linalg.transpose ins(%arg63 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.3.intermediate.dense")
    %284 = linalg.matmul ins(%collapsed_112, %transposed_113 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.3.intermediate.dense")
    %285 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg64 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.3.intermediate.dense")
    %286 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%284, %285 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.3.intermediate.dense")
    %expanded_114 = tensor.expand_shape %286 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %287 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_114 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.3.intermediate.intermediate_act_fn")
    %collapsed_115 = tensor.collapse_shape %287 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_116 = linalg.transpose ins(%arg65 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.3.output.dense")
    %288 = linalg.matmul ins(%collapsed_115, %transposed_116 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.3.output.dense")
    %289 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg66 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.output.dense")
    %290 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%288, %289 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.3.output.dense")
    %expanded_117 = tensor.expand_shape %290 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %291 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_117, %283 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.output")
    %292 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.3.output.LayerNorm")
    %293 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%292 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.output.LayerNorm")
    %294 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%293 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.output.LayerNorm")
    %295 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%292, %294 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.3.output.LayerNorm")
    %296 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%295, %295 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.3.output.LayerNorm")
    %297 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%296 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.output.LayerNorm")
    %298 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%297 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.3.output.LayerNorm")
    %299 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%298 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.output.LayerNorm")
    %300 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%291 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.output.LayerNorm")
    %301 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.output.LayerNorm")
    %302 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%299 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.output.LayerNorm")
    %303 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.3.output.LayerNorm")
    %304 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291, %301 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.output.LayerNorm")
    %305 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304, %303 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.output.LayerNorm")
    %306 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%305, %arg67 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.output.LayerNorm")
    %307 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%306, %arg68 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.3.output.LayerNorm")
    %collapsed_118 = tensor.collapse_shape %307 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_119 = linalg.transpose ins(%arg69 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.4.attention.self.query")
    %308 = linalg.matmul ins(%collapsed_118, %transposed_119 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.query")
    %309 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg70 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.query")
    %310 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%308, %309 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.query")
    %expanded_120 = tensor.expand_shape %310 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_121 = linalg.transpose ins(%expanded_120 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.4.attention.self")
    %transposed_122 = linalg.transpose ins(%arg71 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.4.attention.self.key")
    %311 = linalg.matmul ins(%collapsed_118, %transposed_122 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.key")
    %312 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg72 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.key")
    %313 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%311, %312 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.key")
    %expanded_123 = tensor.expand_shape %313 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_124 = linalg.transpose ins(%arg73 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.4.attention.self.value")
    %314 = linalg.matmul ins(%collapsed_118, %transposed_124 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.value")
    %315 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg74 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.value")
    %316 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%314, %315 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.self.value")
    %expanded_125 = tensor.expand_shape %316 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_126 = linalg.transpose ins(%expanded_125 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.4.attention.self")
    %transposed_127 = linalg.transpose ins(%expanded_123 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.4.attention.self")
    %collapsed_128 = tensor.collapse_shape %transposed_121 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_129 = tensor.collapse_shape %transposed_127 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %317 = linalg.batch_matmul ins(%collapsed_128, %collapsed_129 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.4.attention.self")
    %expanded_130 = tensor.expand_shape %317 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %318 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_130 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.4.attention.self")
    %319 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%318, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.4.attention.self")
    %320:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%319 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.4.attention.self")
    %expanded_131 = tensor.expand_shape %320#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %321 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%319, %expanded_131 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.4.attention.self")
    %322 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%321 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.4.attention.self")
    %323 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%322 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.4.attention.self")
    %324 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%322, %323 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.4.attention.self")
    %collapsed_132 = tensor.collapse_shape %324 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_133 = tensor.collapse_shape %transposed_126 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %325 = linalg.batch_matmul ins(%collapsed_132, %collapsed_133 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.4.attention.self")
    %expanded_134 = tensor.expand_shape %325 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_135 = linalg.transpose ins(%expanded_134 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.4.attention.self")
    %collapsed_136 = tensor.collapse_shape %transposed_135 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_137 = linalg.transpose ins(%arg75 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.4.attention.output.dense")
    %326 = linalg.matmul ins(%collapsed_136, %transposed_137 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.4.attention.output.dense")
    %327 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg76 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.output.dense")
    %328 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%326, %327 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.attention.output.dense")
    %expanded_138 = tensor.expand_shape %328 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %329 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_138, %307 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.attention.output")
    %330 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%329 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %331 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%330 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %332 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %333 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%330, %332 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %334 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%333, %333 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %335 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%334 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %336 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%335 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.attention.output.LayerNorm")
    %337 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%336 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %338 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%329 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %339 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%338 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %340 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%337 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %341 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%340 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %342 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%329, %339 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %343 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%342, %341 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %344 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%343, %arg77 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %345 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%344, %arg78 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.attention.output.LayerNorm")
    %collapsed_139 = tensor.collapse_shape %345 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_140 = linalg.transpose ins(%arg79 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.4.intermediate.dense")
    %346 = linalg.matmul ins(%collapsed_139, %transposed_140 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.4.intermediate.dense")
    %347 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg80 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.4.intermediate.dense")
    %348 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%346, %347 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.4.intermediate.dense")
    %expanded_141 = tensor.expand_shape %348 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %349 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_141 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.4.intermediate.intermediate_act_fn")
    %collapsed_142 = tensor.collapse_shape %349 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_143 = linalg.transpose ins(%arg81 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.4.output.dense")
    %350 = linalg.matmul ins(%collapsed_142, %transposed_143 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.4.output.dense")
    %351 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg82 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.output.dense")
    %352 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%350, %351 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.4.output.dense")
    %expanded_144 = tensor.expand_shape %352 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %353 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_144, %345 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.output")
    %354 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%353 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.4.output.LayerNorm")
    %355 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%354 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.output.LayerNorm")
    %356 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%355 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.output.LayerNorm")
    %357 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%354, %356 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.4.output.LayerNorm")
    %358 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%357, %357 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.4.output.LayerNorm")
    %359 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%358 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.output.LayerNorm")
    %360 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%359 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.4.output.LayerNorm")
    %361 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%360 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.output.LayerNorm")
    %362 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%353 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.output.LayerNorm")
    %363 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%362 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.output.LayerNorm")
    %364 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%361 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.output.LayerNorm")
    %365 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%364 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.4.output.LayerNorm")
    %366 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%353, %363 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.output.LayerNorm")
    %367 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%366, %365 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.output.LayerNorm")
    %368 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%367, %arg83 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.output.LayerNorm")
    %369 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368, %arg84 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.4.output.LayerNorm")
    %collapsed_145 = tensor.collapse_shape %369 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_146 = linalg.transpose ins(%arg85 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.5.attention.self.query")
    %370 = linalg.matmul ins(%collapsed_145, %transposed_146 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.query")
    %371 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg86 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.query")
    %372 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%370, %371 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.query")
    %expanded_147 = tensor.expand_shape %372 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_148 = linalg.transpose ins(%expanded_147 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.5.attention.self")
    %transposed_149 = linalg.transpose ins(%arg87 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.5.attention.self.key")
    %373 = linalg.matmul ins(%collapsed_145, %transposed_149 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.key")
    %374 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg88 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.key")
    %375 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%373, %374 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.key")
    %expanded_150 = tensor.expand_shape %375 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_151 = linalg.transpose ins(%arg89 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.5.attention.self.value")
    %376 = linalg.matmul ins(%collapsed_145, %transposed_151 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.value")
    %377 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg90 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.value")
    %378 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%376, %377 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.self.value")
    %expanded_152 = tensor.expand_shape %378 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_153 = linalg.transpose ins(%expanded_152 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.5.attention.self")
    %transposed_154 = linalg.transpose ins(%expanded_150 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.5.attention.self")
    %collapsed_155 = tensor.collapse_shape %transposed_148 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_156 = tensor.collapse_shape %transposed_154 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %379 = linalg.batch_matmul ins(%collapsed_155, %collapsed_156 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.5.attention.self")
    %expanded_157 = tensor.expand_shape %379 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %380 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_157 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.5.attention.self")
    %381 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%380, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.5.attention.self")
    %382:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%381 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.5.attention.self")
    %expanded_158 = tensor.expand_shape %382#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %383 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%381, %expanded_158 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.5.attention.self")
    %384 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%383 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.5.attention.self")
    %385 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%384 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.5.attention.self")
    %386 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%384, %385 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.5.attention.self")
    %collapsed_159 = tensor.collapse_shape %386 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_160 = tensor.collapse_shape %transposed_153 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %387 = linalg.batch_matmul ins(%collapsed_159, %collapsed_160 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.5.attention.self")
    %expanded_161 = tensor.expand_shape %387 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_162 = linalg.transpose ins(%expanded_161 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.5.attention.self")
    %collapsed_163 = tensor.collapse_shape %transposed_162 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_164 = linalg.transpose ins(%arg91 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.5.attention.output.dense")
    %388 = linalg.matmul ins(%collapsed_163, %transposed_164 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.5.attention.output.dense")
    %389 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg92 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.output.dense")
    %390 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%388, %389 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.attention.output.dense")
    %expanded_165 = tensor.expand_shape %390 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %391 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_165, %369 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.attention.output")
    %392 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%391 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %393 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%392 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %394 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%393 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %395 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%392, %394 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %396 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%395, %395 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %397 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%396 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %398 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%397 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.attention.output.LayerNorm")
    %399 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%398 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %400 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%391 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %401 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%400 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %402 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%399 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %403 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%402 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %404 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%391, %401 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %405 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%404, %403 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %406 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%405, %arg93 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %407 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%406, %arg94 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.attention.output.LayerNorm")
    %collapsed_166 = tensor.collapse_shape %407 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_167 = linalg.transpose ins(%arg95 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.5.intermediate.dense")
    %408 = linalg.matmul ins(%collapsed_166, %transposed_167 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.5.intermediate.dense")
    %409 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg96 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.5.intermediate.dense")
    %410 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%408, %409 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.5.intermediate.dense")
    %expanded_168 = tensor.expand_shape %410 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %411 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_168 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.5.intermediate.intermediate_act_fn")
    %collapsed_169 = tensor.collapse_shape %411 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_170 = linalg.transpose ins(%arg97 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.5.output.dense")
    %412 = linalg.matmul ins(%collapsed_169, %transposed_170 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.5.output.dense")
    %413 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg98 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.output.dense")
    %414 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%412, %413 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.5.output.dense")
    %expanded_171 = tensor.expand_shape %414 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %415 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_171, %407 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.output")
    %416 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%415 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.5.output.LayerNorm")
    %417 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%416 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.output.LayerNorm")
    %418 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%417 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.output.LayerNorm")
    %419 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%416, %418 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.5.output.LayerNorm")
    %420 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%419, %419 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.5.output.LayerNorm")
    %421 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%420 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.output.LayerNorm")
    %422 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%421 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.5.output.LayerNorm")
    %423 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%422 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.output.LayerNorm")
    %424 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%415 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.output.LayerNorm")
    %425 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%424 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.output.LayerNorm")
    %426 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%423 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.output.LayerNorm")
    %427 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%426 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.5.output.LayerNorm")
    %428 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%415, %425 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.output.LayerNorm")
    %429 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%428, %427 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.output.LayerNorm")
    %430 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%429, %arg99 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.output.LayerNorm")
    %431 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%430, %arg100 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.5.output.LayerNorm")
    %collapsed_172 = tensor.collapse_shape %431 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_173 = linalg.transpose ins(%arg101 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.6.attention.self.query")
    %432 = linalg.matmul ins(%collapsed_172, %transposed_173 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.query")
    %433 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg102 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.query")
    %434 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%432, %433 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.query")
    %expanded_174 = tensor.expand_shape %434 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_175 = linalg.transpose ins(%expanded_174 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.6.attention.self")
    %transposed_176 = linalg.transpose ins(%arg103 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.6.attention.self.key")
    %435 = linalg.matmul ins(%collapsed_172, %transposed_176 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.key")
    %436 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg104 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.key")
    %437 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%435, %436 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.key")
    %expanded_177 = tensor.expand_shape %437 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_178 = linalg.transpose ins(%arg105 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.6.attention.self.value")
    %438 = linalg.matmul ins(%collapsed_172, %transposed_178 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.value")
    %439 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg106 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.value")
    %440 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%438, %439 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.self.value")
    %expanded_179 = tensor.expand_shape %440 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_180 = linalg.transpose ins(%expanded_179 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.6.attention.self")
    %transposed_181 = linalg.transpose ins(%expanded_177 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.6.attention.self")
    %collapsed_182 = tensor.collapse_shape %transposed_175 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_183 = tensor.collapse_shape %transposed_181 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %441 = linalg.batch_matmul ins(%collapsed_182, %collapsed_183 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.6.attention.self")
    %expanded_184 = tensor.expand_shape %441 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %442 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_184 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.6.attention.self")
    %443 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%442, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.6.attention.self")
    %444:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%443 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.6.attention.self")
    %expanded_185 = tensor.expand_shape %444#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %445 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%443, %expanded_185 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.6.attention.self")
    %446 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%445 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.6.attention.self")
    %447 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%446 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.6.attention.self")
    %448 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%446, %447 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.6.attention.self")
    %collapsed_186 = tensor.collapse_shape %448 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_187 = tensor.collapse_shape %transposed_180 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %449 = linalg.batch_matmul ins(%collapsed_186, %collapsed_187 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.6.attention.self")
    %expanded_188 = tensor.expand_shape %449 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_189 = linalg.transpose ins(%expanded_188 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.6.attention.self")
    %collapsed_190 = tensor.collapse_shape %transposed_189 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_191 = linalg.transpose ins(%arg107 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.6.attention.output.dense")
    %450 = linalg.matmul ins(%collapsed_190, %transposed_191 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.6.attention.output.dense")
    %451 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg108 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.output.dense")
    %452 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%450, %451 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.attention.output.dense")
    %expanded_192 = tensor.expand_shape %452 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %453 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_192, %431 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.attention.output")
    %454 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%453 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %455 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%454 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %456 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%455 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %457 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%454, %456 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %458 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%457, %457 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %459 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%458 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %460 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%459 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.attention.output.LayerNorm")
    %461 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%460 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %462 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%453 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %463 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%462 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %464 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%461 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %465 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%464 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %466 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%453, %463 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %467 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%466, %465 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %468 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%467, %arg109 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %469 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%468, %arg110 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.attention.output.LayerNorm")
    %collapsed_193 = tensor.collapse_shape %469 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_194 = linalg.transpose ins(%arg111 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.6.intermediate.dense")
    %470 = linalg.matmul ins(%collapsed_193, %transposed_194 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.6.intermediate.dense")
    %471 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg112 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.6.intermediate.dense")
    %472 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%470, %471 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.6.intermediate.dense")
    %expanded_195 = tensor.expand_shape %472 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %473 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_195 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.6.intermediate.intermediate_act_fn")
    %collapsed_196 = tensor.collapse_shape %473 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_197 = linalg.transpose ins(%arg113 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.6.output.dense")
    %474 = linalg.matmul ins(%collapsed_196, %transposed_197 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.6.output.dense")
    %475 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg114 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.output.dense")
    %476 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%474, %475 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.6.output.dense")
    %expanded_198 = tensor.expand_shape %476 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %477 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_198, %469 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.output")
    %478 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.6.output.LayerNorm")
    %479 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%478 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.output.LayerNorm")
    %480 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%479 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.output.LayerNorm")
    %481 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%478, %480 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.6.output.LayerNorm")
    %482 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%481, %481 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.6.output.LayerNorm")
    %483 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%482 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.output.LayerNorm")
    %484 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%483 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.6.output.LayerNorm")
    %485 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%484 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.output.LayerNorm")
    %486 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%477 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.output.LayerNorm")
    %487 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%486 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.output.LayerNorm")
    %488 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%485 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.output.LayerNorm")
    %489 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%488 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.6.output.LayerNorm")
    %490 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477, %487 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.output.LayerNorm")
    %491 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%490, %489 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.output.LayerNorm")
    %492 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%491, %arg115 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.output.LayerNorm")
    %493 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%492, %arg116 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.6.output.LayerNorm")
    %collapsed_199 = tensor.collapse_shape %493 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_200 = linalg.transpose ins(%arg117 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.7.attention.self.query")
    %494 = linalg.matmul ins(%collapsed_199, %transposed_200 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.query")
    %495 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg118 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.query")
    %496 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%494, %495 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.query")
    %expanded_201 = tensor.expand_shape %496 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_202 = linalg.transpose ins(%expanded_201 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.7.attention.self")
    %transposed_203 = linalg.transpose ins(%arg119 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.7.attention.self.key")
    %497 = linalg.matmul ins(%collapsed_199, %transposed_203 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.key")
    %498 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg120 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.key")
    %499 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%497, %498 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.key")
    %expanded_204 = tensor.expand_shape %499 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_205 = linalg.transpose ins(%arg121 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.7.attention.self.value")
    %500 = linalg.matmul ins(%collapsed_199, %transposed_205 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.value")
    %501 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg122 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.value")
    %502 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%500, %501 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.self.value")
    %expanded_206 = tensor.expand_shape %502 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_207 = linalg.transpose ins(%expanded_206 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.7.attention.self")
    %transposed_208 = linalg.transpose ins(%expanded_204 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.7.attention.self")
    %collapsed_209 = tensor.collapse_shape %transposed_202 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_210 = tensor.collapse_shape %transposed_208 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %503 = linalg.batch_matmul ins(%collapsed_209, %collapsed_210 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.7.attention.self")
    %expanded_211 = tensor.expand_shape %503 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %504 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_211 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.7.attention.self")
    %505 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%504, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.7.attention.self")
    %506:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%505 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.7.attention.self")
    %expanded_212 = tensor.expand_shape %506#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %507 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%505, %expanded_212 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.7.attention.self")
    %508 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%507 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.7.attention.self")
    %509 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%508 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.7.attention.self")
    %510 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%508, %509 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.7.attention.self")
    %collapsed_213 = tensor.collapse_shape %510 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_214 = tensor.collapse_shape %transposed_207 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %511 = linalg.batch_matmul ins(%collapsed_213, %collapsed_214 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.7.attention.self")
    %expanded_215 = tensor.expand_shape %511 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_216 = linalg.transpose ins(%expanded_215 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.7.attention.self")
    %collapsed_217 = tensor.collapse_shape %transposed_216 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_218 = linalg.transpose ins(%arg123 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.7.attention.output.dense")
    %512 = linalg.matmul ins(%collapsed_217, %transposed_218 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.7.attention.output.dense")
    %513 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg124 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.output.dense")
    %514 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%512, %513 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.attention.output.dense")
    %expanded_219 = tensor.expand_shape %514 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %515 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_219, %493 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.attention.output")
    %516 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%515 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %517 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%516 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %518 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%517 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %519 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%516, %518 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %520 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%519, %519 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %521 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%520 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %522 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%521 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.attention.output.LayerNorm")
    %523 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%522 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %524 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%515 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %525 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%524 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %526 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%523 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %527 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%526 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %528 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%515, %525 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %529 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%528, %527 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %530 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%529, %arg125 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %531 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%530, %arg126 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.attention.output.LayerNorm")
    %collapsed_220 = tensor.collapse_shape %531 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_221 = linalg.transpose ins(%arg127 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.7.intermediate.dense")
    %532 = linalg.matmul ins(%collapsed_220, %transposed_221 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.7.intermediate.dense")
    %533 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg128 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.7.intermediate.dense")
    %534 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%532, %533 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.7.intermediate.dense")
    %expanded_222 = tensor.expand_shape %534 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %535 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_222 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.7.intermediate.intermediate_act_fn")
    %collapsed_223 = tensor.collapse_shape %535 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_224 = linalg.transpose ins(%arg129 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.7.output.dense")
    %536 = linalg.matmul ins(%collapsed_223, %transposed_224 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.7.output.dense")
    %537 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg130 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.output.dense")
    %538 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%536, %537 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.7.output.dense")
    %expanded_225 = tensor.expand_shape %538 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %539 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_225, %531 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.output")
    %540 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%539 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.7.output.LayerNorm")
    %541 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%540 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.output.LayerNorm")
    %542 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%541 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.output.LayerNorm")
    %543 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%540, %542 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.7.output.LayerNorm")
    %544 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%543, %543 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.7.output.LayerNorm")
    %545 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%544 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.output.LayerNorm")
    %546 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%545 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.7.output.LayerNorm")
    %547 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%546 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.output.LayerNorm")
    %548 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%539 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.output.LayerNorm")
    %549 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%548 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.output.LayerNorm")
    %550 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%547 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.output.LayerNorm")
    %551 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%550 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.7.output.LayerNorm")
    %552 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%539, %549 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.output.LayerNorm")
    %553 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%552, %551 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.output.LayerNorm")
    %554 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%553, %arg131 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.output.LayerNorm")
    %555 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%554, %arg132 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.7.output.LayerNorm")
    %collapsed_226 = tensor.collapse_shape %555 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_227 = linalg.transpose ins(%arg133 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.8.attention.self.query")
    %556 = linalg.matmul ins(%collapsed_226, %transposed_227 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.query")
    %557 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg134 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.query")
    %558 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%556, %557 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.query")
    %expanded_228 = tensor.expand_shape %558 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_229 = linalg.transpose ins(%expanded_228 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.8.attention.self")
    %transposed_230 = linalg.transpose ins(%arg135 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.8.attention.self.key")
    %559 = linalg.matmul ins(%collapsed_226, %transposed_230 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.key")
    %560 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg136 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.key")
    %561 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%559, %560 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.key")
    %expanded_231 = tensor.expand_shape %561 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_232 = linalg.transpose ins(%arg137 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.8.attention.self.value")
    %562 = linalg.matmul ins(%collapsed_226, %transposed_232 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.value")
    %563 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg138 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.value")
    %564 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%562, %563 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.self.value")
    %expanded_233 = tensor.expand_shape %564 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_234 = linalg.transpose ins(%expanded_233 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.8.attention.self")
    %transposed_235 = linalg.transpose ins(%expanded_231 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.8.attention.self")
    %collapsed_236 = tensor.collapse_shape %transposed_229 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_237 = tensor.collapse_shape %transposed_235 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %565 = linalg.batch_matmul ins(%collapsed_236, %collapsed_237 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.8.attention.self")
    %expanded_238 = tensor.expand_shape %565 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %566 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_238 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.8.attention.self")
    %567 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%566, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.8.attention.self")
    %568:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%567 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.8.attention.self")
    %expanded_239 = tensor.expand_shape %568#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %569 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%567, %expanded_239 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.8.attention.self")
    %570 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%569 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.8.attention.self")
    %571 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%570 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.8.attention.self")
    %572 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%570, %571 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.8.attention.self")
    %collapsed_240 = tensor.collapse_shape %572 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_241 = tensor.collapse_shape %transposed_234 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %573 = linalg.batch_matmul ins(%collapsed_240, %collapsed_241 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.8.attention.self")
    %expanded_242 = tensor.expand_shape %573 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_243 = linalg.transpose ins(%expanded_242 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.8.attention.self")
    %collapsed_244 = tensor.collapse_shape %transposed_243 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_245 = linalg.transpose ins(%arg139 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.8.attention.output.dense")
    %574 = linalg.matmul ins(%collapsed_244, %transposed_245 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.8.attention.output.dense")
    %575 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg140 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.output.dense")
    %576 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%574, %575 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.attention.output.dense")
    %expanded_246 = tensor.expand_shape %576 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %577 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_246, %555 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.attention.output")
    %578 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%577 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %579 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%578 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %580 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%579 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %581 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%578, %580 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %582 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%581, %581 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %583 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%582 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %584 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%583 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.attention.output.LayerNorm")
    %585 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%584 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %586 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%577 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %587 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%586 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %588 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%585 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %589 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%588 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %590 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%577, %587 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %591 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%590, %589 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %592 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%591, %arg141 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %593 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%592, %arg142 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.attention.output.LayerNorm")
    %collapsed_247 = tensor.collapse_shape %593 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_248 = linalg.transpose ins(%arg143 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.8.intermediate.dense")
    %594 = linalg.matmul ins(%collapsed_247, %transposed_248 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.8.intermediate.dense")
    %595 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg144 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.8.intermediate.dense")
    %596 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%594, %595 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.8.intermediate.dense")
    %expanded_249 = tensor.expand_shape %596 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %597 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_249 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.8.intermediate.intermediate_act_fn")
    %collapsed_250 = tensor.collapse_shape %597 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_251 = linalg.transpose ins(%arg145 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.8.output.dense")
    %598 = linalg.matmul ins(%collapsed_250, %transposed_251 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.8.output.dense")
    %599 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg146 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.output.dense")
    %600 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%598, %599 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.8.output.dense")
    %expanded_252 = tensor.expand_shape %600 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %601 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_252, %593 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.output")
    %602 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%601 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.8.output.LayerNorm")
    %603 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%602 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.output.LayerNorm")
    %604 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%603 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.output.LayerNorm")
    %605 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%602, %604 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.8.output.LayerNorm")
    %606 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%605, %605 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.8.output.LayerNorm")
    %607 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%606 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.output.LayerNorm")
    %608 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%607 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.8.output.LayerNorm")
    %609 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%608 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.output.LayerNorm")
    %610 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%601 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.output.LayerNorm")
    %611 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%610 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.output.LayerNorm")
    %612 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%609 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.output.LayerNorm")
    %613 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%612 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.8.output.LayerNorm")
    %614 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%601, %611 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.output.LayerNorm")
    %615 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%614, %613 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.output.LayerNorm")
    %616 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%615, %arg147 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.output.LayerNorm")
    %617 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%616, %arg148 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.8.output.LayerNorm")
    %collapsed_253 = tensor.collapse_shape %617 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_254 = linalg.transpose ins(%arg149 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.9.attention.self.query")
    %618 = linalg.matmul ins(%collapsed_253, %transposed_254 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.query")
    %619 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg150 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.query")
    %620 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%618, %619 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.query")
    %expanded_255 = tensor.expand_shape %620 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_256 = linalg.transpose ins(%expanded_255 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.9.attention.self")
    %transposed_257 = linalg.transpose ins(%arg151 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.9.attention.self.key")
    %621 = linalg.matmul ins(%collapsed_253, %transposed_257 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.key")
    %622 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg152 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.key")
    %623 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%621, %622 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.key")
    %expanded_258 = tensor.expand_shape %623 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_259 = linalg.transpose ins(%arg153 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.9.attention.self.value")
    %624 = linalg.matmul ins(%collapsed_253, %transposed_259 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.value")
    %625 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg154 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.value")
    %626 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%624, %625 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.self.value")
    %expanded_260 = tensor.expand_shape %626 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_261 = linalg.transpose ins(%expanded_260 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.9.attention.self")
    %transposed_262 = linalg.transpose ins(%expanded_258 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.9.attention.self")
    %collapsed_263 = tensor.collapse_shape %transposed_256 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_264 = tensor.collapse_shape %transposed_262 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %627 = linalg.batch_matmul ins(%collapsed_263, %collapsed_264 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.9.attention.self")
    %expanded_265 = tensor.expand_shape %627 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %628 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_265 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.9.attention.self")
    %629 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%628, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.9.attention.self")
    %630:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%629 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.9.attention.self")
    %expanded_266 = tensor.expand_shape %630#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %631 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%629, %expanded_266 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.9.attention.self")
    %632 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%631 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.9.attention.self")
    %633 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%632 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.9.attention.self")
    %634 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%632, %633 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.9.attention.self")
    %collapsed_267 = tensor.collapse_shape %634 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_268 = tensor.collapse_shape %transposed_261 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %635 = linalg.batch_matmul ins(%collapsed_267, %collapsed_268 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.9.attention.self")
    %expanded_269 = tensor.expand_shape %635 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_270 = linalg.transpose ins(%expanded_269 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.9.attention.self")
    %collapsed_271 = tensor.collapse_shape %transposed_270 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_272 = linalg.transpose ins(%arg155 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.9.attention.output.dense")
    %636 = linalg.matmul ins(%collapsed_271, %transposed_272 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.9.attention.output.dense")
    %637 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg156 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.output.dense")
    %638 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%636, %637 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.attention.output.dense")
    %expanded_273 = tensor.expand_shape %638 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %639 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_273, %617 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.attention.output")
    %640 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%639 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %641 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%640 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %642 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%641 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %643 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%640, %642 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %644 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%643, %643 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %645 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%644 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %646 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%645 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.attention.output.LayerNorm")
    %647 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%646 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %648 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%639 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %649 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%648 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %650 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%647 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %651 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%650 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %652 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%639, %649 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %653 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%652, %651 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %654 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%653, %arg157 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %655 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%654, %arg158 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.attention.output.LayerNorm")
    %collapsed_274 = tensor.collapse_shape %655 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_275 = linalg.transpose ins(%arg159 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.9.intermediate.dense")
    %656 = linalg.matmul ins(%collapsed_274, %transposed_275 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.9.intermediate.dense")
    %657 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg160 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.9.intermediate.dense")
    %658 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%656, %657 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.9.intermediate.dense")
    %expanded_276 = tensor.expand_shape %658 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %659 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_276 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.9.intermediate.intermediate_act_fn")
    %collapsed_277 = tensor.collapse_shape %659 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_278 = linalg.transpose ins(%arg161 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.9.output.dense")
    %660 = linalg.matmul ins(%collapsed_277, %transposed_278 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.9.output.dense")
    %661 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg162 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.output.dense")
    %662 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%660, %661 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.9.output.dense")
    %expanded_279 = tensor.expand_shape %662 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %663 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_279, %655 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.output")
    %664 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%663 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.9.output.LayerNorm")
    %665 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%664 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.output.LayerNorm")
    %666 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%665 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.output.LayerNorm")
    %667 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%664, %666 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.9.output.LayerNorm")
    %668 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%667, %667 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.9.output.LayerNorm")
    %669 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%668 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.output.LayerNorm")
    %670 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%669 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.9.output.LayerNorm")
    %671 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%670 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.output.LayerNorm")
    %672 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%663 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.output.LayerNorm")
    %673 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%672 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.output.LayerNorm")
    %674 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%671 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.output.LayerNorm")
    %675 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%674 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.9.output.LayerNorm")
    %676 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%663, %673 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.output.LayerNorm")
    %677 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%676, %675 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.output.LayerNorm")
    %678 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%677, %arg163 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.output.LayerNorm")
    %679 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%678, %arg164 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.9.output.LayerNorm")
    %collapsed_280 = tensor.collapse_shape %679 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_281 = linalg.transpose ins(%arg165 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.10.attention.self.query")
    %680 = linalg.matmul ins(%collapsed_280, %transposed_281 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.query")
    %681 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg166 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.query")
    %682 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%680, %681 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.query")
    %expanded_282 = tensor.expand_shape %682 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_283 = linalg.transpose ins(%expanded_282 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.10.attention.self")
    %transposed_284 = linalg.transpose ins(%arg167 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.10.attention.self.key")
    %683 = linalg.matmul ins(%collapsed_280, %transposed_284 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.key")
    %684 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg168 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.key")
    %685 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%683, %684 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.key")
    %expanded_285 = tensor.expand_shape %685 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_286 = linalg.transpose ins(%arg169 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.10.attention.self.value")
    %686 = linalg.matmul ins(%collapsed_280, %transposed_286 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.value")
    %687 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg170 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.value")
    %688 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%686, %687 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.self.value")
    %expanded_287 = tensor.expand_shape %688 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_288 = linalg.transpose ins(%expanded_287 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.10.attention.self")
    %transposed_289 = linalg.transpose ins(%expanded_285 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.10.attention.self")
    %collapsed_290 = tensor.collapse_shape %transposed_283 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_291 = tensor.collapse_shape %transposed_289 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %689 = linalg.batch_matmul ins(%collapsed_290, %collapsed_291 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.10.attention.self")
    %expanded_292 = tensor.expand_shape %689 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %690 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_292 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.10.attention.self")
    %691 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%690, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.10.attention.self")
    %692:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%691 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.10.attention.self")
    %expanded_293 = tensor.expand_shape %692#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %693 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%691, %expanded_293 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.10.attention.self")
    %694 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%693 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.10.attention.self")
    %695 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%694 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.10.attention.self")
    %696 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%694, %695 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.10.attention.self")
    %collapsed_294 = tensor.collapse_shape %696 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_295 = tensor.collapse_shape %transposed_288 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %697 = linalg.batch_matmul ins(%collapsed_294, %collapsed_295 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.10.attention.self")
    %expanded_296 = tensor.expand_shape %697 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_297 = linalg.transpose ins(%expanded_296 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.10.attention.self")
    %collapsed_298 = tensor.collapse_shape %transposed_297 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_299 = linalg.transpose ins(%arg171 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.10.attention.output.dense")
    %698 = linalg.matmul ins(%collapsed_298, %transposed_299 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.10.attention.output.dense")
    %699 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg172 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.output.dense")
    %700 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%698, %699 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.attention.output.dense")
    %expanded_300 = tensor.expand_shape %700 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %701 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_300, %679 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.attention.output")
    %702 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%701 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %703 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%702 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %704 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%703 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %705 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%702, %704 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %706 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%705, %705 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %707 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%706 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %708 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%707 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.attention.output.LayerNorm")
    %709 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%708 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %710 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%701 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %711 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%710 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %712 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%709 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %713 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%712 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %714 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%701, %711 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %715 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%714, %713 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %716 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%715, %arg173 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %717 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%716, %arg174 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.attention.output.LayerNorm")
    %collapsed_301 = tensor.collapse_shape %717 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_302 = linalg.transpose ins(%arg175 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.10.intermediate.dense")
    %718 = linalg.matmul ins(%collapsed_301, %transposed_302 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.10.intermediate.dense")
    %719 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg176 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.10.intermediate.dense")
    %720 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%718, %719 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.10.intermediate.dense")
    %expanded_303 = tensor.expand_shape %720 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %721 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_303 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.10.intermediate.intermediate_act_fn")
    %collapsed_304 = tensor.collapse_shape %721 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_305 = linalg.transpose ins(%arg177 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.10.output.dense")
    %722 = linalg.matmul ins(%collapsed_304, %transposed_305 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.10.output.dense")
    %723 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg178 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.output.dense")
    %724 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%722, %723 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.10.output.dense")
    %expanded_306 = tensor.expand_shape %724 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %725 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_306, %717 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.output")
    %726 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%725 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.10.output.LayerNorm")
    %727 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%726 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.output.LayerNorm")
    %728 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%727 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.output.LayerNorm")
    %729 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%726, %728 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.10.output.LayerNorm")
    %730 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%729, %729 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.10.output.LayerNorm")
    %731 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%730 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.output.LayerNorm")
    %732 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%731 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.10.output.LayerNorm")
    %733 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%732 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.output.LayerNorm")
    %734 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%725 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.output.LayerNorm")
    %735 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%734 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.output.LayerNorm")
    %736 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%733 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.output.LayerNorm")
    %737 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%736 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.10.output.LayerNorm")
    %738 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%725, %735 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.output.LayerNorm")
    %739 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%738, %737 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.output.LayerNorm")
    %740 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%739, %arg179 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.output.LayerNorm")
    %741 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%740, %arg180 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.10.output.LayerNorm")
    %collapsed_307 = tensor.collapse_shape %741 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_308 = linalg.transpose ins(%arg181 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.11.attention.self.query")
    %742 = linalg.matmul ins(%collapsed_307, %transposed_308 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.query")
    %743 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg182 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.query")
    %744 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%742, %743 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.query")
    %expanded_309 = tensor.expand_shape %744 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_310 = linalg.transpose ins(%expanded_309 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.11.attention.self")
    %transposed_311 = linalg.transpose ins(%arg183 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.11.attention.self.key")
    %745 = linalg.matmul ins(%collapsed_307, %transposed_311 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.key")
    %746 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg184 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.key")
    %747 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%745, %746 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.key")
    %expanded_312 = tensor.expand_shape %747 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_313 = linalg.transpose ins(%arg185 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.11.attention.self.value")
    %748 = linalg.matmul ins(%collapsed_307, %transposed_313 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.value")
    %749 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg186 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.value")
    %750 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%748, %749 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.self.value")
    %expanded_314 = tensor.expand_shape %750 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_315 = linalg.transpose ins(%expanded_314 : tensor<1x128x12x64xf32>) outs(%44 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.11.attention.self")
    %transposed_316 = linalg.transpose ins(%expanded_312 : tensor<1x128x12x64xf32>) outs(%51 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] loc("encoder.layer.11.attention.self")
    %collapsed_317 = tensor.collapse_shape %transposed_310 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_318 = tensor.collapse_shape %transposed_316 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %751 = linalg.batch_matmul ins(%collapsed_317, %collapsed_318 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%53 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32> loc("encoder.layer.11.attention.self")
    %expanded_319 = tensor.expand_shape %751 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %752 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_319 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.mulf %in, %cst_9 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.11.attention.self")
    %753 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%752, %37 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.11.attention.self")
    %754:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%753 : tensor<1x12x128x128xf32>) outs(%61, %59 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_334: i64):
      %804 = linalg.index 3 : index
      %805 = arith.index_cast %804 : index to i64
      %806 = arith.maximumf %in, %out : f32
      %807 = arith.cmpf ogt, %in, %out : f32
      %808 = arith.select %807, %805, %out_334 : i64
      linalg.yield %806, %808 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>) loc("encoder.layer.11.attention.self")
    %expanded_320 = tensor.expand_shape %754#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %755 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%753, %expanded_320 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.11.attention.self")
    %756 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%755 : tensor<1x12x128x128xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.exp %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.11.attention.self")
    %757 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%756 : tensor<1x12x128x128xf32>) outs(%66 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x1xf32> loc("encoder.layer.11.attention.self")
    %758 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%756, %757 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%55 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.divf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x12x128x128xf32> loc("encoder.layer.11.attention.self")
    %collapsed_321 = tensor.collapse_shape %758 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_322 = tensor.collapse_shape %transposed_315 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %759 = linalg.batch_matmul ins(%collapsed_321, %collapsed_322 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%70 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32> loc("encoder.layer.11.attention.self")
    %expanded_323 = tensor.expand_shape %759 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_324 = linalg.transpose ins(%expanded_323 : tensor<1x12x128x64xf32>) outs(%72 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] loc("encoder.layer.11.attention.self")
    %collapsed_325 = tensor.collapse_shape %transposed_324 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %transposed_326 = linalg.transpose ins(%arg187 : tensor<768x768xf32>) outs(%38 : tensor<768x768xf32>) permutation = [1, 0] loc("encoder.layer.11.attention.output.dense")
    %760 = linalg.matmul ins(%collapsed_325, %transposed_326 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.11.attention.output.dense")
    %761 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg188 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.output.dense")
    %762 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%760, %761 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.attention.output.dense")
    %expanded_327 = tensor.expand_shape %762 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %763 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_327, %741 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.attention.output")
    %764 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%763 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %765 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%764 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %766 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%765 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %767 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%764, %766 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %768 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%767, %767 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %769 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%768 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %770 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%769 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.attention.output.LayerNorm")
    %771 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%770 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %772 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%763 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %773 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%772 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %774 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%771 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %775 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%774 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %776 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%763, %773 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %777 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%776, %775 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %778 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%777, %arg189 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %779 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%778, %arg190 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.attention.output.LayerNorm")
    %collapsed_328 = tensor.collapse_shape %779 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %transposed_329 = linalg.transpose ins(%arg191 : tensor<3072x768xf32>) outs(%93 : tensor<768x3072xf32>) permutation = [1, 0] loc("encoder.layer.11.intermediate.dense")
    %780 = linalg.matmul ins(%collapsed_328, %transposed_329 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%95 : tensor<128x3072xf32>) -> tensor<128x3072xf32> loc("encoder.layer.11.intermediate.dense")
    %781 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg192 : tensor<3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.11.intermediate.dense")
    %782 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%780, %781 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%94 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x3072xf32> loc("encoder.layer.11.intermediate.dense")
    %expanded_330 = tensor.expand_shape %782 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %783 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_330 : tensor<1x128x3072xf32>) outs(%99 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_10 : f32
      %805 = math.erf %804 : f32
      %806 = arith.addf %805, %cst_2 : f32
      %807 = arith.mulf %806, %cst_3 : f32
      %808 = arith.mulf %in, %807 : f32
      linalg.yield %808 : f32
    } -> tensor<1x128x3072xf32> loc("encoder.layer.11.intermediate.intermediate_act_fn")
    %collapsed_331 = tensor.collapse_shape %783 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %transposed_332 = linalg.transpose ins(%arg193 : tensor<768x3072xf32>) outs(%101 : tensor<3072x768xf32>) permutation = [1, 0] loc("encoder.layer.11.output.dense")
    %784 = linalg.matmul ins(%collapsed_331, %transposed_332 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%40 : tensor<128x768xf32>) -> tensor<128x768xf32> loc("encoder.layer.11.output.dense")
    %785 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg194 : tensor<768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.output.dense")
    %786 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%784, %785 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%39 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<128x768xf32> loc("encoder.layer.11.output.dense")
    %expanded_333 = tensor.expand_shape %786 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %787 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_333, %779 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.output")
    %788 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%787 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %804 = arith.extf %in : f32 to f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.11.output.LayerNorm")
    %789 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%788 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.output.LayerNorm")
    %790 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%789 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.output.LayerNorm")
    %791 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%788, %790 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.subf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.11.output.LayerNorm")
    %792 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%791, %791 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_334: f64, %out: f64):
      %804 = arith.mulf %in, %in_334 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x768xf64> loc("encoder.layer.11.output.LayerNorm")
    %793 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%792 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.addf %in, %out : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.output.LayerNorm")
    %794 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%793 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %804 = arith.divf %in, %cst_7 : f64
      linalg.yield %804 : f64
    } -> tensor<1x128x1xf64> loc("encoder.layer.11.output.LayerNorm")
    %795 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%794 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %804 = arith.truncf %in : f64 to f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.output.LayerNorm")
    %796 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%787 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.addf %in, %out : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.output.LayerNorm")
    %797 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%796 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.divf %in, %cst_8 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.output.LayerNorm")
    %798 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%795 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = arith.truncf %cst_6 : f64 to f32
      %805 = arith.addf %in, %804 : f32
      linalg.yield %805 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.output.LayerNorm")
    %799 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%798 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %804 = math.rsqrt %in : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x1xf32> loc("encoder.layer.11.output.LayerNorm")
    %800 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%787, %797 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.subf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.output.LayerNorm")
    %801 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%800, %799 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.output.LayerNorm")
    %802 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%801, %arg195 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.mulf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.output.LayerNorm")
    %803 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%802, %arg196 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_334: f32, %out: f32):
      %804 = arith.addf %in, %in_334 : f32
      linalg.yield %804 : f32
    } -> tensor<1x128x768xf32> loc("encoder.layer.11.output.LayerNorm")
    return %803 : tensor<1x128x768xf32>
  }
}
