#!/usr/bin/env python3
"""Writes docs/MaestroFiles.md: which layers of MAESTRO's mapping files have a cost, and why the others have none."""

import re
import sys

import maestro_run
from maestro_files_text import CANNOT_RUN, INTRODUCTION, KINDS

PES = (64, 168, 256)


def layers_of(text):
    """Layers of a mapping file, counted without the program."""
    return len(re.findall(r"\bLayer\s+\S+\s*\{", re.sub(r"//.*", "", text)))


def measure(given):
    """Every file with its layers and what the program says at each number of PEs."""
    files = {}
    for path in sorted((given.data / "mapping").glob("*.m"), key=lambda path: path.name.lower()):
        layers = layers_of(path.read_text(encoding="utf-8"))
        runs = {pes: maestro_run.run(given.maestro, path, num_pes=pes) for pes in PES}
        for pes, run in runs.items():
            if len(run.rows) + len(run.rejected()) != layers:
                sys.exit(f"{path}: {layers} layers, but {len(run.rows)} + {len(run.rejected())} at {pes} PEs")
        files[path.stem] = (layers, runs)
    return files


def rules_of(run):
    return ", ".join(sorted({each.rule for each in run.rejections}))


def file_table(files):
    rows = []
    for name, (layers, runs) in files.items():
        run = runs[256]
        rows.append((name, layers, len(run.rows), len(run.rejected()) or "", rules_of(run), CANNOT_RUN.get(name, "")))
    counts = [sum(row[i] or 0 for row in rows) for i in (1, 2, 3)]
    ours = sum(1 for row in rows if not row[3])
    theirs = sum(1 for row in rows if not row[5])
    rows.append((f"**{len(rows)} files**", *counts, "", ""))
    header = ("file", "layers", "evaluated", "rejected", "rules", "MAESTRO stops: why")
    summary = (
        f"Of {counts[0]:,} layers, {counts[1]:,} have a cost. {ours} of {len(files)} files are evaluated completely; "
        f"MAESTRO itself runs {theirs} of them to the end.\n\n"
    )
    return summary + maestro_run.table(header, rows, header[1:4])


def pe_table(files):
    rows = []
    for name, (layers, runs) in files.items():
        if len({len(run.rows) for run in runs.values()}) > 1:
            lost = set(runs[64].rejected()) - set(runs[256].rejected())
            rows.append((name, layers, *(len(runs[pes].rows) for pes in PES), ", ".join(sorted(lost, key=natural))))
    header = ("file", "layers", *(f"{pes} PEs" for pes in PES), "rejected at 64 PEs")
    return maestro_run.table(header, rows, header[1:5])


def natural(name):
    """Sorts GEMM2 before GEMM10."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


def explain(kind, files, given):
    """The part of the page about one kind of rejection, with the proof that the change helps."""
    name = kind["files"][0]
    run = files[name][1][kind["pes"]]
    concerned = [each for each in run.rejections if each.rule in kind["rules"]]
    first = [each for each in concerned if each.layer == concerned[0].layer]
    text = f"### {kind['title']}\n\n"
    for each in first:
        text += f"`{name}.m`, line {each.line}: `{each.source}`\n\n> {each.message} [{each.rule}]\n\n"
    return text + kind["text"].strip() + "\n\n" + prove(kind, given) + "\n"


def prove(kind, given):
    """Makes the change in all files of the kind and costs the layers."""
    sentences = []
    for name in kind["files"]:
        text = (given.data / "mapping" / f"{name}.m").read_text(encoding="utf-8")
        before = maestro_run.run_text(given.maestro, text, num_pes=kind["pes"])
        for layer in before.rejected() if kind["edits"] else []:
            text = edit(text, layer, kind["edits"])
        after = maestro_run.run_text(given.maestro, text, num_pes=kind.get("pes_after", kind["pes"]))
        if after.rejections:
            sys.exit(f"{name}: the change does not help: {after.rejections[0].message}")
        costs = after.cycles()
        total = sum(costs[layer] for layer in before.rejected())
        layers = before.rejected()
        what = f"`{layers[0]}` takes" if len(layers) == 1 else f"the {len(layers)} layers take"
        sentences.append(f"{what} {total:,} cycles in `{name}.m`")
    at = kind.get("pes_after", kind["pes"])
    return f"With that, at {at} PEs, {'; '.join(sentences)}."


def edit(text, layer, edits):
    """Replaces texts in one layer; a constant, in front of all layers."""
    start = re.search(r"\bLayer\s+" + re.escape(layer) + r"\s*\{", text).start()
    end = text.find("Layer ", start + 1)
    before, block, after = text[:start], text[start:][: end - start if end > 0 else None], text[end:] if end > 0 else ""
    for old, new in edits:
        if old.startswith("Constant"):
            before = before.replace(old, new)
        else:
            block = block.replace(old, new)
    return before + block + after


def check_kinds(files):
    """Every rejection is explained."""
    for name, (_, runs) in files.items():
        for pes in (64, 256):
            kinds = [kind for kind in KINDS if name in kind["files"] and kind["pes"] >= pes]
            known = {rule for kind in kinds for rule in kind["rules"]}
            unknown = {each.rule for each in runs[pes].rejections} - known
            if unknown:
                sys.exit(f"{name}: rejected by {', '.join(unknown)} at {pes} PEs, which is not explained")


def main():
    given = maestro_run.arguments(__doc__)
    files = measure(given)
    check_kinds(files)
    page = INTRODUCTION + file_table(files)
    page += "\n## Number of PEs\n\nA cluster that is larger than the array is rejected (M2). This concerns\n\n"
    page += pe_table(files)
    page += "\n## Why layers are rejected, and what to change\n\n"
    page += "\n".join(explain(kind, files, given) for kind in KINDS)
    return maestro_run.publish("MaestroFiles.md", page, given.check)


if __name__ == "__main__":
    sys.exit(main())
