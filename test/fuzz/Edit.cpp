//===- Edit.cpp - Cases that nobody would write ---------------------------===//

#include "Edit.h"

#include <algorithm>
#include <functional>
#include <limits>

using namespace maestro;
using namespace maestro::testing;

namespace {
/// The places of a case at which something can be changed. They are collected
/// first, so that each is as likely as any other.
class Places {
public:
  explicit Places(Random &random) : random(random) {}

  void collect(RandomCase &edited);
  void collect(Schedule &edited);
  void changeOne() {
    if (!changes.empty())
      random.oneOf(changes)();
  }

private:
  // The values of one kind each.
  void add(int64_t &number);
  void add(unsigned &index);
  void add(double &amount);
  void add(bool &flag);
  void add(std::string &name);
  template <typename T> void addList(std::vector<T> &list);

  // What they are parts of.
  void add(Problem &problem);
  void add(Operand &operand);
  void add(Mapping &mapping);
  void add(Size &size);
  void add(Accelerator &accelerator);
  void add(ProcessingElement &pe);
  void add(Memory &memory);

  int64_t drawNumber();

  Random &random;
  std::vector<std::function<void()>> changes;
};
} // namespace

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// Small ones, powers of two and their neighbours, and any others.
int64_t Places::drawNumber() {
  constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
  switch (random.between(0, 4)) {
  case 0:
    return random.oneOf<int64_t>({0, 1, 2, -1, kMost, kMost - 1, -kMost - 1});
  case 1:
    return (int64_t(1) << random.between(0, 62)) + random.between(-1, 1);
  case 2:
    return random.between(1, 65536);
  case 3:
    return random.between(0, kMost - 1);
  default:
    return random.between(1, 16);
  }
}

void Places::add(int64_t &number) {
  changes.emplace_back([&] { number = drawNumber(); });
}

void Places::add(unsigned &index) {
  changes.emplace_back([&] {
    index = static_cast<unsigned>(random.chance(90) ? random.between(0, 7)
                                                    : drawNumber());
  });
}

void Places::add(double &amount) {
  using Limits = std::numeric_limits<double>;
  changes.emplace_back([&] {
    amount = random.oneOf({0.0, -0.0, 1.0, -1.0, 0.1, 1e-3, 1e18, 1e300,
                           Limits::max(), Limits::min(), Limits::denorm_min(),
                           Limits::infinity(), Limits::quiet_NaN()});
  });
}

void Places::add(bool &flag) {
  changes.emplace_back([&] { flag = !flag; });
}

void Places::add(std::string &name) {
  changes.emplace_back([&] {
    name = random.oneOf(
        {"",      "PE",     "M0",     "M1",  "M2",  "N",   "G",   "K",
         "C",     "OY",     "OX",     "R",   "S",   "X",   "Y",   "Z",
         "M",     "B",      "d0",     "d1",  "d2",  "d3",  "d00", "d4294967296",
         "input", "filter", "output", "lhs", "rhs", "in0", "in1", "out0"});
  });
}

/// A list loses an entry, or has one twice, or two of them change places.
template <typename T> void Places::addList(std::vector<T> &list) {
  auto draw = [&] {
    return list.begin() + random.between(0, int64_t(list.size()) - 1);
  };
  changes.emplace_back([&, draw] {
    if (list.empty())
      list.emplace_back();
    else
      list.erase(draw());
  });
  changes.emplace_back([&, draw] {
    T entry = list.empty() ? T() : *draw();
    for (int64_t copies = random.oneOf<int64_t>({1, 1, 1, 2, 5, 17});
         copies > 0; --copies)
      list.push_back(entry);
  });
  changes.emplace_back([&, draw] {
    if (list.empty())
      return;
    auto first = draw();
    std::iter_swap(first, draw());
  });
}

//===----------------------------------------------------------------------===//
// Problems
//===----------------------------------------------------------------------===//

void Places::add(Operand &operand) {
  add(operand.name);
  add(operand.output);
  add(operand.bits);
  addList(operand.index);
  for (IndexSum &sum : operand.index) {
    addList(sum);
    for (Term &term : sum) {
      add(term.coefficient);
      add(term.loop);
    }
  }
}

void Places::add(Problem &problem) {
  changes.emplace_back([&] {
    problem.kind =
        random.oneOf({OpKind::Convolution, OpKind::Depthwise, OpKind::Pooling,
                      OpKind::Contraction, OpKind::Generic});
  });
  addList(problem.loops);
  for (Loop &loop : problem.loops) {
    add(loop.name);
    add(loop.extent);
    add(loop.reduction);
  }
  addList(problem.operands);
  for (Operand &operand : problem.operands)
    add(operand);
  addList(problem.windows);
  for (Window &window : problem.windows) {
    add(window.coordinate);
    add(window.outputLoop);
    add(window.filterLoop);
    add(window.stride);
    add(window.dilation);
  }
}

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

