//===- RandomMapping.cpp - Random mappings --------------------------------===//

#include "Random/RandomCase.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::testing;

/// Units of a cluster (M2).
static int64_t valueOf(const Problem &problem, const Size &units) {
  if (units.kind == Size::Kind::Constant)
    return units.value;
  return problem.loops[problem.findLoop(units.loop).value_or(0)].extent;
}

namespace {
/// What a level does to one loop.
struct Cut {
  unsigned loop = 0;
  int64_t size = 1;
  bool spatial = false;
};

/// Draws the levels of one mapping, outermost first, with an eye on the extents
/// that each is handed.
class MappingBuilder {
public:
  MappingBuilder(Random &random, const Problem &problem)
      : random(random), problem(problem) {
    for (const Loop &loop : problem.loops)
      handed.push_back(loop.extent);
    // Names of roles need a mapping of their kind (P3).
    numbersOnly = problem.kind == OpKind::Generic || random.chance(15);
  }

  Mapping run();

private:
  MappingKind kind() const;
  void drawUnits(MappingLevel &level);
  std::vector<Cut> drawCuts(int64_t units);
  int64_t drawSize(int64_t extent);
  void writeLevel(MappingLevel &level, const std::vector<Cut> &cuts);
  void write(MappingLevel &level, const Cut &cut);
  bool writeCoordinate(MappingLevel &level, const Cut &cut,
                       const std::vector<Cut> &cuts);
  bool writeDiagonal(MappingLevel &level, const Cut &cut);
  void writeVoid(MappingLevel &level);
  std::string nameOf(unsigned loop);
  const Window *windowOf(unsigned outputLoop) const;
  int64_t filterTile(const Window &window, const std::vector<Cut> &cuts) const;

  Random &random;
  const Problem &problem;
  std::vector<int64_t> handed;
  bool numbersOnly = false;
};
} // namespace

MappingKind MappingBuilder::kind() const {
  if (numbersOnly)
    return MappingKind::Any;
  return problem.kind == OpKind::Contraction ? MappingKind::Contraction
                                             : MappingKind::Convolution;
}

Mapping MappingBuilder::run() {
  Mapping mapping;
  mapping.name = "random";
  mapping.kind = kind();
  mapping.levels.resize(random.oneOf<int64_t>({1, 2, 2, 2, 3, 3, 4}));
  int64_t inAll = 1;
  for (size_t j = 0; j < mapping.levels.size(); ++j) {
    MappingLevel &level = mapping.levels[j];
    // At level 0 the units are what the accelerator has PEs for; there is
    // usually more than one.
    int64_t units = random.between(2, 4);
    if (j > 0) {
      drawUnits(level);
      units = valueOf(problem, level.units);
      if (inAll * units > 24)
        level.units = Size::constant(units = 1);
      inAll *= units;
    }
    writeLevel(level, drawCuts(units));
  }
  return mapping;
}

/// M2: a number, or Sz of a loop.
void MappingBuilder::drawUnits(MappingLevel &level) {
  auto loop = static_cast<unsigned>(
      random.between(0, int64_t(problem.loops.size()) - 1));
  level.units =
      random.chance(10)
          ? Size::extentOf(nameOf(loop))
          : Size::constant(random.oneOf<int64_t>({1, 1, 2, 2, 3, 4, 5}));
}

/// Mostly proper tiles, ragged or not; sometimes all, or more than there is.
int64_t MappingBuilder::drawSize(int64_t extent) {
  int64_t style = random.between(1, 100);
  if (style <= 35)
    return 1;
  if (style <= 85)
    return random.between(1, extent);
  return style <= 95 ? extent : extent + random.between(1, 3);
}

std::vector<Cut> MappingBuilder::drawCuts(int64_t units) {
  std::vector<Cut> cuts;
  int share = random.oneOf<int>({30, 50, 70});
  for (unsigned loop = 0; loop < handed.size(); ++loop)
    if (random.chance(handed[loop] == 1 ? 10 : share))
      cuts.push_back({loop, drawSize(handed[loop]), false});
  random.shuffle(cuts);
  if (!cuts.empty() && random.chance(units > 1 ? 90 : 20))
    cuts[random.between(0, int64_t(cuts.size()) - 1)].spatial = true;
  return cuts;
}

void MappingBuilder::writeLevel(MappingLevel &level,
                                const std::vector<Cut> &cuts) {
  for (const Cut &cut : cuts)
    if (!writeDiagonal(level, cut) && !writeCoordinate(level, cut, cuts))
      write(level, cut);
  writeVoid(level);
  for (const Cut &cut : cuts)
    handed[cut.loop] = std::min(handed[cut.loop], cut.size);
}

