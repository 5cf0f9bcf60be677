#!/usr/bin/env python3
"""Runs maestro-search-benchmark and writes its tables into docs/SearchBenchmarks.md.

A table stands between <!-- table: NAME --> and <!-- end -->. What was measured stays as CSV files, so that --reuse
writes the tables without measuring anew.
"""

import argparse
import csv
import math
import re
import statistics
import subprocess
from pathlib import Path

from maestro_run import SOURCE, table

PAGE = SOURCE / "docs" / "SearchBenchmarks.md"
PLAIN = [f"plain_{buffer}k_{side}x{side}_{pad}" for buffer in (32, 128) for side in (8, 16) for pad in (64, 256)]
MAPPERS = f"--networks={SOURCE}/test/benchmark/Inputs/mappers.mlir"
# CSV file, and how it is measured.
SWEEPS = {
    "eyeriss": ["--accelerators=eyeriss", "--element-bits=16"],
    "gemmini": ["--accelerators=gemmini"],
    "tpu_v1": ["--accelerators=tpu_v1"],
    "plain": [MAPPERS, "--accelerators=" + ",".join(PLAIN), "--objectives=energy", "--keeps=every,any"],
    "plain_balanced": [
        MAPPERS,
        "--accelerators=" + ",".join(PLAIN),
        "--objectives=energy",
        "--keeps=every,any",
        "--sizes=balanced",
    ],
}
SHARES = (0.25, 0.5, 0.75, 0.9)
SPREAD = ["closed", *(f"{100 * share:.0f} %" for share in SHARES), "median gap", "largest gap"]
SPACES = [(sizes, keeps) for sizes in ("divisors", "balanced") for keeps in ("every", "any")]


