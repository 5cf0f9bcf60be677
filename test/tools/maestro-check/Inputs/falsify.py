"""falsify.py HOW FROM TO: a copy of a certificate in which the first answer is false in one way."""
import re
import sys

how, source, target = sys.argv[1:]
text = open(source, encoding="utf-8").read()


def replace(pattern, by):
    changed, count = re.subn(pattern, by, text, count=1)
    assert count == 1, f"nothing to falsify: {pattern}"
    return changed


falsified = {
    # The second piece of the first choice of what memories keep.
    "drop": lambda: replace(r'(proof = \["\{\d+(?:o|!\d+|\{[^{}]*\})) \d+(?:o|!\d+|\{[^{}]*\})', r"\1"),
    "add": lambda: replace(r'(proof = \["\{[^"]*)\}"', r'\1 99999o}"'),
    "cut": lambda: replace(r'(proof = \[.*), "[^"]*"\]', r"\1]"),
    "bound": lambda: replace(r'proof = \["[^"]*"', 'proof = ["o"'),
    "value": lambda: replace(r"value = [^,]*, lower_bound = [^,]*", "value = 1.0, lower_bound = 1.0"),
    "points": lambda: replace(r"points = \d+", "points = 7"),
}[how]()
open(target, "w", encoding="utf-8").write(falsified)
