//===- PointTables.cpp - How many points of which kind --------------------===//

#include "PointTables.h"

using namespace maestro;

PointTables::PointTables(const Space &space) : space(space), layout(space) {}

std::vector<Step> PointTables::stepsFrom(unsigned loop,
                                         const Position &at) const {
  std::vector<Step> steps;
  Layout::Options options = layout.options(at.slot, loop, at.extent);
  if (options.skip)
    steps.push_back({{at.slot + 1, at.extent, at.level}, {}, options.whole});
  int level = static_cast<int>(layout.slots()[at.slot].level);
  // M6: a level has one directive of a loop.
  if (level != at.level)
    for (int64_t size : options.sizes)
      steps.push_back({{at.slot + 1, size, level}, size, false});
  return steps;
}

bool PointTables::apply(SlotState &state, const Position &at,
                        const Step &step) const {
  if (step.size)
    return layout.use(state, at.slot, at.extent, *step.size);
  if (step.whole)
    layout.leave(state, at.slot);
  return true;
}

void PointTables::countChains(unsigned loop) {
  std::vector<std::map<Position, Counts>> &table = ways[loop];
  table.resize(layout.slots().size() + 1);
  table[0][start(loop)][emptyState()] = 1;
  for (unsigned slot = 0; slot < layout.slots().size(); ++slot)
    for (const auto &[at, states] : table[slot])
      for (const Step &step : stepsFrom(loop, at))
        for (const auto &[state, count] : states) {
          SlotState grown = state;
          if (apply(grown, at, step))
            table[slot + 1][step.to][grown] += count;
        }
  for (const auto &[at, states] : table.back())
    for (const auto &[state, count] : states)
      ofLoop[loop][state] += count;
}

BigInt PointTables::orders(const SlotState &state) const {
  std::map<int, int64_t> used;
  for (unsigned i = 0; i < layout.counters().size(); ++i)
    if (int group = layout.counters()[i].group; group != kNoIndex)
      used[group] += state[i];
  for (const PlacedSlot &slot : layout.slots())
    if (slot.slot->group != kNoIndex &&
        layout.counters()[slot.counter].group == kNoIndex &&
        state[slot.counter] >= Counter::kUsed)
      ++used[slot.slot->group];
  BigInt count = 1;
  for (const auto &[group, slots] : used)
    for (int64_t n = 2; n <= slots; ++n)
      count *= n;
  return count;
}

void PointTables::count() {
  ways.resize(loops());
  ofLoop.resize(loops());
  ofLoops.resize(loops() + 1);
  ofLoops[0][emptyState()] = 1;
  for (unsigned loop = 0; loop < loops(); ++loop) {
    countChains(loop);
    for (const auto &[before, count] : ofLoops[loop])
      for (const auto &[added, chains] : ofLoop[loop]) {
        SlotState state = before;
        if (layout.merge(state, added))
          ofLoops[loop + 1][state] += count * chains;
      }
  }
  for (const auto &[state, count] : ofLoops[loops()])
    if (layout.isComplete(state))
      total += count * orders(state);
  total *= space.keeps.size();
}
