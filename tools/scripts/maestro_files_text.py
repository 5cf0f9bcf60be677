"""What docs/MaestroFiles.md says in words; see maestro_files.py."""

INTRODUCTION = """\
# MAESTRO's own mapping files

This page is written by `tools/scripts/maestro_files.py`, which runs `maestro` on every mapping file that comes with
MAESTRO at commit 4eb08d1 (github.com/maestro-project/maestro, `data/mapping` and `validation`), as it stands. A test
runs the script again where the files are found; `cmake -DMAESTRO_DATA=DIR` says where they are. The numbers in this
table are for 256 PEs. Rules such as M4 are those of [CostModel.md](CostModel.md).

A layer is rejected where its dataflow does not compute the layer: work would be left out, or done twice. MAESTRO has
no such check; where it does not stop, it prints a number. In the last column are the files on which it stops, and why.
The unit test `MaestroFiles` takes every dataflow in these files, on layers that are small enough to be executed, and
compares analysis and simulator in every number.

"""

DIVISION = "division by zero"
FILTER_STEP = "tile and offset of R differ"

# Found by running MAESTRO at that commit.
CANNOT_RUN = {
    "googlenet_ykp_os": FILTER_STEP,
    "mnasnet_ykp_os": FILTER_STEP,
    "Resnet50_rs": DIVISION,
    "ResNeXt50_rs": DIVISION,
    "squeezenet1_0_ykp_os": FILTER_STEP,
    "UNet_kcp_ws": "filter tile 7 with R = 3",
    "UNet_RS": DIVISION,
    "vgg16_rs": DIVISION,
}

# One entry for each kind: an example of it in the first of `files`, at `pes` PEs; the words about it; and texts to
# replace in a rejected layer, or another number of PEs, with which the layer must have a cost.
KINDS = [
    {
        "title": "A directive on X with a gap",
        "files": ["ResNeXt50_yxp_os"],
        "pes": 256,
        "rules": ["M4"],
        "edits": [("TemporalMap(8,8) X", "TemporalMap(10,8) X")],
        "text": """
Sizes and offsets on `Y` and `X` count input positions (M7). A tile of 8 inputs has room for 8 - 3 + 1 = 6 windows of a
filter with S = 3, thus for 6 outputs. The next tile starts 8 outputs further on; the 2 between them are never computed.

What is meant is 8 outputs at a time, for which 10 inputs are needed: `TemporalMap(10,8) X`, as the other layers with
S = 3 in this file have it. (They also have `Cluster(8, P)`, where this one has 10.) With S = 1, (8,8) is right.""",
    },
    {
        "title": "A directive on K that overlaps",
        "files": ["Transformer_Layers"],
        "pes": 256,
        "rules": ["M4"],
        "edits": [("SpatialMap(2,1) K", "SpatialMap(2,2) K")],
        "text": """
`SpatialMap(size, offset) K` gives `size` output channels to each PE, `offset` further on for each. With (2,1) every
channel but the first is computed by two PEs. Overlap makes sense on `Y` and `X` only, where inputs overlap and outputs
do not.

Write the size twice: `SpatialMap(2,2) K`, or `(1,1)` for one channel per PE.""",
    },
    {
        "title": "Directives on Y and X for a larger filter",
        "files": ["UNet_kcp_ws"],
        "pes": 256,
        "rules": ["M4"],
        "edits": [("TemporalMap(7,1) Y", "TemporalMap(3,1) Y"), ("TemporalMap(7,1) X", "TemporalMap(3,1) X")],
        "text": """
(7,1) on `Y` is one output row at a time if R is 7. Here R is 3: 7 input rows are 5 output rows, moved by one, so that
almost every row would be computed five times. The same holds for `X`.

Write `TemporalMap(3,1)`, or `TemporalMap(Sz(R),1) Y` and `TemporalMap(Sz(S),1) X`, which fit any filter.
`TemporalMap(7,7) R` may stay: a size beyond the filter is all of it (M11).""",
    },
    {
        "title": "A directive on X for a smaller filter",
        "files": ["UNet_yxp_os"],
        "pes": 256,
        "rules": ["M4"],
        "edits": [("TemporalMap(10,8) X", "TemporalMap(8,8) X")],
        "text": """
The opposite of the first kind: 10 inputs are 8 outputs if S is 3. In this layer S is 1 and 10 inputs are 10 outputs;
moved by 8, each tile computes two outputs of its neighbour once more.

Write `TemporalMap(8,8) X`.""",
    },
    {
        "title": "A diagonal of X and R",
        "files": ["vgg16_rs"],
        "pes": 256,
        "rules": ["M6", "M7"],
        "edits": [("SpatialMap(1,1) R", "SpatialMap(1,1) S")],
        "text": """
Two spatial directives in one level are the idiom of a row-stationary diagonal: neighbouring PEs take neighbouring
positions of the input *and* of the filter, so that all of them work on the same output (M8). That takes a coordinate
and the filter loop of that coordinate: `Y` and `R`, or `X` and `S`. Here it is `X` with `R`: PE 0 would have column 0
of the input and row 0 of the filter, PE 1 column 1 and row 1, which no output adds up. So the two are judged one by
one. A single `X` is too narrow for a window of three (M7), and a level spreads one loop only (M6).

Spread `S`: `SpatialMap(1,1) X; SpatialMap(1,1) S;`, as the other `_rs` files do. The `TemporalMap(3,3) S` beside it is
then void (M6).""",
    },
    {
        "title": "A cluster with more PEs than there are",
        "files": ["GEMM_Example", "gnmt_nmk", "ncf_nmk"],
        "pes": 64,
        "rules": ["M2"],
        "edits": [("Constant KTileSz 100", "Constant KTileSz 64")],
        "text": """
`Cluster(n, P)` joins n PEs; level 0 has floor(PEs / n) clusters, here none. The mapping was written for arrays of at
least 100 PEs.

Give more PEs, or make the cluster as large as the array: `Constant KTileSz 64`.""",
    },
    {
        "title": "Clusters whose product is larger than the array",
        "files": ["alexnet_rs_validation"],
        "pes": 64,
        "pes_after": 78,
        "rules": ["M2"],
        "edits": [],
        "text": """
The sizes of nested clusters multiply: `Cluster(2, P)` of `Cluster(13, P)` of `Cluster(Sz(R), P)` with R = 3 is
2 x 13 x 3 = 78 PEs. The file is for the 168 PEs of Eyeriss, where two of these fit.

Give 78 PEs or more.""",
    },
]
