#!/usr/bin/env python3
"""Writes docs/Validation.md: cycles of two chips as published, as MAESTRO computes them, and as we do."""

import re
import sys

import maestro_run
from validation_text import EYERISS, EYERISS_TEXT, INTRODUCTION, MAERI_TEXT

MHZ = 200
# Of MAESTRO's own script, validation/eyeriss/run_eval_alexnet_rs.sh.
EYERISS_OPTIONS = {"num_pes": 168, "noc_bw_cstr": 14, "noc_hops": 1, "noc_hop_latency": 1}


def percent(value, reference):
    return f"{100 * (value / reference - 1):+.1f} %"


def mean_error(values, references):
    """Mean of the absolute relative errors."""
    return f"{100 * sum(abs(a / b - 1) for a, b in zip(values, references)) / len(values):.1f} %"


def published_cycles(layer, which):
    return round(EYERISS[layer][which] * MHZ * 1000)


def chip_cycles():
    return [published_cycles(layer, "processing") for layer in EYERISS]


def eyeriss_cycles(runs):
    """Cycles and errors against the processing latency of the chip."""
    chips = chip_cycles()
    rows = []
    for layer, chip in zip(EYERISS, chips):
        rows.append([layer, f"{chip:,}"])
        for run in runs.values():
            rows[-1] += [f"{run[layer]:,}", percent(run[layer], chip)]
    total = ["**all**", f"{sum(chips):,}"]
    mean = ["**mean**", ""]
    for run in runs.values():
        values = [run[layer] for layer in EYERISS]
        total += [f"{sum(values):,}", percent(sum(values), sum(chips))]
        mean += ["", mean_error(values, chips)]
    header = ["layer", "chip"]
    for name in runs:
        header += [name, "error"]
    return maestro_run.table(header, rows + [total, mean], header[1:])


def keep_filters(text):
    """CONV4 and CONV5 with the channels of a PE, and one image, in the innermost level at once."""
    layers = re.split(r"(?=Layer CONV)", text)
    for i, layer in enumerate(layers):
        if re.match(r"Layer CONV[45]", layer):
            levels = re.split(r"(?=Cluster)", layer)
            levels[-1] = re.sub(r"TemporalMap\(\d+,\d+\) (N|C|K|X');", "", levels[-1])
            levels[-2] = re.sub(r"TemporalMap\(\d+,\d+\) N;", "TemporalMap(1,1) N;", levels[-2])
            layers[i] = "".join(levels)
    return "".join(layers)


def ideal_cycles(row):
    """Cycles in which the active PEs of the chip can do a layer's MACs."""
    return int(row["Num MACs"]) / EYERISS[row["Layer Number"]]["active"]


def eyeriss_context(run):
    """What is known of the chip beside the cycles."""
    rows = []
    for row in run.rows:
        layer = row["Layer Number"]
        known = EYERISS[layer]
        ideal = ideal_cycles(row)
        rows.append(
            (
                layer,
                f"{known['processing']} ms",
                f"{known['total']} ms",
                known["active"],
                f"{float(row['Avg number of utilized PEs']):.1f}",
                f"{round(ideal):,}",
                percent(published_cycles(layer, "processing"), ideal),
                f"{2 * int(row['L1 SRAM Size Req (Bytes)']):,}",
            )
        )
    header = ["layer", "processing", "total", "active PEs", "PEs here"]
    header += ["MACs / active PEs", "chip above it", "L1, bytes"]
    return maestro_run.table(header, rows, header[1:])


def network_share(run, kept):
    """What L2 reads and is sent of CONV4 and CONV5, as in the file and with filters kept."""
    rows = []
    for name, each in (("as in the file", run), ("PEs keep filters", kept)):
        for row in each.rows[3:]:
            counts = [int(row[column]) for column in ("filter l2 read", "input l2 read", "output l2 write")]
            rows.append((row["Layer Number"], name, *(f"{count:,}" for count in counts)))
    header = ("layer", "mapping", "filters read", "inputs read", "partial sums written")
    return maestro_run.table(header, sorted(rows, key=lambda row: row[0]), header[2:])


def maeri_table(run, theirs):
    rows = []
    for row in run.rows:
        cycles = int(row["Runtime (Cycles)"])
        other = int(theirs[row["Layer Number"]]["Runtime (Cycles)"])
        share = 100 * int(row["Num MACs"]) / cycles / 256
        rows.append((row["Layer Number"], f"{cycles:,}", f"{other:,}", f"{cycles - other:,}", f"{share:.1f} %"))
    header = ("layer", "here", "MAESTRO", "difference", "PEs in use")
    return maestro_run.table(header, rows, header[1:])


def reference(given, name):
    """MAESTRO's rows by layer."""
    return {row["Layer Number"]: row for row in maestro_run.read_csv(given.data / "reference" / name)}


def eyeriss(given):
    path = given.data / "mapping" / "alexnet_rs_validation.m"
    run = maestro_run.run(given.maestro, path, **EYERISS_OPTIONS)
    kept = maestro_run.run_text(given.maestro, keep_filters(path.read_text(encoding="utf-8")), **EYERISS_OPTIONS)
    free = maestro_run.run(given.maestro, path, num_pes=EYERISS_OPTIONS["num_pes"]).cycles()
    theirs = reference(given, "validation__alexnet_rs_eyeriss168.csv")
    runs = {
        "as in the file": run.cycles(),
        "PEs keep filters": kept.cycles(),
        "unlimited network": free,
        "MAESTRO": {layer: int(row["Runtime (Cycles)"]) for layer, row in theirs.items()},
    }
    chips = dict(zip(EYERISS, chip_cycles()))
    errors = [free[layer] / chips[layer] - 1 for layer in EYERISS]
    above = [chips[row["Layer Number"]] / ideal_cycles(row) - 1 for row in run.rows]
    return EYERISS_TEXT.format(
        cycles=eyeriss_cycles(runs),
        context=eyeriss_context(run),
        network=network_share(run, kept),
        least=f"{100 * min(above):.0f}",
        most=f"{100 * max(above):.0f} %",
        small=f"{100 * max(errors):.0f} %",
        large=f"{100 * min(errors):.0f} %",
        kept4=percent(kept.cycles()["CONV4"], chips["CONV4"]),
        kept5=percent(kept.cycles()["CONV5"], chips["CONV5"]),
        delay=theirs["CONV2"]["Compute Delay (Avg)"],
        wait=int(theirs["CONV2"]["Compute Delay (Avg)"]) - 160,
        surplus=f"{100 * (int(theirs['CONV2']['Compute Delay (Avg)']) / 160 - 1):.0f} %",
        chip2=f"{100 * above[1]:.0f} %",
    )


def maeri(given):
    run = maestro_run.run(given.maestro, given.data / "mapping" / "vgg16_maeri.m", num_pes=256)
    theirs = reference(given, "validation__vgg16_maeri256.csv")
    return MAERI_TEXT.format(table=maeri_table(run, theirs))


def main():
    given = maestro_run.arguments(__doc__)
    return maestro_run.publish("Validation.md", INTRODUCTION + eyeriss(given) + maeri(given), given.check)


if __name__ == "__main__":
    sys.exit(main())
