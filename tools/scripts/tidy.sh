#!/usr/bin/env bash
# tidy.sh [REGEX...]: runs clang-tidy over our sources, or over those whose path matches, and fails where it finds
# something. Wants everything built in BUILD_DIR (default: build), for its compile commands and generated headers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

[ $# -gt 0 ] || set -- "^$PWD/(lib|tools|test|python-bindings)/.*\.cpp$"
# The compile commands may be GCC's and turn off warnings that clang does not know.
run-clang-tidy-22 -p "${BUILD_DIR:-build}" -j "$(nproc)" -quiet -extra-arg=-Wno-unknown-warning-option "$@"
