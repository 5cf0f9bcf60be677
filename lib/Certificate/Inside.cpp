//===- Inside.cpp - What is inside a boundary costs at least --------------===//

#include "Inside.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace maestro;
using namespace maestro::certificate;

/// To look at so many words takes as long as a bound.
static constexpr size_t kWordsPerBound = 64;
/// More would need too much memory.
static constexpr size_t kMostBoxes = 1 << 19;

Inside::Inside(Setting &setting, const Sums &sums, const Claim &claim)
    : setting(setting), sums(sums), claim(claim), lists(setting.segments()),
      busyWork(setting.work(static_cast<double>(setting.pes))) {
  for (unsigned s = 0; s < setting.segments(); ++s)
    least.push_back(Boundary(setting, {}, s).tallyOfAny());
  for (unsigned s = setting.segments(); s-- > 0;)
    build(s);
}

//===----------------------------------------------------------------------===//
// Boxes
//===----------------------------------------------------------------------===//

/// The value with the least that all boundaries outside cost.
double Inside::rankOf(unsigned segment, const Costs &costs) const {
  Costs all = costs;
  for (unsigned s = segment; s-- > 0;)
    all = sums.around(all, least[s], s);
  return sums.value(all, 0);
}

void Inside::build(unsigned segment) {
  Boundary here(setting, {}, segment);
  for (unsigned l : setting.loops) {
    smallest[l] = setting.extent(l);
    const std::vector<Cut> &cuts = setting.nest.merged(segment, l);
    for (const Cut &cut : cuts)
      smallest[l] = std::min(smallest[l], cut.size);
    isTooLarge |= cuts.size() > std::numeric_limits<uint16_t>::max();
  }
  Box box;
  collect(segment, 0, here, box, 1);
  sort(segment, lists[segment]);
}

void Inside::collect(unsigned segment, size_t at, Boundary &here, Box &box,
                     double units) {
  if (isTooLarge || setting.effort.isSpent() || !here.fits(smallest))
    return;
  if (at == setting.loops.size())
    return add(segment, here, box);
  bool isLast = segment + 1 == setting.segments();
  Costs inside = sums.working(busyWork);
  if (!isLast) {
    if (lists[segment + 1].boxes.empty())
      return;
    inside = lists[segment + 1].onwards.front();
  }
  bool isClosed = at > 0;
  if (isClosed)
    here.visitInner([&](const Tally &tally) {
      isClosed =
          claim.holdsFor(rankOf(segment, sums.around(inside, tally, segment)));
      return isClosed;
    });
  if (isClosed)
    return;
  unsigned loop = setting.loops[at];
  const std::vector<Cut> &cuts = setting.nest.merged(segment, loop);
  for (size_t i = 0; i < cuts.size(); ++i) {
    double spread = units * static_cast<double>(cuts[i].spatial);
    if (spread > static_cast<double>(setting.pes))
      continue;
    here.setCut(loop, &cuts[i]);
    box.cut[loop] = static_cast<uint16_t>(i);
    collect(segment, at + 1, here, box, spread);
  }
  here.setCut(loop, nullptr);
}

void Inside::add(unsigned segment, Boundary &here, Box &box) {
  Costs rest;
  if (segment + 1 == setting.segments()) {
    rest = sums.working(here.work());
  } else {
    std::optional<Costs> inside = from(segment + 1, stateOf(segment, box));
    if (!inside)
      return;
    rest = *inside;
  }
  bool isFirst = true;
  here.visitInner([&](const Tally &tally) {
    Costs costs = sums.around(rest, tally, segment);
    if (!isFirst)
      costs.lower(box.costs);
    box.costs = costs;
    isFirst = false;
    return true;
  });
  box.rank = rankOf(segment, box.costs);
  if (claim.holdsFor(box.rank))
    return;
  List &list = lists[segment];
  list.boxes.push_back(box);
  isTooLarge = list.boxes.size() > kMostBoxes;
}

//===----------------------------------------------------------------------===//
// Orders
//===----------------------------------------------------------------------===//

static void insert(Bits &bits, size_t number) {
  bits[number / 64] |= uint64_t(1) << (number % 64);
}

std::vector<double Costs::*> Inside::measures() const {
  std::vector<double Costs::*> needed;
  if (claim.metric != Metric::Cycles)
    needed.push_back(&Costs::energy);
  if (setting.isTimed)
    needed.insert(needed.end(), {&Costs::ends, &Costs::span});
  if (setting.isTimed && claim.metric != Metric::Cycles && claim.price > 0)
    needed.push_back(&Costs::mixed);
  return needed;
}

