#!/usr/bin/env bash
# docs.sh [--check]: writes the reference pages in docs/ from the .td files, or fails where a page is not what they say.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

tblgen=$(llvm-config-22 --bindir)/mlir-tblgen
includes=(-I include -I "$(llvm-config-22 --includedir)")

# page FILE TD GENERATOR OPTION...: one page of docs/.
page() {
  local file=docs/$1 td=include/maestro/$2
  shift 2
  # [TOC] is an instruction to Hugo.
  "$tblgen" "$@" "${includes[@]}" "$td" | sed '/^\[TOC\]$/,+1d' | publish "$file"
}

# Replaces the page by standard input, or compares the two.
publish() {
  if [ "$mode" = --check ]; then
    diff -u --label "$1" --label "$1 from the .td files; run tools/scripts/docs.sh" "$1" -
  else
    mkdir -p "$(dirname "$1")"
    cat >"$1"
  fi
}

mode=${1:-}
page Dialects/Dataflow.md Dialect/Dataflow/IR/DataflowOps.td --gen-dialect-doc --dialect=dataflow
page Passes.md Dialect/Dataflow/Transforms/Passes.td --gen-pass-doc
