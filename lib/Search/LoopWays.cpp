//===- LoopWays.cpp - In how many ways one loop uses the slots ------------===//

#include "LoopWays.h"

#include "Drawing.h"

#include <algorithm>

using namespace maestro;

//===----------------------------------------------------------------------===//
// Seats and groups
//===----------------------------------------------------------------------===//

Seating::Seating(const Layout &layout) : layout(layout) {
  size_t slots = layout.slots().size();
  seatOf.assign(slots, kNoIndex);
  partOf.assign(slots, 0);
  groupOf.assign(slots, kNoIndex);
  std::map<int, size_t> seatOfDim;
  std::map<int, int> numberOfGroup;
  for (unsigned slot = 0; slot < slots; ++slot) {
    const Slot &here = *layout.slots()[slot].slot;
    if (here.loops.size() > 1 || here.dim != kNoIndex)
      addSeat(slot, seatOfDim);
    if (here.group != kNoIndex)
      addGroup(slot, numberOfGroup);
  }
  for (Seat &seat : seats)
    seat.areAlike = areAlike(seat);
}

/// Two neighbours that are alone in their levels.
bool Seating::areAlike(const Seat &seat) const {
  if (seat.slots.size() != 2 || seat.slots[0] + 1 != seat.slots[1])
    return false;
  auto isAlone = [&](unsigned slot) {
    const PlacedSlot &here = layout.slots()[slot];
    return here.slot->group == kNoIndex &&
           layout.space().levels[here.level].slots.size() == 1;
  };
  const Slot &outer = *layout.slots()[seat.slots[0]].slot;
  const Slot &inner = *layout.slots()[seat.slots[1]].slot;
  return isAlone(seat.slots[0]) && isAlone(seat.slots[1]) &&
         outer.loops == inner.loops && outer.optional == inner.optional &&
         outer.sizes.candidates == inner.sizes.candidates &&
         outer.sizes.least == inner.sizes.least &&
         outer.sizes.most == inner.sizes.most;
}

void Seating::addSeat(unsigned slot, std::map<int, size_t> &seatOfDim) {
  const Slot &here = *layout.slots()[slot].slot;
  bool mayBeVoid =
      here.optional || (here.sizes.candidates.empty() && !here.sizes.most);
  plain &= mayBeVoid || here.loops.size() == 1;
  size_t seat = seats.size();
  if (here.dim != kNoIndex)
    seat = seatOfDim.try_emplace(here.dim, seat).first->second;
  if (seat == seats.size()) {
    seats.emplace_back();
    if (here.dim != kNoIndex)
      seats[seat].room = layout.space().dims[static_cast<size_t>(here.dim)];
  }
  seatOf[slot] = static_cast<int>(seat);
  partOf[slot] = static_cast<int>(seats[seat].slots.size());
  seats[seat].slots.push_back(slot);
}

void Seating::addGroup(unsigned slot, std::map<int, int> &numberOfGroup) {
  const PlacedSlot &here = layout.slots()[slot];
  auto [known, isNew] =
      numberOfGroup.try_emplace(here.slot->group, static_cast<int>(groups));
  if (isNew) {
    ++groups;
    levelOfGroup.push_back(here.level);
  }
  groupOf[slot] = known->second;
  // M6: a loop has one directive per level, and so of the group.
  plain &= levelOfGroup[static_cast<size_t>(known->second)] == here.level;
}

//===----------------------------------------------------------------------===//
// One loop
//===----------------------------------------------------------------------===//

template <typename Number>
LoopCounter<Number>::LoopCounter(const Seating &seating, unsigned loop)
    : seating(seating), layout(seating.layout), loop(loop) {
  for (unsigned slot = 0; slot < layout.slots().size(); ++slot) {
    const std::vector<unsigned> &loops = layout.slots()[slot].slot->loops;
    int seat = seating.seatOf[slot];
    bool isTold = seat != kNoIndex && seating.partOf[slot] > 0 &&
                  seating.seats[static_cast<size_t>(seat)].areAlike;
    if (!isTold && std::binary_search(loops.begin(), loops.end(), loop))
      slots.push_back(slot);
  }
}

template <typename Number> LoopWays<Number> LoopCounter<Number>::run() {
  Polynomial<Number> one;
  one.degree = 1;
  one.coefficients.resize(Polynomial<Number>::termsOf(1, seating.groups));
  one.coefficients.front() = 1;
  int64_t extent = layout.space().problem.loops[loop].extent;
  intern(SeatUse(seating.seats.size()));
  now[after(0, extent, kNoIndex)] = {one};
  for (size_t i = 0; i < slots.size(); ++i) {
    for (const auto &[at, bag] : now) {
      Layout::Options options = layout.options(slots[i], loop, at.first);
      if (options.skip)
        pass(i + 1, at, bag);
      if (static_cast<int>(layout.slots()[slots[i]].level) != at.second)
        cut(i + 1, at, bag, options.sizes);
    }
    now = std::move(then);
    then.clear();
  }
  LoopWays<Number> ways;
  for (auto &[at, bag] : now)
    for (size_t use = 0; use < bag.size(); ++use)
      if (!bag[use].isZero())
        ways[uses[use]] = std::move(bag[use]);
  return ways;
}

