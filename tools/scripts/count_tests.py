#!/usr/bin/env python3
"""count_tests.py FILE...: adds up JUnit files of test results.

Prints "N passed, N failed" and, where tests were skipped, ", N skipped".
Fails where a test failed, where none passed, and where a file is missing: its
tests did not run.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def count(path, attribute):
    suites = ElementTree.parse(path).getroot().iter("testsuite")
    return sum(int(suite.get(attribute, 0)) for suite in suites)


def main(paths):
    missing = [path for path in paths if not pathlib.Path(path).exists()]
    if missing:
        sys.exit("count_tests: no results: " + ", ".join(missing))
    tests = sum(count(path, "tests") for path in paths)
    failed = sum(count(path, name) for path in paths for name in ("failures", "errors"))
    skipped = sum(count(path, name) for path in paths for name in ("skipped", "disabled"))
    passed = tests - failed - skipped
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
