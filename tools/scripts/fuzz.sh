#!/usr/bin/env bash
# fuzz.sh [SECONDS] [TARGET...]: builds the fuzz targets (all, or those named) and runs each for SECONDS (default: 3600),
# side by side, from the seeds and the saved corpus on; with 0 SECONDS, on these only. Ends with a line for each target,
# and fails where one crashed: the input is in build/fuzz/crashes then. docs/Fuzzing.md says what to do with it.
# SANITIZE=OFF: without sanitizers, for several times as many inputs. BUILD_DIR: the build folder (default: build/fuzz).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-3600}
shift || true
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
  mapfile -t targets < <(basename -s .cpp test/fuzz/Fuzz*.cpp)
fi
sanitize=${SANITIZE:-ON}
build=${BUILD_DIR:-build/fuzz}
# The longest input; the bytes of a case are few.
declare -A longest=([FuzzAnalysis]=512)

# The packaged MLIR is not instrumented: what it allocates is taken for poisoned. Short stacks of allocations are faster.
export ASAN_OPTIONS=allow_user_poisoning=0:detect_container_overflow=0:detect_leaks=0:malloc_context_size=8:quarantine_size_mb=16
export UBSAN_OPTIONS=print_stacktrace=1

tools/scripts/setup.sh check
for target in "${targets[@]}"; do
  tools/scripts/build.sh "$build" "$target" -DMAESTRO_FUZZ=ON "-DMAESTRO_SANITIZE=$sanitize" -DMAESTRO_WERROR=ON \
    -DMAESTRO_BUILD_PYTHON=OFF -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22
done
rm -rf "$build/seeds"
python3 test/fuzz/seeds.py "$build/seeds"
mkdir -p "$build/crashes"

# run TARGET: what it finds goes to corpus/TARGET in the build folder, where the next run goes on from.
run() {
  local target=$1 inputs=("$build/corpus/$1") options=()
  mkdir -p "${inputs[0]}"
  for folder in "test/fuzz/corpus/$target" "$build/seeds/$target"; do
    [ ! -d "$folder" ] || inputs+=("$folder")
  done
  [ ! -f "test/fuzz/$target.dict" ] || options+=("-dict=test/fuzz/$target.dict")
  if [ "$seconds" = 0 ]; then options+=(-runs=0); else options+=("-max_total_time=$seconds"); fi
  "$build/bin/$target" "${options[@]}" -max_len="${longest[$target]:-4096}" -len_control=0 -reload=0 -timeout=10 -rss_limit_mb=4096 \
    -print_final_stats=1 -artifact_prefix="$build/crashes/$target-" "${inputs[@]}" >"$build/$target.log" 2>&1
}

pids=()
for target in "${targets[@]}"; do
  run "$target" &
  pids+=($!)
done
echo "fuzz: ${targets[*]} for $seconds s; logs: $build/*.log" >&2

# number TARGET NAME: of the statistics that libFuzzer ends with.
number() {
  sed -n "s/^stat::$2: *//p" "$build/$1.log"
}

status=0
for i in "${!targets[@]}"; do
  target=${targets[$i]} crashes=0
  if ! wait "${pids[$i]}"; then
    crashes=1 status=1
    grep -aE "^$target: |^SUMMARY|^ALARM|: runtime error|Assertion|Test unit written" "$build/$target.log" | head -n 20 >&2
  fi
  echo "$target: $(number "$target" number_of_executed_units) inputs, $(number "$target" average_exec_per_sec) per second, $crashes crashes"
done
exit $status
