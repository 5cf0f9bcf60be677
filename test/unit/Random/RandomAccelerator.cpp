//===- RandomAccelerator.cpp - Random accelerators ------------------------===//

#include "Random/RandomCase.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::testing;

/// Amounts whose sums depend on their order in the last digit.
static double drawAmount(Random &random) {
  return random.chance(10) ? 0.0
                           : static_cast<double>(random.between(1, 100000)) / 7;
}

static int64_t drawWidth(Random &random) {
  if (random.chance(12))
    return kUnlimited;
  return random.chance(50) ? random.oneOf<int64_t>({1, 2, 4, 8, 16, 32, 64})
                           : random.between(1, 64);
}

static Memory drawMemory(Random &random, const std::string &name) {
  Memory memory;
  memory.name = name;
  if (random.chance(60))
    memory.capacity = random.between(1, 300);
  memory.down = drawWidth(random);
  memory.up = drawWidth(random);
  memory.latency = random.chance(50) ? 0 : random.between(1, 20);
  memory.overhead = random.chance(70) ? 0 : random.between(1, 4);
  memory.doubleBuffered = random.chance(70);
  memory.readEnergy = drawAmount(random);
  memory.writeEnergy = drawAmount(random);
  memory.leakage = drawAmount(random);
  memory.network.multicast = random.chance(65);
  memory.network.reduction = random.chance(65);
  memory.network.energy = drawAmount(random);
  return memory;
}

Accelerator
maestro::testing::drawAccelerator(Random &random,
                                  const std::vector<int64_t> &clusterUnits) {
  int64_t clusters = 1;
  for (int64_t units : clusterUnits)
    clusters *= units;
  Accelerator accelerator;
  accelerator.name = "random";
  // M2: some PEs may be left over.
  accelerator.pes = clusters * random.oneOf<int64_t>({1, 1, 2, 2, 3, 4, 5}) +
                    (random.chance(30) ? random.between(0, clusters - 1) : 0);
  accelerator.clock = random.oneOf({200.0, 333.3, 940.5, 1000.0});
  accelerator.pe.macsPerCycle = random.oneOf<int64_t>({1, 1, 2, 3, 4});
  accelerator.pe.overhead = random.chance(70) ? 0 : random.between(1, 4);
  accelerator.pe.macEnergy = drawAmount(random);
  accelerator.pe.leakage = drawAmount(random);
  accelerator.memories.push_back(drawMemory(random, "M0"));
  return accelerator;
}

namespace {
/// Draws the inner memories of a case.
class MemoryBuilder {
public:
  MemoryBuilder(Random &random, RandomCase &drawn)
      : random(random), problem(drawn.problem), mapping(drawn.mapping),
        accelerator(drawn.accelerator), keptAt(problem.operands.size(), -2) {
    unitsInAll = clusterUnits(problem, mapping);
    int64_t clusters = 1;
    for (int64_t units : unitsInAll)
      clusters *= units;
    unitsInAll.front() = accelerator.pes / clusters;
    for (size_t j = 1; j < unitsInAll.size(); ++j)
      unitsInAll[j] *= unitsInAll[j - 1];
  }

  void run() {
    // Levels of the memories, -1 for a level of their own outside the mapping.
    std::vector<int> levels(
        random.oneOf<size_t>({0, 1, 1, 1, 1, 2, 2, 2, 3, 3}));
    int last = static_cast<int>(unitsInAll.size()) - 1;
    for (int &level : levels)
      level =
          random.chance(40) ? last : static_cast<int>(random.between(-1, last));
    std::sort(levels.begin(), levels.end());
    for (int level : levels)
      add(level);
    addLatches();
  }

private:
  /// Operands that a memory at `level` can hold: levels increase along a
  /// chain (R1), and every memory that has its own level gets another one.
  std::vector<unsigned> drawOperands(int level) {
    std::vector<unsigned> possible, chosen;
    for (unsigned i = 0; i < keptAt.size(); ++i)
      if (keptAt[i] < std::max(level, 0))
        possible.push_back(i);
    if (random.chance(50))
      return possible;
    for (unsigned operand : possible)
      if (random.chance(60))
        chosen.push_back(operand);
    return chosen;
  }

  std::string nameOf(unsigned operand) {
    const Operand &named = problem.operands[operand];
    if (!random.chance(20))
      return named.name;
    return named.output ? "out0" : "in" + std::to_string(operand);
  }

  std::vector<std::string> namesOf(const std::vector<unsigned> &operands) {
    std::vector<std::string> names;
    names.reserve(operands.size());
    for (unsigned operand : operands)
      names.push_back(nameOf(operand));
    return names;
  }

