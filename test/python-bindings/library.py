# RUN: %bindings_python %s
"""Names of accelerators and mappings, and what they stand for."""

import maestro

BARE = """func.func @f(%a: tensor<4x8xi8>, %b: tensor<8x16xi8>, %c: tensor<4x16xi8>) -> tensor<4x16xi8> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xi8>, tensor<8x16xi8>) outs(%c : tensor<4x16xi8>) -> tensor<4x16xi8>
  return %0 : tensor<4x16xi8>
}"""

accelerators = maestro.accelerators()
mappings = maestro.mappings()
assert list(accelerators) == sorted(accelerators) and "gemmini" in accelerators
assert list(mappings) == sorted(mappings) and "kc_p" in mappings
assert "Eyeriss, the chip" in accelerators["eyeriss"]
assert "dataflow.mapping @gemm_os contraction" in mappings["gemm_os"]

# Each text is IR, and each name is one that options take.
for text in [*accelerators.values(), *mappings.values()]:
    maestro.Module.from_text(text)
for name in accelerators:
    module = maestro.Module.from_text(BARE)
    module.cost(accelerator=name, mapping=["yr_p", "gemm_os"])
    layer = module.report()["layers"][0]
    assert (layer["accelerator"], layer["mapping"]) == (name, "gemm_os"), layer

# Without options, the defaults count; several mappings can be one string.
module = maestro.Module.from_text(BARE)
module.cost(mapping="kc_p, gemm_is")
layer = module.report()["layers"][0]
assert (layer["accelerator"], layer["mapping"]) == ("gemmini", "gemm_is"), layer