/// Where a loop stands before slots[next]: what no later slot asks for is
/// forgotten.
template <typename Number>
typename LoopCounter<Number>::Position
LoopCounter<Number>::after(size_t next, int64_t extent, int level) const {
  if (next == slots.size())
    return {0, kNoIndex};
  bool matters = static_cast<int>(layout.slots()[slots[next]].level) == level;
  return {extent, matters ? level : kNoIndex};
}

template <typename Number>
static void addTo(Polynomial<Number> &sum, const Polynomial<Number> &added) {
  if (sum.isZero()) {
    sum = added;
    return;
  }
  for (size_t i = 0; i < added.coefficients.size(); ++i)
    sum.coefficients[i] += added.coefficients[i];
}

template <typename Number>
void LoopCounter<Number>::pass(size_t next, const Position &at,
                               const Bag &bag) {
  Bag &to = then[after(next, at.first, at.second)];
  to.resize(std::max(to.size(), bag.size()));
  for (size_t use = 0; use < bag.size(); ++use)
    if (!bag[use].isZero())
      addTo(to[use], bag[use]);
}

template <typename Number>
int64_t LoopCounter<Number>::representative(unsigned slot,
                                            int64_t tiles) const {
  int seat = seating.seatOf[slot];
  if (seat == kNoIndex)
    return 0;
  int64_t room = seating.seats[static_cast<size_t>(seat)].room;
  return room == 0 ? 1 : room / (room / tiles);
}

template <typename Number>
void LoopCounter<Number>::cut(size_t next, const Position &at, const Bag &bag,
                              const std::vector<int64_t> &sizes) {
  unsigned slot = slots[next - 1];
  int level = static_cast<int>(layout.slots()[slot].level);
  std::map<std::pair<Position, int64_t>, unsigned long long> cuts;
  for (int64_t size : sizes)
    ++cuts[{after(next, size, level),
            representative(slot, tilesOf(at.first, size))}];
  for (const auto &[cut, ways] : cuts)
    use(slot, bag, cut.second, ways, then[cut.first]);
}

/// sum += ways * number * variable, where a term has a variable once at most
/// and `variable` is the bit of one, or 0 for none.
template <typename Number>
static void addCut(Polynomial<Number> &sum, const Polynomial<Number> &number,
                   size_t variable, unsigned long long ways) {
  if (sum.isZero()) {
    sum.degree = 1;
    sum.coefficients.resize(number.coefficients.size());
  }
  for (size_t i = 0; i < number.coefficients.size(); ++i)
    if ((i & variable) == 0)
      sum.coefficients[i | variable] += number.coefficients[i] * ways;
}

template <typename Number>
void LoopCounter<Number>::use(unsigned slot, const Bag &bag, int64_t rep,
                              unsigned long long ways, Bag &result) {
  size_t variable = seating.groupOf[slot] == kNoIndex
                        ? 0
                        : size_t{1} << seating.groupOf[slot];
  for (unsigned before = 0; before < bag.size(); ++before) {
    if (bag[before].isZero())
      continue;
    int with =
        rep == 0 ? static_cast<int>(before) : withSeat(before, slot, rep);
    if (with == kNoIndex)
      continue;
    if (result.size() <= static_cast<size_t>(with))
      result.resize(uses.size());
    addCut(result[static_cast<size_t>(with)], bag[before], variable, ways);
  }
}

template <typename Number>
int LoopCounter<Number>::withSeat(unsigned use, unsigned slot, int64_t rep) {
  std::vector<int> &known = withSeatOf[{slot, rep}];
  constexpr int unknown = kNoIndex - 1;
  if (known.size() <= use)
    known.resize(uses.size(), unknown);
  if (known[use] != unknown)
    return known[use];
  SeatUse with = uses[use];
  int64_t &seat = with[static_cast<size_t>(seating.seatOf[slot])];
  if (seat != 0)
    return known[use] = kNoIndex;
  seat = seating.partOf[slot] == 0 ? rep : -rep;
  return known[use] = intern(with);
}

template <typename Number> int LoopCounter<Number>::intern(const SeatUse &use) {
  auto [known, isNew] =
      numberOfUse.try_emplace(use, static_cast<int>(uses.size()));
  if (isNew)
    uses.push_back(use);
  return known->second;
}

template class maestro::LoopCounter<Saturating>;
template class maestro::LoopCounter<BigInt>;
