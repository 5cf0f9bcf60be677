//===- Leaves.h - The points whose segments are decided ---------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_LEAVES_H
#define MAESTRO_LIB_SEARCH_PROVEN_LEAVES_H

#include "../Build.h"
#include "../Judge.h"
#include "Bound.h"

#include <functional>

namespace maestro::proven {

/// Moves of all loops in a segment.
using Moves = std::array<Move, kMaxLoops>;

/// Goes through the points of a space that make given moves: their chains, and
/// the orders of their groups.
class Leaves {
public:
  Leaves(const Layout &layout, Segments &segments);

  /// At each of the segment's levels the temporal slots are one group: any loop
  /// may be innermost.
  bool isFree(unsigned segment) const { return !groupsOf[segment].empty(); }

  /// By segment: an order that is looked at first, innermost first; if any.
  const std::vector<std::vector<unsigned>> *preferred = nullptr;

  using Visit = std::function<bool(const Schedule &)>;
  /// `innermost`: by segment. Of points that cost the same, one is enough.
  bool visit(const Space &space, const std::vector<ScheduledMemory> &memories,
             const std::vector<Moves> &moves, const std::vector<int> &innermost,
             bool uniform, const Visit &visit);

private:
  std::vector<int> groupsIn(const Segment &segment) const;
  bool chooseChains(unsigned segment, unsigned loop, const SlotState &before);
  bool mayHaveInnermost(const Assembly &assembly) const;
  int innermostOf(const Assembly &assembly, int group) const;
  void sortByPreference(const Assembly &assembly, int group,
                        std::vector<unsigned> &slots) const;
  bool chooseOrders(Assembly &assembly,
                    std::map<int, std::vector<unsigned>>::iterator group);
  bool chooseOrder(Assembly &assembly,
                   std::map<int, std::vector<unsigned>>::iterator group,
                   std::vector<unsigned> &left, uint32_t covered);

  const Layout &layout;
  Segments &segments;
  /// Of free segments, outermost first.
  std::vector<std::vector<int>> groupsOf;

  // Of the visit.
  const std::vector<Moves> *moves = nullptr;
  const std::vector<int> *innermost = nullptr;
  bool uniform = false;
  const Visit *seen = nullptr;
  Schedule schedule;
  std::vector<Chain> chains;
  std::vector<int64_t> extents;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_LEAVES_H
