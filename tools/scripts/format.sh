#!/usr/bin/env bash
# format.sh [--check]: formats all C and C++ files that git knows with clang-format, or fails where one is not formatted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mode=(-i)
[ "${1:-}" != --check ] || mode=(--dry-run --Werror)
git ls-files -z -- '*.h' '*.c' '*.cpp' | xargs -0 --no-run-if-empty clang-format-22 "${mode[@]}"
