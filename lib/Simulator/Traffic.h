//===- Traffic.h - What moves through the memories --------------*- C++ -*-===//
//
// Section 4 of docs/CostModel.md, executed for one operand.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SIMULATOR_TRAFFIC_H
#define MAESTRO_LIB_SIMULATOR_TRAFFIC_H

#include "Elements.h"
#include "Steps.h"
#include "Time.h"
#include "maestro/Model/Cost.h"

namespace maestro::simulator {

/// What one instance of a memory, or one latch, holds of the operand.
struct Contents {
  /// Held in the current step.
  Elements held;
  /// Held from now on, while a step is being entered.
  Elements next;
  /// The first footprint, once there is one.
  Elements first;
  bool started = false;
  /// Of an output: which of the held elements it has a value of (R6).
  std::vector<char> hasValue;
};

/// A memory, or the PEs' latches, in the chain of the operand (R1).
struct Store {
  /// Index into Schedule::memories, or kLatch.
  int memory = 0;
  /// Level it is kept at; -1 for the outermost memory.
  int level = -1;
  std::vector<Contents> instances;
  /// The largest footprint of any instance at any step, in elements.
  int64_t largest = 0;
  /// Some instance holds something else than at first (V1).
  bool changes = false;
};

/// The chain of one operand with all that its memories hold, and the counts of
/// what has moved.
class Chain {
public:
  Chain(const Schedule &schedule, unsigned operand);

  /// The operand moves on entering a step, in which `outermost` and all levels
  /// inside it enter a new step (R3 to R6).
  void enter(unsigned outermost, const Steps &steps, Timeline &timeline);
  /// After the last step every unit drains what it holds (R5).
  void end(Timeline &timeline);

  /// Neighbours, outermost pair first.
  const std::vector<PairTraffic> &pairs() const { return traffic; }
  /// Outermost first.
  const std::vector<Store> &stores() const { return chain; }

private:
  void addStore(int memory, int level);
  size_t firstPair(unsigned outermost) const;
  int64_t fanout(size_t pair) const;
  const Network &network(size_t pair) const;
  void decideFootprints(size_t pair, const std::vector<Unit> &units);
  void load(size_t pair, Timeline &timeline);
  void moveIn(size_t pair, Timeline &timeline);
  int64_t movePartialSums(Contents &parent, Contents &child);
  void drain(size_t pair, Timeline &timeline);
  int64_t write(size_t pair, Contents &parent, const Elements &drained);

  const Schedule &schedule;
  const Operand &operand;
  Numbering numbering;
  std::vector<Store> chain;
  std::vector<PairTraffic> traffic;
  /// When an element was last counted, to count what is distinct.
  std::vector<int64_t> counted;
  int64_t counting = 0;
  Elements moving, joined;
  std::vector<char> joinedValues;
};

} // namespace maestro::simulator

#endif // MAESTRO_LIB_SIMULATOR_TRAFFIC_H
