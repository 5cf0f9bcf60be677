# RUN: maestro-opt --dataflow-cost --dataflow-report="format=json output=%t.json" %maestro_src/test/models/alexnet.mlir -o %t.mlir
# RUN: %bindings_python %s %maestro_src/docs/Report.md %maestro_src/test/models/alexnet.mlir %t.json
"""A report is the tool's, and has the fields that docs/Report.md lists."""

import json
import pathlib
import re
import sys

import maestro

page, model, expected = map(pathlib.Path, sys.argv[1:])


def fields(value, path=""):
    """Paths of all fields, without indices."""
    if isinstance(value, list):
        for item in value:
            yield from fields(item, path)
    elif isinstance(value, dict):
        for name, item in value.items():
            name = f"{path}.{name}" if path else name
            yield name
            yield from fields(item, name)


module = maestro.Module.from_file(model)
module.cost()
report = module.report()
assert report == json.loads(expected.read_text())
assert report["version"] == 1

section = page.read_text().split("\n## JSON\n")[1]
rows = re.findall(r"^\| (`.*?) \|", section, re.M)
documented = {name for row in rows for name in re.findall(r"`(.*?)`", row)}
assert set(fields(report)) == documented, set(fields(report)) ^ documented
