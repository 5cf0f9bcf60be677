//===- Steps.h - The cases of a step, loop by loop --------------*- C++ -*-===//
//
// For the steps of a boundary that are entered by an advance of one digit and
// left by one of another: which cases each loop can be in, how often each
// occurs, and what the children of a memory receive and give up in it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_STEPS_H
#define MAESTRO_LIB_MODEL_ANALYSIS_STEPS_H

#include "Cases.h"

namespace maestro::analysis {

/// The children of one instance in one loop on entering the next step.
template <typename Int> struct Arrivals {
  /// Sums of their ranges; the part that stays, of an input and of an output.
  Int touched, kept, keptOutput;
  Int active;
  /// Only of loops that are in a window.
  ChildList children;

  /// No child moves.
  bool stands() const { return kept == touched; }
};

/// The children of one instance that are active in this step: what they held
/// before it.
template <typename Int> struct Departures {
  Int held, kept, active;
};

/// One case of one loop.
template <typename Int> struct LoopCase {
  Times<Int> times;
  /// The first unit's range.
  int64_t length;
  /// Equal where the loop does the same inside: a length, or a position.
  int64_t key;
  /// Equal where entering, or leaving, the step means the same for the loop.
  int64_t enterKey, leaveKey;
  /// Where the loop stands (not for loops that the plan collapses).
  Indices index;
  /// By parent of the boundary, then by instance class; null until asked for.
  const Arrivals<Int> *arrivals = nullptr;
  const Departures<Int> *departures = nullptr;
};

template <typename Int> struct LoopCases {
  LoopCase<Int> *items = nullptr;
  unsigned size = 0;
};

/// One case of each loop.
template <typename Int> using Choice = std::array<LoopCase<Int> *, kMaxLoops>;

/// The instances of a parent that may differ: classes of unit numbers per loop
/// down to its level.
struct InstanceClasses {
  std::array<const Indices *, kMaxLoops> units;
  std::array<unsigned, kMaxLoops> count;
  /// Where the classes of a parent start in a LoopCase's arrays.
  std::array<unsigned, kMaxLoops> offset;
};

/// The classes of one instance, one per loop.
using Instance = std::array<unsigned, kMaxLoops>;

/// Which digits a step class ranges over: those inside the steps of an outer
/// boundary, or all.
struct Segment {
  /// Level of the outer boundary; kNone: all digits.
  int outside;
  /// First digit inside.
  int digits;
};

template <typename Int> class Steps {
public:
  /// What is computed once stays in `lasting`.
  Steps(const Plan &plan, const BoundaryPlan &boundary, Arena &arena,
        Arena &lasting);

  const InstanceClasses &instances(unsigned parent) const {
    return classes[parent];
  }

  /// The cases of loop l in steps of this class. `outside`: where the loop
  /// stands at the outer boundary. Lives as long as the arena's scope.
  LoopCases<Int> cases(unsigned l, Segment segment, StepClass step,
                       const Indices *outside) const;

  /// What arrives in the next step, entered by an advance of digit `left`.
  const Arrivals<Int> &arrivals(unsigned parent, unsigned l, int left,
                                LoopCase<Int> &item,
                                const Instance &instance) const {
    if (!item.arrivals)
      item.arrivals = arrivalsOf(l, left, item);
    return item.arrivals[classes[parent].offset[l] + instance[l]];
  }
  /// What leaves in this step, entered by an advance of digit `entered`.
  const Departures<Int> &departures(unsigned parent, unsigned l, int entered,
                                    LoopCase<Int> &item,
                                    const Instance &instance) const {
    if (!item.departures)
      item.departures = departuresOf(l, entered, item);
    return item.departures[classes[parent].offset[l] + instance[l]];
  }
  const Indices &units(unsigned parent, unsigned l,
                       const Instance &instance) const {
    return classes[parent].units[l][instance[l]];
  }

  /// Calls f(instance) for every instance that may differ from the others.
  template <typename F> void forEachInstance(unsigned parent, F &&f) const {
    Instance instance = {};
    visitInstances(parent, 0, instance, f);
  }

private:
  /// What one loop does in a variant, for each key.
  template <typename T> struct Known {
    struct Entry {
      Variant variant;
      int64_t key;
      T *values;
    };
    static constexpr unsigned kRoom = 64;
    Entry *entries;
    /// 0 where keys cannot tell the cases apart.
    unsigned room;
    unsigned size;

    const T *find(Variant variant, int64_t key) const {
      for (unsigned i = 0; i < size; ++i)
        if (entries[i].variant == variant && entries[i].key == key)
          return entries[i].values;
      return nullptr;
    }
    void add(Variant variant, int64_t key, T *values) {
      if (size < room)
        entries[size++] = {variant, key, values};
    }
  };

  template <typename F>
  void visitInstances(unsigned parent, unsigned l, Instance &instance,
                      F &f) const {
    if (l == plan.loops.size())
      return f(const_cast<const Instance &>(instance));
    for (unsigned c = 0; c < classes[parent].count[l]; ++c) {
      instance[l] = c;
      visitInstances(parent, l + 1, instance, f);
    }
  }

  void classify(unsigned parent);
  const Arrivals<Int> *arrivalsOf(unsigned l, int left,
                                  const LoopCase<Int> &item) const;
  const Departures<Int> *departuresOf(unsigned l, int entered,
                                      const LoopCase<Int> &item) const;
  Arrivals<Int> arriveCollapsed(const ParentPlan &parent, unsigned l,
                                int left) const;
  Departures<Int> departCollapsed(const ParentPlan &parent, unsigned l,
                                  int entered) const;
  Arrivals<Int> arrive(const ParentPlan &parent, unsigned l, int left,
                       const Indices &now, const Indices &unit) const;
  Departures<Int> depart(const ParentPlan &parent, unsigned l, int entered,
                         const Indices &now, const Indices &unit) const;
  Times<Int> collapsedTimes(unsigned l, Segment segment, StepClass step) const;
  LoopCases<Int> collapsed(unsigned l, Segment segment, StepClass step) const;
  LoopCases<Int> enumerated(unsigned l, Segment segment, StepClass step,
                            const Indices *outside) const;
  bool collapses(unsigned l) const { return plan.collapses(plan.loops[l]); }
  int64_t keyOf(const LoopPlan &loop, unsigned to,
                const LoopCase<Int> &item) const;

  const Plan &plan;
  const BoundaryPlan &boundary;
  Arena &arena, &lasting;
  mutable std::array<Known<Arrivals<Int>>, kMaxLoops> knownArrivals;
  mutable std::array<Known<Departures<Int>>, kMaxLoops> knownDepartures;
  std::array<InstanceClasses, kMaxMemories> classes;
  /// Instance classes of all parents, per loop.
  std::array<unsigned, kMaxLoops> total;
};

/// Where a loop stands in the next step, if digit `left` advances.
Indices advanced(const LoopPlan &loop, unsigned to, int left,
                 const Indices &now);

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_STEPS_H
