//===- Transfers.h - What crosses a boundary in one step --------*- C++ -*-===//
//
// The bits that each memory sends and receives across a boundary on entering
// one step (T1), given where each loop stands in it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_TRANSFERS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_TRANSFERS_H

#include "Situations.h"

namespace maestro::analysis {

/// Cycles without and with partial sums waiting.
template <typename Int> struct InTimes {
  Int fresh = 0, partial = 0;
};

template <typename Int> class Transfers {
public:
  Transfers(const Plan &plan, const BoundaryPlan &boundary,
            const LoopPositions *positions, Arena &arena, Arena &lasting);

  const Situations<Int> &situations() const { return loops; }

  /// An advance of the digit moves no child in any loop of the operand.
  bool stands(const OperandPlan &operand, int entered) const {
    return entered > deepest[&operand - plan.operands.begin()];
  }

  /// What a loop adds to the number of a standing, by position.
  uint64_t stride(unsigned l) const { return strides[l]; }

  /// Largest time in which a memory sends what a step needs that is entered by
  /// an advance of digit `entered`. `number`: that of `standing`.
  InTimes<Int> inTimes(int entered, const Standing &standing,
                       uint64_t number) const {
    auto compute = [&] { return computeIn(entered, standing); };
    return remembers ? incoming(key(entered, number), compute) : compute();
  }
  /// Largest time in which a memory receives what is left on entering it.
  Int outTime(int entered, const Standing &standing, uint64_t number) const {
    auto compute = [&] { return computeOut(entered, standing); };
    return remembers ? outgoing(key(entered, number), compute) : compute();
  }
  /// Largest latency + time of the first load, and of the final drain (T4).
  Int firstTime() const;
  Int lastTime() const;

  /// Bits that an instance of parent p sends.
  struct SentBits {
    Int inputs = 0, partialSums = 0;
  };
  SentBits sentBits(unsigned p, int entered, const Standing &standing,
                    const Instance &instance) const {
    return sentBits(p, entered, standing, loops.moves(entered, standing),
                    instance);
  }
  /// Bits that the children of an instance of parent p enter of the output: in
  /// the end it receives them.
  Int enteredBits(unsigned p, int entered, const Standing &standing,
                  const Instance &instance) const;
  /// Bits that an instance of parent p receives on entering the step.
  Int receivedBits(unsigned p, int entered, const Standing &standing,
                   const Instance &instance) const;

  /// Bits that an instance of parent p receives after the last step.
  Int lastBits(unsigned p, const Instance &instance) const;

private:
  static MemoKey key(int entered, uint64_t number) {
    // From kNone on; never 0.
    static_assert(kMaxDigits + 2 < 1U << 10, "a digit takes 10 bits");
    return {number << 10 | static_cast<uint64_t>(entered + 2), 0};
  }

  void findDeepest();
  SentBits sentBits(unsigned p, int entered, const Standing &standing,
                    const Moves<Int> &moves, const Instance &instance) const;
  /// Elements of an operand that are new to the children of an instance:
  /// distinct ones, or summed over the children.
  Int entries(unsigned p, const OperandPlan &operand, bool distinct,
              int entered, const Moves<Int> &moves,
              const Instance &instance) const;
  Elements window(unsigned p, const DimensionPlan &dim, bool distinct,
                  const Moves<Int> &moves, const Instance &instance) const;
  InTimes<Int> computeIn(int entered, const Standing &standing) const;
  Int computeOut(int entered, const Standing &standing) const;
  bool hasPartialSums(unsigned p, unsigned link, int entered,
                      const Standing &standing, const Instance &instance) const;
  int residencyDigit(int level, unsigned p, int entered,
                     const Standing &standing, const Instance &instance) const;
  Int drains(unsigned p, unsigned link, int entered, const Standing &standing,
             const Instance &instance) const;
  Int drainsInPlace(unsigned p, int entered, const Standing &standing,
                    const Instance &instance) const;
  bool isActive(int level, unsigned p, int entered, const Standing &standing,
                const Instance &instance) const;
  bool hasMoved(int level, unsigned p, int entered, const Standing &standing,
                const Instance &instance) const;
  Int heldBefore(unsigned p, unsigned link, int entered,
                 const Standing &standing, const Instance &instance) const;

  const Plan &plan;
  const BoundaryPlan &boundary;
  Arena &arena;
  Situations<Int> loops;
  std::array<uint64_t, kMaxLoops> strides;
  /// Of each operand: the innermost digit of its loops at the boundary.
  std::array<int, kMaxOperands> deepest;
  /// Standings are few enough to be numbered.
  bool remembers;
  mutable Memo<InTimes<Int>> incoming;
  mutable Memo<Int> outgoing;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_TRANSFERS_H
