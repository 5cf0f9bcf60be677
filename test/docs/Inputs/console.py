"""Runs the commands that a page shows and compares what they print with what the page says.

usage: console.py PAGE SOURCE_DIR BUILD_DIR

A page shows commands in blocks fenced as ```console: a line that starts with
"$ " is a command, what follows is all that it prints, on standard output and
standard error. A line "..." stands for any number of lines. An MLIR block that
follows a line ending in "`NAME.mlir`:" is a file of that name, and so is a text
block after "`NAME.m`:". The commands see
the source tree, with the build folder as `build`.
"""

import os
import re
import subprocess
import sys
import tempfile

ANY_LINES = "..."


def blocks(page):
    """Fenced blocks of a page: the line before them, their language, their text."""
    pattern = r"^([^\n]*)\n+```(\w+)\n(.*?)^```$"
    return re.findall(pattern, page, re.DOTALL | re.MULTILINE)


def commands(block):
    """Each command of a console block with the lines that it should print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected.splitlines()


def pattern_of(expected):
    lines = (".*" if line == ANY_LINES else re.escape(line) for line in expected)
    return re.compile("\n".join(lines), re.DOTALL)


def check(command, expected, directory):
    """True where the command succeeds and prints what it should."""
    result = subprocess.run(
        command,
        shell=True,
        cwd=directory,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    printed = "\n".join(line.rstrip() for line in result.stdout.splitlines())
    good = result.returncode == 0 and pattern_of(expected).fullmatch(printed)
    if not good:
        print(f"$ {command}\nreturned {result.returncode} and printed:\n{printed}\n")
    return bool(good)


def lay_out(directory, source, build):
    """A view of the source tree in which `build` is the build folder."""
    for name in os.listdir(source):
        if name != "build":
            os.symlink(os.path.join(source, name), os.path.join(directory, name))
    os.symlink(build, os.path.join(directory, "build"))


def main(path, source, build):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    good = 0
    bad = 0
    with tempfile.TemporaryDirectory() as directory:
        lay_out(directory, source, build)
        for before, language, text in blocks(page):
            name = re.search(r"`(\w+\.(mlir|m))`:$", before)
            if name and language == {"mlir": "mlir", "m": "text"}[name[2]]:
                with open(os.path.join(directory, name[1]), "w", encoding="utf-8") as file:
                    file.write(text)
            for command, expected in commands(text) if language == "console" else []:
                if check(command, expected, directory):
                    good += 1
                else:
                    bad += 1
    print(f"{path}: {good} commands print what the page says, {bad} do not")
    return 1 if bad or not good else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
