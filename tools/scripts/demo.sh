#!/usr/bin/env bash
# demo.sh [MODEL]: builds maestro-opt and prints what every layer of a network costs on the default accelerator under
# the default mappings. MODEL is an MLIR file of linalg ops, by default ResNet-50.
set -euo pipefail
model=$(realpath -- "${1:-$(dirname "${BASH_SOURCE[0]}")/../../test/models/resnet50.mlir}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
model=$(realpath --relative-base="$PWD" -- "$model")
if [ ! -f "$model" ]; then
  echo "demo: $model: no such file" >&2
  exit 2
fi

tools/scripts/setup.sh build
options=()
[ -f build/CMakeCache.txt ] || options=(-DMAESTRO_BUILD_TESTS=OFF)
tools/scripts/build.sh build maestro-opt "${options[@]}"

annotated=build/$(basename "$model" .mlir).cost.mlir
set -x
build/bin/maestro-opt --dataflow-cost --dataflow-report "$model" -o "$annotated"
