//===- Transfers.h - What crosses a boundary in one step --------*- C++ -*-===//
//
// The bits that each memory sends and receives across a boundary on entering
// one step (T1), given one case of each loop.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TRANSFERS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TRANSFERS_H

#include "Steps.h"

namespace maestro::analysis {

template <typename Int> class Transfers {
public:
  Transfers(const Plan &plan, const BoundaryPlan &boundary, Arena &arena,
            Arena &lasting);

  const Steps<Int> &loops() const { return steps; }

  /// Largest time in which a memory sends what the next step needs, which is
  /// entered by an advance of digit `left`. `partial`: some loop outside the
  /// output has advanced then.
  Int inTime(int left, bool partial, const Choice<Int> &choice) const;
  /// Largest time in which a memory receives what is left on entering this
  /// step by an advance of digit `entered`.
  Int outTime(int entered, const Choice<Int> &choice) const;
  /// Largest latency + time of the first load, and of the final drain (T4).
  Int firstTime() const;
  Int lastTime() const;

  /// What crosses for an instance of parent p in the first load; `received`
  /// is what its children enter of the output.
  PortBits<Int> firstBits(unsigned p, const Instance &instance) const;
  /// Bits that an instance of parent p sends.
  Int sentBits(unsigned p, int left, bool partial, const Choice<Int> &choice,
               const Instance &instance) const;
  /// Elements of an operand that are new to the children of an instance in
  /// the next step: distinct ones, or summed over the children.
  Int entries(unsigned p, const OperandPlan &operand, bool distinct, int left,
              const Choice<Int> &choice, const Instance &instance) const;

private:
  /// Times that were computed before, by the keys of the enumerated loops.
  struct Memo {
    int64_t *keys;
    Int *times;
    unsigned size;
  };
  static constexpr unsigned kMemoRoom = 32;

  template <typename F>
  Int remember(Memo &memo, const Choice<Int> &choice,
               int64_t LoopCase<Int>::*key, F &&compute) const;
  Int computeIn(int left, bool partial, const Choice<Int> &choice) const;
  Int computeOut(int entered, const Choice<Int> &choice) const;
  bool hasPartialSums(unsigned p, unsigned link, int left,
                      const Choice<Int> &choice,
                      const Instance &instance) const;
  int residencyDigit(int level, unsigned p, int left, const Choice<Int> &choice,
                     const Instance &instance) const;
  Int drains(unsigned p, unsigned link, int entered, const Choice<Int> &choice,
             const Instance &instance) const;
  Int drainsInPlace(unsigned p, int entered, const Choice<Int> &choice,
                    const Instance &instance) const;
  bool isActive(int level, unsigned p, const Choice<Int> &choice,
                const Instance &instance) const;
  bool hasMoved(int level, unsigned p, int entered, const Choice<Int> &choice,
                const Instance &instance) const;
  Int heldBelow(unsigned p, unsigned from, unsigned to, int entered,
                const Choice<Int> *choice, const Instance &instance) const;
  Elements window(unsigned p, const DimensionPlan &dim, bool distinct, int left,
                  const Choice<Int> &choice, const Instance &instance) const;

  const Plan &plan;
  const BoundaryPlan &boundary;
  Arena &arena;
  Steps<Int> steps;
  InlineVector<uint8_t, kMaxLoops> enumerated;
  bool remembers = true;
  /// By digit.
  Memo *incoming[2], *outgoing;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TRANSFERS_H
