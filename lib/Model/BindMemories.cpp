//===- BindMemories.cpp - Which level a memory is bound to (M10) ----------===//

#include "Binder.h"
#include "Text.h"
#include "maestro/Model/Limits.h"

#include <algorithm>

using namespace maestro;

namespace {
/// Where one operand of a memory is kept.
struct Kept {
  unsigned operand = 0;
  /// Level of the mapping; below 0 an implicit one, -1 being the innermost.
  int level = 0;
  Place place = {Place::Kind::Mapping};
};

/// Binds the memories of one schedule. Levels are those of the mapping, as
/// written, until the end.
class MemoryBinder {
public:
  MemoryBinder(const Mapping &mapping, Schedule &schedule, Names &names,
               Findings &findings)
      : mapping(mapping), schedule(schedule), problem(schedule.problem),
        memories(schedule.accelerator.memories), names(names),
        findings(findings), holds(memories.size()), kept(memories.size()),
        named(memories.size()) {}

  void run() {
    int64_t units = 1;
    for (const ScheduledLevel &level : schedule.levels)
      unitsInAll.push_back(units *= level.units);
    for (size_t m = 0; m < memories.size(); ++m)
      holds[m] = heldOperands(problem, memories[m]);
    for (size_t j = 0; j < mapping.levels.size(); ++j)
      for (size_t i = 0; i < mapping.levels[j].keeps.size(); ++i)
        applyKeep(static_cast<int>(j), static_cast<int>(i));
    bindUnnamed();
    for (size_t m = 1; m < memories.size(); ++m)
      checkUneven(m);
    for (unsigned operand = 0; operand < problem.operands.size(); ++operand)
      checkChain(operand);
    write();
  }

private:
  //===--------------------------------------------------------------------===//
  // What a memory can hold
  //===--------------------------------------------------------------------===//

  bool canHold(size_t memory, unsigned operand) const {
    return std::count(holds[memory].begin(), holds[memory].end(), operand);
  }

  std::string namesOf(const std::vector<unsigned> &operands) const {
    return operands.empty() ? "nothing"
                            : joined(operands, ", ", [&](unsigned operand) {
                                return problem.operands[operand].name;
                              });
  }

  /// The memories that a mapping may bind.
  std::string offeredMemories() const {
    if (memories.size() == 1)
      return "no memory";
    return joined(std::vector(memories.begin() + 1, memories.end()), ", ",
                  [](const Memory &memory) { return memory.name; });
  }

  //===--------------------------------------------------------------------===//
  // keep
  //===--------------------------------------------------------------------===//

  void applyKeep(int level, int index) {
    const Keep &keep = mapping.levels[level].keeps[index];
    Place place{Place::Kind::Keep, level, index};
    std::optional<size_t> memory = memoryOf(keep, place);
    if (!memory)
      return;
    named[*memory] = true;
    // What keeps nothing needs no instance.
    if (keep.nothing)
      return;
    int64_t instances = memories[*memory].instances;
    if (unitsInAll[level] > instances)
      return findings.fail(
          "M10",
          text("level ", level, " has more units in all than memory ",
               keep.memory, " has instances: ", unitsInAll[level], " > ",
               instances, "; keep it at a level with at most ", instances),
          place);
    for (unsigned operand : operandsOf(keep, *memory, place))
      add(*memory, {operand, level, place});
  }

  /// The memory of a keep, if a mapping may bind it.
  std::optional<size_t> memoryOf(const Keep &keep, Place place) {
    auto it = std::find_if(
        memories.begin(), memories.end(),
        [&](const Memory &memory) { return memory.name == keep.memory; });
    if (it != memories.begin() && it != memories.end())
      return it - memories.begin();
    findings.fail(
        "M10",
        text(it == memories.end()
                 ? "unknown memory: "
                 : "the outermost memory holds everything and is bound to no "
                   "level: ",
             keep.memory, "; inside ", memories.front().name,
             " the accelerator has ", offeredMemories()),
        place);
    return std::nullopt;
  }

  /// What a keep names, or all that its memory holds.
  std::vector<unsigned> operandsOf(const Keep &keep, size_t memory,
                                   Place place) {
    if (keep.operands.empty())
      return holds[memory];
    std::vector<unsigned> result;
    for (const std::string &name : keep.operands) {
      std::optional<unsigned> operand = names.operand(name, place);
      if (operand && canHold(memory, *operand))
        result.push_back(*operand);
      else if (operand)
        findings.fail("M10",
                      text("memory ", keep.memory, " does not hold ", name,
                           "; of this op's operands it holds ",
                           namesOf(holds[memory])),
                      place);
    }
    return result;
  }

  void add(size_t memory, const Kept &entry) {
    for (const Kept &other : kept[memory])
      if (other.operand == entry.operand)
        return findings.fail("M10",
                             text("memory ", memories[memory].name, " keeps ",
                                  problem.operands[entry.operand].name,
                                  " twice, at levels ", other.level, " and ",
                                  entry.level,
                                  ": name each operand in one keep"),
                             entry.place);
    kept[memory].push_back(entry);
  }

  //===--------------------------------------------------------------------===//
  // Memories that no keep names
  //===--------------------------------------------------------------------===//

