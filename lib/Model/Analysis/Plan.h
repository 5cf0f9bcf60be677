//===- Plan.h - A schedule laid out for evaluation --------------*- C++ -*-===//
//
// What the evaluation reads in its inner loops: loops that are split, the time
// loops ("digits") in order, the chains of operands and the boundaries, all as
// flat arrays of small numbers. Loops of extent 1 and directives with one tile
// do not appear: they change nothing.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_PLAN_H
#define MAESTRO_LIB_MODEL_ANALYSIS_PLAN_H

#include "maestro/Model/InlineVector.h"
#include "maestro/Model/Limits.h"
#include "maestro/Model/Schedule.h"

#include <array>
#include <cstdint>

namespace maestro::analysis {

/// No digit, no level: smaller than each real one.
inline constexpr int kNone = -1;
/// Most time loops that a schedule can have.
inline constexpr unsigned kMaxDigits = kMaxLoops * kMaxLevels;

/// `count` consecutive values from `first` that behave alike.
struct Class {
  int64_t first, count;
};

struct ClassList {
  const Class *items;
  unsigned size;

  const Class *begin() const { return items; }
  const Class *end() const { return items + size; }
};

/// A directive that splits its loop. A temporal one is a spatial one on one
/// unit: in fold f, unit u has tile f * units + u (S1).
struct Element {
  int64_t size;
  /// Units that ever get a tile.
  int64_t units;
  /// Tiles and folds of the largest range that is handed down.
  int64_t tiles, folds;
  int level;
  /// Which time loop runs its folds; kNone where there is one fold.
  int digit;
  /// Its units, by what they do; set by classifyUnits().
  ClassList alike;
};

/// A loop of extent 2 or more, with what splits it, outermost first.
struct LoopPlan {
  int64_t extent;
  bool inOutput;
  /// It shares a dimension of some operand with another loop.
  bool inWindow;
  /// Every range splits evenly, and every unit has the same number of tiles:
  /// one case stands for all units and indices.
  bool regular;
  InlineVector<Element, kMaxLevels> chain;
  /// chainUpTo[j + 1]: elements at levels 0..j.
  std::array<uint8_t, kMaxLevels + 1> chainUpTo;
  /// Distinct lengths that may be handed to element k (irregular loops only).
  std::array<InlineVector<int64_t, kMaxLevels + 1>, kMaxLevels> lengths;

  unsigned upTo(int level) const { return chainUpTo[level + 1]; }
  /// What the first unit has after elements [0, to): the largest.
  int64_t lengthAfter(unsigned to) const {
    return to ? chain[to - 1].size : extent;
  }
};

/// A time loop.
struct Digit {
  uint8_t loop, element;
  int level;
  /// It has two folds or more whatever is handed down.
  bool always;
};

struct TermPlan {
  int64_t coefficient;
  uint8_t loop;
};

/// A dimension that varies: one term, or several (a window). Coefficients are
/// divided by their common divisor, which changes no count.
using DimensionPlan = InlineVector<TermPlan, kMaxTerms>;

struct ChainLink {
  /// Index into Schedule::memories, or kLatch.
  int memory;
  /// kNone for the outermost memory.
  int level;
};

struct OperandPlan {
  int64_t bits;
  bool output;
  InlineVector<DimensionPlan, kMaxRank> dims;
  /// Loops that it does not have.
  InlineVector<uint8_t, kMaxLoops> absent;
  /// From the outermost memory to the PE (R1).
  InlineVector<ChainLink, kMaxMemories + 1> chain;
};

/// A pair of neighbours: chain[link] and chain[link + 1] of an operand.
struct PairPlan {
  uint8_t operand, link;
};

/// Divides by a port's width in bits per cycle, rounding up (T1).
struct PortWidth {
  int64_t bits;
  /// Logarithm of a power of two; kNone otherwise.
  int shift;

  /// A shift that leaves nothing of an amount of any type.
  static constexpr int kAll = 127;
  /// Of a port whose transfers take no time.
  static constexpr PortWidth unlimited() { return {1, kAll}; }

  template <typename Int> Int operator()(Int amount) const {
    if (shift != kNone)
      return (amount + (bits - 1)) >> (shift % (8 * sizeof(Int)));
    return amount / bits + (amount % bits != 0);
  }
};

/// A memory as the sender and receiver of what crosses one boundary.
struct ParentPlan {
  int memory;
  /// Level of its instances; kNone for the outermost.
  int level;
  PortWidth down, up;
  int64_t latency;
  bool multicast, reduction;
  /// Some loop that is split over its instances is irregular: they differ.
  bool instancesDiffer;
  /// Its place in the output's chain, if the output crosses here from it.
  int outputLink;
  InlineVector<PairPlan, kMaxOperands> pairs;
};

struct BoundaryPlan {
  int level;
  /// Time loops with a number below `digits` run at it or outside it.
  int digits;
  int64_t overhead;
  /// All memories that keep an operand here are double-buffered (T2).
  bool overlaps;
  InlineVector<ParentPlan, kMaxMemories> parents;
};

struct Plan {
  int levels, memories;
  int64_t macsPerCycle;
  InlineVector<LoopPlan, kMaxLoops> loops;
  InlineVector<Digit, kMaxDigits> digits;
  InlineVector<OperandPlan, kMaxOperands> operands;
  InlineVector<BoundaryPlan, kMaxLevels> boundaries;
  /// Every loop is regular.
  bool regular;
  /// Instances of a memory differ and hold partial sums: regular loops are
  /// enumerated too, since it matters which of their indices are 0.
  bool literal;

  const OperandPlan &output() const { return operands.back(); }
  bool collapses(const LoopPlan &loop) const {
    return loop.regular && !literal;
  }
};

/// A number that only this dimension of the plan has.
inline uint64_t placeOf(const Plan &plan, const DimensionPlan &dim) {
  return reinterpret_cast<uintptr_t>(&dim) - reinterpret_cast<uintptr_t>(&plan);
}

/// Lays out a schedule that verify() accepts.
void layOut(const Schedule &schedule, Plan &plan);

template <typename Int> Int ceilDiv(Int a, Int b) {
  return a / b + (a % b != 0);
}

/// What an instance sends inwards and receives from inside, in bits.
template <typename Int> struct PortBits {
  Int sent = 0, received = 0;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_PLAN_H
