//===- ResolveTest.cpp - Mappings with holes on ops -----------------------===//
//
// Random mappings lose what they say, piece by piece. What they said must be
// among the points of what is left.
//
//===----------------------------------------------------------------------===//

#include "maestro/Search/Resolve.h"
#include "Random/RandomCase.h"
#include "SpaceFixtures.h"
#include "maestro/Search/Points.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace maestro;
using namespace maestro::fixtures;
using maestro::testing::drawCase;
using maestro::testing::RandomCase;

namespace {
/// Without the directives that make one tile: points have none.
Schedule withoutVoid(Schedule schedule) {
  std::vector<int64_t> extents;
  extents.reserve(schedule.problem.loops.size());
  for (const Loop &loop : schedule.problem.loops)
    extents.push_back(loop.extent);
  for (ScheduledLevel &level : schedule.levels) {
    std::vector<ScheduledMap> maps;
    for (const ScheduledMap &map : level.maps)
      if (map.size < extents[map.loop]) {
        maps.push_back(map);
        extents[map.loop] = map.size;
      }
    level.maps = maps;
  }
  return schedule;
}

bool namesCoordinate(const Mapping &mapping) {
  for (const MappingLevel &level : mapping.levels)
    for (const Directive &directive : level.directives)
      if (isCoordinateName(directive.dim))
        return true;
  return false;
}

void openSize(maestro::testing::Random &random, Size &size) {
  if (size.kind != Size::Kind::Constant)
    return;
  Size hole = Size::hole();
  if (random.chance(30))
    hole.candidates = {size.value, size.value + 1};
  else if (random.chance(30))
    hole.most = size.value + 1;
  size = hole;
}

/// Makes holes of some of what a mapping says.
void open(maestro::testing::Random &random, const Problem &problem,
          Mapping &mapping) {
  for (size_t j = 0; j < mapping.levels.size(); ++j) {
    MappingLevel &level = mapping.levels[j];
    if (j > 0 && random.chance(20))
      openSize(random, level.units);
    unsigned group = random.chance(40) ? 1 : 0;
    auto spatials = std::count_if(
        level.directives.begin(), level.directives.end(),
        [](const Directive &directive) { return directive.spatial; });
    for (Directive &directive : level.directives) {
      directive.anyOrder = group;
      // M4: what was one tile may be several now.
      directive.offset = directive.size;
      if (random.chance(30)) {
        openSize(random, directive.size);
        directive.offset =
            directive.size.isHole() ? Size::hole() : directive.offset;
      }
      // M6: two spatial directives are right only while one is void.
      if (random.chance(20) && (!directive.spatial || spatials < 2)) {
        directive.loops = {true,
                           {directive.dim, random.oneOf(problem.loops).name}};
        directive.dim.clear();
      }
    }
    for (Keep &keep : level.keeps)
      if (random.chance(30)) {
        keep.choice = {true, keep.operands};
        keep.operands.clear();
      }
  }
}

/// The points of all spaces, unless they are too many.
std::optional<std::vector<Schedule>>
pointsOf(const std::vector<Space> &spaces) {
  std::vector<Schedule> points;
  for (const Space &space : spaces) {
    Points counted(space);
    if (counted.approximateSize() > 3000)
      return std::nullopt;
    counted.visit([&](const Schedule &point) {
      points.push_back(point);
      return true;
    });
  }
  return points;
}

std::string firstOf(const std::vector<Violation> &errors) {
  return errors.empty() ? "" : errors.front().str();
}
} // namespace

TEST(Resolve, MappingWithoutHolesIsOnePoint) {
  for (uint64_t seed = 1; seed <= 1000; ++seed) {
    RandomCase drawn = drawCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    Result<std::vector<Space>> spaces = resolve(
        drawn.problem, drawn.mapping, drawn.accelerator, SizeChoice::All);
    ASSERT_EQ(bool(bound), bool(spaces)) << "seed " << seed;
    if (!bound)
      continue;
    auto points = pointsOf(*spaces);
    ASSERT_TRUE(points && points->size() == 1) << "seed " << seed;
    EXPECT_EQ(keyOf(points->front()), keyOf(withoutVoid(bound->schedule)))
        << "seed " << seed;
  }
}

TEST(Resolve, WhatWasSaidIsAmongThePoints_H1_H2_H3_H4) {
  unsigned checked = 0;
  for (uint64_t seed = 1; seed <= 4000; ++seed) {
    maestro::testing::Random random(seed);
    RandomCase drawn = drawCase(random, 500);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound || namesCoordinate(drawn.mapping))
      continue;
    open(random, drawn.problem, drawn.mapping);
    Result<std::vector<Space>> spaces = resolve(
        drawn.problem, drawn.mapping, drawn.accelerator, SizeChoice::All);
    ASSERT_TRUE(bool(spaces))
        << "seed " << seed << ": " << firstOf(spaces.errors());
    auto points = pointsOf(*spaces);
    if (!points)
      continue;
    ++checked;
    std::string said = keyOf(withoutVoid(bound->schedule));
    EXPECT_TRUE(std::any_of(
        points->begin(), points->end(),
        [&](const Schedule &point) { return keyOf(point) == said; }))
        << "seed " << seed << ": " << said << " of " << points->size();
    for (size_t i = 0; i < points->size(); i += 1 + points->size() / 20) {
      const Schedule &point = (*points)[i];
      Result<Binding> again =
          bind(drawn.problem, toMapping(point), drawn.accelerator);
      ASSERT_TRUE(bool(again))
          << "seed " << seed << ": " << firstOf(again.errors());
      EXPECT_EQ(keyOf(again->schedule), keyOf(point)) << "seed " << seed;
    }
  }
  EXPECT_GT(checked, 1000u);
}
