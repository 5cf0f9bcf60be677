//===- Bind.cpp - What a mapping means on an op ---------------------------===//

#include "maestro/Model/Bind.h"

#include "Binder.h"
#include "Text.h"
#include "maestro/Model/Limits.h"

#include <utility>

using namespace maestro;

/// M1: as many levels as can be evaluated.
static void checkLevelCount(const Mapping &mapping, Findings &findings) {
  size_t levels = mapping.levels.size();
  if (levels < 1)
    findings.fail("M1", text("a mapping has at least 1 level: ", levels),
                  {Place::Kind::Mapping});
  if (levels > kMaxLevels)
    findings.fail("M1", text("too many levels: ", levels, " > ", kMaxLevels),
                  {Place::Kind::Mapping});
}

/// What must hold before any rule can be applied.
static void checkParts(const Problem &problem, const Mapping &mapping,
                       const Accelerator &accelerator, Findings &findings) {
  findings.errors = verify(problem);
  for (Violation &violation : verify(accelerator))
    findings.errors.push_back(std::move(violation));
  checkLevelCount(mapping, findings);
  if (findings.errors.empty())
    checkKind(problem, mapping, findings);
  if (findings.errors.empty())
    findings.errors = findHoles(mapping);
}

/// M3 to M8, level by level.
static std::vector<ScheduledLevel> bindLevels(const Problem &problem,
                                              const Mapping &mapping,
                                              Names &names,
                                              Findings &findings) {
  std::vector<int64_t> handedDown;
  handedDown.reserve(problem.loops.size());
  for (const Loop &loop : problem.loops)
    handedDown.push_back(loop.extent);
  std::vector<ScheduledLevel> levels(mapping.levels.size());
  for (size_t j = 0; j < levels.size(); ++j)
    levels[j].maps = bindDirectives(problem, mapping, static_cast<int>(j),
                                    handedDown, names, findings);
  return levels;
}

Result<Binding> maestro::bind(const Problem &problem, const Mapping &mapping,
                              const Accelerator &accelerator) {
  Findings findings;
  checkParts(problem, mapping, accelerator, findings);
  if (!findings.errors.empty())
    return findings.errors;

  Names names(problem, findings);
  Schedule schedule{problem, accelerator, {}, {}};
  schedule.levels = bindLevels(problem, mapping, names, findings);
  if (std::optional<std::vector<int64_t>> units =
          bindUnits(mapping, accelerator.pes, names, findings)) {
    for (size_t j = 0; j < units->size(); ++j)
      schedule.levels[j].units = (*units)[j];
    bindMemories(mapping, schedule, names, findings);
  }
  if (!findings.errors.empty())
    return findings.errors;
  return Binding{std::move(schedule), std::move(findings.remarks)};
}
