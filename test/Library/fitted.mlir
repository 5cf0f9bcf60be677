// What fit() makes of a mapping is written into the module, to be read and
// changed.

// RUN: maestro-opt %s --dataflow-cost="mapping=kc_p element-bits=8" | FileCheck %s --check-prefix=GEMMINI
// RUN: maestro-opt %s --dataflow-cost="accelerator=eyeriss mapping=kc_p element-bits=8" | FileCheck %s --check-prefix=EYERISS
// RUN: maestro-opt %s --dataflow-cost="accelerator=maestro_accelerator_1 mapping=kc_p element-bits=8" 2>/dev/null | FileCheck %s --check-prefix=MAESTRO

// The clusters of a 16 x 16 array. Its PEs have registers only: R and S move
// one by one.
// GEMMINI-LABEL: dataflow.mapping @kc_p convolution {
// GEMMINI:         dataflow.temporal_map(64, 64) K
// GEMMINI:         dataflow.temporal_map(32, 32) C
// GEMMINI-NEXT:    dataflow.keep "Scratchpad"
// GEMMINI-NEXT:    dataflow.keep "Accumulator"
// GEMMINI-NEXT:    dataflow.cluster 16 {
// GEMMINI-NEXT:      dataflow.spatial_map(1, 1) K
// GEMMINI-NEXT:      dataflow.temporal_map(16, 16) C
// GEMMINI-NEXT:      dataflow.temporal_map(1, 1) T
// GEMMINI-NEXT:      dataflow.temporal_map(1, 1) R
// GEMMINI-NEXT:      dataflow.temporal_map(1, 1) S
// GEMMINI:           dataflow.cluster 16 {
// GEMMINI-NEXT:        dataflow.spatial_map(1, 1) C

// 14 x 12, and scratchpads in the PEs that hold R x S. They bind themselves.
// EYERISS-LABEL: dataflow.mapping @kc_p convolution {
// EYERISS:         dataflow.keep "GLB"
// EYERISS-NEXT:    dataflow.cluster 14 {
// EYERISS-NEXT:      dataflow.spatial_map(1, 1) K
// EYERISS-NEXT:      dataflow.temporal_map(12, 12) C
// EYERISS-NEXT:      dataflow.temporal_map(full, full) T
// EYERISS-NEXT:      dataflow.temporal_map(full, full) R
// EYERISS:           dataflow.cluster 12 {

// No array is stated: clusters of 64 as written, in 256 PEs. They take 64
// channels at a time, and C had tiles of 32.
// MAESTRO-LABEL: dataflow.mapping @kc_p convolution {
// MAESTRO:         dataflow.temporal_map(64, 64) C
// MAESTRO-NEXT:    dataflow.keep "L2"
// MAESTRO-NEXT:    dataflow.cluster 4 {
// MAESTRO:           dataflow.cluster 64 {

func.func @conv(%i: tensor<1x64x58x58xf32>, %f: tensor<64x64x3x3xf32>, %o: tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> {
  %0 = linalg.conv_2d_nchw_fchw ins(%i, %f : tensor<1x64x58x58xf32>, tensor<64x64x3x3xf32>) outs(%o : tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32>
  return %0 : tensor<1x64x56x56xf32>
}
