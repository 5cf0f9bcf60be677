# RUN: %bindings_python %s %maestro_src/test/Inputs/layer.mlir
"""Threads may have modules of their own, or share one."""

import concurrent.futures
import pathlib
import sys

import maestro

text = pathlib.Path(sys.argv[1]).read_text()


def cycles(_):
    module = maestro.Module.from_text(text)
    module.simulate()
    module.verify()
    return module.report()["total"]["cycles"]


shared = maestro.Module.from_text(text)


def cycles_of_shared(_):
    shared.cost()
    return shared.report()["total"]["cycles"]


with concurrent.futures.ThreadPoolExecutor(8) as pool:
    assert set(pool.map(cycles, range(16))) == {924}
    assert set(pool.map(cycles_of_shared, range(64))) == {924}
