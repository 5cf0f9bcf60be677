//===- Steps.h - What the steps of a level really move ----------*- C++ -*-===//
//
// The traffic between L2 and the units of a mapping's outermost level, each of
// which holds its tile, by execution: of every kind of step, one is carried out
// on the coordinates that its tiles touch (R2 to R5). It stands beside
// Approximation.h, case by case.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TARGET_MAESTRO_COMPARE_STEPS_H
#define MAESTRO_TARGET_MAESTRO_COMPARE_STEPS_H

#include "maestro/Model/Schedule.h"
#include "maestro/Target/Maestro/Compare/Approximation.h"

namespace maestro::dfsl::approx {

/// What a unit that has nothing to do does with what it holds.
enum class Idle {
  /// R2.
  Keeps,
  /// As in the data that brute force made for comparison with MAESTRO.
  Drops,
};

/// Steps that agree in where each loop is.
struct StepKind {
  /// One per map of the level.
  std::vector<Tile> tiles;
  int64_t times = 1;
  /// Units that take part.
  int64_t active = 1;
  /// Of each of these, the extents of what it is handed, by loop.
  std::vector<std::vector<int64_t>> handed;
  /// MACs of all units, and of the one that has most.
  int64_t macs = 0, mostMacs = 0;
  /// New elements of an operand, in one step: `read` from L2 if it can
  /// multicast, `filled` into all units (R3, R4). What comes in must go out
  /// again: of an output, they are also the elements written and drained (R5).
  struct Moved {
    int64_t read = 0, filled = 0;
    /// What all units touch in the step, new or not.
    int64_t touched = 0;
  };
  std::vector<Moved> moved;
};

/// Elements of the last operand that go back to L2 where an idle unit drops
/// what it holds: on entering each step, and after the last one. (Where it
/// keeps it, they are as many as come in.)
int64_t writtenByDropping(const Schedule &schedule, unsigned level);

/// The kinds of steps of level `level` of the schedule, which is handed the
/// whole layer. Together they are all steps.
std::vector<StepKind> stepsOf(const Schedule &schedule, unsigned level,
                              Idle idle = Idle::Keeps);

/// The work of a step of a kind of `level` (T3): MACs of the busiest PE over
/// `lanes`, or what the levels inside take for it.
int64_t workOf(const Schedule &schedule, unsigned level, const StepKind &kind,
               int64_t lanes);

/// Active PEs in the mean over the steps of `level`, where each unit counts by
/// its own steps; LayerCost::activePEs counts by the steps of the whole array
/// (S2).
double meanActivePEs(const Schedule &schedule, unsigned level);

} // namespace maestro::dfsl::approx

#endif // MAESTRO_TARGET_MAESTRO_COMPARE_STEPS_H
