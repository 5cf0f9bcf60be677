#!/usr/bin/env python3
"""maestro_numbers.py [--check] [--build DIR] DATA: writes what docs/MaestroNumbers.md counts.

DATA is the folder with MAESTRO's mapping files and CSVs (mapping, reference). The blocks between BEGIN and END in the page
are replaced; with --check, the page must be what would be written. Needs bin/maestro-compare and bin/MaestroDataTest.
"""

import argparse
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "MaestroNumbers.md"

# CSVs that are not named MAPPING__peN_bwN: mapping file and options.
OTHERS = {
    "validation__alexnet_rs_eyeriss168": ("alexnet_rs_validation", ["--num_pes=168", "--noc_bw_cstr=14", "--noc_hop_latency=1"]),
    "validation__vgg16_maeri256": ("vgg16_maeri", ["--num_pes=256", "--noc_bw_cstr=1000000000"]),
}
# The differences that the page works out: CSV, layer, column.
BY_HAND = {
    "writes": ("Resnet50_yxp_os__pe64_bw16", "FC1000", "output l2 write"),
    "sums": ("Resnet50_xp_ws__pe64_bw16", "CONV5_2_1", "output l2 read"),
    "copies": ("validation__alexnet_rs_eyeriss168", "CONV4", "filter l1 write"),
}
VERDICTS = ["equal", "shown", "likely", "unexplained"]


class Runner:
    """Runs the programs of a build on the data."""

    def __init__(self, build, data):
        self.build, self.data = pathlib.Path(build), pathlib.Path(data)

    def names(self):
        return sorted(path.stem for path in (self.data / "reference").glob("*.csv"))

    def command(self, name):
        if name in OTHERS:
            return OTHERS[name]
        mapping, pes, bandwidth = re.fullmatch(r"(.*)__pe(\d+)_bw(\d+)", name).groups()
        return mapping, [f"--num_pes={pes}", f"--noc_bw_cstr={bandwidth}"]

    def compare(self, name, *options):
        mapping, hardware = self.command(name)
        files = [f"--Mapping_file={self.data}/mapping/{mapping}.m", f"--csv={self.data}/reference/{name}.csv"]
        call = [self.build / "bin" / "maestro-compare", *files, *hardware, "--all", *options]
        return subprocess.run(call, check=True, capture_output=True, text=True).stdout

    def brute_force(self):
        call = [self.build / "bin" / "MaestroDataTest", "--gtest_filter=MaestroDataSummary.*"]
        if not call[0].exists():
            sys.exit(f"maestro_numbers: {call[0]}: not built; tools/scripts/build.sh build MaestroDataTest")
        output = subprocess.run(call, check=True, capture_output=True, text=True).stdout
        return {start: [line for line in output.splitlines() if line.startswith(start)] for start in ("|", "Verdicts")}


def share(part, whole):
    """A percentage that is 100 or 0 only where it is exact."""
    if part in (0, whole):
        return "100 %" if part else "0 %"
    return f"{min(max(100 * part / whole, 0.1), 99.9):.1f} %"


def collect(runner):
    """All comparisons: (column, verdict, causes)."""
    rows, texts, layers = [], {}, 0
    for name in runner.names():
        result = json.loads(runner.compare(name, "--format=json"))
        layers += len(result["layers"])
        texts.update({cause: each["text"] for cause, each in result["causes"].items()})
        for layer in result["layers"]:
            for column in layer["columns"]:
                causes = {cause for each in column["causes"] for cause in each["ids"]}
                rows.append((column["column"], column["verdict"], causes))
    return rows, texts, layers


def table_of_columns(rows):
    verdicts, causes = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for column, verdict, ids in rows:
        verdicts[column][verdict] += 1
        causes[column].update(ids)
    lines = ["| column | equal | shown | likely | unexplained | causes, most frequent first |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    for column, counts in verdicts.items():
        ids = ", ".join(f"{cause} {count}" for cause, count in sorted(causes[column].items(), key=lambda item: (-item[1], item[0])))
        numbers = " | ".join(str(counts[verdict]) for verdict in VERDICTS[1:])
        lines.append(f"| {column} | {share(counts['equal'], counts.total())} | {numbers} | {ids} |")
    return lines


def table_of_causes(rows, texts):
    counts = collections.Counter(cause for _, _, ids in rows for cause in ids)
    lines = ["| cause | numbers | what MAESTRO does |", "| --- | ---: | --- |"]
    for cause, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"| {cause} | {count} | {texts[cause]} |")
    return lines


def totals(rows, layers, csvs):
    counts = collections.Counter(verdict for _, verdict, _ in rows)
    text = f"{csvs} CSVs, {layers} layers, {len(rows)} numbers: {counts['equal']} ({share(counts['equal'], len(rows))}) are equal. "
    differ = len(rows) - counts["equal"]
    return [text + f"Of the {differ} that differ, the cause of {counts['shown']} is shown and of {counts['likely']} likely; " f"{counts['unexplained']} are unexplained."]


def by_hand(runner, key):
    name, layer, column = BY_HAND[key]
    mapping, hardware = runner.command(name)
    lines = ["```console", f"$ maestro-compare {mapping}.m --csv={name}.csv {' '.join(hardware)} --layer={layer}"]
    for line in runner.compare(name, f"--layer={layer}").splitlines():
        if line.strip().startswith(column + " "):
            return lines + ["...", line.rstrip(), "...", "```"]
    sys.exit(f"no column {column} in {name}")


def blocks(runner):
    rows, texts, layers = collect(runner)
    small = runner.brute_force()
    head = ["| | one level | | | | two levels | | | |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    names = "| count | MAESTRO | analysis | idle units drop | remaining | MAESTRO | analysis | idle units drop | remaining |"
    result = {
        "totals": totals(rows, layers, len(runner.names())),
        "columns": table_of_columns(rows),
        "causes": table_of_causes(rows, texts),
        "brute-force": [*head, names, *small["|"]],
        "small": small["Verdicts"],
    }
    result.update({key: by_hand(runner, key) for key in BY_HAND})
    return result


def rewrite(page, contents):
    for name, lines in contents.items():
        pattern = re.compile(rf"(<!-- BEGIN {name} -->\n).*?(<!-- END {name} -->)", re.S)
        page, count = pattern.subn(lambda match: match[1] + "\n".join(lines) + "\n" + match[2], page)
        if count != 1:
            sys.exit(f"{PAGE}: expected one block '{name}', but found {count}")
    return page


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--build", default=ROOT / "build")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    old = PAGE.read_text()
    new = rewrite(old, blocks(Runner(options.build, options.data)))
    if not options.check:
        PAGE.write_text(new)
    elif new != old:
        names = str(PAGE.relative_to(ROOT)), "what tools/scripts/maestro_numbers.py writes"
        sys.exit("\n".join(difflib.unified_diff(old.splitlines(), new.splitlines(), *names, lineterm="")))


if __name__ == "__main__":
    main()
