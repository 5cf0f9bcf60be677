#!/usr/bin/env bash
# test.sh [CMAKE OPTION...]: builds everything and runs all tests: the unit tests with ctest, what users see with lit.
# Ends with "N passed, N failed". BUILD_DIR names the build folder (default: build).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=$(realpath -m -- "${BUILD_DIR:-build}")
results=("$build/unit-tests.xml" "$build/lit-tests.xml")
tools/scripts/setup.sh test
options=(-DMAESTRO_BUILD_TESTS=ON)
if [[ "$*" != *-DMAESTRO_SANITIZE=ON* ]]; then # the Python bindings are not built with sanitizers
  tools/scripts/python.sh "$build/python"
  options+=("-DPython3_EXECUTABLE=$build/python/bin/python")
fi
tools/scripts/build.sh "$build" all "${options[@]}" "$@"

rm -f "${results[@]}"
status=0
ctest --test-dir "$build" -j "$(nproc)" --progress --output-on-failure --output-junit "${results[0]}" || status=1
LIT_OPTS="--xunit-xml-output=${results[1]}" ninja --quiet -C "$build" check-maestro || status=1
python3 tools/scripts/count_tests.py "${results[@]}" || status=1
exit $status
