"""Prints the MLIR examples of a reference page as one file for --split-input-file.

Attributes become an attribute of an op, directives the body of a mapping.
"""
import re
import sys


def as_modules(example):
    """The example as source that parses on its own, in one piece or several."""
    code = re.sub(r"\A(//.*\n)*", "", example)
    if code.startswith("#"):
        for attribute in re.split(r"\n(?=#)", example):
            yield 'module attributes {test.example = %s} {}' % attribute
    elif code.startswith(("module", "dataflow.mapping")):
        yield example
    else:
        yield "dataflow.mapping @example convolution {\n%s\n}" % example


with open(sys.argv[1], encoding="utf-8") as page:
    examples = re.findall(r"^```mlir\n(.*?)\n```$", page.read(), re.DOTALL | re.MULTILINE)
print("\n// -----\n".join(module for example in examples for module in as_modules(example)))
