"""What docs/Validation.md says in words, and what was published; see validation.py."""

# Y.-H. Chen, T. Krishna, J. Emer, V. Sze: Eyeriss: An Energy-Efficient Reconfigurable Accelerator for Deep
# Convolutional Neural Networks, JSSC 52(1), 2017, Table V: AlexNet at batch 4 and 200 MHz. Latencies in ms,
# and active PEs.
EYERISS = {
    "CONV1": {"processing": 16.5, "total": 20.9, "active": 154},
    "CONV2": {"processing": 39.2, "total": 41.9, "active": 135},
    "CONV3": {"processing": 21.8, "total": 23.6, "active": 156},
    "CONV4": {"processing": 16.0, "total": 18.4, "active": 156},
    "CONV5": {"processing": 10.0, "total": 10.5, "active": 156},
}

INTRODUCTION = """\
# Validation against two accelerators

The MICRO'19 paper of MAESTRO compares its cycles with two accelerators: Eyeriss, a chip, on AlexNet, and MAERI, in
RTL simulation, on VGG-16. This page repeats the comparison with the same mapping files and the same settings, which
are in MAESTRO's `validation` folder (commit 4eb08d1), and puts our cycles beside MAESTRO's and the published ones.
`tools/scripts/validation.py` writes it; a test runs the script again where MAESTRO's files are found. No constant was
fitted: what a chip does in a cycle is either in the mapping, in the settings below, or not modelled.

That our numbers are those of the model's definition is shown elsewhere, by execution ([CostModel.md](CostModel.md)).
What a comparison with a chip shows is how well the definition, the mapping file and the settings describe the chip.

"""

EYERISS_TEXT = """\
## Eyeriss, AlexNet

Published: Y.-H. Chen, T. Krishna, J. Emer, V. Sze, *Eyeriss: An Energy-Efficient Reconfigurable Accelerator for Deep
Convolutional Neural Networks*, JSSC 52(1), 2017, Table V: batch 4 at 200 MHz, in milliseconds. The values were
confirmed in a transcription of the table (github.com/cucapra/fodlam, `data/eyeriss-alexnet.csv`), with one exception:
it has 21.3 ms for CONV3, and so has the text that a program recognised in an image of the table (`raw/`). The sum
that the table gives, 103.5 ms, needs 21.8 ms, which is used here: `unverified`.

Settings, of `validation/eyeriss/run_eval_alexnet_rs.sh`: 168 PEs; 14 elements per cycle from L2 to the PEs, with
multicast, and as many back; 1 cycle of latency; off-chip memory not limited. The chip is compared by its *processing*
latency, as that is what these settings describe.

{cycles}
*As in the file* is the mapping file as it stands. In *PEs keep filters*, one thing is different in CONV4 and CONV5
(see below). *Unlimited network* is the file with no limit to the network; it shows what the mapping alone takes.
Errors are relative to the chip, and their mean is of absolute values.

What the table of the chip says besides, and what follows from it:

{context}
*MACs / active PEs* are the cycles in which the chip could do all MACs with the PEs that it says are active, one MAC
per cycle each. *PEs here* are active PEs in the mean over the steps. *L1* is what a PE needs with 16-bit elements,
everything double-buffered; a PE of the chip has 448 bytes for filters, 24 for inputs and 48 for partial sums.

### What explains the errors

**The chip takes longer than its MACs, the model does not.** Mapping and chip have the same PEs at work, to one or two
per cent, and without a limit to the network the model takes exactly the cycles of the MACs. The chip takes {least} to
{most} more. The table does not say for what; loading filters before a pass, filling and draining the PEs' pipelines,
and passes that do not overlap are candidates, none of which is in the model, where all steps are in lock-step and
transfers overlap with the work before them (T2). No parameter for them is published, so none was set: this is our
error of {small} to {large} without a limit.

**CONV4 and CONV5 as in the file read filters again and again.** Their innermost level takes one input and one output
channel at a time. In the file's own words a PE then holds one row of one filter, and the rows of 16 x 3 channel pairs
come anew for each output column:

{network}
Together with the partial sums that come back for the next channels, that is more than the PEs' work. The chip does
not do that: its scratchpads hold 224 filter values. Where a PE is given its 16 output and 3 input channels at once,
one image at a time (in *PEs keep filters*, the innermost level says nothing on N, C, K and X', and the level outside
it has (1,1) on N), it holds 144 filter values, 9 inputs and 16 partial sums, for which the chip has 224, 12 and 24.
The errors are then {kept4} and {kept5}. This is another mapping, which fits the chip's scratchpads; no number of the
accelerator is changed.

**Why MAESTRO is nearer.** It makes two simplifications that point in opposite directions. It reads each filter of
CONV4 and CONV5 once whatever the file says, and no partial sum ever comes back, which makes these two layers fast;
and within a cluster, the first step waits for what it reads, at every step of the level outside
([MaestroNumbers.md](MaestroNumbers.md) has the rule). In CONV2 a PE has two channels of 16 x 5 = 80 MACs in each
step. MAESTRO has {delay} cycles for it: 80, then {wait} for the 16 x 5 x 5 + 5 x 5 = 425 values that a cluster reads
for the first channel, at 14 per cycle, and 80. That makes {surplus} more than the 160 MACs, and the chip is {chip2}
above its MACs. If the chip spends its time in the same way, then MAESTRO describes it better than T2 does, in which
such loads run beside the step before; we have no measurement that would tell.

**What is not known.** How many values per cycle the chip's network delivers of each kind (one width for everything,
14, is MAESTRO's choice), and the tiles that the chip used: the mapping of CONV3 needs more storage in a PE than the
chip has. Refills from off-chip memory are not in the processing latency; *total* minus *processing* is what they add
on the chip.

"""

MAERI_TEXT = """\
## MAERI, VGG-16

Settings, of `validation/maeri/run_eval_vgg16_maeri.sh`: 256 PEs, a network of a width (10^9) that never limits, no
latency.

{table}
The cycles are the same: without limits to bandwidth, cycles are steps times MACs of a step, which both count, and no
layer has a tile that does not fit. (Counts of accesses differ.) Published cycles are left out: the paper has a plot
of them (`unverified`), and no text with the numbers was found. With this mapping a virtual neuron of 3 x 3 PEs
computes one output; 28 of them are 252 of 256 PEs, and the rest of what is not in use are the last output channels.
"""
