//===- Setting.h - One choice of what memories keep -------------*- C++ -*-===//

#ifndef MAESTRO_LIB_CERTIFICATE_SETTING_H
#define MAESTRO_LIB_CERTIFICATE_SETTING_H

#include "Chain.h"

#include <functional>

namespace maestro::certificate {

/// Counts what is done, and says when it is too much.
struct Effort {
  uint64_t bounds = 0, evaluated = 0;
  uint64_t mostBounds = ~uint64_t(0), mostEvaluated = ~uint64_t(0);
  std::function<bool()> goOn;

  bool isSpent() {
    constexpr uint64_t kBetweenLooks = 4096;
    isInterrupted |= goOn && ++asked % kBetweenLooks == 0 && !goOn();
    return isInterrupted || bounds >= mostBounds || evaluated >= mostEvaluated;
  }

private:
  uint64_t asked = 0;
  bool isInterrupted = false;
};

/// What all bounds of one choice rest on.
struct Setting {
  Setting(const Layout &layout, const std::vector<Shape> &shapes, unsigned keep,
          bool isTimed, Effort &effort);

  unsigned segments() const {
    return static_cast<unsigned>(nest.segments.size());
  }
  int64_t extent(unsigned loop) const {
    return space.problem.loops[loop].extent;
  }

  /// Steps of a boundary, at least, where tiles have these sizes, and so many
  /// units are beside each other.
  double steps(const Sizes &sizes, const Sizes &units) const;
  /// Cycles of all MACs on so many units (T3).
  double work(double units) const;

  const Space &space;
  const std::vector<Shape> &shapes;
  const unsigned keepIndex;
  /// Cycles are asked for, or cost energy.
  const bool isTimed;
  Effort &effort;
  Nest nest;
  Keep keep;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;
  /// Elements of each operand's latch (V2).
  std::vector<int64_t> latches;
  double macs = 1;
  int64_t pes;
};

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_SETTING_H
