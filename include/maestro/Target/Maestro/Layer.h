//===- Layer.h - What a layer of MAESTRO's text means -----------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_LAYER_H
#define MAESTRO_TARGET_MAESTRO_LAYER_H

#include "maestro/Model/Mapping.h"
#include "maestro/Model/Problem.h"
#include "maestro/Target/Maestro/Syntax.h"

namespace maestro::dfsl {

/// The sizes of a layer, complete: what is not given is 1, and outputs follow
/// from inputs or the other way round.
struct Shape {
  /// Convolutions. `k` of a depthwise one is the channel multiplier.
  int64_t n = 1, g = 1, k = 1, c = 1, r = 1, s = 1;
  /// Input and output positions: y = (oy - 1) * stride + (r - 1) * dilation +
  /// 1, or up to stride - 1 more.
  int64_t y = 1, x = 1, oy = 1, ox = 1;
  int64_t strideY = 1, strideX = 1, dilationY = 1, dilationX = 1;
  /// GEMM and BMM; the reduction is `k`.
  int64_t b = 1, m = 1, columns = 1;
};

/// The shape of a layer. Where something is wrong with its dimensions, adds
/// what it is to `diagnostics` and returns nothing.
std::optional<Shape> shapeOf(const Layer &layer,
                             std::vector<Diagnostic> &diagnostics);

/// The problem that the layer is (P1), with the loops and operands that the
/// frontend finds in the linalg op of the same shape: conv_2d_nchw_fchw,
/// depthwise_conv_2d_nchw_chw (or, with a multiplier,
/// depthwise_conv_2d_nhwc_hwcm), conv_2d_ngchw_gfchw, matmul, batch_matmul.
/// Bits of an element are those of the precisions given (default 8).
Problem toProblem(LayerType type, const Shape &shape, int64_t factorBits = 8,
                  int64_t sumBits = 8);

/// The mapping that the layer's dataflow is: Y' and X' are OY and OX, and on a
/// strided input coordinate M9 applies. Sz of an input coordinate is its
/// number. The layer must have a dataflow.
Mapping toMapping(const Layer &layer, const Shape &shape);

/// Where in the text a directive, level or the mapping stands.
Position positionOf(const Layer &layer, const Place &place);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_LAYER_H
