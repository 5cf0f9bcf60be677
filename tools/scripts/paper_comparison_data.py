"""The part of docs/PaperComparison.md that is about MAESTRO's own files; see paper_comparison.py."""

import re
import sys

import dataflows
import maestro_run
import networks
from maestro_files_text import KINDS
from paper_comparison_text import DATA_HEADING, DATA_WORDS

NAMES = {
    "VGG-16": "vgg16",
    "ResNet-50": "Resnet50",
    "ResNeXt-50": "ResNeXt50",
    "MobileNetV2": "MobileNetV2",
    "UNet": "UNet",
}
OPTIONS = {"num_pes": 256, "noc_bw_cstr": 32, "noc_hops": 1, "noc_hop_latency": 1}
CYCLES, ENERGY = "Runtime (Cycles)", "Activity count-based Energy (nJ)"
LAYER = re.compile(r"(?=\bLayer\s+\S+\s*\{)")
BLOCK = re.compile(r"Dataflow\s*\{.*?\}", re.DOTALL)


def path_of(given, network, name):
    """The mapping file, whatever the case of its suffix; nothing if there is none."""
    wanted = f"{NAMES[network]}_{dataflows.FILES[name]}.m".lower()
    return next((path for path in (given.data / "mapping").glob("*.m") if path.name.lower() == wanted), None)


def clean(text):
    return re.sub(r"//.*", "", text)


def correct(given, path):
    """The text of a file in which the layers that are rejected have been put right, and their number."""
    text = clean(path.read_text(encoding="utf-8"))
    kinds = [kind for kind in KINDS if path.stem in kind["files"] and kind["pes"] == 256]
    rejected = maestro_run.run_text(given.maestro, text, **OPTIONS).rejected() if kinds else []
    parts = LAYER.split(text)
    for i, part in enumerate(parts):
        if part.split()[1:2] and part.split()[1] in rejected:
            for old, new in kinds[0]["edits"]:
                parts[i] = parts[i].replace(old, new)
    return "".join(parts), len(rejected)


def compose(given, network, name):
    """The network's model file with the blocks of ResNet-50's file for each type and size of layer."""
    blocks = {}
    for part in LAYER.split(clean(path_of(given, "ResNet-50", name).read_text(encoding="utf-8")))[1:]:
        layer = networks.read(part)[0]
        for key in ((layer.kind, layer.dimensions["R"]), (layer.kind, None)):
            blocks.setdefault(key, BLOCK.search(part)[0])
    model = (given.data / "model" / f"{NAMES[network]}_model.m").read_text(encoding="utf-8")
    text = ""
    for layer in networks.read(model):
        key = (layer.kind, layer.dimensions["R"])
        text += layer.text(blocks.get(key, blocks[layer.kind, None]))
    return f"Network {NAMES[network]} {{\n{text}}}\n"


def gather(given):
    """Texts of mapping files by network and dataflow, and what was done to get them."""
    texts, notes = {}, []
    for network in NAMES:
        for name in dataflows.DATAFLOWS:
            path = path_of(given, network, name)
            if path is None:
                texts[network, name] = compose(given, network, name)
                source = path_of(given, "ResNet-50", name).name
                model = f"{NAMES[network]}_model.m"
                notes.append(f"* {network}, {name}: no such file; `{model}` with the dataflows of `{source}`")
                continue
            texts[network, name], changed = correct(given, path)
            if changed:
                counted = "one layer" if changed == 1 else f"{changed} layers"
                where = "as in [MaestroFiles.md](MaestroFiles.md)"
                notes.append(f"* {network}, {name}: {counted} of `{path.name}` corrected {where}")
    return texts, notes


def measure(given, texts):
    runs = {}
    for key, text in texts.items():
        runs[key] = maestro_run.run_text(given.maestro, text, **OPTIONS)
        if runs[key].rejections:
            sys.exit(f"{key}: {runs[key].rejections[0].message}")
    return runs


def agreement(given, texts, runs):
    """How many layers take the same cycles under our words for the dataflow."""
    rows = []
    for network in NAMES:
        row = [network]
        for name in dataflows.DATAFLOWS:
            layers = networks.read(texts[network, name])
            ours = maestro_run.run_text(given.maestro, dataflows.network_text(layers, name), **OPTIONS)
            pairs = list(zip(ours.rows, runs[network, name].rows))
            equal = sum(a[CYCLES] == b[CYCLES] and a[ENERGY] == b[ENERGY] for a, b in pairs)
            row.append(f"{equal} of {len(pairs)}")
        rows.append(row)
    return maestro_run.table(["network", *dataflows.DATAFLOWS], rows, dataflows.DATAFLOWS)


def against_maestro(given):
    """Total cycles of MAESTRO and here on the same files, at 64 PEs and 16 elements per cycle."""
    sums = {}
    for path in sorted((given.data / "reference").glob("*__pe64_bw16.csv")):
        name = path.name.split("__")[0]
        mapping = given.data / "mapping" / f"{name}.m"
        theirs = sum(int(row[CYCLES]) for row in maestro_run.read_csv(path))
        ours = maestro_run.run(given.maestro, mapping, num_pes=64, noc_bw_cstr=16).total(CYCLES)
        free = maestro_run.run(given.maestro, mapping, num_pes=64).total(CYCLES)
        sums[name] = (theirs, ours, free)
    rows = []
    for name, values in sums.items():
        rivals = [sums[other] for other in sums if other.split("_")[0] == name.split("_")[0]]
        cells = []
        for i, value in enumerate(values):
            mark = "**" if value == min(rival[i] for rival in rivals) else ""
            cells.append(f"{mark}{value / 1e6:,.1f}{mark}")
        rows.append((f"`{name}`", *cells, f"{values[1] / values[0]:.2f}"))
    header = ("file", "MAESTRO", "here", "here, unlimited network", "here / MAESTRO")
    return maestro_run.table(header, rows, header[1:])


def step_of_maestro(given, name, layer):
    """Cycles that MAESTRO has for a step, in the mean."""
    rows = maestro_run.read_csv(given.data / "reference" / f"{name}__pe64_bw16.csv")
    return next(row["Compute Delay (Avg)"] for row in rows if row["Layer Number"] == layer)


def notes_on_work(runs):
    """Where the files of a network do not have the same MACs."""
    for network in NAMES:
        macs = {name: runs[network, name].total("Num MACs") for name in dataflows.DATAFLOWS}
        usual = sorted(macs.values())[len(macs) // 2]
        for name, value in macs.items():
            if value != usual:
                others = f"the others {usual / 1e6:,.1f} M"
                yield f"* {network}, {name}: the file has other shapes, {value / 1e6:,.1f} M MACs, {others}"


def second_part(given, totals_table):
    texts, notes = gather(given)
    runs = measure(given, texts)
    cycles = {key: run.total(CYCLES) for key, run in runs.items()}
    energy = {key: run.total(ENERGY) for key, run in runs.items()}
    return DATA_HEADING + DATA_WORDS.format(
        notes="\n".join([*notes, *notes_on_work(runs)]),
        cycles=totals_table(cycles, 1e6),
        energy=totals_table(energy, 1e6),
        agreement=agreement(given, texts, runs),
        maestro=against_maestro(given),
        delay=step_of_maestro(given, "Resnet50_kcp_ws", "CONV2_1_2"),
    )
