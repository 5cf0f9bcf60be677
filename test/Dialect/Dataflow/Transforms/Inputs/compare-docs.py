"""Fails where docs/Report.md lacks a column of a CSV report or a field of a
JSON report, or has one that is not there."""

import csv
import json
import re
import sys

page, table, report = sys.argv[1:]
with open(page) as file:
    page = file.read()
with open(table, newline="") as file:
    columns = next(csv.reader(file))
with open(report) as file:
    report = json.load(file)

memories = {memory["name"] for memory in report["total"]["memories"]}
operands = {o["name"] for layer in report["layers"] for o in layer["operands"]}


def general(column):
    """The column of any memory, operand, loop or level."""
    first, dot, last = column.partition(".")
    if ":" in first:
        return "OPERAND:PARENT:CHILD." + last
    if first in ("loop", "steps"):
        return first + "." + {"loop": "LOOP", "steps": "LEVEL"}[first]
    if first in memories:
        return "MEMORY." + last
    return "OPERAND." + last if first in operands and dot else column


def fields(value, path=""):
    """Paths of all fields, without indices."""
    if isinstance(value, list):
        for item in value:
            yield from fields(item, path)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield f"{path}.{name}" if path else name
            yield from fields(item, f"{path}.{name}" if path else name)


def documented(title):
    section = page.split(f"\n## {title}\n")[1].split("\n## ")[0]
    return {name for row in re.findall(r"^\| (`.*?) \|", section, re.M) for name in re.findall(r"`(.*?)`", row)}


wrong = documented("Columns") ^ ({general(column) for column in columns} | {"outermost"})
wrong |= documented("JSON") ^ set(fields(report))
for name in sorted(wrong):
    print("documented or there, not both:", name)
if not wrong:
    print("all columns and fields are documented")
sys.exit(bool(wrong))
