"""Convolutions of five networks as published, in MAESTRO's text format; fully-connected layers are left out.

Sizes Y and X are those of the input with its padding, as in MAESTRO.
"""

import re


class Layer:
    """One layer: its type in MAESTRO's format, stride and dimensions."""

    def __init__(self, name, kind, stride, dimensions):
        self.name = name
        self.kind = kind
        self.stride = stride
        self.dimensions = dimensions

    def text(self, dataflow):
        dimensions = ", ".join(f"{dim}: {size}" for dim, size in self.dimensions.items())
        return (
            f"Layer {self.name} {{ Type: {self.kind}\n"
            f"Stride {{ X: {self.stride}, Y: {self.stride} }}\n"
            f"Dimensions {{ {dimensions} }}\n{dataflow} }}\n"
        )


def conv(name, channels, outputs, size, kernel, stride=1, padding=None):
    padding = kernel // 2 if padding is None else padding
    side = size + 2 * padding
    return Layer(name, "CONV", stride, {"K": outputs, "C": channels, "R": kernel, "S": kernel, "Y": side, "X": side})


def depthwise(name, channels, size, stride):
    side = size + 2
    return Layer(name, "DSCONV", stride, {"C": channels, "R": 3, "S": 3, "Y": side, "X": side})


def grouped(name, channels, size, stride, groups):
    each, side = channels // groups, size + 2
    dimensions = {"G": groups, "K": each, "C": each, "R": 3, "S": 3, "Y": side, "X": side}
    return Layer(name, "NGCONV", stride, dimensions)


def vgg16():
    """Simonyan and Zisserman, 2015: configuration D."""
    layers, channels, size = [], 3, 224
    for width, count in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        for _ in range(count):
            layers.append(conv(f"CONV{len(layers) + 1}", channels, width, size, 3))
            channels = width
        size //= 2
    return layers


def residual(groups):
    """He et al., 2016 (ResNet-50), stride in the 3 x 3; Xie et al., 2017 (ResNeXt-50 32x4d) with 32 groups."""
    layers, channels, size = [conv("conv1", 3, 64, 224, 7, 2)], 64, 56
    for stage, count in enumerate((3, 4, 6, 3)):
        outputs = 256 << stage
        width = outputs // (2 if groups > 1 else 4)
        for block in range(count):
            stride = 2 if stage and not block else 1
            name = f"layer{stage + 1}.{block}"
            layers.append(conv(name + ".conv1", channels, width, size, 1))
            if groups > 1:
                layers.append(grouped(name + ".conv2", width, size, stride, groups))
            else:
                layers.append(conv(name + ".conv2", width, width, size, 3, stride))
            if not block:
                layers.append(conv(name + ".downsample", channels, outputs, size, 1, stride))
            size //= stride
            layers.append(conv(name + ".conv3", width, outputs, size, 1))
            channels = outputs
    return layers


def mobilenet_v2():
    """Sandler et al., 2018."""
    layers, channels, size = [conv("conv0", 3, 32, 224, 3, 2)], 32, 112
    rows = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))
    for expansion, outputs, count, first in rows:
        for i in range(count):
            stride = 1 if i else first
            name, width = f"block{len(layers)}", channels * expansion
            if expansion > 1:
                layers.append(conv(name + ".expand", channels, width, size, 1))
            layers.append(depthwise(name + ".depthwise", width, size, stride))
            size //= stride
            layers.append(conv(name + ".project", width, outputs, size, 1))
            channels = outputs
    return layers + [conv("head", channels, 1280, size, 1)]


def unet():
    """Ronneberger et al., 2015: no padding; up-convolutions as in MAESTRO, on the input before it is spread."""
    layers, size, channels = [], 572, 1
    for width in (64, 128, 256, 512, 1024):
        for i in (1, 2):
            layers.append(conv(f"down{width}.conv{i}", channels, width, size, 3, padding=0))
            channels, size = width, size - 2
        size //= 2
    size *= 2
    for width in (512, 256, 128, 64):
        up = conv(f"up{width}.up", channels, width, size, 2, padding=0)
        up.kind = "TRCONV"
        layers.append(up)
        size *= 2
        for i in (1, 2):
            layers.append(conv(f"up{width}.conv{i}", channels, width, size, 3, padding=0))
            channels, size = width, size - 2
    return layers + [conv("out", channels, 2, size, 1)]


NETWORKS = {
    "VGG-16": vgg16(),
    "ResNet-50": residual(groups=1),
    "ResNeXt-50": residual(groups=32),
    "MobileNetV2": mobilenet_v2(),
    "UNet": unet(),
}


def read(text):
    """The layers of a file in MAESTRO's format, without their dataflows."""
    layers = []
    for part in re.split(r"\bLayer\s+", re.sub(r"//.*", "", text))[1:]:
        stride = re.search(r"Stride\s*\{\s*X:\s*(\d+)", part)
        dimensions = re.search(r"Dimensions\s*\{(.*?)\}", part, re.DOTALL)[1]
        sizes = {dim: int(size) for dim, size in re.findall(r"([A-Z]'?)\s*:?\s*(\d+)", dimensions)}
        kind = re.search(r"Type:\s*(\w+)", part)[1]
        layers.append(Layer(part.split()[0], kind, int(stride[1]) if stride else 1, sizes))
    return layers
