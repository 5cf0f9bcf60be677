#!/usr/bin/env bash
# python.sh DIR: makes DIR a Python environment that can build the Python bindings: with nanobind, from PyPI. Does
# nothing where it is one. Where it cannot be made, says so and succeeds: the bindings and their tests are left out then.
set -euo pipefail

nanobind=3.1.0
environment=$1

has_nanobind() {
  [ "$("$environment/bin/python" -m nanobind --version 2>/dev/null)" = "$nanobind" ]
}
has_nanobind && exit 0

# The distribution's own Python is the one whose headers setup.sh installs.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

make_environment() {
  "$python" -m venv --clear "$environment" &&
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --retries 2 "nanobind==$nanobind"
}
echo "python: nanobind $nanobind into $environment" >&2
if ! log=$(make_environment 2>&1); then
  tail -n 3 <<<"$log" >&2
  echo "python: no nanobind: the Python bindings are not built, and their tests are unsupported" >&2
fi
