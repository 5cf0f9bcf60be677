"""Checks that links between pages lead somewhere, and that the index of docs/ has every page.

usage: links.py SOURCE_DIR
"""

import os
import re
import sys


def pages(source):
    """README.md and all pages below docs/."""
    yield os.path.join(source, "README.md")
    for folder, _, names in os.walk(os.path.join(source, "docs")):
        for name in names:
            if name.endswith(".md"):
                yield os.path.join(folder, name)


def anchors(page):
    """What GitHub makes of the headings of a page."""
    with open(page, encoding="utf-8") as file:
        headings = re.findall(r"^#+ (.*)$", file.read(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def links(page):
    """The pages and files that a page links to, with the anchor."""
    with open(page, encoding="utf-8") as file:
        text = re.sub(r"^```.*?^```$", "", file.read(), flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" not in link:
            path, _, anchor = link.partition("#")
            target = os.path.join(os.path.dirname(page), path) if path else page
            yield link, os.path.normpath(target), anchor


def problems(source):
    index = os.path.join(source, "docs", "README.md")
    listed = {target for _, target, _ in links(index)}
    for page in pages(source):
        for link, target, anchor in links(page):
            if not os.path.exists(target):
                yield f"{page}: {link}: no such file"
            elif anchor and anchor not in anchors(target):
                yield f"{page}: {link}: no such heading"
        if page.startswith(os.path.join(source, "docs")) and page != index and page not in listed:
            yield f"{index}: {os.path.relpath(page, source)} is missing"


if __name__ == "__main__":
    found = list(problems(os.path.abspath(sys.argv[1])))
    print("\n".join(found))
    sys.exit(1 if found else 0)
