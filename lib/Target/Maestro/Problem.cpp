//===- Problem.cpp - The problem that a layer is --------------------------===//

#include "maestro/Target/Maestro/Layer.h"

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// Builds a problem loop by loop.
class Builder {
public:
  unsigned parallel(const char *name, int64_t extent) {
    return add(name, extent, false);
  }
  unsigned reduction(const char *name, int64_t extent) {
    return add(name, extent, true);
  }
  void operand(const char *name, int64_t bits, std::vector<IndexSum> index) {
    problem.operands.push_back({name, false, bits, std::move(index)});
  }
  Problem finish(OpKind kind) {
    problem.kind = kind;
    problem.operands.back().output = true;
    return std::move(problem);
  }

  Problem problem;

private:
  unsigned add(const char *name, int64_t extent, bool reduction) {
    problem.loops.push_back({name, extent, reduction});
    return problem.loops.size() - 1;
  }
};
} // namespace

static IndexSum at(unsigned loop) { return {{1, loop}}; }

static Problem contraction(bool batched, const Shape &shape, int64_t factorBits,
                           int64_t sumBits) {
  Builder builder;
  std::vector<IndexSum> lhs, rhs, output;
  if (batched)
    lhs = rhs = output = {at(builder.parallel("B", shape.b))};
  unsigned m = builder.parallel("M", shape.m);
  unsigned n = builder.parallel("N", shape.columns);
  unsigned k = builder.reduction("K", shape.k);
  lhs.insert(lhs.end(), {at(m), at(k)});
  rhs.insert(rhs.end(), {at(k), at(n)});
  output.insert(output.end(), {at(m), at(n)});
  builder.operand("lhs", factorBits, std::move(lhs));
  builder.operand("rhs", factorBits, std::move(rhs));
  builder.operand("output", sumBits, std::move(output));
  return builder.finish(OpKind::Contraction);
}

namespace {
/// The two windows of a convolution, as terms of the input and as windows.
struct Windows {
  Windows(Builder &builder, const Shape &shape, unsigned oy, unsigned ox,
          unsigned r, unsigned s)
      : y{{shape.strideY, oy}, {shape.dilationY, r}},
        x{{shape.strideX, ox}, {shape.dilationX, s}} {
    builder.problem.windows = {{"Y", oy, r, shape.strideY, shape.dilationY},
                               {"X", ox, s, shape.strideX, shape.dilationX}};
  }
  IndexSum y, x;
};
} // namespace

/// The loops of depthwise_conv_2d_nchw_chw, or of _nhwc_hwcm with a multiplier.
static Problem depthwise(const Shape &shape, int64_t factorBits,
                         int64_t sumBits) {
  Builder builder;
  bool multiplied = shape.k > 1;
  unsigned n = builder.parallel("N", shape.n);
  unsigned oy = builder.parallel("OY", shape.oy);
  unsigned ox = builder.parallel("OX", shape.ox);
  unsigned c = builder.parallel("C", shape.c);
  unsigned k = multiplied ? builder.parallel("K", shape.k) : 0;
  unsigned r = builder.reduction("R", shape.r);
  unsigned s = builder.reduction("S", shape.s);
  Windows windows(builder, shape, oy, ox, r, s);
  if (multiplied) {
    builder.operand("input", factorBits, {at(n), windows.y, windows.x, at(c)});
    builder.operand("filter", factorBits, {at(r), at(s), at(c), at(k)});
    builder.operand("output", sumBits, {at(n), at(oy), at(ox), at(c), at(k)});
  } else {
    builder.operand("input", factorBits, {at(n), at(c), windows.y, windows.x});
    builder.operand("filter", factorBits, {at(c), at(r), at(s)});
    builder.operand("output", sumBits, {at(n), at(c), at(oy), at(ox)});
  }
  return builder.finish(OpKind::Depthwise);
}

/// The loops of conv_2d_nchw_fchw, or of conv_2d_ngchw_gfchw.
static Problem convolution(bool grouped, const Shape &shape, int64_t factorBits,
                           int64_t sumBits) {
  Builder builder;
  unsigned n = builder.parallel("N", shape.n);
  unsigned g = grouped ? builder.parallel("G", shape.g) : 0;
  unsigned k = builder.parallel("K", shape.k);
  unsigned oy = builder.parallel("OY", shape.oy);
  unsigned ox = builder.parallel("OX", shape.ox);
  unsigned c = builder.reduction("C", shape.c);
  unsigned r = builder.reduction("R", shape.r);
  unsigned s = builder.reduction("S", shape.s);
  Windows windows(builder, shape, oy, ox, r, s);
  std::vector<IndexSum> input = {at(n), at(c), windows.y, windows.x};
  std::vector<IndexSum> filter = {at(k), at(c), at(r), at(s)};
  std::vector<IndexSum> output = {at(n), at(k), at(oy), at(ox)};
  if (grouped) {
    input.insert(input.begin() + 1, at(g));
    filter.insert(filter.begin(), at(g));
    output.insert(output.begin() + 1, at(g));
  }
  builder.operand("input", factorBits, std::move(input));
  builder.operand("filter", factorBits, std::move(filter));
  builder.operand("output", sumBits, std::move(output));
  return builder.finish(OpKind::Convolution);
}

Problem dfsl::toProblem(LayerType type, const Shape &shape, int64_t factorBits,
                        int64_t sumBits) {
  switch (type) {
  case LayerType::Gemm:
    return contraction(false, shape, factorBits, sumBits);
  case LayerType::Bmm:
    return contraction(true, shape, factorBits, sumBits);
  case LayerType::Dsconv:
    return depthwise(shape, factorBits, sumBits);
  case LayerType::Ngconv:
    return convolution(true, shape, factorBits, sumBits);
  case LayerType::Conv:
  case LayerType::Trconv:
    break;
  }
  return convolution(false, shape, factorBits, sumBits);
}
