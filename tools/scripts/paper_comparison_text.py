"""What docs/PaperComparison.md says in words; see paper_comparison.py."""

INTRODUCTION = """\
# Five dataflows on five networks

The main comparison of MAESTRO's paper (H. Kwon, P. Chatarasi, M. Pellauer, A. Parashar, V. Sarkar, T. Krishna:
*Understanding Reuse, Performance, and Hardware Cost of DNN Dataflows: A Data-Centric Approach Using MAESTRO*, MICRO
2019) with exact numbers. One command writes this page:

```sh
tools/scripts/build.sh build maestro && tools/scripts/paper_comparison.py
```

It needs none of MAESTRO's files: the networks are in `tools/scripts/networks.py`, the dataflows in
`tools/scripts/dataflows.py`. Where MAESTRO's files are found (`--data DIR`), it writes the last section too.

"""

WORDS = """\
## Setting

256 PEs; a network of 32 GB/s, which is 32 elements of one byte per cycle at 1 GHz, in each direction, with a latency
of one cycle and multicast; off-chip memory is not limited; energies are MAESTRO's constants
([Maestro.md](Maestro.md)). The networks, without fully-connected layers and element-wise ops: {layers}.

{dataflows}
Depthwise layers have no K: there KC-P spreads C. Groups come one after the other. *YX-P, C inside* is not one of the
five: in YX-P, for all that MAESTRO's files call it output stationary, the next input channel comes before the next
output position, so outputs leave the PEs before they are complete. In *C inside*, `{stationary}`, they stay.

## Run time

Million cycles, and in brackets multiples of the best of the five. Best is bold.

{cycles}
Without a limit to the network:

{free}
## Energy

mJ, and multiples of the best of the five.

{energy}
## An early and a late layer

CONV2 of VGG-16 has 64 channels and 224 rows, CONV11 has 512 channels and 14 rows. *Read* and *written* are elements
that L2 sends and receives.

CONV2:

{conv2}
CONV11:

{conv11}
## By kind of layer

All networks together: {counts} layers. *Early* and *late* are convolutions with a filter larger than 1 x 1; a layer
is early while it has more rows than input channels. Million cycles:

{kinds}
Energy in mJ:

{energies}
In how many of these layers each of the five is the fastest, and takes the least energy:

{winners}
## The best dataflow for each layer

What is saved if every layer may choose among the five, over the best single one:

{adaptive}
## What the paper says

The statements are from section 5 of the paper, as we remember it; no text of it was at hand when this page was
written, so all six are `unverified`.

{statements}
Reuse is given as MACs per element that L2 reads, and per element that comes into an L1 in brackets.

What is the same: channels (KC-P) are the best thing to spread where there are many of them, and positions (YX-P)
where there are few to be added up: in most depthwise and grouped layers, and in the first layer of each network,
where YX-P or YR-P is the fastest. YR-P takes less energy than C-P, X-P and YX-P. C-P needs the widest network:
without a limit to it, it takes a quarter to a half of the time.

What is different, and why:

* **Partial sums come back.** In X-P, YX-P and YR-P the loop on C is outside of the positions, so each output goes to
  L2 after every tile of C, and comes back for the next. On CONV2 that is 64 times for each output with X-P and YX-P,
  16 times with YR-P, once with KC-P, whose clusters take 64 channels at once. MAESTRO never reads a partial sum back.
  With C inside, or an unlimited network, YX-P comes much closer to KC-P, but does not pass it on UNet.
* **MAESTRO's KC-P is slower.** The last table of this page compares run times on the same files: MAESTRO's are about
  twice ours for KC-P, and lower than ours for X-P on all networks. In MAESTRO's numbers KC-P is not the fastest of
  the files in that table for any network; in ours it is for all. The end of the page says why. Where KC-P is slower,
  others gain more by comparison.
* **YR-P.** MAESTRO's files spread X and S over clusters of 3 PEs, whatever the filter: with 1 x 1, two of three are
  idle. A box of 2 output and 4 input channels is small, and inputs come anew for every pair of output channels.
  Eyeriss keeps more in its PEs ([Validation.md](Validation.md)). How the paper defines the reuse of inputs and
  filters in numbers is not known to us; with either definition above YR-P has no more of it than KC-P.
* **Energy.** The paper's is said to come from models of its buffers (`unverified`); here an access of L2 takes 18.61
  and one of L1 1.68 times the energy of a MAC, whatever the size.

"""

DATA_HEADING = "## With MAESTRO's own files\n"

DATA_WORDS = """
The same from MAESTRO's mapping files of the five networks as they are (commit 4eb08d1), with these exceptions:

{notes}

MAESTRO's shapes are not quite those of the networks above: inputs are not padded, some first layers have another
filter, grouped layers have the channels of all groups in each group, and residual sums are there as depthwise layers.

Run time, million cycles:

{cycles}
Energy, mJ:

{energy}
The order is that of the tables above. How many of these layers have the same cycles and the same energy with the
directives at the top of this page:

{agreement}
The others are written differently in MAESTRO's files. YX-P: with a stride of 2, the 8 or 10 inputs of a tile are 4
outputs, or 5, for 8 PEs, where it is 8 outputs above; and four grouped layers of ResNeXt-50 have no directive on G,
so that each PE has all groups. YR-P: the files of VGG-16 and UNet have other tiles of K and C, and the last layer of
ResNet-50 and ResNeXt-50 a cluster of 9 PEs.

MAESTRO itself cannot run all of these files, and its numbers are at hand for 64 PEs and 16 elements per cycle.
Million cycles; the least of each network is bold:

{maestro}
Why KC-P differs most: in MAESTRO a cluster reads what it works on anew at every step of the level outside, and waits
for it ([MaestroNumbers.md](MaestroNumbers.md) has the rule). In `CONV2_1_2` of `Resnet50_kcp_ws`, with a filter of 3
x 3, a step takes {delay} cycles there: 9 MACs in each PE, and then 64 x 9 filter and 64 x 9 input values at 16 per
cycle, less one. The filters stay where they are, though, and of the 9 inputs of a PE only 3 are new in most steps.
X-P has no clusters, and does not wait.
"""
