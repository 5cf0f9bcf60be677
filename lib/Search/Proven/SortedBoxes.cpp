//===- SortedBoxes.cpp - The boxes at a boundary, cheapest first ----------===//

#include "SortedBoxes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace maestro;
using namespace maestro::proven;

Bits SortedBoxes::Order::placesOf(size_t loop,
                                  const std::vector<uint16_t> &cuts) const {
  Bits result(words());
  for (uint16_t cut : cuts)
    for (size_t w = 0; w < result.size(); ++w)
      result[w] |= places[loop][cut][w];
  return result;
}

void SortedBoxes::setPlaces(size_t loops, Order &order) const {
  for (size_t i = 0; i < loops; ++i)
    order.places[i].assign(cuts[i].size(), Bits(order.words()));
  for (size_t p = 0; p < order.entries.size(); ++p)
    for (size_t i = 0; i < loops; ++i)
      order.places[i][entries[order.entries[p]].cut[i]][p / 64] |= uint64_t(1)
                                                                   << (p % 64);
}

void SortedBoxes::sort(size_t loops,
                       const std::vector<double Costs::*> &needed) {
  measures = needed;
  std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
    return std::tie(a.rank, a.cut) < std::tie(b.rank, b.cut);
  });
  byRank.entries.resize(entries.size());
  std::iota(byRank.entries.begin(), byRank.entries.end(), 0);
  setPlaces(loops, byRank);
  by.assign(measures.size(), {});
  for (size_t m = 0; m < measures.size(); ++m) {
    by[m].entries = byRank.entries;
    std::sort(by[m].entries.begin(), by[m].entries.end(),
              [&](uint32_t a, uint32_t b) {
                double first = entries[a].all.*measures[m];
                double second = entries[b].all.*measures[m];
                return std::tie(first, a) < std::tie(second, b);
              });
    setPlaces(loops, by[m]);
  }
  from.resize(byRank.words());
  for (size_t e = entries.size(); e-- > 0;) {
    Costs &here = from[e / 64];
    if (e + 1 == entries.size())
      here = entries[e].all;
    else if (e % 64 == 63)
      here = from[e / 64 + 1];
    here.lower(entries[e].all);
  }
}