  /// Innermost first, so that each implicit level is outside the ones before.
  void bindUnnamed() {
    for (size_t m = memories.size() - 1; m >= 1; --m) {
      if (named[m] || holds[m].empty())
        continue;
      if (std::optional<int> level = levelOf(m))
        for (unsigned operand : holds[m])
          kept[m].push_back({operand, *level, {Place::Kind::Mapping}});
    }
    size_t levels = mapping.levels.size() + implicitLevels;
    if (levels > kMaxLevels)
      findings.fail("M1",
                    text("too many levels: ", mapping.levels.size(), " and ",
                         implicitLevels, " for memories of one instance > ",
                         kMaxLevels),
                    {Place::Kind::Mapping});
  }

  std::optional<int> levelOf(size_t memory) {
    int64_t instances = memories[memory].instances;
    if (isOnePerPe(memory))
      return static_cast<int>(mapping.levels.size()) - 1;
    if (instances == 1)
      return -++implicitLevels;
    for (int j = static_cast<int>(unitsInAll.size()) - 1; j >= 0; --j)
      if (unitsInAll[j] <= instances)
        return j;
    findings.fail(
        "M10",
        text("every level has more units in all than memory ",
             memories[memory].name, " has instances: ",
             joined(unitsInAll, ", ", [](int64_t units) { return units; }),
             " > ", instances,
             "; larger clusters leave fewer units outside them"),
        {Place::Kind::Mapping});
    return std::nullopt;
  }

  /// With one PE, one instance is also one per PE. It is in the PE if nothing
  /// inside it holds one of its operands.
  bool isOnePerPe(size_t memory) const {
    if (memories[memory].instances != schedule.accelerator.pes)
      return false;
    if (schedule.accelerator.pes > 1)
      return true;
    return std::none_of(
        holds[memory].begin(), holds[memory].end(), [&](unsigned operand) {
          for (size_t inner = memory + 1; inner < memories.size(); ++inner)
            if (canHold(inner, operand))
              return true;
          return false;
        });
  }

  //===--------------------------------------------------------------------===//
  // R1
  //===--------------------------------------------------------------------===//

  static std::string levelName(int level) {
    return level < 0 ? "an implicit level outside the mapping"
                     : text("level ", level);
  }

  void checkUneven(size_t memory) {
    for (const Kept &entry : kept[memory]) {
      const Kept &first = kept[memory].front();
      if (entry.level < 0 || unitsInAll[entry.level] == unitsInAll[first.level])
        continue;
      findings.fail("R1",
                    text("memory ", memories[memory].name, " keeps ",
                         problem.operands[first.operand].name, " at level ",
                         first.level, " with ", unitsInAll[first.level],
                         " units in all and ",
                         problem.operands[entry.operand].name, " at level ",
                         entry.level, " with ", unitsInAll[entry.level],
                         ": the levels between must have 1 unit each"),
                    entry.place);
    }
  }

  const Kept *find(size_t memory, unsigned operand) const {
    for (const Kept &entry : kept[memory])
      if (entry.operand == operand)
        return &entry;
    return nullptr;
  }

  void checkChain(unsigned operand) {
    const Kept *outer = nullptr;
    size_t outerMemory = 0;
    for (size_t m = 1; m < memories.size(); ++m) {
      const Kept *inner = find(m, operand);
      if (!inner)
        continue;
      if (outer && inner->level <= outer->level)
        findings.fail(
            "R1",
            text("memory ", memories[m].name, " keeps ",
                 problem.operands[operand].name, " at ",
                 levelName(inner->level), ", memory ",
                 memories[outerMemory].name, " outside it at ",
                 levelName(outer->level),
                 ": levels must increase inwards; add a keep that separates "
                 "them"),
            inner->place.kind == Place::Kind::Keep ? inner->place
                                                   : outer->place);
      outer = inner;
      outerMemory = m;
    }
  }

  //===--------------------------------------------------------------------===//
  // The schedule
  //===--------------------------------------------------------------------===//

  /// The outermost level of those at which it keeps something is a memory's
  /// own.
  void write() {
    schedule.levels.insert(schedule.levels.begin(), implicitLevels, {});
    for (unsigned m = 0; m < memories.size(); ++m) {
      ScheduledMemory memory{m, 0, {}};
      for (unsigned operand = 0; operand < problem.operands.size(); ++operand) {
        const Kept *entry = find(m, operand);
        if (m == 0)
          memory.holds.push_back({operand, 0});
        else if (entry)
          memory.holds.push_back(
              {operand, static_cast<unsigned>(entry->level + implicitLevels)});
      }
      if (!memory.holds.empty())
        memory.level =
            std::min_element(memory.holds.begin(), memory.holds.end(),
                             [](const Residency &a, const Residency &b) {
                               return a.level < b.level;
                             })
                ->level;
      schedule.memories.push_back(std::move(memory));
    }
  }

  const Mapping &mapping;
  Schedule &schedule;
  const Problem &problem;
  const std::vector<Memory> &memories;
  Names &names;
  Findings &findings;
  /// By level of the mapping: product of the units down to it.
  std::vector<int64_t> unitsInAll;
  /// By memory: what it holds where nothing is said.
  std::vector<std::vector<unsigned>> holds;
  /// By memory: what it keeps, and where.
  std::vector<std::vector<Kept>> kept;
  /// By memory: a keep names it.
  std::vector<bool> named;
  int implicitLevels = 0;
};
} // namespace

void maestro::bindMemories(const Mapping &mapping, Schedule &schedule,
                           Names &names, Findings &findings) {
  MemoryBinder(mapping, schedule, names, findings).run();
}
