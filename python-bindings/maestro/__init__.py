"""What layers of neural networks cost on spatial accelerators.

Loads a model in MLIR, costs its layers on an accelerator, and says what they
cost:

    import maestro

    module = maestro.Module.from_file("model.mlir")
    module.cost(accelerator="eyeriss", element_bits=8)
    print(module.table())
    cycles = module.report()["total"]["cycles"]

docs/Python.md is an introduction, docs/CostModel.md says what the numbers mean.
"""

from ._diagnostics import Diagnostic, Error
from ._library import accelerators, mappings
from ._module import Module

__all__ = ["Diagnostic", "Error", "Module", "accelerators", "mappings"]

# What people see in tracebacks is what they import.
for _public in (Diagnostic, Error, Module):
    _public.__module__ = __name__
del _public