void Inside::setPlaces(unsigned segment, const List &list, Order &order) {
  size_t words = (list.boxes.size() + 63) / 64;
  for (unsigned l : setting.loops) {
    order.places[l].assign(setting.nest.merged(segment, l).size(), Bits(words));
    for (size_t p = 0; p < order.boxes.size(); ++p)
      insert(order.places[l][list.boxes[order.boxes[p]].cut[l]], p);
  }
}

void Inside::sort(unsigned segment, List &list) {
  std::sort(list.boxes.begin(), list.boxes.end(),
            [](const Box &a, const Box &b) {
              return std::tie(a.rank, a.cut) < std::tie(b.rank, b.cut);
            });
  list.byRank.boxes.resize(list.boxes.size());
  std::iota(list.byRank.boxes.begin(), list.byRank.boxes.end(), 0);
  setPlaces(segment, list, list.byRank);
  list.onwards.resize((list.boxes.size() + 63) / 64);
  for (size_t b = list.boxes.size(); b-- > 0;) {
    Costs &here = list.onwards[b / 64];
    if (b + 1 == list.boxes.size())
      here = list.boxes[b].costs;
    else if (b % 64 == 63)
      here = list.onwards[b / 64 + 1];
    here.lower(list.boxes[b].costs);
  }
  for (double Costs::*cost : measures()) {
    Order &order = list.orders.emplace_back();
    order.cost = cost;
    order.boxes = list.byRank.boxes;
    std::sort(order.boxes.begin(), order.boxes.end(),
              [&](uint32_t a, uint32_t b) {
                double first = list.boxes[a].costs.*cost;
                double second = list.boxes[b].costs.*cost;
                return std::tie(first, a) < std::tie(second, b);
              });
    setPlaces(segment, list, order);
  }
}

Inside::State Inside::stateOf(unsigned segment, const Box &box) {
  return {segment, box.cut};
}

const Bits &Inside::placesOf(unsigned segment, Order &order, unsigned loop,
                             const State &state) {
  unsigned cut = state.cut[loop];
  auto [entry, isNew] = order.after[loop].try_emplace(cut);
  Bits &bits = entry->second;
  if (!isNew)
    return bits;
  bits.resize((order.boxes.size() + 63) / 64);
  Cut outer;
  outer.size = setting.extent(loop);
  if (state.segment != State::kWhole)
    outer = setting.nest.merged(state.segment, loop)[cut];
  for (const Cut &inner : setting.nest.cuts(segment, loop, outer.size)) {
    size_t next = Nest::indexOf(setting.nest.merged(segment, loop), inner.size,
                                outer.spatial * inner.spatial);
    const Bits &more = order.places[loop][next];
    for (size_t w = 0; w < bits.size(); ++w)
      bits[w] |= more[w];
  }
  return bits;
}

Inside::Places Inside::placesOf(unsigned segment, Order &order,
                                const State &state) {
  Places places = {};
  for (size_t i = 0; i < setting.loops.size(); ++i)
    places[i] = &placesOf(segment, order, setting.loops[i], state);
  return places;
}

/// Of a word, those that are in all places.
uint64_t Inside::fitting(const Order &order, const Places &places,
                         size_t word) const {
  size_t left = order.boxes.size() - word * 64;
  uint64_t bits = left < 64 ? (uint64_t(1) << left) - 1 : ~uint64_t(0);
  for (size_t i = 0; i < setting.loops.size(); ++i)
    bits &= (*places[i])[word];
  return bits;
}

/// The lowest number in a word.
static size_t firstOf(uint64_t bits) {
  return static_cast<size_t>(__builtin_ctzll(bits));
}

std::optional<Costs> Inside::from(unsigned segment, const State &state) {
  List &list = lists[segment];
  Costs result;
  for (Order &order : list.orders) {
    Places places = placesOf(segment, order, state);
    uint64_t bits = 0;
    size_t word = 0;
    while (bits == 0 && word * 64 < order.boxes.size())
      bits = fitting(order, places, word++);
    setting.effort.bounds += word / kWordsPerBound;
    if (bits == 0)
      return std::nullopt;
    size_t first = order.boxes[(word - 1) * 64 + firstOf(bits)];
    result.*order.cost = list.boxes[first].costs.*order.cost;
  }
  return result;
}

void Inside::visit(unsigned segment, const State &state,
                   const std::function<bool(const Costs &)> &goesOn,
                   const VisitBox &visit) {
  List &list = lists[segment];
  Places places = placesOf(segment, list.byRank, state);
  for (size_t w = 0; w < list.onwards.size() && goesOn(list.onwards[w]); ++w)
    for (uint64_t bits = fitting(list.byRank, places, w); bits != 0;
         bits &= bits - 1) {
      size_t number = w * 64 + firstOf(bits);
      visit(number, list.boxes[number]);
    }
}
