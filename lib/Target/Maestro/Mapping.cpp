//===- Mapping.cpp - The mapping that a dataflow is (M9) ------------------===//

#include "maestro/Target/Maestro/Layer.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// One of the two windows of a convolution.
struct WindowDims {
  /// "Y", "OY", "R" ...
  std::string input, output, filter;
  int64_t inputs = 1, stride = 1, dilation = 1;
  /// Tile of the filter that has been handed down.
  int64_t filterTile = 1;
};

/// Turns one dataflow into a mapping.
class Converter {
public:
  Converter(const Layer &layer, const Shape &shape)
      : layer(layer), shape(shape),
        windows{
            {"Y", "OY", "R", shape.y, shape.strideY, shape.dilationY, shape.r},
            {"X", "OX", "S", shape.x, shape.strideX, shape.dilationX,
             shape.s}} {}

  Mapping run() {
    Mapping mapping;
    mapping.kind = isConvolution(layer.type) ? MappingKind::Convolution
                                             : MappingKind::Contraction;
    for (const Level &level : layer.dataflow->levels)
      mapping.levels.push_back(convert(level));
    return mapping;
  }

private:
  MappingLevel convert(const Level &level);
  Directive convert(const Map &map, const Level &level) const;
  Size toSize(const Amount &amount) const;
  std::string nameOf(const std::string &dim) const;
  std::optional<int64_t> valueOf(const Amount &amount) const;
  bool isOutputStep(const Map &map, const Level &level,
                    const WindowDims &window) const;
  int64_t filterTile(const WindowDims &window, const Level &level) const;

  const Layer &layer;
  const Shape &shape;
  std::vector<WindowDims> windows;
};
} // namespace

/// Y' and X' are output loops; all other names are ours.
std::string Converter::nameOf(const std::string &dim) const {
  if (!isConvolution(layer.type))
    return dim;
  return dim == "Y'" ? "OY" : dim == "X'" ? "OX" : dim;
}

/// The number that an amount is in this layer; nothing for unknown names.
std::optional<int64_t> Converter::valueOf(const Amount &amount) const {
  if (amount.sizeOf.empty())
    return amount.value;
  for (const WindowDims &window : windows)
    if (isConvolution(layer.type) && amount.sizeOf == window.input)
      return window.inputs;
  if (amount.sizeOf == "R")
    return shape.r;
  if (amount.sizeOf == "S")
    return shape.s;
  for (const Extent &extent : layer.dimensions)
    if (extent.dim == amount.sizeOf)
      return extent.value;
  return std::nullopt;
}

/// Sz of an input coordinate has no counterpart among the loops.
Size Converter::toSize(const Amount &amount) const {
  if (amount.sizeOf.empty())
    return Size::constant(amount.value);
  for (const WindowDims &window : windows)
    if (isConvolution(layer.type) && amount.sizeOf == window.input)
      return Size::constant(window.inputs);
  return Size::extentOf(nameOf(amount.sizeOf));
}

int64_t Converter::filterTile(const WindowDims &window,
                              const Level &level) const {
  int64_t tile = window.filterTile;
  for (const Map &map : level.maps)
    if (map.dim == window.filter)
      tile = std::min(tile, valueOf(map.size).value_or(tile));
  return tile;
}

/// M9: offset 1 on a strided input coordinate, unless it is half a diagonal
/// (M8) or too small for any output (M7 will say so).
bool Converter::isOutputStep(const Map &map, const Level &level,
                             const WindowDims &window) const {
  if (window.stride == 1 || map.dim != window.input || valueOf(map.offset) != 1)
    return false;
  bool diagonal =
      map.spatial &&
      std::any_of(level.maps.begin(), level.maps.end(), [&](const Map &other) {
        return other.spatial && other.dim == window.filter;
      });
  int64_t reach = (filterTile(window, level) - 1) * window.dilation + 1;
  return !diagonal && valueOf(map.size).value_or(0) >= reach;
}

Directive Converter::convert(const Map &map, const Level &level) const {
  Directive directive{map.spatial, toSize(map.size), toSize(map.offset),
                      nameOf(map.dim)};
  if (!isConvolution(layer.type))
    return directive;
  for (const WindowDims &window : windows)
    if (isOutputStep(map, level, window)) {
      int64_t reach = (filterTile(window, level) - 1) * window.dilation + 1;
      int64_t outputs = (*valueOf(map.size) - reach) / window.stride + 1;
      directive.size = directive.offset = Size::constant(outputs);
      directive.dim = window.output;
    }
  return directive;
}

MappingLevel Converter::convert(const Level &level) {
  MappingLevel result;
  result.units = toSize(level.units);
  for (const Map &map : level.maps)
    result.directives.push_back(convert(map, level));
  for (WindowDims &window : windows)
    window.filterTile = filterTile(window, level);
  return result;
}

Mapping dfsl::toMapping(const Layer &layer, const Shape &shape) {
  return Converter(layer, shape).run();
}

Position dfsl::positionOf(const Layer &layer, const Place &place) {
  if (!layer.dataflow || place.kind == Place::Kind::Problem ||
      place.kind == Place::Kind::Accelerator)
    return layer.position;
  const std::vector<Level> &levels = layer.dataflow->levels;
  if (place.level < 0 || place.level >= static_cast<int>(levels.size()))
    return layer.dataflow->position;
  const Level &level = levels[place.level];
  if (place.kind != Place::Kind::Directive || place.index < 0 ||
      place.index >= static_cast<int>(level.maps.size()))
    return level.position;
  return level.maps[place.index].position;
}
