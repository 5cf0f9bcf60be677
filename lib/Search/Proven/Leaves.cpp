//===- Leaves.cpp - The points whose segments are decided -----------------===//

#include "Leaves.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

Leaves::Leaves(const Layout &layout, const Segments &segments)
    : layout(layout), segments(segments) {
  for (const Segment &segment : segments.all()) {
    int group = kNoIndex;
    bool isFree = segment.temporal;
    for (unsigned s = segment.firstSlot; s < segment.endSlot; ++s) {
      const Slot &slot = *layout.slots()[s].slot;
      if (slot.group == kNoIndex || slot.loops.size() > 1 ||
          (group != kNoIndex && slot.group != group))
        isFree = false;
      group = slot.group;
    }
    groupOf.push_back(isFree ? group : kNoIndex);
  }
}

bool Leaves::visit(const Space &space,
                   const std::vector<ScheduledMemory> &memories,
                   const std::vector<Moves> &decided,
                   const std::vector<int> &loops, bool isUniform,
                   const Visit &visit) {
  moves = &decided;
  innermost = &loops;
  uniform = isUniform;
  seen = &visit;
  if (schedule.levels.empty()) {
    schedule.problem = space.problem;
    schedule.accelerator = space.accelerator;
  }
  schedule.memories = memories;
  chains.assign(space.problem.loops.size(), {});
  extents.clear();
  for (const Loop &loop : space.problem.loops)
    extents.push_back(loop.extent);
  return chooseChains(0, 0,
                      SlotState(layout.counters().size(), Counter::kUnused));
}

/// Marks the slots of a segment that a chain leaves.
static SlotState stateOf(const Layout &layout, const Segment &segment,
                         unsigned loop, int64_t extent, const Chain &chain) {
  SlotState state(layout.counters().size(), Counter::kUnused);
  size_t next = 0;
  for (unsigned s = segment.firstSlot; s < segment.endSlot; ++s) {
    if (next < chain.size() && chain[next].slot == s) {
      layout.use(state, s, extent, chain[next].size);
      extent = chain[next++].size;
    } else if (layout.options(s, loop, extent).whole) {
      layout.leave(state, s);
    }
  }
  return state;
}

bool Leaves::chooseChains(unsigned segment, unsigned loop,
                          const SlotState &before) {
  if (loop == chains.size())
    return chooseChains(segment + 1, 0, before);
  if (segment == segments.size()) {
    if (!layout.isComplete(before))
      return true;
    Assembly assembly = assemble(layout, chains);
    return chooseOrders(assembly, assembly.groups.begin());
  }
  const Segment &here = segments.all()[segment];
  int64_t extent = extents[loop];
  const Move &move = (*moves)[segment][loop];
  int64_t size = layout.space().problem.loops[loop].extent > 1 ? move.size : 1;
  Move wanted = move;
  if (layout.space().problem.loops[loop].extent == 1)
    wanted = {1, 1, 1};
  for (const Chain &links : segments.chainsOf(segment, loop, extent, wanted)) {
    SlotState state = before;
    if (!layout.merge(state, stateOf(layout, here, loop, extent, links)))
      continue;
    size_t length = chains[loop].size();
    chains[loop].insert(chains[loop].end(), links.begin(), links.end());
    extents[loop] = size;
    bool goesOn = chooseChains(segment, loop + 1, state);
    extents[loop] = extent;
    chains[loop].resize(length);
    if (!goesOn)
      return false;
  }
  return true;
}

bool Leaves::chooseOrders(
    Assembly &assembly, std::map<int, std::vector<unsigned>>::iterator group) {
  if (group == assembly.groups.end()) {
    setLevels(layout, assembly, schedule);
    return (*seen)(schedule);
  }
  std::vector<unsigned> left = group->second;
  std::vector<unsigned> kept = left;
  group->second.clear();
  bool goesOn = chooseOrder(assembly, group, left, 0);
  group->second = kept;
  return goesOn;
}

/// From the innermost slot outwards.
bool Leaves::chooseOrder(Assembly &assembly,
                         std::map<int, std::vector<unsigned>>::iterator group,
                         std::vector<unsigned> &left, uint32_t covered) {
  if (left.empty()) {
    std::vector<unsigned> inner = group->second;
    std::reverse(group->second.begin(), group->second.end());
    bool goesOn = chooseOrders(assembly, std::next(group));
    group->second = inner;
    return goesOn;
  }
  int first = kNoLoop;
  if (group->second.empty())
    for (unsigned s = 0; s < segments.size(); ++s)
      if (groupOf[s] == group->first)
        first = (*innermost)[s];
  for (size_t i = 0; i < left.size(); ++i) {
    unsigned slot = left[i];
    if (first != kNoLoop &&
        assembly.uses[slot].loop != static_cast<unsigned>(first))
      continue;
    left.erase(left.begin() + static_cast<ptrdiff_t>(i));
    group->second.push_back(slot);
    bool goesOn = chooseOrder(assembly, group, left, covered);
    group->second.pop_back();
    left.insert(left.begin() + static_cast<ptrdiff_t>(i), slot);
    if (!goesOn)
      return false;
  }
  return true;
}
