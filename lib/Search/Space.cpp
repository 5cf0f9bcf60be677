//===- Space.cpp - What a space must satisfy ------------------------------===//

#include "maestro/Search/Space.h"

#include <algorithm>
#include <string>

using namespace maestro;

namespace {
class Verifier {
public:
  explicit Verifier(const Space &space) : space(space) {}

  std::vector<Violation> run() {
    slotsOfDim.resize(space.dims.size());
    for (const SpaceLevel &level : space.levels)
      checkLevel(level);
    for (size_t dim = 0; dim < slotsOfDim.size(); ++dim)
      if (slotsOfDim[dim] > 2)
        fail("H2", "dimension " + std::to_string(dim) + " of the array has " +
                       std::to_string(slotsOfDim[dim]) + " slots, at most 2");
    if (space.levels.empty())
      fail("M1", "a space has at least 1 level, not 0");
    if (space.keeps.empty())
      fail("H4", "no choice of where memories keep operands");
    return violations;
  }

private:
  void fail(const char *rule, std::string message) {
    violations.push_back({rule, std::move(message), {}});
  }

  void checkLevel(const SpaceLevel &level) {
    auto spatial = std::count_if(level.slots.begin(), level.slots.end(),
                                 [](const Slot &slot) { return slot.spatial; });
    if (spatial > 1)
      fail("M6", "a level has " + std::to_string(spatial) +
                     " spatial slots, at most 1");
    for (const Slot &slot : level.slots)
      checkSlot(slot);
  }

  void checkSlot(const Slot &slot) {
    if (slot.loops.empty())
      fail("H2", "a slot has no loop to map");
    if (!isIncreasing(slot.loops))
      fail("H2", "the loops of a slot must increase");
    if (!slot.loops.empty() && slot.loops.back() >= space.problem.loops.size())
      fail("H2", "a slot maps loop " + std::to_string(slot.loops.back()) +
                     " of " + std::to_string(space.problem.loops.size()));
    if (!isIncreasing(slot.sizes.candidates))
      fail("H1", "the sizes of a slot must increase");
    int64_t least = slot.sizes.candidates.empty()
                        ? slot.sizes.least
                        : slot.sizes.candidates.front();
    if (least < 1)
      fail("H1", "a size is at least 1, not " + std::to_string(least));
    if (slot.sizes.most && *slot.sizes.most < least)
      fail("H1", "the sizes from " + std::to_string(least) + " to " +
                     std::to_string(*slot.sizes.most) + " are none");
    checkDim(slot);
  }

  void checkDim(const Slot &slot) {
    if (slot.dim == kNoIndex)
      return;
    if (!slot.spatial)
      fail("H2", "a temporal slot takes no dimension of the array");
    if (slot.dim < 0 || slot.dim >= static_cast<int>(space.dims.size()))
      fail("H2", "a slot takes dimension " + std::to_string(slot.dim) +
                     " of an array of " + std::to_string(space.dims.size()));
    else
      ++slotsOfDim[static_cast<size_t>(slot.dim)];
  }

  template <typename T> static bool isIncreasing(const std::vector<T> &values) {
    return std::adjacent_find(values.begin(), values.end(),
                              [](const T &a, const T &b) { return a >= b; }) ==
           values.end();
  }

  const Space &space;
  std::vector<unsigned> slotsOfDim;
  std::vector<Violation> violations;
};
} // namespace

std::vector<Violation> maestro::verify(const Space &space) {
  return Verifier(space).run();
}
