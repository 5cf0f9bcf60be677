Network Broken {
	Layer OVERLAP {
		Type: CONV
		Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 7, X: 7 }
		Dataflow {
			SpatialMap(2,1) K;
		}
	}
	Layer SMALL {
		Type: CONV
		Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 2, X: 7 }
	}
	Layer UNKNOWN {
		Type: POOL
		Dimensions { C: 6, Y: 7, X: 7 }
	}
	Layer RIGHT {
		Type: GEMM
		Dimensions { M: 4, N: 2, K: 3 }
		Dataflow {
			SpatialMap(1,1) M;
			TemporalMap(1,1) N;
		}
	}
}
