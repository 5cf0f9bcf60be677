//===- FromProblem.cpp - The layer that a problem is ----------------------===//

#include "maestro/Target/Maestro/FromModel.h"
#include "maestro/Target/Maestro/Layer.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

/// The loops that do something, in alphabetical order: "K = 4, M = 3".
static std::string describeLoops(const Problem &problem) {
  std::vector<std::string> loops;
  for (const Loop &loop : problem.loops)
    if (loop.extent > 1)
      loops.push_back(loop.name + " = " + std::to_string(loop.extent));
  std::sort(loops.begin(), loops.end());
  std::string text;
  for (const std::string &loop : loops)
    text += (text.empty() ? "" : ", ") + loop;
  return text.empty() ? "none" : text;
}

/// "[2 OY + R]"; empty where nothing that it sums does something.
static std::string describe(const Problem &problem, const IndexSum &sum) {
  std::vector<std::string> terms;
  for (const Term &term : sum)
    if (problem.loops[term.loop].extent > 1)
      terms.push_back(std::to_string(term.coefficient) + " " +
                      problem.loops[term.loop].name);
  std::sort(terms.begin(), terms.end());
  std::string text;
  for (const std::string &term : terms)
    text += (text.empty() ? "[" : " + ") + term;
  return text.empty() ? text : text + "]";
}

/// How an operand is indexed, whatever the order of its dimensions.
static std::string describe(const Problem &problem, const Operand &operand) {
  std::vector<std::string> dims;
  dims.reserve(operand.index.size());
  for (const IndexSum &sum : operand.index)
    dims.push_back(describe(problem, sum));
  std::sort(dims.begin(), dims.end());
  std::string text;
  for (const std::string &dim : dims)
    text += dim;
  return text.empty() ? "[]" : text;
}

/// What keeps the two from being the same but for the order of things.
static std::optional<std::string> difference(const Problem &is,
                                             const Problem &expected) {
  std::string isLoops = describeLoops(is),
              expectedLoops = describeLoops(expected);
  if (isLoops != expectedLoops)
    return "loops " + isLoops + " instead of " + expectedLoops;
  for (const Operand &operand : expected.operands) {
    std::optional<unsigned> found = is.findOperand(operand.name);
    if (!found || is.operands.size() != expected.operands.size())
      return std::to_string(is.operands.size()) + " operands instead of " +
             std::to_string(expected.operands.size());
    std::string index = describe(is, is.operands[*found]),
                expectedIndex = describe(expected, operand);
    if (index != expectedIndex)
      return std::string(operand.name)
          .append(" indexed by ")
          .append(index)
          .append(" instead of ")
          .append(expectedIndex);
    if (is.operands[*found].bits != operand.bits)
      return operand.name + " of " + std::to_string(is.operands[*found].bits) +
             " bits instead of " + std::to_string(operand.bits);
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

static std::optional<LayerType> typeOf(const Problem &problem) {
  switch (problem.kind) {
  case OpKind::Contraction:
    return problem.findLoop("B") ? LayerType::Bmm : LayerType::Gemm;
  case OpKind::Depthwise:
    return LayerType::Dsconv;
  case OpKind::Convolution:
    return problem.findLoop("G") ? LayerType::Ngconv : LayerType::Conv;
  case OpKind::Pooling:
  case OpKind::Generic:
    break;
  }
  return std::nullopt;
}

namespace {
/// Builds one layer.
class LayerBuilder {
public:
  explicit LayerBuilder(const Problem &problem) : problem(problem) {}

  Layer build(LayerType type, const InputSizes &inputs) {
    layer.type = type;
    if (!isConvolution(type)) {
      addDimensions({"B"}, /*always=*/type == LayerType::Bmm);
      addDimensions({"K", "M", "N"}, /*always=*/true);
      return std::move(layer);
    }
    addDimensions({"N"}, /*always=*/false);
    addDimensions({"G"}, /*always=*/type == LayerType::Ngconv);
    addDimensions({"K"}, /*always=*/type != LayerType::Dsconv);
    addDimensions({"C", "R", "S"}, /*always=*/true);
    addWindow("Y", inputs.y);
    addWindow("X", inputs.x);
    return std::move(layer);
  }

private:
  int64_t extentOf(std::string_view name) const {
    std::optional<unsigned> loop = problem.findLoop(name);
    return loop ? problem.loops[*loop].extent : 1;
  }

  void addDimensions(std::initializer_list<const char *> dims, bool always) {
    for (const char *dim : dims)
      if (always || extentOf(dim) > 1)
        layer.dimensions.push_back({dim, extentOf(dim), {}});
  }

  void addWindow(const char *dim, int64_t inputs) {
    const Window &window = *problem.findWindow(dim);
    int64_t outputs = problem.loops[window.outputLoop].extent;
    int64_t filter = problem.loops[window.filterLoop].extent;
    int64_t reach = (filter - 1) * window.dilation + 1;
    bool same =
        inputs >= reach && (inputs - reach) / window.stride + 1 == outputs;
    layer.dimensions.push_back(
        {dim, same ? inputs : (outputs - 1) * window.stride + reach, {}});
    if (window.stride > 1)
      layer.strides.push_back({dim, window.stride, {}});
    if (window.dilation > 1)
      layer.dilations.push_back({dim, window.dilation, {}});
  }

  const Problem &problem;
  Layer layer;
};
} // namespace

static Violation cannotSay(const std::string &what, const char *rule) {
  return {rule, what, {}};
}

Result<Layer> dfsl::fromProblem(const Problem &problem, InputSizes inputs) {
  std::optional<LayerType> type = typeOf(problem);
  if (!type)
    return cannotSay("MAESTRO has no type of layer for a " +
                         std::string(toString(problem.kind)) + " op",
                     "P3");
  if (isConvolution(*type) && problem.windows.size() != 2)
    return cannotSay("a convolution of MAESTRO's has 2 spatial dimensions: " +
                         std::to_string(problem.windows.size()),
                     "P3");
  if (isConvolution(*type) &&
      (!problem.findWindow("Y") || !problem.findWindow("X")))
    return cannotSay("a convolution of MAESTRO's has windows along Y and X",
                     "P3");
  Layer layer = LayerBuilder(problem).build(*type, inputs);
  std::vector<Diagnostic> diagnostics;
  std::optional<Shape> shape = shapeOf(layer, diagnostics);
  if (!shape)
    return cannotSay(diagnostics.front().message, "P1");
  Problem read = toProblem(*type, *shape, problem.operands.front().bits,
                           problem.operands.back().bits);
  if (std::optional<std::string> text = difference(problem, read))
    return cannotSay("this op is no " + std::string(toString(*type)) +
                         " of MAESTRO's: " + *text,
                     "P3");
  return layer;
}
