//===- HeldOutput.cpp - What children still hold of the output ------------===//

#include "HeldOutput.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
void HeldOutput<Int>::enter(int entered, const Standing &standing) {
  limit = entered;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    if (plan.collapses(loop))
      continue;
    const Indices &now = loops.index(l, entered, standing[l]);
    unsigned k = 0;
    for (; k < loops.depth(l) && loop.chain[k].digit <= entered; ++k)
      index[l][k] = now[k] - (loop.chain[k].digit == entered);
    fixed[l] = k;
  }
}

/// Goes on to the last step in which the unit at this level was active while
/// the memory around it kept its tile. False where it never was.
template <typename Int> bool HeldOutput<Int>::follow(int level) {
  int deepest = limit;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned end = loop.upTo(level);
    if (plan.collapses(loop)) {
      for (unsigned k = 0; k < end && loop.inOutput; ++k)
        deepest = std::max(deepest, loop.chain[k].digit);
      continue;
    }
    if (fixed[l] >= end)
      continue;
    const Indices &unit = loops.units(p, l, instance);
    Range handed = walk(loop, fixed[l], index[l], unit);
    if (!handed || !ownLast(loop, fixed[l], end, handed, unit, index[l]))
      return false;
    for (unsigned k = fixed[l]; k < end && loop.inOutput; ++k)
      if (index[l][k] > 0)
        deepest = std::max(deepest, loop.chain[k].digit);
  }
  limit = deepest;
  return true;
}

/// The indices of digits that the tile at this level depends on are known.
template <typename Int> void HeldOutput<Int>::fix(int level) {
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    if (plan.collapses(loop))
      continue;
    while (fixed[l] < loop.upTo(level) && loop.chain[fixed[l]].digit <= limit)
      ++fixed[l];
  }
}

/// Multiplies by what children inside `level` hold in one loop.
template <typename Int>
void HeldOutput<Int>::add(unsigned l, int level, Int &held) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned inner = loop.upTo(level), end = loops.depth(l);
  Int lengths = 0, active = 0;
  if (plan.collapses(loop)) {
    active = 1;
    for (unsigned k = inner; k < end; ++k)
      active *= loop.chain[k].units;
    lengths = active * loop.lengthAfter(end);
  } else {
    Indices unit = loops.units(p, l, instance), last = index[l];
    forEachUnits(loop, inner, end, unit, [&](int64_t units) {
      Range handed = walk(loop, fixed[l], index[l], unit);
      if (!handed)
        return;
      Range range = ownLast(loop, fixed[l], end, handed, unit, last);
      lengths += Int(units) * range.length;
      active += range ? Int(units) : Int(0);
    });
  }
  if (loop.inOutput)
    held *= lengths;
  else
    held *= boundary.parents[p].reduction ? Int(active != 0) : active;
}

template <typename Int> Int HeldOutput<Int>::held(unsigned from, unsigned to) {
  const auto &chain = plan.output().chain;
  for (unsigned link = from; link <= to; ++link) {
    if (!follow(chain[link].level))
      return 0;
    fix(chain[link].level);
  }
  Int held = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l)
    add(l, chain[to].level, held);
  return held;
}

template class maestro::analysis::HeldOutput<int64_t>;
template class maestro::analysis::HeldOutput<__int128>;
