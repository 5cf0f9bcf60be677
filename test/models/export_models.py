#!/usr/bin/env python3
"""Writes real networks as linalg IR, one NAME.mlir each.

All parameters and buffers are arguments of the function, so the files hold
shapes and no numbers. Every linalg op is located at the module it comes from:
loc("layer3.0.conv2").

Needs torch, torchvision, transformers and torch-mlir; README.md beside this
file says which versions wrote the files that are here.
"""

import argparse
import pathlib
import re

import torch
from torch_mlir import fx
from torch_mlir.extras.fx_decomp_util import get_decomposition_table

BATCH = 1
IMAGE = (BATCH, 3, 224, 224)
TOKENS = 128
# Constants with more elements than this are elided from the text.
LARGEST_CONSTANT = 16


def vision(builder):
    """A network of torchvision on one image."""

    def make():
        import torchvision

        return getattr(torchvision.models, builder)(), torch.zeros(IMAGE)

    return make


def bert_base():
    """The encoder stack of BERT-base on one sequence, no pooler behind it."""
    import transformers

    # "eager" spells attention out as products and a softmax.
    config = transformers.BertConfig(attn_implementation="eager")
    model = transformers.BertModel(config, add_pooling_layer=False)
    return model, torch.zeros((BATCH, TOKENS), dtype=torch.long)


MODELS = {
    "alexnet": vision("alexnet"),
    "vgg16": vision("vgg16"),
    "resnet50": vision("resnet50"),
    "resnext50": vision("resnext50_32x4d"),
    "mobilenet_v2": vision("mobilenet_v2"),
    "bert_base": bert_base,
}


def trace(model, example):
    """The graph of a model; parameters and buffers are among its inputs."""
    program = torch.export.export(model.eval(), (example,), strict=False)
    return program.run_decompositions(get_decomposition_table()).graph_module


def layer_of(node, default):
    """The dotted path of the innermost module that a node was traced in."""
    modules = list(node.meta.get("nn_module_stack", {}).values())
    return (modules and modules[-1][0]) or default


def locate_at_layers(graph_module, name):
    """Makes the importer locate every node at its layer."""
    for node in graph_module.graph.nodes:
        # The importer takes the locations from what looks like a stack trace.
        node.meta["stack_trace"] = f'File "{layer_of(node, name)}", line 1,'


def import_linalg(graph_module, name):
    return fx.stateless_fx_import(
        graph_module, output_type="linalg-on-tensors", model_name=name
    )


def layers_of_linalg_ops(module):
    """The layer of each linalg op in the order of the text."""
    (function,) = module.body.operations
    for op in function.regions[0].blocks[0].operations:
        if op.name.startswith("linalg."):
            yield re.match(r'loc\("([^"]+)"', str(op.location)).group(1)


def ends_linalg_op(line):
    """True for the last line of a linalg op in the body of the function."""
    if line.startswith("    } -> "):  # The region of a linalg.generic.
        return True
    return re.match(r"    %\S+ = linalg\.", line) and not line.endswith("{")


def text_with_layers(module):
    layers = layers_of_linalg_ops(module)
    text = module.operation.get_asm(large_elements_limit=LARGEST_CONSTANT)
    for line in text.splitlines():
        line = line.rstrip()
        yield f'{line} loc("{next(layers)}")' if ends_linalg_op(line) else line
    if next(layers, None):
        raise RuntimeError("some linalg op was not found in the text")


def export(name, directory):
    graph_module = trace(*MODELS[name]())
    locate_at_layers(graph_module, name)
    module = import_linalg(graph_module, name)
    path = directory / f"{name}.mlir"
    path.write_text("\n".join(text_with_layers(module)) + "\n")
    print(f"{path}: {path.stat().st_size} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="of: " + ", ".join(MODELS)
    )
    parser.add_argument(
        "-o",
        "--output",
        type=pathlib.Path,
        default=pathlib.Path(__file__).parent,
        metavar="DIR",
        help="where to write (default: beside this script)",
    )
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(MODELS)
    if unknown:
        parser.error(f"unknown model: {', '.join(sorted(unknown))}")
    for name in arguments.names or MODELS:
        export(name, arguments.output)


if __name__ == "__main__":
    main()
