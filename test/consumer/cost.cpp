// The cost of one layer, without any IR: the worked example of
// docs/CostModel.md.
#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include <iostream>

using namespace maestro;

/// A 3x3 convolution of 6 to 4 channels; output 5x5, all operands 8 bits.
static Problem convolution() {
  enum { K, C, OY, OX, R, S };
  Problem problem;
  problem.kind = OpKind::Convolution;
  problem.loops = {{"K", 4, false},  {"C", 6, true}, {"OY", 5, false},
                   {"OX", 5, false}, {"R", 3, true}, {"S", 3, true}};
  problem.operands = {
      {"input", false, 8, {{{1, C}}, {{1, OY}, {1, R}}, {{1, OX}, {1, S}}}},
      {"filter", false, 8, {{{1, K}}, {{1, C}}, {{1, R}}, {{1, S}}}},
      {"output", true, 8, {{{1, K}}, {{1, OY}}, {{1, OX}}}}};
  problem.windows = {{"Y", OY, R, 1, 1}, {"X", OX, S, 1, 1}};
  return problem;
}

static Directive spatial(int64_t size, const char *loop) {
  return {true, Size::constant(size), Size::constant(size), loop};
}
static Directive temporal(int64_t size, const char *loop) {
  return {false, Size::constant(size), Size::constant(size), loop};
}

/// Output channels over clusters, input channels over the PEs of a cluster.
static Mapping mapping() {
  MappingLevel clusters, pes;
  clusters.directives = {spatial(1, "K"), temporal(4, "C"), temporal(1, "OY"),
                         temporal(1, "OX")};
  pes.units = Size::constant(4);
  pes.directives = {spatial(1, "C")};
  return {"kc", MappingKind::Convolution, {clusters, pes}};
}

/// 8 PEs, each with an L1, around one L2.
static Accelerator accelerator() {
  Memory l2, l1;
  l2.name = "L2";
  l2.down = l2.up = 8;
  l2.latency = 2;
  l1.name = "L1";
  l1.instances = 8;
  Accelerator accelerator;
  accelerator.name = "small";
  accelerator.pes = 8;
  accelerator.memories = {l2, l1};
  return accelerator;
}

int main() {
  Result<Binding> binding = bind(convolution(), mapping(), accelerator());
  if (!binding) {
    std::cerr << binding.errors().front().str() << "\n";
    return 1;
  }
  Result<Cost> cost = analyze(binding->schedule);
  if (!cost) {
    std::cerr << cost.errors().front().str() << "\n";
    return 1;
  }
  std::cout << "macs " << cost->macs << ", cycles " << cost->cycles << "\n";
}
