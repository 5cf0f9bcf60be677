"""Runs the Python sessions that a page shows and compares what they print with what the page says.

usage: pycon.py PAGE SOURCE_DIR

Blocks fenced as ```pycon are one session, in the order of the page, in a view of the source tree. As in a doctest,
"..." stands for any text.
"""

import doctest
import os
import re
import sys
import tempfile

from console import lay_out


def session(page):
    """The blocks as one text with the page's line numbers."""
    blocks = re.split(r"^```(\w*)$", page, flags=re.MULTILINE)
    kept = [text if fence == "pycon" else re.sub(r".*", "", text) for fence, text in zip(["", *blocks[1::2]], blocks[::2])]
    return "\n".join(kept)


def main(path, source):
    path = os.path.abspath(path)
    with open(path, encoding="utf-8") as file:
        text = session(file.read())
    test = doctest.DocTestParser().get_doctest(text, {}, os.path.basename(path), path, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    with tempfile.TemporaryDirectory() as directory:
        lay_out(directory, os.path.abspath(source), directory)
        os.chdir(directory)
        runner.run(test)
        os.chdir(source)
    print(f"{path}: {runner.tries} examples, {runner.failures} of them wrong")
    return 1 if runner.failures or not runner.tries else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
