#!/usr/bin/env python3
"""seeds.py DIR: fills DIR/TARGET with the inputs that a fuzz target starts from, for each target that has such.

They are files of this tree, cut into parts where they have separators, without comments. What is longer than an input
may be is left out.
"""
import hashlib
import pathlib
import re
import sys

MOST_BYTES = 4096

# By target: files, the line between parts, comments.
SEEDS = {
    "FuzzMaestroText": (["test/**/*.m"], r"^// -----.*\n", r"$^"),
    "FuzzDialect": (["test/**/*.mlir", "lib/Library/**/*.mlir"], r"^// -----.*\n", r"^\s*//.*\n|\s*//.*$"),
}


def parts(root, patterns, separator):
    for pattern in patterns:
        for file in sorted(root.glob(pattern)):
            if file.stat().st_size < 1 << 16:
                yield from re.split(separator, file.read_text(), flags=re.MULTILINE)


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    for target, (patterns, separator, comment) in SEEDS.items():
        folder = pathlib.Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for part in parts(root, patterns, separator):
            text = re.sub(comment, "", part, flags=re.MULTILINE).strip().encode()
            if 0 < len(text) <= MOST_BYTES:
                (folder / hashlib.sha1(text).hexdigest()).write_bytes(text + b"\n")


if __name__ == "__main__":
    main()
