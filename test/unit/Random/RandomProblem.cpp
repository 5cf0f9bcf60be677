//===- RandomProblem.cpp - Random problems --------------------------------===//

#include "Random/RandomCase.h"

#include "maestro/Model/Limits.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::testing;

namespace {
/// Collects the parts of one problem.
class ProblemBuilder {
public:
  ProblemBuilder(Random &random, OpKind kind) : random(random) {
    problem.kind = kind;
  }

  unsigned loop(const std::string &name, int64_t most = 9) {
    // Small extents are as interesting as large ones.
    int64_t extent =
        random.chance(20) ? random.between(1, 2) : random.between(1, most);
    problem.loops.push_back({name, extent, false});
    return static_cast<unsigned>(problem.loops.size()) - 1;
  }

  void operand(const std::string &name, std::vector<IndexSum> index,
               bool output = false) {
    problem.operands.push_back({name, output,
                                random.oneOf<int64_t>({4, 8, 8, 16, 32}),
                                std::move(index)});
  }

  Problem finish();

  Random &random;
  Problem problem;

private:
  void reorderLoops();
};
} // namespace

/// Halves extents until there are few enough MACs.
static void limitMacs(Random &random, Problem &problem, int64_t most) {
  while (problem.macs() > most) {
    Loop &loop =
        problem.loops[random.between(0, int64_t(problem.loops.size()) - 1)];
    loop.extent = (loop.extent + 1) / 2;
  }
}

/// Reductions are not always innermost.
void ProblemBuilder::reorderLoops() {
  std::vector<unsigned> order(problem.loops.size());
  for (unsigned i = 0; i < order.size(); ++i)
    order[i] = i;
  random.shuffle(order);
  std::vector<Loop> loops(order.size());
  for (unsigned i = 0; i < order.size(); ++i)
    loops[order[i]] = problem.loops[i];
  problem.loops = loops;
  for (Operand &operand : problem.operands)
    for (IndexSum &sum : operand.index)
      for (Term &term : sum)
        term.loop = order[term.loop];
  for (Window &window : problem.windows) {
    window.outputLoop = order[window.outputLoop];
    window.filterLoop = order[window.filterLoop];
  }
}

Problem ProblemBuilder::finish() {
  // Most problems have fewer than 3,000 MACs.
  limitMacs(random, problem,
            random.chance(95) ? random.between(20, 3000) : kMostMacs);
  for (Operand &operand : problem.operands)
    random.shuffle(operand.index);
  if (random.chance(50))
    reorderLoops();
  for (Loop &loop : problem.loops)
    loop.reduction = true;
  for (const IndexSum &sum : problem.operands.back().index)
    for (const Term &term : sum)
      problem.loops[term.loop].reduction = false;
  // Loops without a role are called by their number.
  if (problem.kind == OpKind::Generic)
    for (size_t i = 0; i < problem.loops.size(); ++i)
      problem.loops[i].name = "d" + std::to_string(i);
  return problem;
}

//===----------------------------------------------------------------------===//
// Convolutions and poolings
//===----------------------------------------------------------------------===//

static IndexSum single(unsigned loop) { return {{1, loop}}; }

namespace {
/// The operand dimensions of a convolution.
struct ConvolutionIndex {
  std::vector<IndexSum> input, filter, output;
};
} // namespace

/// Positions of 1 to 3 dimensions, with one stride and one dilation, or with
/// one for each.
static void addPositions(ProblemBuilder &builder, ConvolutionIndex &index) {
  static const char *const output[] = {"OX", "OY", "OZ"};
  static const char *const filter[] = {"S", "R", "T"};
  static const char *const coordinate[] = {"X", "Y", "Z"};
  Random &random = builder.random;
  int64_t dimensions = random.oneOf<int64_t>({1, 2, 2, 2, 3});
  for (int64_t i = dimensions - 1; i >= 0; --i) {
    // Now and then one long window, with holes that repeat late.
    bool isLong = dimensions == 1 && random.chance(25);
    unsigned position = builder.loop(output[i], isLong ? 30 : 8);
    unsigned tap = builder.loop(filter[i], isLong ? 12 : 4);
    int64_t stride =
        isLong ? random.between(1, 7) : random.oneOf<int64_t>({1, 1, 2, 3});
    int64_t dilation =
        isLong ? random.between(1, 7) : random.oneOf<int64_t>({1, 1, 2, 3});
    index.input.push_back({{stride, position}, {dilation, tap}});
    index.filter.push_back(single(tap));
    index.output.push_back(single(position));
    builder.problem.windows.push_back(
        {coordinate[i], position, tap, stride, dilation});
  }
}

static Problem drawConvolution(Random &random) {
  ProblemBuilder builder(random, OpKind::Convolution);
  ConvolutionIndex index;
  if (random.chance(50)) {
    unsigned batch = builder.loop("N", 3);
    index.input.push_back(single(batch));
    index.output.push_back(single(batch));
  }
  if (random.chance(25)) {
    unsigned group = builder.loop("G", 3);
    for (auto *operand : {&index.input, &index.filter, &index.output})
      operand->push_back(single(group));
  }
  unsigned outputChannel = builder.loop("K"), inputChannel = builder.loop("C");
  index.input.push_back(single(inputChannel));
  index.filter.push_back(single(inputChannel));
  index.filter.push_back(single(outputChannel));
  index.output.push_back(single(outputChannel));
  addPositions(builder, index);
  builder.operand("input", index.input);
  builder.operand("filter", index.filter);
  builder.operand("output", index.output, true);
  return builder.finish();
}

