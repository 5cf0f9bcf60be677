//===- Traffic.cpp - What moves through the memories ----------------------===//

#include "Traffic.h"

#include <algorithm>
#include <numeric>

using namespace maestro;
using namespace maestro::simulator;

//===----------------------------------------------------------------------===//
// R1: the chain
//===----------------------------------------------------------------------===//

Chain::Chain(const Schedule &schedule, unsigned operandIndex)
    : schedule(schedule), operand(schedule.problem.operands[operandIndex]),
      numbering(schedule.problem, operand), counted(numbering.size(), 0) {
  addStore(0, -1);
  for (size_t m = 1; m < schedule.memories.size(); ++m)
    for (const Residency &residency : schedule.memories[m].holds)
      if (residency.operand == operandIndex)
        addStore(static_cast<int>(m), static_cast<int>(residency.level));
  int last = static_cast<int>(schedule.levels.size()) - 1;
  if (chain.back().level != last)
    addStore(kLatch, last);

  for (size_t i = 0; i + 1 < chain.size(); ++i) {
    PairTraffic pair;
    pair.operand = operandIndex;
    pair.parent = chain[i].memory;
    pair.child = chain[i + 1].memory;
    traffic.push_back(pair);
  }

  // The outermost memory holds everything, and has no value of it (R6).
  Contents &all = chain.front().instances.front();
  all.held.resize(numbering.size());
  std::iota(all.held.begin(), all.held.end(), 0);
  all.next = all.held;
  all.hasValue.assign(all.held.size(), false);
}

void Chain::addStore(int memory, int level) {
  Store store;
  store.memory = memory;
  store.level = level;
  store.instances.resize(unitsInAll(schedule, level));
  chain.push_back(std::move(store));
}

/// The outermost pair whose steps include those of `outermost` (R3); levels
/// increase along a chain, so that all pairs inside it do too.
size_t Chain::firstPair(unsigned outermost) const {
  size_t pair = 0;
  while (chain[pair + 1].level < static_cast<int>(outermost))
    ++pair;
  return pair;
}

/// Child instances per parent instance.
int64_t Chain::fanout(size_t pair) const {
  return static_cast<int64_t>(chain[pair + 1].instances.size() /
                              chain[pair].instances.size());
}

/// A pair travels on the network of its parent.
const Network &Chain::network(size_t pair) const {
  const ScheduledMemory &parent = schedule.memories[chain[pair].memory];
  return schedule.accelerator.memories[parent.memory].network;
}

//===----------------------------------------------------------------------===//
// R2: what is held
//===----------------------------------------------------------------------===//

static void minus(const Elements &a, const Elements &b, Elements &result) {
  result.clear();
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                      std::back_inserter(result));
}

/// Decides what the children of a pair hold in the new step: an active one the
/// footprint of its box, an idle one what it held, and of an output only what
/// its parent still holds (R2).
void Chain::decideFootprints(size_t pair, const std::vector<Unit> &units) {
  Store &children = chain[pair + 1];
  for (size_t u = 0; u < children.instances.size(); ++u) {
    Contents &child = children.instances[u];
    const Contents &parent = chain[pair].instances[u / fanout(pair)];
    if (units[u].active) {
      numbering.footprint(units[u].box, child.next);
    } else if (operand.output) {
      child.next.clear();
      std::set_intersection(child.held.begin(), child.held.end(),
                            parent.next.begin(), parent.next.end(),
                            std::back_inserter(child.next));
    } else {
      child.next = child.held;
    }
    if (!child.started && units[u].active) {
      child.started = true;
      child.first = child.next;
    }
    children.changes |= child.next != child.first;
    children.largest =
        std::max(children.largest, static_cast<int64_t>(child.next.size()));
  }
}

void Chain::enter(unsigned outermost, const Steps &steps, Timeline &timeline) {
  size_t first = firstPair(outermost);
  for (size_t pair = first; pair < traffic.size(); ++pair) {
    decideFootprints(pair, steps.units(chain[pair + 1].level));
    operand.output ? moveIn(pair, timeline) : load(pair, timeline);
  }
  for (size_t pair = traffic.size(); operand.output && pair-- > first;)
    drain(pair, timeline);
}

void Chain::end(Timeline &timeline) {
  for (size_t pair = traffic.size(); operand.output && pair-- > 0;) {
    for (Contents &child : chain[pair + 1].instances)
      child.next.clear();
    drain(pair, timeline);
  }
}

//===----------------------------------------------------------------------===//
// R3, R4: inputs
//===----------------------------------------------------------------------===//

