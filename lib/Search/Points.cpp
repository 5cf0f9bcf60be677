//===- Points.cpp - The points of a space, all or by chance ---------------===//

#include "maestro/Search/Points.h"

#include "Build.h"
#include "Count.h"
#include "PointTables.h"

#include <algorithm>
#include <mutex>

using namespace maestro;

/// What a visit does not need is computed when it is asked for.
struct Points::Implementation {
  explicit Implementation(const Space &space) : tables(space) {}

  const PointTables &counted() {
    std::call_once(counting, [&] { tables.count(); });
    return tables;
  }

  const BigInt &size() {
    std::call_once(sizing, [&] {
      std::optional<BigInt> fast = countPoints(tables.layout);
      total = fast ? *fast : counted().total;
    });
    return total;
  }

  PointTables tables;

private:
  std::once_flag counting, sizing;
  BigInt total;
};

Points::Points(const Space &space)
    : implementation(std::make_unique<Implementation>(space)) {}
Points::~Points() = default;

std::string Points::size() const { return implementation->size().str(); }

double Points::approximateSize() const {
  return implementation->size().convert_to<double>();
}

SpaceSize maestro::sizeOf(const std::vector<Space> &spaces) {
  BigInt sum = 0;
  for (const Space &space : spaces)
    sum += BigInt(Points(space).size());
  return {sum.str(), sum.convert_to<double>()};
}

static Schedule emptyPoint(const Space &space) {
  Schedule schedule;
  schedule.problem = space.problem;
  schedule.accelerator = space.accelerator;
  return schedule;
}

//===----------------------------------------------------------------------===//
// All points
//===----------------------------------------------------------------------===//

namespace {
/// Goes through a space: loop after loop, slot after slot, then the orders of
/// the groups, then the places of the memories. Every step is false where the
/// visit is to end.
class Visit {
public:
  Visit(const PointTables &tables,
        const std::function<bool(const Schedule &)> &visit)
      : tables(tables), visit(visit), schedule(emptyPoint(tables.space)),
        chains(tables.loops()) {}

  bool run() { return goThroughLoops(0, tables.emptyState()); }

  /// Leaves out all other points.
  void pin(const std::vector<Pin> &pins, unsigned keep) {
    for (const Pin &pin : pins) {
      unsigned slot = 0;
      for (unsigned level = 0; level < pin.level; ++level)
        slot += static_cast<unsigned>(tables.space.levels[level].slots.size());
      pinned[{pin.loop, slot}] = pin;
    }
    onlyKeep = keep;
  }

private:
  bool goThroughLoops(unsigned loop, const SlotState &before) {
    if (loop < tables.loops())
      return pinned.empty() ? goThroughChains(loop, before)
                            : goThroughPinned(loop, before);
    if (!tables.layout.isComplete(before))
      return true;
    Assembly assembly = assemble(tables.layout, chains);
    return goThroughOrders(assembly, assembly.groups.begin());
  }

  bool goThroughChains(unsigned loop, const SlotState &before) {
    auto visitChain = [&](const SlotState &state) {
      SlotState merged = before;
      return !tables.layout.merge(merged, state) ||
             goThroughLoops(loop + 1, merged);
    };
    return goThroughSlots(loop, tables.start(loop), tables.emptyState(),
                          visitChain);
  }

  /// Pins leave few chains, which are made once.
  bool goThroughPinned(unsigned loop, const SlotState &before) {
    auto [known, isNew] = ofState.try_emplace(loop);
    std::map<SlotState, std::vector<Chain>> &states = known->second;
    if (isNew)
      goThroughSlots(loop, tables.start(loop), tables.emptyState(),
                     [&](const SlotState &state) {
                       states[state].push_back(chains[loop]);
                       return true;
                     });
    for (const auto &[state, same] : states) {
      SlotState merged = before;
      if (!tables.layout.merge(merged, state))
        continue;
      for (const Chain &chain : same) {
        chains[loop] = chain;
        if (!goThroughLoops(loop + 1, merged))
          return false;
      }
    }
    return true;
  }

  /// Calls `visitChain` with the state of each chain, which is in `chains`.
  bool
  goThroughSlots(unsigned loop, const Position &at, const SlotState &state,
                 const std::function<bool(const SlotState &)> &visitChain) {
    if (auto pin = pinned.find({loop, at.slot});
        pin != pinned.end() &&
        (pin->second.extent != at.extent || pin->second.units != unitsOf(loop)))
      return true;
    if (at.slot == tables.layout.slots().size())
      return visitChain(state);
    for (const Step &step : tables.stepsFrom(loop, at)) {
      SlotState grown = state;
      if (!tables.apply(grown, at, step))
        continue;
      if (step.size)
        chains[loop].push_back({at.slot, *step.size});
      bool goesOn = goThroughSlots(loop, step.to, grown, visitChain);
      if (step.size)
        chains[loop].pop_back();
      if (!goesOn)
        return false;
    }
    return true;
  }

  /// Units beside each other that the chain of a loop has so far.
  int64_t unitsOf(unsigned loop) const {
    int64_t extent = tables.space.problem.loops[loop].extent, units = 1;
    for (const Link &link : chains[loop]) {
      units *= tables.layout.units(link.slot, tilesOf(extent, link.size));
      extent = link.size;
    }
    return units;
  }

  bool goThroughOrders(Assembly &assembly,
                       std::map<int, std::vector<unsigned>>::iterator group) {
    if (group == assembly.groups.end())
      return goThroughKeeps(assembly);
    // In increasing order at first, and again at the end.
    do {
      if (!goThroughOrders(assembly, std::next(group)))
        return false;
    } while (std::next_permutation(group->second.begin(), group->second.end()));
    return true;
  }

