//===- Resolve.cpp - What a mapping with holes means on an op -------------===//

#include "maestro/Search/Resolve.h"

#include "ResolveKeeps.h"
#include "maestro/Model/Bind.h"
#include "maestro/Model/Limits.h"

#include <algorithm>
#include <limits>

using namespace maestro;

/// Of a size that leaves everything whole.
static constexpr int64_t kWhole = std::numeric_limits<int64_t>::max();

static Place placeOf(size_t level, size_t index) {
  return {Place::Kind::Directive, static_cast<int>(level),
          static_cast<int>(index)};
}

//===----------------------------------------------------------------------===//
// What is fixed
//===----------------------------------------------------------------------===//

/// The mapping with every hole of a directive filled by what cuts nothing, and
/// the keeps of a search left out: what breaks a rule in it is not the search's
/// to mend.
static Mapping fixedPart(const Mapping &mapping) {
  Mapping fixed = mapping;
  for (MappingLevel &level : fixed.levels) {
    std::vector<Directive> directives;
    for (Directive directive : level.directives) {
      if (directive.loops.open)
        continue;
      if (directive.size.isHole())
        directive.size = directive.offset = Size::full();
      directive.anyOrder = 0;
      directives.push_back(std::move(directive));
    }
    level.directives = std::move(directives);
    level.keeps.clear();
    if (level.units.isHole())
      level.units = Size::constant(1);
  }
  return fixed;
}

/// Errors of the fixed part, at the places of the mapping with holes.
static std::vector<Violation> checkFixed(const Problem &problem,
                                         const Mapping &mapping,
                                         const Accelerator &accelerator) {
  // Memories are another matter (ResolveKeeps.h).
  Accelerator bare = accelerator;
  bare.memories.resize(1);
  Result<Binding> bound = bind(problem, fixedPart(mapping), bare);
  if (bound)
    return {};
  std::vector<Violation> errors = bound.errors();
  for (Violation &error : errors) {
    if (error.place.kind != Place::Kind::Directive)
      continue;
    const auto &written = mapping.levels[error.place.level].directives;
    // Count the open ones before it.
    int left = error.place.index;
    for (size_t i = 0; i < written.size(); ++i)
      if (!written[i].loops.open && left-- == 0)
        error.place.index = static_cast<int>(i);
  }
  return errors;
}

static Violation coordinate(const std::string &dim, Place place) {
  std::string message = "input coordinate " + dim;
  message += " in a mapping with holes: its tiles depend on those of the "
             "filter loop [M7]; name the output loop O";
  message += dim;
  return {"H2", message, place};
}

static std::vector<Violation> checkCoordinates(const Mapping &mapping) {
  std::vector<Violation> errors;
  for (size_t j = 0; j < mapping.levels.size(); ++j)
    for (size_t i = 0; i < mapping.levels[j].directives.size(); ++i)
      if (const std::string &dim = mapping.levels[j].directives[i].dim;
          isCoordinateName(dim))
        errors.push_back(coordinate(dim, placeOf(j, i)));
  return errors;
}

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

namespace {
/// Makes slots of the directives of one mapping.
class SlotMaker {
public:
  SlotMaker(const Problem &problem, const Mapping &mapping)
      : problem(problem), mapping(mapping) {}

  std::vector<Slot> slotsOf(size_t level) const {
    std::vector<Slot> slots;
    for (const Directive &directive : mapping.levels[level].directives) {
      Slot slot;
      slot.spatial = directive.spatial;
      slot.loops = loopsOf(directive, slot.optional);
      slot.sizes = sizesOf(directive.size);
      // H3: groups of different levels are different groups.
      if (directive.anyOrder != 0)
        slot.group =
            static_cast<int>(size_t{directive.anyOrder} * kMaxLevels + level);
      // M11, M6: void.
      if (!slot.loops.empty() && slot.sizes.candidates != std::vector{kWhole})
        slots.push_back(std::move(slot));
    }
    return slots;
  }

private:
  /// Those of more than one iteration. On any other the directive is void
  /// (M11, M3): `others` says whether it may map one.
  std::vector<unsigned> loopsOf(const Directive &directive,
                                bool &others) const {
    std::vector<unsigned> loops;
    auto add = [&](const std::string &name) {
      std::optional<unsigned> loop = problem.findLoop(name);
      if (loop && problem.loops[*loop].extent > 1)
        loops.push_back(*loop);
      else
        others = true;
    };
    if (!directive.loops.open)
      add(directive.dim);
    else if (directive.loops.names.empty())
      for (const Loop &loop : problem.loops)
        add(loop.name);
    for (const std::string &name : directive.loops.names)
      add(name);
    std::sort(loops.begin(), loops.end());
    loops.erase(std::unique(loops.begin(), loops.end()), loops.end());
    return loops;
  }

