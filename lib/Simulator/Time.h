//===- Time.h - How long the steps take -------------------------*- C++ -*-===//
//
// Section 5 of docs/CostModel.md, executed.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SIMULATOR_TIME_H
#define MAESTRO_LIB_SIMULATOR_TIME_H

#include "maestro/Model/Delays.h"
#include "maestro/Model/Schedule.h"

#include <vector>

namespace maestro::simulator {

/// Bits and cycles while they are summed: wide enough for every sum within
/// the limits of a simulation, so that only the results can overflow (R8).
using Wide = __int128;

/// Collects what crosses the boundaries at each step, then adds up the time.
class Timeline {
public:
  explicit Timeline(const Schedule &schedule);

  /// An instance of a memory (index into Schedule::memories) sends or receives
  /// `bits` across the boundary at `level` on entering the current step (T1).
  void send(int memory, unsigned level, int64_t instance, Wide bits);
  void receive(int memory, unsigned level, int64_t instance, Wide bits);

  /// All transfers on entering a step are known: a step of the boundary at
  /// `outermost` and of all inside it begins. `work`: cycles that the busiest
  /// PE needs for its box (T3).
  void beginStep(unsigned outermost, Wide work);
  /// All transfers after the last step are known: the time can be added up.
  void end();

  /// T5.
  Wide cycles() const;
  /// Sum of work at the last level.
  Wide computeCycles() const;
  /// The peak bandwidth of a memory's port, inwards (`down`) or back, in bytes
  /// per cycle and instance (D3).
  double peak(int memory, bool down) const;
  /// How long a memory's port takes for the steps of the innermost boundary
  /// that it serves (D6). Clears `exact` where a number exceeds 2^63 - 1 (R8).
  PortDelays delays(int memory, bool &exact) const;
  /// Work of the last level's steps (D6), likewise.
  StepCycles workDelays(bool &exact) const;
  /// The boundaries (T1) with their steps, outermost first.
  std::vector<std::pair<unsigned, int64_t>> boundaries() const;

private:
  /// One step of a boundary.
  struct Step {
    /// The longest transfers on entering it, cycles.
    Wide in = 0, out = 0;
    Wide work = 0, busy = 0;
    /// Work if no step inside had to wait (D3).
    Wide idealWork = 0;
    /// The first step of the next boundary inside it.
    size_t firstInside = 0;
  };
  struct Boundary {
    unsigned level = 0;
    int64_t overhead = 0;
    /// Every memory that keeps an operand here is double-buffered.
    bool overlaps = true;
    std::vector<Step> steps;
    /// The largest latency + time of the first load and of the final drain.
    Wide firstLoad = 0, finalDrain = 0;
  };
  /// What one memory sends or receives across one boundary, per instance.
  struct Flow {
    size_t boundary = 0;
    int memory = 0;
    bool down = false;
    std::vector<Wide> now, ever;
    /// The most bits of any instance on entering each step of the boundary,
    /// and after the last one.
    std::vector<Wide> largest;
  };
  /// The longest transfer of a step: alone, and with the latency of its memory.
  struct Transfer {
    Wide cycles = 0, withLatency = 0;
  };

  Boundary makeBoundary(unsigned level) const;
  Flow &flow(int memory, unsigned level, bool down);
  const Memory &accelerated(int memory) const;
  Transfer longest(size_t boundary, bool down);
  void addBusy(size_t boundary);
  Wide portCycles() const;
  size_t innermostBoundary(int memory) const;

  const Schedule &schedule;
  std::vector<Boundary> places;
  std::vector<Flow> flows;
};

} // namespace maestro::simulator

#endif // MAESTRO_LIB_SIMULATOR_TIME_H