  bool goThroughKeeps(const Assembly &assembly) {
    setLevels(tables.layout, assembly, schedule);
    for (unsigned keep = 0; keep < tables.space.keeps.size(); ++keep) {
      if (onlyKeep && *onlyKeep != keep)
        continue;
      schedule.memories = tables.space.keeps[keep];
      if (!visit(schedule))
        return false;
    }
    return true;
  }

  const PointTables &tables;
  const std::function<bool(const Schedule &)> &visit;
  Schedule schedule;
  std::vector<Chain> chains;
  /// By loop and slot.
  std::map<std::pair<unsigned, unsigned>, Pin> pinned;
  std::optional<unsigned> onlyKeep;
  /// By loop: the chains that agree with the pins, by their states.
  std::map<unsigned, std::map<SlotState, std::vector<Chain>>> ofState;
};
} // namespace

void Points::visit(const std::function<bool(const Schedule &)> &visit) const {
  Visit(implementation->tables, visit).run();
}

void Points::visitPinned(
    const std::vector<Pin> &pins, unsigned keep,
    const std::function<bool(const Schedule &)> &visit) const {
  Visit pinned(implementation->tables, visit);
  pinned.pin(pins, keep);
  pinned.run();
}

//===----------------------------------------------------------------------===//
// One point by chance
//===----------------------------------------------------------------------===//

namespace {
/// Draws from what is counted: from the end to the start, each part with the
/// share of the points that have it.
class Draw {
public:
  Draw(const PointTables &tables, std::mt19937_64 &random)
      : tables(tables), random(random) {}

  Schedule run() {
    Schedule schedule = emptyPoint(tables.space);
    Assembly assembly = assemble(tables.layout, drawChains());
    for (auto &[group, slots] : assembly.groups)
      for (size_t left = slots.size(); left > 1; --left)
        std::swap(slots[left - 1], slots[below(left)]);
    setLevels(tables.layout, assembly, schedule);
    schedule.memories = tables.space.keeps[below(tables.space.keeps.size())];
    return schedule;
  }

private:
  size_t below(size_t bound) {
    return drawBelow(BigInt(bound), random).convert_to<size_t>();
  }

  /// The weights' sum is `sum`; `weigh` calls its argument with each of them
  /// until that is true.
  template <typename Weigh> void pick(const BigInt &sum, Weigh &&weigh) {
    BigInt left = drawBelow(sum, random);
    weigh([&](const BigInt &weight) {
      if (left < weight)
        return true;
      left -= weight;
      return false;
    });
  }

  std::vector<Chain> drawChains() {
    SlotState goal = drawGoal();
    std::vector<Chain> chains(tables.loops());
    for (unsigned loop = tables.loops(); loop-- > 0;) {
      auto [before, own] = drawSplit(loop, goal);
      chains[loop] = drawChain(loop, own);
      goal = before;
    }
    return chains;
  }

  SlotState drawGoal() {
    SlotState goal;
    pick(tables.total / tables.space.keeps.size(), [&](auto &&take) {
      for (const auto &[state, count] : tables.ofLoops.back())
        if (tables.layout.isComplete(state) &&
            take(count * tables.orders(state))) {
          goal = state;
          return;
        }
    });
    return goal;
  }

  /// What the loops before this one, and it itself, add to `goal`.
  std::pair<SlotState, SlotState> drawSplit(unsigned loop,
                                            const SlotState &goal) {
    std::pair<SlotState, SlotState> split;
    pick(tables.ofLoops[loop + 1].at(goal), [&](auto &&take) {
      for (const auto &[before, count] : tables.ofLoops[loop])
        for (const auto &[own, chains] : tables.ofLoop[loop]) {
          SlotState state = before;
          if (tables.layout.merge(state, own) && state == goal &&
              take(count * chains)) {
            split = {before, own};
            return;
          }
        }
    });
    return split;
  }

  Chain drawChain(unsigned loop, SlotState goal) {
    const auto &ways = tables.ways[loop];
    Position to = drawEnd(loop, goal);
    Chain chain;
    while (to.slot > 0) {
      auto [at, state, size] = drawStep(loop, to, goal, ways[to.slot - 1]);
      if (size)
        chain.insert(chain.begin(), {at.slot, *size});
      to = at;
      goal = state;
    }
    return chain;
  }

  Position drawEnd(unsigned loop, const SlotState &goal) {
    Position end;
    pick(tables.ofLoop[loop].at(goal), [&](auto &&take) {
      for (const auto &[at, states] : tables.ways[loop].back())
        if (auto found = states.find(goal);
            found != states.end() && take(found->second)) {
          end = at;
          return;
        }
    });
    return end;
  }

  struct Origin {
    Position at;
    SlotState state;
    std::optional<int64_t> size;
  };
  /// From where a position was reached with a state.
  Origin drawStep(unsigned loop, const Position &to, const SlotState &goal,
                  const std::map<Position, Counts> &before) {
    Origin origin;
    pick(tables.ways[loop][to.slot].at(to).at(goal), [&](auto &&take) {
      for (const auto &[at, states] : before)
        for (const Step &step : tables.stepsFrom(loop, at)) {
          if (step.to < to || to < step.to)
            continue;
          for (const auto &[state, count] : states) {
            SlotState grown = state;
            if (tables.apply(grown, at, step) && grown == goal && take(count)) {
              origin = {at, state, step.size};
              return;
            }
          }
        }
    });
    return origin;
  }

  const PointTables &tables;
  std::mt19937_64 &random;
};
} // namespace

Schedule Points::draw(std::mt19937_64 &random) const {
  return Draw(implementation->counted(), random).run();
}
