// RUN: maestro-translate --import-maestro --maestro-hardware=%S/Inputs/hardware.m %s | maestro-opt --dataflow-cost --dataflow-report -o /dev/null 2>&1 | FileCheck %s
// RUN: maestro-translate --import-maestro %s -o %t.mlir
// RUN: sed -e 's/TemporalMap(1,1) C/TemporalMap(2,1) C/' %s > %t.m
// RUN: maestro-translate --import-maestro %t.m | not maestro-opt --dataflow-cost -o /dev/null 2>&1 | FileCheck %s --check-prefix=M4

// Names of layers are those of the text: 4 * 6 * 7 * 7 * 3 * 3 = 10584 MACs, and half.
// CHECK: layer
// CHECK-NEXT: Conv2d-1 {{.*}} 10.6 k
// CHECK-NEXT: Conv2d-2 {{.*}} 5.29 k
// CHECK-NEXT: total 15.9 k

// What a rule rejects is shown where it stands in the text.
// M4: .m:[[#]]:9: error: {{.*}} [M4]
// M4: Layer Conv2d-1
// M4: .m:[[#]]:24: note: in mapping @Conv2d-1, here
// M4-NEXT: SpatialMap(1,1) K; TemporalMap(2,1) C;
Network n {
  Layer Conv2d-1 {
    Type: CONV
    Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 9, X: 9 }
    Dataflow {
    SpatialMap(1,1) K; TemporalMap(1,1) C;
    }
  }
  Layer Conv2d-2 {
    Type: CONV
    Dimensions { K: 2, C: 6, R: 3, S: 3, Y: 9, X: 9 }
  }
}
