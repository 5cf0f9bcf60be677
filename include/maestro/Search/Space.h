//===- Space.h - Which schedules a search chooses from ----------*- C++ -*-===//
//
// A space is a template of levels. Its points are schedules: which directives
// of the template cut their loop, into tiles of which size, in which order, and
// where memories keep operands. docs/Search.md defines it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_SEARCH_SPACE_H
#define MAESTRO_SEARCH_SPACE_H

#include "maestro/Model/Schedule.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace maestro {

/// Which sizes an open range has, where n iterations are handed down (H1).
enum class SizeChoice {
  /// Those that divide n.
  Divisors,
  /// For each number of tiles the smallest size that gives it: ceil(n / k).
  Balanced,
  /// 1 to n.
  All,
};

/// The sizes that a slot may have.
struct SlotSizes {
  /// Increasing; empty: those of the range that the space's SizeChoice has.
  std::vector<int64_t> candidates;
  int64_t least = 1;
  /// None: up to what is handed down.
  std::optional<int64_t> most;
};

/// No group, dimension or slot.
inline constexpr int kNoIndex = -1;

/// A directive of the template. On one tile it is void, and not in the point.
struct Slot {
  bool spatial = false;
  /// Loops that it may map (H2), increasing; at most one does.
  std::vector<unsigned> loops;
  /// It may map none of them, whatever its sizes.
  bool optional = false;
  SlotSizes sizes;
  /// Neighbours of one group stand in any order (H3).
  int group = kNoIndex;
  /// Spatial: index into Space::dims, whose PEs its tiles take, together with
  /// those of the other slots of the dimension. Without one, tiles beyond the
  /// level's units are folded (S1).
  int dim = kNoIndex;
};

struct SpaceLevel {
  /// Units per cluster (M2), where no slot has a dimension; else units follow
  /// from the tiles.
  int64_t units = 1;
  /// Outermost first; at most one is spatial.
  std::vector<Slot> slots;
};

/// The schedules that a search chooses from.
struct Space {
  Problem problem;
  Accelerator accelerator;
  SizeChoice sizes = SizeChoice::Balanced;
  std::vector<SpaceLevel> levels;
  /// Extents of the physical array.
  std::vector<int64_t> dims;
  /// Each is Schedule::memories of a point, and checked with R1 and M10.
  std::vector<std::vector<ScheduledMemory>> keeps;
};

/// What the default space leaves open.
struct SpaceOptions {
  SizeChoice sizes = SizeChoice::Balanced;
  /// Two loops may share a dimension of the array.
  bool pairs = true;
  /// Memories may be bypassed.
  bool bypass = true;
};

/// The accelerator's full space: temporal slots of every loop, in any order,
/// outside each memory; then the array's dimensions, each with a slot, or two,
/// for any loop; memories in the PEs at the end. An accelerator that states no
/// array has one dimension.
Space defaultSpace(const Problem &problem, const Accelerator &accelerator,
                   const SpaceOptions &options);

/// Checks what a space must satisfy: names in range, loops of a slot
/// increasing, one spatial slot per level (M6), candidates increasing and at
/// least 1 (H1), every choice of `keeps` R1 and M10.
std::vector<Violation> verify(const Space &space);

} // namespace maestro

#endif // MAESTRO_SEARCH_SPACE_H
