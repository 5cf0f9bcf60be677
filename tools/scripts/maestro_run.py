"""What the scripts share that write pages from runs of `maestro`.

A script of this kind computes one page of docs/. It runs the program on mapping
files in MAESTRO's format, some of them MAESTRO's own, and either writes the page
or, with --check, fails where the page is not what it would write.
"""

import argparse
import csv
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
ERROR = re.compile(r"^(.*?):(\d+):(\d+): error: layer '([^']*)': (.*) \[(\w+)\]$")


class Rejection:
    """Why a layer has no cost: a message of the program."""

    def __init__(self, match, source):
        self.line = int(match[2])
        self.layer = match[4]
        self.message = match[5]
        self.rule = match[6]
        self.source = source


class Run:
    """What the program says about one mapping file."""

    def __init__(self, rows, rejections):
        self.rows = rows
        self.rejections = rejections

    def rejected(self):
        """Names of the layers without a cost, in the order of the file."""
        return list(dict.fromkeys(each.layer for each in self.rejections))

    def total(self, column):
        return sum(float(row[column]) for row in self.rows)

    def cycles(self):
        """Cycles by layer name."""
        return {row["Layer Number"]: int(row["Runtime (Cycles)"]) for row in self.rows}


def read_csv(path):
    """Rows of a CSV file in MAESTRO's format, blanks around names and values removed."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = [[cell.strip() for cell in line] for line in csv.reader(file)]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def read_rejections(text):
    lines = text.splitlines()
    found = []
    for i, line in enumerate(lines):
        match = ERROR.match(line)
        if match:
            found.append(Rejection(match, lines[i + 1].strip()))
        elif ": error: " in line:
            sys.exit(f"maestro: {line}")
    return found


def run(maestro, mapping, **options):
    """Runs the program on a mapping file with options such as num_pes=256."""
    with tempfile.TemporaryDirectory() as directory:
        out = os.path.join(directory, "out.csv")
        command = [maestro, f"--Mapping_file={mapping}", "--print_res=false", f"--csv_file={out}"]
        command += [f"--{name}={value}" for name, value in options.items()]
        result = subprocess.run(command, text=True, capture_output=True, check=False)
        if result.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)}: {result.stderr}")
        # Where no layer has a cost, there is no file.
        rows = read_csv(out) if os.path.exists(out) else []
        return Run(rows, read_rejections(result.stderr))


def run_text(maestro, text, **options):
    """The same for the text of a mapping file."""
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "mapping.m")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return run(maestro, path, **options)


def number(value):
    """A count as people read it: 1,234,567."""
    return f"{value:,}"


def table(header, rows, right=()):
    """A table in Markdown; the columns in `right` are aligned to the right."""
    lines = ["| " + " | ".join(header) + " |"]
    lines.append("| " + " | ".join("---:" if name in right else "---" for name in header) + " |")
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def publish(name, text, check):
    """Writes a page of docs/, or compares the two. Returns the exit code."""
    path = SOURCE / "docs" / name
    if not check:
        path.write_text(text, encoding="utf-8")
        return 0
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    difference = difflib.unified_diff(
        old.splitlines(True), text.splitlines(True), f"docs/{name}", f"docs/{name}, from tools/scripts/maestro_pages.sh"
    )
    sys.stdout.writelines(difference)
    return 0 if old == text else 1


def arguments(description, data_needed=True):
    """The command line of such a script."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="fail where the page is stale, write nothing")
    parser.add_argument("--maestro", default=str(SOURCE / "build" / "bin" / "maestro"), help="the program to run")
    parser.add_argument(
        "--data",
        type=Path,
        default=SOURCE.parent / "shared" / "data" / "maestro",
        help="folder with MAESTRO's own files in mapping/, model/ and reference/",
    )
    given = parser.parse_args()
    if data_needed and not (given.data / "mapping").is_dir():
        parser.error(f"no folder mapping in {given.data}: --data names the folder with MAESTRO's files")
    return given
