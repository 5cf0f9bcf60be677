"""The five dataflows of the MICRO'19 paper, by the names that it gives them, for any convolution.

Which loops are spread, what is tiled and in which order is that of MAESTRO's mapping files; written with output
positions, so that they fit any filter and stride.
"""

# What follows G, K and C, by dataflow; see text().
DATAFLOWS = {
    "C-P": "TemporalMap(1,1) K; TemporalMap(1,1) Y'; TemporalMap(1,1) X'; SpatialMap(1,1) C;",
    "X-P": "TemporalMap(1,1) K; TemporalMap(1,1) C; TemporalMap(1,1) Y'; SpatialMap(1,1) X';",
    "YX-P": "TemporalMap(1,1) K; TemporalMap(1,1) C; SpatialMap(1,1) Y'; TemporalMap(8,8) X';\n"
    "Cluster(8, P); SpatialMap(1,1) X';",
    "YR-P": "TemporalMap(2,2) K; TemporalMap(4,4) C; SpatialMap(1,1) Y'; TemporalMap(1,1) X';\n"
    "Cluster(3, P); SpatialMap(1,1) X; SpatialMap(1,1) S;",
    "KC-P": "SpatialMap(1,1) K; TemporalMap(64,64) C; TemporalMap(1,1) Y'; TemporalMap(1,1) X';\n"
    "Cluster(64, P); SpatialMap(1,1) C;",
}

# YX-P with channels inside of positions: what is called output stationary.
STATIONARY = {
    "YX-P, C inside": "TemporalMap(1,1) K; SpatialMap(1,1) Y'; TemporalMap(8,8) X'; TemporalMap(1,1) C;\n"
    "Cluster(8, P); SpatialMap(1,1) X';",
}

# Depthwise layers have no K to spread.
DEPTHWISE_KC = "SpatialMap(1,1) C; TemporalMap(1,1) Y'; TemporalMap(1,1) X';"

# MAESTRO's names of the files.
FILES = {"C-P": "nlr", "X-P": "xp_ws", "YX-P": "yxp_os", "YR-P": "rs", "KC-P": "kcp_ws"}

MEANING = {
    "C-P": ("NLR: no local reuse", "input channels"),
    "X-P": ("WS: weight stationary", "output columns"),
    "YX-P": ("ShiDianNao", "output rows, and 8 columns in each"),
    "YR-P": ("RS: row stationary, Eyeriss", "output rows, and 3 filter columns in each"),
    "KC-P": ("NVDLA", "output channels, and 64 input channels in each"),
}


def text(name, kind):
    """`Dataflow { ... }` for a type of layer. Groups come one after the other."""
    directives = {**DATAFLOWS, **STATIONARY}[name]
    if kind == "DSCONV":
        directives = DEPTHWISE_KC if name == "KC-P" else directives.replace("TemporalMap(1,1) K; ", "")
        directives = directives.replace("TemporalMap(2,2) K; ", "")
    if kind == "NGCONV":
        directives = "TemporalMap(1,1) G; " + directives
    return f"Dataflow {{ {directives} }}"


def network_text(layers, name):
    """A mapping file: every layer with the dataflow."""
    return "Network n {\n" + "".join(layer.text(text(name, layer.kind)) for layer in layers) + "}\n"
