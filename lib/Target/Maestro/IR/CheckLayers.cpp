//===- CheckLayers.cpp - What is wrong with a text as IR ------------------===//

#include "CheckLayers.h"

#include "maestro/Model/Limits.h"

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// Checks what one layer means.
class Checker {
public:
  Checker(const Layer &layer, std::vector<Diagnostic> &diagnostics)
      : layer(layer), diagnostics(diagnostics) {}

  void checkProblem(const Shape &shape) {
    for (const Violation &violation : verify(toProblem(layer.type, shape)))
      fail(layer.position, "layer '" + layer.name + "': " + violation.str());
  }

  /// What the verifiers of mappings say.
  void checkMapping(const Mapping &mapping) {
    const std::vector<Level> &levels = layer.dataflow->levels;
    if (levels.size() > kMaxLevels)
      fail(levels[kMaxLevels].position, "this dataflow has too many levels: " +
                                            std::to_string(levels.size()) +
                                            " > " + std::to_string(kMaxLevels) +
                                            " [M1]");
    for (size_t i = 0; i < levels.size(); ++i) {
      checkSize(mapping.levels[i].units, levels[i].units);
      for (size_t j = 0; j < levels[i].maps.size(); ++j)
        checkDirective(mapping.levels[i].directives[j], levels[i].maps[j]);
    }
  }

  bool correct = true;

private:
  void fail(Position position, std::string message) {
    diagnostics.push_back({position, std::move(message)});
    correct = false;
  }

  std::string loops() const {
    return isConvolution(layer.type)
               ? "; a convolution has N, G, K, C, R, S, Y, X, Y', X'"
               : "; a product has B, M, N, K";
  }

  void checkDirective(const Directive &directive, const Map &map) {
    if (!isLoopName(directive.dim) && !isCoordinateName(directive.dim))
      fail(map.position, "unknown dimension: " + map.dim + loops() + " [M11]");
    checkSize(directive.size, map.size);
    checkSize(directive.offset, map.offset);
  }

  void checkSize(const Size &size, const Amount &amount) {
    if (size.kind == Size::Kind::ExtentOf && !isLoopName(size.loop))
      fail(amount.position,
           "unknown dimension in Sz: " + amount.sizeOf + loops() + " [M5]");
  }

  const Layer &layer;
  std::vector<Diagnostic> &diagnostics;
};
} // namespace

std::optional<ReadLayer> dfsl::readLayer(const Layer &layer,
                                         std::vector<Diagnostic> &diagnostics) {
  if (layer.type == LayerType::Trconv)
    diagnostics.push_back({layer.position,
                           "TRCONV '" + layer.name +
                               "' is costed as a convolution of its "
                               "dimensions, as MAESTRO does",
                           Diagnostic::Severity::Warning});
  std::optional<Shape> shape = shapeOf(layer, diagnostics);
  if (!shape)
    return std::nullopt;
  Checker checker(layer, diagnostics);
  checker.checkProblem(*shape);
  ReadLayer read{&layer, *shape, std::nullopt};
  if (layer.dataflow) {
    read.mapping = toMapping(layer, *shape);
    checker.checkMapping(*read.mapping);
  }
  return checker.correct ? std::optional(std::move(read)) : std::nullopt;
}
