#!/usr/bin/env python3
"""Writes docs/PaperComparison.md: the MICRO'19 paper's five dataflows on its five networks.

Without MAESTRO's own files, the part of the page that is about them stays as it is.
"""

import sys

import dataflows
import maestro_run
import paper_comparison_data as data
from networks import NETWORKS
from paper_comparison_text import DATA_HEADING, INTRODUCTION, WORDS

PES = 256
# 32 GB/s at 1 GHz and one byte per element.
NETWORK = {"noc_bw_cstr": 32, "noc_hops": 1, "noc_hop_latency": 1}
CYCLES, ENERGY = "Runtime (Cycles)", "Activity count-based Energy (nJ)"
FIVE = list(dataflows.DATAFLOWS)
KINDS = ("early", "late", "pointwise", "depthwise", "grouped", "transposed")
SIX = FIVE + list(dataflows.STATIONARY)


def measure(maestro, names, options):
    """Runs by network and dataflow."""
    runs = {}
    for network, layers in NETWORKS.items():
        for name in names:
            run = maestro_run.run_text(maestro, dataflows.network_text(layers, name), num_pes=PES, **options)
            if run.rejections:
                sys.exit(f"{network}, {name}: {run.rejections[0].message}")
            runs[network, name] = run
    return runs


def dataflow_table():
    rows = []
    for name in FIVE:
        style, spread = dataflows.MEANING[name]
        directives = dataflows.DATAFLOWS[name].replace("\n", " ")
        rows.append((name, f"`{dataflows.FILES[name]}`", style, spread, f"`{directives}`"))
    return maestro_run.table(("name", "files", "style", "spread over PEs", "directives"), rows)


def totals_table(totals, unit, networks=tuple(NETWORKS), first="network"):
    """Totals by network and dataflow, each with its ratio to the best of the five."""
    names = list(dict.fromkeys(name for _, name in totals))
    rows = []
    for network in networks:
        best = min(totals[network, name] for name in FIVE if (network, name) in totals)
        cells = (cell(totals.get((network, name)), best, unit) for name in names)
        rows.append((network, *cells))
    return maestro_run.table((first, *names), rows, names)


def cell(value, best, unit):
    if value is None:
        return ""
    mark = "**" if value == best else ""
    return f"{mark}{value / unit:,.1f} ({value / best:.2f}){mark}"


def totals_of(runs, column):
    return {key: run.total(column) for key, run in runs.items()}


def layer_table(runs, layer):
    """One layer of VGG-16 in all dataflows."""
    rows = []
    for name in SIX:
        row = next(row for row in runs["VGG-16", name].rows if row["Layer Number"] == layer)
        values = [f"{int(row[CYCLES]):,}", f"{float(row[ENERGY]) / 1000:,.0f}"]
        values.append(f"{float(row['Avg number of utilized PEs']):.0f}")
        values += [f"{int(row[column]):,}" for column in ("input l2 read", "filter l2 read", "output l2 write")]
        rows.append((name, *values))
    header = ("dataflow", "cycles", "uJ", "PEs active", "inputs read", "filters read", "outputs written")
    return maestro_run.table(header, rows, header[1:])


def kind_of(layer):
    """How the paper groups layers. A layer is early while it has more positions in a row than channels."""
    if layer.kind == "DSCONV":
        return "depthwise"
    if layer.kind == "NGCONV":
        return "grouped"
    if layer.kind == "TRCONV":
        return "transposed"
    if layer.dimensions["R"] == 1:
        return "pointwise"
    return "early" if layer.dimensions["C"] < layer.dimensions["Y"] else "late"


def by_kind(runs, column):
    """Sums over all networks, by kind of layer and dataflow."""
    sums, counts = {}, {}
    for (network, name), run in runs.items():
        for layer, row in zip(NETWORKS[network], run.rows):
            kind = kind_of(layer)
            sums[kind, name] = sums.get((kind, name), 0) + float(row[column])
            counts[kind] = counts.get(kind, 0) + (name == FIVE[0])
    return sums, counts


def winners(runs):
    """In how many layers of each kind a dataflow is the best of the five; the first of equal ones counts."""
    counts = {}
    for network, layers in NETWORKS.items():
        for i, layer in enumerate(layers):
            for column in (CYCLES, ENERGY):
                best = min(FIVE, key=lambda name: float(runs[network, name].rows[i][column]))
                key = (kind_of(layer), best, column)
                counts[key] = counts.get(key, 0) + 1
    rows = []
    for kind in KINDS:
        cells = (f"{counts.get((kind, name, CYCLES), 0)} / {counts.get((kind, name, ENERGY), 0)}" for name in FIVE)
        rows.append((kind, *cells))
    return maestro_run.table(("kind", *FIVE), rows, FIVE)


def adaptive(runs, network, column):
    """The sum if each layer has the best of the five dataflows."""
    rows = zip(*(runs[network, name].rows for name in FIVE))
    return sum(min(float(row[column]) for row in layer) for layer in rows)


def adaptive_table(runs):
    rows = []
    for network in NETWORKS:
        row = [network]
        for column in (CYCLES, ENERGY):
            best = min(FIVE, key=lambda name: runs[network, name].total(column))
            saved = 1 - adaptive(runs, network, column) / runs[network, best].total(column)
            row += [best, f"{100 * saved:.1f} %"]
        rows.append(row)
    header = ["network", "fastest", "run time saved", "least energy", "energy saved"]
    return maestro_run.table(header, rows, (header[2], header[4]))


