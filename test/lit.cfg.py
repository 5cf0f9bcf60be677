# How lit runs the tests of this folder: what a user sees, by command line.
# The variables of `config` that start with maestro_ or llvm_ come from CMake
# (lit.site.cfg.py.in); run `ninja check-maestro` in the build directory.
import os
import sys

import lit.formats

config.name = "Maestro"
config.test_format = lit.formats.ShTest(execute_external=False)
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.maestro_binary_dir, "test")
config.suffixes = [".m", ".mlir", ".test"]
# `unit`, `benchmark` and `fuzz` have programs of their own; Inputs are read by tests.
config.excludes = ["Inputs", "unit", "benchmark", "fuzz"]

# Our tools first, then FileCheck, not, mlir-opt ... of the LLVM that we built against.
config.environment["PATH"] = os.pathsep.join(
    [os.path.join(config.maestro_binary_dir, "bin"), config.llvm_tools_dir, os.environ["PATH"]]
)

config.substitutions += [
    ("%maestro_src", config.maestro_source_dir),
    ("%maestro_bin", config.maestro_binary_dir),
    ("%python", sys.executable),
    ("%mlir_include", config.mlir_include_dirs.split(";")[0]),
]

# The Python that the bindings are built for, which finds them.
if config.maestro_python:
    config.available_features.add("python-bindings")
    package = os.path.join(config.maestro_binary_dir, "python-bindings")
    config.substitutions += [
        ("%bindings_python", f"env PYTHONPATH={package} {config.maestro_python}"),
        ("%bindings_interpreter", config.maestro_python),
    ]

# MAESTRO's own files: from CMake, or `lit --param MAESTRO_DATA=...`.
maestro_data = lit_config.params.get("MAESTRO_DATA", config.maestro_data)
if os.path.isdir(os.path.join(maestro_data, "mapping")):
    config.available_features.add("maestro-data")
config.substitutions.append(("%maestro_data", maestro_data))

if config.maestro_sanitize:
    # The packaged library poisons its own allocator's memory without unpoisoning it for us.
    config.environment["ASAN_OPTIONS"] = "allow_user_poisoning=0:detect_container_overflow=0"
    config.available_features.add("sanitizer")
