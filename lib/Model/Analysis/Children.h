//===- Children.h - The units that one loop gives work ----------*- C++ -*-===//
//
// Units of a loop fall into a few classes that behave alike: which tiles are
// full, which is the edge, which unit has none. These functions enumerate the
// classes, with a representative and how many it stands for, and find what each
// unit has now and had before.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_CHILDREN_H
#define MAESTRO_LIB_MODEL_ANALYSIS_CHILDREN_H

#include "Positions.h"
#include "Windows.h"

namespace maestro::analysis {

/// Finds the classes of units of every element of an irregular loop, and keeps
/// them there. The first unit is on its own, so that it can be told apart.
void classifyUnits(LoopPlan &loop, Arena &arena);

/// Calls f(class) for the units of element k that are alike; all are where the
/// loop is regular.
template <typename F>
void forEachAlike(const LoopPlan &loop, unsigned k, F &&f) {
  if (loop.regular)
    return f(Class{0, loop.chain[k].units});
  for (const Class &alike : loop.chain[k].alike)
    f(alike);
}

/// Calls f(units) for each combination of unit classes of elements
/// [from, to); `unit` is filled in, `units` is how many it stands for.
template <typename F>
void forEachUnits(const LoopPlan &loop, unsigned from, unsigned to,
                  Indices &unit, F &&f, int64_t units = 1) {
  while (from < to && loop.chain[from].units == 1)
    unit[from++] = 0;
  if (from == to)
    return f(units);
  forEachAlike(loop, from, [&](Class alike) {
    unit[from] = alike.first;
    forEachUnits(loop, from + 1, to, unit, f, units * alike.count);
  });
}

/// Where a unit was in the step before one that is entered by an advance of
/// this digit, at elements [0, to), given its indices now. None before the
/// first step.
Range before(const LoopPlan &loop, unsigned to, int entered,
             const Indices &index, const Indices &unit);
/// The same, given what the advance does to the loop.
Range beforeAdvance(const LoopPlan &loop, unsigned to, Variant variant,
                    const Indices &index, const Indices &unit);

/// All children of one instance in one loop: elements below `inner` belong to
/// the instance (`unit` has its numbers), elements [inner, to) to the
/// children. `index` is where time stands after an advance of digit `entered`
/// (kNone: in the first step).
ChildList childrenOf(const LoopPlan &loop, unsigned inner, unsigned to,
                     int entered, const Indices &index, const Indices &unit,
                     Arena &arena);

/// The same for a regular loop, without indices: all instances are alike.
ChildList regularChildren(const LoopPlan &loop, unsigned inner, unsigned to,
                          int entered, Arena &arena);

/// How far the range of every unit of a regular loop moves, at elements [0,
/// to).
int64_t regularShift(const LoopPlan &loop, unsigned to, int entered);

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_CHILDREN_H
