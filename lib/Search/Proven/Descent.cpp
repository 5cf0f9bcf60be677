//===- Descent.cpp - A good point to begin with ---------------------------===//

#include "Descent.h"

#include <algorithm>
#include <limits>

using namespace maestro;
using namespace maestro::proven;

/// Any seed will do; the same each time.
static std::mt19937_64 generator(uint64_t seed) {
  return std::mt19937_64(seed);
}

Descent::Descent(const Space &space, const Layout &layout, Options &options,
                 const Objective &objective, Judge &judge)
    : space(space), layout(layout), options(options), objective(objective),
      judge(judge), random(generator(1)) {
  loops = movingLoops(space.problem);
  schedule.problem = space.problem;
  schedule.accelerator = space.accelerator;
  chains.resize(space.problem.loops.size());
}

/// The links that make so many tiles, if the slots allow them.
bool Descent::chainOf(unsigned loop, const std::vector<int64_t> &tiles,
                      Chain &chain, SlotState &state) {
  chain.clear();
  int64_t extent = space.problem.loops[loop].extent;
  int level = kNoIndex;
  for (unsigned slot = 0; slot < tiles.size(); ++slot) {
    const Layout::Options &here = options.of(slot, loop, extent);
    int64_t size = tilesOf(extent, tiles[slot]);
    if (size == extent) {
      if (!here.skip)
        return false;
      if (here.whole)
        layout.leave(state, slot);
      continue;
    }
    int ownLevel = static_cast<int>(layout.slots()[slot].level);
    if (ownLevel == level || // M6
        !std::binary_search(here.sizes.begin(), here.sizes.end(), size) ||
        !layout.use(state, slot, extent, size))
      return false;
    chain.push_back({slot, size});
    extent = size;
    level = ownLevel;
  }
  return true;
}

/// Sets `schedule`. False: the space has no such point.
bool Descent::build(const Candidate &candidate) {
  SlotState state(layout.counters().size(), Counter::kUnused);
  for (unsigned loop = 0; loop < chains.size(); ++loop) {
    SlotState own(layout.counters().size(), Counter::kUnused);
    if (!chainOf(loop, candidate.tiles[loop], chains[loop], own) ||
        !layout.merge(state, own))
      return false;
  }
  if (!layout.isComplete(state))
    return false;
  Assembly assembly = assemble(layout, chains);
  for (auto &[group, slots] : assembly.groups)
    std::sort(slots.begin(), slots.end(), [&](unsigned a, unsigned b) {
      return candidate.rank[a] < candidate.rank[b];
    });
  setLevels(layout, assembly, schedule);
  schedule.memories = space.keeps[candidate.keeps];
  return true;
}

/// By how much a cost is beyond what memories, latches and the limit allow.
static double excess(const Objective &objective, const Schedule &schedule,
                     const Cost &cost) {
  double sum = 0;
  for (size_t m = 0; m < cost.memories.size(); ++m) {
    const Memory &memory =
        schedule.accelerator.memories[schedule.memories[m].memory];
    if (memory.capacity && cost.memories[m].overflows)
      sum += static_cast<double>(cost.memories[m].needBits) /
                 (static_cast<double>(*memory.capacity) * 8) -
             1;
  }
  for (size_t o = 0; o < cost.latchElements.size(); ++o)
    if ((cost.latchOverflows >> o & 1) != 0)
      sum += static_cast<double>(cost.latchElements[o]);
  if (objective.limit)
    sum += std::max(0.0, valueOf(objective.limit->metric, cost) /
                                 std::max(objective.limit->most, 1.0) -
                             1);
  return sum;
}

/// Evaluates a candidate. False: there is none, or a limit was reached.
bool Descent::score(const Candidate &candidate) {
  if (!build(candidate))
    return false;
  uint64_t uncountable = judge.result.uncountable;
  if (!judge.see(schedule))
    return false;
  if (judge.result.uncountable > uncountable)
    return false;
  newScore.assign(1, excess(objective, schedule, judge.seen()));
  for (Metric metric : objective.metrics)
    newScore.push_back(valueOf(metric, judge.seen()));
  return true;
}

