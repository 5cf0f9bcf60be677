//===- Binder.h - The parts of bind() ---------------------------*- C++ -*-===//
//
// bind() works in steps, each with its own file: holes (BindHoles.cpp), names
// and sizes (BindNames.cpp), directives (BindDirectives.cpp), memories
// (BindMemories.cpp). Each adds what is wrong to the same Findings, so that
// one call reports everything.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_BINDER_H
#define MAESTRO_LIB_MODEL_BINDER_H

#include "maestro/Model/Bind.h"

#include <set>

namespace maestro {

/// What a bind() found so far.
struct Findings {
  std::vector<Violation> errors;
  std::vector<Violation> remarks;

  void fail(const char *rule, std::string message, Place place) {
    errors.push_back({rule, std::move(message), place});
  }
};

/// What names and sizes mean on one problem (P3, M5, M11). Unknown names are
/// errors; known ones that the op lacks are remarked, once each.
class Names {
public:
  Names(const Problem &problem, Findings &findings)
      : problem(problem), findings(findings) {}

  /// The loop of this name; nothing where it is unknown or the op lacks it.
  std::optional<unsigned> loop(const std::string &name, Place place);
  /// The window of an input coordinate; null where the op lacks it.
  const Window *window(const std::string &name, Place place);
  /// The operand of this name; nothing where it is unknown or the op lacks it.
  std::optional<unsigned> operand(const std::string &name, Place place);
  /// M5: the number that a size stands for, `full` being what is handed down;
  /// nothing where it names an unknown loop.
  std::optional<int64_t> value(const Size &size, int64_t full, Place place);

private:
  void lacks(const std::string &name, Place place, const char *consequence);

  const Problem &problem;
  Findings &findings;
  /// Names that a remark has been made about.
  std::set<std::string> remarked;
};

/// P3: the mapping is written for this kind of op, or uses only dN names.
void checkKind(const Problem &problem, const Mapping &mapping,
               Findings &findings);

/// M2: the units of every level; nothing where they are wrong or do not fit.
std::optional<std::vector<int64_t>> bindUnits(const Mapping &mapping,
                                              int64_t pes, Names &names,
                                              Findings &findings);

/// M3 to M8: the directives of one level as loops of the problem. `handedDown`
/// is the largest range of each loop on entering the level, and is replaced
/// by the largest that the level hands down.
std::vector<ScheduledMap> bindDirectives(const Problem &problem,
                                         const Mapping &mapping, int level,
                                         std::vector<int64_t> &handedDown,
                                         Names &names, Findings &findings);

/// M10: adds the implicit levels to the schedule and binds its memories.
/// The schedule has the mapping's levels, with units.
void bindMemories(const Mapping &mapping, Schedule &schedule, Names &names,
                  Findings &findings);

} // namespace maestro

#endif // MAESTRO_LIB_MODEL_BINDER_H
