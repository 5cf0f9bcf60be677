#!/usr/bin/env bash
# maestro_pages.sh [--check] [--data DIR] [--maestro PROGRAM]: writes the pages of docs/ that are runs of `maestro` on
# MAESTRO's own files, which are not in this tree, or fails where a page is stale.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

status=0
for script in maestro_files validation paper_comparison; do
  python3 "$script.py" "$@" || status=1
done
exit $status
