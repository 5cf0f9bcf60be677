// The worked example of docs/CostModel.md: 3x3 convolution, 4 filters.
Constant Channels 6;
Network Example {
	Layer CONV1 {
		Type: CONV
		Dimensions { K: 4, C: Channels, R: 3, S: 3, Y: 7, X: 7 }
		Dataflow {
			SpatialMap(1,1) K;
			TemporalMap(4,4) C;
			TemporalMap(Sz(R),1) Y;
			TemporalMap(Sz(S),1) X;
			Cluster(4, P);
			SpatialMap(1,1) C;
		}
	}
	Layer CONV2 {
		Type: CONV
		Dimensions { K: 4, C: Channels, R: 3, S: 3, Y: 7, X: 7 }
	}
}