  void add(int level);
  bool isImplied(const Memory &memory, int level);
  int unevenLevel(int level);
  void keep(const std::string &memory, int level,
            const std::vector<unsigned> &operands);
  void addLatches();

  Random &random;
  const Problem &problem;
  Mapping &mapping;
  Accelerator &accelerator;
  /// By operand: the innermost level at which it is kept so far; -2: nowhere.
  std::vector<int> keptAt;
  std::vector<int64_t> unitsInAll;
};
} // namespace

/// M10: whether a memory is bound to this level without a keep.
bool MemoryBuilder::isImplied(const Memory &memory, int level) {
  int last = static_cast<int>(unitsInAll.size()) - 1;
  if (memory.instances == accelerator.pes)
    return level == last;
  if (memory.instances == 1)
    return level == -1;
  return level >= 0 && unitsInAll[level] <= memory.instances &&
         (level == last || unitsInAll[level + 1] > memory.instances);
}

/// R1: a level further in with only single units on the way, if there is one.
int MemoryBuilder::unevenLevel(int level) {
  int inner = level;
  while (inner + 1 < static_cast<int>(unitsInAll.size()) &&
         unitsInAll[inner + 1] == unitsInAll[level] && random.chance(70))
    ++inner;
  return inner;
}

void MemoryBuilder::keep(const std::string &memory, int level,
                         const std::vector<unsigned> &operands) {
  if (!operands.empty())
    mapping.levels[level].keeps.push_back({memory, namesOf(operands)});
  for (unsigned operand : operands)
    keptAt[operand] = level;
}

void MemoryBuilder::add(int level) {
  std::vector<unsigned> operands = drawOperands(level);
  if (operands.empty())
    return;
  bool all = operands.size() == problem.operands.size();
  // What a memory could hold and no keep names bypasses it.
  bool listed = !all && random.chance(60);
  const Memory &outer = accelerator.memories.back();
  if (outer.instances > 1 || (!all && !listed))
    level = std::max(level, 0);

  std::string name = "M" + std::to_string(accelerator.memories.size());
  Memory memory = drawMemory(random, name);
  int64_t needed = level < 0 ? 1 : unitsInAll[level];
  if (level >= 0 && random.chance(30))
    needed = random.between(needed, accelerator.pes);
  memory.instances = std::max(needed, outer.instances);
  if (listed || random.chance(10))
    memory.operands = namesOf(operands);
  bool implied = isImplied(memory, level) && (all || listed);
  accelerator.memories.push_back(memory);

  if (implied && (level < 0 || random.chance(50))) {
    for (unsigned operand : operands)
      keptAt[operand] = level;
    return;
  }
  level = std::max(level, 0);
  int inner = unevenLevel(level);
  std::vector<unsigned> even, uneven;
  for (unsigned operand : operands)
    (inner > level && random.chance(50) ? uneven : even).push_back(operand);
  keep(name, level, even);
  keep(name, inner, uneven);
}

/// V2: some operands' latches are named.
void MemoryBuilder::addLatches() {
  for (unsigned i = 0; i < problem.operands.size(); ++i)
    if (random.chance(30))
      accelerator.pe.latches.emplace_back(nameOf(i), random.between(0, 12));
}

void maestro::testing::addMemories(Random &random, RandomCase &drawn) {
  MemoryBuilder(random, drawn).run();
}

RandomCase maestro::testing::drawCase(Random &random, int64_t mostMacs) {
  RandomCase drawn;
  drawn.problem = drawProblem(random, mostMacs);
  drawn.mapping = drawMapping(random, drawn.problem);
  drawn.accelerator =
      drawAccelerator(random, clusterUnits(drawn.problem, drawn.mapping));
  addMemories(random, drawn);
  return drawn;
}

RandomCase maestro::testing::drawCase(uint64_t seed) {
  Random random(seed);
  return drawCase(random);
}

/// A number of any size up to 2^61.
static int64_t drawHuge(Random &random) {
  return random.between(1, int64_t(1) << random.between(1, 61));
}

RandomCase maestro::testing::drawHugeCase(uint64_t seed) {
  RandomCase drawn = drawCase(seed);
  Random random(~seed);
  for (Operand &operand : drawn.problem.operands)
    if (random.chance(30))
      operand.bits = drawHuge(random);
  for (Memory &memory : drawn.accelerator.memories)
    for (auto number :
         {&Memory::latency, &Memory::overhead, &Memory::down, &Memory::up})
      if (random.chance(20))
        memory.*number = drawHuge(random) / 8 + 1;
  if (random.chance(20))
    drawn.accelerator.pe.overhead = drawHuge(random);
  if (random.chance(20))
    drawn.accelerator.pe.macsPerCycle = drawHuge(random);
  return drawn;
}
