# RUN: %bindings_python %s %maestro_src/test/Inputs/layer.mlir
"""Costs a layer, by analysis and by execution."""

import pathlib
import sys

import maestro

path = sys.argv[1]
text = pathlib.Path(path).read_text()

# docs/CostModel.md derives both numbers by hand.
module = maestro.Module.from_file(pathlib.Path(path))
module.cost()
total = module.report()["total"]
assert (total["macs"], total["cycles"]) == (5400, 924), total
assert module.report()["layers"][0]["location"] == f"{path}:15:10"
assert "924" in module.table(), module.table()

# The IR has the costs, and they are right.
assert "cycles = 924" in str(module)
annotated = maestro.Module.from_text(str(module))
annotated.verify()
assert str(annotated) == str(module)

# Execution arrives at the same numbers.
simulated = maestro.Module.from_text(text, path)
simulated.simulate()
assert simulated.report() == module.report()
assert str(simulated) == str(module)

# Options count where the IR says nothing: here that is the element size.
wide = maestro.Module.from_text(text)
wide.cost(element_bits=16)
assert {operand["element_bits"] for operand in wide.report()["layers"][0]["operands"]} == {16}
mixed = maestro.Module.from_text(text)
mixed.simulate(element_bits="8,output:32")
assert [operand["element_bits"] for operand in mixed.report()["layers"][0]["operands"]] == [8, 8, 32]