std::string MappingBuilder::nameOf(unsigned loop) {
  if (numbersOnly || random.chance(5))
    return "d" + std::to_string(loop);
  return problem.loops[loop].name;
}

/// A directive on a loop: its size as a number, as `full`, or as the extent of
/// a loop that has this extent (M5); its offset the same, or anything where
/// there is one tile (M3).
void MappingBuilder::write(MappingLevel &level, const Cut &cut) {
  bool oneTile = cut.size >= handed[cut.loop];
  Directive directive{cut.spatial, Size::constant(cut.size),
                      Size::constant(cut.size), nameOf(cut.loop)};
  for (unsigned loop = 0; loop < problem.loops.size(); ++loop)
    if (problem.loops[loop].extent == cut.size && random.chance(15))
      directive.size = directive.offset = Size::extentOf(nameOf(loop));
  if (oneTile && random.chance(50))
    directive.size = Size::full();
  if (oneTile)
    directive.offset =
        random.chance(50) ? Size::full() : Size::constant(random.between(1, 9));
  level.directives.push_back(directive);
}

const Window *MappingBuilder::windowOf(unsigned outputLoop) const {
  for (const Window &window : problem.windows)
    if (window.outputLoop == outputLoop)
      return &window;
  return nullptr;
}

/// The filter loop's tile at this level (M7).
int64_t MappingBuilder::filterTile(const Window &window,
                                   const std::vector<Cut> &cuts) const {
  int64_t tile = handed[window.filterLoop];
  for (const Cut &cut : cuts)
    if (cut.loop == window.filterLoop)
      tile = std::min(tile, cut.size);
  return tile;
}

/// M7: the same tile in input positions, sometimes with some to spare.
bool MappingBuilder::writeCoordinate(MappingLevel &level, const Cut &cut,
                                     const std::vector<Cut> &cuts) {
  const Window *window = windowOf(cut.loop);
  if (!window || numbersOnly || !random.chance(35))
    return false;
  int64_t reach = (filterTile(*window, cuts) - 1) * window->dilation + 1;
  int64_t size = (cut.size - 1) * window->stride + reach +
                 random.between(0, window->stride - 1);
  level.directives.push_back({cut.spatial, Size::constant(size),
                              Size::constant(cut.size * window->stride),
                              window->coordinate});
  return true;
}

/// M8: where one output is handed down, a filter loop that is spread one by one
/// may be written as the diagonal of row-stationary.
bool MappingBuilder::writeDiagonal(MappingLevel &level, const Cut &cut) {
  if (!cut.spatial || cut.size != 1 || numbersOnly)
    return false;
  for (const Window &window : problem.windows) {
    bool cutsOutput = std::any_of(
        level.directives.begin(), level.directives.end(),
        [&](const Directive &directive) {
          return problem.findLoop(directive.dim) == window.outputLoop;
        });
    if (window.filterLoop != cut.loop || handed[window.outputLoop] != 1 ||
        cutsOutput || !random.chance(60))
      continue;
    Directive coordinate{true, Size::constant(1), Size::constant(1),
                         window.coordinate};
    Directive filter = coordinate;
    filter.dim = nameOf(cut.loop);
    if (random.chance(50))
      std::swap(coordinate, filter);
    level.directives.push_back(coordinate);
    level.directives.push_back(filter);
    return true;
  }
  return false;
}

/// Directives that mean nothing: all of a loop beside another directive on it
/// (M6), and a loop that this op lacks (M11).
void MappingBuilder::writeVoid(MappingLevel &level) {
  auto loop = static_cast<unsigned>(
      random.between(0, int64_t(problem.loops.size()) - 1));
  auto insert = [&](const Directive &directive) {
    auto place = random.between(0, int64_t(level.directives.size()));
    level.directives.insert(level.directives.begin() + place, directive);
  };
  if (random.chance(7))
    insert({false, Size::full(), Size::full(), nameOf(loop)});
  std::string other = random.oneOf({"G", "T", "OZ", "M1", "B"});
  if (!numbersOnly && random.chance(7) && !problem.findLoop(other))
    insert({random.chance(50), Size::constant(random.between(1, 3)),
            Size::constant(random.between(1, 3)), other});
}

Mapping maestro::testing::drawMapping(Random &random, const Problem &problem) {
  return MappingBuilder(random, problem).run();
}

std::vector<int64_t> maestro::testing::clusterUnits(const Problem &problem,
                                                    const Mapping &mapping) {
  std::vector<int64_t> units;
  units.reserve(mapping.levels.size());
  for (const MappingLevel &level : mapping.levels)
    units.push_back(valueOf(problem, level.units));
  if (!units.empty())
    units.front() = 1;
  return units;
}
