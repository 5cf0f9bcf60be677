//===- Leaves.cpp - The points whose segments are decided -----------------===//

#include "Leaves.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

Leaves::Leaves(const Layout &layout, Segments &segments)
    : layout(layout), segments(segments) {
  groupsOf.reserve(segments.size());
  for (const Segment &segment : segments.all())
    groupsOf.push_back(groupsIn(segment));
}

/// Empty: some temporal slot stands in a fixed place.
std::vector<int> Leaves::groupsIn(const Segment &segment) const {
  std::vector<int> groups;
  unsigned level = 0;
  for (unsigned s = segment.firstSlot; s < segment.endSlot; ++s) {
    const PlacedSlot &here = layout.slots()[s];
    if (here.slot->spatial && here.slot->dim != kNoIndex)
      continue;
    int group = here.slot->group;
    if (group == kNoIndex || here.slot->loops.size() > 1)
      return {};
    bool isNew = groups.empty() || groups.back() != group;
    if (isNew && !groups.empty() && here.level == level)
      return {};
    if (isNew)
      groups.push_back(group);
    level = here.level;
  }
  return groups;
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

bool Leaves::chooseChains(unsigned segment, unsigned loop,
                          const SlotState &before) {
  if (loop == chains.size())
    return chooseChains(segment + 1, 0, before);
  if (segment == segments.size()) {
    if (!layout.isComplete(before))
      return true;
    Assembly assembly = assemble(layout, chains);
    if (!mayHaveInnermost(assembly))
      return true;
    return chooseOrders(assembly, assembly.groups.begin());
  }
  int64_t extent = extents[loop];
  const Move &move = (*moves)[segment][loop];
  int64_t size = layout.space().problem.loops[loop].extent > 1 ? move.size : 1;
  Move wanted = move;
  if (layout.space().problem.loops[loop].extent == 1)
    wanted = {1, 1, 1};
  for (const auto &[links, used] :
       segments.waysOf(segment, loop, extent, wanted)) {
    SlotState state = before;
    if (!layout.merge(state, used))
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

/// The innermost group of each segment has the loop that is innermost in it.
bool Leaves::mayHaveInnermost(const Assembly &assembly) const {
  return std::all_of(
      assembly.groups.begin(), assembly.groups.end(), [&](const auto &group) {
        int loop = innermostOf(assembly, group.first);
        return loop == kNoLoop ||
               std::any_of(group.second.begin(), group.second.end(),
                           [&](unsigned slot) {
                             return assembly.uses[slot].loop ==
                                    static_cast<unsigned>(loop);
                           });
      });
}

/// The loop that must be innermost in the group, if any.
int Leaves::innermostOf(const Assembly &assembly, int group) const {
  for (unsigned s = 0; s < segments.size(); ++s) {
    const std::vector<int> &groups = groupsOf[s];
    auto here = std::find(groups.begin(), groups.end(), group);
    if (here == groups.end())
      continue;
    bool isLast = std::none_of(here + 1, groups.end(), [&](int inner) {
      return assembly.groups.count(inner) != 0;
    });
    return isLast ? (*innermost)[s] : kNoLoop;
  }
  return kNoLoop;
}

void Leaves::sortByPreference(const Assembly &assembly, int group,
                              std::vector<unsigned> &slots) const {
  for (unsigned s = 0; preferred && s < segments.size(); ++s) {
    if (groupsOf[s].empty() || groupsOf[s].back() != group)
      continue;
    const std::vector<unsigned> &order = (*preferred)[s];
    auto place = [&](unsigned slot) {
      return std::make_pair(
          std::find(order.begin(), order.end(), assembly.uses[slot].loop) -
              order.begin(),
          slot);
    };
    std::sort(slots.begin(), slots.end(),
              [&](unsigned a, unsigned b) { return place(a) < place(b); });
  }
}

bool Leaves::chooseOrders(
    Assembly &assembly, std::map<int, std::vector<unsigned>>::iterator group) {
  if (group == assembly.groups.end()) {
    setLevels(layout, assembly, schedule);
    return (*seen)(schedule);
  }
  std::vector<unsigned> left = group->second;
  sortByPreference(assembly, group->first, left);
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
    first = innermostOf(assembly, group->first);
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
