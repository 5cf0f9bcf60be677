// Small enough to follow by hand, with 4 PEs and 4 elements per cycle.
Network Example {
	Layer NLR-CONV1 {
		Type: CONV
		Dimensions { K: 4, C: 3, R: 3, S: 3, Y: 6, X: 5 }
		Dataflow {
			TemporalMap(1,1) K;
			TemporalMap(Sz(R),1) Y;
			TemporalMap(Sz(S),1) X;
			SpatialMap(1,1) C;
		}
	}
	Layer FC {
		Type: GEMM
		Dimensions { M: 5, N: 3, K: 2 }
		Dataflow {
			TemporalMap(2,2) M;
			SpatialMap(1,1) N;
			TemporalMap(2,2) K;
		}
	}
}
