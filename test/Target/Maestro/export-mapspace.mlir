// A mapping with holes is no dataflow (H1 to H4).
// RUN: maestro-translate --export-maestro --verify-diagnostics %s

dataflow.mapping @m contraction {
  // expected-note @below {{in mapping @m, here}}
  dataflow.temporal_map(?, ?) M
  dataflow.any_order {
    // expected-note @below {{in mapping @m, here}}
    dataflow.temporal_map(1, 1) N
  }
  // expected-note @below {{in mapping @m, here}}
  dataflow.keep "L2" ?
  dataflow.cluster 2 {
    // expected-note @below {{in mapping @m, here}}
    dataflow.spatial_map(1, 1) ? in [K]
  }
}
func.func @f(%a: tensor<4x4xi8>) {
  // expected-error @below {{cannot be said in MAESTRO's text: size of temporal_map on M is a hole: a mapping with holes is a mapspace; fill it in, or search it with --dataflow-search [H1]}}
  // expected-error @below {{order of 1 directive from temporal_map on N on is a hole}}
  // expected-error @below {{operands of keep of L2 are a hole}}
  // expected-error @below {{loop of spatial_map on ? is a hole}}
  %0 = linalg.matmul {dataflow.mapping = @m} ins(%a, %a : tensor<4x4xi8>, tensor<4x4xi8>) outs(%a : tensor<4x4xi8>) -> tensor<4x4xi8>
  return
}
