//===- Shape.cpp - The sizes of a layer -----------------------------------===//

#include "maestro/Target/Maestro/Layer.h"

#include <algorithm>
#include <array>

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// A dimension of a layer type.
struct Known {
  std::string_view dim;
  int64_t Shape::*size;
  bool required;
};

/// Fills in one shape and says what is wrong.
class Shaper {
public:
  Shaper(const Layer &layer, std::vector<Diagnostic> &diagnostics)
      : layer(layer), diagnostics(diagnostics) {}

  std::optional<Shape> run() {
    bool convolution = isConvolution(layer.type);
    readDimensions();
    readSteps("Stride", layer.strides, &Shape::strideY, &Shape::strideX);
    readSteps("Dilation", layer.dilations, &Shape::dilationY,
              &Shape::dilationX);
    if (correct && convolution) {
      complete("Y", shape.y, shape.oy, "R", shape.r, shape.strideY,
               shape.dilationY);
      complete("X", shape.x, shape.ox, "S", shape.s, shape.strideX,
               shape.dilationX);
    }
    return correct ? std::optional(shape) : std::nullopt;
  }

private:
  void fail(Position position, std::string message) {
    diagnostics.push_back({position, std::move(message)});
    correct = false;
  }

  const Extent *find(std::string_view dim) const {
    auto it =
        std::find_if(layer.dimensions.begin(), layer.dimensions.end(),
                     [&](const Extent &extent) { return extent.dim == dim; });
    return it == layer.dimensions.end() ? nullptr : &*it;
  }

  std::vector<Known> known() const;
  void readDimensions();
  void readSteps(const std::string &what, const std::vector<Extent> &steps,
                 int64_t Shape::*y, int64_t Shape::*x);
  void complete(const std::string &dim, int64_t &in, int64_t &out,
                const std::string &filterName, int64_t filter, int64_t stride,
                int64_t dilation);

  const Layer &layer;
  std::vector<Diagnostic> &diagnostics;
  Shape shape;
  bool correct = true;
};
} // namespace

std::vector<Known> Shaper::known() const {
  switch (layer.type) {
  case LayerType::Gemm:
    return {{"M", &Shape::m, true},
            {"N", &Shape::columns, true},
            {"K", &Shape::k, true}};
  case LayerType::Bmm:
    return {{"B", &Shape::b, true},
            {"M", &Shape::m, true},
            {"N", &Shape::columns, true},
            {"K", &Shape::k, true}};
  default:
    break;
  }
  bool depthwise = layer.type == LayerType::Dsconv;
  bool grouped = layer.type == LayerType::Ngconv;
  std::vector<Known> dims = {
      {"N", &Shape::n, false},  {"K", &Shape::k, !depthwise},
      {"C", &Shape::c, true},   {"R", &Shape::r, true},
      {"S", &Shape::s, true},   {"Y", &Shape::y, false},
      {"X", &Shape::x, false},  {"Y'", &Shape::oy, false},
      {"X'", &Shape::ox, false}};
  if (grouped)
    dims.insert(dims.begin() + 1, {"G", &Shape::g, true});
  return dims;
}

void Shaper::readDimensions() {
  std::vector<Known> dims = known();
  std::string names;
  for (const Known &each : dims)
    names += (names.empty() ? "" : ", ") + std::string(each.dim);
  for (const Extent &extent : layer.dimensions) {
    auto it = std::find_if(dims.begin(), dims.end(), [&](const Known &each) {
      return each.dim == extent.dim;
    });
    if (it != dims.end())
      shape.*it->size = extent.value;
    else
      fail(extent.position, "a " + std::string(toString(layer.type)) +
                                " has no dimension " + extent.dim +
                                "; it has " + names);
  }
  for (const Known &each : dims)
    if (each.required && !find(each.dim))
      fail(layer.position, "layer '" + layer.name + "', a " +
                               std::string(toString(layer.type)) +
                               ", needs the dimension " +
                               std::string(each.dim));
}

void Shaper::readSteps(const std::string &what,
                       const std::vector<Extent> &steps, int64_t Shape::*y,
                       int64_t Shape::*x) {
  for (const Extent &step : steps) {
    bool isY = step.dim == "Y" || step.dim == "Y'";
    bool isX = step.dim == "X" || step.dim == "X'";
    if (isConvolution(layer.type) && (isY || isX))
      shape.*(isY ? y : x) = step.value;
    else if (step.value != 1)
      fail(
          step.position,
          what + " of " + step.dim +
              " must be 1: " + std::to_string(step.value) +
              (isConvolution(layer.type)
                   ? "; only Y and X have a " + what
                   : "; a " + std::string(toString(layer.type)) + " has none"));
  }
}

/// Derives outputs from inputs or inputs from outputs.
void Shaper::complete(const std::string &dim, int64_t &in, int64_t &out,
                      const std::string &filterName, int64_t filter,
                      int64_t stride, int64_t dilation) {
  const Extent *input = find(dim), *output = find(dim + "'");
  if (!input && !output)
    return fail(layer.position, "layer '" + layer.name +
                                    "' needs the dimension " + dim + " or " +
                                    dim + "'");
  int64_t reach = 0, steps = 0, inputs = 0;
  bool large = __builtin_mul_overflow(filter - 1, dilation, &reach) ||
               __builtin_add_overflow(reach, 1, &reach);
  if (output)
    large = large || __builtin_mul_overflow(out - 1, stride, &steps) ||
            __builtin_add_overflow(steps, reach, &inputs);
  if (large)
    return fail(layer.position, "layer '" + layer.name + "' has more than " +
                                    "9223372036854775807 inputs along " + dim +
                                    " [R8]");
  if (!input) {
    in = inputs;
    return;
  }
  if (in < reach)
    return fail(
        input->position,
        dim + " is smaller than the window of " + filterName + " = " +
            std::to_string(filter) +
            (dilation > 1 ? " with dilation " + std::to_string(dilation) : "") +
            ": " + std::to_string(in) + " < " + std::to_string(reach) + "; " +
            dim + " counts inputs, with the padding");
  int64_t outputs = (in - reach) / stride + 1;
  if (output && out != outputs)
    fail(output->position, dim + "' is " + std::to_string(out) + ", but " +
                               dim + " = " + std::to_string(in) + " gives " +
                               std::to_string(outputs));
  out = outputs;
}

std::optional<Shape> dfsl::shapeOf(const Layer &layer,
                                   std::vector<Diagnostic> &diagnostics) {
  return Shaper(layer, diagnostics).run();
}
