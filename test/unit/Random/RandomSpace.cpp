//===- RandomSpace.cpp - Random spaces of mappings ------------------------===//

#include "Random/RandomSpace.h"

#include "Random/RandomCase.h"

#include <string>

using namespace maestro;
using namespace maestro::testing;

/// Capacities, ports and energies of what drawAccelerator() gives suit layers
/// that are larger than those whose spaces can be enumerated.
static void resize(Random &random, Memory &memory) {
  memory.capacity.reset();
  if (random.chance(60))
    memory.capacity = random.between(2, 40);
  if (random.chance(30))
    memory.down = random.oneOf<int64_t>({1, 2, kUnlimited});
  if (random.chance(30))
    memory.up = random.oneOf<int64_t>({1, 2, kUnlimited});
}

Accelerator maestro::testing::drawMachine(Random &random) {
  std::vector<int64_t> array = {random.between(1, 4)};
  if (random.chance(40))
    array.push_back(random.between(2, 3));
  int64_t pes = 1;
  for (int64_t extent : array)
    pes *= extent;
  Accelerator machine = drawAccelerator(random, {pes});
  machine.pes = pes;
  machine.array = array;
  machine.memories.front().capacity.reset();
  for (int64_t count = random.between(0, 2), i = 1; i <= count; ++i) {
    Memory memory = drawAccelerator(random, {1}).memories.front();
    memory.name = "M";
    memory.name += std::to_string(i);
    bool isLast = i == count;
    memory.instances = isLast && random.chance(70) ? pes : 1;
    resize(random, memory);
    machine.memories.push_back(memory);
  }
  return machine;
}

/// Takes choices away, one at a time.
static void narrow(Random &random, Space &space) {
  for (SpaceLevel &level : space.levels)
    for (Slot &slot : level.slots) {
      if (random.chance(15))
        slot.group = kNoIndex;
      if (random.chance(10))
        slot.sizes.most = random.between(1, 6);
      if (random.chance(5))
        slot.sizes.least = random.between(1, slot.sizes.most.value_or(3));
      if (random.chance(5))
        slot.sizes.candidates = {1, random.between(2, 4), 5};
    }
  while (space.keeps.size() > 1 && random.chance(40))
    space.keeps.erase(
        space.keeps.begin() +
        random.between(0, static_cast<int64_t>(space.keeps.size()) - 1));
}

Space maestro::testing::drawSpace(Random &random, int64_t mostMacs) {
  Problem problem = drawProblem(random, mostMacs);
  Accelerator machine = drawMachine(random);
  SpaceOptions options;
  options.sizes = random.oneOf({SizeChoice::Divisors, SizeChoice::Divisors,
                                SizeChoice::Balanced, SizeChoice::All});
  options.pairs = random.chance(50);
  // The places of operands in two memories are too many to be enumerated.
  options.bypass = random.chance(machine.memories.size() > 2 ? 15 : 70);
  Space space = defaultSpace(problem, machine, options);
  if (random.chance(50)) {
    Space whole = space;
    narrow(random, space);
    if (!verify(space).empty())
      return whole;
  }
  return space;
}

Space maestro::testing::drawSpace(uint64_t seed, int64_t mostMacs) {
  Random random(seed);
  return drawSpace(random, mostMacs);
}
