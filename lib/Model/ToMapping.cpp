//===- ToMapping.cpp - How an author would write a schedule ---------------===//

#include "maestro/Model/Bind.h"

#include <map>

using namespace maestro;

static MappingKind kindOf(OpKind kind) {
  switch (kind) {
  case OpKind::Convolution:
  case OpKind::Depthwise:
  case OpKind::Pooling:
    return MappingKind::Convolution;
  case OpKind::Contraction:
    return MappingKind::Contraction;
  case OpKind::Generic:
    break;
  }
  return MappingKind::Any;
}

static Directive directiveOf(const Schedule &schedule,
                             const ScheduledMap &map) {
  Directive directive;
  directive.spatial = map.spatial;
  // M4: tiles partition what is handed down.
  directive.size = directive.offset = Size::constant(map.size);
  directive.dim = schedule.problem.loops[map.loop].name;
  return directive;
}

/// M10. A memory that keeps nothing says so: one that no keep names is bound.
static void addKeeps(const Schedule &schedule, const ScheduledMemory &memory,
                     Mapping &mapping) {
  const std::string &name = schedule.accelerator.memories[memory.memory].name;
  if (memory.holds.empty()) {
    Keep keep;
    keep.memory = name;
    keep.nothing = true;
    mapping.levels.front().keeps.push_back(std::move(keep));
    return;
  }
  std::map<unsigned, Keep> byLevel;
  for (const Residency &kept : memory.holds)
    byLevel[kept.level].operands.push_back(
        schedule.problem.operands[kept.operand].name);
  for (auto &[level, keep] : byLevel) {
    keep.memory = name;
    mapping.levels[level].keeps.push_back(std::move(keep));
  }
}

Mapping maestro::toMapping(const Schedule &schedule) {
  Mapping mapping;
  mapping.kind = kindOf(schedule.problem.kind);
  for (const ScheduledLevel &level : schedule.levels) {
    MappingLevel &written = mapping.levels.emplace_back();
    written.units = Size::constant(level.units);
    for (const ScheduledMap &map : level.maps)
      written.directives.push_back(directiveOf(schedule, map));
  }
  for (size_t m = 1; m < schedule.memories.size(); ++m)
    addKeeps(schedule, schedule.memories[m], mapping);
  return mapping;
}
