//===- LibrarySpacesTest.cpp - The shipped mapspaces ----------------------===//
//
// Each of the paper's five mappings, fitted to a target, is a point of its
// mapspace fitted to the same target.
//
//===----------------------------------------------------------------------===//

#include "SpaceFixtures.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Library/Library.h"
#include "maestro/Search/Points.h"
#include "maestro/Search/Resolve.h"

#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// Whether the directives of one level fill its slots.
class LevelMatch {
public:
  LevelMatch(const SpaceLevel &level, const ScheduledLevel &filled,
             std::vector<int64_t> &extents)
      : slots(level.slots), left(filled.maps), extents(extents) {}

  bool run() {
    while (!slots.empty()) {
      llvm::ArrayRef<Slot> group =
          slots.front().group == kNoIndex
              ? slots.take_front()
              : slots.take_while([&](const Slot &slot) {
                  return slot.group == slots.front().group;
                });
      if (!fill(group))
        return false;
      slots = slots.drop_front(group.size());
    }
    return left.empty();
  }

private:
  /// Of a group, the directives that come next have a slot each; the other
  /// slots may be void.
  bool fill(llvm::ArrayRef<Slot> group) {
    std::vector<const Slot *> open;
    for (const Slot &slot : group)
      open.push_back(&slot);
    while (!left.empty()) {
      const auto it = llvm::find_if(
          open, [&](const Slot *slot) { return takes(*slot, left.front()); });
      if (it == open.end())
        break;
      extents[left.front().loop] = left.front().size;
      left = left.drop_front();
      open.erase(it);
    }
    return llvm::all_of(open,
                        [&](const Slot *slot) { return canBeVoid(*slot); });
  }

  static bool takes(const Slot &slot, const ScheduledMap &map) {
    const SlotSizes &sizes = slot.sizes;
    return slot.spatial == map.spatial &&
           llvm::is_contained(slot.loops, map.loop) &&
           (sizes.candidates.empty()
                ? map.size >= sizes.least &&
                      map.size <= sizes.most.value_or(map.size)
                : llvm::is_contained(sizes.candidates, map.size));
  }

  bool canBeVoid(const Slot &slot) const {
    int64_t extent = extents[slot.loops.front()];
    int64_t most = slot.sizes.candidates.empty()
                       ? slot.sizes.most.value_or(extent)
                       : slot.sizes.candidates.back();
    return slot.optional || most >= extent;
  }

  llvm::ArrayRef<Slot> slots;
  llvm::ArrayRef<ScheduledMap> left;
  std::vector<int64_t> &extents;
};

/// The memories as text.
std::string keyOf(const std::vector<ScheduledMemory> &memories) {
  Schedule schedule;
  schedule.memories = memories;
  return fixtures::keyOf(schedule);
}

/// Whether the schedule is a point of the space, which has no dimensions and
/// all sizes of a range.
bool contains(const Space &space, const Schedule &schedule) {
  std::vector<int64_t> extents;
  extents.reserve(space.problem.loops.size());
  for (const Loop &loop : space.problem.loops)
    extents.push_back(loop.extent);
  if (space.levels.size() != schedule.levels.size())
    return false;
  for (const auto &[level, filled] :
       llvm::zip_equal(space.levels, schedule.levels))
    if (level.units != filled.units ||
        !LevelMatch(level, filled, extents).run())
      return false;
  return llvm::any_of(space.keeps, [&](const auto &kept) {
    return keyOf(kept) == keyOf(schedule.memories);
  });
}

class LibrarySpaces : public ::testing::Test {
protected:
  Mapping fitted(llvm::StringRef name, const Accelerator &target) {
    return fit(*loadMapping(&context, name), target);
  }

  mlir::MLIRContext context;
};

std::vector<Problem> layers() {
  return {convolution({1, 64, 64, 56, 56, 3, 3}),
          convolution({1, 64, 3, 112, 112, 7, 7, /*stride=*/2}),
          convolution({4, 2048, 512, 7, 7, 1, 1}),
          convolution({1, 5, 7, 11, 13, 5, 2}), pooling(64, 56, 56)};
}
} // namespace

// A space without holes has one point: what contains() says can be seen there.
TEST_F(LibrarySpaces, containsKnowsAPointFromItsNeighbours) {
  Accelerator target = toModel(loadAccelerator(&context, "eyeriss"));
  Problem layer = layers().front();
  Mapping mapping = fitted("kc_p", target);
  Result<Binding> bound = bind(layer, mapping, target);
  Result<std::vector<Space>> spaces =
      resolve(layer, mapping, target, SizeChoice::All);
  ASSERT_TRUE(bound && spaces);
  EXPECT_TRUE(contains(spaces->front(), bound->schedule));
  auto isPoint = [&](auto change) {
    Schedule changed = bound->schedule;
    change(changed);
    return contains(spaces->front(), changed);
  };
  EXPECT_FALSE(isPoint([](Schedule &s) { ++s.levels[0].maps[0].size; }));
  EXPECT_FALSE(isPoint([](Schedule &s) { ++s.levels[1].units; }));
  EXPECT_FALSE(isPoint([](Schedule &s) { s.levels[0].maps.pop_back(); }));
  EXPECT_FALSE(isPoint([](Schedule &s) { s.memories[1].holds.pop_back(); }));
  EXPECT_FALSE(isPoint([](Schedule &s) {
    std::swap(s.levels[0].maps[0], s.levels[0].maps[1]);
  }));
}

TEST_F(LibrarySpaces, H1_H3_eachMappingIsAPointOfItsSpace) {
  EXPECT_EQ(llvm::join(libraryMapspaces(), " "),
            "c_p_space kc_p_space x_p_space yr_p_space yx_p_space");
  for (llvm::StringRef name : libraryMapspaces())
    for (llvm::StringRef machine : libraryAccelerators()) {
      SCOPED_TRACE(name.str() + " on " + machine.str());
      Accelerator target = toModel(loadAccelerator(&context, machine));
      Mapping open = fitted(name, target);
      EXPECT_FALSE(findHoles(open).empty());
      Mapping fixed = fitted(name.drop_back(strlen("_space")), target);
      for (const Problem &layer : layers()) {
        Result<Binding> bound = bind(layer, fixed, target);
        Result<std::vector<Space>> spaces =
            resolve(layer, open, target, SizeChoice::All);
        ASSERT_TRUE(bound && spaces);
        ASSERT_EQ(spaces->size(), 1u);
        EXPECT_TRUE(contains(spaces->front(), bound->schedule))
            << fixtures::keyOf(bound->schedule);
        EXPECT_GT(sizeOf(*spaces).approximate, 1000);
      }
    }
}
