// RUN: maestro-translate --import-maestro %s | FileCheck %s
// RUN: maestro-translate --import-maestro --maestro-locations=false %s | FileCheck %s --check-prefix=BARE

// BARE-NOT: loc(

// Symbols are unique: networks keep their names where they can, mappings are called after their first layer.
// CHECK-DAG: #[[AT1:.*]] = loc("{{.*}}import-names.m":[[#@LINE+17]]:9)
// CHECK-DAG: #[[FC1:.*]] = loc("fc-1"(#[[AT1]]))
// CHECK-DAG: #[[AT2:.*]] = loc("{{.*}}import-names.m":[[#@LINE+18]]:9)
// CHECK-DAG: #[[FC2:.*]] = loc("fc-2"(#[[AT2]]))
// CHECK: dataflow.mapping @"fc-1" contraction
// CHECK: dataflow.mapping @network_1 contraction
// CHECK: func.func @torchvision.models.googlenet({{.*}} loc("fc-1"
// CHECK: linalg.matmul {dataflow.mapping = @"fc-1"} {{.*}} loc(#[[FC1]])
// CHECK: } loc(#[[NETWORK:.*]])
// CHECK: func.func @network(
// CHECK: linalg.matmul {dataflow.mapping = @"fc-1"} {{.*}} loc(#[[FC2]])
// CHECK: func.func @network_0(
// CHECK: linalg.matmul {dataflow.mapping = @network_1}
// CHECK: func.func @torchvision.models.googlenet_0(
// CHECK: #[[NETWORK]] = loc("{{.*}}import-names.m":[[#@LINE+1]]:9)
Network torchvision.models.googlenet {

  Layer fc-1 { Type: GEMM Dimensions { M: 4, N: 5, K: 6 } Dataflow { SpatialMap(1,1) M } }
}
Network {
  Layer fc-2 { Type: GEMM Dimensions { M: 4, N: 5, K: 7 } Dataflow { SpatialMap(1,1) M } }
}
Network {
  Layer network { Type: GEMM Dimensions { M: 4, N: 5, K: 8 } Dataflow { SpatialMap(1,1) N } }
}
Network torchvision.models.googlenet {
  Layer fc-1 { Type: GEMM Dimensions { M: 4, N: 5, K: 9 } }
}
