//===- Steps.h - Which unit works on what, and when -------------*- C++ -*-===//
//
// Section 3 of docs/CostModel.md, executed.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SIMULATOR_STEPS_H
#define MAESTRO_LIB_SIMULATOR_STEPS_H

#include "maestro/Model/InlineVector.h"
#include "maestro/Model/Limits.h"
#include "maestro/Model/Schedule.h"

#include <functional>
#include <vector>

namespace maestro::simulator {

/// Iterations `[lo, hi)` of a loop.
struct Range {
  int64_t lo = 0, hi = 0;
  int64_t length() const { return hi - lo; }
};

/// A part of the iteration space: one range per loop of the problem.
using Box = InlineVector<Range, kMaxLoops>;

/// Iterations in `box`.
int64_t volume(const Box &box);

/// A unit at the current step: what it works on, unless it is idle (S2).
struct Unit {
  bool active = false;
  Box box;
};

/// Units of `level` in all clusters together (M2); level -1, which is the
/// outside of the array, is one unit.
int64_t unitsInAll(const Schedule &schedule, int level);

/// Steps of the last level that the first unit takes, which is all there are
/// (S2). The MACs of the problem must not exceed 2^63 - 1.
int64_t countSteps(const Schedule &schedule);

/// Runs through the steps of a schedule in order.
class Steps {
public:
  explicit Steps(const Schedule &schedule);

  /// Calls `enter(level)` on entering each step of the last level, where
  /// `level` is the outermost level that enters a new step of its own at that
  /// moment; all levels inside it do so too (S2).
  void run(const std::function<void(unsigned level)> &enter);

  /// What the units of `level` work on now; those of one cluster are
  /// neighbours.
  const std::vector<Unit> &units(unsigned level) const { return now[level]; }

private:
  /// Time indices of one level's directives, outermost loop first (S1).
  using Indices = std::vector<int64_t>;

  void runLevel(unsigned level);
  Indices trips(unsigned level) const;
  bool handDown(unsigned level, const Indices &step);
  Unit handDown(unsigned level, const Indices &step, const Unit &parent,
                int64_t position) const;
  const std::vector<Unit> &parents(unsigned level) const;

  const Schedule &schedule;
  const std::function<void(unsigned)> *enter = nullptr;
  std::vector<Unit> whole;
  std::vector<std::vector<Unit>> now;
  unsigned outermostNew = 0;
};

} // namespace maestro::simulator

#endif // MAESTRO_LIB_SIMULATOR_STEPS_H