void Chain::load(size_t pair, Timeline &timeline) {
  Store &parents = chain[pair], &children = chain[pair + 1];
  int64_t cluster = fanout(pair);
  for (size_t p = 0; p < parents.instances.size(); ++p) {
    ++counting;
    int64_t sum = 0, distinct = 0;
    for (int64_t u = 0; u < cluster; ++u) {
      Contents &child = children.instances[p * cluster + u];
      minus(child.next, child.held, moving);
      sum += static_cast<int64_t>(moving.size());
      for (int64_t element : moving)
        distinct += std::exchange(counted[element], counting) != counting;
      child.held = child.next;
    }
    int64_t reads = network(pair).multicast ? distinct : sum;
    traffic[pair].fills += sum;
    traffic[pair].parentReads += reads;
    timeline.send(parents.memory, children.level, static_cast<int64_t>(p),
                  static_cast<Wide>(reads) * operand.bits);
  }
}

//===----------------------------------------------------------------------===//
// R5, R6: the output
//===----------------------------------------------------------------------===//

/// Whether `contents` has a value of an element that it holds.
static char &valueOf(Contents &contents, int64_t element) {
  auto place =
      std::lower_bound(contents.held.begin(), contents.held.end(), element);
  return contents.hasValue[place - contents.held.begin()];
}

/// R6, the moves in: a child that an element enters gets the value that its
/// parent has, if it has one; otherwise it starts at zero.
void Chain::moveIn(size_t pair, Timeline &timeline) {
  Store &parents = chain[pair], &children = chain[pair + 1];
  int64_t cluster = fanout(pair);
  for (size_t p = 0; p < parents.instances.size(); ++p) {
    int64_t reads = 0;
    for (int64_t u = 0; u < cluster; ++u)
      reads += movePartialSums(parents.instances[p],
                               children.instances[p * cluster + u]);
    traffic[pair].psumReads += reads;
    timeline.send(parents.memory, children.level, static_cast<int64_t>(p),
                  static_cast<Wide>(reads) * operand.bits);
  }
}

/// Adds to what a child holds all that it holds from now on; what it drops is
/// still there until it is drained. Returns how many values have moved.
int64_t Chain::movePartialSums(Contents &parent, Contents &child) {
  int64_t moves = 0;
  joined.clear();
  joinedValues.clear();
  size_t old = 0;
  auto keepUpTo = [&](size_t end) {
    for (; old < end; ++old) {
      joined.push_back(child.held[old]);
      joinedValues.push_back(child.hasValue[old]);
    }
  };
  minus(child.next, child.held, moving);
  for (int64_t element : moving) {
    keepUpTo(std::lower_bound(child.held.begin(), child.held.end(), element) -
             child.held.begin());
    char moved = std::exchange(valueOf(parent, element), 0);
    joined.push_back(element);
    joinedValues.push_back(moved);
    moves += moved;
  }
  keepUpTo(child.held.size());
  child.held.swap(joined);
  child.hasValue.swap(joinedValues);
  return moves;
}

/// Writes what one child drains to its parent; returns how many writes it
/// takes. What several children drain in one step is one write with reduction;
/// a write to where there is a value adds to it (R5).
int64_t Chain::write(size_t pair, Contents &parent, const Elements &drained) {
  int64_t writes = 0;
  for (int64_t element : drained) {
    if (std::exchange(counted[element], counting) == counting &&
        network(pair).reduction)
      continue;
    ++writes;
    traffic[pair].accumulateReads +=
        std::exchange(valueOf(parent, element), true);
  }
  return writes;
}

/// Forgets what a child holds and will not hold any more, values included: it
/// has been drained (R6).
static void dropDrained(Contents &child) {
  size_t kept = 0;
  for (size_t i = 0; i < child.held.size() && kept < child.next.size(); ++i)
    if (child.held[i] == child.next[kept])
      child.hasValue[kept++] = child.hasValue[i];
  child.hasValue.resize(kept);
  child.held = child.next;
}

/// R5: children drain what they held and do not hold any more.
void Chain::drain(size_t pair, Timeline &timeline) {
  Store &parents = chain[pair], &children = chain[pair + 1];
  int64_t cluster = fanout(pair);
  for (size_t p = 0; p < parents.instances.size(); ++p) {
    ++counting;
    int64_t writes = 0;
    for (int64_t u = 0; u < cluster; ++u) {
      Contents &child = children.instances[p * cluster + u];
      minus(child.held, child.next, moving);
      traffic[pair].drains += static_cast<int64_t>(moving.size());
      writes += write(pair, parents.instances[p], moving);
      dropDrained(child);
    }
    traffic[pair].parentWrites += writes;
    timeline.receive(parents.memory, children.level, static_cast<int64_t>(p),
                     static_cast<Wide>(writes) * operand.bits);
  }
}
