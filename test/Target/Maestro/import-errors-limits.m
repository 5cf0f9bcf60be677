// RUN: maestro-translate --import-maestro --verify-diagnostics --split-input-file %s

Network n {
  Layer A {
    Type: GEMM
    Dimensions { M: 4, N: 5, K: 6 }
    Dataflow {
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      Cluster(1, P);
      // expected-error @below {{this dataflow has too many levels: 17 > 16 [M1]}}
      Cluster(1, P);
    }
  }
}

// -----

Network n {
  Layer A {
    Type: GEMM
    Dimensions { M: 4, N: 5, K: 6 }
    // expected-error @below {{unknown dimension: Y'; a product has B, M, N, K [M11]}}
    Dataflow { SpatialMap(1,1) Y' }
  }
}

// -----

// Nothing but a warning.
// expected-warning @below {{network 'n' has no layers}}
Network n { }

// -----

// expected-error @below {{[R8]}}
l2_size_cstr: 9223372036854775807
// expected-error @below {{num_pes is larger than 9223372036854775807: '9223372036854775808'}}
num_pes: 9223372036854775808

// -----

Accelerator {
  // expected-error @below {{no op adds up products of FP16 in BF16 [P4]}}
  PE { MultPrecision: FP16 AddPrecision: BF16 }
}