def reuse(runs, layer, tensor):
    """Of YR-P in multiples of KC-P: MACs per element that L2 reads, and per element that comes into an L1."""
    ratios = []
    for column in (f"{tensor} l2 read", f"{tensor} l1 write"):
        counts = []
        for name in ("YR-P", "KC-P"):
            row = next(row for row in runs["VGG-16", name].rows if row["Layer Number"] == layer)
            counts.append(int(row[column]))
        ratios.append(counts[1] / counts[0])
    return ratios


def saved_by_choice(runs, column):
    """Mean over the networks of what the best dataflow for each layer saves over the best single one."""
    shares = []
    for network in NETWORKS:
        best = min(runs[network, name].total(column) for name in FIVE)
        shares.append(1 - adaptive(runs, network, column) / best)
    return sum(shares) / len(shares)


def statement_of_best(runs):
    counts = []
    for sums in (totals_of(runs, CYCLES), totals_of(runs, ENERGY)):
        counts.append(sum(all(sums[net, "KC-P"] <= sums[net, name] for name in FIVE) for net in NETWORKS))
    here = f"fastest in {counts[0]} of {len(NETWORKS)} networks, least energy in {counts[1]}"
    return ("KC-P has a low run time and low energy overall", here, same(min(counts) >= 3))


def statement_of_vgg(runs):
    ratio = runs["VGG-16", "YR-P"].total(ENERGY) / runs["VGG-16", "KC-P"].total(ENERGY)
    return ("YR-P takes less energy than KC-P on VGG-16", f"{ratio:.2f} times that of KC-P", same(ratio < 1))


def statement_of_unet(runs, free):
    base, base_free = runs["UNet", "KC-P"].total(CYCLES), free["UNet", "KC-P"].total(CYCLES)
    ratio = runs["UNet", "YX-P"].total(CYCLES) / base
    unlimited = free["UNet", "YX-P"].total(CYCLES) / base_free
    inside = runs["UNet", SIX[-1]].total(CYCLES) / base
    here = f"{ratio:.2f} times its cycles; {unlimited:.2f} without limit to the network; {inside:.2f} with C inside"
    return ("YX-P is faster than KC-P on UNet", here, same(ratio < 1))


def statement_of_reuse(runs, layer, words, holds):
    ratios = {tensor: reuse(runs, layer, tensor) for tensor in ("input", "filter")}
    here = ", ".join(f"{tensor}s {each[0]:.2f} ({each[1]:.2f})" for tensor, each in ratios.items())
    return (words, f"{layer}: {here} times", same(all(holds(each[0]) for each in ratios.values())))


def statement_of_choice(runs):
    saved = [saved_by_choice(runs, column) for column in (CYCLES, ENERGY)]
    words = "The best dataflow for each layer saves 37 % of run time and 10 % of energy"
    close = abs(saved[0] - 0.37) < 0.05 and abs(saved[1] - 0.1) < 0.05
    return (words, f"{100 * saved[0]:.1f} % and {100 * saved[1]:.1f} %, mean over the networks", same(close))


def statements(runs, free):
    """What the paper says, what comes out here, and whether that is the same."""
    early = "In early layers YR-P has 5.8 times the reuse of inputs and 15.17 times that of filters of KC-P"
    rows = [
        statement_of_best(runs),
        statement_of_vgg(runs),
        statement_of_unet(runs, free),
        statement_of_reuse(runs, "CONV2", early, lambda ratio: ratio > 1),
        statement_of_reuse(
            runs, "CONV11", "In late layers the two differ by less than 11 %", lambda ratio: abs(ratio - 1) < 0.11
        ),
        statement_of_choice(runs),
    ]
    return maestro_run.table(("the paper", "here", ""), rows)


def same(true):
    return "agrees" if true else "differs"


def first_part(maestro):
    """What needs no data of MAESTRO's."""
    runs = measure(maestro, SIX, NETWORK)
    free = measure(maestro, SIX, {})
    kinds, counts = by_kind(runs, CYCLES)
    energies, _ = by_kind(runs, ENERGY)
    macs = {network: runs[network, "KC-P"].total("Num MACs") for network in NETWORKS}
    return INTRODUCTION + WORDS.format(
        dataflows=dataflow_table(),
        stationary=dataflows.STATIONARY[SIX[-1]].replace("\n", " "),
        layers=", ".join(f"{net} {len(NETWORKS[net])} layers, {macs[net] / 1e9:.3g} G MACs" for net in NETWORKS),
        cycles=totals_table(totals_of(runs, CYCLES), 1e6),
        energy=totals_table(totals_of(runs, ENERGY), 1e6),
        free=totals_table(totals_of(free, CYCLES), 1e6),
        conv2=layer_table(runs, "CONV2"),
        conv11=layer_table(runs, "CONV11"),
        counts=", ".join(f"{counts[kind]} {kind}" for kind in KINDS),
        kinds=totals_table(kinds, 1e6, KINDS, "kind"),
        energies=totals_table(energies, 1e6, KINDS, "kind"),
        winners=winners(runs),
        adaptive=adaptive_table(runs),
        statements=statements(runs, free),
    )


def old_second_part():
    path = maestro_run.SOURCE / "docs" / "PaperComparison.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return text[text.find(DATA_HEADING) :] if DATA_HEADING in text else ""


def main():
    given = maestro_run.arguments(__doc__, data_needed=False)
    found = (given.data / "mapping").is_dir()
    second = data.second_part(given, totals_table) if found else old_second_part()
    return maestro_run.publish("PaperComparison.md", first_part(given.maestro) + second, given.check)


if __name__ == "__main__":
    sys.exit(main())