bool Descent::improves(const Candidate &candidate) {
  if (!score(candidate) || newScore >= currentScore)
    return false;
  current = candidate;
  currentScore = newScore;
  return true;
}

bool Descent::changeKeeps() {
  bool any = false;
  for (size_t k = 0; k < space.keeps.size() && !judge.stopped; ++k) {
    Candidate next = current;
    next.keeps = k;
    any |= k != current.keeps && improves(next);
  }
  return any;
}

/// Moves each slot of a group to each other place.
bool Descent::changeOrder() {
  bool any = false;
  const std::vector<PlacedSlot> &slots = layout.slots();
  auto isUsed = [&](unsigned slot) {
    for (unsigned l : loops)
      if (current.tiles[l][slot] > 1)
        return true;
    return false;
  };
  for (unsigned a = 0; a < slots.size(); ++a)
    for (unsigned b = 0; b < slots.size() && !judge.stopped; ++b) {
      if (a == b || slots[a].slot->group == kNoIndex ||
          slots[a].slot->group != slots[b].slot->group || !isUsed(a) ||
          !isUsed(b))
        continue;
      Candidate next = current;
      unsigned from = current.rank[a], to = current.rank[b];
      for (unsigned s = 0; s < slots.size(); ++s) {
        unsigned &rank = next.rank[s];
        if (slots[s].slot->group != slots[a].slot->group)
          continue;
        if (from < to && rank > from && rank <= to)
          --rank;
        else if (from > to && rank >= to && rank < from)
          ++rank;
      }
      next.rank[a] = to;
      any |= improves(next);
    }
  return any;
}

/// All of them, and each prime factor.
static std::vector<int64_t> partsOf(int64_t tiles) {
  std::vector<int64_t> parts;
  int64_t left = tiles;
  for (int64_t prime = 2; prime * prime <= left; ++prime) {
    if (left % prime != 0)
      continue;
    parts.push_back(prime);
    while (left % prime == 0)
      left /= prime;
  }
  if (left > 1)
    parts.push_back(left);
  if (parts.empty() || parts.back() != tiles)
    parts.push_back(tiles);
  return parts;
}

/// Where tiles of a loop can be: its slots, and after them what the PEs have of
/// it at a time.
std::vector<unsigned> Descent::placesOf(unsigned loop) const {
  std::vector<unsigned> places;
  auto end = static_cast<unsigned>(layout.slots().size());
  places.reserve(end + 1);
  for (unsigned slot = 0; slot < end; ++slot) {
    const std::vector<unsigned> &own = layout.slots()[slot].slot->loops;
    if (std::binary_search(own.begin(), own.end(), loop))
      places.push_back(slot);
  }
  places.push_back(end);
  return places;
}

/// What a loop's places can give each other.
std::vector<Descent::Transfer> Descent::transfers(const Candidate &candidate,
                                                  unsigned loop) const {
  const std::vector<int64_t> &tiles = candidate.tiles[loop];
  int64_t rest = space.problem.loops[loop].extent;
  for (int64_t count : tiles)
    rest = tilesOf(rest, count);
  std::vector<Transfer> result;
  std::vector<unsigned> places = placesOf(loop);
  for (unsigned from : places) {
    int64_t count = from == tiles.size() ? rest : tiles[from];
    if (count == 1)
      continue;
    for (int64_t part : partsOf(count))
      for (unsigned to : places)
        if (to != from)
          result.push_back({loop, from, to, part});
  }
  return result;
}

/// Makes a transfer. False: the slot has no such tiles.
bool Descent::change(const Transfer &transfer, Candidate &candidate) const {
  std::vector<int64_t> &tiles = candidate.tiles[transfer.loop];
  if (transfer.from < tiles.size()) {
    if (tiles[transfer.from] % transfer.tiles != 0)
      return false;
    tiles[transfer.from] /= transfer.tiles;
  }
  if (transfer.to < tiles.size())
    tiles[transfer.to] *= transfer.tiles;
  return true;
}

