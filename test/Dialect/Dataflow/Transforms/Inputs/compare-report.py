"""Compares the costs in IR with a CSV and two JSON reports of them."""

import csv
import json
import re
import sys

ir, table, flat, folded = sys.argv[1:]
with open(ir) as file:
    costs = re.findall(r"#dataflow\.cost<.*?>, dataflow\.mapping", file.read())
with open(table, newline="") as file:
    rows = list(csv.DictReader(file))
with open(flat) as file:
    flat = json.load(file)
with open(folded) as file:
    folded = json.load(file)


def numbers(name, cost):
    return [float(n) for n in re.findall(rf"\b{name} = ([-+.e0-9]+)", cost)]


layers = flat["layers"]
assert len(costs) == len(rows) == len(layers), (len(costs), len(rows), len(layers))
for cost, row, layer in zip(costs, rows, layers):
    assert row["layer"] == layer["name"]
    points = numbers("macs", cost)
    assert points == [float(row["macs"] or row["window_operations"])]
    assert points == [layer.get("macs", layer.get("window_operations"))]
    for name in ("cycles", "compute_cycles", "occupancy"):
        assert numbers(name, cost) == [float(row[name])] == [layer[name]], name
    assert numbers("total", cost) == [float(row["energy"])] == [layer["energy"]["total"]]
    for name in ("fills", "reads", "drains", "writes"):
        moved = [pair[name] for pair in layer["traffic"] if pair[name]]
        assert numbers(name, cost) == moved, name
    for name in ("read_bits", "written_bits"):
        assert numbers(name, cost) == [memory[name] for memory in layer["memories"]], name
assert folded["total"] == flat["total"]
assert sum(len(layer["members"]) for layer in folded["layers"]) == len(layers)
print(len(layers), "layers agree")