  SlotSizes sizesOf(const Size &size) const {
    SlotSizes sizes;
    switch (size.kind) {
    case Size::Kind::Constant:
      sizes.candidates = {size.value};
      break;
    case Size::Kind::Full:
      sizes.candidates = {kWhole};
      break;
    case Size::Kind::ExtentOf: {
      std::optional<unsigned> loop = problem.findLoop(size.loop);
      sizes.candidates = {loop ? problem.loops[*loop].extent : 1};
      break;
    }
    case Size::Kind::Hole:
      sizes = {size.candidates, size.least, size.most};
      break;
    }
    return sizes;
  }

  const Problem &problem;
  const Mapping &mapping;
};

/// Goes through the choices of units.
class UnitChooser {
public:
  UnitChooser(const Problem &problem, const Mapping &mapping,
              const Accelerator &accelerator, SizeChoice sizes)
      : problem(problem), mapping(mapping), accelerator(accelerator),
        sizes(sizes) {}

  Result<std::vector<Space>> run() {
    choose(mapping, 1, 1);
    if (!spaces.empty())
      return spaces;
    if (errors.empty())
      errors.push_back({"M2",
                        "no choice of the clusters' units fits the " +
                            std::to_string(accelerator.pes) + " PEs",
                        {Place::Kind::Mapping}});
    return errors;
  }

private:
  /// `units`: in the clusters of the levels before `level`.
  void choose(Mapping chosen, size_t level, int64_t units) {
    if (level == mapping.levels.size())
      return add(chosen);
    const Size &written = mapping.levels[level].units;
    // A fixed number that is too large is for bind() to reject.
    if (!written.isHole())
      return choose(chosen, level + 1, units);
    int64_t room = accelerator.pes / units;
    for (int64_t number : unitsOf(written, room)) {
      chosen.levels[level].units = Size::constant(number);
      choose(chosen, level + 1, units * number);
    }
  }

  static std::vector<int64_t> unitsOf(const Size &hole, int64_t room) {
    std::vector<int64_t> numbers;
    for (int64_t number : hole.candidates)
      if (number <= room)
        numbers.push_back(number);
    if (hole.candidates.empty())
      for (int64_t number = hole.least;
           number <= std::min(room, hole.most.value_or(room)); ++number)
        numbers.push_back(number);
    return numbers;
  }

  void add(const Mapping &chosen) {
    Result<BoundKeeps> bound = resolveKeeps(problem, chosen, accelerator);
    if (!bound) {
      if (errors.empty())
        errors = bound.errors();
      return;
    }
    Space space;
    space.problem = problem;
    space.accelerator = accelerator;
    space.sizes = sizes;
    space.keeps = std::move(bound->keeps);
    space.levels.resize(bound->implicitLevels);
    SlotMaker slots(problem, chosen);
    for (size_t j = 0; j < chosen.levels.size(); ++j)
      space.levels.push_back({bound->units[j], slots.slotsOf(j)});
    std::vector<Violation> broken = verify(space);
    if (broken.empty())
      spaces.push_back(std::move(space));
    else if (errors.empty())
      errors = std::move(broken);
  }

  const Problem &problem;
  const Mapping &mapping;
  const Accelerator &accelerator;
  SizeChoice sizes;
  std::vector<Space> spaces;
  /// Of the first choice that breaks a rule.
  std::vector<Violation> errors;
};
} // namespace

//===----------------------------------------------------------------------===//
// A mapping without holes
//===----------------------------------------------------------------------===//

static Space spaceOf(Schedule point, SizeChoice sizes) {
  Space space;
  space.sizes = sizes;
  for (const ScheduledLevel &level : point.levels) {
    SpaceLevel &only = space.levels.emplace_back();
    only.units = level.units;
    for (const ScheduledMap &map : level.maps) {
      Slot slot;
      slot.spatial = map.spatial;
      slot.loops = {map.loop};
      slot.sizes.candidates = {map.size};
      only.slots.push_back(std::move(slot));
    }
  }
  space.keeps = {std::move(point.memories)};
  space.problem = std::move(point.problem);
  space.accelerator = std::move(point.accelerator);
  return space;
}

Result<std::vector<Space>> maestro::resolve(const Problem &problem,
                                            const Mapping &mapping,
                                            const Accelerator &accelerator,
                                            SizeChoice sizes) {
  if (findHoles(mapping).empty()) {
    Result<Binding> bound = bind(problem, mapping, accelerator);
    if (!bound)
      return bound.errors();
    return std::vector{spaceOf(std::move(bound->schedule), sizes)};
  }
  std::vector<Violation> errors = checkCoordinates(mapping);
  if (errors.empty())
    errors = checkFixed(problem, mapping, accelerator);
  if (!errors.empty())
    return errors;
  return UnitChooser(problem, mapping, accelerator, sizes).run();
}