static Problem drawDepthwise(Random &random) {
  ProblemBuilder builder(random, OpKind::Depthwise);
  ConvolutionIndex index;
  if (random.chance(50)) {
    unsigned batch = builder.loop("N", 3);
    index.input.push_back(single(batch));
    index.output.push_back(single(batch));
  }
  unsigned channel = builder.loop("C");
  for (auto *operand : {&index.input, &index.filter, &index.output})
    operand->push_back(single(channel));
  if (random.chance(50)) {
    unsigned multiplier = builder.loop("K", 5);
    index.filter.push_back(single(multiplier));
    index.output.push_back(single(multiplier));
  }
  addPositions(builder, index);
  builder.operand("input", index.input);
  builder.operand("filter", index.filter);
  builder.operand("output", index.output, true);
  return builder.finish();
}

static Problem drawPooling(Random &random) {
  ProblemBuilder builder(random, OpKind::Pooling);
  ConvolutionIndex index;
  for (const char *name : {"N", "C"}) {
    unsigned loop = builder.loop(name, 5);
    index.input.push_back(single(loop));
    index.output.push_back(single(loop));
  }
  addPositions(builder, index);
  builder.operand("input", index.input);
  builder.operand("output", index.output, true);
  return builder.finish();
}

//===----------------------------------------------------------------------===//
// Contractions
//===----------------------------------------------------------------------===//

/// Products of matrices, vectors and batches of them, with one or two loops of
/// a role.
static Problem drawContraction(Random &random) {
  ProblemBuilder builder(random, OpKind::Contraction);
  std::vector<IndexSum> lhs, rhs, output;
  auto add = [&](const char *name, int percent, auto... operands) {
    for (int i = 0; i < 2 && random.chance(i == 0 ? percent : 10); ++i) {
      unsigned loop = builder.loop(name + std::string(i == 0 ? "" : "1"));
      (operands->push_back(single(loop)), ...);
    }
  };
  add("B", 30, &lhs, &rhs, &output);
  add("M", 80, &lhs, &output);
  add("N", 80, &rhs, &output);
  add("K", 100, &lhs, &rhs);
  builder.operand("lhs", lhs);
  builder.operand("rhs", rhs);
  builder.operand("output", output, true);
  return builder.finish();
}

//===----------------------------------------------------------------------===//
// Everything else that P1 admits
//===----------------------------------------------------------------------===//

/// Arranges loops into dimensions: mostly one each, sometimes windows of two to
/// four, coefficients larger than 1 in both, and now and then a dimension that
/// is indexed by a constant.
static std::vector<IndexSum>
drawIndex(Random &random, std::vector<unsigned> loops, int windowPercent) {
  std::vector<IndexSum> index;
  random.shuffle(loops);
  for (unsigned loop : loops) {
    int64_t coefficient = random.oneOf<int64_t>({1, 1, 1, 2, 3, 5});
    if (!index.empty() && index.back().size() < kMaxTerms &&
        random.chance(windowPercent))
      index.back().push_back({coefficient, loop});
    else
      index.push_back({{coefficient, loop}});
  }
  if (random.chance(5))
    index.emplace_back();
  return index;
}

static std::vector<unsigned> drawSubset(Random &random, unsigned size,
                                        int percent) {
  std::vector<unsigned> subset;
  for (unsigned i = 0; i < size; ++i)
    if (random.chance(percent))
      subset.push_back(i);
  return subset;
}

static Problem drawGeneric(Random &random) {
  ProblemBuilder builder(random, OpKind::Generic);
  auto loops = static_cast<unsigned>(random.between(2, 6));
  for (unsigned i = 0; i < loops; ++i)
    builder.loop("", 7);
  // P2: at least one loop is a reduction.
  std::vector<unsigned> kept = drawSubset(random, loops, 55);
  if (kept.size() == loops)
    kept.pop_back();
  int64_t inputs = random.oneOf<int64_t>({2, 2, 2, 3, 3, 4, 6});
  for (int64_t i = 0; i < inputs; ++i)
    builder.operand("in" + std::to_string(i),
                    drawIndex(random, drawSubset(random, loops, 60), 40));
  builder.operand("out0", drawIndex(random, kept, 0), true);
  return builder.finish();
}

static Problem drawAnyProblem(Random &random) {
  int64_t kind = random.between(1, 100);
  if (kind <= 35)
    return drawConvolution(random);
  if (kind <= 50)
    return drawDepthwise(random);
  if (kind <= 60)
    return drawPooling(random);
  if (kind <= 80)
    return drawContraction(random);
  return drawGeneric(random);
}

Problem maestro::testing::drawProblem(Random &random, int64_t mostMacs) {
  Problem problem = drawAnyProblem(random);
  limitMacs(random, problem, mostMacs);
  return problem;
}