void Places::add(Size &size) {
  changes.emplace_back([&] {
    size.kind = random.oneOf({Size::Kind::Constant, Size::Kind::Full,
                              Size::Kind::ExtentOf, Size::Kind::Hole});
  });
  add(size.value);
  add(size.loop);
}

void Places::add(Mapping &mapping) {
  changes.emplace_back([&] {
    mapping.kind = random.oneOf(
        {MappingKind::Any, MappingKind::Convolution, MappingKind::Contraction});
  });
  addList(mapping.levels);
  for (MappingLevel &level : mapping.levels) {
    add(level.units);
    addList(level.directives);
    for (Directive &directive : level.directives) {
      add(directive.spatial);
      add(directive.size);
      add(directive.offset);
      // The pair must agree (M4), hence one change of both.
      changes.emplace_back([&] {
        directive.size = directive.offset = Size::constant(drawNumber());
      });
      add(directive.dim);
      add(directive.loops.open);
      add(directive.anyOrder);
    }
    addList(level.keeps);
    for (Keep &keep : level.keeps) {
      add(keep.memory);
      addList(keep.operands);
      for (std::string &operand : keep.operands)
        add(operand);
      add(keep.nothing);
      add(keep.choice.open);
    }
  }
}

//===----------------------------------------------------------------------===//
// Accelerators
//===----------------------------------------------------------------------===//

void Places::add(Memory &memory) {
  add(memory.name);
  changes.emplace_back([&] { memory.capacity = drawNumber(); });
  for (int64_t *number : {&memory.instances, &memory.down, &memory.up,
                          &memory.latency, &memory.overhead})
    add(*number);
  addList(memory.operands);
  for (std::string &operand : memory.operands)
    add(operand);
  for (bool *flag : {&memory.doubleBuffered, &memory.network.multicast,
                     &memory.network.reduction})
    add(*flag);
  for (double *amount : {&memory.readEnergy, &memory.writeEnergy,
                         &memory.leakage, &memory.area, &memory.network.energy})
    add(*amount);
}

void Places::add(ProcessingElement &pe) {
  add(pe.macsPerCycle);
  add(pe.overhead);
  addList(pe.latches);
  for (auto &[name, elements] : pe.latches) {
    add(name);
    add(elements);
  }
  for (double *amount : {&pe.macEnergy, &pe.leakage, &pe.area})
    add(*amount);
}

void Places::add(Accelerator &accelerator) {
  add(accelerator.pes);
  addList(accelerator.array);
  for (int64_t &size : accelerator.array)
    add(size);
  add(accelerator.pe);
  addList(accelerator.memories);
  for (Memory &memory : accelerator.memories)
    add(memory);
  add(accelerator.clock);
  add(accelerator.area);
}

void Places::collect(RandomCase &edited) {
  add(edited.problem);
  add(edited.mapping);
  add(edited.accelerator);
}

//===----------------------------------------------------------------------===//
// Schedules
//===----------------------------------------------------------------------===//

void Places::collect(Schedule &edited) {
  addList(edited.levels);
  for (ScheduledLevel &level : edited.levels) {
    add(level.units);
    addList(level.maps);
    for (ScheduledMap &map : level.maps) {
      add(map.spatial);
      add(map.loop);
      add(map.size);
    }
  }
  addList(edited.memories);
  for (ScheduledMemory &memory : edited.memories) {
    add(memory.memory);
    add(memory.level);
    addList(memory.holds);
    for (Residency &kept : memory.holds) {
      add(kept.operand);
      add(kept.level);
    }
  }
}

template <typename T> static void editOne(Random &random, T &edited) {
  Places places(random);
  places.collect(edited);
  places.changeOne();
}

void maestro::testing::edit(Random &random, RandomCase &edited) {
  editOne(random, edited);
}

void maestro::testing::edit(Random &random, Schedule &edited) {
  editOne(random, edited);
}

//===----------------------------------------------------------------------===//
// Large cases
//===----------------------------------------------------------------------===//

static int64_t drawFactor(Random &random) {
  return random.oneOf<int64_t>({1, 1, 2, 3, 7, 13, 16, 64, 100, 1000});
}

/// Tiles stay tiles, ragged or not: a pair of equal numbers stays one (M4).
static void enlarge(Random &random, Mapping &mapping) {
  for (MappingLevel &level : mapping.levels)
    for (Directive &directive : level.directives) {
      int64_t factor = drawFactor(random);
      directive.size.value *= factor;
      directive.offset.value *= factor;
    }
}

/// Inner memories keep their share of the PEs.
static void enlarge(Random &random, Accelerator &accelerator) {
  int64_t factor = drawFactor(random);
  accelerator.pes *= factor;
  for (size_t m = 1; m < accelerator.memories.size(); ++m)
    accelerator.memories[m].instances *= factor;
}

void maestro::testing::enlarge(Random &random, RandomCase &enlarged) {
  for (Loop &loop : enlarged.problem.loops)
    loop.extent *= drawFactor(random);
  ::enlarge(random, enlarged.mapping);
  ::enlarge(random, enlarged.accelerator);
}
