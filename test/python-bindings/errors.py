# RUN: %bindings_python %s %maestro_src/test/Inputs/layer.mlir 2>&1 | FileCheck %s
"""What is wrong is an exception, with its place; nothing is printed behind Python's back."""

import pathlib
import pickle
import sys

import maestro

layer = pathlib.Path(sys.argv[1]).read_text()


def show(function, *arguments, **options):
    try:
        function(*arguments, **options)
    except maestro.Error as error:
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        print(error)
        return error
    raise AssertionError("no error")


# CHECK: model.mlir:1:7: error: expected '{' to begin a region
error = show(maestro.Module.from_text, "module xyz", "model.mlir")
assert error.location == "model.mlir:1:7" and error.message == "expected '{' to begin a region"

# CHECK-NEXT: error: cannot open input file 'there/is/none.mlir': No such file or directory
assert show(maestro.Module.from_file, "there/is/none.mlir").location is None

# An option is wrong.
# CHECK-NEXT: layer.mlir:0:0: error: unknown accelerator: eyerisss; the library has eyeriss,
bare = layer[layer.index("func.func") : layer.rindex("}")].replace("dataflow.mapping = @kc", "")
show(maestro.Module.from_text(bare, "layer.mlir").cost, accelerator="eyerisss")

# A rule is broken: notes say where else to look, and the layer before it is costed all the same.
# CHECK-NEXT: broken.mlir:15:10: error:
# CHECK-NEXT: broken.mlir:10:5: note: in mapping @kc, here
broken = maestro.Module.from_text(layer.replace("dataflow.cluster 4", "dataflow.cluster 16"), "broken.mlir")
error = show(broken.cost)
assert [note.location for note in error.notes] == ["broken.mlir:10:5"], error.notes

# CHECK-NEXT: broken.mlir:{{.*}} error: nothing to report: none of 1 layers has a valid dataflow.cost
show(broken.report)
assert [entry.severity for entry in broken.diagnostics] == ["warning"], broken.diagnostics

# A cost is wrong.
# CHECK-NEXT: wrong.mlir:{{.*}} error: stale or wrong cost: cycles: stored 925, expected 924
good = maestro.Module.from_text(layer)
good.cost()
show(maestro.Module.from_text(str(good).replace("cycles = 924", "cycles = 925"), "wrong.mlir").verify)

# Too large to execute.
# CHECK-NEXT: layer.mlir:15:10: error: number of MACs exceeds what the simulator executes: 5400 > 100 [R8]
show(maestro.Module.from_text(layer, "layer.mlir").simulate, limit=100)

# What is no error is kept: here, that something does not fit.
# CHECK-NEXT: full.mlir:15:10: warning: memory L1: needs {{.*}} [V1]
full = maestro.Module.from_text(layer.replace('"L1",', '"L1", capacity = 4,'), "full.mlir")
full.cost()
print(full.diagnostics[0])
