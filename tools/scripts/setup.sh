#!/usr/bin/env bash
# setup.sh [build|test|check]: installs with apt-get what is missing to build (the default), to test, or to check the
# style too. Does nothing where all is there.
set -euo pipefail

llvm=22
packages=(cmake ninja-build libboost-program-options-dev "libmlir-$llvm-dev" "mlir-$llvm-tools" "llvm-$llvm-dev")
tests=("llvm-$llvm-tools" libgtest-dev libbenchmark-dev python3 python3-dev python3-venv)
checks=("clang-$llvm" "clang-format-$llvm" "clang-tidy-$llvm" "libclang-rt-$llvm-dev")

case ${1:-build} in
build) ;;
test) packages+=("${tests[@]}") ;;
check) packages+=("${tests[@]}" "${checks[@]}") ;;
*)
  echo "usage: setup.sh [build|test|check]" >&2
  exit 2
  ;;
esac
command -v c++ >/dev/null || packages+=(g++)

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Runs apt-get; shows what it said only where it failed.
apt() {
  local log
  log=$(mktemp)
  if ! as_root apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get $1 failed (above); by hand: apt-get install ${packages[*]}"
  fi
  rm -f "$log"
}

if ! command -v apt-get >/dev/null; then
  for tool in cmake ninja c++ "llvm-config-$llvm"; do
    command -v "$tool" >/dev/null ||
      fail "$tool: not found, and this system has no apt-get to install it with" \
        "needed: a C++17 compiler, CMake 3.20, Ninja, Boost.Program_options, LLVM and MLIR $llvm with their headers and tools (in Debian: ${packages[*]})"
  done
  exit 0
fi

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}
missing=()
for package in "${packages[@]}"; do
  is_installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

[ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
  fail "packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
echo "setup: installing ${missing[*]}"
apt update
for package in "${missing[@]}"; do
  apt-cache show "$package" >/dev/null 2>&1 ||
    fail "$package: not in this system's package sources" \
      "Debian 12 has LLVM $llvm in bookworm-security: is that in /etc/apt/sources.list.d or /etc/apt/sources.list?"
done
apt install --no-install-recommends -y "${missing[@]}"