def measure(build, folder, names, limit):
    """Writes the CSV files. A shipped mapping that is better is in the tables, too: the exit code says no more."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        program = build / "bin" / "maestro-search-benchmark"
        command = [program, *SWEEPS[name], f"--time-limit={limit}", f"--csv={folder / name}.csv"]
        subprocess.run(command, check=False)


def rows_of(folder, names):
    rows = []
    for name in names:
        path = folder / f"{name}.csv"
        if path.exists():
            with open(path, encoding="utf-8", newline="") as file:
                rows += list(csv.DictReader(file))
    return rows


def is_closed(row):
    return row["closing"] in ("proven", "enumerated")


def is_worse(row):
    """A fixed mapping is better by more than sums of energies are rounded, or the search found nothing."""
    if not row["fixed_value"]:
        return False
    return not row["value"] or float(row["fixed_value"]) < float(row["value"]) * (1 - 2**-40)


def grouped(rows, *columns):
    groups = {}
    for row in rows:
        groups.setdefault(tuple(row[column] for column in columns), []).append(row)
    return groups


def time_of(rows, share):
    """Within this time so many of the searches are closed."""
    times = sorted(float(row["ms"]) if is_closed(row) else math.inf for row in rows)
    time = times[math.ceil(share * len(times)) - 1]
    return "open" if math.isinf(time) else f"{time:.0f}"


def spread(rows):
    """Searches, closed, times to close shares of them, and gaps."""
    gaps = [float(row["gap"]) for row in rows]
    return [
        len(rows),
        sum(map(is_closed, rows)),
        *(time_of(rows, share) for share in SHARES),
        f"{100 * statistics.median(gaps):.2f} %",
        f"{100 * max(gaps):.1f} %",
    ]


def goal_table(rows):
    """What was aimed at, and what came out."""
    lines = []
    for (objective,), group in grouped(rows, "objective").items():
        median = time_of(group, 0.5)
        reached = median != "open" and float(median) < 100
        lines.append([f"{objective}: a median below 100 ms", median if median == "open" else f"{median} ms", reached])
    worse = sum(map(is_worse, rows))
    lines.append(["no layer worse than its best fixed mapping", f"{worse} of {len(rows)} are", worse == 0])
    rate = statistics.median((int(row["evaluated"]) + int(row["bounded"])) / float(row["ms"]) for row in rows)
    lines.append(["1,000,000 points and bounds per second", f"median {1000 * rate:,.0f}", rate >= 1000])
    lines = [[goal, measured, "yes" if reached else "**no**"] for goal, measured, reached in lines]
    return table(["goal", "measured", "reached"], lines)


def network_table(rows):
    header = ["network", "accelerator", "objective", "layers", *SPREAD]
    lines = [[*key, *spread(group)] for key, group in grouped(rows, "network", "accelerator", "objective").items()]
    for (objective,), group in grouped(rows, "objective").items():
        lines.append(["**all**", "", objective, *spread(group)])
    return table(header, lines, header[3:])


def improvement_table(rows):
    header = ["accelerator", "objective", "layers", "least", "median", "mean", "largest", "worse"]
    lines = []
    for key, group in grouped(rows, "accelerator", "objective").items():
        ratios = [float(row["ratio"]) for row in group if row["ratio"]]
        if ratios:
            numbers = (min(ratios), statistics.median(ratios), statistics.geometric_mean(ratios), max(ratios))
            lines.append([*key, len(ratios), *(f"{number:.2f}" for number in numbers), sum(map(is_worse, group))])
    return table(header, lines, header[2:])


def energy(row):
    """In uJ; what is not proven has its gap."""
    if not row or not row["value"]:
        return "none" if row else ""
    text = f"{float(row['value']) / 1e6:,.3f}"
    return text if is_closed(row) else f"{text} ({100 * float(row['gap']):.1f} %)"


def restriction_table(rows):
    header = ["machine", "layer", *(f"{sizes}, {keeps}" for sizes, keeps in SPACES)]
    lines = []
    for key, group in grouped(rows, "accelerator", "layer").items():
        by_space = {(row["sizes"], row["keeps"]): row for row in group}
        lines.append([*key, *(energy(by_space.get(space)) for space in SPACES)])
    return table(header, lines, header[2:])


def cost_of(rows, space):
    """How many times the energy of the freest space that is proven a restricted one needs, where both are proven."""
    ratios = []
    for group in grouped(rows, "accelerator", "layer").values():
        by_space = {(row["sizes"], row["keeps"]): row for row in group if is_closed(row)}
        if space in by_space and ("divisors", "any") in by_space:
            ratios.append(float(by_space[space]["value"]) / float(by_space["divisors", "any"]["value"]))
    return ratios


def cost_table(rows):
    lines = []
    for space in SPACES:
        ratios = cost_of(rows, space)
        if ratios:
            numbers = (min(ratios), statistics.geometric_mean(ratios), max(ratios))
            lines.append([", ".join(space), len(ratios), *(f"{number:.3f}" for number in numbers)])
    header = ["space", "cases", "least", "mean", "largest"]
    return table(header, lines, header[1:])


def plain_spread_table(rows):
    header = ["sizes", "keeps", "cases", *SPREAD]
    lines = [[*key, *spread(group)] for key, group in grouped(rows, "sizes", "keeps").items()]
    return table(header, lines, header[2:])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=SOURCE / "build", help="the build folder")
    parser.add_argument("--time-limit", type=int, default=1000, help="milliseconds for each layer")
    parser.add_argument("--only", nargs="+", choices=SWEEPS, default=list(SWEEPS), help="measure these anew")
    parser.add_argument("--reuse", action="store_true", help="measure nothing")
    given = parser.parse_args()
    folder = given.build / "search-benchmarks"
    if not given.reuse:
        measure(given.build, folder, given.only, given.time_limit)
    networks = rows_of(folder, ("eyeriss", "gemmini", "tpu_v1"))
    plain = rows_of(folder, ("plain", "plain_balanced"))
    tables = {
        "goals": goal_table(networks),
        "networks": network_table(networks),
        "improvement": improvement_table(networks),
        "plain": plain_spread_table(plain),
        "restrictions": restriction_table(plain),
        "cost": cost_table(plain),
    }
    text = PAGE.read_text(encoding="utf-8")
    for name, content in tables.items():
        marks = re.compile(rf"(<!-- table: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        text = marks.sub(lambda match, content=content: f"{match[1]}\n{content}\n{match[2]}", text)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
