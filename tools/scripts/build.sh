#!/usr/bin/env bash
# build.sh DIR TARGET [CMAKE OPTION...]: configures the build folder DIR and builds TARGET there. What cmake has to say
# is in DIR/configure.log; it is shown where it fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=$1
target=$2
shift 2
if [ "$(realpath -m -- "$build")" = "$PWD" ]; then
  echo "build: DIR is relative to the project's folder and cannot be that folder itself" >&2
  exit 2
fi
mkdir -p "$build"
if ! cmake -G Ninja -S . -B "$build" "$@" >"$build/configure.log" 2>&1; then
  cat "$build/configure.log" >&2
  exit 1
fi
echo "build: $target in $build" >&2
if [ -t 1 ]; then
  ninja -C "$build" "$target"
else
  ninja --quiet -C "$build" "$target"
fi