bool Descent::changeTiles() {
  bool any = false;
  for (unsigned l : loops) {
    for (const Transfer &transfer : transfers(current, l)) {
      Candidate next = current;
      any |= !judge.stopped && change(transfer, next) && improves(next);
    }
    for (unsigned slot : placesOf(l)) {
      if (slot == layout.slots().size())
        break;
      int64_t count = current.tiles[l][slot];
      for (int64_t other : {count + 1, count - 1}) {
        Candidate next = current;
        next.tiles[l][slot] = other;
        any |= !judge.stopped && other > 0 && improves(next);
      }
    }
  }
  return any;
}

/// Of another loop, tiles come to where the first ones left.
bool Descent::changeTwo(const Transfer &first) {
  for (unsigned l : loops) {
    if (l == first.loop)
      continue;
    for (const Transfer &second : transfers(current, l)) {
      if (second.to != first.from || judge.stopped)
        continue;
      Candidate next = current;
      if (change(first, next) && change(second, next) && improves(next))
        return true;
    }
  }
  return false;
}

bool Descent::changePairs() {
  for (unsigned l : loops)
    for (const Transfer &first : transfers(current, l)) {
      if (judge.stopped)
        return false;
      if (changeTwo(first))
        return true;
    }
  return false;
}

/// Until nothing makes the point better, or enough was evaluated.
bool Descent::descend() {
  while (!judge.stopped && judge.result.evaluated < last) {
    bool any = changeTiles();
    any |= changeOrder();
    any |= changeKeeps();
    if (!any && !changePairs())
      return !judge.stopped;
  }
  return !judge.stopped;
}

/// Every loop is cut into single iterations as far outside as possible: the
/// smallest tiles are in the memories.
Descent::Candidate Descent::outermost() const {
  Candidate candidate;
  candidate.tiles.assign(chains.size(),
                         std::vector<int64_t>(layout.slots().size(), 1));
  for (unsigned slot = 0; slot < layout.slots().size(); ++slot)
    candidate.rank.push_back(slot);
  for (unsigned l : loops)
    for (unsigned slot = 0; slot < layout.slots().size(); ++slot) {
      const Slot &here = *layout.slots()[slot].slot;
      if (here.spatial ||
          !std::binary_search(here.loops.begin(), here.loops.end(), l))
        continue;
      candidate.tiles[l][slot] = space.problem.loops[l].extent;
      break;
    }
  return candidate;
}

/// Prime factors go anywhere, but those of one loop only to a spatial slot.
Descent::Candidate Descent::drawn() {
  Candidate candidate = outermost();
  if (loops.empty())
    return candidate;
  candidate.keeps = random() % space.keeps.size();
  std::vector<unsigned> ofSlot(layout.slots().size());
  for (unsigned &loop : ofSlot)
    loop = loops[random() % loops.size()];
  for (unsigned l : loops) {
    for (int64_t &count : candidate.tiles[l])
      count = 1;
    std::vector<unsigned> places = placesOf(l);
    int64_t left = space.problem.loops[l].extent;
    while (left > 1) {
      int64_t prime = partsOf(left).front();
      left /= prime;
      unsigned place = places[random() % places.size()];
      if (place < candidate.tiles[l].size() &&
          (!layout.slots()[place].slot->spatial || ofSlot[place] == l))
        candidate.tiles[l][place] *= prime;
    }
  }
  return candidate;
}

/// So many starts in a row that do not lead to a better point end a search: the
/// space is small, or too special.
static constexpr unsigned kVainStarts = 20;

bool Descent::run(uint64_t points) {
  last = judge.result.evaluated + points;
  Score best;
  for (unsigned vain = 0; vain < kVainStarts; ++vain) {
    if (judge.stopped || judge.result.evaluated >= last)
      break;
    Candidate start = starts == 0 ? outermost() : drawn();
    ++starts;
    if (!score(start))
      continue;
    current = start;
    currentScore = newScore;
    descend();
    if (best.empty() || currentScore < best) {
      best = currentScore;
      vain = 0;
    }
  }
  return !judge.stopped;
}
